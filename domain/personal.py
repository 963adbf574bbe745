"""What a declaration of personal data says: whose it is, what it is for, on what basis, how long, and then.

The one list of declarations is `domain.declared`. Sources are articles of the LGPD (Lei 13.709/2018): 7 II legal duty,
7 III and 23 public policy, 11 II a the same legal duty where data is sensitive, 37 records of processing, 46 security.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from domain.branch import Branch


class Whose(StrEnum):
    """Of whom it tells something."""

    CITIZEN = "citizen"
    STAFF = "attendant or other staff"
    HOLDER = "who looks after a device"


class Basis(StrEnum):
    """Why it may be kept."""

    SERVICE = "art. 7 III, 23"
    ORDER = "art. 7 II (Lei 10.048/2000, 13.460/2017)"
    SENSITIVE_ORDER = "art. 11 II a (Lei 10.048/2000, 10.741/2003)"
    SENSITIVE_CONSENT = "art. 11 I"
    ACCOUNT = "art. 7 II, 37"
    SECURITY = "art. 7 II, 46"


class Erasure(StrEnum):
    """What becomes of it when its time is over, or when it is to be forgotten before."""

    ROW = "the row is deleted"
    BLANK = "the field is blanked"
    NEVER = "stays: an opaque id, which leads to nobody once the name is gone"


class Period(StrEnum):
    """How long it is kept. Those of a branch stand in its document; see `days`."""

    PAGES = "retention.page_days"
    HISTORY = "retention.history_days"
    STAFF = "retention.staff_days"
    NOTES = "register.note_days"
    APPOINTMENTS = "appointments.keep_days"
    COMMANDS = "commands"
    CODES = "codes"
    ADMISSIONS = "admissions"
    ATTEMPTS = "attempts"
    RATED = "rated"
    ALWAYS = "always"


FIXED: Mapping[Period, int] = {
    Period.COMMANDS: 14,  # so long a totem that was alone may send the same again
    Period.CODES: 90,
    Period.ADMISSIONS: 1,
    Period.ATTEMPTS: 1,
    Period.RATED: 1,
}
_SINCE = {
    Period.PAGES: "after the ticket's day",
    Period.HISTORY: "after it happened",
    Period.STAFF: "after the person or device left",
    Period.NOTES: "after it was written",
    Period.APPOINTMENTS: "after the appointment's day",
    Period.COMMANDS: "after it was asked",
    Period.CODES: "after it was taken back or ran out",
    Period.ADMISSIONS: "after the device asked",
    Period.ATTEMPTS: "after the last attempt",
    Period.RATED: "after it was rated",
}


def days(period: Period, branch: Branch) -> int | None:
    """How many days the branch keeps it; None for ever."""
    match period:
        case Period.PAGES:
            return branch.retention.page_days
        case Period.HISTORY:
            return branch.retention.history_days
        case Period.STAFF:
            return branch.retention.staff_days
        case Period.NOTES:
            return branch.register.note_days
        case Period.APPOINTMENTS:
            return branch.appointments.keep_days
        case _:
            return FIXED.get(period)


def in_words(period: Period) -> str:
    """For people: ``14 days after it was asked``."""
    if period is Period.ALWAYS:
        return "as long as the branch"
    fixed = FIXED.get(period)
    how_long = f"`{period.value}`" if fixed is None else f"{fixed} day{'s' if fixed > 1 else ''}"
    return f"{how_long} {_SINCE[period]}"


class Personal(NamedTuple):
    """One declaration. ``where`` is ``table.column``, and after a colon the paths inside a column that holds JSON."""

    where: str
    what: str
    whose: Whose
    purpose: str
    basis: Basis
    period: Period
    erasure: Erasure

    @property
    def column(self) -> str:
        """``table.column``."""
        return self.where.partition(":")[0]

    @property
    def paths(self) -> tuple[str, ...]:
        """Inside the column; none when it is the column as a whole."""
        return tuple(self.where.partition(":")[2].split())


def markdown(declared: tuple[Personal, ...]) -> str:
    """The declaration as a table of a document."""
    heads = ("where", "what", "whose", "what for", "basis (LGPD)", "kept", "then")
    rows = [
        (f"`{each.where}`", each.what, each.whose, each.purpose, each.basis, in_words(each.period), each.erasure)
        for each in declared
    ]
    lines = [heads, ("---",) * len(heads), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"
