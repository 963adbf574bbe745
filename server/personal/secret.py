"""The server's own key: 32 random bytes beside the database or in a file of the operator's, never in the database."""

from __future__ import annotations

import os
from hmac import compare_digest
from hmac import digest as hmac_digest
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from domain.errors import VezError
from server.schema import key_checks

BYTES = 32
NAME = "vez.key"
_CHECK, _COMMANDS = b"vez check 1\x00", b"vez commands 1\x00"
_LOCK = 7_237_516  # any number, the same for every process: who says first which key a PostgreSQL goes with


class KeyUnusable(VezError):
    """The key is missing, damaged or of another database. The text says what to do."""


class Secret:
    """The key, and what is derived from it. It never shows itself, whoever prints it."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def __repr__(self) -> str:
        return "Secret()"

    @property
    def cpf(self) -> bytes:
        """What `domain.cpf.keyed_hash` and other hashes of people's identifiers are keyed with."""
        return self._key

    @property
    def commands(self) -> bytes:
        """What the digests of commands are keyed with."""
        return self.derive(_COMMANDS)

    @property
    def check(self) -> bytes:
        """What the database keeps, to know the key again."""
        return self.derive(_CHECK)

    def derive(self, purpose: bytes) -> bytes:
        """32 bytes that are different for every purpose and tell nothing of the key (HMAC-SHA-256)."""
        return hmac_digest(self._key, purpose, "sha256")


def load(file: Path, connection: Connection, new: bytes) -> Secret:
    """The key in ``file``, or ``new`` (32 random bytes) where neither the file nor a key of this database is there yet.

    The database remembers which key it goes with: two servers with different keys would not know each other's
    citizens. Raises `KeyUnusable` and OSError.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
    known = connection.scalar(select(key_checks.c.digest))
    if not file.exists():
        if known is not None:
            raise KeyUnusable(
                f"the key of this database is not in {file}; copy it from where it was made and name it with "
                "VEZ_KEY_FILE. If it is lost: ./vez personal replace-key"
            )
        _write(file, new)
    secret = Secret(_read(file))
    if known is None:
        connection.execute(insert(key_checks).values(id=1, digest=secret.check))
    elif not compare_digest(known, secret.check):
        raise KeyUnusable(
            f"the key in {file} is not the one that this database goes with; name the right one with VEZ_KEY_FILE. "
            "If it is lost: ./vez personal replace-key"
        )
    return secret


def replace(file: Path, connection: Connection, new: bytes) -> Secret:
    """Let the database go with the key in ``file``, or with ``new`` where there is none. Raises `KeyUnusable`, OSError.

    What was hashed with the key before cannot be found any more.
    """
    if not file.exists():
        _write(file, new)
    secret = Secret(_read(file))
    connection.execute(delete(key_checks))
    connection.execute(insert(key_checks).values(id=1, digest=secret.check))
    return secret


def _read(file: Path) -> bytes:
    written = file.read_bytes()
    if len(written) != BYTES:
        raise KeyUnusable(f"{file} is not a key: it has {len(written)} bytes instead of {BYTES}")
    return written


def _write(file: Path, key: bytes) -> None:
    """Whole or not at all, on the disk before it is used, for its owner alone; the first of two that write stays."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        out.write(key)
        out.flush()
        os.fsync(out.fileno())
    try:
        os.link(draft, file)
    except FileExistsError:
        return  # another process was first, and both read what it wrote
    finally:
        draft.unlink()
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
