"""A page of the totem in Libras as a video of the branch's media: it plays with its captions, and can be stopped."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from domain.media import Captions, Item, Signed
from kiosk.libras.clips import Clip, clips, files_of, named
from kiosk.visit import Page, Visit
from tests.accessibility.survey import LOOKS
from tests.branches import NOON, text
from tests.filming import film, shades
from tests.ui.totem import LANDSCAPE, PORTRAIT, Totem
from tests.ui.waiting import let_pass, until
from ui.appearance import Appearance
from ui.video.cinema import Cinema

pytestmark = pytest.mark.ui
WORDS = "Escolha o que você precisa. Se tiver dúvida, toque em Ajuda e espere: alguém vem até você."
CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:01.000\nBom dia\n\n00:01.000 --> 00:59.000\nEscolha o que você precisa.\n"
PAGE = Signed("categories", "inicio.mp4", Captions("inicio.vtt", en="start.vtt"), text(WORDS), "inicio.png")


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Clip:
    folder = tmp_path_factory.mktemp("libras")
    file = film(folder / "categories.mp4", shades(250, step=1))
    (folder / "categories.pt_BR.vtt").write_text(CAPTIONS, encoding="utf-8")
    (folder / "categories.pt_BR.txt").write_text(WORDS, encoding="utf-8")
    found = clips(folder)["categories"]
    assert found.is_film and found.file == file
    return found


Opened = Callable[..., tuple[Totem, Cinema, Any]]


@pytest.fixture
def signed(open_totem: Callable[..., Totem], recorded: Clip) -> Iterator[Opened]:
    """A totem whose first page has a clip, which is open."""
    opened: list[Cinema] = []

    def one(appearance: Appearance = PORTRAIT, look: str = "plain", clip: Clip = recorded) -> tuple[Totem, Cinema, Any]:
        totem = open_totem(appearance).meet()
        totem.view_model.change(clips={"categories": clip})
        totem.view_model.look(**dict.fromkeys(LOOKS[look], True))
        totem.view_model.go(Visit(Page.CATEGORIES))
        totem.tap("Libras")
        view: Any = totem.stage.screen.part("film")
        opened.append(Cinema(view, totem.stage.screen.frames, time.monotonic))
        return totem, opened[-1], view

    yield one
    for cinema in opened:
        cinema.close()


@pytest.mark.parametrize("appearance", [PORTRAIT, LANDSCAPE], ids=["tall", "wide"])
@pytest.mark.parametrize("look", LOOKS)
def test_it_plays_with_its_captions_in_every_look(signed: Opened, appearance: Appearance, look: str) -> None:
    totem, _, view = signed(appearance, look)
    until(lambda: view.property("frame"))
    until(lambda: "Escolha o que você precisa." in totem.stage.names())
    assert totem.stage.clipped() == [] and totem.stage.too_small() == [] and totem.stage.overlapping() == []


def test_it_can_be_stopped_and_goes_with_its_page(signed: Opened) -> None:
    totem, cinema, view = signed()
    until(lambda: view.property("frame"))
    totem.tap("Parar")
    frame = view.property("frame")
    let_pass(0.4)
    assert view.property("frame") == frame
    totem.tap("Reproduzir")
    until(lambda: view.property("frame") != frame)
    totem.tap("Continuar")
    until(lambda: cinema._film is None)
    assert totem.view_model.inputs.panel == ""


@pytest.mark.expects_log("the video broken.mp4 cannot be played")
def test_a_broken_one_leaves_the_words(signed: Opened, recorded: Clip, tmp_path: Path) -> None:
    (tmp_path / "broken.mp4").write_text("no video")
    totem, _, _ = signed(clip=replace(recorded, file=tmp_path / "broken.mp4"))
    until(lambda: "Parar" not in totem.stage.names())
    assert WORDS in totem.stage.names() and totem.stage.clipped() == []


def test_where_nothing_moves_there_are_all_the_words(signed: Opened) -> None:
    totem, cinema, view = signed(replace(PORTRAIT, reduced_motion=True))
    until(lambda: view.property("frame"))
    assert WORDS in totem.stage.names() and "Parar" not in totem.stage.names()
    assert cinema._film is not None, "the first picture stands for it where there is no poster"


def test_the_document_names_what_is_signed(tmp_path: Path) -> None:
    there = {name: tmp_path / name for name in ("inicio.mp4", "inicio.vtt", "inicio.png")}
    assert files_of((PAGE, PAGE)) == ("inicio.mp4", "inicio.vtt", "start.vtt", "inicio.png")
    clip = named([PAGE], there.get, plays=True)["categories"]
    assert (clip.file, clip.poster, clip.caption("pt_BR")) == (there["inicio.mp4"], there["inicio.png"], WORDS)
    assert clip.cue("en") == there["inicio.vtt"], "the Portuguese ones while the English ones have not come"
    assert named([PAGE], lambda _: None, plays=True) == {}, "not before it is here"
    assert list(named([PAGE], there.get, plays=False)) == ["categories"], "its poster and its words"
    bare = msgspec.structs.replace(PAGE, poster=None)
    assert named([bare], there.get, plays=False) == {}


def test_a_page_comes_when_its_files_have_come(
    totem: Totem, tmp_path: Path, recorded: Clip, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiosk.libras.playing import Signing
    from kiosk.settings import Settings
    from tests.ui.wall import NO_CODE, NOWHERE

    class Silent:
        def api(self) -> Any:
            return self

        def media(self, branch: str) -> list[Item]:
            return [Item("inicio.mp4", "0" * 64, 1, NOON)]

    branch = totem.view_model.inputs.branch
    assert branch is not None
    totem.view_model.change(branch=msgspec.structs.replace(branch, libras=(PAGE,)))
    settings = Settings(NOWHERE, NO_CODE, "file:///dev/null", "generic-80", tmp_path, NOWHERE)
    access: Any = Silent()
    signing = Signing(settings, access, totem.stage.screen, totem.view_model)
    signing.look()
    assert totem.view_model.inputs.clips == {}
    assert signing._library is not None
    monkeypatch.setattr(signing._library, "find", {"inicio.mp4": recorded.file}.get)
    signing.look()
    assert list(totem.view_model.inputs.clips) == ["categories"]
    totem.view_model._start_over()
    assert list(totem.view_model.inputs.clips) == ["categories"], "for the next citizen, too"
    totem.view_model.go(Visit(Page.CATEGORIES))
    totem.tap("Libras")
    until(lambda: totem.stage.screen.part("film").property("frame"))
    signing.close()
