"""Fixtures of the screen tests: one Qt application, a language that is set back, and stages that are taken down."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from tests.ui.harness import Stage, compile_translations
from ui.appearance import Appearance
from ui.application import Application

OpenStage = Callable[[Path, Appearance], Stage]


@pytest.fixture(scope="session")
def one_application(tmp_path_factory: pytest.TempPathFactory) -> Application:
    """The Qt application of the whole run: there can be only one."""
    return Application("tests", "pt_BR", compile_translations(tmp_path_factory.mktemp("i18n")))


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
