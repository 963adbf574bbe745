"""Finds out what an unknown printer is: by the answers that only one make gives, then by what it prints.

Pure but for the connection: who asks the technician, and how, is an argument.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from printer.dialogue import BEMATECH, CUSTOM, ENQ, GS_ENQ, question
from printer.models import PROFILES
from printer.profile import Profile
from printer.replies import bematech_set, is_answer, is_bematech, is_custom
from printer.transport import Connection

_NAME, _BEMATECH_NAME, _DARUMA_NAME = b"\x1dIC", b"\x1d\xf9\x27\x00", b"\x1b\xc3"
_ACCENTS = "ação é você à mãe"
_PAGES: tuple[tuple[int, str], ...] = (
    (2, "cp850"), (3, "cp860"), (16, "cp1252"), (19, "cp858"), (6, "cp1252"), (9, "cp858"), (1, "cp1252"), (4, "cp860"),
)  # fmt: skip

_LONGEST, _GAP = 64, 0.15  # bytes of a name; seconds after which no more of it comes
_ENDS = (b"\0", b"\r", b"\n")

Question = Callable[[str], str]


@dataclass(frozen=True)
class Heard:
    """What a printer answered: ``name`` is its own word for its model."""

    answers: tuple[str, ...] = ()
    name: str = ""
    profile: str = ""  # the profile that the answers are enough for


def listen(connection: Connection, timeout: float) -> Heard:
    """Ask what only some makes answer, the most telling first. Raises `TransportError`."""
    if not connection.two_way:
        return Heard()
    group = question(connection, BEMATECH, 5, is_bematech, timeout)
    if group:
        name = _word(connection, _BEMATECH_NAME, b"", timeout)
        family = "bematech-mp100s" if "100S" in name.upper() else "bematech-mp4200"
        return Heard(("GS F8 1", bematech_set(group)), name, family)
    if question(connection, CUSTOM, 6, is_custom, timeout):
        return Heard(("DLE EOT 20",), "", "custom-vkp80")
    if question(connection, b"\x10\x04\x01", 1, lambda came: is_answer(came[0]), timeout):
        name = _word(connection, _NAME, b"_", timeout)
        return Heard(("DLE EOT",), name, _epson(name))
    if question(connection, GS_ENQ, 1, lambda _came: True, timeout):
        name = _word(connection, _DARUMA_NAME, b":", timeout)
        if name:
            return Heard(("ENQ", "GS ENQ"), name, "daruma-dr800" if name.startswith("2") else "daruma-dr700")
    if question(connection, ENQ, 1, lambda came: came[0] & 0x09 > 0, timeout):
        return Heard(("ENQ",), "", "elgin-vox")
    return Heard()


def sample() -> bytes:
    """A page that every ESC/POS printer prints in its own way; what is right on it is what the printer can.

    Three rulers, a line of accents for each place of a code page, and a code as a command.
    """
    rulers = b"".join(_ruler(columns) for columns in (32, 42, 48))
    pages = b"".join(
        b"\x1bt" + bytes((slot,)) + f"{number}: ".encode() + _ACCENTS.encode(page) + b"\n"
        for number, (slot, page) in enumerate(_PAGES, 1)
    )
    code = b"\x1d(k\x04\x001A2\x00\x1d(k\x03\x001C\x06\x1d(k\x03\x001E1\x1d(k\x06\x001P0VEZ\x1d(k\x03\x001Q0"
    return b"\x1b@" + rulers + b"\n" + pages + b"\n" + code + b"\n\x1bd\x06\x1dV\x00"


def conclude(heard: Heard, ask: Question) -> str:
    """The profile for a printer that was heard and whose sample was looked at, for `--profile`.

    Asks nothing when the answers were enough.
    """
    if heard.profile:
        return heard.profile
    columns = _number(ask("Which ruler just reaches the right edge: 32, 42 or 48? "), (32, 42, 48), 48)
    line = _number(ask("Which line of letters is right (1 to 8)? 0 for none: "), range(9), 1)
    code = ask("Is there a QR code, and not some letters (y/n)? ").strip().lower().startswith("y")
    knife = ask("Did it cut the paper (y/n)? ").strip().lower().startswith("y")
    return propose(columns, line, code=code, knife=knife)


def propose(columns: int, line: int, *, code: bool, knife: bool) -> str:
    """The profile nearest to what was seen, with what differs from it."""
    base = PROFILES["generic-58" if columns == 32 else "generic-80"]
    slot, page = _PAGES[line - 1] if line else (2, "cp850")
    changes: dict[str, object] = {}
    if columns != base.columns:
        changes["columns"] = columns
    if (slot, page.upper()) != (base.slot, base.code_page):
        changes |= {"page": page.upper(), "slot": slot}
    if code:
        changes["qr"] = "GS ( k"
    wanted = "cut" if knife else "tear"
    if wanted != base.cutter:
        changes["cut"] = wanted
    return f"{base.name}?{urlencode(changes)}" if changes else base.name


def explain(profile: Profile) -> str:
    """The profile in one line."""
    return (
        f"{profile.title}: {profile.columns} columns, {profile.dots} dots, {profile.code_page} in slot {profile.slot}, "
        f"QR by {profile.qr}, {profile.cutter}, status by {profile.status}"
    )


def _ruler(columns: int) -> bytes:
    return f"{columns:-^{columns}}\n".encode()


def _epson(name: str) -> str:
    if "T88" in name and "VI" not in name.removeprefix("TM-T88"):
        return "epson-t88"
    return "epson-80" if name.startswith("TM-") else ""


def _word(connection: Connection, asked: bytes, first: bytes, timeout: float) -> str:
    """The printer's own word, up to a NUL, a line's end or a pause; empty unless it begins with ``first``."""
    connection.write(asked, timeout)
    came, wait = b"", timeout
    while len(came) < _LONGEST and not any(end in came for end in _ENDS):
        more = connection.read(_LONGEST, wait)
        if not more:
            break
        came, wait = came + more, min(timeout, _GAP)
    word = re.split(b"[\0\r\n]", came)[0]
    return word.removeprefix(first).decode("ascii", "replace").strip() if word.startswith(first) else ""


def _number(text: str, allowed: range | tuple[int, ...], otherwise: int) -> int:
    return int(text) if text.strip().isdigit() and int(text) in allowed else otherwise
