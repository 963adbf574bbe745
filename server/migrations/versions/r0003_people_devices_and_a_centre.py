"""Who may do what and who did it; what is known of citizens; branches with a server of their own."""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"

INSTANT = sa.String(40).with_variant(postgresql.TIMESTAMP(timezone=True), "postgresql")


def upgrade() -> None:
    """Make their tables."""
    _audit()
    _key_checks()
    _devices()
    _people()
    _centre()
    _appointments()
    _notes()
    _reasons()
    _novosga()


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("branch", sa.String(40), nullable=False),
        sa.Column("actor", sa.String(36), nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("facts", sa.Text, nullable=False),
        sa.Column("digest", sa.LargeBinary(32), nullable=False),
    )
    op.create_index("audit_by_action", "audit", ["branch", "action", "number"])


def _key_checks() -> None:
    op.create_table(
        "key_checks",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("digest", sa.LargeBinary(32), nullable=False),
    )


def _devices() -> None:
    op.create_table(
        "devices",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("branch", sa.String(40), sa.ForeignKey("branches.id"), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("host", sa.String(64), nullable=False),
        sa.Column("software", sa.String(32), nullable=False),
        sa.Column("admitted_at", INSTANT, nullable=False),
        sa.Column("revoked_at", INSTANT),
        sa.Column("seen_at", INSTANT),
    )
    op.create_table(
        "admissions",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("code_hash", sa.LargeBinary(32), nullable=False, unique=True),
        sa.Column("poll_hash", sa.LargeBinary(32), nullable=False, unique=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("host", sa.String(64), nullable=False),
        sa.Column("software", sa.String(32), nullable=False),
        sa.Column("address", sa.String(64), nullable=False),
        sa.Column("network", sa.String(64), nullable=False),
        sa.Column("was", sa.String(36)),
        sa.Column("asked_at", INSTANT, nullable=False),
        sa.Column("expires_at", INSTANT, nullable=False),
        sa.Column("device", sa.String(36)),
        sa.Column("refused_at", INSTANT),
    )
    op.add_column("enrolments", sa.Column("device", sa.String(36)))
    op.add_column("enrolments", sa.Column("used_at", INSTANT))
    op.execute("UPDATE enrolments SET device = id, used_at = created_at WHERE role IN ('totem', 'panel')")
    op.execute(
        "INSERT INTO devices (id, branch, role, name, host, software, admitted_at, revoked_at) "
        "SELECT id, branch, role, name, '', '', created_at, revoked_at FROM enrolments WHERE device IS NOT NULL"
    )


def _people() -> None:
    op.add_column("enrolments", sa.Column("person", sa.String(36)))
    op.add_column("enrolments", sa.Column("expires_at", INSTANT))
    op.add_column("enrolments", sa.Column("active_at", INSTANT))
    op.create_table(
        "people",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("sign_in", sa.String(40), nullable=False, unique=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("password", sa.String(160), nullable=False),
        sa.Column("one_time_until", INSTANT),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("disabled_at", INSTANT),
    )
    op.create_table(
        "grants",
        sa.Column("person", sa.String(36), sa.ForeignKey("people.id"), primary_key=True, nullable=False),
        sa.Column("branch", sa.String(40), sa.ForeignKey("branches.id"), primary_key=True, nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
    )
    op.create_table(
        "sign_in_attempts",
        sa.Column("key", sa.LargeBinary(32), primary_key=True),
        sa.Column("made", sa.BigInteger, nullable=False),
        sa.Column("last_at", INSTANT, nullable=False),
        sa.Column("locked_until", INSTANT),
    )


def _centre() -> None:
    op.add_column("branches", sa.Column("epoch", sa.BigInteger, nullable=False, server_default="1"))
    op.add_column("branches", sa.Column("authority", sa.String(16), nullable=False, server_default="here"))
    op.add_column("documents", sa.Column("since", sa.BigInteger, nullable=False, server_default="0"))
    op.create_table(
        "branch_links",
        sa.Column("branch", sa.String(40), sa.ForeignKey("branches.id"), primary_key=True, nullable=False),
        sa.Column("run", sa.String(36), primary_key=True),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("heard_at", INSTANT, nullable=False),
        sa.Column("gone_at", INSTANT, nullable=False),
        sa.Column("ahead", sa.BigInteger, nullable=False),
        sa.Column("epoch", sa.BigInteger, nullable=False, server_default="0"),
    )
    op.create_table(
        "set_aside",
        sa.Column("branch", sa.String(40), sa.ForeignKey("branches.id"), primary_key=True, nullable=False),
        sa.Column("epoch", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("version", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("digest", sa.String(32), primary_key=True),
        sa.Column("reason", sa.String(16), nullable=False),
        sa.Column("recorded", sa.Text, nullable=False),
        sa.Column("noted_at", INSTANT, nullable=False),
        sa.Column("seen_at", INSTANT),
    )


def _appointments() -> None:
    op.create_table(
        "appointments",
        sa.Column("branch", sa.String(40), sa.ForeignKey("branches.id"), nullable=False),
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("code", sa.String(8), nullable=False, unique=True),
        sa.Column("service", sa.String(40), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("minutes", sa.BigInteger, nullable=False),
        sa.Column("group", sa.String(16), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("preferred", sa.String(40)),
        sa.Column("standing", sa.String(16), nullable=False),
        sa.Column("ticket", sa.String(36)),
        sa.Column("made_at", INSTANT, nullable=False),
        sa.Column("ended_at", INSTANT),
    )
    op.create_index("appointments_by_time", "appointments", ["branch", "at"])
    op.create_index("appointments_by_ticket", "appointments", ["branch", "ticket"])
    op.create_table(
        "appointment_people",
        sa.Column("appointment", sa.String(36), sa.ForeignKey("appointments.id"), primary_key=True, nullable=False),
        sa.Column("cpf_hash", sa.LargeBinary(32), index=True),
        sa.Column("cpf_mask", sa.String(14)),
        sa.Column("name", sa.String(60)),
    )


def _notes() -> None:
    op.create_table(
        "notes",
        sa.Column("branch", sa.String(40), sa.ForeignKey("branches.id"), primary_key=True, nullable=False),
        sa.Column("command", sa.String(36), primary_key=True),
        sa.Column("ticket", sa.String(36), nullable=False),
        sa.Column("author", sa.String(36), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_index("notes_by_ticket", "notes", ["branch", "ticket"])
    op.create_index("notes_by_time", "notes", ["branch", "at"])


def _reasons() -> None:
    """What people gave as their reason stood in events, which are kept for years: it goes where notes are."""
    names = ("branch", "version", "recorded")
    events = sa.table("events", *map(sa.column, names), sa.column("at", INSTANT))
    notes = sa.table("notes", *map(sa.column, ("branch", "command", "ticket", "author", "kind", "text", "at")))
    connection = op.get_bind()
    written = sa.select(events).where(events.c.recorded.contains('"reason":"'))
    for row in connection.execute(written).mappings().all():
        said: dict[str, Any] = json.loads(row["recorded"])
        event = said["event"]
        text, event["reason"] = event["reason"], "written"
        about = {"branch": row["branch"], "command": said["command"], "ticket": event["ticket"], "at": row["at"]}
        connection.execute(sa.insert(notes).values(**about, author=said["by"], kind="reason", text=text))
        here = (events.c.branch == row["branch"]) & (events.c.version == row["version"])
        recorded = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
        connection.execute(sa.update(events).where(here).values(recorded=recorded))


def _novosga() -> None:
    op.create_table(
        "novosga_clients",
        sa.Column("branch", sa.String(40), sa.ForeignKey("branches.id"), primary_key=True, nullable=False),
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("unit", sa.BigInteger, nullable=False, unique=True),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("client_id", sa.String(64), nullable=False, unique=True),
        sa.Column("secret_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("panel_password", sa.String(160), nullable=False),
        sa.Column("triage_password", sa.String(160), nullable=False),
        sa.Column("enabled_at", INSTANT, nullable=False),
        sa.Column("disabled_at", INSTANT),
    )
    op.create_table(
        "novosga_numbers",
        sa.Column("branch", sa.String(40), sa.ForeignKey("branches.id"), primary_key=True, nullable=False),
        sa.Column("kind", sa.String(16), primary_key=True),
        sa.Column("key", sa.String(40), primary_key=True),
        sa.Column("number", sa.BigInteger, nullable=False),
    )
