"""`./vez screens --out DIR`: every screen of every program as PNG, with a page that shows them all."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from tests.screens import kiosk, others
from tests.screens.album import Album
from tests.ui.harness import compile_translations
from ui.application import Application
from ui.leaving import leave

PROGRAMS = ("kiosk", "registration", "set-up", "desk", "panel")


def main() -> int:
    """Take them."""
    parser = argparse.ArgumentParser(prog="./vez screens", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the pictures go")
    parser.add_argument("--only", choices=PROGRAMS, action="append", help="these alone; may be said more than once")
    options = parser.parse_args()
    album = Album(options.out)
    with tempfile.TemporaryDirectory(prefix="vez-screens-") as scratch:
        folder = Path(scratch)
        application = Application("screens", "pt_BR", compile_translations(folder))
        tasks = {
            "kiosk": lambda: kiosk.visits(application, album),
            "registration": lambda: kiosk.registration(application, album),
            "set-up": lambda: kiosk.set_up(application, album, folder / "totem"),
            "desk": lambda: others.desks(application, album),
            "panel": lambda: others.panels(application, album),
        }
        for name in options.only or PROGRAMS:
            sys.stderr.write(f"… {name}\n")
            tasks[name]()
    sys.stdout.write(f"{len(album.names)} pictures: {album.index()}\n")
    return 0


if __name__ == "__main__":
    leave(main())
