"""A program of the demonstration: a real process that says JSON lines and, when driven, takes orders."""

from __future__ import annotations

import json
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

Said = dict[str, Any]


class ChildFailed(Exception):
    """A program ended, kept silent or could not do what it was told; the message says which and why."""


class Child:
    """Started on construction; its error output goes to ``log``. Use `stop` or `kill` in the end, always."""

    def __init__(self, name: str, arguments: Sequence[str], log: Path, environment: Mapping[str, str]) -> None:
        self.name = name
        self.log = log
        self._answers: queue.Queue[Said] = queue.Queue()
        self._events: queue.Queue[Said] = queue.Queue()
        with log.open("ab") as errors:
            self._process = subprocess.Popen(
                [sys.executable, "-m", *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env=dict(environment),
                text=True,
                encoding="utf-8",
            )
        threading.Thread(target=self._listen, name=f"listen-{name}", daemon=True).start()

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    @property
    def running(self) -> bool:
        """Whether the process still lives."""
        return self._process.poll() is None

    def order(self, seconds: float = 10.0, **order: object) -> Said:
        """Tell the program to do something and wait for its answer. Raises `ChildFailed` when it could not."""
        self.tell(json.dumps({**order, "seconds": seconds}, ensure_ascii=False))
        answer = self._take(self._answers, seconds + 10, f"no answer to {order}")
        if not answer.get("ok"):
            raise ChildFailed(f"{self.name} could not {order}: {answer.get('error', answer)}")
        return answer

    def tell(self, line: str) -> None:
        """Write a line to the program."""
        if self._process.stdin is None:
            raise ChildFailed(f"{self.name} takes no orders")
        try:
            self._process.stdin.write(line + "\n")
            self._process.stdin.flush()
        except OSError as error:
            raise ChildFailed(f"{self.name} is gone: {self._last_words()}") from error

    def event(self, name: str, seconds: float = 10.0) -> Said:
        """The next event of this name that the program says; others before it are passed over."""
        while True:
            said = self._take(self._events, seconds, f"did not say '{name}'")
            if said.get("event") == name:
                return said

    def kill(self) -> None:
        """End the process at once, as a power cut would."""
        self._process.kill()
        self._process.wait()
        self._hang_up()

    def stop(self, seconds: float = 5.0) -> None:
        """Ask the process to end; kill it when it does not."""
        if self.running:
            self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
        self._hang_up()

    def _hang_up(self) -> None:
        if self._process.stdin is not None:
            self._process.stdin.close()

    def _listen(self) -> None:
        if self._process.stdout is None:
            return
        with self._process.stdout as lines:
            for line in lines:
                if line.startswith("{"):
                    said = json.loads(line)
                    (self._events if "event" in said else self._answers).put(said)
        gone: Said = {"gone": True}
        self._answers.put(gone)
        self._events.put(gone)

    def _take(self, said: queue.Queue[Said], seconds: float, otherwise: str) -> Said:
        try:
            item = said.get(timeout=seconds)
        except queue.Empty:
            raise ChildFailed(f"{self.name} {otherwise} within {seconds:.0f} s. {self._last_words()}") from None
        if "gone" in item:
            said.put(item)
            raise ChildFailed(f"{self.name} {otherwise}: it has ended. {self._last_words()}")
        return item

    def _last_words(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")[-800:]
