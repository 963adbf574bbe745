"""What a citizen uses at the totem is told to who attends them only when they say so, and ends with the visit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from domain.branch import Language
from domain.needs import Need
from kiosk.showing.shown import Looks
from tests.ui.harness import LANGUAGES
from tests.ui.totem import PT, Totem
from ui.appearance import Appearance

pytestmark = pytest.mark.ui
TELL = "Avisar quem me atende"


def take(totem: Totem) -> tuple[Need, ...]:
    """A ticket, from where one chooses; returns what it tells."""
    totem.tap("Documentos e informações", "Carteira de identidade", PT.take, "Sem prioridade")
    totem.work()
    return totem.server.commands[-1].needs


def test_nothing_is_told_unless_the_citizen_says_so(totem: Totem) -> None:
    totem.tap(PT.begin)
    totem.view_model.look(large_text=True, low=True)
    assert take(totem) == ()


def test_what_helps_is_told_when_the_citizen_wants_it(totem: Totem) -> None:
    totem.tap(PT.begin, "Acessibilidade")
    assert TELL not in totem.stage.names(), "there is nothing to tell yet"
    totem.tap("Letras grandes", TELL, "Continuar")
    assert take(totem) == (Need.LARGE_LETTERS,)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("size", "low"), [((1080, 1920), True), ((1080, 1920), False), ((1920, 1080), False)])
def test_all_choices_fit_on_a_small_screen_with_large_letters(
    open_totem: Callable[..., Totem], language: Language, size: tuple[int, int], low: bool
) -> None:
    totem = open_totem(Appearance(size=size, screen_inches=21.5)).meet()
    totem.work()
    face: Any = totem.stage.screen.part("face")
    face.speak.emit(language)
    face.begin.emit()
    totem.view_model.look(large_text=True, low=low)
    face.setProperty("speechOffered", True)
    face.open.emit("looks")
    stage = totem.stage
    assert (stage.clipped(), stage.overlapping(), stage.torn(), stage.too_small()) == ([], [], [], [])


def test_only_what_is_used_is_told() -> None:
    assert Looks(tells=True).needs == ()
    assert Looks(speech=True, low=True, tells=True).needs == (Need.READ_ALOUD, Need.LOW_DOWN)
    assert Looks(speech=True, low=True).needs == ()
