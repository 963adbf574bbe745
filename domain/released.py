"""That a counter was given back because the desk of who sat there was gone: told to them when they are back."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

GONE = "desk_gone"  # the reason in the record of what happened to the ticket


class Released(Struct, frozen=True, omit_defaults=True):
    """At ``at`` the ``counter`` of ``attendant`` was closed. ``number`` is of the ticket in front, if there was one.

    It waits again in its place; or, where it was being served, it is set ``aside``.
    """

    at: datetime
    attendant: str
    counter: str
    number: str = ""
    aside: bool = False
