"""The code of an appointment: eight letters that are easy to type, such as 7K3M-Q0AB, made from its id and a key."""

from __future__ import annotations

from hmac import digest

from server.tokens import ALPHABET

PURPOSE = b"vez appointments 1\x00"
QR = "VEZ:"  # what stands before the code in a QR code, so that nothing else is taken for one
_READ = {ord("O"): "0", ord("I"): "1", ord("L"): "1", ord("-"): None, ord(" "): None}
_LENGTH = 8


def code(key: bytes, id: str, attempt: int = 0) -> str:
    """The code of the appointment ``id``: 40 bits that nobody can guess without the key, the same each time.

    ``attempt`` gives another one, for when two appointments would have the same.
    """
    number = int.from_bytes(digest(key, f"{id}/{attempt}".encode(), "sha256")[:5])
    return "".join(ALPHABET[number >> shift & 31] for shift in range(35, -5, -5))


def read(typed: str) -> str | None:
    """The code in what was typed or read from a QR code, in any case and with O for 0; None when it is none."""
    found = typed.strip().upper().removeprefix(QR).translate(_READ)
    return found if len(found) == _LENGTH and all(letter in ALPHABET for letter in found) else None


def shown(code: str) -> str:
    """The code as people read it."""
    return f"{code[:4]}-{code[4:]}"
