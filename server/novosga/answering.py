"""What is done for each request of NovoSGA's applications that `server.novosga.door` let pass."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import parse_qs

from domain.numbering import service_day
from domain.priority import Group
from server.novosga import answers
from server.novosga.granting import Granting
from server.novosga.issuing import Issuing
from server.novosga.stream import Stream
from server.novosga.tokens import Claim
from server.novosga.turned import Said, bad_token, problem
from server.novosga.units import Place, Units

if TYPE_CHECKING:
    from server.novosga.answers import Unit

READY_SECONDS = 5.0
LISTENERS = 500  # of one branch: anybody may listen, and nobody has so many panels


class Request(NamedTuple):
    """What one of them asks. ``number`` stands in the path; ``origin`` is how it reaches this server."""

    claim: Claim | None
    number: int
    query: bytes
    body: bytes
    origin: str
    hash: str

    def asked(self, name: str) -> str:
        """A parameter of the query; empty without one."""
        return parse_qs(self.query.decode("latin-1"), keep_blank_values=True).get(name, [""])[-1]


class Answering:
    """See the module."""

    def __init__(
        self,
        units: Units,
        granting: Granting,
        issuing: Issuing,
        clock: Callable[[], datetime],
        steady: Callable[[], float],
    ) -> None:
        self.units, self.granting = units, granting
        self._issuing = issuing
        self._clock, self._steady = clock, steady

    async def answer(self, name: str, request: Request) -> Said | Stream:
        """What is answered. Raises `server.novosga.turned.Turned` and what the database raises."""
        match name:
            case "token" | "newer_token":
                return await self.granting.answer(request.body, newer=name == "newer_token")
            case "print":
                return await self._issuing.print(request.number, request.hash or request.asked("hash"))
            case "stream":
                return self._stream(request)
        place = self._place(request)
        if name == "issue":
            return await self._issuing.issue(place.unit, request.body)
        if name in ("services", "calls") and request.number != place.unit.client.unit:
            raise problem(404, place.unit.words["unit_unknown"])
        return Said(await self._calls(place, request) if name == "calls" else self._about(name, place.unit, request))

    def _about(self, name: str, unit: Unit, request: Request) -> object:
        match name:
            case "status":
                now = int(self._clock().timestamp())
                return {"status": "ok", "time": now, "mercureUrl": f"{request.origin}/.well-known/mercure"}
            case "units":
                return [answers.unit_of(unit)]
            case "services":
                return answers.services_of(unit)
            case "priorities":
                return [answers.priority_of(unit, group) for group in sorted(Group, key=answers.PRIORITIES.__getitem__)]
            case _:
                return [answers.department_of(unit, each) for each in unit.branch.categories]

    async def _calls(self, place: Place, request: Request) -> list[answers.Json]:
        unit = place.unit
        try:
            async with asyncio.timeout(READY_SECONDS):
                await place.ready.wait()
        except TimeoutError as error:
            raise problem(503, unit.words["later"]) from error
        asked = request.asked("servicos")
        numbers = {int(each) for each in asked.split(",") if _is_number(each)}
        known = unit.numbers.services.items()
        services = {each for each, number in known if number in numbers} if asked else None
        zone = unit.branch.time_zone
        today = service_day(self._clock(), zone)
        shown = place.board.newest(services, self._steady())
        return answers.calls_of(unit, [call for call in shown if service_day(call.at, zone) == today])

    def _stream(self, request: Request) -> Stream:
        """For a topic such as ``/unidades/1/painel``, as one of several or alone."""
        for topic in parse_qs(request.query.decode("latin-1")).get("topic", []):
            number = topic.removeprefix("/unidades/").removesuffix("/painel")
            place = self.units.by_number(int(number)) if _is_number(number) else None
            if place is not None and topic == f"/unidades/{number}/painel":
                if len(place.bells) >= LISTENERS:
                    raise problem(503, place.unit.words["later"])
                return Stream(place, self._steady)
        raise problem(404, "Not found")

    def _place(self, request: Request) -> Place:
        place = self.units.by_id(request.claim.client) if request.claim else None
        if place is None:
            raise bad_token()
        return place


def _is_number(text: str) -> bool:
    """Whether it is one that anything of ours has."""
    return text.isascii() and text.isdigit() and len(text) < 16
