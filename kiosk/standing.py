"""How a totem stands with its server, for a technician: `./vez kiosk status --data DIR`, also while it runs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from client.errors import LocalFailed
from client.outbox import Outbox
from domain.commands import IssueLeased
from domain.numbering import overlap
from kiosk.alone.memory import Memory, open_database
from kiosk.alone.record import Record


@dataclass(frozen=True)
class Standing:
    """Everything is as the totem last wrote it down.

    ``alone_since`` is None while the server is there. ``waiting`` commands still have to be told; ``refused`` ones need
    a person. ``left`` are the numbers that can still be given alone, by prefix; ``lane`` is the letter of those that
    come after. ``twice``: another totem goes by this one's identity.
    """

    branch: str
    alone_since: datetime | None
    last_heard: datetime | None
    waiting: int
    refused: tuple[str, ...]
    left: dict[str, int]
    lane: str
    until: str
    twice: bool


def standing(folder: Path) -> Standing:
    """How the totem whose data are in ``folder`` stands. Raises `LocalFailed`."""
    local = open_database(folder, reading=True)
    try:
        memory, outbox = Memory(local), Outbox(local)
        welcome, times, lease = memory.recall(), memory.times(), memory.lease()
        used = Record(local, outbox).used()
        blocks = lease.blocks if lease else {}
        return Standing(
            branch=welcome.branch.id if welcome else "",
            alone_since=times.alone_since if times else None,
            last_heard=times.heard if times else None,
            waiting=outbox.waiting(),
            refused=tuple(
                f"{letter.command.number if isinstance(letter.command, IssueLeased) else letter.place}: {letter.detail}"
                for letter in outbox.refused()
            ),
            left={
                prefix: last - begin + 1 - overlap(used.get(prefix, ()), begin, last)
                for prefix, (begin, last) in sorted(blocks.items())
            },
            lane=lease.letter if lease else "",
            until=lease.until.isoformat() if lease else "",
            twice=memory.runs().twice,
        )
    finally:
        local.close()


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks ``text`` for the tool that collects what is to be translated; the name is the one that it looks for."""
    return text


_WORDS = {
    "branch": QT_TRANSLATE_NOOP("Setup", "branch: {branch}"),
    "not_met": QT_TRANSLATE_NOOP("Setup", "branch: not met yet"),
    "alone": QT_TRANSLATE_NOOP("Setup", "alone since {at} UTC"),
    "heard": QT_TRANSLATE_NOOP("Setup", "with its server, last heard at {at} UTC"),
    "waiting": QT_TRANSLATE_NOOP("Setup", "to be told to the server: {count}"),
    "refused": QT_TRANSLATE_NOOP("Setup", "refused by the server, look at it: {what}"),
    "twice": QT_TRANSLATE_NOOP(
        "Setup",
        "ANOTHER TOTEM GOES BY THIS ONE'S IDENTITY, or this one has lost its memory: it gives no tickets alone. "
        "Enrol it again as a new totem.",
    ),
    "no_numbers": QT_TRANSLATE_NOOP("Setup", "no numbers to give alone"),
    "numbers": QT_TRANSLATE_NOOP("Setup", "numbers left to give alone until {until}: {left}; then the lane {lane}"),
    "none": QT_TRANSLATE_NOOP("Setup", "none"),
}


def sentences(found: Standing, say: Callable[[str], str] = str) -> list[str]:
    """The same for people to read, in English or as ``say`` translates it."""

    def line(word: str, **facts: object) -> str:
        return say(_WORDS[word]).format(**facts)

    told = [line("branch", branch=found.branch) if found.branch else line("not_met")]
    if found.alone_since:
        told.append(line("alone", at=f"{found.alone_since:%Y-%m-%d %H:%M}"))
    elif found.last_heard:
        told.append(line("heard", at=f"{found.last_heard:%Y-%m-%d %H:%M}"))
    told.append(line("waiting", count=found.waiting))
    told += [line("refused", what=each) for each in found.refused]
    if found.twice:
        told.append(line("twice"))
    elif not found.lane and not found.left:
        told.append(line("no_numbers"))
    else:
        left = ", ".join(f"{prefix}: {count}" for prefix, count in found.left.items()) or line("none")
        told.append(line("numbers", until=found.until, left=left, lane=found.lane or f"({line('none')})"))
    return told


def main(arguments: Sequence[str]) -> int:
    """Say it, or with ``--json`` write it. Returns the exit code: 1 when a person has to do something."""
    parser = argparse.ArgumentParser(prog="vez kiosk status", description="How a totem stands with its server.")
    parser.add_argument("--data", type=Path, default=Path("kiosk-data"), metavar="DIR", help="the totem's data folder")
    parser.add_argument("--json", action="store_true", help="for programs")
    given = parser.parse_args(arguments)
    try:
        found = standing(given.data)
    except LocalFailed as error:
        sys.stderr.write(f"vez kiosk: {error}\n")
        return 2
    written = msgspec.json.encode(asdict(found)).decode() if given.json else "\n".join(sentences(found))
    sys.stdout.write(written + "\n")
    return int(found.twice or bool(found.refused))
