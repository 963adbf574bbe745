"""Small branches and rooms for tests: built here once, so that a test says only what it is about."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count

from domain.appointments import Appointment
from domain.branch import Audience, Branch, Category, Counter, Service, Text
from domain.commands import Actor, AnyCommand, OwnCommand, Role
from domain.deciding import decide, new_day
from domain.events import AnyEvent, Recorded
from domain.room import Room

NOON = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)  # noon of a Monday in São Paulo
TOTEM = Actor("totem-1", Role.TOTEM)
ANA = Actor("ana", Role.ATTENDANT)
BETO = Actor("beto", Role.ATTENDANT)


def text(words: str) -> Text:
    """The same words in every language, marked by it."""
    return Text(words, f"{words} (en)", f"{words} (es)")


def service(
    service_id: str, prefix: str = "A", audience: Audience = Audience.ANYONE, instead: str | None = None
) -> Service:
    """A service with every text that it must have."""
    return Service(
        id=service_id,
        category="papers",
        prefix=prefix,
        name=text(service_id),
        summary=text("summary"),
        description=text("description"),
        fee=text("free"),
        deadline=text("at once"),
        audience=audience,
        audience_rule=None if audience is Audience.ANYONE else text("the rule"),
        instead=instead,
    )


def branch(services: tuple[Service, ...] = (), counters: tuple[Counter, ...] = ()) -> Branch:
    """A branch with services ``identity`` (A) and ``taxes`` (B) and counters 1 and 2, unless told otherwise."""
    return Branch(
        id="centro",
        institution=text("Prefeitura"),
        name=text("Central"),
        address="Rua Um, 1",
        time_zone="America/Sao_Paulo",
        ombudsman=text("ouvidoria@cidade.example"),
        counter_label=Text("Guichê", "Counter", "Ventanilla"),
        categories=(Category("papers", text("Papers"), "file"),),
        services=services or (service("identity", "A"), service("taxes", "B")),
        counters=counters or (Counter("1", "01"), Counter("2", "02")),
    )


class Day:
    """A room and everything that happened in it; commands get ids by themselves."""

    def __init__(self, described: Branch | None = None, now: datetime = NOON) -> None:
        self.room = Room(described or branch())
        self.now = now
        self.history: list[Recorded] = []
        self._ids = count(1)

    def id(self) -> str:
        """A new command id."""
        return f"00000000-0000-0000-0000-{next(self._ids):012x}"

    def do(
        self, command: AnyCommand | OwnCommand, actor: Actor = TOTEM, booked: Appointment | None = None
    ) -> tuple[AnyEvent, ...]:
        """Decide and apply, as the server does; returns the events of the command."""
        day = new_day(self.room, self.now)
        if day is not None:
            self._record(day, command, actor)
        events = decide(self.room, command, actor, self.now, booked)
        self.record(events, command, actor)
        return events

    def record(self, events: tuple[AnyEvent, ...], command: AnyCommand | OwnCommand, actor: Actor) -> None:
        """These events follow from the command."""
        for event in events:
            self._record(event, command, actor)

    def _record(self, event: AnyEvent, command: AnyCommand | OwnCommand, actor: Actor) -> None:
        recorded = Recorded(self.room.version + 1, self.now, actor.id, command.id, event)
        self.room.apply(recorded)
        self.history.append(recorded)
