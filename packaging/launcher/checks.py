"""`./vez test` and `./vez lint`: the linters, two at a time, then pytest."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from launcher.stamp import Place
from launcher.translations import tool

STRICT = ("domain", "printer", "client", "assistant", "server")
AT_ONCE = max(2, min(os.cpu_count() or 2, 4))
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


class Check(NamedTuple):
    """A linter: its name and what runs it, which returns what it found wrong, or nothing."""

    name: str
    run: Callable[[], str]


def test(where: Place, arguments: list[str], environment: Mapping[str, str]) -> int:
    """Runs what ``arguments`` ask for: everything, ``--fast``, ``--soak``, or what pytest is told. Returns a status."""
    began = time.monotonic()
    fast, soak = "--fast" in arguments, "--soak" in arguments
    chosen = [argument for argument in arguments if argument not in ("--fast", "--soak")]
    if not fast and not chosen and lint(where, []) != 0:
        _say(f"The linters failed after {time.monotonic() - began:.0f} s; the tests did not run.")
        return 1
    options = ["-m", ""] if soak else []
    if fast:
        options += [os.path.join(where.root, "tests", "unit")]
    elif not chosen:
        # Most tests wait for processes now and then, so that one more of them costs nothing; the long ones do not wait.
        workers = AT_ONCE if soak else AT_ONCE + 1
        options += ["-n", str(workers), "--dist", "loadfile", "--durations", "10", "--durations-min", "1"]
    command = [where.python, "-P", "-m", "pytest", *options, *chosen]
    # The tests say how long the whole took, so that the summary of pytest stays the last line.
    env = {**environment, **OFFSCREEN, "VEZ_TEST_BEGAN": str(began)}
    return subprocess.run(command, cwd=where.root, env=env, check=False).returncode


def lint(where: Place, arguments: list[str]) -> int:
    """Runs every linter, after the repairs that ``--fix`` asks for. Returns 1 when one found something."""
    if arguments not in ([], ["--fix"]):
        _say("`./vez lint` accepts --fix and nothing else.")
        return 2
    if arguments:
        repair(where)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = list(pool.map(_timed, checks(where)))
    return 1 if any(found) else 0


def checks(where: Place) -> list[Check]:
    """Every linter, the slowest first."""
    ruff = [where.python, "-m", "ruff"]
    strict = [*(name for name in STRICT if Path(where.root, name).is_dir()), "packaging/launcher"]
    return [
        Check("mypy --strict", lambda: _run(where, [where.python, "-m", "mypy", *strict])),
        Check("import-linter", lambda: _floors(where)),
        Check("ruff check", lambda: _run(where, [*ruff, "check", "--output-format", "concise", "."])),
        Check("ruff format", lambda: _run(where, [*ruff, "format", "--check", "--output-format", "concise", "."])),
        Check("qmllint", lambda: _qml_lint(where)),
        Check("qmlformat", lambda: _qml_format(where)),
    ]


def repair(where: Place) -> None:
    """Rewrites the files where a linter knows how."""
    subprocess.run([where.python, "-m", "ruff", "check", "--fix", "--quiet", "."], cwd=where.root, check=False)
    subprocess.run([where.python, "-m", "ruff", "format", "--quiet", "."], cwd=where.root, check=False)
    for path in qml_files(where.root):
        subprocess.run([tool(where, "qmlformat"), "--ignore-settings", "-i", path], cwd=where.root, check=False)


def qml_files(root: str) -> list[str]:
    """Every QML file of the sources, relative to ``root``."""
    found = (path.relative_to(root) for path in Path(root).glob("*/**/*.qml"))
    return sorted(str(path) for path in found if not path.parts[0].startswith("."))


def _timed(check: Check) -> bool:
    began = time.monotonic()
    found = check.run().strip()
    verdict = "FAILED" if found else "ok"
    _say(f"  {check.name:<14} {time.monotonic() - began:5.1f} s  {verdict}" + (f"\n{found}" if found else ""))
    return bool(found)


def _run(where: Place, command: Iterable[str]) -> str:
    """What ``command`` said when it failed, or nothing."""
    done = subprocess.run(
        list(command), cwd=where.root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return "" if done.returncode == 0 else done.stdout or f"exit status {done.returncode}"


def _floors(where: Place) -> str:
    with Path(where.root, "pyproject.toml").open("rb") as file:
        roots = tomllib.load(file)["tool"]["importlinter"]["root_packages"]
    absent = [name for name in roots if not Path(where.root, name, "__init__.py").exists()]
    if absent:
        return f"root_packages in pyproject.toml names what is not there: {', '.join(absent)}"
    return _run(where, [os.path.join(where.venv, "bin", "lint-imports"), "--no-cache"])


def _qml_lint(where: Place) -> str:
    files = qml_files(where.root)
    return _run(where, [tool(where, "qmllint"), "-I", "ui/qml", *files]) if files else ""


def _qml_format(where: Place) -> str:
    differing = (path for path in qml_files(where.root) if _differs(where, path))
    return "\n".join(f"{path}: not formatted (./vez lint --fix)" for path in differing)


def _differs(where: Place, path: str) -> bool:
    command = [tool(where, "qmlformat"), "--ignore-settings", path]
    done = subprocess.run(command, cwd=where.root, capture_output=True, check=False)
    return done.returncode != 0 or done.stdout != Path(where.root, path).read_bytes()


def _say(words: str) -> None:
    sys.stderr.write(words + "\n")
    sys.stderr.flush()
