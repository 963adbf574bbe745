"""What the totem remembers of its branch, so that it shows it when it starts without the server."""

from __future__ import annotations

import logging
from pathlib import Path

import msgspec

from domain.answers import Welcome

log = logging.getLogger("vez.kiosk")


class Memory:
    """One file, whole or not at all. Trouble with it costs only the look of a start without the server."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def remember(self, welcome: Welcome) -> None:
        """Keep ``welcome`` for the next start."""
        beside = self._path.with_suffix(".new")
        try:
            beside.write_bytes(msgspec.json.encode(welcome))
            beside.replace(self._path)
        except OSError as error:
            log.warning("the branch cannot be remembered: %s", error)

    def recall(self) -> Welcome | None:
        """What was kept last; None at first, or when it makes no sense to this version."""
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Welcome)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.MsgspecError) as error:
            log.warning("what was remembered of the branch cannot be read: %s", error)
            return None
