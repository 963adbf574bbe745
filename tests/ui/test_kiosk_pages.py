"""Every page of the totem, in three languages, both ways up, large and low: it fits, is spoken, and can be touched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, QUrl
from PySide6.QtQuick import QQuickItem

from domain.branch import Language
from printer.spool import JobState
from printer.status import Condition
from tests.ui.totem import LANDSCAPE, PORTRAIT, SAID, SMALL, Said, Totem, category, service_name, to_priority
from tests.words import WHY
from ui.appearance import Appearance
from ui.hand import Seen

pytestmark = pytest.mark.ui

CASES = [
    *((language, appearance, ()) for language in SAID for appearance in (PORTRAIT, LANDSCAPE)),
    ("pt_BR", PORTRAIT, ("low",)),
    ("pt_BR", LANDSCAPE, ("low",)),
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

CODE: dict[Language, str] = {
    "pt_BR": "Código para o celular",
    "en": "Code for your phone",
    "es": "Código para el teléfono",
}


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
        problems = stage.clipped() + stage.torn() + stage.unnamed() + stage.too_small() + stage.overlapping()
        assert problems == [], page

    def check_ticket(self, page: str) -> None:
        """Beside all that, the code is large enough for a telephone, and nothing lies under a button."""
        stage = self.totem.stage
        stage.until(lambda: stage.hand.is_there(CODE[self.language]))
        self.check(page)
        code = stage.hand.find(CODE[self.language])
        assert code.width == code.height >= 30 * float(stage.screen.theme.property("pixelsPerMm")), page
        seen = [one for one in stage.hand.tree() if one.name and one.role in ("StaticText", "Heading", "AlertMessage")]
        under = [(one.name, button.name) for one in seen for button in stage.controls() if touch(one, button)]
        assert under == [], page

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


def touch(one: Seen, two: Seen) -> bool:
    """Whether the two share any of the screen."""
    across = one.x < two.x + two.width and two.x < one.x + one.width
    return across and one.y < two.y + two.height and two.y < one.y + one.height


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
    totem.ail(Condition.PAPER_OUT)
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
    for condition in (*WHY, Condition.UNKNOWN):
        totem.print(JobState.QUEUED, condition)
        visitor.check_ticket(condition)
    totem.print(JobState.IN_DOUBT)
    visitor.check_ticket("in doubt")
    totem.wait(45)
    visitor.check("in doubt, closing")
    totem.print(JobState.CONFIRMED, in_mouth=True)
    visitor.check("in the mouth")


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


@pytest.mark.parametrize(("appearance", "looks"), [(PORTRAIT, ("high_contrast",)), (LANDSCAPE, ())])
def test_nothing_is_left_behind_where_the_code_has_been(
    open_totem: Callable[..., Totem], appearance: Appearance, looks: tuple[str, ...]
) -> None:
    states = (JobState.QUEUED, JobState.IN_DOUBT, JobState.CONFIRMED)
    for last in (2, 3):
        pictures = []
        for shown in (states[:last], states[last - 1 : last]):  # by way of others, and at once
            totem = open_totem(appearance).meet()
            to_priority(totem)
            for look in looks:
                totem.view_model._toggle(look)
            totem.tap("Sem prioridade")
            totem.work()
            for state in shown:
                totem.print(state)
                totem.stage.until(partial(code_is_drawn, totem.stage.screen.window.contentItem()))
                picture = totem.stage.screen.window.grabWindow()
            pictures.append(picture.copy(below_the_number(totem)))
        assert pictures[0] == pictures[1], states[last - 1]


def below_the_number(totem: Totem) -> QRect:
    """Where message, wait and code are."""
    first = next(one for one in totem.stage.hand.tree() if one.role == "AlertMessage")
    last = totem.stage.hand.find("Concluir")
    return QRect(QPoint(first.x, first.y), QPoint(totem.stage.screen.window.width(), last.y - 1))


def code_is_drawn(item: QQuickItem) -> bool:
    """Whether the picture of the code below ``item`` has been loaded."""
    source = item.property("source")
    if isinstance(source, QUrl) and source.scheme() == "data":
        return float(item.property("progress")) == 1.0
    return any(code_is_drawn(child) for child in item.childItems())
