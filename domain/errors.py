"""What can be wrong, as one tree of typed errors.

::

    VezError
    ├── DocumentInvalid            a branch document that cannot be used; carries every problem, with its line
    └── Refused                    a command that the rules do not allow; carries a code and the facts
        ├── Unknown                it names a ticket, service or counter that is not there
        ├── TransitionRefused      the ticket's state does not allow the action
        ├── NobodyWaiting          nobody waits for what this counter serves
        ├── CounterTaken           another attendant is at the counter
        ├── CounterNotOpen         the attendant has not opened this counter
        ├── CounterBusy            the counter still has somebody in front of it
        ├── NotEligible            the service is for another audience
        ├── ServiceElsewhere       the counter does not serve the service
        ├── ServiceClosed          the service gives no tickets at this hour
        ├── QuotaReached           the service has given all its tickets for this hour or day
        ├── NoNumbersLeft          every number that may be lent to a totem is lent
        ├── LeaseElsewhere         another totem with the same identity has the numbers: one of them is a copy
        ├── RecordMissing          the branch wants something written down before this is finished
        ├── LaterNotPossible       nobody may come back at the hour that was chosen
        ├── AppointmentElsewhere   the appointment is for another branch
        ├── AppointmentAnotherDay  the appointment is for another day
        ├── AppointmentCancelled   the appointment was cancelled
        ├── HelpTaken              somebody else is going there already
        └── NotYours               it is for others to do this

The codes are stable; their words are in the translations of each program.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


class VezError(Exception):
    """The root of everything that this project raises on purpose."""


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a document: ``line`` counts from 1, ``field`` is a path such as ``services[3].prefix``."""

    line: int
    field: str
    message: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.field}: {self.message}"


class DocumentInvalid(VezError):
    """A branch document that cannot be used. ``problems`` holds all of them, in the order of their lines."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class Refused(VezError):
    """A command that the rules do not allow. Nothing has changed. ``facts`` says about what, for the message."""

    code: ClassVar[str] = "refused"

    def __init__(self, **facts: str) -> None:
        super().__init__(f"{self.code} {facts}" if facts else self.code)
        self.facts = facts


class Unknown(Refused):
    """The command names something that is not there. Facts: ``what``, ``id``."""

    code = "unknown"


class TransitionRefused(Refused):
    """The ticket's state does not allow the action. Facts: ``number``, ``state``, ``action``."""

    code = "transition_refused"


class NobodyWaiting(Refused):
    """Nobody waits for what this counter serves. Facts: ``counter``."""

    code = "nobody_waiting"


class CounterTaken(Refused):
    """Another attendant is at the counter. Facts: ``counter``."""

    code = "counter_taken"


class CounterNotOpen(Refused):
    """The attendant has not opened this counter. Facts: ``counter``."""

    code = "counter_not_open"


class CounterBusy(Refused):
    """The counter still has somebody in front of it. Facts: ``counter``, ``number``."""

    code = "counter_busy"


class NotEligible(Refused):
    """The service is for another audience. Facts: ``service``, ``audience``, ``instead``."""

    code = "not_eligible"


class ServiceElsewhere(Refused):
    """The counter does not serve the service. Facts: ``counter``, ``service``."""

    code = "service_elsewhere"


class ServiceClosed(Refused):
    """The service gives no tickets at this hour. Facts: ``service``, ``next`` (ISO, UTC; empty when not known)."""

    code = "service_closed"


class QuotaReached(Refused):
    """The service has given all its tickets for this hour or day. Facts: ``service``, ``next`` (as above)."""

    code = "quota_reached"


class NoNumbersLeft(Refused):
    """Every number that may be lent to a totem is lent. Facts: ``totem``."""

    code = "no_numbers_left"


class LeaseElsewhere(Refused):
    """Another totem with the same identity has the numbers: one of the two is a copy. Facts: ``totem``."""

    code = "lease_elsewhere"


class RecordMissing(Refused):
    """The branch wants something written down first. Facts: ``missing``, parts of the register with commas."""

    code = "record_missing"


class LaterNotPossible(Refused):
    """Nobody may come back at this hour. Facts: ``why`` (hour, closed or full), ``at`` (ISO, UTC)."""

    code = "later_not_possible"


class AppointmentElsewhere(Refused):
    """The appointment is for another branch. Facts: ``branch``."""

    code = "appointment_elsewhere"


class AppointmentAnotherDay(Refused):
    """The appointment is for another day. Facts: ``at`` (ISO, UTC)."""

    code = "appointment_another_day"


class AppointmentCancelled(Refused):
    """The appointment was cancelled. Facts: ``at`` (ISO, UTC)."""

    code = "appointment_cancelled"


class HelpTaken(Refused):
    """Somebody else is on the way to who asked for a person."""

    code = "help_taken"


class NotYours(Refused):
    """It is for others to do this. Facts: ``what``."""

    code = "not_yours"


_KINDS: tuple[type[Refused], ...] = (
    Unknown,
    TransitionRefused,
    NobodyWaiting,
    CounterTaken,
    CounterNotOpen,
    CounterBusy,
    NotEligible,
    ServiceElsewhere,
    ServiceClosed,
    QuotaReached,
    NoNumbersLeft,
    LeaseElsewhere,
    RecordMissing,
    LaterNotPossible,
    AppointmentElsewhere,
    AppointmentAnotherDay,
    AppointmentCancelled,
    HelpTaken,
    NotYours,
)
REFUSALS = {kind.code: kind for kind in _KINDS}
