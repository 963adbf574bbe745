"""What an operator does beside serving: enrol, revoke, load documents. Every message is for a person."""

from __future__ import annotations

import os
import pwd
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from domain.branch import Branch
from domain.commands import Role
from domain.devices import Device
from domain.errors import DocumentInvalid, VezError
from server import database, enrolments, store
from server.audit import trail
from server.audit.trail import Entry
from server.devices import register
from server.enrolments import Enrolment
from server.settings import Settings, read


class Sorry(VezError):
    """What could not be done, in words for the person who asked for it."""


def keep_to_its_owner(folder: Path) -> None:
    """Refuse to work as root in somebody else's folder, whose server could not read what is made. Raises `Sorry`."""
    if os.geteuid() != 0 or not folder.exists() or (owner := folder.stat().st_uid) == 0:
        return
    try:
        name = pwd.getpwuid(owner).pw_name
    except KeyError:  # nobody has that number here
        name = f"#{owner}"
    raise Sorry(
        f"{folder} belongs to {name}, who could not read what root makes there. Nothing was done.\n"
        f"Say it as {name}: sudo -u '{name}' /opt/vez/vez …"
    )


@contextmanager
def explained(settings: Settings) -> Iterator[None]:
    """Turns what can go wrong with the database or the network into a `Sorry`."""
    try:
        yield
    except (SQLAlchemyError, OSError) as error:
        said = str(error).partition("\n")[0]
        raise Sorry(f"This could not be done: {said}\nDatabase: {settings.database.partition('://')[0]}") from error
    except VezError as error:
        raise error if isinstance(error, Sorry) else Sorry(f"This could not be done: {error}") from error


@contextmanager
def opened(settings: Settings) -> Iterator[Connection]:
    """A transaction that writes, committed at the end; the database is made and upgraded first. Raises `Sorry`."""
    with _transaction(settings, database.writing) as connection:
        yield connection


@contextmanager
def looking(settings: Settings) -> Iterator[Connection]:
    """A transaction that only reads, so that a running server need not wait for it; otherwise as `opened`."""
    with _transaction(settings, database.reading) as connection:
        yield connection


@contextmanager
def _transaction(settings: Settings, connected: Callable[[Engine], Connection]) -> Iterator[Connection]:
    with explained(settings):
        engine = database.open_database(settings.database, settings.busy_seconds)
        try:
            with connected(engine) as connection, connection.begin():
                yield connection
        finally:
            engine.dispose()


def migrate(settings: Settings, now: datetime, *, check: bool) -> None:
    """Bring the database to this program's schema; with ``check`` only say whether it has it. Raises `Sorry`."""
    from server import migrations

    file = database.file_of(settings.database)
    if check and file is not None and not file.exists():
        raise Sorry(f"There is no database yet: {file} will be made when it is first needed.")
    with explained(settings):
        engine = database.connect(settings.database, settings.busy_seconds)
        try:
            with database.reading(engine) as connection:
                found = migrations.found(connection)
            if found == migrations.HEAD:
                return _tell(f"The database has schema {found}, as this version of Vez wants it.")
            if check:
                raise Sorry(f"The database has schema {found or 'none'}; this version of Vez wants {migrations.HEAD}.")
            with database.writing(engine) as connection, connection.begin():
                migrations.upgrade(connection)
                facts = {"from": found or "none", "to": migrations.HEAD}
                trail.record(connection, Entry(now, "", trail.OPERATOR, "schema_upgraded", facts))
        finally:
            engine.dispose()
    return _tell(f"Upgraded from schema {found or 'none'} to {migrations.HEAD}.")


def enroll(settings: Settings, options: Namespace, id: str, token: str, now: datetime) -> None:
    """Enrol, and print the code alone on the standard output. Raises `Sorry`."""
    with opened(settings) as connection:
        branch = options.branch or only_branch(connection)
        enrolments.enroll(connection, branch, Role(options.role), options.name, id, token, now)
        facts = {"enrolment": id, "role": options.role}
        trail.record(connection, Entry(now, branch, trail.OPERATOR, "enrolled", facts))
    _tell(f"Enrolled {options.role} '{options.name}' in branch '{branch}', id {id}.")
    _tell("This is the code. Write it down now: it is not stored and cannot be shown again.")
    _print(token)


def show_enrolments(settings: Settings) -> None:
    """Print who is enrolled. Raises `Sorry`."""
    with looking(settings) as connection:
        codes = [
            each for each in enrolments.changed_since(connection, 0) if each.device is None and each.person is None
        ]
        found: list[Device | Enrolment] = [*register.every(connection), *codes]
    for each in sorted(found, key=lambda each: (each.branch, each.role, each.name)):
        state = "valid" if each.revoked_at is None else f"revoked {each.revoked_at:%Y-%m-%d %H:%M} UTC"
        _print(f"{each.id}  {each.branch}  {each.role.value:<9}  {each.name}  ({state})")
    if not found:
        _tell("Nobody is enrolled yet. `./vez server enroll --help` says how.")


def branch(options: Namespace, now: datetime) -> None:
    """Load, check, show or describe a branch's document. Raises `Sorry`."""
    match options.action:
        case "load":
            _load(read(options), options.file, now)
        case "check":
            _check(options.file)
        case "keygen" | "sign":
            from server.signing import command as signing

            signing.run(options, now)
        case "schema":
            from domain.document import schema

            _print_json(schema())
        case "show":
            settings = read(options)
            with looking(settings) as connection:
                name = options.branch or only_branch(connection)
                text = store.source(connection, name)
            if text is None:
                raise Sorry(f"There is no branch '{name}' here.")
            sys.stdout.write(text)


def simulate(options: Namespace) -> None:
    """Print what days of a branch would be like. Raises `Sorry`."""
    from server.simulation import command, report

    described, _ = _read(options.branch)
    try:
        found = command.simulate(described, options)
    except (VezError, OSError) as error:
        raise Sorry(str(error)) from error
    if options.json:
        _print_json(report.as_json(described, options.seed, found))
    else:
        _print(report.tables(found))
        for note in report.notes(described):
            _tell(f"{options.branch}: {note}")


def show_openapi(version: str) -> None:
    """Print the OpenAPI document."""
    from server import openapi
    from server.described import PARTS

    _print(openapi.document(version, PARTS).decode())


def _load(settings: Settings, file: Path, now: datetime) -> None:
    from server import documents

    described, text = _read(file)
    with opened(settings) as connection:
        documents.load(connection, described, text, now)
        facts = {"hash": sha256(text.encode()).hexdigest()}
        trail.record(connection, Entry(now, described.id, trail.OPERATOR, "document_loaded", facts))
    _tell(f"Loaded branch '{described.id}'. A running server takes it up within two seconds.")


def _check(file: Path) -> None:
    from domain.document import untranslated
    from domain.legality import warnings

    described, _ = _read(file)
    for warning in warnings(described):
        _print(f"{file}: {warning}")
    for missing in untranslated(described):
        _print(f"{file}: not translated, shown in Portuguese: {missing}")
    _print(
        f"{file}: good. Branch '{described.id}' has {len(described.services)} services and "
        f"{len(described.counters)} counters."
    )


def _read(file: Path) -> tuple[Branch, str]:
    from domain import document

    try:
        text = file.read_text(encoding="utf-8")
        return document.read(text), text
    except DocumentInvalid as invalid:
        problems = "\n".join(f"{file}:{each.line}: {each.field}: {each.message}" for each in invalid.problems)
        raise Sorry(problems) from invalid
    except (OSError, UnicodeDecodeError) as error:
        raise Sorry(f"{file} cannot be read: {error}") from error


def only_branch(connection: Connection) -> str:
    """The id of the one branch that there is. Raises `Sorry`."""
    known = sorted(store.heads(connection))
    if len(known) != 1:
        raise Sorry(
            f"Say which branch with its id: {', '.join(known)}."
            if known
            else "There is no branch yet. Load its document first: ./vez server branch load FILE"
        )
    return known[0]


def _print_json(value: object) -> None:
    import json

    _print(json.dumps(value, indent=2, ensure_ascii=False))


def _print(text: str) -> None:
    """What was asked for, which may be read by another program."""
    sys.stdout.write(text + "\n")


def _tell(text: str) -> None:
    """What a person wants to know besides."""
    sys.stderr.write(text + "\n")
