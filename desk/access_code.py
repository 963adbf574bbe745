"""The code an attendant signs in with: sixteen letters and digits that cannot be mistaken, in groups of four."""

from __future__ import annotations

LENGTH, GROUP = 16, 4
ALPHABET = frozenset("0123456789ABCDEFGHJKMNPQRSTVWXYZ")  # Crockford's base 32
_LOOKALIKES = str.maketrans("OIL", "011")


def neat(typed: str) -> str:
    """What was typed, as the code is printed: ``7kqm 3oxl…`` becomes ``7KQM-30X1-…``. Other signs are left out."""
    letters = "".join(filter(str.isalnum, typed.upper())).translate(_LOOKALIKES)
    return "-".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))


def complete(code: str) -> bool:
    """Whether a neat ``code`` can be one: right length, right letters."""
    letters = code.replace("-", "")
    return len(letters) == LENGTH and ALPHABET.issuperset(letters)
