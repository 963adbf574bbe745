"""A program ends with its own exit code and with everything said, whatever its threads still do."""

from __future__ import annotations

import subprocess
import sys

BUSY = """
import logging, sys, threading, time
from ui.leaving import leave
logging.basicConfig(level=logging.INFO, stream=sys.stderr)
threading.Thread(target=lambda: time.sleep(60)).start()  # Python alone would wait for it
print("said", end="")
logging.getLogger("x").info("logged")
leave(7)
"""


def test_it_leaves_at_once_with_its_code_and_its_last_words() -> None:
    done = subprocess.run([sys.executable, "-c", BUSY], capture_output=True, text=True, timeout=20, check=False)
    assert (done.returncode, done.stdout) == (7, "said")
    assert "logged" in done.stderr


def test_nobody_listening_any_more_changes_nothing() -> None:
    code = "import sys, os; from ui.leaving import leave; print('x'); os.close(1); leave(3)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=20, check=False)
    assert done.returncode == 3
