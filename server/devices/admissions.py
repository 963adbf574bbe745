"""Devices that ask to be admitted: a short code that a person reads on the screen, and a secret that the device keeps.

Knowing the short code gives nothing. It only lets somebody who may admit devices say which of those that ask they mean.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from domain.answers import Refusal
from domain.devices import KINDS, Admit, Applicant, Asked, Asking, Before, Device, Polled
from server import store, tokens
from server.audit.trail import Entry, record
from server.devices import codes, register
from server.devices.register import By
from server.errors import BranchUnknown, Refused
from server.limits import network
from server.schema import admissions, devices

VALID = timedelta(minutes=15)
FETCHED = timedelta(days=1)  # how long a device that was confirmed may take to fetch its code
WAITING, WAITING_AT = 400, 40  # at once: in all, and from one address
BYTES = 5  # of a short code: eight letters
UNKNOWN = Refusal("unknown", {"what": "code"})


class Fresh(NamedTuple):
    """Randomness for one request: an id, and bytes for the short code (5) and for the secret (16)."""

    id: str
    code: bytes
    poll: bytes


def crowded(connection: Connection, address: str, now: datetime) -> bool:
    """Whether so many ask that no more may, at this ``address`` or at all."""
    counted = select(func.count()).select_from(admissions).where(admissions.c.expires_at > now)
    here = counted.where(admissions.c.network == network(address))
    return (connection.scalar(counted) or 0) >= WAITING or (connection.scalar(here) or 0) >= WAITING_AT


def ask(connection: Connection, asking: Asking, address: str, fresh: Fresh, now: datetime) -> Asked:
    """Note that a device asks, and forget those whose time is over. Raises `Refused` when too many ask."""
    connection.execute(delete(admissions).where(admissions.c.expires_at <= now))
    if crowded(connection, address, now):
        raise Refused(Refusal("too_many_devices"))
    was, before = _before(connection, asking)
    shown, poll = tokens.letters(fresh.code), fresh.poll.hex()
    row = {"id": fresh.id, "code_hash": tokens.digest(shown), "poll_hash": _digest(poll), "network": network(address)}
    said = {"kind": asking.kind, "host": asking.host, "software": asking.software, "address": address, "was": was}
    connection.execute(insert(admissions).values(asked_at=now, expires_at=now + VALID, **row, **said))
    return Asked(shown, poll, int(VALID.total_seconds()), before)


def look(connection: Connection, shown: str, now: datetime) -> Applicant:
    """What the device with this code on its screen says it is. Raises `Refused` when there is none."""
    row = _waiting(connection, shown, now)
    name = connection.scalar(select(devices.c.name).where(devices.c.id == row.was)) if row.was else None
    return Applicant(row.kind, row.host, row.software, row.address, row.asked_at, name)


def admit(connection: Connection, branch: str, admit: Admit, by: By) -> Device:
    """Confirm the device with this code on its screen; it fetches its own code by itself.

    A device that was known here before is the same one again. Raises `BranchUnknown`, `EnrolmentUnknown` when there is
    none to replace, and `Refused` when no device shows this code, or one of another kind.
    """
    if not store.lock(connection, [branch]):
        raise BranchUnknown(branch)
    row = _waiting(connection, admit.code, by.at)
    if row.kind != admit.role:
        raise Refused(Refusal("another_kind", {"kind": row.kind}))
    if admit.replaces:
        register.revoke(connection, register.find(connection, admit.replaces, branch), by)
    again = not admit.replaces and _is_of(connection, row.was, branch, admit)
    known_as = row.was if again else row.id
    device = Device(known_as, branch, KINDS[admit.role], admit.name, row.host, row.software, by.at, None, None)
    register.keep(connection, device)
    decided = update(admissions).where(admissions.c.id == row.id)
    connection.execute(decided.values(device=known_as, expires_at=by.at + FETCHED))
    facts = {"replaces": admit.replaces} if admit.replaces else {"again": "yes"} if again else {}
    register.note(connection, device, "device_admitted", by, **facts)
    return device


def refuse(connection: Connection, branch: str, shown: str, by: By) -> None:
    """Turn away the device with this code on its screen. Raises `Refused` when there is none."""
    row = _waiting(connection, shown, by.at)
    connection.execute(update(admissions).where(admissions.c.id == row.id).values(refused_at=by.at))
    record(connection, Entry(by.at, branch, by.actor, "device_refused", {"kind": row.kind}))


def poll(connection: Connection, secret: str, now: datetime) -> tuple[Polled, str]:
    """How it went for the device with this secret, and, once somebody has confirmed it, which device it is."""
    row = connection.execute(select(admissions).where(admissions.c.poll_hash == _digest(secret))).first()
    if row is None or row.expires_at <= now:
        return Polled("expired"), ""
    if row.refused_at is not None:
        return Polled("refused"), ""
    if row.device is None:
        return Polled("waiting", int((row.expires_at - now).total_seconds())), ""
    return Polled("admitted"), row.device


def fetch(connection: Connection, secret: str, id: str, token: str, now: datetime) -> Polled:
    """`poll` of a device that may have been confirmed: then ``token`` becomes its code. `codes.first_use` ends this."""
    polled, device = poll(connection, secret, now)
    if not device:
        return polled
    codes.add(connection, device, id, token, now)
    return Polled("admitted", code=token)


def _waiting(connection: Connection, shown: str, now: datetime) -> Row[Any]:
    query = select(admissions).where(admissions.c.code_hash == tokens.digest(shown), admissions.c.expires_at > now)
    undecided = query.where(admissions.c.device.is_(None), admissions.c.refused_at.is_(None))
    row = connection.execute(undecided).first()
    if row is None:
        raise Refused(UNKNOWN)
    return row


def _before(connection: Connection, asking: Asking) -> tuple[str | None, Before]:
    """Which device it was, and why it is none now."""
    if not asking.was:
        return None, "new"
    device = codes.holder(connection, asking.was)
    return device, "unknown" if device is None else "revoked"


def _is_of(connection: Connection, was: str | None, branch: str, admit: Admit) -> bool:
    same = (devices.c.id == was) & (devices.c.branch == branch) & (devices.c.role == admit.role)
    return was is not None and connection.scalar(select(devices.c.id).where(same)) is not None


def _digest(secret: str) -> bytes:
    return sha256(secret.encode(errors="replace")).digest()
