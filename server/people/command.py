"""`./vez server person`: what an operator does about people; the first administrator is made here."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import datetime
from getpass import getpass
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection

from domain.commands import Role
from domain.people import HUMAN, PASSWORD_MAX, PASSWORD_MIN, NewPerson
from server import manage, tokens
from server.errors import Refused
from server.manage import Sorry
from server.people import accounts, administration, attempts, passwords, sessions
from server.people.accounts import Account
from server.people.administration import OPERATOR, By
from server.personal.secret import BYTES as KEY_BYTES
from server.personal.secret import load as load_secret
from server.settings import Settings, read

WORDS = {
    "too_short": f"has fewer than {PASSWORD_MIN} characters",
    "too_long": f"has more than {PASSWORD_MAX} characters",
    "too_common": "is one that many people use",
    "like_name": "is little more than the person's name",
}


class Fresh(NamedTuple):
    """What is new in this run: the time, an id, and randomness."""

    at: datetime
    id: str
    random: Callable[[int], bytes]


def add_options(person: ArgumentParser, where: ArgumentParser) -> None:
    """What may be asked."""
    actions = person.add_subparsers(dest="action", metavar="ACTION", required=True)
    roles = sorted(role.value for role in HUMAN)
    add = actions.add_parser("add", parents=[where], help="let somebody sign in; asks for their password")
    add.add_argument("sign_in", metavar="NAME", help="what they type to sign in: 'ana.silva'")
    add.add_argument("role", choices=roles, help="what they may do")
    add.add_argument("--called", metavar="NAME", help="what colleagues call them: 'Ana'")
    add.add_argument("--branch", metavar="ID", help="where; may be left out where there is only one")
    add.add_argument("--one-time", action="store_true", help="ask nothing; print a password to be used once")
    actions.add_parser("list", parents=[where], help="who may sign in, and what they are in which branch")
    role = actions.add_parser("role", parents=[where], help="let somebody be something else in a branch")
    role.add_argument("sign_in", metavar="NAME")
    role.add_argument("role", choices=[*roles, "none"], help="'none' takes the branch from them")
    role.add_argument("--branch", metavar="ID", help="where; may be left out where there is only one")
    rename = actions.add_parser("rename", parents=[where], help="let colleagues call somebody by another name")
    rename.add_argument("sign_in", metavar="NAME")
    rename.add_argument("called", metavar="NEW", help="'Ana'")
    for name, says in {
        "reset": "print a password that they use once, to choose their own",
        "disable": "let nobody sign in with this name; ends their sessions",
        "enable": "let them sign in again",
        "unlock": "let them sign in now, after too many wrong passwords",
    }.items():
        actions.add_parser(name, parents=[where], help=says).add_argument("sign_in", metavar="NAME")


def run(options: Namespace, fresh: Fresh) -> None:
    """Do it. Raises `Sorry`."""
    settings = read(options)
    match options.action:
        case "add":
            _add(settings, options, fresh)
        case "list":
            _list(settings, fresh)
        case "role":
            _role(settings, options, fresh)
        case "reset":
            _reset(settings, options, fresh)
        case _:
            _act(settings, options, fresh)


def _add(settings: Settings, options: Namespace, fresh: Fresh) -> None:
    asked = {"sign_in": attempts.spelt(options.sign_in), "name": options.called or options.sign_in}
    try:
        new = msgspec.convert({**asked, "role": options.role}, NewPerson)
    except msgspec.ValidationError as error:
        raise Sorry(f"'{options.sign_in}' is no name to sign in with: {error}") from error
    password = tokens.code(fresh.random(tokens.BYTES)) if options.one_time else _asked(new)
    kept = passwords.hashed(password, fresh.random(passwords.SALT_BYTES))
    with manage.opened(settings) as connection:
        by = By(OPERATOR, fresh.at, options.branch or manage.only_branch(connection))
        try:
            administration.add(connection, new, fresh.id, kept, by, one_time=options.one_time)
        except Refused as refused:
            raise Sorry(f"Somebody already signs in as '{new.sign_in}'.") from refused
    _tell(f"{new.name} may sign in as '{new.sign_in}' and is {new.role} in branch '{by.branch}'.")
    if options.one_time:
        _show_once(password)


def _list(settings: Settings, fresh: Fresh) -> None:
    with manage.opened(settings) as connection:
        found = accounts.every(connection)
        secret = _secret(settings, connection, fresh)
        locks = attempts.locks(connection, fresh.at)
        for each in found:
            roles = accounts.roles(connection, each.id)
            where = ", ".join(f"{role.value} in {branch}" for branch, role in roles.items()) or "nothing anywhere"
            states = [f"{sessions.count(connection, each.id)} sessions"]
            states += ["disabled"] if each.disabled_at else []
            states += ["must choose a password"] if each.one_time_until else []
            states += ["locked"] if attempts.key_of(secret, each.sign_in) in locks else []
            sys.stdout.write(f"{each.id}  {each.sign_in}  {each.name}  {where}  ({', '.join(states)})\n")
    if not found:
        _tell("There is nobody yet. `./vez server person add --help` says how.")


def _role(settings: Settings, options: Namespace, fresh: Fresh) -> None:
    role = None if options.role == "none" else Role(options.role)
    with manage.opened(settings) as connection:
        account = _named(connection, options.sign_in)
        by = By(OPERATOR, fresh.at, options.branch or manage.only_branch(connection))
        administration.set_role(connection, account.id, role, by)
    _tell(f"{account.name} is {options.role if role else 'nothing'} in branch '{by.branch}' now.")


def _reset(settings: Settings, options: Namespace, fresh: Fresh) -> None:
    password = tokens.code(fresh.random(tokens.BYTES))
    kept = passwords.hashed(password, fresh.random(passwords.SALT_BYTES))
    with manage.opened(settings) as connection:
        account, secret = _named(connection, options.sign_in), _secret(settings, connection, fresh)
        administration.reset(connection, account, kept, secret, By(OPERATOR, fresh.at))
    _show_once(password)


def _act(settings: Settings, options: Namespace, fresh: Fresh) -> None:
    with manage.opened(settings) as connection:
        account, by = _named(connection, options.sign_in), By(OPERATOR, fresh.at)
        match options.action:
            case "rename":
                name = _called(options.called)
                administration.rename(connection, account.id, name, by)
                _tell(f"{account.name} is called {name} now.")
            case "disable":
                administration.disable(connection, account.id, by)
                _tell(f"{account.name} cannot sign in any more. Sessions end within two seconds.")
            case "enable":
                administration.enable(connection, account.id, by)
                _tell(f"{account.name} may sign in again.")
            case _:
                administration.unlock(connection, account, _secret(settings, connection, fresh), by)
                _tell(f"{account.name} may try to sign in now.")


def _called(typed: str) -> str:
    name = typed.strip()
    if not 0 < len(name) <= 80:
        raise Sorry("This is no name: it has no letters, or more than 80.")
    return name


def _named(connection: Connection, name: str) -> Account:
    account = accounts.by_name(connection, name)
    if account is None:
        raise Sorry(f"Nobody signs in as '{name}' here. `./vez server person list` shows who does.")
    return account


def _secret(settings: Settings, connection: Connection, fresh: Fresh) -> bytes:
    return load_secret(settings.key_file, connection, fresh.random(KEY_BYTES)).derive(attempts.PURPOSE)


def _asked(new: NewPerson) -> str:
    """The password for a new person, from the keyboard or from the standard input; never from the command line."""
    if sys.stdin.isatty():
        password = getpass(f"Password for {new.name}: ")
        if getpass("Once more: ") != password:
            raise Sorry("These were two different passwords. Nothing was done.")
    else:
        password = sys.stdin.readline().rstrip("\r\n")
    why = passwords.problem(password, (new.sign_in, new.name))
    if why is not None:
        raise Sorry(f"This password {WORDS[why]}. Nothing was done.")
    return password


def _show_once(password: str) -> None:
    _tell("This password is good for one time, within three days. Whoever uses it chooses their own:")
    sys.stdout.write(password + "\n")


def _tell(text: str) -> None:
    sys.stderr.write(text + "\n")
