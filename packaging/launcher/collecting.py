"""`./vez translate`: every text of the sources brought into ``i18n/*.ts``, and how many wait for their words."""

from __future__ import annotations

import contextlib
import fcntl
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from launcher.stamp import Place
from launcher.translations import tool

LANGUAGES = ("pt_BR", "en", "es")
SOURCES = ("ui", "kiosk", "panel", "desk", "demo")


def collect(where: Place) -> int:
    """Brings every text of the sources into ``i18n/*.ts`` and says how many wait for words. Returns an exit status."""
    root = Path(where.root)
    found = (path for name in SOURCES for kind in ("*.py", "*.qml") for path in (root / name).rglob(kind))
    files = sorted(str(path.relative_to(root)) for path in found)
    if not files:
        sys.stdout.write("There is nothing to translate yet.\n")
        return 0
    (root / "i18n").mkdir(exist_ok=True)
    with _one_at_a_time(root):
        for language in LANGUAGES:
            target = root / "i18n" / f"{language}.ts"
            options = ["-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", language]
            command = [tool(where, "lupdate"), "-silent", *files, *options, "-ts", str(target)]
            status = subprocess.run(command, cwd=root, check=False).returncode
            if status != 0:
                return status
            if language == "en":
                target.write_text(english(target.read_text(encoding="utf-8")), encoding="utf-8")
            total, unfinished = count(target)
            sys.stdout.write(f"i18n/{language}.ts: {total} texts, {unfinished} without words\n")
    return 0


def english(ts: str) -> str:
    """The English file with each unfinished text filled in from its source, except those with plural forms."""

    def fill(match: re.Match[str]) -> str:
        return f"<source>{match['source']}</source>{match['between']}<translation>{match['source']}</translation>"

    pattern = (
        r"<source>(?P<source>[^<]*)</source>"
        r"(?P<between>(?:(?!<source>|<numerusform>).)*?)"
        r'<translation type="unfinished">[^<]*</translation>'
    )
    return re.sub(pattern, fill, ts, flags=re.DOTALL)


def count(ts: Path) -> tuple[int, int]:
    """How many texts a file has, and how many of them wait for their words."""
    translations = ET.parse(ts).getroot().findall("./context/message/translation")
    return len(translations), sum(1 for item in translations if item.get("type") == "unfinished")


@contextlib.contextmanager
def _one_at_a_time(root: Path) -> Iterator[None]:
    with (root / "i18n" / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
