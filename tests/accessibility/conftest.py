"""The fixtures of the screen tests, and a survey of every page that the rules look at together."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

from tests.accessibility.hearing import Listened
from tests.accessibility.survey import Survey
from tests.ui.conftest import application, one_application, open_totem, totem
from tests.ui.harness import process_events
from tests.ui.totem import Totem
from ui.application import Application

__all__ = ["application", "one_application", "open_totem", "totem"]


@pytest.fixture(scope="session")
def survey(one_application: Application) -> Survey:
    """Every page, language, look and orientation; made when a test first asks, and once."""
    return Survey(one_application)


@pytest.fixture
def listened(open_totem: Callable[..., Totem]) -> Iterator[Listened]:
    """A totem with a voice that the test can read."""
    listened = Listened(open_totem().meet())
    yield listened
    listened.end()


@pytest.fixture
def wait_for() -> Callable[..., None]:
    """Runs the event loop until something holds: ``wait_for(lambda: done)``. Fails after ``seconds``."""

    def wait(condition: Callable[[], object], seconds: float = 20.0) -> None:
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, f"not within {seconds} s"
            process_events()

    return wait
