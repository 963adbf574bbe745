"""A server that may do no commands for a branch says so, and that is told apart from silence."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
import requests

from client.api import Api, Patience
from client.errors import NotHere, Unreachable
from domain import commands as c
from domain.answers import Refusal

PRESS = c.Start("0" * 32, "t")


class Answers(requests.Session):
    """Answers one after the other; an error is raised."""

    def __init__(self, *answers: str | requests.RequestException) -> None:
        super().__init__()
        self.answers = list(answers)

    def request(self, *_: Any, **__: Any) -> requests.Response:  # type: ignore[override]
        answer = self.answers.pop(0)
        if isinstance(answer, requests.RequestException):
            raise answer
        response = requests.Response()
        response.status_code = 503
        response._content = msgspec.json.encode(Refusal(answer))
        return response


def press(*answers: str | requests.RequestException) -> None:
    api = Api("http://127.0.0.1:9", "code", lambda: 0.5, patience=Patience(pause=0), session=Answers(*answers))
    api.send("centro", PRESS)


@pytest.mark.parametrize("code", sorted(NotHere.CODES))
def test_another_server_does_the_commands(code: str) -> None:
    with pytest.raises(NotHere) as raised:
        press(code, code, code)
    assert raised.value.code == code


@pytest.mark.parametrize("last", ["busy", "storage_unavailable", requests.ConnectionError("gone")])
def test_silence_and_a_server_that_is_busy_are_something_else(last: str | requests.RequestException) -> None:
    with pytest.raises(Unreachable) as raised:
        press("branch_elsewhere", "branch_elsewhere", last)
    assert not isinstance(raised.value, NotHere)
