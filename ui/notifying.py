"""Tells the supervisor that the program is there and its screen alive: systemd's notification protocol, sd_notify(3).

Without ``NOTIFY_SOCKET`` nobody listens, and nothing is said.
"""

from __future__ import annotations

import logging
import socket
from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer

log = logging.getLogger("vez.ui")


class Notifier(QObject):
    """Says ``READY=1`` once, and ``WATCHDOG=1`` at half of the time that the supervisor waits, from Qt's own loop."""

    def __init__(self, environment: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = environment.get("NOTIFY_SOCKET", "").replace("@", "\0", 1)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC | socket.SOCK_NONBLOCK)
        microseconds = environment.get("WATCHDOG_USEC", "")
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: self._say(b"WATCHDOG=1"))
        self._every_ms = int(microseconds) // 2000 if microseconds.isdigit() else 0

    def ready(self) -> None:
        """The first picture is on the screen."""
        self._say(b"READY=1\nWATCHDOG=1")
        if self._address and self._every_ms:
            self._timer.start(self._every_ms)

    def close(self) -> None:
        """Say nothing more."""
        self._timer.stop()
        self._socket.close()

    def _say(self, words: bytes) -> None:
        if not self._address:
            return
        try:
            self._socket.sendto(words, self._address)
        except OSError as error:  # a supervisor that is gone ends us, or nobody does
            log.info("the supervisor does not listen: %s", error)
