"""The log in the totem's own folder, for a technician without a network."""

from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOG = "kiosk.log"  # in the totem's data folder
MOST, OLDER = 1_000_000, 3  # bytes of each file, and how many older ones are kept


def keep_log(folder: Path) -> None:
    """Write the log into ``folder``, too. A disk that takes nothing stops no totem."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / LOG, maxBytes=MOST, backupCount=OLDER, encoding="utf-8", delay=False)
    except OSError as error:
        sys.stderr.write(f"vez kiosk: no log is kept: {error}\n")
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
