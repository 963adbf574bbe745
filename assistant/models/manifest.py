"""What is known of a model's folder: its files with their digests, licence and source, and how it was tested."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from domain.errors import VezError

NAME = "manifest.json"
Kind = Literal["transformers", "gguf", "encoder", "hearing"]
ENCODER = ".e5s"  # how the name of an encoder's packed file ends
_CHUNK = 1 << 20
_WHISPER = "model.bin"  # of CTranslate2: numbers alone, and it begins with what the model is
_WHISPER_BEGINS = b"\x06\x00\x00\x00\x0c\x00WhisperSpec\x00"
# These run code when they are opened, or are code.
_PICKLES = {".bin", ".pt", ".pth", ".pkl", ".pickle", ".ckpt", ".joblib", ".msgpack", ".h5"}
_CODE = {".py", ".pyc", ".so", ".sh"}


class ModelRefused(VezError):
    """A model may not be used; says why."""


class SelfTest(Struct, frozen=True):
    """What the model did with questions whose answers are known, after the guards. ``passed`` allows it to be used.

    ``copied`` are right answers in the card's own words, which stand on the screen without any model.
    """

    passed: bool
    why: str
    right: int
    wrong: int
    silent: int
    first_token_seconds: float
    tokens_per_second: float
    copied: int = 0


class Manifest(Struct, frozen=True, omit_defaults=True):
    """``files`` are the SHA-256 digests, in hexadecimal, of every file by its path inside the folder."""

    name: str
    kind: Kind
    files: dict[str, str]
    licence: str
    source: str
    tested: SelfTest | None = None


def describe(folder: Path, name: str, licence: str, source: str, progress: Callable[[str], None]) -> Manifest:
    """The manifest of what lies in ``folder``. Raises `ModelRefused`."""
    kind = kind_of(folder)
    files = {}
    for path in _files(folder):
        progress(f"reading {path.name}")
        files[str(path.relative_to(folder))] = digest(path)
    return Manifest(name, kind, files, licence, source)


def kind_of(folder: Path) -> Kind:
    """Which engine reads the folder. Raises `ModelRefused` for what none reads, and for what could run code."""
    hears = _hears(folder)
    names = [path.name for path in _files(folder) if not hears or path != folder / _WHISPER]
    bad = sorted(name for name in names if Path(name).suffix in _PICKLES | _CODE)
    if bad:
        raise ModelRefused(f"{', '.join(bad)}: such files can run code when they are opened; take safetensors or GGUF")
    if hears and {"config.json", "tokenizer.json"} <= set(names):
        return "hearing"
    if any(name.endswith(".gguf") for name in names):
        return "gguf"
    if any(name.endswith(ENCODER) for name in names):
        return "encoder"
    if "config.json" not in names or not any(name.endswith(".safetensors") for name in names):
        raise ModelRefused("a model is a folder with config.json and *.safetensors, or with a *.gguf file")
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelRefused(f"config.json cannot be read: {error}") from error
    if "auto_map" in config:
        raise ModelRefused("config.json asks for code of its own (auto_map), which is never run here")
    return "transformers"


def verify(folder: Path) -> Manifest:
    """The folder's manifest, when every file is as it was. Raises `ModelRefused`."""
    found = read(folder)
    there = {str(path.relative_to(folder)): path for path in _files(folder)}
    if set(there) != set(found.files):
        changed = sorted(set(there) ^ set(found.files))
        raise ModelRefused(f"files came or went since it was installed: {', '.join(changed)}")
    for name, path in there.items():
        if digest(path) != found.files[name]:
            raise ModelRefused(f"{name} is not what was installed")
    if kind_of(folder) != found.kind:
        raise ModelRefused("it is of another kind than when it was installed")
    return found


def read(folder: Path) -> Manifest:
    """The folder's manifest, unchecked. Raises `ModelRefused`."""
    try:
        return msgspec.json.decode((folder / NAME).read_bytes(), type=Manifest)
    except (OSError, msgspec.MsgspecError) as error:
        raise ModelRefused(f"{folder} has no manifest that can be read: {error}") from error


def write(folder: Path, manifest: Manifest) -> None:
    """Put ``manifest`` into the folder."""
    whole = msgspec.json.format(msgspec.json.encode(manifest), indent=1)
    new = folder / f"{NAME}.new"
    new.write_bytes(whole)
    new.replace(folder / NAME)


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            found.update(chunk)
    return found.hexdigest()


def _hears(folder: Path) -> bool:
    """Whether the folder's ``model.bin`` is Whisper as CTranslate2 keeps it, which is no pickle."""
    try:
        with (folder / _WHISPER).open("rb") as file:
            return file.read(len(_WHISPER_BEGINS)) == _WHISPER_BEGINS
    except OSError:
        return False


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in (NAME, f"{NAME}.new"))
