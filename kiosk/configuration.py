"""What a technician chose for this totem, kept in its data folder, and brought to it or taken away in a signed file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta, Struct

from client import whole_file
from client.errors import LocalFailed
from client.trust import is_exposed
from domain.words import Language

FILE = "configuration.json"  # in the totem's data folder
PREFIX = "VEZ_KIOSK_"

Short = Annotated[str, Meta(max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")]
Address = Annotated[str, Meta(max_length=200, pattern=r"^(https?://[^\x00-\x20\x7f]+)?$")]
Length = Annotated[float, Meta(gt=0, lt=10_000)]


Key = Literal["next", "previous", "choose", "repeat", "help", "louder", "softer"]


class Configuration(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Only what was chosen; the rest is as the program begins. ``rotation`` is clockwise, in degrees.

    ``authority`` is the certificate in PEM that vouches for the server; ``insecure`` allows http on a network of one's
    own. ``model`` is what writes for the assistant, as `kiosk.chat.settings` takes it. ``reader`` is one that types
    what it reads, after ``reader_prefix``. ``keypad`` says for each thing that
    a tactile keypad does which key does it, as Qt names it.
    """

    server: Address = ""
    authority: Annotated[str, Meta(max_length=65_536)] = ""
    insecure: bool = False
    public_url: Address = ""
    printer: Short = ""
    profile: Short = ""
    second_printer: Short = ""
    second_profile: Short = ""
    roll_m: Length | None = None
    language: Language | None = None
    orientation: Literal["portrait", "landscape"] | None = None
    rotation: Literal[0, 90, 180, 270] | None = None
    diagonal_in: Annotated[float, Meta(ge=5, le=120)] | None = None
    bottom_mm: Length | None = None
    printer_side: Literal["left", "right", "down"] | None = None
    idle_s: Annotated[float, Meta(ge=40, le=600)] | None = None
    reduced_motion: bool = False
    assistant: Literal["on", "off"] | None = None
    model: Short = ""
    reader: bool = False
    reader_prefix: Annotated[str, Meta(max_length=12, pattern=r"^[^\x00-\x1f\x7f]*$")] = ""
    reader_ends: Literal["enter", "tab"] | None = None
    camera: Annotated[str, Meta(pattern=r"^(/dev/video[0-9]{1,3})?$")] = ""
    keypad: dict[Key, Annotated[str, Meta(pattern=r"^[^;,=\x00-\x1f]{1,24}$")]] = {}

    def environment(self, folder: Path) -> dict[str, str]:
        """The same as `kiosk.settings.read` takes it from the environment; ``folder`` is the totem's."""
        own = ("authority", "rotation", "keypad")
        said = {name: value for name, value in msgspec.to_builtins(self).items() if name not in own and value}
        found = {PREFIX + name.upper(): "1" if value is True else str(value) for name, value in said.items()}
        if self.keypad:
            found[f"{PREFIX}KEYS"] = "; ".join(f"{what} = {key}" for what, key in self.keypad.items())
        return found | ({f"{PREFIX}CA": str(folder / "authority.pem")} if self.authority else {})


def decoded(data: bytes) -> Configuration:
    """The configuration in ``data`` (JSON). Raises `msgspec.MsgspecError`, which says what is wrong, and where."""
    found = msgspec.json.decode(data, type=Configuration)
    for address in (found.server, found.public_url):
        try:
            host = urlsplit(address).hostname
        except ValueError as error:
            raise msgspec.ValidationError(f"{address}: {error}") from error
        if address and not host:
            raise msgspec.ValidationError(f"{address} names no computer")
    if found.server and is_exposed(found.server) and not found.insecure:
        raise msgspec.ValidationError(f"{found.server} is not protected: use https://")
    if len(set(found.keypad.values())) < len(found.keypad):
        raise msgspec.ValidationError("a key of the keypad does two things")
    return found


def load(folder: Path) -> Configuration:
    """What was chosen for the totem whose data are in ``folder``. Raises `LocalFailed`."""
    try:
        return decoded((folder / FILE).read_bytes())
    except FileNotFoundError:
        return Configuration()
    except (OSError, msgspec.MsgspecError) as error:
        raise LocalFailed(f"{folder / FILE} cannot be used: {error}") from error


def save(folder: Path, configuration: Configuration) -> None:
    """Keep it. Raises `LocalFailed`, and then all is as it was."""
    text = json.dumps(msgspec.to_builtins(configuration), ensure_ascii=False, indent=2) + "\n"
    try:
        if configuration.authority:
            whole_file.write(folder / "authority.pem", configuration.authority.encode(), 0o644)
        whole_file.write(folder / FILE, text.encode())
    except OSError as error:
        raise LocalFailed(f"the configuration cannot be kept: {error}") from error


def changed(configuration: Configuration, **choices: object) -> Configuration:
    """The same with other ``choices``, checked. Raises `msgspec.MsgspecError`."""
    return decoded(msgspec.json.encode(msgspec.to_builtins(configuration) | choices))


def from_words(configuration: Configuration, words: Mapping[str, str]) -> Configuration:
    """The same with choices as people type them; an empty one takes the choice back. Raises `msgspec.MsgspecError`."""
    usual = {field.encode_name: field.default for field in msgspec.structs.fields(Configuration)}
    unknown = words.keys() - usual.keys()
    if unknown or "keypad" in words:
        raise msgspec.ValidationError(f"there is no choice called {', '.join(sorted(unknown)) or 'keypad'}")
    tree = msgspec.to_builtins(configuration) | {name: text for name, text in words.items() if text}
    typed = msgspec.convert(
        {name: value for name, value in tree.items() if words.get(name) != ""}, Configuration, strict=False
    )
    return changed(typed)
