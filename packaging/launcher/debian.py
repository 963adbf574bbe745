"""The Debian packages that the programs need: which are missing, and how they come."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from launcher import progress
from launcher.errors import SetupFailed

APT = ("apt-get", "-o", "DPkg::Lock::Timeout=120", "-y")


def groups(text: str) -> dict[str, tuple[str, ...]]:
    """The groups of a package list written as ``group: package package`` lines, with ``#`` comments."""
    lines = (line.strip() for line in text.splitlines())
    pairs = (line.split(":", 1) for line in lines if line and not line.startswith("#"))
    return {name.strip(): tuple(packages.split()) for name, packages in pairs}


def installed(listing: str) -> frozenset[str]:
    """The names that ``dpkg-query`` lists as installed, each with what it stands in for (libraries get renamed)."""
    names: set[str] = set()
    for line in listing.splitlines():
        status, name, provides = line.split("\t")
        if status == "installed":
            names.add(name)
            names.update(entry.split()[0] for entry in provides.split(",") if entry.strip())
    return frozenset(names)


def missing(wanted: Iterable[str]) -> tuple[str, ...]:
    """Which of ``wanted`` are not installed. On a system without dpkg nothing can be said, and nothing is missing."""
    if not shutil.which("dpkg-query"):
        return ()
    form = "${db:Status-Status}\t${Package}\t${Provides}\n"
    listing = subprocess.run(["dpkg-query", "-W", "-f", form], capture_output=True, text=True, check=True).stdout
    here = installed(listing)
    return tuple(name for name in dict.fromkeys(wanted) if name not in here)


def needed_by_python() -> tuple[str, ...]:
    """Debian's own Python leaves `ensurepip` in a package of its own; any other Python brings it."""
    if importlib.util.find_spec("ensurepip") is not None:
        return ()
    return (f"python{sys.version_info[0]}.{sys.version_info[1]}-venv",)


def how_to_become_root() -> tuple[str, ...] | None:
    """The words to put before a command so that it runs as root: none, sudo's, or None when there is no way."""
    if os.geteuid() == 0:
        return ()
    without_password = ["sudo", "-n", "true"]
    if shutil.which("sudo") and subprocess.run(without_password, capture_output=True, check=False).returncode == 0:
        return ("sudo", "-n")
    return None


def install(packages: Sequence[str], root: tuple[str, ...] | None, run: Callable[..., int] = progress.run) -> None:
    """Installs ``packages``, refreshing the list of packages when it is too old to find them.

    Raises `SetupFailed` when there is no way to become root, or apt cannot do it.
    """
    if root is None:
        raise SetupFailed(
            f"These Debian packages are missing: {' '.join(packages)}\n"
            "Installing them needs an administrator. Run this once, then the same command again:\n\n"
            f"    sudo apt-get install --no-install-recommends {' '.join(packages)}"
        )
    quiet = (*root, "env", "DEBIAN_FRONTEND=noninteractive", *APT)
    wanted = (*quiet, "install", "--no-install-recommends", *packages)
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "apt.log")
        title = f"Installing {len(packages)} Debian package{'s' if len(packages) > 1 else ''}"
        if run(wanted, title, log, _describe) == 0:
            return
        refreshed = run((*quiet, "update"), "Refreshing the list of packages", log, _describe) == 0
        if refreshed and run(wanted, title, log, _describe) == 0:
            return
        raise SetupFailed(
            f"apt-get could not install: {' '.join(packages)}\nIts last words were:\n\n{tail(log)}\n\n"
            "Check the network and the package sources, then run the same command again."
        )


def tail(log: Path, lines: int = 12) -> str:
    """The last lines of a log, indented."""
    written = log.read_text(encoding="utf-8", errors="replace").splitlines() if log.exists() else []
    return "\n".join(f"    {line}" for line in written[-lines:])


def _describe(line: str) -> str | None:
    words = line.split()
    if words[:1] and words[0] in ("Unpacking", "Selecting", "Setting", "Get:1"):
        return " ".join(words[:3])
    return None


def packages_of(names: Iterable[str], listed: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The packages of the groups ``names``, each once."""
    return tuple(dict.fromkeys(package for name in names for package in listed[name]))
