"""What stands behind the question mark of an address: the last word said by a name, bounded, or a refusal."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qs

from litestar.types import Scope

from domain.answers import Refusal
from domain.numbering import of_these_times
from server.errors import Refused

DIGITS = 15  # of a number: a page shows it exactly in every language, and a database takes it


def word(scope: Scope, name: str) -> str | None:
    """What was said; None when nothing was."""
    said = parse_qs(scope["query_string"].decode("latin-1")).get(name)
    return None if said is None else said[-1]


def number(scope: Scope, name: str) -> int | None:
    """A whole number, not below zero. Raises `Refused`."""
    said = word(scope, name)
    if said is None:
        return None
    if not (said.isascii() and said.isdigit() and len(said) <= DIGITS):
        raise Refused(Refusal("malformed", {"field": name, "problem": "is not a number that was given here"}))
    return int(said)


def day(scope: Scope, name: str) -> date | None:
    """A date of these times. Raises `Refused`."""
    said = word(scope, name)
    if said is None:
        return None
    try:
        found = date.fromisoformat(said)
    except ValueError:
        found = None
    if found is None or not of_these_times(found):
        raise Refused(Refusal("malformed", {"field": name, "problem": "is not a date of these times"}))
    return found
