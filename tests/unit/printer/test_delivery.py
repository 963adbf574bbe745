"""One attempt, against a printer that follows a script: what is known decides, nothing else."""

from __future__ import annotations

import pytest

from printer.delivery import Deadlines, Delivery, deliver
from printer.errors import ConnectionLost, WriteFailed
from printer.profile import PROFILES, Profile
from printer.spool import JobState
from printer.status import Condition

PAPER = b"\x1b@the paper"
QUESTION, REPORT = b"\x10\x04", b"\x1dr1"
GENERIC, EPSON = PROFILES["generic-80"], PROFILES["epson-80"]


class Scripted:
    """A connection that answers from a list, and fails when the paper, or the answer, is where the script says."""

    two_way = True

    def __init__(self, answers: list[bytes], *, taken: int = len(PAPER), lost_after: int = 99) -> None:
        self.answers, self.taken, self.lost_after = [*answers], taken, lost_after
        self.heard: list[bytes] = []

    def write(self, data: bytes, timeout: float) -> None:
        if data == PAPER and self.taken < len(PAPER):
            raise WriteFailed("stopped", self.taken)
        self.heard.append(data)

    def read(self, most: int, timeout: float) -> bytes:
        if len(self.heard) > self.lost_after:
            raise ConnectionLost("gone")
        return self.answers.pop(0) if self.answers else b""

    def abort(self) -> None: ...

    def close(self) -> None: ...


def attempt(connection: Scripted, profile: Profile = EPSON) -> tuple[Delivery, bool]:
    """How it ends, and whether it was said before that bytes would leave."""
    said: list[list[bytes]] = []
    quick = Deadlines(1, 0.01, 0.01, 0.01)
    end = deliver(connection, PAPER, profile, quick, lambda: said.append([*connection.heard]))
    assert all(PAPER not in before for before in said)
    return end, bool(said)


WELL = [b"\x12"] * 4
ENDED = [b"\x1a", b"\x32", b"\x12", b"\x7e"]
DONE = [b"\x00"]


@pytest.mark.parametrize(
    ("connection", "state", "condition", "said"),
    [
        (Scripted(WELL + DONE + WELL), JobState.CONFIRMED, Condition.READY, True),
        (Scripted([]), JobState.QUEUED, Condition.SILENT, False),
        (Scripted(ENDED), JobState.QUEUED, Condition.PAPER_OUT, False),
        (Scripted(WELL, lost_after=0), JobState.QUEUED, Condition.SILENT, False),
        (Scripted(WELL, taken=0), JobState.QUEUED, Condition.SILENT, True),
        (Scripted(WELL, taken=1), JobState.IN_DOUBT, Condition.SILENT, True),
        (Scripted(WELL), JobState.IN_DOUBT, Condition.SILENT, True),
        (Scripted(WELL, lost_after=5), JobState.IN_DOUBT, Condition.SILENT, True),
        # The roll ended with this paper: it was printed, the next one will not be.
        (Scripted(WELL + DONE + ENDED), JobState.CONFIRMED, Condition.PAPER_OUT, True),
    ],
)
def test_how_an_attempt_ends(connection: Scripted, state: JobState, condition: Condition, *, said: bool) -> None:
    end, told = attempt(connection)
    assert (end.state, end.status.condition, told) == (state, condition, said)


@pytest.mark.parametrize(
    ("after", "state"), [(WELL, JobState.CONFIRMED), (ENDED, JobState.IN_DOUBT), ([], JobState.IN_DOUBT)]
)
def test_without_a_report_the_state_after_the_cut_decides(after: list[bytes], state: JobState) -> None:
    connection = Scripted(WELL + after)
    assert attempt(connection, GENERIC)[0].state is state
    assert REPORT not in connection.heard


def test_noise_between_the_answers_is_passed_over() -> None:
    noisy = [b"\x11", b"\x12", b"\x13", b"\x12", b"\xff", b"\x12", b"\x12", b"\x12", *DONE, *WELL]
    assert attempt(Scripted(noisy))[0].state is JobState.CONFIRMED
