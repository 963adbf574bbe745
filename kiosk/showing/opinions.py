"""What the totem shows of opinions and of hours to come back at. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.branch import Branch
from domain.later import LONG
from domain.ticket import Ticket
from kiosk.showing.shown import HourRow, Inputs, Props, ReasonRow
from kiosk.visit import Page


def rate(props: Props, inputs: Inputs, branch: Branch) -> Props:
    """The question, and what it was mostly about."""
    if inputs.visit.page not in (Page.RATE, Page.WHY, Page.THANKS):
        return props
    language = inputs.language
    rows = tuple(ReasonRow(each.id, each.name.in_language(language)) for each in branch.opinions.reasons)
    return replace(props, number=inputs.visit.rated, reasons=rows, given=inputs.visit.score)


def hours(props: Props, inputs: Inputs, branch: Branch) -> Props:
    """The hours that are quieter; while none is known yet, something is asked. Beside the priority only the offer."""
    if inputs.visit.page is not Page.LATER:
        return _coming_back(props, inputs, branch)
    offered = inputs.quieter or ()
    rows = (HourRow(each.at.isoformat(), wall(branch, each.at), each.wait.low, each.wait.high) for each in offered)
    return replace(
        props, hours=tuple(rows), asking=inputs.asking or (inputs.quieter is None and not inputs.entry_trouble)
    )


def _coming_back(props: Props, inputs: Inputs, branch: Branch) -> Props:
    """Whether somebody may rather come back, and at which hour they do."""
    visit = inputs.visit
    _, wait = (inputs.waits or {}).get(visit.service, (0, None))
    usual = inputs.errands and inputs.online and not visit.booking and visit.later is None
    offered = usual and wait is not None and wait.high >= LONG
    return replace(props, later_offered=offered, come_back=wall(branch, visit.later) if visit.later else "")


def due(ticket: Ticket, branch: Branch) -> str:
    """The hour at which who took the ticket comes back; empty for who waits here."""
    return wall(branch, ticket.due) if ticket.due and ticket.booked and ticket.booked.is_chosen else ""


def wall(branch: Branch, at: datetime) -> str:
    """The time as it is on the branch's wall."""
    return f"{at.astimezone(ZoneInfo(branch.time_zone)):%H:%M}"
