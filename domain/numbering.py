"""How a ticket's number is formed, and to which service day it belongs."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.branch import Branch, Service
from domain.priority import Group


def prefix_of(branch: Branch, service: Service, group: Group) -> str:
    """The series a ticket is numbered in: the service's own, or the one that all priority tickets share."""
    return branch.numbering.priority_prefix if group.is_priority else service.prefix


def number(prefix: str, sequence: int, digits: int) -> str:
    """``A001`` from ``("A", 1, 3)``. Past the last number of its width a series grows by a digit: nobody is refused."""
    return f"{prefix}{sequence:0{digits}d}"


def service_day(now: datetime, time_zone: str) -> date:
    """The day on the branch's own calendar at ``now`` (aware)."""
    return now.astimezone(ZoneInfo(time_zone)).date()
