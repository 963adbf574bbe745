"""A citizen does not get out: the window that fills the screen is neither closed nor made small, but by the program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent

from kiosk.closed_in import ClosedIn
from tests.ui.harness import REPOSITORY, Stage
from ui.appearance import Appearance

pytestmark = pytest.mark.ui
Open = Callable[[Path, Appearance], Stage]


def whole_screen(open_stage: Open) -> tuple[Stage, ClosedIn]:
    stage = open_stage(REPOSITORY / "kiosk/qml/Main.qml", Appearance(screen_inches=27))
    guard = ClosedIn(stage.screen.window)
    stage.screen.show(whole_screen=True)
    stage.until(stage.screen.window.isExposed)
    return stage, guard


def test_alt_f4_closes_nothing_and_the_program_itself_does(open_stage: Open) -> None:
    stage, guard = whole_screen(open_stage)
    window = stage.screen.window
    QCoreApplication.sendEvent(window, QCloseEvent())
    assert not window.close() and window.isVisible()
    guard.let_go()
    assert window.close() and not window.isVisible()


def test_a_window_that_was_made_small_fills_the_screen_again(open_stage: Open) -> None:
    stage, guard = whole_screen(open_stage)
    stage.screen.window.setWindowStates(Qt.WindowState.WindowNoState)
    stage.until(lambda: bool(stage.screen.window.windowStates() & Qt.WindowState.WindowFullScreen))
    guard.let_go()


def test_no_key_of_a_keyboard_ends_it(open_stage: Open) -> None:
    stage, guard = whole_screen(open_stage)
    for key in ("Alt+F4", "Ctrl+Q", "Ctrl+W", "Escape", "Meta+D", "Alt+Tab", "Ctrl+Alt+Del", "F11", "Ctrl+C"):
        stage.key(key)
    assert stage.screen.window.isVisible()
    assert stage.screen.window.windowStates() & Qt.WindowState.WindowFullScreen
    guard.let_go()
