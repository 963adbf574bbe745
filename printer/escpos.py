"""From a paper to the bytes that a printer understands. Pure: the same paper and profile give the same bytes."""

from __future__ import annotations

from typing import assert_never

from printer.abilities import Dialect, Profile
from printer.dialects import Writer
from printer.dialects.epson import EpsonWriter
from printer.dialects.plain import PlainWriter
from printer.layout import Cut, Feed, Line, Paper, Picture, Qr, arrange


def encode(paper: Paper, profile: Profile) -> bytes:
    """The bytes of ``paper`` for ``profile``, from its beginning on. Raises `CannotPrint`."""
    writer = _writer(profile)
    for item in arrange(paper, profile.columns, profile.code_page):
        match item:
            case Line():
                writer.line(item)
            case Qr():
                writer.qr(item.data)
            case Picture():
                writer.picture(item)
            case Feed():
                writer.feed(item.lines)
            case Cut():
                writer.cut()
            case _:
                assert_never(item)
    return writer.written()


def _writer(profile: Profile) -> Writer:
    return EpsonWriter(profile) if profile.dialect is Dialect.ESCPOS else PlainWriter(profile)
