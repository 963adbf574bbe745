"""What is typed on the totem's keys or by a reader: taken, shown and told apart. No screen."""

from __future__ import annotations

import pytest

from kiosk.entries import Scanned, Wedge, scanned, shown, typed, whole, wrong
from kiosk.visit import Entry


@pytest.mark.parametrize(
    ("entry", "keys", "kept", "seen"),
    [
        (Entry.CPF, "529.982.247-25", "52998224725", "529.982.247-25"),
        (Entry.CPF, "5299", "5299", "529.9"),
        (Entry.CPF, "529982247250", "52998224725", "529.982.247-25"),
        (Entry.CPF, "", "", ""),
        (Entry.CODE, "7k3m-q0ab", "7K3MQ0AB", "7K3M-Q0AB"),
        (Entry.CODE, "7k3m", "7K3M", "7K3M"),
        (Entry.NUMBER, "p 042", "P042", "P042"),
        (Entry.SEARCH, " água ", "ÁGUA ", "ÁGUA "),
        (Entry.NONE, "abc", "", ""),
    ],
)
def test_only_what_belongs_there_is_taken(entry: Entry, keys: str, kept: str, seen: str) -> None:
    text = ""
    for key in keys:
        text = typed(entry, text, key)
    assert (text, shown(entry, text)) == (kept, seen)


@pytest.mark.parametrize(
    ("entry", "text", "is_whole"),
    [
        (Entry.CPF, "5299822472", False),
        (Entry.CPF, "52998224725", True),
        (Entry.CODE, "7K3MQ0A", False),
        (Entry.CODE, "7K3MQ0AB", True),
        (Entry.NUMBER, "P", False),
        (Entry.NUMBER, "042", False),
        (Entry.NUMBER, "P042", True),
        (Entry.SEARCH, "RG", False),
    ],
)
def test_what_is_whole_can_be_looked_for(entry: Entry, text: str, is_whole: bool) -> None:
    assert whole(entry, text) is is_whole


def test_a_cpf_with_a_wrong_digit_is_told_at_once() -> None:
    assert wrong(Entry.CPF, "52998224725") == ""
    assert wrong(Entry.CPF, "52998224752") == "cpf"
    assert wrong(Entry.CPF, "11111111111") == "cpf"
    assert wrong(Entry.CODE, "7K3MQ0AB") == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("VEZ:7K3MQ0AB", Scanned(code="7K3MQ0AB")),
        ("vez:7k3m-q0ab\r", Scanned(code="7K3MQ0AB")),
        ("https://vez.example/t/AbCdEfGhIjKlMnOpQrSt_-", Scanned(page="AbCdEfGhIjKlMnOpQrSt_-")),
        ("https://vez.example/t/short", Scanned()),
        ("7891234567895", Scanned()),
    ],
)
def test_what_a_reader_reads(text: str, found: Scanned) -> None:
    assert scanned(text) == found


@pytest.mark.parametrize(("pause", "read"), [(0.01, "VEZ:7K3MQ0AB"), (0.2, "")])
def test_a_reader_types_faster_than_a_hand(pause: float, read: str) -> None:
    wedge, at = Wedge(), 100.0
    for letter in "VEZ:7K3MQ0AB":
        wedge.letter(letter, at := at + pause)
    assert wedge.enter(at + pause) == read
    assert wedge.enter(at + pause) == ""


def test_an_enter_long_after_is_a_hand() -> None:
    wedge = Wedge()
    for place, letter in enumerate("VEZ:7K3MQ0AB"):
        wedge.letter(letter, place / 100)
    assert wedge.enter(5.0) == ""
