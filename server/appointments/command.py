"""`./vez server appointments import FILE`: an agenda from another system."""

from __future__ import annotations

import sys
from argparse import Namespace, _SubParsersAction
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from domain.numbering import service_day
from server import manage, store
from server.appointments import fitting, importing
from server.appointments import store as appointments
from server.appointments.booking import By, Keys
from server.audit.trail import OPERATOR
from server.personal import secret
from server.settings import read


def add_options(commands: _SubParsersAction[Any], where: Any) -> None:
    """What may be asked."""
    agenda = commands.add_parser("appointments", help="take over an agenda from another system")
    actions = agenda.add_subparsers(dest="action", metavar="ACTION", required=True)
    taking = actions.add_parser("import", parents=[where], help="from a CSV file; the same file twice is one")
    taking.add_argument("file", type=Path)
    taking.add_argument("--branch", metavar="ID", help="whose; may be left out where there is only one")


def run(options: Namespace, new_key: Callable[[], bytes], now: datetime) -> None:
    """Take over the file. Raises `Sorry` with every line that is wrong, and then nothing has been taken."""
    settings = read(options)
    try:
        text = options.file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise manage.Sorry(f"{options.file} cannot be read: {error}") from error
    with manage.opened(settings) as connection:
        branch = store.document(connection, options.branch or manage.only_branch(connection))
        keys = Keys.of(secret.load(settings.key_file, connection, new_key()))
        today, _ = appointments.bounds(service_day(now, branch.time_zone), branch.time_zone)
        past = appointments.before(connection, branch.id, today)
    try:
        agenda = importing.read(text, branch, now, past)
        with manage.looking(settings) as connection:
            misfits = tuple(fitting.problems(connection, branch, agenda.lines))
        if misfits:
            raise importing.FileWrong(misfits)
    except importing.FileWrong as wrong:
        raise manage.Sorry(importing.told(wrong.problems, str(options.file))) from wrong
    counts = importing.Counts(over=agenda.over)
    for portion in importing.portions([each.booking for each in agenda.lines]):
        with manage.opened(settings) as connection:
            counts = counts.plus(importing.take(connection, branch, portion, keys, By(OPERATOR, now)))
    sys.stderr.write(
        f"{branch.id}: {counts.added} new appointments, {counts.changed} changed, {counts.same} as they were, "
        f"{counts.over} left alone because they are over.\n"
    )
