"""Searching for a service as people type: unfinished, without accents, with a slip, in their own words."""

from __future__ import annotations

import pytest

from domain.branch import Language
from kiosk.searching import search
from tests.ui.totem import demo_branch

BRANCH = demo_branch()


@pytest.mark.parametrize(
    ("typed", "language", "first"),
    [
        ("IDENT", "pt_BR", "identity-card"),
        ("rg", "pt_BR", "identity-card"),
        ("IDENTIDAED", "pt_BR", "identity-card"),  # two letters have changed places
        ("IDENTDADE", "pt_BR", "identity-card"),  # one is missing
        ("IPTU", "pt_BR", "property-tax"),
        ("AGUA", "pt_BR", "water-and-sewage"),
        ("lost my id", "en", "identity-card"),
        ("unemploy", "en", "unemployment-insurance"),
        ("desempleo", "es", "unemployment-insurance"),
    ],
)
def test_what_people_type_finds_what_they_mean(typed: str, language: Language, first: str) -> None:
    assert search(BRANCH, typed, language)[:1] == [first]


@pytest.mark.parametrize("typed", ["", "  ", "XYZXYZ", "IDENTIDADE XYZXYZ", "XDENTIDADE"])
def test_what_fits_nothing_finds_nothing(typed: str) -> None:
    assert search(BRANCH, typed, "pt_BR") == []
