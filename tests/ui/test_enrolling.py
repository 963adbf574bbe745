"""The screen of a device that is not admitted yet, on panel and totem: complete, legible, spoken, not clipped."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from client.enrolling import Admission
from client.errors import Why
from domain.branch import Language
from tests.ui.harness import LANGUAGES, REPOSITORY, Stage
from ui.appearance import Appearance, Scheme, Viewing
from ui.application import Application
from ui.enrolling import EnrolScreen

pytestmark = pytest.mark.ui

CODE = "7K3M-Q0AB"
WAITING = Admission("waiting", CODE, 890)
STATES = {
    "waiting": WAITING,
    "revoked": Admission("waiting", "WWMW-MWWM", 60, "revoked"),
    "unknown": Admission("waiting", CODE, 5, "unknown"),
    "refused": Admission("refused"),
    "unreachable": Admission("unreachable"),
    "storage": Admission("storage"),
    **{f"untrusted-{why}": Admission("untrusted", why=why) for why in Why},
}
SIZES = {"landscape": (1920, 1080), "portrait": (1080, 1920), "small": (1280, 720)}
Open = Callable[[Path, Appearance], Stage]


def opened(open_stage: Open, program: str, size: tuple[int, int], scheme: Scheme) -> tuple[Stage, EnrolScreen]:
    viewing = Viewing.FAR if program == "panel" else Viewing.TOUCH
    look = Appearance(viewing=viewing, scheme=scheme, size=size, screen_inches=27, reduced_motion=True)
    stage = open_stage(REPOSITORY / program / "qml/Main.qml", look)
    screen = EnrolScreen(
        stage.screen.part("enrolFace"), "tv-recepcao-01.cidade.example", "https://senha.cidade.example"
    )
    return stage, screen


def crossing(stage: Stage) -> list[str]:
    """The texts and pictures that lie over each other."""
    seen = [each for each in stage.hand.tree() if each.name]
    pairs = ((one, two) for place, one in enumerate(seen) for two in seen[place + 1 :])
    return [
        f"{one.name} / {two.name}"
        for one, two in pairs
        if one.x < two.x + two.width
        and two.x < one.x + one.width
        and one.y < two.y + two.height
        and two.y < one.y + one.height
    ]


@pytest.mark.parametrize(("program", "size"), list(product(("panel", "kiosk"), SIZES)))
def test_every_word_fits_and_is_spoken_in_every_language(
    open_stage: Open, application: Application, tmp_path: Path, program: str, size: str
) -> None:
    stage, screen = opened(open_stage, program, SIZES[size], Scheme.NIGHT if program == "panel" else Scheme.LIGHT)
    stage.show()
    for language, (name, state) in product(LANGUAGES, STATES.items()):
        application.languages.use(language)
        screen.take(state)
        assert stage.clipped() == [], (language, name)
        assert stage.unnamed() == [], (language, name)
        assert crossing(stage) == [], (language, name)
        stage.picture(tmp_path / f"{program}-{size}-{language}-{name}.png")


@pytest.mark.parametrize("program", ["panel", "kiosk"])
def test_it_covers_everything_and_goes_when_the_device_is_admitted(open_stage: Open, program: str) -> None:
    stage, screen = opened(open_stage, program, (1080, 1920), Scheme.HIGH_CONTRAST)
    stage.show()
    before = stage.names()
    screen.take(WAITING)
    assert "Código: 7 K 3 M - Q 0 A B" in stage.names()
    assert "Este código vale por mais 15 minutos." in stage.names()
    assert not set(stage.names()) & (set(before) - {"Vez"}), "nothing of what is behind it is spoken"
    assert stage.controls() == []
    screen.take(Admission("admitted"))
    assert stage.names() == before


@pytest.mark.parametrize(
    ("language", "title"),
    [("pt_BR", "Cadastre este painel"), ("en", "Register this panel"), ("es", "Registre este panel")],
)
def test_it_says_what_it_is(open_stage: Open, application: Application, language: Language, title: str) -> None:
    stage, screen = opened(open_stage, "panel", (960, 540), Scheme.NIGHT)
    stage.show()
    application.languages.use(language)
    screen.take(WAITING)
    assert title in stage.names()
    screen.leave()
    assert title not in stage.names()
