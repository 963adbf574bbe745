"""Fixtures of the screen tests: one Qt application, a language that is set back, and stages that are taken down."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from tests.ui.harness import Stage, compile_translations
from ui.appearance import Appearance
from ui.application import Application

if TYPE_CHECKING:
    from tests.ui.totem import Totem

OpenStage = Callable[[Path, Appearance], Stage]


_made: list[Application] = []


@pytest.fixture(scope="session")
def one_application(tmp_path_factory: pytest.TempPathFactory) -> Application:
    """The Qt application of the whole run. There can be only one, also for folders that borrow this fixture."""
    if not _made:
        _made.append(Application("tests", "pt_BR", compile_translations(tmp_path_factory.mktemp("i18n"))))
    return _made[0]


@pytest.fixture
def application(one_application: Application) -> Iterator[Application]:
    """The Qt application, in Portuguese before and after the test."""
    one_application.languages.use("pt_BR")
    yield one_application
    one_application.languages.use("pt_BR")
    assert not one_application.crashed, "an exception in a slot would have ended the program"


@pytest.fixture
def open_stage(application: Application) -> Iterator[OpenStage]:
    """Opens windows that are closed after the test. Wire the stage that it returns, then ``show()`` it."""
    stages: list[Stage] = []

    def open_one(main_qml: Path, appearance: Appearance) -> Stage:
        stages.append(Stage(application, main_qml, appearance))
        return stages[-1]

    yield open_one
    for stage in stages:
        stage.close()


@pytest.fixture
def open_totem(application: Application) -> Iterator[Callable[..., Totem]]:
    """Opens totems that are taken down after the test: ``open_totem(appearance, branch)``."""
    from tests.ui.totem import Totem

    totems: list[Totem] = []

    def open_one(*wanted: object, **more: bool) -> Totem:
        totems.append(Totem(application, *wanted, **more))  # type: ignore[arg-type]
        return totems[-1]

    yield open_one
    for totem in totems:
        totem.close()


@pytest.fixture
def totem(open_totem: Callable[..., Totem]) -> Totem:
    """A totem in portrait that has met its server."""
    return open_totem().meet()
