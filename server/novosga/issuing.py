"""A ticket for NovoSGA's triage application: asked for, printed, or refused in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from hmac import compare_digest
from string import Template
from typing import Annotated

import msgspec
from msgspec import Meta, Struct
from sqlalchemy import Connection

from domain.answers import Answer, Refusal
from domain.commands import Actor, IssueTicket, Role
from domain.events import Recorded, TicketIssued
from domain.priority import Group
from server import store
from server.bodies import WrongBody, decode_as
from server.novosga import answers
from server.novosga.answers import Unit
from server.novosga.paper import HEADERS, paper
from server.novosga.tokens import print_hash
from server.novosga.turned import Said, Turned, problem
from server.novosga.units import Units
from server.reader import Reader
from server.replies import status_of
from server.usecases import Asked
from server.writer import Writer

Number = Annotated[int, Meta(ge=0, lt=2**53)]


class Wanted(Struct, frozen=True):
    """The body of ``POST /api/distribui``. The customer's name and document are not even read."""

    unidade: Number
    servico: Number
    prioridade: Number


_wanted = msgspec.json.Decoder(Wanted, strict=False)
_answer = msgspec.json.Decoder(Answer)
_recorded = msgspec.json.Decoder(Recorded)


class Issuing:
    """See the module."""

    def __init__(
        self, units: Units, writer: Writer, reader: Reader, key: bytes, new_id: Callable[[], str], page: Template
    ) -> None:
        self._units, self._writer, self._reader = units, writer, reader
        self._key = key
        self._new_id = new_id
        self._page = page

    async def issue(self, unit: Unit, body: bytes) -> Said:
        """The ticket. Raises `Turned`."""
        client, branch = unit.client, unit.branch
        service, group = self._wanted(unit, body)
        described = branch.service(service)
        if described is None:
            raise problem(404, unit.words["service_unknown"])
        command = IssueTicket(
            id=self._new_id(),
            service=service,
            group=group,
            language=client.language,
            audience=described.audience,  # whom a service is for stands in its name there: who chose it has said so
        )
        outcome = await self._writer.submit(Asked(branch.id, command, Actor(client.id, Role.TOTEM)))
        if isinstance(outcome, Refusal):
            raise refused(unit, outcome)
        answer = _answer.decode(outcome)
        if answer.ticket is None:
            raise problem(500, unit.words["refused"])
        opens = print_hash(self._key, branch.id, answer.version)
        return Said(answers.issued_of(unit, answer.ticket, answer.version, opens))

    def _wanted(self, unit: Unit, body: bytes) -> tuple[str, Group]:
        try:
            wanted = decode_as(_wanted, body)
        except WrongBody as wrong:
            raise problem(400, unit.words["malformed"]) from wrong
        if wanted.unidade != unit.client.unit:
            raise problem(404, unit.words["unit_unknown"])
        service, group = unit.numbers.service(wanted.servico), answers.group_of(wanted.prioridade)
        if service is None:
            raise problem(404, unit.words["service_unknown"])
        if group is None:
            raise problem(404, unit.words["priority_unknown"])
        return service, group

    async def print(self, number: int, hash: str) -> Said:
        """The paper of a ticket, for who has its hash. Raises `Turned`."""
        for place in self._units.all():
            unit = place.unit
            right = print_hash(self._key, unit.branch.id, number)
            if compare_digest(right, hash if hash.isascii() else ""):
                issued = await self._issued(unit.branch.id, number)
                if issued is not None:
                    return Said(paper(self._page, unit, *issued), headers=tuple(HEADERS))
        raise problem(404, "Not found")

    async def _issued(self, branch: str, number: int) -> tuple[TicketIssued, datetime] | None:
        return await self._reader.run(lambda connection: _issued(connection, branch, number))


def _issued(connection: Connection, branch: str, version: int) -> tuple[TicketIssued, datetime] | None:
    """The event with this number, when it issued a ticket and is not erased yet."""
    for number, written in store.events_after(connection, branch, version - 1, 1):
        recorded = _recorded.decode(written)
        if number == version and isinstance(recorded.event, TicketIssued):
            return recorded.event, recorded.at
    return None


def refused(unit: Unit, refusal: Refusal) -> Turned:
    """Why there is no ticket, in words for who stands there."""
    words, again = unit.words, refusal.facts.get("next", "")
    status = status_of(refusal)
    if status == 503:
        return problem(status, words["later"])
    if refusal.code in ("service_closed", "quota_reached"):
        if not again:
            return problem(status, words[f"{refusal.code}_unknown"])
        at = unit.local(datetime.fromisoformat(again))
        return problem(status, words[refusal.code].format(next=f"{at:%d/%m %H:%M}"))
    return problem(status, words["refused"])
