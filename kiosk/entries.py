"""What a citizen types on the totem's own keys or a reader types for them: what is taken, and how it is shown. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from domain.cpf import CpfInvalid, parse
from kiosk.reader import Reader
from kiosk.visit import Entry

QR_MARK = "VEZ:"  # what the QR code of an appointment begins with
_PAGE = re.compile(r"/t/([A-Za-z0-9_-]{22})/?$")
_NUMBER = re.compile(r"([A-Z]{1,3}[0-9]{1,6})([A-Z]{4})?")  # with the code of its paper


@dataclass(frozen=True)
class Kind:
    """How much is taken, and of which letters."""

    most: int
    taken: str


_DIGITS = "0123456789"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
KINDS: Mapping[Entry, Kind] = {
    Entry.SEARCH: Kind(18, _LETTERS + _DIGITS + " ÁÀÂÃÇÉÊÍÑÓÔÕÚÜ"),
    Entry.CODE: Kind(8, _LETTERS + _DIGITS),
    Entry.CPF: Kind(11, _DIGITS),
    Entry.NUMBER: Kind(13, _LETTERS + _DIGITS),
    Entry.CHAT: Kind(120, _LETTERS + _DIGITS + " ,.-/?ÁÀÂÃÇÉÊÍÑÓÔÕÚÜ"),
}


def typed(entry: Entry, before: str, more: str) -> str:
    """``before`` with ``more`` at its end, as far as it is taken."""
    kind = KINDS.get(entry)
    if kind is None:
        return ""
    fresh = "".join(letter for letter in more.upper() if letter in kind.taken)
    return (before + fresh).lstrip()[: kind.most]


def shown(entry: Entry, text: str) -> str:
    """``text`` as people write it: 123.456.789-09, 7K3M-Q0AB."""
    if entry is Entry.CODE:
        return text if len(text) <= 4 else f"{text[:4]}-{text[4:]}"
    if entry is Entry.CHAT:
        return text.capitalize()
    if entry is Entry.NUMBER:
        return re.sub(r"([0-9])([A-Z])", r"\1 \2", text)
    if entry is Entry.CPF:
        parts = [text[0:3], text[3:6], text[6:9]]
        head = ".".join(part for part in parts if part)
        return f"{head}-{text[9:]}" if len(text) > 9 else head
    return text


def whole(entry: Entry, text: str) -> bool:
    """Whether it can be looked for."""
    match entry:
        case Entry.CODE:
            return len(text) == KINDS[entry].most
        case Entry.CPF:
            return len(text) == KINDS[entry].most
        case Entry.NUMBER:
            return _NUMBER.fullmatch(text) is not None
        case _:
            return False


def with_code(text: str) -> tuple[str, str]:
    """The number that was typed, and the code of its paper; empty where there is none."""
    found = _NUMBER.fullmatch(text)
    return (found[1], found[2] or "") if found else ("", "")


def wrong(entry: Entry, text: str) -> str:
    """Why it cannot be right, before anybody is asked: a code whose words the screen has, or nothing."""
    if entry is not Entry.CPF:
        return ""
    try:
        parse(text)
    except CpfInvalid:
        return "cpf"
    return ""


@dataclass(frozen=True)
class Scanned:
    """What a reader has read: the ``code`` of an appointment, or the ``page`` of a ticket. Both empty: neither."""

    code: str = ""
    page: str = ""


def scanned(text: str) -> Scanned:
    """What the text of a QR code is."""
    text = text.strip()
    if text.upper().startswith(QR_MARK):
        return Scanned(code=typed(Entry.CODE, "", text[len(QR_MARK) :]))
    found = _PAGE.search(text)
    return Scanned(page=found.group(1)) if found else Scanned()


class Wedge:
    """A reader that types what it reads, and Enter. Nobody types as fast: that is how the two are told apart."""

    QUICK_S = 0.08  # the longest from one letter to the next
    LEAST = 6  # letters

    def __init__(self, reader: Reader | None = None) -> None:
        self._text, self._last = "", 0.0
        self._reader = reader or Reader()

    def ends(self, text: str) -> bool:
        """Whether a key with this text ends what is read."""
        return self._reader.ended_by(text)

    def letter(self, letter: str, at: float) -> None:
        """A letter has come. ``at`` counts seconds."""
        self._text = self._text + letter if at - self._last <= self.QUICK_S else letter
        self._text, self._last = self._text[-400:], at

    def enter(self, at: float) -> str:
        """Enter has come: what was read, or nothing when it was a hand."""
        text, quick = self._text, at - self._last <= self.QUICK_S
        self._text = ""
        return self._reader.bare(text) if quick and len(text) >= self.LEAST else ""
