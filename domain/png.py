"""Whether a text is a PNG image in base64 that every printer program can use: a logo is checked when it is given."""

from __future__ import annotations

import binascii
import zlib
from typing import Annotated

from msgspec import Meta

Base64Png = Annotated[str, Meta(min_length=1, max_length=65_536)]  # 48 KB of image

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LARGEST = 2000  # dots on a side: no paper has more, and a small file could hide a huge image
_NOT_ONE = "is not a PNG image in base64"
_DAMAGED = "is a PNG image that is damaged"


def data_of(text: str) -> bytes:
    """The image. Raises `ValueError` when the text is not base64; line breaks in it are fine."""
    return binascii.a2b_base64("".join(text.split()), strict_mode=True)


def problem_of(text: str) -> str | None:
    """What is wrong with it, in words; None when nothing is."""
    try:
        data = data_of(text)
    except ValueError:
        return _NOT_ONE
    if not data.startswith(_SIGNATURE):
        return _NOT_ONE
    chunks = _chunks(data)
    if not chunks or chunks[0][0] != b"IHDR" or len(chunks[0][1]) != 13 or chunks[-1][0] != b"IEND":
        return _DAMAGED
    header = chunks[0][1]
    sides = int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big")
    if not all(1 <= side <= _LARGEST for side in sides):
        return f"is {sides[0]} x {sides[1]} dots; at most {_LARGEST} on a side can be printed"
    return None if _unpacks(b"".join(body for name, body in chunks if name == b"IDAT")) else _DAMAGED


def _chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """The named parts of the file, each with its right sum; none when one is cut or damaged."""
    found: list[tuple[bytes, bytes]] = []
    at = len(_SIGNATURE)
    while at < len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        name, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if data[at + 8 + length : at + 12 + length] != zlib.crc32(name + body).to_bytes(4, "big"):
            return []
        found.append((name, body))
        at += 12 + length
    return found


def _unpacks(packed: bytes) -> bool:
    """Whether it is a whole compressed stream; read in pieces, so that a bomb takes no memory."""
    unpacker = zlib.decompressobj()
    try:
        while not unpacker.eof:
            if not unpacker.decompress(packed, 1 << 20) and not unpacker.unconsumed_tail:
                return unpacker.eof
            packed = unpacker.unconsumed_tail
    except zlib.error:
        return False
    return True
