"""Ids that begin with the time: standard ones, in the order in which they were made, and pages that nobody guesses."""

from __future__ import annotations

from base64 import urlsafe_b64decode
from uuid import RFC_4122, UUID

from hypothesis import given
from hypothesis import strategies as st

from domain import ids

TIMES = st.integers(0, 2**48 - 1)
RANDOM = st.binary(min_size=ids.ID_BYTES, max_size=ids.ID_BYTES)


def test_the_example_of_the_standard() -> None:
    # RFC 9562, appendix A.6: the random bits are those of 0xCC3 and 0x18C4DC0C0C07398F.
    random = (0xCC3 << 64 | 0x18C4DC0C0C07398F).to_bytes(ids.ID_BYTES)
    assert ids.new_id(0x017F22E279B0, random) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


@given(TIMES, RANDOM)
def test_an_id_is_a_uuid_that_begins_with_its_time(milliseconds: int, random: bytes) -> None:
    made = UUID(ids.new_id(milliseconds, random))
    assert (made.version, made.variant) == (7, RFC_4122)
    assert made.int >> 80 == milliseconds


@given(TIMES, TIMES, RANDOM, RANDOM)
def test_what_is_made_later_comes_later(one: int, other: int, random: bytes, more: bytes) -> None:
    if one < other:
        assert ids.new_id(one, random) < ids.new_id(other, more)


@given(TIMES, st.binary(min_size=ids.PAGE_BYTES, max_size=ids.PAGE_BYTES))
def test_a_page_keeps_every_random_byte_and_the_length_that_papers_have(milliseconds: int, random: bytes) -> None:
    token = ids.new_page(milliseconds, random)
    assert len(token) == 22
    assert urlsafe_b64decode(token + "==")[2:] == random
    assert token[:2] == ids.new_page(milliseconds, bytes(ids.PAGE_BYTES))[:2]
