"""What the bytes of each dialect's status mean: every row of the makers' tables, and captures of real printers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printer import replies
from printer.status import Condition, worst

OK = 0x12
BEMATECH_OK, CUSTOM_OK = (128, 145, 144, 145, 22), (0x10, 0x0F, 0, 0, 0, 0)


def changed(group: tuple[int, ...], at: int, bit: int) -> bytes:
    """``group`` with one bit turned over."""
    return bytes(value ^ bit if index == at else value for index, value in enumerate(group))


@pytest.mark.parametrize(
    ("query", "bit", "told"),
    [
        (1, 0x04, set()),  # a drawer's switch
        (1, 0x08, {"offline"}),
        (1, 0x20, {"offline"}),  # waits to be brought back
        (1, 0x40, set()),  # somebody holds the feed button
        (2, 0x04, {"cover_open"}),
        (2, 0x08, set()),  # fed by the button
        (2, 0x20, {"paper_out"}),
        (2, 0x40, {"offline"}),  # an error, told by the third answer
        (3, 0x04, {"offline"}),  # recoverable
        (3, 0x08, {"cutter"}),
        (3, 0x20, {"unrecoverable"}),
        (3, 0x40, {"hot"}),
        (4, 0x04, set()),  # one bit of a sensor alone is no sensor
        (4, 0x08, set()),
        (4, 0x0C, {"near_end"}),
        (4, 0x20, set()),
        (4, 0x40, set()),
        (4, 0x60, {"paper_out"}),
    ],
)
def test_dle_eot(query: int, bit: int, told: set[str]) -> None:
    answers = [OK] * 4
    answers[query - 1] |= bit
    first, second, third, fourth = answers
    assert replies.dle_eot((first, second, third, fourth)) == told


@pytest.mark.parametrize(
    ("value", "told"), [(0x00, set()), (0x03, {"near_end"}), (0x01, set()), (0x0C, {"paper_out"}), (0x08, set())]
)
def test_gs_r(value: int, told: set[str]) -> None:
    assert replies.gs_r(value) == told


@pytest.mark.parametrize(
    ("group", "told"),
    [
        (b"\x10\x00\x00\x0f", set()),
        (b"\x14\x00\x00\x00", set()),
        (b"\x18\x00\x00\x00", {"offline"}),
        (b"\x38\x00\x00\x00", {"offline", "cover_open"}),
        (b"\x50\x00\x00\x00", set()),
        (b"\x10\x01\x00\x00", {"offline"}),
        (b"\x10\x02\x00\x00", set()),
        (b"\x10\x04\x00\x00", {"offline"}),
        (b"\x10\x08\x00\x00", {"cutter"}),
        (b"\x10\x20\x00\x00", {"unrecoverable"}),
        (b"\x10\x40\x00\x00", {"hot"}),
        (b"\x10\x00\x03\x00", {"near_end"}),
        (b"\x10\x00\x0f\x00", {"near_end", "paper_out"}),
    ],
)
def test_pushed(group: bytes, told: set[str]) -> None:
    assert replies.pushed(group) == told
    assert replies.begins_push(group[0]) and not replies.is_answer(group[0])


@pytest.mark.parametrize(
    ("group", "told"),
    [
        # Captures of an MP-4200 TH: well, near end, no paper, cover open.
        (bytes((128, 145, 144, 145, 22)), set()),
        (bytes((128, 147, 144, 145, 22)), {"near_end"}),
        (bytes((136, 183, 144, 145, 22)), {"offline", "near_end", "paper_out"}),
        (bytes((136, 53, 144, 145, 22)), {"offline", "cover_open", "paper_out"}),
        (changed(BEMATECH_OK, 0, 0x04), set()),  # overrun
        (changed(BEMATECH_OK, 0, 0x08), {"offline"}),
        (changed(BEMATECH_OK, 1, 0x02), {"near_end"}),
        (changed(BEMATECH_OK, 1, 0x04), {"paper_out"}),
        (changed(BEMATECH_OK, 1, 0x10), set()),  # drawer
        (changed(BEMATECH_OK, 1, 0x20), {"paper_out"}),
        (changed(BEMATECH_OK, 1, 0x40), {"offline"}),
        (changed(BEMATECH_OK, 1, 0x80), {"cover_open"}),
        (changed(BEMATECH_OK, 2, 0x04), set()),  # it has no knife
        (changed(BEMATECH_OK, 2, 0x08), {"cutter"}),
        (changed(BEMATECH_OK, 2, 0x20), {"unrecoverable"}),
        (changed(BEMATECH_OK, 2, 0x40), set()),  # recoverable, and it tells nothing else
        (changed(BEMATECH_OK, 3, 0x04), {"hot"}),
        (changed(BEMATECH_OK, 3, 0x40), set()),  # the command set
    ],
)
def test_bematech(group: bytes, told: set[str]) -> None:
    assert replies.is_bematech(group)
    assert replies.bematech(group) == told


def test_bematech_tells_its_buffer_and_its_command_set() -> None:
    assert replies.bematech_is_done(bytes(BEMATECH_OK))
    assert not any(replies.bematech_is_done(changed(BEMATECH_OK, 0, bit)) for bit in (0x10, 0x20, 0x40, 0x60))
    assert replies.bematech_set(bytes(BEMATECH_OK)) == "ESC/Bema"
    assert replies.bematech_set(changed(BEMATECH_OK, 3, 0x40)) == "ESC/POS"
    assert not replies.is_bematech(b"\x12\x12\x12\x12\x12") and not replies.is_bematech(bytes(BEMATECH_OK[:4]))


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0x09, set()),
        (0x29, set()),  # the command was done
        (0x0D, set()),  # drawer
        (0x19, {"near_end"}),
        (0x0A, {"offline", "paper_out"}),
        (0x08, {"offline"}),
        (0x01, {"cover_open"}),
        (0x00, {"cover_open", "offline"}),
    ],
)
def test_enq(value: int, told: set[str]) -> None:
    assert replies.enq(value) == told


@pytest.mark.parametrize(
    ("state", "paper", "told"),
    [
        (0x10, 0x10, set()),
        (0x11, 0x10, set()),  # it prints
        (0x18, 0x10, {"offline"}),
        (0x00, 0x10, {"offline"}),
        (0x30, 0x10, {"paper_out"}),
        (0x90, 0x10, {"cover_open"}),
        (0x10, 0x11, {"near_end"}),
        (0x10, 0x12, {"paper_out"}),
        (0x10, 0x18, {"offline"}),
        (0x10, 0x00, {"cover_open"}),  # its cover, or no paper over the sensor
        (0x10, 0x50, {"offline"}),
        (0x10, 0x90, set()),  # drawer
    ],
)
def test_daruma(state: int, paper: int, told: set[str]) -> None:
    assert replies.daruma(state, paper) == told
    assert replies.daruma_is_done(state) is (state != 0x11)


@pytest.mark.parametrize(
    ("at", "bit", "told"),
    [
        (2, 0x01, {"paper_out"}),
        (2, 0x04, {"near_end"}),
        (2, 0x20, set()),  # a ticket in the mouth
        (2, 0x40, {"near_end"}),  # by its counter
        (2, 0x80, set()),  # notch
        (3, 0x01, {"cover_open"}),  # head up
        (3, 0x02, {"cover_open"}),
        (3, 0x04, set()),  # its buffer is not empty
        (3, 0x08, set()),  # the paper moves
        (3, 0x20, set()),
        (3, 0x40, set()),
        (4, 0x01, {"hot"}),
        (4, 0x02, {"offline"}),  # a fault of the line
        (4, 0x08, {"offline"}),  # its supply
        (4, 0x20, set()),
        (4, 0x40, {"unrecoverable"}),  # a jam
        (4, 0x80, set()),
        (5, 0x01, {"cutter"}),
        (5, 0x04, {"unrecoverable"}),
        (5, 0x08, {"unrecoverable"}),
        (5, 0x40, {"unrecoverable"}),
    ],
)
def test_custom(at: int, bit: int, told: set[str]) -> None:
    group = changed(CUSTOM_OK, at, bit)
    assert replies.is_custom(group)
    assert replies.custom(group) == told
    assert replies.custom_holds_ticket(group) is ((at, bit) == (2, 0x20))
    assert replies.custom_is_done(group) is not (at == 3 and bit in (0x04, 0x08))


@pytest.mark.parametrize(
    ("value", "told", "held"),
    [
        (0x04, set(), False),
        (0x05, {"near_end"}, False),
        (0x0C, set(), True),
        (0x34, set(), False),  # motors
        (0x44, {"offline"}, False),
        (0x84, {"unrecoverable"}, False),
    ],
)
def test_ejector(value: int, told: set[str], held: bool) -> None:
    assert replies.ejector(value) == told
    assert replies.ejector_holds_ticket(value) is held


def test_the_worst_wins() -> None:
    names = [condition.value for condition in Condition][:-2]  # without ready and unknown
    for index, name in enumerate(names):
        assert worst(names[index:]) == name
    assert worst([]) is Condition.READY


@given(st.binary(min_size=6, max_size=6))
def test_no_bytes_break_a_parser_and_all_it_tells_is_a_condition(data: bytes) -> None:
    first, second, third, fourth = data[:4]
    told = (
        replies.dle_eot((first, second, third, fourth)) | replies.pushed(data) | replies.bematech(data[:5])
        | replies.custom(data) | replies.daruma(first, second) | replies.enq(first) | replies.ejector(first)
        | replies.gs_r(first)
    )  # fmt: skip
    assert told <= {condition.value for condition in Condition}
