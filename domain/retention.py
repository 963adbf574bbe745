"""How long a branch keeps what it knows of people, where the law leaves that to it."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct


class Retention(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Everything in days, counted from the end of what it is about.

    History and the names of staff are kept for five years unless the document says less or more: so long claims may be
    brought against a public body (Decreto 20.910/1932 art. 1).
    """

    page_days: Annotated[int, Meta(ge=1, le=90, description="how long a ticket's page answers after its day")] = 7
    history_days: Annotated[int, Meta(ge=30, le=36_500, description="how long tickets and events are kept")] = 1_825
    staff_days: Annotated[int, Meta(ge=30, le=36_500, description="how long the names of who has left are kept")] = (
        1_825
    )
