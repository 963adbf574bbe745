"""The place beside the clock, in a process of its own: honest where there is none; a sound is made, or reported."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.harness import REPOSITORY

pytestmark = [pytest.mark.ui, pytest.mark.skipif(sys.platform == "win32", reason="plays by a shell script")]
PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication
from desk.tray import Tray
application = QApplication(["desk"])
window = QWindow()
window.show()
tray = Tray(window, Path(sys.argv[1]))
tray.show("Somebody is waiting", "Press F2")
tray.sound()
QTimer.singleShot(20000, application.quit)
look = QTimer(interval=20)
look.timeout.connect(lambda: application.quit() if Path(sys.argv[2]).exists() or not tray.sounds else None)
look.start()
application.exec()
tray.close()
print(json.dumps({"shows": tray.shows, "sounds": tray.sounds}))
"""


def run(folder: Path, path: str) -> dict[str, bool]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PATH": path}
    command = [sys.executable, "-c", PROGRAM, str(folder / "sounds"), str(folder / "played")]
    done = subprocess.run(
        command, cwd=REPOSITORY, env=environment, capture_output=True, text=True, timeout=90, check=True
    )
    assert done.stderr == ""
    said: dict[str, bool] = json.loads(done.stdout)
    return said


def test_the_sound_is_played_softly_and_no_message_is_promised(tmp_path: Path) -> None:
    player = tmp_path / "bin" / "aplay"
    player.parent.mkdir()
    player.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/written && mv {tmp_path}/written {tmp_path}/played\n')
    player.chmod(0o755)
    assert run(tmp_path, f"{player.parent}:/usr/bin:/bin") == {"shows": False, "sounds": True}
    assert "low-55.wav" in (tmp_path / "played").read_text(encoding="utf-8")


LATE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication
from desk import tray
tray.LOOK_MS = 20
application = QApplication(["desk"])
window = QWindow()
answers = [False, False, True]
bell = tray.Tray(window, Path(sys.argv[1]), lambda: answers.pop(0))
print(bell.shows)
look = QTimer(interval=10)
look.timeout.connect(lambda: application.quit() if bell.shows else None)
look.start()
QTimer.singleShot(20000, application.quit)
application.exec()
print(bell.shows, answers)
bell.close()
"""


def test_a_place_beside_the_clock_that_comes_after_the_desk_is_taken(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", LATE, str(tmp_path)]
    done = subprocess.run(
        command, cwd=REPOSITORY, env=environment, capture_output=True, text=True, timeout=90, check=True
    )
    assert done.stdout == "False\nTrue []\n"
    assert "Traceback" not in done.stderr, "the rest is Qt's, which has no such place offscreen"


def test_a_computer_without_sound_says_so(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    assert run(tmp_path, str(tmp_path / "bin")) == {"shows": False, "sounds": False}
