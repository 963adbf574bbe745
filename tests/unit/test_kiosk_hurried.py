"""A citizen waits for the server a moment and no longer, whatever it does."""

from __future__ import annotations

import threading
import time

import pytest

from client.api import Api
from client.errors import BadAnswer, Unreachable
from domain.answers import Answer
from domain.commands import AnyCommand, IssueTicket
from domain.errors import Unknown
from kiosk.alone.server import Hurried

COMMAND = IssueTicket("00000000-0000-4000-8000-000000000001", "identity")


class Line(Api):
    """A connection that answers when the test lets it."""

    def __init__(self, trouble: Exception | None = None, waits: bool = False) -> None:
        self.trouble, self.let_go, self.sent = trouble, threading.Event(), 0
        if not waits:
            self.let_go.set()

    def send(self, branch: str, command: AnyCommand) -> Answer:
        self.sent += 1
        assert self.let_go.wait(10)
        if self.trouble is not None:
            raise self.trouble
        return Answer(command.id, 1)


def test_one_that_does_not_answer_is_left_behind_and_another_one_made() -> None:
    slow, quick = Line(waits=True), Line()
    lines = iter([slow, quick])
    hurried = Hurried(lambda: next(lines), seconds=0.05)
    began = time.monotonic()
    with pytest.raises(Unreachable, match="no answer in"):
        hurried.send("centro", COMMAND)
    assert time.monotonic() - began < 10
    assert hurried.send("centro", COMMAND) == hurried.send("centro", COMMAND)
    slow.let_go.set()
    assert (slow.sent, quick.sent) == (1, 2)


@pytest.mark.parametrize("trouble", [Unknown(what="service", id="x"), BadAnswer("<html>"), Unreachable("gone")])
def test_what_the_server_says_is_passed_on_and_the_connection_kept(trouble: Exception) -> None:
    line = Line(trouble)
    lines = iter([line])
    hurried = Hurried(lambda: next(lines), seconds=10)
    for _ in range(2):
        with pytest.raises(type(trouble)):
            hurried.send("centro", COMMAND)
    assert line.sent == 2


def test_a_fault_of_ours_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        Hurried(lambda: Line(ZeroDivisionError()), seconds=10).send("centro", COMMAND)
