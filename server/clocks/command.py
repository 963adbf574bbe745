"""`./vez server clock accept` and `reopen-day`: what a person decides about a clock that was wrong, or seemed to be."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from server import manage
from server.audit.trail import OPERATOR, Entry, record
from server.clocks import reopening, signs
from server.schema import audit
from server.settings import read


def add_options(commands: _SubParsersAction[Any], where: ArgumentParser) -> None:
    """What may be asked."""
    clock = commands.add_parser("clock", help="say that this computer's clock is right, after it was set")
    actions = clock.add_subparsers(dest="action", metavar="ACTION", required=True)
    accept = actions.add_parser("accept", parents=[where], help="a running server goes by it again")
    reopen = commands.add_parser(
        "reopen-day", parents=[where], help="bring a branch back to today, after a wrong clock had opened a later day"
    )
    reopen.add_argument("branch", nargs="?", metavar="ID", help="may be left out where there is only one")
    for each in (accept, reopen):
        each.add_argument("--yes", action="store_true", help="do not ask whether the time is right")


def run(options: Namespace, now: datetime) -> None:
    """Do it. Raises `Sorry`."""
    _confirm(options, now)
    with manage.opened(read(options)) as connection:
        if options.command == "clock":
            record(connection, Entry(now, "", OPERATOR, signs.ACCEPTED, {}))
            _tell("A running server goes by it within two seconds, and a new service day begins if it is one.")
        else:
            _reopen(connection, options.branch or manage.only_branch(connection), now)


def _reopen(connection: Connection, branch: str, now: datetime) -> None:
    since = _known_since(connection)
    if since is not None and since > now + signs.SHORT:
        raise manage.Sorry(
            f"The server went by another time when it was last started or told, {since:%Y-%m-%d %H:%M} UTC, and would "
            "open the wrong day again. First: ./vez server clock accept (or start it again); then this, once more."
        )
    done = reopening.run(connection, branch, now)
    _tell(f"The day of branch '{branch}' is {done.day} again; it was {done.before}. {done.returned} wait again.")
    if done.twice:
        _tell(f"Two people hold each of these numbers, since the wrong day began them anew: {', '.join(done.twice)}.")
    _tell("No number that was given today is given again. Screens follow within two seconds.")


def _known_since(connection: Connection) -> datetime | None:
    """What the clock said when the server was started last, or was told that the clock is right."""
    which = (audit.c.branch == "") & audit.c.action.in_(["started", signs.ACCEPTED])
    return connection.scalar(select(audit.c.at).where(which).order_by(audit.c.number.desc()).limit(1))


def _confirm(options: Namespace, now: datetime) -> None:
    _tell(f"This computer says that it is {now:%A, %Y-%m-%d %H:%M:%S} UTC ({now.astimezone():%H:%M %Z} here).")
    if options.yes:
        return
    _tell("Is that right? Type 'yes' to go on:")
    if sys.stdin.readline().strip().lower() not in ("y", "yes"):
        raise manage.Sorry("Nothing was done. Set the clock first.")


def _tell(text: str) -> None:
    sys.stderr.write(text + "\n")
