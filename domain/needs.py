"""What helps a person to be served, as they say themselves: never a reason or a diagnosis, and only for who serves."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from msgspec import Meta


class Need(StrEnum):
    """One thing that helps; at a totem, what the person uses there."""

    LARGE_LETTERS = "large_letters"
    READ_ALOUD = "read_aloud"
    LOW_DOWN = "low_down"
    SIGN_LANGUAGE = "sign_language"


Needs = Annotated[tuple[Need, ...], Meta(max_length=8, description="what helps the person, as they want it to be told")]


def in_order(needs: Needs) -> tuple[Need, ...]:
    """Each of them once, always in the same order."""
    return tuple(need for need in Need if need in needs)
