"""A printer behind CUPS: the bytes go to its queue untouched. CUPS does not let the printer be heard.

A job is done for us when CUPS has taken it; whether it came out, only CUPS and the paper know.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass

from printer.errors import CannotOpen, ConnectionLost, WriteFailed


@dataclass(frozen=True)
class CupsTransport:
    """``cups://queue``. ``lp`` and ``lpstat`` are the commands of Debian's `cups-client`."""

    queue: str
    lp: str = "lp"
    lpstat: str = "lpstat"

    def __str__(self) -> str:
        return f"cups://{self.queue}"

    def open(self, timeout: float) -> CupsConnection:
        """A connection, if the queue is there, accepts jobs and is not stopped. Raises `CannotOpen`."""
        asked = [self.lpstat, "-a", self.queue, "-p", self.queue]
        try:
            told = subprocess.run(
                asked, capture_output=True, text=True, errors="replace", timeout=timeout, check=False, env=_plain()
            )
        except FileNotFoundError as error:
            raise CannotOpen(f"{self}: the command '{self.lpstat}' is missing (Debian: cups-client)") from error
        except OSError as error:
            raise CannotOpen(f"{self}: '{self.lpstat}': {error.strerror}") from error
        except subprocess.TimeoutExpired as error:
            raise CannotOpen(f"{self}: CUPS did not answer within {timeout:g} s") from error
        if told.returncode != 0:
            raise CannotOpen(f"{self}: {_first_line(told.stderr) or 'there is no such queue'}")
        if f"{self.queue} not accepting" in told.stdout:
            raise CannotOpen(f"{self}: the queue accepts no jobs (cupsaccept {self.queue})")
        if f"printer {self.queue} disabled" in told.stdout:
            raise CannotOpen(f"{self}: the queue is stopped (cupsenable {self.queue})")
        return CupsConnection(self)


class CupsConnection:
    """A `Connection` that hands each paper to `lp`."""

    two_way = False

    def __init__(self, transport: CupsTransport) -> None:
        self._transport = transport
        self._running: subprocess.Popen[bytes] | None = None

    def write(self, data: bytes, timeout: float) -> None:
        """Queue ``data`` as one raw job within ``timeout`` seconds. Raises `WriteFailed`.

        When `lp` does not end in time nobody knows whether CUPS has the job: all of it may have left.
        """
        command = [self._transport.lp, "-d", self._transport.queue, "-o", "raw", "-t", "ticket"]
        try:
            running = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=_plain()
            )
        except OSError as error:
            raise WriteFailed(f"'{self._transport.lp}': {error.strerror}", 0) from error
        self._running = running
        with running:
            try:
                _, said = running.communicate(data, timeout)
            except subprocess.TimeoutExpired as error:
                running.kill()
                raise WriteFailed(f"CUPS did not take the ticket within {timeout:g} s", len(data)) from error
        if running.returncode < 0:
            raise WriteFailed("given up by this program", len(data))
        if running.returncode:
            raise WriteFailed(_first_line(said.decode("utf-8", "replace")) or "CUPS refused the ticket", 0)

    def read(self, most: int, timeout: float) -> bytes:
        """There is nothing to hear. Raises `ConnectionLost`."""
        raise ConnectionLost("a printer behind CUPS cannot be heard")

    def abort(self) -> None:
        """Make a waiting ``write`` fail now."""
        if self._running is not None:
            self._running.kill()

    def close(self) -> None:
        """Nothing is held between papers."""


def _plain() -> dict[str, str]:
    """This program's environment, with messages in English: two of their words decide."""
    return {**os.environ, "LC_ALL": "C"}


def _first_line(text: str) -> str:
    return text.strip().partition("\n")[0]
