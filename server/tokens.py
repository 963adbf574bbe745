"""Sign-in codes for devices and people: 80 random bits, easy to type, and only their digest is ever stored."""

from __future__ import annotations

from hashlib import sha256

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: nothing in it looks like something else
BYTES = 10
_READ = {ord("O"): "0", ord("I"): "1", ord("L"): "1", ord("-"): None, ord(" "): None}


def code(random: bytes) -> str:
    """``random`` (10 bytes) as four groups of four characters, such as ``7K3M-Q0AB-9XZT-4WPE``."""
    if len(random) != BYTES:
        raise ValueError(f"a code is made of {BYTES} bytes, not of {len(random)}")
    number = int.from_bytes(random)
    letters = "".join(ALPHABET[number >> shift & 31] for shift in range(75, -5, -5))
    return "-".join(letters[start : start + 4] for start in range(0, 16, 4))


def digest(typed: str) -> bytes:
    """What is stored and compared of a code, however it was typed: lower case, without hyphens, O for 0."""
    return sha256(typed.upper().translate(_READ).encode(errors="replace")).digest()
