"""`./vez screens --out DIR`: every screen of every program as PNG, with a page that shows them all."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from tests.screens import desk, kiosk, kiosk_setup, kiosk_trouble, panel
from tests.screens.album import Album
from tests.ui.harness import LANGUAGES, compile_translations
from ui.application import Application
from ui.leaving import leave

PROGRAMS = ("kiosk", "registration", "set-up", "desk", "panel")
BY_LANGUAGE = ("kiosk", "set-up", "desk", "panel")  # each language of these may be taken apart


def main() -> int:
    """Take them, with as many processes as there are processors."""
    parser = argparse.ArgumentParser(prog="./vez screens", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the pictures go")
    parser.add_argument("--only", choices=PROGRAMS, action="append", help="these alone; may be said more than once")
    parser.add_argument(
        "--match", action="append", default=[], metavar="PATTERN",
        help="only pictures with such names, as in 'kiosk/es/*/ticket*'; may be said more than once",
    )  # fmt: skip
    parser.add_argument("--share", help=argparse.SUPPRESS)  # what one of the processes takes
    options = parser.parse_args()
    album = Album(options.out, only=tuple(options.match))
    if options.share:
        _take(album, options.share.split(","))
        sys.stdout.write("".join(f"{name}\n" for name in album.names))
        return 0
    wanted = options.only or PROGRAMS
    tasks = [f"{name}:{language}" for name in wanted for language in (LANGUAGES if name in BY_LANGUAGE else [""])]
    codes = _in_processes(tasks, options.match, album)
    sys.stdout.write(f"{len(album.names)} pictures: {album.index()}\n")
    return max(codes)


def _in_processes(tasks: Sequence[str], match: Sequence[str], album: Album) -> list[int]:
    """Have ``tasks`` done; ``album`` then knows all the names. Returns the exit code of each process."""
    count = min(len(tasks), len(os.sched_getaffinity(0)))
    given = [f"--out={album.folder}", *(f"--match={each}" for each in match)]
    shares = [f"--share={','.join(tasks[n::count])}" for n in range(count)]
    running = [
        subprocess.Popen([sys.executable, "-m", "tests.screens", share, *given], stdout=subprocess.PIPE, text=True)
        for share in shares
    ]
    for each in running:
        album.names += each.communicate()[0].split()
    return [each.returncode for each in running]


def _take(album: Album, tasks: Sequence[str]) -> None:
    """Do ``tasks``: a program each, and perhaps a language."""
    with tempfile.TemporaryDirectory(prefix="vez-screens-") as scratch:
        folder = Path(scratch)
        application = Application("screens", "pt_BR", compile_translations(folder))
        programs: dict[str, Callable[..., None]] = {
            "kiosk": lambda *languages: kiosk.visits(application, album, *languages),
            "registration": lambda: kiosk_setup.registration(application, album),
            "set-up": lambda *languages: kiosk_setup.set_up(application, album, folder / "totem", *languages),
            "desk": lambda *languages: desk.desks(application, album, *languages),
            "panel": lambda *languages: panel.panels(application, album, *languages),
        }
        for task in tasks:
            name, _, language = task.partition(":")
            sys.stderr.write(f"… {name} {language}\n")
            programs[name](*([(language,)] if language else []))
            if task == f"kiosk:{LANGUAGES[0]}":
                kiosk_trouble.back_soon(album)


if __name__ == "__main__":
    leave(main())
