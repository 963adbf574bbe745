"""The tables, in SQLAlchemy Core: the same for SQLite and PostgreSQL. `server.migrations` makes and changes them."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from server.instant import Instant

metadata = MetaData()

# `room` is the snapshot without its tickets. This row is written at each commit, so it holds nothing large.
branches = Table(
    "branches",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("document_hash", String(64), nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("day", Date),
    Column("room", Text, nullable=False),
    Column("epoch", BigInteger, nullable=False, server_default="1"),  # see `server.centre`, also for who rules
    Column("authority", String(16), nullable=False, server_default="here"),
)


def _branch(*, key: bool = True) -> Column[str]:
    return Column("branch", String(40), ForeignKey("branches.id"), primary_key=key, nullable=False)


# Every document that a branch ever had: `source` as it was given, `document` the same as JSON. ``since`` is the number
# of the last event before it was taken up.
documents = Table(
    "documents",
    metadata,
    _branch(),
    Column("hash", String(64), primary_key=True),
    Column("source", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("loaded_at", Instant, nullable=False),
    Column("since", BigInteger, nullable=False, server_default="0"),
)

# `ticket` is the whole ticket as JSON; the other columns are what is searched and counted by, and `changed` is the
# number of the last event that changed it. A new row goes to the end of the table, whatever its id.
tickets = Table(
    "tickets",
    metadata,
    _branch(),
    Column("id", String(36), primary_key=True),
    Column("number", String(16), nullable=False),
    Column("service", String(40), nullable=False),
    Column("group", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("counter", String(40)),
    Column("issued_at", Instant, nullable=False),
    Column("called_at", Instant),
    Column("started_at", Instant),
    Column("ended_at", Instant),
    Column("changed", BigInteger, nullable=False),
    Column("ticket", Text, nullable=False),
    Column("page", String(32), unique=True),
    Index("tickets_by_state", "branch", "state", "changed"),
    Index("tickets_by_time", "branch", "issued_at"),
)

events = Table(
    "events",
    metadata,
    _branch(),
    Column("version", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("recorded", Text, nullable=False),
    sqlite_with_rowid=False,
)

# What was answered to each command, so that the same command again has one effect.
commands = Table(
    "commands",
    metadata,
    _branch(),
    Column("id", String(36), primary_key=True),
    Column("actor", String(36), nullable=False),
    Column("content", LargeBinary(16), nullable=False),
    Column("answer", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

# Each row is a code. `changed` counts every enrolment and revocation, so that a running server reads only what is new
# to it.
enrolments = Table(
    "enrolments",
    metadata,
    _branch(key=False),
    Column("id", String(36), primary_key=True),
    Column("role", String(16), nullable=False),
    Column("name", String(80), nullable=False),
    Column("token_hash", LargeBinary(32), nullable=False, unique=True),
    Column("created_at", Instant, nullable=False),
    Column("revoked_at", Instant),
    Column("changed", BigInteger, nullable=False, unique=True),
    Column("device", String(36)),  # whose code this is; of a person's it is empty
    Column("used_at", Instant),  # when a device first came with it
    Column("person", String(36)),  # whose session it is, when it is one
    Column("expires_at", Instant),
    Column("active_at", Instant),  # when the person last asked for something, to a minute or so
)

# See `server.audit`. ``branch`` is empty for what is about no branch; it is no key, because a chain outlives branches.
audit = Table(
    "audit",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("branch", String(40), nullable=False),
    Column("actor", String(36), nullable=False),
    Column("action", String(40), nullable=False),
    Column("facts", Text, nullable=False),
    Column("digest", LargeBinary(32), nullable=False),
    Index("audit_by_action", "branch", "action", "number"),
)

# One row: by what the database knows the server's key again (`server.personal.secret`). It tells nothing of the key.
key_checks = Table(
    "key_checks",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("digest", LargeBinary(32), nullable=False),
)

# A device keeps its id while its codes change. What it says of itself (`host`, `software`) is only shown to people.
devices = Table(
    "devices",
    metadata,
    _branch(key=False),
    Column("id", String(36), primary_key=True),
    Column("role", String(16), nullable=False),
    Column("name", String(80), nullable=False),
    Column("host", String(64), nullable=False),
    Column("software", String(32), nullable=False),
    Column("admitted_at", Instant, nullable=False),
    Column("revoked_at", Instant),
    Column("seen_at", Instant),
)

# Devices that ask to be admitted, for some minutes each. `device` is set once somebody has confirmed.
admissions = Table(
    "admissions",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("code_hash", LargeBinary(32), nullable=False, unique=True),
    Column("poll_hash", LargeBinary(32), nullable=False, unique=True),
    Column("kind", String(16), nullable=False),
    Column("host", String(64), nullable=False),
    Column("software", String(32), nullable=False),
    Column("address", String(64), nullable=False),
    Column("network", String(64), nullable=False),
    Column("was", String(36)),
    Column("asked_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("device", String(36)),
    Column("refused_at", Instant),
)

# See `server.people`. ``password`` is an Argon2id hash; ``one_time_until`` is set while it must still be replaced.
people = Table(
    "people",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("sign_in", String(40), nullable=False, unique=True),
    Column("name", String(80), nullable=False),
    Column("password", String(160), nullable=False),
    Column("one_time_until", Instant),
    Column("created_at", Instant, nullable=False),
    Column("disabled_at", Instant),
)

# What a person may do in each branch.
grants = Table(
    "grants",
    metadata,
    Column("person", String(36), ForeignKey("people.id"), primary_key=True, nullable=False),
    _branch(),
    Column("role", String(16), nullable=False),
)

# Attempts to sign in since the last that succeeded, by a keyed digest of the name, which may be nobody's.
sign_in_attempts = Table(
    "sign_in_attempts",
    metadata,
    Column("key", LargeBinary(32), primary_key=True),
    Column("made", BigInteger, nullable=False),
    Column("last_at", Instant, nullable=False),
    Column("locked_until", Instant),
)

# The runs of branches' own servers that were heard from: each start of a program is one. ``ahead`` is their clock less
# ours, in seconds; ``epoch`` the one that the run was given, if it asked for one. Until ``gone_at`` it is taken to be
# at work.
branch_links = Table(
    "branch_links",
    metadata,
    _branch(),
    Column("run", String(36), primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("heard_at", Instant, nullable=False),
    Column("gone_at", Instant, nullable=False),
    Column("ahead", BigInteger, nullable=False),
    Column("epoch", BigInteger, nullable=False, server_default="0"),
)

# Events that are not part of the branch's history, for a person to look at: what a server recorded alone after another
# took its place, or beside another. ``digest`` tells different events with one number apart.
set_aside = Table(
    "set_aside",
    metadata,
    _branch(),
    Column("epoch", BigInteger, primary_key=True, autoincrement=False),
    Column("version", BigInteger, primary_key=True, autoincrement=False),
    Column("digest", String(32), primary_key=True),
    Column("reason", String(16), nullable=False),
    Column("recorded", Text, nullable=False),
    Column("noted_at", Instant, nullable=False),
    Column("seen_at", Instant),
)

# See `server.appointments`. Who an appointment is for stands in a table of its own; ``ticket`` is what it became.
appointments = Table(
    "appointments",
    metadata,
    _branch(key=False),
    Column("id", String(36), primary_key=True),
    Column("code", String(8), nullable=False, unique=True),
    Column("service", String(40), nullable=False),
    Column("at", Instant, nullable=False),
    Column("minutes", BigInteger, nullable=False),
    Column("group", String(16), nullable=False),
    Column("language", String(8), nullable=False),
    Column("preferred", String(40)),
    Column("standing", String(16), nullable=False),
    Column("ticket", String(36)),
    Column("made_at", Instant, nullable=False),
    Column("ended_at", Instant),
    Index("appointments_by_time", "branch", "at"),
    Index("appointments_by_ticket", "branch", "ticket"),
)

appointment_people = Table(
    "appointment_people",
    metadata,
    Column("appointment", String(36), ForeignKey("appointments.id"), primary_key=True, nullable=False),
    Column("cpf_hash", LargeBinary(32), index=True),
    Column("cpf_mask", String(14)),
    Column("name", String(60)),
)

# What attendants wrote in their own words, apart from what happened: a note at the end, or why they did something.
notes = Table(
    "notes",
    metadata,
    _branch(),
    Column("command", String(36), primary_key=True),
    Column("ticket", String(36), nullable=False),
    Column("author", String(36), nullable=False),
    Column("at", Instant, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Index("notes_by_ticket", "branch", "ticket"),
    Index("notes_by_time", "branch", "at"),
)

# See `server.novosga`: the branches that NovoSGA's applications may use, and the numbers that stand for ids there.
novosga_clients = Table(
    "novosga_clients",
    metadata,
    _branch(),
    Column("id", String(36), nullable=False),
    Column("unit", BigInteger, nullable=False, unique=True),
    Column("language", String(8), nullable=False),
    Column("client_id", String(64), nullable=False, unique=True),
    Column("secret_hash", LargeBinary(32), nullable=False),
    Column("panel_password", String(160), nullable=False),
    Column("triage_password", String(160), nullable=False),
    Column("enabled_at", Instant, nullable=False),
    Column("disabled_at", Instant),
)

novosga_numbers = Table(
    "novosga_numbers",
    metadata,
    _branch(),
    Column("kind", String(16), primary_key=True),
    Column("key", String(40), primary_key=True),
    Column("number", BigInteger, nullable=False),
)

# See `server.procedures`: every version of what attendants have at hand. Without ``published_at`` it never was.
procedures = Table(
    "procedures",
    metadata,
    _branch(),
    Column("id", String(40), primary_key=True),
    Column("version", BigInteger, primary_key=True, autoincrement=False),
    Column("title", String(120), nullable=False),
    Column("body", Text, nullable=False),
    Column("language", String(8), nullable=False),
    Column("services", Text, nullable=False),
    Column("must_read", Boolean, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("publish_from", Instant),
    Column("published_at", Instant),
    Column("loaded_at", Instant, nullable=False),
)

procedure_reads = Table(
    "procedure_reads",
    metadata,
    _branch(key=False),
    Column("id", String(36), primary_key=True),
    Column("procedure", String(40), nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("reader", String(36), nullable=False),
    Column("at", Instant, nullable=False),
    UniqueConstraint("branch", "procedure", "version", "reader"),
    Index("procedure_reads_by_reader", "branch", "reader"),
)

# See `server.opinions`. How many said the same of a service on a day, which began ``at``; nobody's visit is in it.
opinions = Table(
    "opinions",
    metadata,
    _branch(),
    Column("at", Instant, primary_key=True),
    Column("service", String(40), primary_key=True),
    Column("score", BigInteger, primary_key=True, autoincrement=False),
    Column("reason", String(40), primary_key=True),
    Column("n", BigInteger, nullable=False),
)

# That somebody has said it of this ticket, while it could still be said; never what.
opinions_given = Table(
    "opinions_given",
    metadata,
    _branch(),
    Column("ticket", String(36), primary_key=True),
    Column("at", Instant, nullable=False),
)

# See `server.media`: files by their names, and their content in parts, which is there before it has a name.
media = Table(
    "media",
    metadata,
    _branch(),
    Column("name", String(70), primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("added_at", Instant, nullable=False),
)

media_parts = Table(
    "media_parts",
    metadata,
    _branch(),
    Column("digest", String(64), primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False),
    Column("at", Instant, nullable=False),
)
