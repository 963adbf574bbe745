"""Makes the environment: Debian packages, a virtual environment, the pinned Python packages with their hashes checked.

Whatever interrupts it, an environment is believed whole only when its stamp was written, which is the last step.
"""

from __future__ import annotations

import contextlib
import fcntl
import glob
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from launcher import debian, progress, stamp
from launcher.commands import Command
from launcher.errors import SetupFailed
from launcher.stamp import Place

Run = Callable[..., int]
MARK = "vez-made"
ROOM_NEEDED_MB = 1000
PROGRAMS = ("assistant", "client", "demo", "desk", "domain", "kiosk", "panel", "printer", "server", "ui")

# What pip's words mean, and what to do. The first that is found in its output is said.
UNREACHED = "The package index could not be reached. Check the network, then run the same command again."
MEANINGS = (
    ("No space left on device", "The disk is full. Free about 1 GB, then run the same command again."),
    ("DO NOT MATCH THE HASHES", "A package is not the one that was pinned, and was refused."),
    ("Permission denied", "The folder cannot be written to. Choose another with VEZ_VENV=DIR."),
    (
        "CERTIFICATE_VERIFY",
        "The package index's certificate is not trusted here. Check the clock and the certificates.",
    ),
    ("name resolution", UNREACHED),
    ("Failed to establish", UNREACHED),
    ("timed out", UNREACHED),
    ("from versions: none", "No package index answered. Check the network and pip's settings, then run it again."),
    ("No matching distribution", "A pinned package is not offered for this Python or this processor."),
)


def prepare(where: Place, command: Command, run: Run = progress.run) -> None:
    """Brings everything that ``command`` needs. Returns at once when it is there. Raises `SetupFailed`."""
    if stamp.is_ready(where, command):
        return
    # A supervisor that gives up says SIGTERM: then the programs started here end as well, as with Ctrl-C.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        _prepare_alone(where, command, run)
    except OSError as error:
        raise SetupFailed(
            f"The environment cannot be made at {where.venv}: {error.strerror or error}.\n"
            "It needs about 1 GB in a folder that can be written to; VEZ_VENV=DIR ./vez … chooses another."
        ) from error


def _prepare_alone(where: Place, command: Command, run: Run) -> None:
    with _alone(where):
        if stamp.is_ready(where, command):  # another start has just done it
            return
        sys.stderr.write(f"Preparing what `./vez {command.name}` needs. This happens once.\n")
        _bring_debian_packages(where, command, run)
        if not stamp.is_made(where):
            _make_empty(where, run)
        beside = stamp.locks(where)
        if not stamp.has_lock(where, command.lock):
            _bring_python_packages(where, command, run)
        stamp.write(where, command.lock, command.packages, beside)


@contextlib.contextmanager
def _alone(where: Place) -> Iterator[None]:
    """Holds off other starts while this one prepares. The lock dies with its process."""
    path = Path(f"{where.venv}.lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.stderr.write("Another start is preparing Vez; waiting for it.\n")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _bring_debian_packages(where: Place, command: Command, run: Run) -> None:
    if not shutil.which("dpkg-query"):
        sys.stderr.write("  This is not a Debian system: the libraries that Qt needs are taken to be here.\n")
    listed = debian.groups(Path(where.packages_file).read_text(encoding="utf-8"))
    missing = (*debian.missing(debian.packages_of(command.packages, listed)), *debian.needed_by_python())
    if missing:
        debian.install(missing, debian.how_to_become_root(), run)


def _make_empty(where: Place, run: Run) -> None:
    """A new virtual environment. Only a folder that was made here is ever deleted."""
    venv = Path(where.venv)
    mark = venv / MARK
    if mark.exists():
        shutil.rmtree(venv)
    elif venv.exists() and any(venv.iterdir()):
        raise SetupFailed(
            f"{venv} holds something that Vez did not make, and it stays as it is.\n"
            "Move it away, or choose another folder: VEZ_VENV=DIR ./vez …"
        )
    venv.mkdir(parents=True, exist_ok=True)
    mark.write_text("Made by ./vez, which deletes this folder when it has to make it anew.\n", encoding="utf-8")
    free_mb = shutil.disk_usage(venv).free // 1_000_000
    if free_mb < ROOM_NEEDED_MB:
        raise SetupFailed(f"{venv} has {free_mb} MB left and needs {ROOM_NEEDED_MB} MB. Free some, then try again.")
    log = venv / "vez-setup.log"
    if run([sys.executable, "-m", "venv", where.venv], "Making the environment", log, _silent) != 0:
        raise SetupFailed(f"The environment could not be made:\n\n{debian.tail(log)}")
    for site in glob.glob(os.path.join(where.venv, "lib", "python3*", "site-packages")):
        # First, not last as a plain line would put it: other packages bring folders called `tests`.
        Path(site, "vez.pth").write_text(f"import sys; sys.path.insert(0, {where.root!r})\n", encoding="utf-8")


def _bring_python_packages(where: Place, command: Command, run: Run) -> None:
    """Fetches everything before it touches the environment: one that works goes on working without a network."""
    log = Path(where.venv, "vez-setup.log")
    env = {**os.environ, "PYTHONUNBUFFERED": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_USER": "0"}
    pip = [where.python, "-m", "pip"]
    pinned = ["--require-hashes", "-r", where.lock_file(command.lock)]
    with tempfile.TemporaryDirectory(dir=where.venv, prefix="vez-wheels-") as wheels:
        fetch = [*pip, "download", "--only-binary", ":all:", "--progress-bar", "off", "-d", wheels, *pinned]
        if run(fetch, "Fetching Python packages", log, _Fetched(), env) != 0:
            raise SetupFailed(explain(log))
        stamp.remove(where)
        install = [*pip, "install", "--no-index", "--find-links", wheels, *pinned]
        if run(install, "Installing Python packages", log, _silent, env) != 0:
            raise SetupFailed(explain(log))
    ours = [folder for name in PROGRAMS if os.path.isdir(folder := os.path.join(where.root, name))]
    if ours:  # pip compiles packages only. Where the checkout cannot be written to, each start is slower: that is all
        run([where.python, "-m", "compileall", "-q", "-j", "0", *ours], "Compiling Vez", log, _silent)


class _Fetched:
    """Reads pip's output while it fetches: how many packages so far, and which one now."""

    def __init__(self) -> None:
        self._count = 0

    def __call__(self, line: str) -> str | None:
        words = line.split()
        if words[:1] == ["Collecting"]:
            self._count += 1
        if words[:1] in (["Collecting"], ["Downloading"]):
            return f"{self._count}: {' '.join(words[1:4]).split('==')[0]}"
        return None


def _silent(_: str) -> None:
    return None


def explain(log: Path) -> str:
    """What pip's failure means, in words, with its own last lines."""
    written = log.read_text(encoding="utf-8", errors="replace")
    meaning = next((says for sign, says in MEANINGS if sign in written), "The same command tries again.")
    said = f"The last words of pip (all of them: {log}):\n\n{debian.tail(log)}"
    return f"The Python packages could not be installed. {meaning}\n{said}"
