"""What is done about people, at the command line or over HTTP. Each act stands in the audit trail, by opaque ids."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection

from domain.answers import Refusal
from domain.commands import Role
from domain.people import HUMAN, NewPerson
from server import store
from server.audit.trail import Entry, record
from server.errors import BranchUnknown, Refused
from server.people import accounts, attempts, sessions
from server.people.accounts import Account
from server.refusals import NOT_ALLOWED

ONE_TIME = timedelta(days=3)  # how long a password that somebody else was told may be used, once
OPERATOR = "operator"
NO_PERSON = Refusal("unknown", {"what": "person"})


class By(NamedTuple):
    """Who does it, when, and for which branch; at the command line it is the operator's, for all of them."""

    actor: str
    at: datetime
    branch: str = ""


def add(connection: Connection, new: NewPerson, id: str, password: str, by: By, *, one_time: bool = True) -> None:
    """Keep a new person with a role in ``by.branch``; ``password`` is a hash, to be replaced when it is ``one_time``.

    Raises `BranchUnknown`, and `Refused` when the name is taken or the role is a device's.
    """
    _check_role(new.role)
    if by.branch not in store.lock(connection, [by.branch]):
        raise BranchUnknown(by.branch)
    if accounts.by_name(connection, new.sign_in) is not None:
        raise Refused(Refusal("name_taken", {"sign_in": new.sign_in}))
    until = by.at + ONE_TIME if one_time else None
    accounts.add(connection, Account(id, new.sign_in, new.name, password, until, by.at, None))
    accounts.grant(connection, id, by.branch, new.role)
    _note(connection, "person_added", id, by, role=new.role.value)


def find(connection: Connection, person: str, by: By, *, whole: bool) -> Account:
    """The person whom ``by`` wants to do something about: somebody of that branch, who is not ``by``.

    What is about the ``whole`` account, an administrator may do who is one in every branch where the person works:
    else one branch's administrator could take over somebody who has more to say in another. Raises `Refused`.
    """
    account, roles = accounts.by_id(connection, person), accounts.roles(connection, person)
    if account is None or by.branch not in roles:
        raise Refused(NO_PERSON)
    if person == by.actor:
        raise Refused(Refusal("not_yourself"))
    theirs = accounts.roles(connection, by.actor)
    # Whoever has a code of the branch's and no account is administrator there alone.
    known = {branch for branch, role in theirs.items() if role is Role.ADMINISTRATOR} | {by.branch}
    if whole and not roles.keys() <= known:
        raise Refused(NOT_ALLOWED)
    return account


def set_role(connection: Connection, person: str, role: Role | None, by: By) -> None:
    """Let a person be something else in ``by.branch``, or nothing; their sessions there end.

    Raises `BranchUnknown`, and `Refused` when the role is a device's.
    """
    _check_role(role)
    if by.branch not in store.lock(connection, [by.branch]):
        raise BranchUnknown(by.branch)
    accounts.grant(connection, person, by.branch, role)
    sessions.end_all(connection, person, by.at, branch=by.branch)
    _note(connection, "person_role_set", person, by, role=role.value if role else "none")


def rename(connection: Connection, person: str, name: str, by: By) -> None:
    """Call a person by another name, also in the sessions that are open."""
    accounts.set_name(connection, person, name)
    sessions.rename(connection, person, name)
    _note(connection, "person_renamed", person, by)


def reset(connection: Connection, account: Account, password: str, secret: bytes, by: By) -> None:
    """Let a person sign in once, for `ONE_TIME`, with the password that ``password`` is a hash of."""
    accounts.set_password(connection, account.id, password, by.at + ONE_TIME)
    attempts.forget(connection, attempts.key_of(secret, account.sign_in))
    sessions.end_all(connection, account.id, by.at)
    _note(connection, "person_password_reset", account.id, by)


def disable(connection: Connection, person: str, by: By) -> None:
    """Let nobody be this person any more. What they did stays theirs."""
    accounts.set_disabled(connection, person, by.at)
    sessions.end_all(connection, person, by.at)
    _note(connection, "person_disabled", person, by)


def enable(connection: Connection, person: str, by: By) -> None:
    """Let this person sign in again."""
    accounts.set_disabled(connection, person, None)
    _note(connection, "person_enabled", person, by)


def unlock(connection: Connection, account: Account, secret: bytes, by: By) -> None:
    """Let this person sign in now, although too many tried with their name."""
    attempts.forget(connection, attempts.key_of(secret, account.sign_in))
    _note(connection, "person_unlocked", account.id, by)


def _check_role(role: Role | None) -> None:
    if role is not None and role not in HUMAN:
        raise Refused(Refusal("malformed", {"field": "role", "problem": f"'{role.value}' is what a device is"}))


def _note(connection: Connection, action: str, person: str, by: By, **facts: str) -> None:
    record(connection, Entry(by.at, by.branch, by.actor, action, {"person": person, **facts}))
