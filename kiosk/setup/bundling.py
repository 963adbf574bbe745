"""One file for whoever helps from afar: how the totem is, and its logs, without anything about a person."""

from __future__ import annotations

import io
import platform
import zipfile
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from importlib.metadata import distributions
from pathlib import Path

import msgspec

from client import whole_file
from client.errors import LocalFailed
from domain.errors import VezError
from kiosk import configuration
from kiosk.alone.log import LOG
from kiosk.setup.acts import Acts
from kiosk.setup.judging import Verdict
from kiosk.setup.papers import Papers
from kiosk.setup.scrubbing import scrubbed
from kiosk.setup.sentences import TITLES, sentence
from kiosk.standing import sentences, standing

MOST_LOG = 4 * 1024 * 1024  # bytes of each


def bundle(folder: Path, target: Path, verdicts: list[Verdict], now: datetime) -> list[str]:
    """Write it, as a ZIP file; the names of what is in it. Raises `LocalFailed` when it cannot be written."""
    parts = collect(folder, verdicts, now)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    try:
        whole_file.write(target, packed.getvalue(), 0o644)
    except OSError as error:
        raise LocalFailed(f"{target} cannot be written: {error}") from error
    return sorted(parts)


def collect(folder: Path, verdicts: list[Verdict], now: datetime) -> Mapping[str, str]:
    """Its parts, by name; one that cannot be read says why."""
    papers = Papers(folder, lambda: now)
    makers = {
        "report.txt": lambda: report(verdicts, now),
        "standing.txt": lambda: "\n".join(sentences(standing(folder))),
        "configuration.json": lambda: _json(configuration.load(folder)),
        "spool.json": lambda: _json([asdict(each) for each in papers.recent(200)]),
        "counters.json": lambda: _json(asdict(papers.counters())),
        "acts.json": lambda: _json(Acts(folder).all()),
        "versions.txt": versions,
    }
    found: dict[str, str] = {}
    for name, make in makers.items():
        try:
            found[name] = scrubbed(make())
        except VezError as error:
            found[name] = f"cannot be read: {error}"
    for log in sorted(folder.glob(f"{LOG}*")):
        found[log.name] = scrubbed(_end(log))
    return found


def report(verdicts: list[Verdict], now: datetime) -> str:
    """The self-test for people, in English: a line a step."""
    lines = [f"{TITLES[each.step]:<20} {each.state.value.upper():<5} {sentence(each)}" for each in verdicts]
    return "\n".join([f"Vez totem, {now:%Y-%m-%d %H:%M} UTC", *lines]) + "\n"


def versions() -> str:
    """What runs here: the system, Python, and every package."""
    packages = sorted({f"{each.name} {each.version}" for each in distributions()}, key=str.lower)
    return "\n".join([platform.platform(), f"Python {platform.python_version()}", *packages]) + "\n"


def _json(value: object) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode()


def _end(log: Path) -> str:
    try:
        with log.open("rb") as file:
            file.seek(max(0, log.stat().st_size - MOST_LOG))
            return file.read().decode("utf-8", "replace")
    except OSError as error:
        return f"cannot be read: {error}"
