"""A totem's whole configuration and content in one signed file: taken away on a stick, and brought by one."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import structs

from client import signing, signing_keys, whole_file
from client.errors import LocalFailed
from client.signing import BRANCH, CONFIGURATION, MOST, NotTaken, Parcel, Why
from domain.answers import Welcome
from domain.branch import Branch
from kiosk import configuration
from kiosk.alone.memory import DATABASE, Memory, open_database
from kiosk.configuration import Configuration
from kiosk.setup import record

OWN_KEY = "setup.key"  # in the totem's data folder: what it signs with
CONTENT = "content.json"  # in the totem's data folder: the branch document that a stick brought
ENDING = ".vez"


def content(folder: Path) -> Branch | None:
    """The branch document that this totem has: what it works with, else what a stick brought. Raises `LocalFailed`."""
    welcome = _welcome(folder)
    if welcome:
        return welcome.branch
    try:
        return msgspec.json.decode((folder / CONTENT).read_bytes(), type=Branch)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError) as error:
        raise LocalFailed(f"{folder / CONTENT} cannot be used: {error}") from error


def export(folder: Path, target: Path, maker: str, now: datetime) -> Parcel:
    """Write everything that another totem needs to be like this one into ``target``, signed with this totem's key.

    The code that a server gave, the PIN and all that is about tickets stay here. Raises `LocalFailed`.
    """
    own = folder / OWN_KEY
    key = signing_keys.read(own) if own.exists() else signing_keys.make(own)
    branch = content(folder)
    files = {CONFIGURATION: msgspec.json.encode(configuration.load(folder))}
    if branch:
        files[BRANCH] = msgspec.json.encode(branch)
    parcel = Parcel(branch.id if branch else "", now, maker, files)
    try:
        whole_file.write(target, signing.pack(parcel, key), 0o644)
    except OSError as error:
        raise LocalFailed(f"{target} cannot be written: {error}") from error
    return parcel


def read(folder: Path, source: Path) -> Parcel:
    """The parcel in ``source``, when this totem may take it. Raises `NotTaken`, and `LocalFailed`."""
    try:
        with source.open("rb") as file:
            data = file.read(MOST + 1)
    except OSError as error:
        raise NotTaken(Why.CUT_SHORT, str(error)) from error
    if len(data) > MOST:
        raise NotTaken(Why.NOT_OURS)
    parcel = signing.unpack(data, signing_keys.trusted(folder))
    here, kept = content(folder), record.load(folder)
    ours = here.id if here else kept.branch
    if ours and parcel.branch and parcel.branch != ours:
        raise NotTaken(Why.FOREIGN, parcel.branch)
    if kept.made_at and parcel.made_at < kept.made_at:
        raise NotTaken(Why.OLDER, f"{parcel.made_at:%Y-%m-%d %H:%M} < {kept.made_at:%Y-%m-%d %H:%M} UTC")
    return parcel


def bring(folder: Path, source: Path) -> Parcel:
    """Take up what is in ``source``. All of it is read and understood before the first file is changed.

    Its settings are written last, in one step: a totem whose power goes meanwhile has the settings of before, and takes
    the file again. Raises `NotTaken`, and `LocalFailed` when the disk fails.
    """
    parcel = read(folder, source)
    branch, settings = _understood(parcel)
    try:
        if branch:
            whole_file.write(folder / CONTENT, msgspec.json.encode(branch))
            _work_with(folder, branch)
    except OSError as error:
        raise LocalFailed(f"the content cannot be kept: {error}") from error
    if settings:
        configuration.save(folder, settings)
    record.note(folder, made_at=parcel.made_at, branch=parcel.branch or record.load(folder).branch)
    return parcel


def _welcome(folder: Path) -> Welcome | None:
    if not (folder / DATABASE).exists():
        return None
    local = open_database(folder, reading=True)
    try:
        return Memory(local).recall()
    finally:
        local.close()


def _work_with(folder: Path, branch: Branch) -> None:
    """Let a totem that knows its branch begin with this document; the server's takes its place when it is there."""
    welcome = _welcome(folder)
    if welcome is None:
        return
    local = open_database(folder)
    try:
        Memory(local).remember(structs.replace(welcome, branch=branch))
    finally:
        local.close()


def _understood(parcel: Parcel) -> tuple[Branch | None, Configuration | None]:
    if unknown := parcel.files.keys() - {BRANCH, CONFIGURATION}:
        raise NotTaken(Why.NEWER_FORMAT, ", ".join(sorted(unknown)))
    try:
        branch = msgspec.json.decode(parcel.files[BRANCH], type=Branch) if BRANCH in parcel.files else None
        settings = configuration.decoded(parcel.files[CONFIGURATION]) if CONFIGURATION in parcel.files else None
    except msgspec.MsgspecError as error:
        raise NotTaken(Why.UNREADABLE, str(error)) from error
    if branch and branch.id != parcel.branch:
        raise NotTaken(Why.UNREADABLE, f"{branch.id} / {parcel.branch}")
    return branch, settings
