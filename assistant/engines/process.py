"""An engine in another process: capped, watched, and replaced when it hangs or dies."""

from __future__ import annotations

import os
import re
import selectors
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from assistant import behind
from assistant.engine import EngineFailed, Message

FLOOD = 4_000  # characters of one answer, after which whoever still writes has lost its way
NICENESS = 10  # the touch goes before the writing
_OBEY_SECONDS = 2.0  # for who was told to stop
_READING_SECONDS = 60.0  # for who still reads the question: it cannot stop, and what it has read helps the next one
_LINE = 64 * 1024

_encode = msgspec.json.Encoder().encode
_decode: msgspec.json.Decoder[dict[str, Any]] = msgspec.json.Decoder(dict[str, Any])


class ProcessEngine:
    """Writes by asking a child process, which is started when it is first needed and again after it failed.

    ``command`` starts the child, ``environment`` is all that it sees of this one's. ``steady`` is a clock in seconds.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        steady: Callable[[], float],
        *,
        load_seconds: float = 300.0,
        niceness: int = NICENESS,
    ) -> None:
        self._command = list(command)
        self._environment = dict(environment)
        self._steady = steady
        self._load_seconds = load_seconds
        self._niceness = niceness
        self._child: subprocess.Popen[bytes] | None = None
        self._rest = b""
        self._loaded = False
        self._silent_until: float | None = None  # how long one who was told to stop may go on reading

    def start(self) -> None:
        """Load the model now, so that the first question need not wait. Raises `EngineFailed`."""
        try:
            self._wake(self._steady() + self._load_seconds)
        except TimeoutError as error:
            self.close()
            raise EngineFailed(f"the model was not loaded within {self._load_seconds:.0f} s") from error

    def generate(self, messages: Sequence[Message], max_tokens: int, seconds: float) -> Iterator[str]:
        """See `assistant.engine.Engine`."""
        until = self._steady() + seconds
        try:
            self._wake(until)
        except TimeoutError:
            return  # it goes on loading or reading, and may be there for the next question
        self._tell({"messages": [message._asdict() for message in messages], "max_tokens": max_tokens})
        ended = False
        written = 0
        try:
            while written < FLOOD:
                said = self._hear(until)
                if "piece" not in said:
                    ended = "end" in said
                    if not ended:
                        raise EngineFailed(str(said.get("failed", "the engine stopped speaking sense")))
                    return
                written += len(said["piece"])
                yield str(said["piece"])
        except TimeoutError:
            return  # what came so far is all there is
        finally:
            if not ended:
                self._interrupt(silent=not written)

    def close(self) -> None:
        """End the child."""
        child, self._child = self._child, None
        self._loaded, self._silent_until = False, None
        if child is not None:
            behind.end(child)

    def peak_megabytes(self) -> int:
        """The most memory that the child had so far; 0 where there is none or this system does not say."""
        if self._child is None:
            return 0
        try:
            status = Path(f"/proc/{self._child.pid}/status").read_text(encoding="ascii")
        except OSError:
            return 0
        found = re.search(r"VmHWM:\s*(\d+) kB", status)
        return 0 if found is None else int(found[1]) // 1024

    def _wake(self, until: float) -> None:
        """Have a child that is loaded and listens. Raises `EngineFailed`, and TimeoutError while it loads or reads."""
        if self._child is None or self._child.poll() is not None:
            self.close()
            self._child = self._born()
        if not self._loaded:
            said = self._hear(until)
            if "ready" not in said:
                self.close()
                raise EngineFailed(str(said.get("failed", "the engine did not start")))
            self._loaded = True
        if self._silent_until is not None:
            try:
                self._let_end(min(until, self._silent_until))
            except TimeoutError:
                if self._steady() < self._silent_until:
                    raise
                self.close()
                self._wake(until)

    def _born(self) -> subprocess.Popen[bytes]:
        self._rest = b""
        try:
            return behind.start(self._command, self._environment, self._niceness)
        except OSError as error:
            raise EngineFailed(f"the engine cannot be started: {error}") from error

    def _interrupt(self, *, silent: bool) -> None:
        """Tell the child to stop. One that wrote and does not stop is ended; one that still reads may finish."""
        if self._child is None:
            return
        until = self._steady() + _OBEY_SECONDS
        try:
            self._tell({"stop": True})
            self._let_end(until)
        except EngineFailed:
            self.close()
        except TimeoutError:
            if silent:
                self._silent_until = until + _READING_SECONDS
            else:
                self.close()

    def _let_end(self, until: float) -> None:
        while "piece" in self._hear(until):
            pass
        self._silent_until = None

    def _tell(self, request: dict[str, Any]) -> None:
        assert self._child is not None and self._child.stdin is not None
        try:
            self._child.stdin.write(_encode(request) + b"\n")
            self._child.stdin.flush()
        except OSError as error:
            self.close()
            raise EngineFailed("the engine has ended") from error

    def _hear(self, until: float) -> dict[str, Any]:
        """The next thing that the child says. Raises TimeoutError and `EngineFailed`."""
        assert self._child is not None and self._child.stdout is not None
        while b"\n" not in self._rest:
            left = until - self._steady()
            with selectors.DefaultSelector() as selector:
                selector.register(self._child.stdout, selectors.EVENT_READ)
                if left <= 0 or not selector.select(left):
                    raise TimeoutError
            read = os.read(self._child.stdout.fileno(), _LINE)
            if not read or len(self._rest) > _LINE:
                self.close()
                raise EngineFailed("the engine has ended" if not read else "the engine floods")
            self._rest += read
        line, _, self._rest = self._rest.partition(b"\n")
        try:
            return _decode.decode(line)
        except msgspec.DecodeError as error:
            self.close()
            raise EngineFailed("the engine does not speak sense") from error
