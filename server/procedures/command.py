"""`./vez server procedures load PATH|list|show ID|readers ID|withdraw ID`."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from domain.procedures import Stored
from server import manage
from server import store as branches
from server.audit.trail import OPERATOR
from server.procedures import files, reads, store
from server.procedures.store import Change
from server.settings import Settings, read


def add_options(procedures: ArgumentParser, where: ArgumentParser) -> None:
    """What may be asked."""
    actions = procedures.add_subparsers(dest="action", metavar="ACTION", required=True)
    load = actions.add_parser("load", parents=[where], help="from a folder or file (.md with a head, .yaml)")
    load.add_argument("path", type=Path, help="what is in it already, and has not changed, stays as it is")
    listed = actions.add_parser("list", parents=[where], help="every article, and how many have confirmed it")
    show = actions.add_parser("show", parents=[where], help="print an article")
    show.add_argument("--version", type=int, metavar="N", help="an earlier one; otherwise the newest")
    readers = actions.add_parser("readers", parents=[where], help="who has read the version in force, and who has not")
    withdraw = actions.add_parser("withdraw", parents=[where], help="take an article out of use; its versions stay")
    for each in (show, readers, withdraw):
        each.add_argument("id")
    for each in (load, listed, show, readers, withdraw):
        each.add_argument("--branch", metavar="ID", help="whose; may be left out where there is only one")
    load.add_argument("--every-branch", action="store_true", help="for all branches of this server")


def run(options: Namespace, now: datetime) -> None:
    """Do it. Raises `Sorry`."""
    settings = read(options)
    if options.action == "load":
        _load(settings, options, now)
        return
    writes = options.action == "withdraw"
    with manage.opened(settings) if writes else manage.looking(settings) as connection:
        act = {"list": _list, "show": _show, "readers": _readers, "withdraw": _withdraw}
        act[options.action](connection, _branch(connection, options), options, now)


def _branch(connection: Connection, options: Namespace) -> str:
    branch: str = options.branch or manage.only_branch(connection)
    if branch not in branches.heads(connection):
        raise manage.Sorry(f"There is no branch '{branch}' here.")
    return branch


def _load(settings: Settings, options: Namespace, now: datetime) -> None:
    """The files are read before anything is written, so that a running server does not wait for it."""
    with manage.looking(settings) as connection:
        named = sorted(branches.heads(connection)) if options.every_branch else [_branch(connection, options)]
        described = [branches.document(connection, branch) for branch in named]
    try:
        written = [(each, files.read(options.path, each)) for each in described]
    except files.FilesWrong as wrong:
        raise manage.Sorry("\n".join(wrong.told)) from wrong
    with manage.opened(settings) as connection:
        branches.lock(connection, named)
        for branch, articles in written:
            _tell_of(branch.id, store.load(connection, branch, articles, Change(OPERATOR, now)))


def _tell_of(branch: str, done: Sequence[Stored]) -> None:
    for each in filter(_is_new, done):
        _print(f"{each.procedure}  version {each.version}")
    new = sum(map(_is_new, done))
    _tell(f"{branch}: {new} new versions, {len(done) - new} as they were. Desks have them within a minute.")


def _is_new(stored: Stored) -> bool:
    return stored.new


def _list(connection: Connection, branch: str, _options: Namespace, now: datetime) -> None:
    valid = {(row.id, row.version) for row in store.in_force(connection, branch, now)}
    for row in store.versions(connection, branch):
        if (row.id, row.version) in valid:
            found = store.article(connection, branch, row.id, now)
            read_by = reads.readers(connection, branch, found.heading, now).readers if found else ()
            confirmed = f"read by {sum(each.at is not None for each in read_by)} of {len(read_by)}"
            standing = f"in force since {row.published_at:%Y-%m-%d %H:%M} UTC, {confirmed}"
        elif row.published_at is not None and row.published_at > now:
            standing = f"comes {row.published_at:%Y-%m-%d %H:%M} UTC"
        elif row.withdrawn and row.version == max(each.version for each in store.versions(connection, branch, row.id)):
            standing = f"withdrawn {row.loaded_at:%Y-%m-%d %H:%M} UTC"
        else:
            continue
        asks = ", must be read" if row.must_read else ""
        _print(f"{row.id}  version {row.version}  {row.language}  {row.title}  ({standing}{asks})")


def _show(connection: Connection, branch: str, options: Namespace, _now: datetime) -> None:
    known = [row for row in store.versions(connection, branch, options.id) if options.version in (None, row.version)]
    if not known:
        raise manage.Sorry(f"There is no such version of '{options.id}' in branch '{branch}'.")
    row = known[0]
    _tell(f"{row.id}, version {row.version}, loaded {row.loaded_at:%Y-%m-%d %H:%M} UTC: {row.title}")
    _print(row.body)


def _readers(connection: Connection, branch: str, options: Namespace, now: datetime) -> None:
    found = store.article(connection, branch, options.id, now)
    if found is None:
        raise manage.Sorry(f"No version of '{options.id}' is in force in branch '{branch}'.")
    for each in reads.readers(connection, branch, found.heading, now).readers:
        said = "not yet" if each.at is None else f"{each.at:%Y-%m-%d %H:%M} UTC"
        _print(f"{each.id}  {said:<20}  {each.name}")


def _withdraw(connection: Connection, branch: str, options: Namespace, now: datetime) -> None:
    branches.lock(connection, [branch])
    if not store.withdraw(connection, branch, options.id, Change(OPERATOR, now)):
        raise manage.Sorry(f"There is no article '{options.id}' in use in branch '{branch}'.")
    _tell(f"'{options.id}' is out of use. Its versions stay: ./vez server procedures show {options.id} --version N")


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")


def _tell(text: str) -> None:
    sys.stderr.write(text + "\n")
