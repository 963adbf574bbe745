"""Every page of the totem, in three languages, both ways up, large and low: it fits, is spoken, and can be touched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from domain.branch import Language
from printer.spool import JobState
from printer.status import Condition
from tests.ui.totem import LANDSCAPE, PORTRAIT, SAID, SMALL, Said, Totem, category, service_name
from ui.appearance import Appearance

pytestmark = pytest.mark.ui

CASES = [
    *((language, appearance, ()) for language in SAID for appearance in (PORTRAIT, LANDSCAPE)),
    ("pt_BR", PORTRAIT, ("low",)),
    ("pt_BR", PORTRAIT, ("large_text", "low", "high_contrast")),
    ("es", PORTRAIT, ("large_text",)),
    ("es", LANDSCAPE, ("large_text", "high_contrast")),
    ("en", LANDSCAPE, ("large_text",)),
    ("pt_BR", SMALL, ()),
    ("es", Appearance(size=(1920, 1080), screen_inches=21.5), ()),
    ("es", SMALL, ("low", "high_contrast")),
    ("pt_BR", SMALL, ("large_text",)),
    ("es", SMALL, ("large_text", "low")),
]


@dataclass(frozen=True)
class Visitor:
    """Goes through the pages in one language and look, and checks each of them."""

    totem: Totem
    language: Language
    looks: tuple[str, ...]

    @property
    def said(self) -> Said:
        return SAID[self.language]

    def dress(self) -> None:
        self.totem.view_model._speak(self.language)
        for look in self.looks:
            self.totem.view_model._toggle(look)
        self.check("attract")

    def check(self, page: str) -> None:
        stage = self.totem.stage
        problems = stage.clipped() + stage.unnamed() + stage.too_small() + stage.overlapping()
        assert problems == [], page

    def touch(self, name: str) -> None:
        """Touch ``name``, turning pages until it is there; check what comes."""
        for _ in range(5):
            if self.totem.stage.hand.is_there(name):
                break
            self.totem.tap(self.said.again)
        self.totem.tap(name)
        self.check(f"after {name}")

    def category(self, key: str) -> None:
        self.touch(category(self.totem, key, self.language))

    def service(self, key: str) -> None:
        self.touch(service_name(self.totem, key, self.language))


@pytest.fixture(
    params=CASES, ids=lambda case: "-".join((case[0], f"{case[1].size[0]}px", f"{case[1].screen_inches:g}in", *case[2]))
)
def visitor(request: pytest.FixtureRequest, open_totem: Callable[..., Totem]) -> Visitor:
    language, appearance, looks = request.param
    assert isinstance(appearance, Appearance)
    return Visitor(open_totem(appearance).meet(), language, looks)


def test_the_way_to_a_ticket(visitor: Visitor) -> None:
    totem, said = visitor.totem, visitor.said
    totem.arrive("identity-card", 3)
    totem.arrive("property-tax", 2)
    visitor.dress()
    visitor.touch(said.begin)
    visitor.category("documents")
    visitor.service("identity-card")
    visitor.touch(said.take)
    visitor.touch(said.law)
    totem.work()
    visitor.check("printing")
    totem.print(JobState.CONFIRMED)
    visitor.check("printed")
    totem.wait(12)
    visitor.check("closing")
    totem.print(JobState.QUEUED, Condition.PAPER_OUT)
    visitor.check("no paper")


def test_the_ways_beside_it(visitor: Visitor) -> None:
    totem, said = visitor.totem, visitor.said
    visitor.dress()
    visitor.touch(said.begin)
    visitor.category("work")
    visitor.service("small-business")
    visitor.touch(said.person)
    visitor.touch(said.helped)
    visitor.touch(said.looks)
    totem.wait(45)
    visitor.check("idle")
    totem.view_model.stir()
    totem.wait(0)
    totem.view_model._back()
    totem.lose()
    visitor.check("sorry")
