"""A branch in a real database in which everything that is personal has been said, for tests of showing and erasing."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import count
from typing import Any

from sqlalchemy import Engine, insert

from domain import commands as c
from domain import cpf
from domain.appointments import Appointment
from server import database, documents, enrolments
from server.appointments import store as agenda
from server.appointments.store import Person
from server.audit import seals, trail
from server.audit.trail import Entry
from server.people import accounts
from server.people.accounts import Account
from server.personal.secret import Secret
from server.schema import admissions, devices, set_aside, sign_in_attempts
from server.usecases import Asked, Loaded, serve
from tests.branches import ANA, NOON, TOTEM, branch

SECRET = Secret(bytes(range(32)))
CPF = "111.444.777-35"
NAME, NOTE, WORKER, TYPED, HOST = "Maria das Dores", "came with her mother", "Ana Beatriz", "anabia", "totem-porta"
HERE = branch().id


class Lived:
    """A branch on ``engine`` and its day; ``now`` may be moved on."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.now = NOON
        self.rooms: dict[str, Loaded] = {}
        self._ids = (f"00000000-0000-4000-8000-{number:012x}" for number in count(1))
        with database.writing(engine) as connection, connection.begin():
            documents.load(connection, branch(), "text", NOON)

    def id(self) -> str:
        """A new one."""
        return next(self._ids)

    def do(self, *asked: tuple[c.AnyCommand, c.Actor]) -> list[Any]:
        """Commands, all done."""
        requests = [Asked(HERE, command, actor) for command, actor in asked]
        with database.writing(self.engine) as connection, connection.begin():
            outcomes = serve(
                connection, self.rooms, requests, self.now, lambda: f"page{self.id()[-8:]}", SECRET.commands
            ).outcomes
        assert all(isinstance(each, bytes) for each in outcomes), outcomes
        return outcomes

    def seal(self) -> None:
        """What has happened until now."""
        with database.writing(self.engine) as connection, connection.begin():
            while (found := seals.span(connection, HERE, seals.sealed_up_to(connection, HERE))) is not None:
                seals.seal(connection, found, self.now)

    def visit(self) -> str:
        """A citizen with an appointment comes, is served, and something is written about them; returns the ticket."""
        booked, ticket = self.id(), self.id()
        entry = Appointment(booked, HERE, "taxes", self.now + timedelta(minutes=5))
        hashed = cpf.keyed_hash(SECRET.cpf, cpf.parse(CPF))
        person = Person(hashed, cpf.mask(cpf.parse(CPF)), NAME)
        with database.writing(self.engine) as connection, connection.begin():
            agenda.add(connection, SECRET.derive(b"codes"), entry, 20, person, self.now)
        self.do((c.OpenCounter(self.id(), "1"), ANA), (c.CheckIn(ticket, booked), TOTEM))
        self.do(
            (c.CallTicket(self.id(), "1", ticket, NOTE), ANA),
            (c.Start(self.id(), ticket), ANA),
            (c.Finish(self.id(), ticket, note=NOTE), ANA),
            (c.CloseCounter(self.id(), "1"), ANA),
        )
        return ticket

    def staff(self, id: str, *, left: datetime | None = None) -> None:
        """Somebody who works here, or has left; with a session."""
        account = Account(id, TYPED + id[-1:], WORKER, "a-hash", None, self.now, left)
        token = f"code-{id}"
        with database.writing(self.engine) as connection, connection.begin():
            accounts.add(connection, account)
            accounts.grant(connection, id, HERE, c.Role.ATTENDANT)
            enrolments.enroll(connection, HERE, c.Role.ATTENDANT, WORKER, f"session-{id}", token, self.now)
            if left is not None:
                enrolments.revoke(connection, f"session-{id}", left)
            trail.record(connection, Entry(self.now, HERE, "admin", "person_added", {"person": id}))

    def machines(self) -> None:
        """A device that was sent away, one that asks to come in, a failed sign-in, an event that was set aside."""
        at, random = self.now, bytes(range(32))
        device = {"id": "d1", "branch": HERE, "role": "totem", "name": NAME, "host": HOST, "software": "1"}
        asking = {"id": "a1", "code_hash": random, "poll_hash": random, "kind": "totem", "host": HOST, "software": "1"}
        asked = {"address": "192.0.2.7", "network": "192.0.2.7", "asked_at": at, "expires_at": at}
        aside = {"branch": HERE, "epoch": 1, "version": 9, "digest": "d", "reason": "x", "recorded": NAME}
        with database.writing(self.engine) as connection, connection.begin():
            connection.execute(insert(devices).values(**device, admitted_at=at, revoked_at=at))
            connection.execute(insert(admissions).values(**asking, **asked))
            connection.execute(insert(sign_in_attempts).values(key=random, made=1, last_at=at))
            connection.execute(insert(set_aside).values(**aside, noted_at=at))
