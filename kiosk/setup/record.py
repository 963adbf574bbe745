"""What this totem's set-up has to remember beside its choices: what a person tested, and what was brought to it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct, structs

from client import whole_file
from client.errors import LocalFailed

FILE = "setup.json"  # in the totem's data folder


class Tested(Struct, frozen=True):
    """A person looked, touched or listened, and said whether it was right."""

    ok: bool
    at: datetime


class Record(Struct, frozen=True, omit_defaults=True):
    """``tested`` by step. ``made_at`` is of the signed file that was taken last, ``branch`` the one it was for.

    ``told`` is the last act that the server has.
    """

    tested: dict[str, Tested] = {}
    made_at: datetime | None = None
    branch: str = ""
    told: int = 0


def load(folder: Path) -> Record:
    """The record of the totem whose data are in ``folder``. Raises `LocalFailed`."""
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=Record)
    except FileNotFoundError:
        return Record()
    except (OSError, msgspec.MsgspecError) as error:
        raise LocalFailed(f"{folder / FILE} cannot be used: {error}") from error


def note(folder: Path, **what: object) -> Record:
    """Change it. Raises `LocalFailed`, and then all is as it was."""
    record = structs.replace(load(folder), **what)
    try:
        whole_file.write(folder / FILE, msgspec.json.encode(record))
    except OSError as error:
        raise LocalFailed(f"the record of the set-up cannot be kept: {error}") from error
    return record


def note_tested(folder: Path, step: str, ok: bool, at: datetime) -> None:
    """A person has tested ``step``. Raises `LocalFailed`."""
    note(folder, tested=load(folder).tested | {step: Tested(ok, at)})
