"""`./vez server admit`, `refuse`, `devices`, `rename` and `revoke`: what an operator does about devices."""

from __future__ import annotations

import sys
from argparse import Namespace, _SubParsersAction
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from domain.devices import KINDS, Admit, Applicant, Device
from server import enrolments, manage
from server.audit.trail import OPERATOR, Entry, record
from server.devices import admissions, register
from server.devices.register import By
from server.errors import EnrolmentUnknown, Refused
from server.settings import read

NAME = 80  # letters


def add_options(commands: _SubParsersAction[Any], where: Any) -> None:
    """What may be asked."""
    admit = commands.add_parser("admit", parents=[where], help="let in the device that shows a code on its screen")
    admit.add_argument("code", help="what the screen shows, such as 7K3M-Q0AB")
    admit.add_argument("role", choices=[*KINDS], help="what it is")
    admit.add_argument("name", help="what you call it: 'Totem at the door'")
    admit.add_argument("--branch", metavar="ID", help="its branch; may be left out where there is only one")
    admit.add_argument("--replaces", metavar="ID", default="", help="the device whose place it takes; that one ends")
    refuse = commands.add_parser("refuse", parents=[where], help="turn away the device that shows a code on its screen")
    refuse.add_argument("code", help="what the screen shows")
    refuse.add_argument("--branch", metavar="ID", help="may be left out where there is only one")
    for each in (admit, refuse):
        each.add_argument("--yes", action="store_true", help="do not ask whether this is the right one")
    commands.add_parser("devices", parents=[where], help="the devices, what they run and when they were last there")
    rename = commands.add_parser("rename", parents=[where], help="call a device by another name")
    rename.add_argument("id", help="the id that `devices` shows")
    rename.add_argument("name")
    revoke = commands.add_parser("revoke", parents=[where], help="send a device away or take a code back, at once")
    revoke.add_argument("id", help="the id that `devices` or `list` shows")


def run(options: Namespace, id: str, now: datetime) -> None:
    """Do it. ``id`` is a new one. Raises `Sorry`."""
    by, settings = By(OPERATOR, now, id), read(options)
    if options.command in ("admit", "refuse"):
        with manage.opened(settings) as connection, _in_words():
            applicant = admissions.look(connection, options.code, by.at)
        _confirm(options, applicant)  # while a person thinks, the database is free
    with manage.opened(settings) as connection, _in_words():
        _do(connection, options, by)


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except Refused as refused:
        raise manage.Sorry(_why(refused)) from refused


def _do(connection: Connection, options: Namespace, by: By) -> None:
    match options.command:
        case "admit":
            _admit(connection, options, by)
        case "refuse":
            branch = options.branch or manage.only_branch(connection)
            admissions.refuse(connection, branch, options.code, by)
            _tell("Turned away. It says so on its screen.")
        case "devices":
            for each in register.every(connection):
                sys.stdout.write(line(each) + "\n")
        case "rename":
            register.rename(connection, register.find(connection, options.id), _name(options.name), by)
        case _:
            _revoke(connection, options.id, by)


def line(device: Device) -> str:
    """One device, for a person."""
    state = "valid" if device.revoked_at is None else f"revoked {device.revoked_at:%Y-%m-%d %H:%M} UTC"
    seen = f", last there {device.seen_at:%Y-%m-%d %H:%M} UTC" if device.seen_at else ""
    said = "".join(f", {each}" for each in (device.host, device.software) if each)
    return f"{device.id}  {device.branch}  {device.role.value:<9}  {device.name}  ({state}{seen}{said})"


def _admit(connection: Connection, options: Namespace, by: By) -> None:
    branch = options.branch or manage.only_branch(connection)
    wanted = Admit(options.code, options.role, _name(options.name), options.replaces)
    device = admissions.admit(connection, branch, wanted, by)
    _tell(f"Admitted {device.role.value} '{device.name}' in branch '{branch}', id {device.id}. It goes on by itself.")


def _confirm(options: Namespace, applicant: Applicant) -> None:
    was = f", known before as '{applicant.was}'" if applicant.was else ""
    said = ", ".join(each for each in (applicant.host or "no name", applicant.software) if each)
    _tell(f"A {applicant.kind} ({said}) at {applicant.address}{was}, asking since {applicant.asked_at:%H:%M:%S} UTC.")
    if options.yes:
        return
    _tell(f"Is this the one? Type 'yes' to {options.command} it:")
    if sys.stdin.readline().strip().lower() not in ("y", "yes"):
        raise manage.Sorry("Nothing was done.")


def _revoke(connection: Connection, id: str, by: By) -> None:
    try:
        register.revoke(connection, register.find(connection, id), by)
    except EnrolmentUnknown:
        enrolments.revoke(connection, id, by.at)
        record(connection, Entry(by.at, "", by.actor, "code_revoked", {"enrolment": id}))
    _tell("Revoked. A running server notices within two seconds.")


def _name(name: str) -> str:
    if not 0 < len(name) <= NAME or not name.isprintable():
        raise manage.Sorry(f"A name has 1 to {NAME} letters.")
    return name


def _why(refused: Refused) -> str:
    match refused.refusal.code:
        case "unknown":
            return "No device that is asking shows this code. It changes every 15 minutes: look at the screen again."
        case "another_kind":
            return f"The device with this code says that it is a {refused.refusal.facts['kind']}. Is the code right?"
        case code:
            return f"This could not be done: {code}."


def _tell(text: str) -> None:
    sys.stderr.write(text + "\n")
