"""What each printed paper can say. The fields are the placeholders and the conditions of its template.

A text field ``wait`` is ``{wait}`` in a template and the condition ``has_wait``; a yes-or-no field is a condition by
its own name; ``items`` are the lines of a checklist. Texts are ready to be read, in the citizen's language; an empty
one is not known. Nothing here names a person.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import StrEnum


class Kind(StrEnum):
    """The papers there are. The values are the names in the branch document."""

    TICKET = "ticket"
    TEST = "test"
    CHECKLIST = "checklist"
    RECEIPT = "receipt"
    REPORT = "report"


@dataclass(frozen=True)
class Item:
    """A line with a box before it, marked when ``done``."""

    text: str
    done: bool = False


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where the paper comes from. ``fictional`` marks papers of a made-up branch."""

    institution: str = ""
    branch: str = ""
    address: str = ""
    ombudsman: str = ""
    fictional: bool = False


@dataclass(frozen=True, kw_only=True)
class TicketFacts:
    """The paper of a ticket. ``page`` is the address behind its QR; ``items`` what the service asks people to bring.

    ``come_back`` is the hour at which its holder joins the queue; with ``opinion_code`` they say what they thought.
    """

    place: Place = field(default_factory=Place)
    number: str
    service: str
    issued: str
    priority: bool = False
    wait: str = ""
    people_ahead: str = ""
    page: str = ""
    max_wait: str = ""
    message: str = ""
    come_back: str = ""
    opinion_code: str = ""
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ChecklistFacts:
    """What to bring for a service, and what of it was at hand."""

    place: Place = field(default_factory=Place)
    service: str
    issued: str
    summary: str = ""
    audience: str = ""
    fee: str = ""
    deadline: str = ""
    page: str = ""
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReceiptFacts:
    """Proof that somebody rated the service: never who, and never their words. ``code`` is random."""

    place: Place = field(default_factory=Place)
    service: str
    rating: str
    code: str
    issued: str
    page: str = ""


@dataclass(frozen=True, kw_only=True)
class ReportFacts:
    """What the technician's self-test found. ``verdict`` is one sentence; each item is a check, done when it passed."""

    place: Place = field(default_factory=Place)
    device: str
    version: str
    verdict: str
    issued: str
    server: str = ""
    printer: str = ""
    last_contact: str = ""
    waiting_jobs: str = ""
    healthy: bool = False
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PrinterTestFacts:
    """The test page of a printer. ``ruler`` is as wide as its paper, ``accents`` has the letters that often fail."""

    place: Place = field(default_factory=Place)
    model: str
    width: str
    code_page: str
    slot: str
    ruler: str
    accents: str
    number: str
    code: str
    issued: str = ""


AnyFacts = TicketFacts | ChecklistFacts | ReceiptFacts | ReportFacts | PrinterTestFacts
TYPES: dict[Kind, type[AnyFacts]] = {
    Kind.TICKET: TicketFacts,
    Kind.TEST: PrinterTestFacts,
    Kind.CHECKLIST: ChecklistFacts,
    Kind.RECEIPT: ReceiptFacts,
    Kind.REPORT: ReportFacts,
}
_FLAGS = ("fictional", "priority", "healthy")
SECOND_COPY = "second_copy"  # known only when the paper is printed, and on every kind of paper


def kind_of(facts: AnyFacts) -> Kind:
    """Which paper these are the facts of."""
    return next(kind for kind, made in TYPES.items() if isinstance(facts, made))


def _names(kind: Kind) -> tuple[str, ...]:
    own = [each.name for each in fields(TYPES[kind]) if each.name not in ("place", "items")]
    return (*own, *(each.name for each in fields(Place)))


def placeholders(kind: Kind) -> tuple[str, ...]:
    """The names that a template of this kind may put in braces."""
    return tuple(name for name in _names(kind) if name not in _FLAGS)


def conditions(kind: Kind) -> tuple[str, ...]:
    """The names that ``when`` may use in a template of this kind."""
    flags = [name for name in _names(kind) if name in _FLAGS]
    lists = ["has_items"] if has_items(kind) else []
    return (SECOND_COPY, *flags, *lists, *(f"has_{name}" for name in placeholders(kind)))


def has_items(kind: Kind) -> bool:
    """Whether the paper has lines of its own for a checklist."""
    return any(each.name == "items" for each in fields(TYPES[kind]))


def values(facts: AnyFacts) -> dict[str, str]:
    """The placeholders with what stands for each."""
    names = placeholders(kind_of(facts))
    return {name: str(getattr(facts, name, None) or getattr(facts.place, name, "")) for name in names}


def items(facts: AnyFacts) -> tuple[Item, ...]:
    """The lines for a checklist."""
    return getattr(facts, "items", ())


def holding(facts: AnyFacts) -> frozenset[str]:
    """The conditions that hold, apart from `SECOND_COPY`."""
    flags = {name for name in _FLAGS if getattr(facts, name, False) or getattr(facts.place, name, False)}
    lists = {"has_items"} if items(facts) else set()
    return frozenset(flags | lists | {f"has_{name}" for name, value in values(facts).items() if value.strip()})
