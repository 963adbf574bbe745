"""The files of an import, for a person to look at, complete and load. The same import twice writes the same bytes."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
import yaml
from msgspec import Struct

from client.novosga_branch import Described, Known, describe, is_of
from client.novosga_records import Ended, Installation, Visit
from domain import document
from domain.errors import DocumentInvalid
from server.importing.past import WHO, events

HEAD = """\
# {name}, from NovoSGA unit {number}. Complete what says "{to_write}", then:
#   ./vez branch check {folder}/branch.yaml
#   ./vez server branch load {folder}/branch.yaml
"""
ROLES = {True: "administrator", False: "attendant"}
_encode = msgspec.json.Encoder().encode


class Numbers(Struct, frozen=True):
    """``numbers.json``: what NovoSGA's clients know by number, and what an import wrote before."""

    branch: str
    unit: int
    services: dict[str, int]
    written: str = ""  # the digest of the document as it was written


def write(found: Installation, time_zone: str, counters: int, out: Path) -> tuple[Path, list[str]]:
    """Write a unit's files into a folder of its own in ``out``; returns it, and what was done and left out.

    Raises OSError.
    """
    written = _written(out)
    before = next((each for each in written if each.unit == found.unit.id), None)
    known = Known(taken=frozenset(each.branch for each in written if each.unit != found.unit.id))
    if before:
        known = replace(known, branch=before.branch, services={n: key for key, n in before.services.items()})
    described = _sound(found, time_zone, counters, known)
    folder = out / str(described.document["id"])
    folder.mkdir(parents=True, exist_ok=True)
    text = _yaml(found, described, folder)
    report = [*described.notes, *_write_document(folder, text, before.written if before else "")]
    services = {key: number for number, key in described.services.items()}
    numbers = Numbers(described.document["id"], found.unit.id, services, _digest(text))
    _put(folder / "numbers.json", msgspec.json.format(_encode(numbers), indent=2) + b"\n")
    here = [each for each in found.visits if is_of(each, described.services)]
    if len(here) < len(found.visits):
        report.append(f"{len(found.visits) - len(here)} visits for services that the document does not have.")
    _put(folder / "history.csv", _table(_HISTORY, (_visit(each, described) for each in here)))
    lines = [_encode(each) for each in events(here, described)]
    _put(folder / "events.jsonl", b"".join(line + b"\n" for line in lines))
    _put(folder / "people.csv", _table(_PEOPLE, (_person(each) for each in found.people)))
    report = [*_counts(found, described, here), "", "Left out, or to be looked at:", *sorted(set(report))]
    _put(folder / "report.txt", "".join(line + "\n" for line in report).encode())
    return folder, report


def _sound(found: Installation, time_zone: str, counters: int, known: Known) -> Described:
    """The document, without what of it cannot be: ranges of numbers that cross each other."""
    described = describe(found, time_zone, counters, known)
    try:
        document.read(_dump(described.document))
    except DocumentInvalid as invalid:
        ranges = [each for each in described.document["services"] if each.pop("numbers", None)]
        said = "; ".join(map(str, invalid.problems)) if not ranges else "ranges of numbers are left out: they cross"
        return replace(described, notes=(*described.notes, f"Of the document: {said}."))
    return described


def _write_document(folder: Path, text: str, written: str) -> list[str]:
    """Keep a document that somebody has worked on: then the new one goes beside it."""
    file = folder / "branch.yaml"
    if not file.exists() or _digest(file.read_text(encoding="utf-8")) in (written, _digest(text)):
        _put(file, text.encode())
        return []
    _put(folder / "branch.new.yaml", text.encode())
    return [f"{file} was changed by hand since the last import and is kept; the new one is branch.new.yaml."]


def _written(out: Path) -> list[Numbers]:
    """What was imported before, by this run too."""
    found = []
    for file in sorted(out.glob("*/numbers.json")):
        with suppress(msgspec.MsgspecError):  # not one of ours
            found.append(msgspec.json.decode(file.read_bytes(), type=Numbers))
    return found


def _yaml(found: Installation, described: Described, folder: Path) -> str:
    head = HEAD.format(name=found.unit.name, number=found.unit.id, to_write="A preencher", folder=folder.name)
    return head + _dump(described.document)


def _dump(content: dict[str, Any]) -> str:
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=118)


_HISTORY = ("id", "number", "service", "group", "came", "called", "started", "ended", "how", "counter")
_PEOPLE = ("sign_in", "name", "role", "active")


def _visit(visit: Visit, described: Described) -> tuple[str, ...]:
    times = (each.isoformat() if each else "" for each in (visit.came, visit.called, visit.started, visit.ended))
    service = described.services[visit.service]
    return (str(visit.id), visit.number, service, visit.group, *times, visit.how, described.counter(visit))


def _person(person: Any) -> tuple[str, ...]:
    return person.login, person.name, ROLES[person.admin], "yes" if person.active else "no"


def _table(names: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow([_harmless(each) for each in row])
    return out.getvalue().encode()


def _harmless(cell: str) -> str:
    """A table calculator would take these for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else cell


def _counts(found: Installation, described: Described, here: list[Visit]) -> list[str]:
    ended = Counter(each.how for each in here)
    said = described.document
    return [
        f"Unit {found.unit.id} '{found.unit.name}' is branch '{said['id']}'.",
        f"{len(said['services'])} services, {len(said['categories'])} categories, {len(said['counters'])} counters.",
        f"{len(found.people)} people, without passwords: ./vez server person add NAME ROLE --one-time",
        f"{len(here)} visits: " + ", ".join(f"{ended[how]} {how.value}" for how in Ended) + f"; in events by '{WHO}'.",
    ]


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _put(file: Path, content: bytes) -> None:
    """Whole or not at all; what is the same already is not touched."""
    if file.exists() and file.read_bytes() == content:
        return
    draft = file.with_name(f".{file.name}.new")
    draft.write_bytes(content)
    draft.replace(file)
