"""Rules 34 to 43: time, words, and what is asked of whom."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from domain.commands import AnswerHelp, AskForHelp, Role
from domain.help_calls import HelpKind, Near
from domain.priority import Group
from kiosk.libras.clips import clips
from kiosk.patience import WARNING, Patience
from kiosk.visit import STEPS, Entry, Page, Visit
from printer.spool import JobState
from server.permissions import PERMISSIONS
from tests.accessibility.hearing import Listened
from tests.accessibility.pages import LANGUAGES, spots
from tests.accessibility.survey import LOOKS, Survey
from tests.branches import ANA
from tests.ui.harness import process_events
from tests.ui.totem import LANDSCAPE, MORNING, PORTRAIT, PT, Totem, to_priority
from ui.appearance import Appearance

pytestmark = pytest.mark.ui
FOOTER = ("Voltar", "Início", "Ajuda", "Acessibilidade")
KNOWN = {"CIN", "CPF", "CNPJ", "MEI", "RG", "PIS", "IPTU", "QR"}  # everyone here says them, or the page explains them
LONGEST = 25  # words in a sentence of the branch's document; those of the screen have at most 20


def recorded(folder: Path, page: str) -> None:
    """A clip of one picture, with captions in two languages."""
    picture = QImage(64, 64, QImage.Format.Format_RGB32)
    picture.fill(QColor("#0B4F9E"))
    assert picture.save(str(folder / f"{page}.webp"))
    (folder / f"{page}.pt_BR.txt").write_text("Escolha o que você precisa.\n", encoding="utf-8")
    (folder / f"{page}.en.txt").write_text("Choose what you need.\n", encoding="utf-8")


@pytest.mark.parametrize("appearance", [PORTRAIT, LANDSCAPE], ids=["tall", "wide"])
@pytest.mark.parametrize("look", LOOKS)
def test_34_a_page_with_a_clip_shows_it_with_captions(
    open_totem: Callable[..., Totem], tmp_path: Path, appearance: Appearance, look: str
) -> None:
    recorded(tmp_path, "categories")
    totem = open_totem(appearance).meet()
    totem.view_model.change(clips=clips(tmp_path))
    totem.view_model.look(**dict.fromkeys(LOOKS[look], True))
    assert "Libras" not in totem.stage.names()
    totem.view_model.go(Visit(Page.CATEGORIES))
    assert totem.stage.clipped() == [] and totem.stage.too_small() == [] and totem.stage.overlapping() == []
    totem.tap("Libras")
    assert "Escolha o que você precisa." in totem.stage.names()
    assert totem.stage.clipped() == []
    totem.view_model._speak("es")
    assert "Escolha o que você precisa." in totem.stage.names(), "Portuguese where there are no words"
    totem.view_model._speak("en")
    process_events()
    assert "Choose what you need." in totem.stage.names()
    totem.tap("Continue")
    assert totem.view_model.inputs.panel == ""


def test_34_nothing_is_shown_where_nothing_was_recorded(survey: Survey, tmp_path: Path) -> None:
    assert clips(tmp_path / "none") == {}
    assert [view.where for view in survey.views("plain") if "Libras" in {seen.name for seen in view.tree}] == []


def test_35_a_warning_comes_in_time_and_one_touch_stays(totem: Totem) -> None:
    totem.tap(PT.begin, "Documentos e informações")
    for _ in range(12):
        totem.wait(40)
        assert [seen.name for seen in totem.stage.controls()] == ["Ainda estou aqui"]
        assert totem.view_model.inputs.seconds_left == WARNING == 20
        totem.tap("Ainda estou aqui")
        assert "Carteira de identidade" in totem.stage.names()
    totem.wait(59)
    totem.wait(2)
    assert PT.begin in totem.stage.names()


@pytest.mark.parametrize("way", ["at once", "over a ticket"])
@pytest.mark.parametrize("panel", [PT.helped, PT.looks])
def test_35_what_opens_over_a_page_is_warned_of_as_well(totem: Totem, way: str, panel: str) -> None:
    if way == "over a ticket":
        to_priority(totem)
        totem.tap("Sem prioridade")
        totem.work()
        totem.print(JobState.CONFIRMED)
    totem.tap(panel)
    before = totem.view_model.inputs.panel
    for _ in range(3):
        totem.wait(39)
        assert (totem.view_model.inputs.panel, totem.view_model.inputs.seconds_left) == (before, 0)
        totem.wait(1)
        assert [seen.name for seen in totem.stage.controls()] == ["Ainda estou aqui"]
        totem.tap("Ainda estou aqui")
        assert totem.view_model.inputs.panel == before
    totem.wait(61)
    assert totem.view_model.inputs.panel == "" and PT.begin in totem.stage.names()


def test_35_the_time_can_be_set_to_ten_times_as_much() -> None:
    assert Patience(idle=600).left(Page.SERVICES, 590, on_paper=False) == 10


def test_36_who_listens_has_more_time(listened: Listened) -> None:
    totem = listened.totem
    listened.plug()
    totem.tap(PT.begin)
    listened.hear()
    for _ in range(159):
        totem.wait(1)
        assert totem.view_model.inputs.visit.page is Page.CATEGORIES
    totem.wait(1)
    assert totem.view_model.inputs.seconds_left == 20
    plain, slow = (Patience().left(Page.TICKET, 0, on_paper=True, listens=listens) for listens in (False, True))
    assert slow == 3 * (plain or 0)


def test_36_the_voice_itself_is_no_idleness(listened: Listened) -> None:
    listened.plug()
    listened.totem.tap(PT.begin)
    for _ in range(30):
        listened.narrator.look()
        listened.totem.wait(30)
        listened.narrator.again()
    assert listened.speaker.speaking and listened.totem.view_model.inputs.visit.page is Page.CATEGORIES


def test_36_left_alone_with_speech_the_visit_ends(listened: Listened) -> None:
    """The voice that asks whether anybody is there is no answer: it asks to the end, and then nothing is left."""
    totem = listened.totem
    listened.press(Qt.Key.Key_F4)
    totem.view_model.go(Visit(Page.ENTRY, entry=Entry.CPF))
    totem.stage.hand.type("52998224725")
    listened.hear()
    for second in range(181):
        totem.wait(1)
        process_events()
        listened.narrator.again()
        if second % 3 == 0:
            listened.player.end()  # a sentence takes three seconds
    told = ["Você ainda está aí?", "Ainda estou aqui. Esta tela volta ao início em 20 s. Botão. 1 de 1."]
    assert listened.heard == told, "nothing cuts it short, and nothing is read again"
    assert totem.view_model.inputs.visit.page is Page.ATTRACT and totem.view_model.inputs.typed == ""
    assert not totem.view_model.inputs.looks.speech


def test_36_a_key_answers_the_warning(listened: Listened) -> None:
    totem = listened.totem
    listened.plug()
    totem.tap(PT.begin)
    listened.hear()
    totem.wait(165)
    assert "Você ainda está aí?" in listened.hears()
    listened.press(Qt.Key.Key_Return)
    totem.wait(100)
    assert (totem.view_model.inputs.seconds_left, totem.view_model.inputs.visit.page) == (0, Page.CATEGORIES)


def test_37_sentences_are_short_and_acronyms_known(survey: Survey) -> None:
    views = [view for view in survey.views("plain") if view.page != "entry search"]  # there somebody types
    texts = {text for view in views for seen in view.tree for text in (seen.name, seen.description)}
    sentences = {sentence for text in texts for sentence in re.split(r"[.!?:;…]+\s+", text)}
    assert [sentence for sentence in sentences if len(sentence.split()) > LONGEST] == []
    assert {word for text in texts for word in re.findall(r"\b[A-ZÀ-Ú]{2,}\b", text)} - KNOWN == set()


def test_38_there_are_few_choices(survey: Survey) -> None:
    many = []
    for view in survey.views("plain"):
        keys = len([seen for seen in view.controls if len(seen.name) == 1])
        around = len([seen for seen in view.controls if seen.name in (*FOOTER, "Português", "English", "Español")])
        own = len(view.controls) - around - keys
        tools = sum(seen.name in ("Buscar", "Tenho horário marcado", "Tenho uma senha") for seen in view.controls)
        if own - tools > 8:  # seven, and the one that shows more of them
            many.append((view.where, own))
    assert many == []


def test_38_the_four_buttons_never_move(survey: Survey) -> None:
    for wide in (False, True):
        places = {
            frozenset(
                (seen.name, seen.x, seen.y, seen.width)
                for seen in view.tree
                if seen.name in FOOTER and seen.y > view.height * 0.8
            )
            for view in survey.views("plain")
            if view.wide is wide and view.page != "warning"
        }
        assert len(places) == 1 and {place[0] for place in next(iter(places))} == set(FOOTER)


def test_39_what_was_said_is_not_asked_again(totem: Totem) -> None:
    totem.tap(PT.begin, "Trabalho e negócios", "Pequeno negócio e MEI", PT.person)
    totem.tap("Trabalho por conta própria")
    assert totem.view_model.inputs.visit.page is not Page.AUDIENCE
    totem.tap(PT.take, "English")
    assert totem.view_model.inputs.visit.page is Page.PRIORITY, "a language changes nothing that was said"
    totem.tap("No priority")
    totem.work()
    assert totem.server.commands[0].audience == "person"


def test_40_there_is_a_way_back_until_the_ticket(totem: Totem) -> None:
    for spot in spots(totem):
        spot.show(totem)
        if spot.visit.page in STEPS and "panel" not in spot.news and "seconds_left" not in spot.news:
            back = next(seen for seen in totem.stage.hand.tree() if seen.name == "Voltar")
            assert back.enabled, spot.name


def test_40_giving_a_ticket_up_is_asked_once_more(totem: Totem) -> None:
    spot = next(spot for spot in spots(totem) if spot.name == Page.CANCEL)
    spot.show(totem)
    names = [seen.name for seen in totem.stage.controls()]
    assert any(name.startswith("Sim") for name in names) and any(name.startswith("Não") for name in names), names


def test_40_an_error_says_what_to_do(survey: Survey) -> None:
    for view in survey.views("plain"):
        if view.page.startswith("sorry") or view.page.endswith(("wrong", "none")):
            words = " ".join(words.text for words in view.words)
            assert re.search(r"[Tt]ente|[Ff]ale|[Cc]onfira|[Ee]scolh|[Dd]igite", words), (view.where, words)


def test_41_help_is_on_every_screen_and_says_where_people_are(totem: Totem) -> None:
    for spot in spots(totem):
        spot.show(totem)
        if spot.name.startswith(("warning", "help")):
            continue
        totem.tap("Ajuda")
        assert any("equipe" in name for name in totem.stage.names()), spot.name


def test_41_one_touch_calls_somebody_to_a_desk_and_says_when_they_come(totem: Totem) -> None:
    """From any page: two touches, the second of which calls. The desk sees it, and this screen sees who goes."""
    totem.server.near = Near(attendants=2)
    totem.tap(PT.begin, PT.helped, "Chamar alguém da equipe")
    assert "Chamando…" in totem.stage.names()
    totem.work()
    totem.tell()
    assert "A equipe já foi avisada" in totem.stage.names()
    (call,) = totem.day.room.help.values()
    assert (call.place, call.name, call.kind) == ("totem-1", "entrada", HelpKind.CANNOT_USE)
    assert call.concerns(ANA.id, MORNING, supervises=False), "every desk of the branch shows it"
    totem.day.do(AnswerHelp(totem.day.id(), call.id), ANA)
    totem.tell()
    assert "Alguém está a caminho" in totem.stage.names()
    assert ANA.id not in " ".join(totem.stage.names()), "who it is, the person sees when they are there"
    assert AskForHelp in PERMISSIONS[Role.TOTEM] and AnswerHelp in PERMISSIONS[Role.ATTENDANT]


def test_41_a_call_that_reaches_nobody_says_so_and_what_to_do(totem: Totem) -> None:
    totem.tap(PT.helped, "Chamar alguém da equipe")
    totem.work()
    totem.tell()
    assert "Ninguém viu sua chamada ainda" in totem.stage.names()
    totem.tap("Não preciso mais de ninguém")
    totem.work()
    totem.tell()
    assert totem.day.room.help == {}
    totem.lose()
    assert "Esta tela não consegue chamar ninguém agora" in totem.stage.names()
    (said,) = [seen for seen in totem.stage.hand.tree() if seen.name == "Esta tela não consegue chamar ninguém agora"]
    assert "guichê" in said.description and "192" in said.description


def test_42_a_ticket_without_saying_who_one_is(totem: Totem) -> None:
    to_priority(totem)
    totem.tap("Sem prioridade")
    totem.work()
    (command,) = totem.server.commands
    assert not {"cpf", "name", "phone", "citizen", "person"} & set(type(command).__struct_fields__)
    assert totem.server.searches == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_43_the_list_of_the_law_is_shown_and_nothing_is_proved(survey: Survey, language: str) -> None:
    listed = {
        "pt_BR": ("60", "80", "deficiência", "autismo", "gestante", "obesidade", "mobilidade"),
        "en": ("60", "80", "disability", "autism", "pregnant", "obesity", "mobility"),
        "es": ("60", "80", "discapacidad", "autismo", "embarazo", "obesidad", "movilidad"),
    }[language]
    for look in ("plain", "large"):
        for view in survey.views(look, language):  # type: ignore[arg-type]
            if view.page == "priority":
                words = " ".join(words.text for words in view.words).casefold()
                assert [word for word in listed if word not in words] == [], view.where


def test_43_nothing_but_the_group_is_kept(totem: Totem) -> None:
    to_priority(totem)
    totem.tap(PT.law)
    totem.work()
    assert totem.server.commands[0].group is Group.PRIORITY
    assert {group.value for group in Group} == {"ordinary", "priority", "eighty_plus", "donor"}


def test_43_a_proof_is_asked_of_a_donor_alone_and_at_the_counter(survey: Survey) -> None:
    (view,) = [view for view in survey.views("plain") if view.page == "priority" and not view.wide]
    asked = [seen for seen in view.controls if re.search(r"comprov|document", seen.description.casefold())]
    assert [seen.name for seen in asked] == ["Doador de sangue"]
    assert "guichê" in asked[0].description or "atendimento" in asked[0].description


def test_36_keys_count_as_somebody_there(listened: Listened) -> None:
    totem = listened.totem
    totem.tap(PT.begin)
    for _ in range(5):
        totem.wait(35)
        listened.press(Qt.Key.Key_Down)
    assert totem.view_model.inputs.visit.page is Page.CATEGORIES
    assert replace(Patience(), slow=10).slow == 10
