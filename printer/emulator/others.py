"""The dialects of Brazil as tables: ESC/Bema with Elgin VOX and Sweda, Diebold by ESC !, and Daruma."""

from __future__ import annotations

from collections.abc import Mapping

from printer.abilities import Dialect
from printer.emulator.escpos import COMMON, CONTROLS, ESCPOS, SILENT, bematech_set
from printer.emulator.grammar import Act, Grammar, band, beep_block, cut, first, put, question
from printer.emulator.head import Head


def _barcode(head: Head, waiting: bytes, at: int) -> int | None:
    """GS k Q ec size 0 mode nL nH data (Bematech), or GS k 11 ec 'A' ',' data 0 (Elgin VOX)."""
    kind = waiting[at + 2 : at + 3]
    if kind == b"Q":
        start = waiting[at + 3 : at + 9]
        end = at + 9 + int.from_bytes(start[4:6], "little")
        if len(start) < 6 or end > len(waiting):
            return None
        head.code(waiting[at + 9 : end], start[1] // 2)
        return end
    if kind in (b"", b"\x0b"):
        end = waiting.find(b"\x00", at + 3)
        if not kind or end < 0:
            return None
        head.code(waiting[at + 6 : end], head.code_size)
        return end + 1
    head.unknown.append(waiting[at : at + 3])
    return at + 3


def _code_size(head: Head, arguments: bytes) -> None:
    head.code_size = arguments[1]


def _daruma_code(head: Head, waiting: bytes, at: int) -> int | None:
    """ESC 129, the length of the rest in two bytes, size, level, data."""
    end = at + 4 + int.from_bytes(waiting[at + 2 : at + 4], "little")
    if len(waiting) < at + 4 or end > len(waiting):
        return None
    head.code(waiting[at + 6 : end], waiting[at + 4])
    return end


def _times(name: str) -> Act:
    """An act that doubles the width or the height, or no more."""
    return lambda head, arguments: setattr(head, name, 1 + (arguments[0] & 1))


_ENQ: dict[int, Act] = {0x05: question(b"\x05")}

BEMA = Grammar(
    fixed={
        **COMMON,
        b"\x1bE": (0, put("bold", value=True)),
        b"\x1bF": (0, put("bold", value=False)),
        b"\x1bW": (1, _times("width")),
        b"\x1bd": (1, _times("height")),
        b"\x1bw": (0, cut),
        b"\x1bi": (0, cut),
        b"\x1do": (4, _code_size),
    },
    sized={b"\x1dk": _barcode, b"\x1d\xf9": bematech_set, b"\x1b*": band, b"\x1b(": beep_block},
    passed_over=SILENT,
    controls={**CONTROLS, **_ENQ},
)
DARUMA = Grammar(
    fixed={
        **{name: act for name, act in COMMON.items() if name not in (b"\x10\x04", b"\x1da", b"\x1dr")},
        b"\x1d\x05": (0, question(b"\x1d\x05")),
        b"\x1b\xc3": (0, question(b"\x1b\xc3")),
        b"\x1bj": (1, first(Head.set_align)),
        b"\x1bE": (0, put("bold", value=True)),
        b"\x1bF": (0, put("bold", value=False)),
        b"\x1bW": (1, _times("width")),
        b"\x1bw": (1, _times("height")),
    },
    sized={b"\x1b\x81": _daruma_code},
    passed_over=SILENT,
    controls={
        **CONTROLS,
        **_ENQ,
        0x0E: put("width", value=2),
        0x14: put("width", value=1),
        0x11: put("bold", value=True),
        0x13: put("bold", value=False),
    },
)
MODES = Grammar(ESCPOS.fixed, ESCPOS.sized, ESCPOS.passed_over, ESCPOS.controls)

GRAMMARS: Mapping[Dialect, Grammar] = {
    Dialect.ESCPOS: ESCPOS,
    Dialect.BEMA: BEMA,
    Dialect.MODES: MODES,
    Dialect.DARUMA: DARUMA,
}
