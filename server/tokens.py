"""Sign-in codes for devices and people: 80 random bits, easy to type, and only their digest is ever stored."""

from __future__ import annotations

from hashlib import sha256

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: nothing in it looks like something else
BYTES = 10
_READ, _LEFT_OUT = bytes.maketrans(b"OIL", b"011"), b"- "


def code(random: bytes) -> str:
    """``random`` (10 bytes) as four groups of four characters, such as ``7K3M-Q0AB-9XZT-4WPE``."""
    if len(random) != BYTES:
        raise ValueError(f"a code is made of {BYTES} bytes, not of {len(random)}")
    return letters(random)


def letters(random: bytes) -> str:
    """``random``, five bytes or a multiple of that, in groups of four characters: ``7K3M-Q0AB``."""
    number, length = int.from_bytes(random), len(random) * 8 // 5
    written = "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(length)))
    return "-".join(written[start : start + 4] for start in range(0, length, 4))


def digest(typed: str) -> bytes:
    """What is stored and compared of a code, however it was typed: lower case, without hyphens, O for 0."""
    return sha256(typed.upper().encode(errors="replace").translate(_READ, _LEFT_OUT)).digest()
