"""Reads the packed file of a small text encoder: its sizes, its pieces of words, and its weights of four bits.

Little-endian: ``E5S1``, a version, nine numbers (`Sizes`), the pieces and what letters become, then a directory of
tensors, each of 32-bit floats or of blocks: a 16-bit float that scales the 32 numbers of four bits that follow it.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from domain.errors import VezError

Floats = NDArray[np.float32]
_MAGIC = b"E5S1"
_BLOCK = 32
_FLOATS = 0
_BLOCK_TYPE = np.dtype([("scale", "<f2"), ("pairs", "u1", _BLOCK // 2)])
_ENTRY = struct.Struct("<BIQQ")  # type, how many, where, how many bytes


class EncoderUnreadable(VezError):
    """The file is no encoder that can be read; says why."""


class Sizes(NamedTuple):
    """How large the encoder is: ``width`` numbers for a piece, ``longest`` pieces in a text."""

    width: int
    layers: int
    heads: int
    inner: int
    pieces: int
    longest: int
    kinds: int
    tiny: float
    block: int


class Pieces(NamedTuple):
    """The pieces that words are made of, by their bytes; what each letter becomes; and the marks around a text."""

    numbers: dict[bytes, int]
    scores: tuple[float, ...]
    becomes: dict[int, str]
    begin: int
    end: int
    unknown: int


class Packed:
    """An opened file. Tensors are unpacked when asked for."""

    def __init__(self, path: Path) -> None:
        """Raises `EncoderUnreadable`."""
        try:
            self._bytes = path.read_bytes()
            self._at = 8
            if self._bytes[:4] != _MAGIC:
                raise EncoderUnreadable(f"{path} is no packed encoder")
            self.sizes = Sizes(*self._take("<7ifi"))
            self.pieces = self._pieces()
            self._where = dict(self._directory())
        except (OSError, struct.error, UnicodeDecodeError, ValueError) as error:
            raise EncoderUnreadable(f"{path} cannot be read: {error}") from error
        if self.sizes.block != _BLOCK or self.sizes.width % _BLOCK or self.sizes.inner % _BLOCK:
            raise EncoderUnreadable(f"{path} is packed in another way")

    def floats(self, name: str) -> Floats:
        """A tensor of plain numbers. Raises `EncoderUnreadable`."""
        packed, many, at = self._find(name)
        if packed:
            raise EncoderUnreadable(f"{name} is not of plain numbers")
        return np.frombuffer(self._bytes, "<f4", many, at)

    def matrix(self, name: str, columns: int) -> Floats:
        """A packed tensor of rows of so many ``columns``, unpacked. Raises `EncoderUnreadable`."""
        return unpack(self.blocks(name, columns))

    def blocks(self, name: str, columns: int) -> NDArray[np.void]:
        """A packed tensor as it is: a row of blocks for each row. Raises `EncoderUnreadable`."""
        packed, many, at = self._find(name)
        if not packed:
            raise EncoderUnreadable(f"{name} is not packed")
        found = np.frombuffer(self._bytes, _BLOCK_TYPE, many // _BLOCK, at)
        return found.reshape(-1, columns // _BLOCK)

    def _find(self, name: str) -> tuple[bool, int, int]:
        if name not in self._where:
            raise EncoderUnreadable(f"it lacks {name}")
        return self._where[name]

    def _take(self, form: str) -> tuple[int, ...]:
        found = struct.unpack_from(form, self._bytes, self._at)
        self._at += struct.calcsize(form)
        return found

    def _pieces(self) -> Pieces:
        many, begin, end, _, unknown, length = self._take("<5iQ")
        starts = self._take(f"<{many + 1}I")
        scores = self._take(f"<{many}f")
        whole = self._bytes[self._at : self._at + length]
        self._at += length
        numbers = {whole[starts[number] : starts[number + 1]]: number for number in range(many)}
        return Pieces(numbers, tuple(scores), dict(self._letters()), begin, end, unknown)

    def _letters(self) -> list[tuple[int, str]]:
        many, _ = self._take("<iI")
        found = []
        for _ in range(many):
            letter, length = self._take("<IB")
            found.append((letter, "".join(map(chr, self._take(f"<{length}I")))))
        return found

    def _directory(self) -> list[tuple[str, tuple[bool, int, int]]]:
        found = []
        for _ in range(self._take("<i")[0]):
            length = self._take("<H")[0]
            name = self._bytes[self._at : self._at + length].decode()
            self._at += length
            kind, many, at, _ = _ENTRY.unpack_from(self._bytes, self._at)
            self._at += _ENTRY.size
            found.append((name, (kind != _FLOATS, many, at)))
        return found


def unpack(blocks: NDArray[np.void]) -> Floats:
    """Rows of blocks as rows of numbers: the low halves of a block's bytes come before the high ones."""
    pairs = blocks["pairs"]
    numbers = np.concatenate([pairs & 15, pairs >> 4], axis=-1).astype(np.float32) - 8
    numbers *= blocks["scale"].astype(np.float32)[..., None]
    return numbers.reshape(blocks.shape[0], -1)
