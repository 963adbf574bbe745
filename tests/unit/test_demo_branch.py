"""The demonstration's branch: it keeps the promises the README makes of it, and fits on the totem's cards."""

from __future__ import annotations

import json
from collections import Counter as Tally
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from domain import document
from domain.branch import LANGUAGES, Audience, Branch, Text

BRANCH = Path(__file__).parents[2] / "demo" / "branch.yaml"
NAME_CHARACTERS = 28
SUMMARY_CHARACTERS = 48


@pytest.fixture(scope="module")
def branch() -> Branch:
    return document.read(BRANCH.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def icons() -> frozenset[str]:
    """The names in the icon font; finding the package rather than importing it leaves Qt out of this test."""
    found = find_spec("qtawesome")
    assert found is not None
    assert found.submodule_search_locations
    fonts = Path(found.submodule_search_locations[0]) / "fonts"
    (charmap,) = fonts.glob("materialdesignicons6-webfont-charmap-*.json")
    return frozenset(json.loads(charmap.read_text(encoding="utf-8")))


def longer_than(limit: int, texts: Iterator[Text]) -> list[str]:
    return [words for text in texts for language in LANGUAGES if len(words := text.in_language(language)) > limit]


def test_it_is_marked_as_fictional(branch: Branch) -> None:
    assert branch.fictional


def test_it_has_at_least_14_services_in_4_categories(branch: Branch) -> None:
    assert len(branch.services) >= 14
    assert len(branch.categories) == 4


def test_each_category_fills_a_page_of_at_most_7_cards(branch: Branch) -> None:
    sizes = Tally(service.category for service in branch.services)
    assert [category.id for category in branch.categories if not 3 <= sizes[category.id] <= 7] == []


def test_nothing_is_left_in_portuguese_only(branch: Branch) -> None:
    assert document.untranslated(branch) == ()
    assert [
        service.id for service in branch.services for words in LANGUAGES if not getattr(service.aliases, words)
    ] == []


def test_names_and_summaries_fit_on_a_card(branch: Branch) -> None:
    assert longer_than(NAME_CHARACTERS, (category.name for category in branch.categories)) == []
    assert longer_than(NAME_CHARACTERS, (service.name for service in branch.services)) == []
    assert longer_than(SUMMARY_CHARACTERS, (service.summary for service in branch.services)) == []


def test_every_icon_exists_in_the_font(branch: Branch, icons: frozenset[str]) -> None:
    used = {category.icon for category in branch.categories} | {service.icon for service in branch.services}
    assert used - icons == set()


def test_every_service_is_served_by_two_counters(branch: Branch) -> None:
    served = Tally(service_id for counter in branch.counters for service_id in branch.services_at(counter))
    assert [service.id for service in branch.services if served[service.id] < 2] == []


def test_every_service_says_what_to_bring(branch: Branch) -> None:
    assert [service.id for service in branch.services if not 3 <= len(service.requirements) <= 6] == []


def test_an_alias_means_one_service(branch: Branch) -> None:
    meanings = Tally(
        (language, alias.casefold())
        for service in branch.services
        for language in LANGUAGES
        for alias in getattr(service.aliases, language)
    )
    assert [alias for alias, times in meanings.items() if times > 1] == []


def test_whoever_is_turned_away_is_offered_a_service_for_them(branch: Branch) -> None:
    restricted = [service for service in branch.services if service.audience is not Audience.ANYONE]
    assert Audience.COMPANY in {service.audience for service in restricted}
    for service in restricted:
        assert service.instead is not None
        offered = branch.service(service.instead)
        assert offered is not None
        assert offered.audience is not service.audience
