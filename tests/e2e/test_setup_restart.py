"""The totem under its supervisor: killed, it shows its first picture again soon, with a curtain behind it meanwhile."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from tests.ui.harness import REPOSITORY

pytestmark = pytest.mark.e2e
PATIENCE_S = 60.0


def totem_of(supervisor: psutil.Process) -> psutil.Process | None:
    """The child that is the totem and not the curtain, once its first picture was there."""
    for child in supervisor.children():
        try:
            words = child.cmdline()
        except psutil.Error:
            continue
        if "kiosk" in words:
            return child
    return None


def test_a_killed_totem_is_there_again_and_a_stop_ends_all_of_it(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(REPOSITORY)}
    arguments = ["--watched", "--size", "540x960", "--data", str(tmp_path / "totem")]
    arguments += ["--server", "http://127.0.0.1:9", "--printer", f"file://{tmp_path}/paper.bin"]
    with (
        (tmp_path / "log").open("w") as log,
        subprocess.Popen(
            [sys.executable, "-m", "kiosk", *arguments], cwd=REPOSITORY, env=environment, stderr=log
        ) as process,
    ):
        supervisor = psutil.Process(process.pid)
        try:
            first = until(lambda: totem_of(supervisor))
            until((tmp_path / "totem" / "totem.db").exists)
            first.send_signal(signal.SIGKILL)
            began = time.monotonic()
            until(lambda: (found := totem_of(supervisor)) is not None and found.pid != first.pid)
            assert time.monotonic() - began < 30
            assert len(supervisor.children()) == 2, "totem and curtain"
        finally:
            process.send_signal(signal.SIGTERM)
            assert process.wait(PATIENCE_S) == 0
    assert "the totem ended with -9" in (tmp_path / "log").read_text()


def until(found: object) -> object:
    deadline = time.monotonic() + PATIENCE_S
    while not (result := found()):  # type: ignore[operator]
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return result
