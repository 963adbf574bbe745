"""Says what a long step is doing: one line that ticks on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TextIO

HEARTBEAT_S = 10.0
TICK_S = 0.5

Describe = Callable[[str], str | None]
"""From a line of a program's output to a few words about where it is, or None when the line says nothing new."""


class Step:
    """One step with a title, its seconds, and what it is at. Use it as a context manager."""

    def __init__(self, title: str, out: TextIO | None = None) -> None:
        self._title = title
        self._out = out or sys.stderr
        self._live = self._out.isatty()
        self._at = ""
        self._began = time.monotonic()
        self._over = threading.Event()
        self._ticker = threading.Thread(target=self._tick, daemon=True)

    def __enter__(self) -> Step:
        self._write("…")
        self._ticker.start()
        return self

    def __exit__(self, failed: type[BaseException] | None, *_: object) -> None:
        self._over.set()
        self._ticker.join()
        self._at = ""
        self._write("failed" if failed else "done", last=True)

    def at(self, words: str) -> None:
        """Says where the step is now."""
        self._at = words

    def _tick(self) -> None:
        while not self._over.wait(TICK_S if self._live else HEARTBEAT_S):
            self._write(self._at or "…")

    def _write(self, words: str, last: bool = False) -> None:
        line = f"  {self._title:<34} {time.monotonic() - self._began:5.0f} s  {words}"
        if self._live:
            self._out.write(f"\r\x1b[2K{line[:100]}" + ("\n" if last else ""))
        else:
            self._out.write(line + "\n")
        self._out.flush()


def run(command: Sequence[str], title: str, log: Path, describe: Describe, env: Mapping[str, str] | None = None) -> int:
    """Runs ``command`` as a step, its whole output in ``log``. Returns its exit status.

    An interruption ends the program and waits for its end, so that nothing goes on writing behind the message.
    """
    with Step(title) as step, log.open("w", encoding="utf-8") as kept, _started(command, env) as process:
        assert process.stdout is not None
        try:
            for line in process.stdout:
                kept.write(line)
                words = describe(line)
                if words:
                    step.at(words)
        except BaseException:
            process.terminate()
            raise
        return process.wait()


def _started(command: Sequence[str], env: Mapping[str, str] | None) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, env=env, stdin=subprocess.DEVNULL, stdout=pipe, stderr=subprocess.STDOUT, text=True, errors="replace"
    )
