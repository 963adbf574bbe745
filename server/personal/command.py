"""`./vez personal`: what is declared, what is known of one person, and erasing it."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from datetime import date, datetime
from getpass import getpass
from typing import get_args

import msgspec
from sqlalchemy import update

from domain.declared import DECLARED
from domain.personal import markdown
from domain.rights import Erased, Request, Subject, Why
from server import database, manage
from server.audit import trail
from server.audit.trail import Entry
from server.errors import Refused
from server.personal import erasing, rights, secret
from server.personal.erasing import Told
from server.personal.rights import By
from server.schema import commands
from server.settings import Settings, read
from server.usecases import UNKNOWN_CONTENT


def add_options(personal: ArgumentParser, where: ArgumentParser) -> None:
    """What may be asked."""
    actions = personal.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("declaration", help="print what is kept of people, as a table")
    expired = actions.add_parser("erase-expired", parents=[where], help="erase what is over; the server does so daily")
    expired.add_argument("--dry-run", action="store_true", help="only say what would be erased")
    about = _about(where)
    actions.add_parser("export", parents=[about], help="print everything that is kept of one person; recorded")
    actions.add_parser("delete", parents=[about], help="erase what may be erased of one person; recorded")
    actions.add_parser("replace-key", parents=[where], help="go on with another key, because the right one is lost")


def _about(where: ArgumentParser) -> ArgumentParser:
    about = ArgumentParser(add_help=False, parents=[where])
    about.add_argument("--branch", metavar="ID", help="may be left out where there is only one")
    about.add_argument("--why", required=True, choices=get_args(get_args(Why)[0]), help="recorded in the audit trail")
    who = about.add_mutually_exclusive_group(required=True)
    who.add_argument("--page", metavar="TOKEN", help="what stands after /t/ in the address of a ticket's page")
    who.add_argument("--number", help="a ticket's number; with --day")
    who.add_argument("--cpf", action="store_true", help="a CPF, which is asked for or read from the standard input")
    who.add_argument("--person", metavar="ID", help="one of the staff")
    about.add_argument("--day", metavar="YYYY-MM-DD", type=date.fromisoformat, help="the day of the ticket")
    return about


def run(options: Namespace, now: datetime, new_key: bytes) -> int:
    """Do it; returns the exit code. Raises `Sorry`."""
    match options.action:
        case "declaration":
            sys.stdout.write(markdown(DECLARED))
        case "erase-expired":
            _erase(read(options), now, dry_run=options.dry_run)
        case "export" | "delete":
            _answer(options, now, new_key)
        case _:
            _replace_key(read(options), now, new_key)
    return 0


def _answer(options: Namespace, now: datetime, new_key: bytes) -> None:
    settings = read(options)
    typed = (getpass("CPF: ") if sys.stdin.isatty() else sys.stdin.readline()).strip() if options.cpf else None
    subject = Subject(options.page, options.number, options.day, typed, options.person)
    with manage.opened(settings) as connection:
        key = secret.load(settings.key_file, connection, new_key)
        by = By(trail.OPERATOR, options.branch or manage.only_branch(connection), now)
        answer = rights.export if options.action == "export" else rights.erase
        try:
            found = answer(connection, Request(subject, options.why), by, key)
        except Refused as refused:
            said = " ".join(f"{name}={value}" for name, value in refused.refusal.facts.items())
            raise manage.Sorry(f"This could not be done: {refused.refusal.code} {said}".strip()) from refused
    told = msgspec.to_builtins(found)
    if isinstance(found, Erased):
        del told["centre"]  # which only a running server knows
        if found.counts.get("pages"):
            sys.stderr.write("If this branch has a centre, the page is still there: erase it on the centre too.\n")
    sys.stdout.write(json.dumps(told, indent=2, ensure_ascii=False) + "\n")


def _erase(settings: Settings, now: datetime, *, dry_run: bool) -> None:
    with manage.explained(settings):
        engine = database.open_database(settings.database, settings.busy_seconds)
        try:
            if dry_run:
                with database.reading(engine) as connection, connection.begin():
                    told = erasing.expired(connection, now)
            else:
                told = erasing.erase_expired(engine, now, trail.OPERATOR)
        finally:
            engine.dispose()
    _show([each for each in told if each.counts], "would be erased" if dry_run else "erased")


def _show(told: list[Told], done: str) -> None:
    for each in told:
        for name, count in each.counts.items():
            sys.stdout.write(f"{each.branch or 'all branches'}: {count} {name} {done}\n")
    if not told:
        sys.stdout.write("There is nothing whose time is over.\n")


def _replace_key(settings: Settings, now: datetime, new_key: bytes) -> None:
    with manage.opened(settings) as connection:
        secret.replace(settings.key_file, connection, new_key)
        connection.execute(update(commands).values(content=UNKNOWN_CONTENT))  # their digests were made with another
        trail.record(connection, Entry(now, "", trail.OPERATOR, "key_replaced", {}))
    sys.stderr.write(
        f"The database goes with {settings.key_file} now. Appointments made before cannot be found by CPF any more.\n"
    )
