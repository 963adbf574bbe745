"""The compiled translations: made from ``i18n/*.ts`` when a start finds these newer. Light to import."""

from __future__ import annotations

import glob
import os
import sys

from launcher.errors import SetupFailed
from launcher.stamp import Place


def stale(root: str) -> list[str]:
    """The ``i18n/*.ts`` whose compiled form is older or absent."""
    return [ts for ts in sorted(glob.glob(os.path.join(root, "i18n", "*.ts"))) if _older(ts[:-3] + ".qm", ts)]


def compile_stale(where: Place) -> None:
    """Compiles what is stale. Raises `SetupFailed` where a program would find no words at all."""
    for ts in stale(where.root):
        import subprocess  # only here: it would slow every start

        ready = ts[:-3] + ".qm"
        if not os.access(os.path.dirname(ts), os.W_OK):
            if not os.path.exists(ready):
                raise SetupFailed(f"{ready} cannot be written. Whoever may write there runs `./vez setup` once.")
            sys.stderr.write(f"{ready} is older than its source and cannot be written: old words may be shown.\n")
            continue
        fresh = f"{ready}.{os.getpid()}"
        command = [tool(where, "lrelease"), "-silent", ts, "-qm", fresh]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SetupFailed(f"{ts} could not be compiled:\n{done.stdout}{done.stderr}")
        os.replace(fresh, ready)


def tool(where: Place, name: str) -> str:
    """One of Qt's tools, as it lies in the environment (its Python wrapper would cost a fifth of a second)."""
    found = glob.glob(os.path.join(where.venv, "lib", "python3*", "site-packages", "PySide6", name))
    if not found:
        raise SetupFailed(f"Qt's {name} is not in {where.venv}. Run `./vez setup`.")
    return found[0]


def _older(path: str, than: str) -> bool:
    return not os.path.exists(path) or os.path.getmtime(path) < os.path.getmtime(than)
