"""What nobody caught ends a program in order, on whichever thread it came: its keeper starts it again."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ui.failures import CRASHED

PROGRAM = """
import sys
from threading import Thread
from PySide6.QtCore import QTimer
from ui.application import Application
from ui.leaving import leave

def fall():
    raise LookupError("a fault of ours")

def fallen():
    thread = Thread(target=fall if what != "left" else sys.exit)
    thread.start()
    return thread

what = sys.argv[1]
application = Application("tests", "en")
if what == "early":
    fallen().join()
elif what == "slot":
    QTimer.singleShot(0, fall)
else:
    QTimer.singleShot(0, fallen)
if what == "left":
    QTimer.singleShot(0, lambda: (fallen().join(), application.end()))
code = application.run()
print("closed", end="")
leave(code)
"""


@pytest.mark.parametrize(
    ("what", "code", "said"),
    [
        ("slot", CRASHED, True),
        ("thread", CRASHED, True),
        ("early", CRASHED, True),  # before there is an event loop to leave
        ("left", 0, False),  # a thread that ended itself has not failed
    ],
)
def test_what_nobody_caught_ends_the_program_in_order(what: str, code: int, said: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, what], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (code, "closed")
    assert ("stopped by an exception that nobody caught" in done.stderr) is said
    assert ("LookupError: a fault of ours" in done.stderr) is said
