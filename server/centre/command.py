"""`./vez server take-over` and `set-aside`: what a person decides when a branch's own server is gone, or is back."""

from __future__ import annotations

import asyncio
import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Engine, select, update

from domain.epochs import SKIPPED
from domain.events import Recorded, TicketIssued
from server import database, manage, store
from server.audit.trail import OPERATOR, Entry, record
from server.centre import authority
from server.centre.authority import Change
from server.centre.history import Erased
from server.centre.joining import Site
from server.centre.link import CutOff, Declined, Link
from server.centre.office import only, to_centre
from server.centre.standing import BEHIND
from server.schema import set_aside
from server.settings import Settings, read
from server.store import HERE

T = TypeVar("T")
PATIENCE = 30.0  # seconds for an answer: nobody waits in a queue for this one
_recorded = msgspec.json.Decoder(Recorded)
_ERASED = """\
This server lacks events of branch '{branch}' that the centre does not have any more: their time was over, and they
were erased. So the branch cannot be brought here from the centre alone. Nothing is lost, and nothing has changed there.
1. Restore the newest backup of the branch's server (or of the centre) into this data folder: docs/server.md, Backup.
2. Do this again: only what came after the backup is learnt from the centre then.
Until then the centre goes on as it is. Should the branch's own server be gone, the centre can do its commands:
./vez server take-over {branch}     (on the centre)"""


def add_centre(parser: ArgumentParser, environment: Mapping[str, str]) -> None:
    """Which centre, and how this server proves who it is."""
    parser.add_argument(
        "--centre", metavar="URL", default=environment.get("VEZ_CENTRE"), help="the server that is told of the branch"
    )
    parser.add_argument(
        "--centre-code",
        metavar="FILE",
        type=Path,
        default=Path(environment["VEZ_CENTRE_CODE"]) if environment.get("VEZ_CENTRE_CODE") else None,
        help="the file with the code that the centre gave this server",
    )
    parser.add_argument(
        "--centre-ca",
        metavar="FILE",
        type=Path,
        default=Path(environment["VEZ_CENTRE_CA"]) if environment.get("VEZ_CENTRE_CA") else None,
        help="who vouches for the centre's certificate, where not those whom this computer trusts",
    )
    parser.add_argument(
        "--insecure",
        dest="centre_insecure",
        action="store_true",
        default=bool(environment.get("VEZ_CENTRE_INSECURE")),
        help="speak http with a centre on another computer; whoever is in between can read and change everything",
    )


def add_options(commands: _SubParsersAction[Any], where: ArgumentParser, environment: Mapping[str, str]) -> None:
    """What may be asked."""
    take = commands.add_parser(
        "take-over",
        parents=[where],
        help="have a branch's commands done here from now on: on the centre, or with --centre on the branch's server",
    )
    take.add_argument("branch", nargs="?", metavar="ID", help="may be left out where there is only one")
    take.add_argument("--skip", metavar="N", type=int, default=SKIPPED, help="numbers to leave out (%(default)s)")
    add_centre(take, environment)
    aside = commands.add_parser("set-aside", parents=[where], help="what a server recorded alone")
    aside.add_argument("branch", nargs="?", metavar="ID", help="may be left out where there is only one")
    aside.add_argument("--seen", action="store_true", help="note that somebody has looked at it")


def run(options: Namespace, id: str, clock: Callable[[], datetime]) -> None:
    """Do it. ``id`` is a new one. Raises `Sorry`."""
    settings = read(options)
    if options.command == "set-aside":
        _show(settings, options, clock())
    elif options.centre:
        _from_the_centre(settings, options, id, clock)
    else:
        _here(settings, options, clock())


def _here(settings: Settings, options: Namespace, now: datetime) -> None:
    with manage.opened(settings) as connection:
        branch = options.branch or only(sorted(store.heads(connection)))
        head = authority.locked(connection, branch)
        if head.authority == HERE:
            raise manage.Sorry(f"Commands of branch '{branch}' are done here already (epoch {head.epoch}).")
        authority.begin_epoch(connection, {}, Change(branch, OPERATOR, now), HERE, options.skip)
    _tell(f"Commands of branch '{branch}' are done here now, in epoch {head.epoch + 1}, after event {head.version}.")
    _tell(f"The next {options.skip} numbers of each series are left out: papers with them may be in people's hands.")
    _tell("Point its totems, desks and panels at this server. Its own one does no more commands once it is back.")


def _from_the_centre(settings: Settings, options: Namespace, id: str, clock: Callable[[], datetime]) -> None:
    with manage.explained(settings):
        engine = database.open_database(settings.database, settings.busy_seconds)
        try:
            branch = options.branch or only(sorted(_Whole(engine).now(store.heads)))
            link = to_centre(settings, branch, PATIENCE)
            site = Site(_Whole(engine), _Whole(engine), branch, OPERATOR, clock, {}, lambda _: None)
            aside = asyncio.run(_join(site, link, id, options.skip))
            head = _Whole(engine).now(store.heads)[branch]
        except (CutOff, Declined) as error:
            if isinstance(error, Declined) and error.code == Erased.code:
                raise manage.Sorry(_ERASED.format(branch=branch)) from error
            raise manage.Sorry(f"The centre at {options.centre} did not answer as hoped: {error}") from error
        finally:
            engine.dispose()
    _tell(f"Commands of branch '{branch}' are done here now, in epoch {head.epoch}, after event {head.version}.")
    if aside:
        _tell(f"{aside} events that only this server had are set aside: ./vez server set-aside {branch}")


async def _join(site: Site, link: Link, run: str, skip: int) -> int:
    """Let go of what only this server has, learn the rest, begin an epoch; returns how many events were set aside."""
    aside = 0
    async with link:
        head = await site.head()
        if head is not None:
            fork = await site.forked(link, head.version)
            await site.become(BEHIND)
            aside = await site.writing.run(lambda connection: authority.cut(connection, site.change(), fork))
        await site.join(link, run, given=False, by_a_person=True, skip=skip)
    return aside


class _Whole:
    """The database of a command, which has it to itself for the moment. See `Desk`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def run(self, use: Callable[[Connection], T], /) -> T:
        """See `Desk.run`."""
        return self.now(use)

    def now(self, use: Callable[[Connection], T]) -> T:
        """The same, without waiting for anything else."""
        with database.writing(self._engine) as connection, connection.begin():
            return use(connection)


def _show(settings: Settings, options: Namespace, now: datetime) -> None:
    with manage.opened(settings) as connection:
        branch = options.branch or only(sorted(store.heads(connection)))
        here = (set_aside.c.branch == branch) & set_aside.c.seen_at.is_(None)
        query = select(set_aside).where(here).order_by(set_aside.c.epoch, set_aside.c.version, set_aside.c.noted_at)
        rows = connection.execute(query).all()
        if options.seen and rows:
            connection.execute(update(set_aside).where(here).values(seen_at=now))
            record(connection, Entry(now, branch, OPERATOR, "set_aside_seen", {"events": str(len(rows))}))
    for row in rows:
        sys.stdout.write(f"{_line(row.epoch, row.reason, _recorded.decode(row.recorded))}\n")
    _tell(f"{len(rows)} events are set aside." if rows else "Nothing is set aside that nobody has looked at.")


def _line(epoch: int, reason: str, recorded: Recorded) -> str:
    event = recorded.event
    kind = str(event.__struct_config__.tag)
    about = getattr(event, "number", "") or getattr(event, "counter", "")
    service = event.service if isinstance(event, TicketIssued) else ""
    when = f"{recorded.at:%Y-%m-%d %H:%M:%S}"
    return f"{when}  epoch {epoch}  event {recorded.version}  {reason:<15}  {kind:<16}  {about} {service}".rstrip()


def _tell(text: str) -> None:
    sys.stderr.write(text + "\n")
