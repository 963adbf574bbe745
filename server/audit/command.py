"""`./vez audit`: check the trail, print its head, list it."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from server import database, manage
from server.audit import reading, trail, verify
from server.audit.trail import Entry, Head
from server.settings import Settings, read

_encode = msgspec.json.Encoder().encode


def add_options(audit: ArgumentParser, where: ArgumentParser) -> None:
    """What may be asked."""
    actions = audit.add_subparsers(dest="action", metavar="ACTION", required=True)
    check = actions.add_parser("verify", parents=[where], help="check the trail and every branch's history")
    check.add_argument(
        "--from",
        dest="earlier",
        metavar="HEAD",
        help="a head that was noted before, or a file with one a line: shows whether the end was cut off since",
    )
    check.add_argument("--json", action="store_true", help="one object")
    actions.add_parser("head", parents=[where], help="print the head, to be kept somewhere else")
    listing = actions.add_parser("list", parents=[where], help="print the trail; that is recorded in it")
    listing.add_argument("--json", action="store_true", help="one object a line, with everything")


def run(options: Namespace, now: datetime) -> int:
    """Do it; returns the exit code, which is 1 when a check found something. Raises `Sorry`."""
    settings = read(options)
    match options.action:
        case "verify":
            return _verify(settings, options)
        case "head":
            with _looking(settings) as connection:
                print_line(str(trail.head(connection)))
        case _:
            _list(settings, options, now)
    return 0


@contextmanager
def _looking(settings: Settings) -> Iterator[Connection]:
    """The database as it is at this moment. A look makes none, and changes none."""
    file = database.file_of(settings.database)
    if file is not None and not file.exists():
        raise manage.Sorry(f"There is no database: {file}")
    with manage.explained(settings):
        engine = database.connect(settings.database, settings.busy_seconds)
        try:
            with database.reading(engine) as connection, connection.begin():
                yield connection
        finally:
            engine.dispose()


def _verify(settings: Settings, options: Namespace) -> int:
    earlier = _heads(options.earlier) if options.earlier else []
    with _looking(settings) as connection:
        found = verify.check(connection, earlier)
    if options.json:
        shown = {"good": not found.wrong, "head": str(found.head), "wrong": [each._asdict() for each in found.wrong]}
        counted = {"entries": found.entries, "sealed_events": found.events, "unsealed_events": found.unsealed}
        print_line(_encode(shown | counted).decode())
        return 1 if found.wrong else 0
    for each in found.wrong:
        print_line(each.about)
    print_line(f"{found.entries} entries, {found.events} sealed events, {found.unsealed} not sealed yet.")
    print_line(f"The head is {found.head}.")
    print_line("NOT as it was written." if found.wrong else "Everything is as it was written.")
    return 1 if found.wrong else 0


def _heads(given: str) -> list[Head]:
    try:
        return [Head.read(given)]
    except ValueError:
        pass  # then it is the name of a file
    try:
        lines = Path(given).read_text(encoding="utf-8").splitlines()
        return [Head.read(line) for line in lines if line.strip()]
    except (OSError, ValueError) as error:
        raise manage.Sorry(f"{given} is neither a head nor a file with heads: {error}") from error


def _list(settings: Settings, options: Namespace, now: datetime) -> None:
    count = 0
    with _looking(settings) as connection:
        for entry in reading.every(connection):
            count += 1
            print_line(_encode(entry).decode() if options.json else _line(entry))
    with manage.opened(settings) as connection:
        trail.record(connection, Entry(now, "", trail.OPERATOR, "audit_read", {"entries": str(count)}))


def _line(entry: reading.AuditEntry) -> str:
    facts = " ".join(f"{name}={value}" for name, value in entry.facts.items() if name != "marks")
    who = f"{entry.branch or '-'}  {entry.actor}"
    return f"{entry.number:>6}  {entry.at:%Y-%m-%d %H:%M:%S}Z  {who}  {entry.action}  {facts}"


def print_line(text: str) -> None:
    """What was asked for, which may be read by another program."""
    sys.stdout.write(text + "\n")
