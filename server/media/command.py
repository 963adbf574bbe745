"""`./vez server media add|list|remove`: the pictures, videos and captions that a branch's panels and totems show."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec
from sqlalchemy import Connection, Engine

from domain.media import HEAD, MOST, PART, MediaFile, Offer, is_what_it_says, kind_of
from server import database, manage
from server.audit.trail import OPERATOR, Entry, record
from server.errors import Refused
from server.media import store
from server.settings import read

T = TypeVar("T")


def add_options(media: ArgumentParser, where: ArgumentParser) -> None:
    """What may be asked."""
    actions = media.add_subparsers(dest="action", metavar="ACTION", required=True)
    add = actions.add_parser("add", parents=[where], help="store files under their names, in place of what had them")
    add.add_argument("files", type=Path, nargs="+", metavar="FILE", help="png jpg webp, mp4 webm, vtt srt")
    listed = actions.add_parser("list", parents=[where], help="what there is")
    remove = actions.add_parser("remove", parents=[where], help="take files away by their names")
    remove.add_argument("names", nargs="+", metavar="NAME")
    for each in (add, listed, remove):
        each.add_argument("--branch", metavar="ID", help="whose; may be left out where there is only one")


class _Work(NamedTuple):
    """One command at work: each step is a transaction of its own, so that a running server can go on between them."""

    engine: Engine
    branch: str
    now: datetime

    def do(self, step: Callable[[Connection], T]) -> T:
        """``step``, committed."""
        with database.writing(self.engine) as connection, connection.begin():
            return step(connection)

    def until_done(self, step: Callable[[Connection], bool]) -> None:
        """``step`` until it says that there is no more."""
        while self.do(step):
            pass


def run(options: Namespace, now: datetime) -> None:
    """Do it. Raises `Sorry`."""
    settings = read(options)
    with manage.explained(settings):
        engine = database.open_database(settings.database, settings.busy_seconds)
        try:
            with database.reading(engine) as connection:
                branch = options.branch or manage.only_branch(connection)
            work = _Work(engine, branch, now)
            match options.action:
                case "add":
                    for file in options.files:
                        _add(work, file)
                case "remove":
                    for name in options.names:
                        _remove(work, name)
                case _:
                    _list(work)
        finally:
            engine.dispose()


def _add(work: _Work, file: Path) -> None:
    offer = _offer(file)
    look = store.Look(work.branch, offer)
    try:
        have = work.do(lambda connection: store.sent(connection, work.branch, offer.digest)).parts
        with file.open("rb") as content:
            content.seek(have * PART)
            for number, part in enumerate(iter(partial(content.read, PART), b""), have):
                work.do(lambda each, n=number, p=part: _put(each, work, offer, n, p))  # type: ignore[misc]
        work.until_done(look.go_on)
        work.do(lambda connection: _named(connection, work, offer))
    except Refused as refused:
        raise manage.Sorry(f"{file} is not taken: {_why(refused)}") from refused
    work.until_done(lambda connection: store.sweep(connection, work.branch, work.now))
    sys.stderr.write(f"{offer.name}: {offer.size / 1e6:.1f} MB. Panels and totems that name it fetch it in a minute.\n")


def _put(connection: Connection, work: _Work, offer: Offer, number: int, part: bytes) -> None:
    store.put_part(connection, work.branch, offer.digest, number, part, work.now)


def _named(connection: Connection, work: _Work, offer: Offer) -> None:
    store.take(connection, work.branch, offer, work.now)
    facts = {"name": offer.name, "digest": offer.digest}
    record(connection, Entry(work.now, work.branch, OPERATOR, "media_added", facts))


def _remove(work: _Work, name: str) -> None:
    def take_away(connection: Connection) -> str:
        digest = store.remove(connection, work.branch, name)
        record(connection, Entry(work.now, work.branch, OPERATOR, "media_removed", {"name": name, "digest": digest}))
        return digest

    try:
        digest = work.do(take_away)
    except Refused as refused:
        raise manage.Sorry(f"There is no file '{name}' here.") from refused
    work.until_done(lambda connection: store.forget(connection, work.branch, digest))


def _list(work: _Work) -> None:
    for item in work.do(lambda connection: store.every(connection, work.branch)):
        sys.stdout.write(f"{item.name:<40} {item.size / 1e6:>8.1f} MB  {item.added_at:%Y-%m-%d}  {item.digest[:12]}\n")


def _offer(file: Path) -> Offer:
    """What is said of a file. Raises `Sorry` where it cannot be taken, before anything is written."""
    try:
        name = msgspec.convert(file.name, MediaFile)
    except msgspec.ValidationError as error:
        raise manage.Sorry(f"{file}: {_NAMES}") from error
    most, size = MOST[kind_of(name)], file.stat().st_size
    if not 0 < size <= most:
        raise manage.Sorry(f"{file} has {size / 1e6:.1f} MB; a {kind_of(name)} has {most / 1e6:g} at most.")
    with file.open("rb") as content:
        if not is_what_it_says(name, content.read(HEAD)):
            raise manage.Sorry(f"{file} is no {kind_of(name)} of the kind that its name says.")
        content.seek(0)
        digest = sha256()
        for part in iter(partial(content.read, PART), b""):
            digest.update(part)
    return Offer(name, digest.hexdigest(), size)


_NAMES = (
    "a name has small letters, digits, '-' and '_', and ends with .png .jpg .jpeg .webp .mp4 .webm .vtt or .srt, "
    "as in 'praca-da-matriz.mp4'."
)


def _why(refused: Refused) -> str:
    facts = refused.refusal.facts
    return facts.get("problem") or f"{refused.refusal.code} {facts.get('limit', '')}".strip()
