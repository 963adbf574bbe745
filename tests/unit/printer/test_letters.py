"""Letters on paper: Portuguese stays as it is, the rest becomes something that can be read."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printer.letters import printable

PAGES = ("CP850", "CP858", "CP860", "CP1252")
PORTUGUESE = "áàâãéêíóôõúüç ÁÀÂÃÉÊÍÓÔÕÚÜÇ º ª"


@pytest.mark.parametrize("page", PAGES)
def test_portuguese_stays(page: str) -> None:
    assert printable(PORTUGUESE, page) == PORTUGUESE


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("“Guichê” – ‘7’…", "\"Guichê\" - '7'..."),
        ("R$ 10 € 5", "R$ 10 EUR 5"),
        ("São\u00a0Paulo\u200b", "São Paulo"),
        ("a\u0303 c\u0327", "ã ç"),
        ("oﬁcina ½ ²", "oficina ½ ²"),
        ("Łódź, Şişli, Tiếng Việt", "Lódz, Sisli, Tieng Viet"),
        ("Щука Ωmega 李", "Shchuka Omega *"),
        ("٣ tickets 🎫", "3 tickets "),
        ("a\tb\nc\x1b@\x1dV\x00", "a b\nc@V"),
        ("pronto?", "pronto?"),
    ],
)
def test_the_rest_can_be_read(text: str, paper: str) -> None:
    assert printable(text, "CP850") == paper


def test_a_page_that_has_the_sign_keeps_it() -> None:
    assert printable("€ – “”", "CP1252") == "€ – “”"
    assert printable("€ –", "CP858") == "€ -"


@given(st.text(), st.sampled_from(PAGES))
def test_any_text_becomes_one_byte_a_character_and_no_command(text: str, page: str) -> None:
    paper = printable(text, page)
    assert len(paper.encode(page)) == len(paper)
    assert "?" not in paper or "?" in unicodedata.normalize("NFKD", text)
    assert all(character == "\n" or ord(character) >= 0x20 for character in paper)
    assert printable(paper, page) == paper
