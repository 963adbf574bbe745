"""Whether the environment is whole: a stamp, written last, that says from what it was made.

Light to import: this is all that a start needs when nothing has to be done.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from typing import Any, NamedTuple

from launcher.commands import Command, Lock

LOCKS_THAT_SERVE: Mapping[Lock, tuple[Lock, ...]] = {
    "demo": ("demo", "dev"),
    "dev": ("dev",),
    "assistant": ("assistant", "transformers", "dev"),
    "transformers": ("transformers",),
    "hearing": ("hearing",),
}
"""Which locks hold everything of which: what serves development serves the programs."""


class Place(NamedTuple):
    """Where the sources are and where their environment goes, as absolute paths."""

    root: str
    venv: str

    @property
    def python(self) -> str:
        """The environment's interpreter."""
        return os.path.join(self.venv, "bin", "python")

    @property
    def packages_file(self) -> str:
        """The list of Debian packages."""
        return os.path.join(self.root, "packaging", "debian-packages.txt")

    def lock_file(self, lock: Lock) -> str:
        """The pinned Python packages of ``lock``."""
        return os.path.join(self.root, "lock", f"{lock}.txt")


def place(root: str, environment: Mapping[str, str]) -> Place:
    """The place that ``VEZ_VENV`` or the default chooses."""
    chosen = environment.get("VEZ_VENV") or os.path.join(root, ".venv")
    return Place(root, os.path.abspath(os.path.expanduser(chosen)))


def is_made(where: Place) -> bool:
    """Whether a finished environment stands there, made for these sources, with an interpreter that still exists."""
    return _same_home(where, _read(where))


def has_lock(where: Place, lock: Lock) -> bool:
    """Whether the finished environment holds the packages of ``lock`` as they are pinned now."""
    stamp = _read(where)
    made_from = stamp.get("locks", {})
    serve = LOCKS_THAT_SERVE[lock]
    return _same_home(where, stamp) and any(made_from.get(name) == _digest(where.lock_file(name)) for name in serve)


def has_packages(where: Place, groups: tuple[str, ...]) -> bool:
    """Whether these groups of Debian packages were seen installed, in the present version of their list."""
    seen = _read(where).get("packages", {})
    return seen.get("list") == _digest(where.packages_file) and set(groups) <= set(seen.get("groups", ()))


def is_ready(where: Place, command: Command) -> bool:
    """Whether ``command`` can start at once."""
    return has_lock(where, command.lock) and has_packages(where, command.packages)


def locks(where: Place) -> Mapping[str, str]:
    """From which locks the finished environment was made, with their digests then."""
    found: Mapping[str, str] = _read(where).get("locks", {}) if is_made(where) else {}
    return found


def write(where: Place, lock: Lock, groups: tuple[str, ...], beside: Mapping[str, str]) -> None:
    """Declares the environment whole. What was installed is on the disk before the stamp is.

    ``beside`` are the locks that it was made from before: one that is added takes nothing away.
    """
    before = _read(where)
    known = before.get("packages", {})
    listed = _digest(where.packages_file)
    kept = set(known.get("groups", ())) if known.get("list") == listed else set()
    content = {
        "root": where.root,
        "interpreter": os.path.realpath(where.python),
        "locks": {**beside, lock: _digest(where.lock_file(lock))},
        "packages": {"list": listed, "groups": sorted(kept | set(groups))},
    }
    os.sync()
    with open(_file(where) + ".new", "w", encoding="utf-8") as file:
        json.dump(content, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    os.replace(_file(where) + ".new", _file(where))


def remove(where: Place) -> None:
    """Declares the environment not whole, before it is changed."""
    if os.path.exists(_file(where)):
        os.unlink(_file(where))


def _file(where: Place) -> str:
    return os.path.join(where.venv, "vez-complete.json")


def _read(where: Place) -> dict[str, Any]:
    """The stamp, or nothing: one that cannot be read is no stamp."""
    try:
        with open(_file(where), encoding="utf-8") as file:
            content = json.load(file)
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _same_home(where: Place, stamp: Mapping[str, Any]) -> bool:
    interpreter = os.path.realpath(where.python)
    same = stamp.get("root") == where.root and stamp.get("interpreter") == interpreter
    return same and os.access(interpreter, os.X_OK)


def _digest(path: str) -> str:
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()
