"""The number by which Brazil knows a person (CPF): read, checked, masked and hashed, and never kept as it is."""

from __future__ import annotations

import re
from hmac import digest

from domain.errors import VezError

_WRITTEN = re.compile(r"\s*([0-9]{3})\.?([0-9]{3})\.?([0-9]{3})-?([0-9]{2})\s*", re.ASCII)
_PURPOSE = b"vez cpf 1\x00"  # so that a hash made for something else can never be taken for a person's


class CpfInvalid(VezError):
    """What was given is not a CPF. What it was is not said: it may be somebody's, with one digit wrong."""

    def __init__(self) -> None:
        super().__init__("this is not a CPF: its digits do not agree")


def parse(written: str) -> str:
    """The eleven digits of a CPF, typed with or without dots and hyphen. Raises `CpfInvalid`.

    The last two are check digits, modulo 11 (Receita Federal); a number of eleven equal digits passes that sum and is
    nobody's.
    """
    found = _WRITTEN.fullmatch(written)
    digits = "".join(found.groups()) if found else ""
    if not digits or len(set(digits)) == 1 or digits[9:] != _check(digits[:9]):
        raise CpfInvalid
    return digits


def mask(digits: str) -> str:
    """What may be shown: ``***.456.789-**``, without the first three and the last two digits."""
    return f"***.{digits[3:6]}.{digits[6:9]}-**"


def keyed_hash(key: bytes, digits: str) -> bytes:
    """What is kept to know a person again: HMAC-SHA-256 with the server's key, 32 bytes.

    There are few enough CPFs to try all of them in minutes; without the key that leads nowhere.
    """
    return digest(key, _PURPOSE + digits.encode(), "sha256")


def _check(nine: str) -> str:
    first = _check_digit(nine)
    return first + _check_digit(nine + first)


def _check_digit(digits: str) -> str:
    total = sum(weight * int(digit) for weight, digit in zip(range(len(digits) + 1, 1, -1), digits, strict=True))
    return str(total * 10 % 11 % 10)
