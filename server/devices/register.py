"""The devices that were admitted: listed, named, sent away."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, insert, select, update

from domain.answers import Refusal
from domain.commands import Actor, ReturnLease, Role
from domain.devices import Device, Renewed
from server import store
from server.audit.trail import Entry, record
from server.devices import codes
from server.errors import EnrolmentUnknown, Refused
from server.schema import devices
from server.usecases import Asked, serve


class By(NamedTuple):
    """Who does something about a device, when, and an id for it that is new."""

    actor: str
    at: datetime
    id: str


def every(connection: Connection, branch: str | None = None) -> list[Device]:
    """The devices of the branch, or of all; those that were sent away too."""
    query = select(*(devices.c[name] for name in Device.__struct_fields__))
    if branch is not None:
        query = query.where(devices.c.branch == branch)
    return [_device(row) for row in connection.execute(query.order_by(devices.c.branch, devices.c.name, devices.c.id))]


def find(connection: Connection, device: str, branch: str | None = None) -> Device:
    """A device that is admitted, in this branch if one is given. Raises `EnrolmentUnknown`."""
    query = select(*(devices.c[name] for name in Device.__struct_fields__))
    row = connection.execute(query.where(devices.c.id == device, devices.c.revoked_at.is_(None))).first()
    if row is None or branch not in (None, row.branch):
        raise EnrolmentUnknown(device)
    return _device(row)


def rename(connection: Connection, device: Device, name: str, by: By) -> None:
    """Call it so from now on."""
    connection.execute(update(devices).where(devices.c.id == device.id).values(name=name))
    codes.rename(connection, device.id, name)
    note(connection, device, "device_renamed", by)


def revoke(connection: Connection, device: Device, by: By) -> None:
    """Send it away: none of its codes opens the door, and the numbers that it was lent come back when the day ends.

    Raises `EnrolmentUnknown` when somebody else has just done so.
    """
    if device.role is Role.TOTEM:
        _return_lease(connection, device, by)
    else:
        store.lock(connection, [device.branch])
    here = (devices.c.id == device.id) & devices.c.revoked_at.is_(None)
    if not connection.execute(update(devices).where(here).values(revoked_at=by.at)).rowcount:
        raise EnrolmentUnknown(device.id)
    codes.end_all(connection, device.id, by.at)
    note(connection, device, "device_revoked", by)


def keep(connection: Connection, device: Device) -> None:
    """Store a device that is admitted; one that was sent away comes back as what it was."""
    row = {name: getattr(device, name) for name in Device.__struct_fields__}
    known = devices.c.id == device.id
    if not connection.execute(update(devices).where(known).values(**row)).rowcount:
        connection.execute(insert(devices).values(**row))


def renew(connection: Connection, device: str, digest: bytes, token: str, by: By, days: int) -> Renewed:
    """Make ``token`` a code of the device beside the one with this ``digest``, when that is ``days`` old.

    Time is the server's: the clocks of devices may be wrong. Raises `EnrolmentUnknown`.
    """
    found = find(connection, device)
    store.lock(connection, [found.branch])
    age = next((by.at - each.created_at for each in codes.valid(connection, device) if each.token_hash == digest), None)
    if age is None or age < timedelta(days=days):
        return Renewed()
    codes.add(connection, device, by.id, token, by.at)
    note(connection, found, "code_renewed", by)
    return Renewed(token)


def seen(connection: Connection, ids: Collection[str], now: datetime) -> None:
    """These devices were there a moment ago."""
    connection.execute(update(devices).where(devices.c.id.in_(ids)).values(seen_at=now))


def runs(connection: Connection, device: str, software: str) -> None:
    """What the device says it runs."""
    connection.execute(update(devices).where(devices.c.id == device).values(software=software))


def note(connection: Connection, device: Device, action: str, by: By, **facts: str) -> None:
    """Write it into the audit trail."""
    facts = {"device": device.id, "role": device.role.value, **facts}
    record(connection, Entry(by.at, device.branch, by.actor, action, facts))


def _return_lease(connection: Connection, device: Device, by: By) -> None:
    """In the totem's own name, because it cannot any more; without effect when it was lent nothing."""
    asked = Asked(device.branch, ReturnLease(by.id), Actor(device.id, device.role))
    outcome = serve(connection, {}, [asked], by.at, str).outcomes[0]  # it makes no ticket, and so no page
    if isinstance(outcome, Refusal):
        raise Refused(outcome)


def _device(row: object) -> Device:
    named = {name: getattr(row, name) for name in Device.__struct_fields__}
    return Device(**named | {"role": Role(named["role"])})
