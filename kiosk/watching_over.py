"""Keeps the totem on its screen: starts it again when it ends, and when its screen stands still. Without Qt.

systemd ─▶ this ─▶ the totem, which says that it is alive (sd_notify); and a curtain behind it
"""

from __future__ import annotations

import logging
import os
import selectors
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

log = logging.getLogger("vez.kiosk")
STILL_S = 15.0  # without a sign of life the screen stands still
START_S = 60.0  # the same before the first picture
STEADY_S = 30.0  # who lived that long is started again at once
PAUSES_S = (0.0, 0.0, 1.0, 2.0, 5.0, 10.0)  # before the next start, after one that ended early, and so on
END_S = 5.0
AGAIN = 75  # the exit code of a totem that wants to begin anew, with other settings (sysexits.h: EX_TEMPFAIL)
USAGE = 2  # the exit code of a program whose settings are wrong


@dataclass(frozen=True)
class Told:
    """One thing that happened, for the log and for tests: "started", "ready", "ended", "still"; with seconds."""

    what: str
    at: float
    code: int | None = None


def pause(early: int) -> float:
    """How long to wait before the next start when the last ``early`` ones ended early."""
    return PAUSES_S[min(early, len(PAUSES_S) - 1)]


class Watch:
    """One totem, kept running until `stop`. ``monotonic`` is a steady clock; ``tell`` hears what happens."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        monotonic: Callable[[], float],
        tell: Callable[[Told], None] = lambda _: None,
        still_s: float = STILL_S,
    ) -> None:
        self._command, self._monotonic, self._tell = tuple(command), monotonic, tell
        self._still_s = still_s
        self._above = environment.get("NOTIFY_SOCKET", "").replace("@", "\0", 1)
        self._ears = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC)
        self._ears.bind("")  # an abstract address that the kernel chooses: nothing is left behind
        self._ears.setblocking(False)
        name = self._ears.getsockname().decode()
        heard = {"NOTIFY_SOCKET": name.replace("\0", "@", 1), "WATCHDOG_USEC": str(int(still_s * 1_000_000))}
        self._environment = {**environment, **heard}
        self._ours, self._theirs = socket.socketpair()
        self._stopping = threading.Event()

    def stop(self) -> None:
        """End the totem, and then `run`. May be called from a signal handler."""
        self._stopping.set()
        self._theirs.send(b".")

    def run(self) -> int:
        """Watch. Returns the exit code of a totem that ended on purpose, or whose settings are wrong."""
        try:
            return self._lives()
        finally:
            for each in (self._ears, self._ours, self._theirs):
                each.close()

    def _lives(self) -> int:
        early = 0
        while True:
            began = self._monotonic()
            code = self._once()
            if self._stopping.is_set() or code in (0, USAGE):
                return 0 if self._stopping.is_set() else code
            if code == AGAIN:
                continue
            early = early + 1 if self._monotonic() - began < STEADY_S else 0
            log.error("the totem ended with %s; it is started again in %.0f s", code, pause(early))
            self._wait(pause(early))
            if self._stopping.is_set():
                return 0

    def _once(self) -> int:
        """One life of the totem: its exit code, negative for a signal."""
        started = self._monotonic()
        with subprocess.Popen(self._command, env=self._environment) as totem:
            self._tell(Told("started", started))
            deadline = started + START_S
            with selectors.DefaultSelector() as selector:
                end = os.pidfd_open(totem.pid)
                try:
                    for each in (self._ears, self._ours, end):
                        selector.register(each, selectors.EVENT_READ)
                    while totem.poll() is None:
                        selector.select(max(0.0, deadline - self._monotonic()))
                        if self._stopping.is_set():
                            _end(totem)
                        elif self._listen():
                            deadline = self._monotonic() + self._still_s
                        elif self._monotonic() >= deadline:
                            self._tell(Told("still", self._monotonic()))
                            log.error("the screen stands still")
                            totem.kill()
                            totem.wait()
                finally:
                    os.close(end)
        self._tell(Told("ended", self._monotonic(), totem.returncode))
        return totem.returncode

    def _listen(self) -> bool:
        """Whether there was a sign of life; it is handed on to whoever watches over us."""
        alive = False
        while True:
            try:
                said = self._ears.recv(4096)
            except BlockingIOError:
                return alive
            alive = True
            if b"READY=1" in said:
                self._tell(Told("ready", self._monotonic()))
            if self._above:
                try:
                    self._ears.sendto(said, self._above)
                except OSError as error:
                    log.info("whoever watches over us does not listen: %s", error)

    def _wait(self, seconds: float) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(self._ours, selectors.EVENT_READ)
            selector.select(seconds)


def _end(totem: subprocess.Popen[bytes]) -> None:
    totem.send_signal(signal.SIGTERM)
    try:
        totem.wait(END_S)
    except subprocess.TimeoutExpired:
        totem.kill()
        totem.wait()


def watch(arguments: Sequence[str], environment: Mapping[str, str], monotonic: Callable[[], float]) -> int:
    """Keep ``python -m kiosk`` with ``arguments`` running, before a curtain. Returns the exit code."""
    curtain = subprocess.Popen([sys.executable, "-P", "-m", "kiosk.curtain", *arguments], env=dict(environment))
    watching = Watch([sys.executable, "-P", "-m", "kiosk", *arguments], environment, monotonic)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: watching.stop())
    try:
        return watching.run()
    finally:
        _end(curtain)
