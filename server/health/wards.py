"""How each device last said that it is. It is said again every minute, so it is kept in memory alone."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, select

from domain.health import Act, Health, Pulse
from server.audit.trail import Entry, record
from server.schema import audit

ACTION = "totem_setup"
FORGOTTEN = timedelta(days=7)
MOST = 10_000  # devices: a centre has fewer
LATEST = 500  # acts of a device: more than one telling has


class Wards:
    """The last word of each device, by branch."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], Health] = {}

    def hear(self, branch: str, device: str, pulse: Pulse, now: datetime) -> None:
        """``device`` says how it is; what it did stands in the audit trail and not here."""
        said = msgspec.structs.replace(pulse, acts=())
        self._last.pop((branch, device), None)
        self._last[branch, device] = Health(device, now, said)
        for key in [key for key, health in self._last.items() if now - health.at > FORGOTTEN]:
            del self._last[key]
        while len(self._last) > MOST:
            del self._last[next(iter(self._last))]

    def of(self, branch: str) -> list[Health]:
        """How the devices of ``branch`` last said that they are."""
        return [health for (where, _), health in sorted(self._last.items()) if where == branch]


def write_acts(connection: Connection, branch: str, device: str, acts: tuple[Act, ...], now: datetime) -> int:
    """Put into the audit trail what is new of ``acts``; the number of the last of them.

    A totem that never heard the answer tells the same again; it stands there once. A log that begins anew is told too.
    """
    there = _known(connection, branch, device) if acts else set()
    for act in acts:
        done = act.at.isoformat()
        if (str(act.number), done) not in there:
            own = {"what": act.action, "number": str(act.number), "done": done, "before": act.before}
            record(connection, Entry(now, branch, device, ACTION, act.facts | own))
    return acts[-1].number if acts else 0


def _known(connection: Connection, branch: str, device: str) -> set[tuple[str, str]]:
    """Number and time of the latest acts of ``device`` that stand in the trail."""
    mine = (audit.c.branch == branch) & (audit.c.action == ACTION) & (audit.c.actor == device)
    latest = select(audit.c.facts).where(mine).order_by(audit.c.number.desc()).limit(LATEST)
    found = (msgspec.json.decode(facts, type=dict[str, str]) for facts in connection.scalars(latest))
    return {(facts.get("number", ""), facts.get("done", "")) for facts in found}
