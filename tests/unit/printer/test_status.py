"""What answers mean: the tables of the manuals, and answers of real printers."""

from __future__ import annotations

import itertools

import pytest

from printer.status import Answers, Condition, is_answer, read

OK = 0x12


@pytest.mark.parametrize(
    ("answers", "condition"),
    [
        ((OK, OK, OK, OK), Condition.READY),
        ((0x16, OK, OK, OK), Condition.READY),  # a drawer's switch is nobody's trouble
        ((OK, OK, OK, 0x1E), Condition.NEAR_END),
        ((OK, OK, OK, 0x16), Condition.READY),  # one bit of the sensor alone is no paper low
        ((0x1A, 0x32, OK, 0x7E), Condition.PAPER_OUT),
        ((0x1A, 0x32, OK, 0x72), Condition.PAPER_OUT),
        ((OK, OK, OK, 0x72), Condition.PAPER_OUT),
        ((0x1A, 0x16, OK, OK), Condition.COVER_OPEN),
        ((0x1A, 0x52, 0x1A, OK), Condition.CUTTER),
        ((0x1A, 0x52, 0x52, OK), Condition.HOT),
        ((0x1A, 0x52, 0x32, OK), Condition.UNRECOVERABLE),
        ((0x1A, OK, OK, OK), Condition.OFFLINE),
        ((0x32, OK, OK, OK), Condition.OFFLINE),  # waits to be brought back
        ((OK, 0x52, OK, OK), Condition.OFFLINE),  # an error that it does not name
        ((0x1A, 0x36, 0x7A, 0x7E), Condition.UNRECOVERABLE),  # everything at once: the worst first
        ((0x1A, 0x36, 0x5A, 0x7E), Condition.COVER_OPEN),
        # Bematech MP-2800 TH: cover open with paper in; no paper with the cover closed
        ((30, 54, OK, 114), Condition.COVER_OPEN),
        ((30, 50, OK, 114), Condition.PAPER_OUT),
        # Sweda leaves answers out
        ((None, 86, None, None), Condition.COVER_OPEN),
        ((None, 114, None, None), Condition.PAPER_OUT),
        ((None, None, None, None), Condition.SILENT),
        ((OK, OK, OK, None), Condition.SILENT),
        ((OK, None, OK, OK), Condition.SILENT),
    ],
)
def test_conditions(answers: Answers, condition: Condition) -> None:
    assert read(answers).condition is condition


def test_only_paper_low_or_nothing_at_all_lets_it_print() -> None:
    can = {condition for condition in Condition if read_as(condition)}
    assert can == {Condition.READY, Condition.NEAR_END, Condition.UNKNOWN}


def read_as(condition: Condition) -> bool:
    from printer.status import PrinterStatus

    return PrinterStatus(condition).can_print


def test_silence_is_never_ready() -> None:
    for answers in itertools.product((None, OK), repeat=4):
        first, second, third, fourth = answers
        ready = read((first, second, third, fourth)).condition is Condition.READY
        assert ready is (None not in answers)


def test_flow_control_and_noise_are_no_answers() -> None:
    assert [value for value in (0x11, 0x13, 0x00, 0xFF, 0x10, 0x92, 0x12, 0x1A, 0x7E) if is_answer(value)] == [
        0x12, 0x1A, 0x7E,
    ]  # fmt: skip


def test_the_detail_shows_the_bytes() -> None:
    assert read((0x1A, None, OK, OK)).detail == "1A -- 12 12"
