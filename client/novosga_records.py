"""What a NovoSGA installation holds, as far as Vez has a place for it; from its REST API or from its tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.priority import Group


@dataclass(frozen=True)
class Credentials:
    """What NovoSGA's administrator made for this program."""

    client_id: str
    client_secret: str = field(repr=False)
    user: str
    password: str = field(repr=False)


class Ended(StrEnum):
    """How a visit ended."""

    SERVED = "served"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    OPEN = "open"


@dataclass(frozen=True)
class Unit:
    """A branch. ``header`` and ``footer`` are printed on its tickets."""

    id: int
    name: str
    header: str = ""
    footer: str = ""
    active: bool = True


@dataclass(frozen=True)
class Department:
    """A group of services."""

    id: int
    name: str


@dataclass(frozen=True)
class Offer:
    """A service in a unit. ``kind`` is 1 for all, 2 for no priority, 3 for priority alone; ``most`` a day's tickets."""

    id: int
    name: str
    description: str
    letters: str
    department: int | None = None
    message: str = ""
    first: int = 1
    last: int | None = None
    step: int = 1
    most: int | None = None
    kind: int = 1
    active: bool = True


@dataclass(frozen=True)
class Priority:
    """Who goes first; without weight it is no priority."""

    id: int
    name: str
    weight: int
    active: bool = True

    @property
    def group(self) -> Group:
        """The legal group that its name speaks of; any other weight is priority."""
        if self.weight == 0:
            return Group.ORDINARY
        name = self.name.casefold()
        if "80" in name:
            return Group.EIGHTY_PLUS
        return Group.DONOR if "doador" in name or "sangue" in name else Group.PRIORITY


@dataclass(frozen=True)
class Person:
    """Who worked there, without what they signed in with."""

    login: str
    name: str
    admin: bool = False
    active: bool = True


@dataclass(frozen=True)
class Visit:
    """One ticket and what became of it, without the customer. Times are in UTC."""

    id: int
    number: str
    service: int
    group: Group
    came: datetime
    called: datetime | None
    started: datetime | None
    ended: datetime | None
    how: Ended
    place: str = ""
    place_number: int | None = None


@dataclass(frozen=True)
class Installation:
    """One unit and everything that belongs to it. ``left_out`` says what was there and has no place in Vez."""

    unit: Unit
    offers: tuple[Offer, ...]
    departments: tuple[Department, ...] = ()
    priorities: tuple[Priority, ...] = ()
    places: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    visits: tuple[Visit, ...] = ()
    left_out: tuple[str, ...] = field(default=())


def how_ended(status: str, started: datetime | None, ended: datetime | None) -> Ended:
    """From NovoSGA's status and times: its words differ between versions, its times do not."""
    word = status.casefold()
    if "cancel" in word or "erro" in word:
        return Ended.CANCELLED
    if "nao_comp" in word or "não comp" in word:
        return Ended.NO_SHOW
    return Ended.SERVED if started is not None and ended is not None else Ended.OPEN
