"""What is held of one of the staff: for themselves, and erased when they have left."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, delete, func, select, update

from domain.answers import Refusal
from server.errors import Refused
from server.personal.subjects import Member
from server.personal.sweeps import NOBODY
from server.schema import audit, commands, enrolments, grants, notes, people, procedure_reads

Rows = tuple[dict[str, Any], ...]
PERSON_ACTIVE = Refusal("person_active")  # disable the account first
PERSON_ELSEWHERE = Refusal("person_elsewhere")  # another branch keeps them too


def gather(connection: Connection, who: Member) -> dict[str, Rows]:
    """Everything, by table. What they did is in it as their acts in the trail, and counted where it is about others."""
    account = (people.c.id, people.c.sign_in, people.c.name, people.c.created_at, people.c.disabled_at)
    sessions = (enrolments.c.created_at, enrolments.c.expires_at, enrolments.c.active_at, enrolments.c.revoked_at)
    acts = (audit.c.number, audit.c.at, audit.c.branch, audit.c.actor, audit.c.action)
    about = (audit.c.actor == who.id) | audit.c.facts.contains(f'"{who.id}"', autoescape=True)
    given = select(func.count().label("recent")).select_from(commands).where(commands.c.actor == who.id)
    written = select(func.count().label("written")).select_from(notes).where(notes.c.author == who.id)
    confirmed = (procedure_reads.c.branch, procedure_reads.c.procedure, procedure_reads.c.version, procedure_reads.c.at)
    held = {
        "people": select(*account).where(people.c.id == who.id),
        "grants": select(grants.c.branch, grants.c.role).where(grants.c.person == who.id),
        "enrolments": select(*sessions).where(enrolments.c.person == who.id),
        "audit": select(*acts).where(about).order_by(audit.c.number),
        "commands": given,
        "notes": written,
        "procedure_reads": select(*confirmed).where(procedure_reads.c.reader == who.id),
    }
    return {name: tuple(dict(row) for row in connection.execute(query).mappings()) for name, query in held.items()}


def erase(connection: Connection, branch: str, who: Member) -> dict[str, int]:
    """Take the name from what they did. Raises `Refused` while they may sign in, or belong to another branch too."""
    disabled = connection.scalar(select(people.c.disabled_at).where(people.c.id == who.id))
    if disabled is None:
        raise Refused(PERSON_ACTIVE)
    elsewhere = (grants.c.person == who.id) & (grants.c.branch != branch)
    if connection.scalar(select(func.count()).select_from(grants).where(elsewhere)):
        raise Refused(PERSON_ELSEWHERE)
    nameless = {"name": "", "sign_in": NOBODY + people.c.id, "password": ""}
    counts = {
        "people": update(people).where(people.c.id == who.id).values(nameless),
        "grants": delete(grants).where(grants.c.person == who.id),
        "enrolments": update(enrolments).where(enrolments.c.person == who.id).values(name="", active_at=None),
    }
    return {name: connection.execute(statement).rowcount for name, statement in counts.items()}
