"""The document of the rules says what the tests are."""

from __future__ import annotations

from tests.accessibility.rules import RULES
from tests.accessibility.table import DOCUMENT, document, held_by_tests
from ui.keys import DEFAULT


def test_every_rule_has_a_test_of_its_number() -> None:
    assert {held.number for held in held_by_tests()} == set(RULES) == set(range(1, 45))


def test_the_document_is_current() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == document(DEFAULT), "python -m tests.accessibility.table makes it"
