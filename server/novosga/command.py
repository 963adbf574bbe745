"""`./vez server novosga`: which branches NovoSGA's panel and triage applications may use."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec import Struct
from sqlalchemy import Connection

from domain.branch import LANGUAGES
from server import manage, store, tokens
from server.audit.trail import OPERATOR, Entry, record
from server.manage import Sorry
from server.novosga import clients
from server.novosga.clients import USERS, Client
from server.novosga.granting import secret_hash
from server.people import passwords
from server.settings import read

SECRET_BYTES = 20


class Numbers(Struct, frozen=True):
    """A file with numbers that clients know already: what `./vez import novosga` writes as ``numbers.json``."""

    unit: int
    services: dict[str, int] = {}


class Fresh(NamedTuple):
    """What is new in this run: the time, an id, and randomness."""

    at: datetime
    id: str
    random: Callable[[int], bytes]


class Given(NamedTuple):
    """The credentials that are shown once. ``passwords`` are by user."""

    client_id: str
    secret: str
    passwords: Mapping[str, str]


def add_options(novosga: ArgumentParser, where: ArgumentParser) -> None:
    """What may be asked."""
    actions = novosga.add_subparsers(dest="action", metavar="ACTION", required=True)
    enable = actions.add_parser("enable", parents=[where], help="let them in; prints new credentials, once")
    disable = actions.add_parser("disable", parents=[where], help="let them in no more, at once")
    actions.add_parser("list", parents=[where], help="which branches they may use (never the credentials)")
    for each in (enable, disable):
        each.add_argument("branch", nargs="?", metavar="BRANCH", help="may be left out where there is only one")
    enable.add_argument("--language", choices=LANGUAGES, default="pt_BR", help="of what they show (%(default)s)")
    enable.add_argument(
        "--numbers", metavar="FILE", type=Path, help="the unit's and services' numbers that they know already"
    )


def run(options: Namespace, fresh: Fresh) -> None:
    """Do it. Raises `Sorry`."""
    settings = read(options)
    with manage.opened(settings) as connection:
        if options.action == "list":
            for each in clients.enabled(connection):
                _print(f"{each.branch}  unit {each.unit}  since {each.enabled_at:%Y-%m-%d %H:%M} UTC")
            return
        branch = options.branch or manage.only_branch(connection)
        if not store.lock(connection, [branch]):
            raise Sorry(f"There is no branch '{branch}' here.")
        if options.action == "disable":
            _disable(connection, branch, fresh)
            return
        given, unit = _enable(connection, branch, options, fresh)
    _tell(f"NovoSGA's applications may use branch '{branch}', which is unit {unit} for them, within two seconds.")
    _tell("This is what to enter in them. Write it down now: it cannot be shown again.")
    _print(f"client id:      {given.client_id}")
    _print(f"client secret:  {given.secret}")
    for user, password in given.passwords.items():
        _print(f"{USERS[user]}:".ljust(16) + f"user {user}, password {password}")


def _enable(connection: Connection, branch: str, options: Namespace, fresh: Fresh) -> tuple[Given, int]:
    known = _numbers(options.numbers) if options.numbers else None
    before = clients.find(connection, branch)
    unit = known.unit if known else before.unit if before else clients.new_unit(connection)
    if not clients.unit_is_free(connection, unit, branch):
        raise Sorry(f"Another branch is unit {unit} already.")
    try:
        clients.give_numbers(connection, store.document(connection, branch), known.services if known else None)
    except ValueError as error:
        raise Sorry(f"This could not be done: {error}.") from error
    given = Given(
        f"{unit}_{fresh.random(SECRET_BYTES).hex()}",
        fresh.random(SECRET_BYTES).hex(),
        {user: tokens.code(fresh.random(tokens.BYTES)) for user in USERS},
    )
    kept = [passwords.hashed(each, fresh.random(passwords.SALT_BYTES)) for each in given.passwords.values()]
    secret = secret_hash(given.secret)
    clients.put(
        connection,
        Client(branch, fresh.id, unit, options.language, given.client_id, secret, kept[0], kept[1], fresh.at),
    )
    facts = {"client": fresh.id, "unit": str(unit)}
    record(connection, Entry(fresh.at, branch, OPERATOR, "novosga_enabled", facts))
    return given, unit


def _disable(connection: Connection, branch: str, fresh: Fresh) -> None:
    if not clients.switch_off(connection, branch, fresh.at):
        raise Sorry(f"NovoSGA's applications cannot use branch '{branch}' anyway.")
    record(connection, Entry(fresh.at, branch, OPERATOR, "novosga_disabled", {}))
    _tell(f"NovoSGA's applications cannot use branch '{branch}' any more, within two seconds.")


def _numbers(file: Path) -> Numbers:
    try:
        return msgspec.json.decode(file.read_bytes(), type=Numbers)
    except (OSError, msgspec.MsgspecError) as error:
        raise Sorry(f"{file} cannot be used: {error}") from error


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")


def _tell(text: str) -> None:
    sys.stderr.write(text + "\n")
