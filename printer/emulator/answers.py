"""What each model answers to each question, well or ill, with the bytes that real printers send."""

from __future__ import annotations

import re
from collections.abc import Mapping

from printer.abilities import Dialect, Profile, StatusMethod
from printer.emulator.faults import Fault

_NOISE = b"\xff\x00\xa5\x5a\xff\x00"

# DLE EOT 1 to 4; the fifth byte answers GS r 1.
_DLE_EOT: Mapping[Fault, bytes] = {
    Fault.READY: b"\x12\x12\x12\x12\x00",
    Fault.NEAR_END: b"\x12\x12\x12\x1e\x03",
    Fault.PAPER_OUT: b"\x1a\x32\x12\x7e",
    Fault.COVER: b"\x1a\x16\x12\x12",
    Fault.CUTTER: b"\x1a\x52\x1a\x12",
    Fault.HOT: b"\x1a\x52\x52\x12",
    Fault.OFFLINE: b"\x1a\x12\x12\x12",
}
# GS a: what is pushed.
_PUSHED: Mapping[Fault, bytes] = {
    Fault.READY: b"\x10\x00\x00\x0f",
    Fault.NEAR_END: b"\x10\x00\x03\x0f",
    Fault.PAPER_OUT: b"\x18\x00\x0f\x0f",
    Fault.COVER: b"\x38\x00\x00\x0f",
    Fault.CUTTER: b"\x18\x08\x00\x0f",
    Fault.HOT: b"\x18\x40\x00\x0f",
    Fault.OFFLINE: b"\x18\x00\x00\x0f",
}
# GS F8 1; bit 6 of the fourth byte tells the command set and is added. The first four are captures.
_BEMATECH: Mapping[Fault, bytes] = {
    Fault.READY: bytes((128, 145, 144, 145, 22)),
    Fault.NEAR_END: bytes((128, 147, 144, 145, 22)),
    Fault.PAPER_OUT: bytes((136, 183, 144, 145, 22)),
    Fault.COVER: bytes((136, 53, 144, 145, 22)),
    Fault.CUTTER: bytes((136, 209, 152, 145, 22)),
    Fault.HOT: bytes((136, 209, 144, 149, 22)),
    Fault.OFFLINE: bytes((136, 145, 144, 145, 22)),
}
_ENQ: Mapping[Fault, bytes] = {
    Fault.READY: b"\x29",
    Fault.NEAR_END: b"\x39",
    Fault.PAPER_OUT: b"\x2a",
    Fault.COVER: b"\x20",
    Fault.CUTTER: b"\x28",
    Fault.HOT: b"\x28",
    Fault.OFFLINE: b"\x28",
}
# ENQ, then GS ENQ.
_DARUMA: Mapping[Fault, bytes] = {
    Fault.READY: b"\x10\x10",
    Fault.NEAR_END: b"\x10\x11",
    Fault.PAPER_OUT: b"\x28\x0a",
    Fault.COVER: b"\x88\x08",
    Fault.CUTTER: b"\x08\x58",
    Fault.HOT: b"\x08\x58",
    Fault.OFFLINE: b"\x00\x18",
}
# DLE EOT 20: paper, user, recoverable, unrecoverable; bit 5 of the first tells a ticket in the mouth and is added.
_CUSTOM: Mapping[Fault, bytes] = {
    Fault.READY: b"\x00\x00\x00\x00",
    Fault.NEAR_END: b"\x04\x00\x00\x00",
    Fault.PAPER_OUT: b"\x05\x00\x00\x00",
    Fault.COVER: b"\x00\x03\x00\x00",
    Fault.CUTTER: b"\x00\x00\x00\x01",
    Fault.HOT: b"\x00\x00\x01\x00",
    Fault.OFFLINE: b"\x00\x00\x08\x00",
}
_REAL_TIME: Mapping[StatusMethod, bytes] = {
    StatusMethod.DLE_EOT: rb"\x10\x04[\x01-\x04]",
    StatusMethod.BEMATECH: rb"\x10\x04[\x01-\x04]|\x1d\xf81",
    StatusMethod.ENQ: rb"\x05",
    StatusMethod.DARUMA: rb"\x1d?\x05",
    StatusMethod.CUSTOM: rb"\x10\x04[\x01-\x04\x14]|\x1de\x06",
    StatusMethod.NONE: rb"(?!)",
}


def real_time(profile: Profile) -> re.Pattern[bytes]:
    """The questions that the model answers also while it is ill."""
    return re.compile(_REAL_TIME[profile.status], re.DOTALL)


class Answering:
    """Answers for one model. ``held``: a ticket is in its mouth."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self.fault = Fault.READY
        self.escpos = profile.dialect is Dialect.ESCPOS
        self.held = False

    def reply(self, question: bytes) -> bytes:
        """The answer to ``question``, nothing where the model has none, noise where that is its fault."""
        if question[:2] == b"\x1de" and question[2:] != b"\x06":
            self.held = question[2:] == b"\x03"
            return b""
        answer = self._identity(question) or self._state(question)
        return _NOISE[: len(answer)] if self.fault is Fault.GARBAGE else answer

    def _state(self, question: bytes) -> bytes:
        status = self._profile.status
        if question[:2] == b"\x10\x04" and status is StatusMethod.CUSTOM and question[2] == 20:
            paper, *rest = self._of(_CUSTOM)
            return bytes((0x10, 0x0F, paper | 0x20 * self.held, *rest))
        if question[:2] == b"\x10\x04" and status not in (StatusMethod.ENQ, StatusMethod.DARUMA):
            asked = question[2]
            known = self._profile.queries if status is StatusMethod.DLE_EOT else (1, 2, 3, 4)
            return self._of(_DLE_EOT)[asked - 1 : asked] if asked in known else b""
        if question[:2] == b"\x1dr":
            return self._of(_DLE_EOT)[4:5] if status is StatusMethod.DLE_EOT else b""
        if question == b"\x1da":
            return self._of(_PUSHED) if self._profile.pushes else b""
        if question == b"\x1d\xf81" and status is StatusMethod.BEMATECH:
            group = bytearray(self._of(_BEMATECH))
            group[3] |= 0x40 * self.escpos
            return bytes(group)
        if question == b"\x1de\x06" and status is StatusMethod.CUSTOM:
            return bytes((self._of(_CUSTOM)[0] & 0x04 > 0 | 0x04 | 0x08 * self.held,))
        if question == b"\x05" and status is StatusMethod.ENQ:
            return self._of(_ENQ)
        if status is StatusMethod.DARUMA and question in (b"\x05", b"\x1d\x05"):
            return self._of(_DARUMA)[:1] if question == b"\x05" else self._of(_DARUMA)[1:]
        return b""

    def _identity(self, question: bytes) -> bytes:
        """What it says of its make: Epson by GS I 67, Bematech by GS F9 27, Daruma by ESC 195."""
        name, status = self._profile.name, self._profile.status
        if question == b"\x1dIC" and self._profile.pushes:
            return b"_" + {"epson-t88": b"TM-T88V"}.get(name, b"TM-T20X") + b"\x00"
        if question == b"\x1d\xf9\x27\x00" and status is StatusMethod.BEMATECH:
            return (b"MP-100S TH" if "mp100s" in name else b"MP-4200 TH").ljust(10)
        if question == b"\x1b\xc3" and status is StatusMethod.DARUMA:
            return (b":20001" if name == "daruma-dr800" else b":10001").ljust(13)
        return b""

    def _of(self, table: Mapping[Fault, bytes]) -> bytes:
        return table.get(self.fault, table[Fault.READY])
