"""What the set-up says of a totem and its server: every line in the language of the screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from kiosk.setup.judging import Step
from kiosk.setup.showing import Inputs, Page, derive
from kiosk.standing import Standing, sentences

NOW = datetime(2026, 3, 2, 13, 5, tzinfo=UTC)
HERE = Standing("centro", None, NOW, 0, (), {"A": 20}, "K", "2026-03-02T23:59:59", False)
ALONE = replace(HERE, alone_since=NOW, refused=("A017: closed",), left={}, lane="")
TWICE = replace(HERE, branch="", twice=True)


def shouted(text: str) -> str:
    """A language of its own: what is not in it was not translated."""
    return "".join(part if part.startswith("{") else part.upper() for part in _parts(text))


def _parts(text: str) -> list[str]:
    return text.replace("{", "\0{").replace("}", "}\0").split("\0")


def test_no_line_is_left_in_english() -> None:
    for found in (HERE, ALONE, TWICE):
        props = derive(Inputs(page=Page.STEP, step=Step.ADMISSION, standing=found), shouted)
        assert list(props.lines) == sentences(found, shouted) and props.lines
        facts = ("centro", "closed", "K", "A")
        plain = [line for line in props.lines if any(word.islower() for word in line.split() if word not in facts)]
        assert plain == []


def test_the_command_line_says_the_same_in_english() -> None:
    assert sentences(HERE)[0] == "branch: centro"
    assert sentences(ALONE)[1] == "alone since 2026-03-02 13:05 UTC"
    assert sentences(TWICE)[0] == "branch: not met yet"


def test_a_totem_that_was_never_met_has_nothing_to_say_of_it() -> None:
    assert derive(Inputs(page=Page.STEP, step=Step.ADMISSION), shouted).lines == ()
