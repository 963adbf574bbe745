"""`./vez server opinions`: what citizens thought of their visits."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError, Namespace, _SubParsersAction
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import msgspec

from domain.branch import Branch
from domain.numbering import of_these_times
from domain.opinions import FEW, Figures, Opinions
from server import manage, store
from server.errors import Refused
from server.opinions import hearing
from server.settings import read


def add_options(commands: _SubParsersAction[Any], where: Any) -> None:
    """What may be asked."""
    asked = commands.add_parser("opinions", parents=[where], help="what citizens thought of their visits (NPS)")
    asked.add_argument("--branch", metavar="ID", help="whose; may be left out where there is only one")
    asked.add_argument("--since", type=_day, metavar="DATE", help="the first day (30 days before the last)")
    asked.add_argument("--until", type=_day, metavar="DATE", help="the last day (today)")
    asked.add_argument("--json", action="store_true", help="for programs")


def run(options: Namespace, now: datetime) -> None:
    """Print it. Raises `Sorry`."""
    with manage.looking(read(options)) as connection:
        branch = store.document(connection, options.branch or manage.only_branch(connection))
        try:
            found = hearing.heard(connection, branch, options.since, options.until, now)
        except Refused as refused:
            raise manage.Sorry(f"These days cannot be: --since {refused.refusal.facts['problem']}.") from refused
    text = msgspec.json.encode(found).decode() if options.json else "\n".join(lines(found, branch))
    sys.stdout.write(text + "\n")


def lines(found: Opinions, branch: Branch) -> Iterator[str]:
    """The same for people."""
    yield f"{branch.id}, {found.since} to {found.until}: {_figures(found.figures)}"
    if found.scores:
        yield "scores  " + "  ".join(f"{score}: {n}" for score, n in enumerate(found.scores))
    names = {each.id: each.name.pt_BR for each in branch.opinions.reasons}
    for reason, n in sorted(found.reasons.items(), key=lambda each: -each[1]):
        yield f"reason  {n:5}  {names.get(reason, reason)}"
    for part in found.parts:
        yield f"{part.day}  {part.service}: {_figures(part.figures)}"


def _figures(figures: Figures) -> str:
    if figures.nps is None:
        return f"{figures.n} opinions; nothing is said of fewer than {FEW}, nor of a day before it is over"
    said = f"{figures.n} opinions, NPS {figures.nps:+d}"
    return f"{said} ({figures.promoters} promoters, {figures.detractors} detractors)"


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"'{text}' is not a date such as 2026-03-02") from error
    if not of_these_times(day):
        raise ArgumentTypeError(f"'{text}' is not a date of these times")
    return day
