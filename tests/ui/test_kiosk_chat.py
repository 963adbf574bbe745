"""The assistant on the totem's screen: from a citizen's own words to the ticket, with and without a model."""

from __future__ import annotations

import gc
import logging
import threading
from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtQuick import QQuickItem

from assistant.catalogue import Card
from domain.branch import Language
from domain.triage import Triage
from kiosk.chat.assistant import Assistance
from kiosk.showing.shown import Inputs
from kiosk.visit import Page
from tests.accessibility.hearing import Listened
from tests.accessibility.pages import spots
from tests.ui.harness import LANGUAGES, process_events
from tests.ui.totem import LANDSCAPE, PORTRAIT, PT, SMALL, Totem
from ui.appearance import Appearance

pytestmark = pytest.mark.ui
OpenTotem = Callable[..., Totem]
ENTRY = "Não sei qual serviço: perguntar com minhas palavras"
FEE = "QUANTO CUSTA A SEGUNDA VIA DA IDENTIDADE"
FEE_SAID = "A segunda via custa R$ 62,00."
SECRET = "ZORBLAXQUINT"
SCREENS = {
    "portrait": PORTRAIT,
    "landscape": LANDSCAPE,
    "small": SMALL,
    "small landscape": Appearance(size=(1920, 1080), screen_inches=21.5),
}
PAGES = (Page.CHAT, Page.REPLY, Page.TRIAGE, Page.WALK)


class FakePen:
    """A model that writes what the test lets it, when the test lets it."""

    ready = True

    def __init__(self) -> None:
        self.sentences: list[str] = []
        self.go, self.stopped, self.closed = Event(), 0, False

    def write(self, card: Card, question: str, language: Language, stop: Event) -> Iterator[str]:
        yield from self.sentences
        while not self.go.wait(0.002):
            if stop.is_set():
                self.stopped += 1
                return
        yield "Fim."

    def mend(self) -> None:
        pass

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def pen() -> Iterator[FakePen]:
    made = FakePen()
    yield made
    made.go.set()
    for thread in threading.enumerate():
        if thread.name == "vez-follow":
            thread.join(10)


@pytest.fixture
def asked(open_totem: OpenTotem) -> Totem:
    """A totem with the assistant and no model, on the page where one asks."""
    return to_chat(open_totem(helper=Assistance))


def to_chat(totem: Totem) -> Totem:
    totem.meet().work()
    totem.tap(PT.begin, ENTRY)
    return totem


def ask(totem: Totem, text: str) -> None:
    """Letter by letter on the totem's own keys."""
    for letter in text:
        totem.stage.hand.tap("Espaço" if letter == " " else letter)
    totem.tap("Perguntar")
    totem.work()


def page(totem: Totem) -> str:
    return totem.view_model.inputs.visit.page


def test_from_own_words_to_the_ticket(asked: Totem) -> None:
    ask(asked, FEE)
    names = asked.stage.names()
    assert {FEE_SAID, "Carteira de identidade", "Da ficha deste serviço", "Nenhum destes"} <= set(names)
    asked.tap(PT.take)
    assert page(asked) == Page.DETAILS, "one touch leads into the way that everybody goes"
    asked.tap(PT.take, "Sem prioridade")
    asked.work()
    assert [each.service for each in asked.server.commands] == ["identity-card"]


def test_a_service_for_companies_asks_first_for_whom_it_is(asked: Totem) -> None:
    ask(asked, "ALVARA DE FUNCIONAMENTO DA MINHA LOJA")
    for way in (PT.take, "Ver se tenho tudo"):
        asked.tap(way)
        assert page(asked) == Page.AUDIENCE
        asked.tap("Voltar")


def test_what_to_bring_is_a_conversation_and_rides_on_the_ticket(asked: Totem) -> None:
    ask(asked, FEE)
    asked.tap("Ver se tenho tudo", "Tenho")
    assert {"2 de 4", "Tenho", "Certidão de nascimento ou de casamento, original ou cópia autenticada"} <= set(
        asked.stage.names()
    )
    asked.tap("O que é isto?")
    assert any("Basta saber o número" in name for name in asked.stage.names())
    asked.tap("Não tenho", "Não é o meu caso", "Tenho")
    asked.work()
    assert {"Ainda falta isto", "Código para o celular", "Imprimir esta lista"} <= set(asked.stage.names())
    asked.tap(PT.take, "Sem prioridade")
    asked.work()
    assert asked.server.commands[0].triage == Triage(have=(1, 4), missing=(2,))


def test_a_walk_is_one_step_a_screen_with_a_way_back(asked: Totem) -> None:
    ask(asked, "CARTEIRA DE TRABALHO DIGITAL")
    asked.tap("Fazer pelo celular")
    asked.work()
    assert {"Passo 1 de 5", "Código para o celular"} <= set(asked.stage.names())
    asked.tap("Próximo passo", "Próximo passo", "Passo anterior")
    assert "Passo 2 de 5" in asked.stage.names()
    asked.tap("Próximo passo", "Próximo passo", "Próximo passo", "Prefiro uma senha")
    assert page(asked) == Page.DETAILS


def test_who_is_not_sure_chooses_and_is_answered_by_that_card(asked: Totem) -> None:
    ask(asked, "PRECISO DE UM DOCUMENTO")
    names = asked.stage.names()
    assert "É um destes?" in names and PT.take not in names, "no ticket before a service with a name was touched"
    asked.tap("Carteira de identidade")
    asked.work()
    assert PT.take in asked.stage.names()
    asked.tap("Perguntar outra coisa")
    assert {"O que você quer saber?", "Carteira de identidade"} <= set(asked.stage.names())
    ask(asked, "QUANTO CUSTA")
    assert "R$ 62,00" in " ".join(asked.stage.names())


def test_none_of_these_leads_to_people_and_to_all_services(asked: Totem) -> None:
    ask(asked, "PRECISO DE UM DOCUMENTO")
    asked.tap("Nenhum destes")
    assert {"Falar com alguém", "Dizer de outro jeito"} <= set(asked.stage.names())
    asked.tap("Falar com alguém")
    assert asked.view_model.inputs.panel == "help"
    asked.tap("Voltar", "Ver todos os serviços")
    assert page(asked) == Page.CATEGORIES


def test_an_emergency_is_answered_before_anything_else(asked: Totem) -> None:
    ask(asked, "ESTOU COM DOR NO PEITO")
    told = " ".join(f"{seen.name} {seen.description}" for seen in asked.stage.hand.tree())
    assert "192" in told and PT.take not in told and "Falar com alguém" in told


def test_what_is_done_elsewhere_says_where(asked: Totem) -> None:
    ask(asked, "QUERO TIRAR O PASSAPORTE")
    assert {"Isto é feito em outro lugar", "Passaporte"} <= set(asked.stage.names())


def test_a_suggestion_is_asked_with_one_touch(asked: Totem) -> None:
    asked.tap("Meu RG antigo ainda vale?")
    asked.work()
    assert page(asked) == Page.REPLY and asked.view_model.inputs.visit.talk.subject == "identity-card"


def test_the_next_reply_is_read_from_its_beginning(asked: Totem) -> None:
    asked.view_model.change(typed="PRECISO DE UM DOCUMENTO " * 50)
    asked.tap("Perguntar")
    asked.work()
    words = scrolled(asked)
    asked.tap("Carteira de identidade")
    asked.work()
    asked.stage.until(lambda: words.property("contentY") == 0, 5)


def test_the_next_step_is_read_from_its_beginning(asked: Totem) -> None:
    ask(asked, "CARTEIRA DE TRABALHO DIGITAL")
    asked.tap("Fazer pelo celular")
    words = scrolled(asked)
    asked.tap("Próximo passo")
    asked.stage.until(lambda: words.property("contentY") == 0, 5)


def scrolled(totem: Totem) -> QQuickItem:
    """What there is to read on the page, some way down."""
    (words,) = [each for each in below(totem.stage.screen.window.contentItem()) if each.inherits("QQuickFlickable")]
    words.setProperty("contentY", 40.0)
    totem.stage.until(lambda: words.property("contentY") == 40)
    return words


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from below(child)


def test_another_language_says_the_same_of_the_same_service(asked: Totem) -> None:
    ask(asked, FEE)
    asked.tap("English")
    asked.work()
    talk = asked.view_model.inputs.visit.talk
    assert talk.subject == "identity-card" and "Written" not in talk.text and not talk.text.startswith("A segunda")
    assert "Identity card" in asked.stage.names()


def test_without_an_assistant_there_is_no_way_to_its_page(totem: Totem) -> None:
    totem.tap(PT.begin)
    assert not [name for name in totem.stage.names() if name.startswith("Não sei")]


def test_without_its_server_it_still_answers(asked: Totem) -> None:
    asked.lose()
    ask(asked, FEE)
    assert FEE_SAID in asked.stage.names()


def test_a_model_writes_beside_the_card_and_is_stopped_with_one_touch(open_totem: OpenTotem, pen: FakePen) -> None:
    pen.sentences = ["A segunda via custa R$ 62,00, diz a ficha."]
    totem = to_chat(open_totem(helper=lambda: Assistance(pen)))
    ask(totem, FEE)
    totem.stage.until(lambda: pen.sentences[0] in totem.stage.names(), 10)
    assert {FEE_SAID, "O assistente está escrevendo…"} <= set(totem.stage.names()), "the card is there all the while"
    totem.tap("Parar de escrever")
    totem.stage.until(lambda: pen.stopped == 1, 10)
    names = totem.stage.names()
    assert "Escrito pelo assistente" in names and pen.sentences[0] in names and "Fim." not in names


def test_a_model_that_has_ended_says_so_by_itself(open_totem: OpenTotem, pen: FakePen) -> None:
    totem = to_chat(open_totem(helper=lambda: Assistance(pen)))
    ask(totem, FEE)
    pen.go.set()
    totem.stage.until(lambda: "Escrito pelo assistente" in totem.stage.names(), 10)
    assert "Fim." in totem.stage.names() and "Parar de escrever" not in totem.stage.names()


def test_a_page_that_is_left_stops_the_model_and_back_shows_no_writing(open_totem: OpenTotem, pen: FakePen) -> None:
    totem = to_chat(open_totem(helper=lambda: Assistance(pen)))
    ask(totem, FEE)
    totem.tap(PT.take)
    totem.stage.until(lambda: pen.stopped == 1, 10)
    totem.tap("Voltar")
    assert FEE_SAID in totem.stage.names() and "Parar de escrever" not in totem.stage.names()


def test_a_visit_leaves_nothing_of_what_was_said(asked: Totem, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        ask(asked, f"PRECISO DO {SECRET}")
        assert SECRET.lower() in " ".join(asked.stage.names())
        asked.tap("Dizer de outro jeito", "Início")
        asked.work()
    assert page(asked) == Page.ATTRACT and SECRET.lower() not in caplog.text.lower()
    face = asked.stage.screen.part("chatFace")
    assert [face.property(name) for name in ("said", "text", "source")] == ["", "", ""]
    assert SECRET.lower() not in " ".join(asked.stage.names()).lower()
    gc.collect()
    held = [one for one in gc.get_objects() if isinstance(one, Inputs) and SECRET in one.typed]
    assert held == []


@pytest.fixture
def listened(open_totem: OpenTotem, pen: FakePen) -> Iterator[Listened]:
    """Speech mode on the page where one asks, with a model."""
    found = Listened(to_chat(open_totem(helper=lambda: Assistance(pen))))
    yield found
    found.end()


def test_typing_is_heard_letter_by_letter(listened: Listened) -> None:
    listened.plug()
    listened.hear()
    listened.totem.stage.hand.type("RG")
    listened.narrator.look()
    assert [each for each in listened.hear() if len(each) == 1] == ["R", "G"]


def test_sentences_are_said_as_they_come_one_after_the_other(listened: Listened, pen: FakePen) -> None:
    pen.sentences = ["A segunda via custa R$ 62,00, diz a ficha.", "Leve o comprovante de pagamento."]
    listened.plug()
    ask(listened.totem, FEE)
    face = listened.totem.stage.screen.part("chatFace")
    listened.totem.stage.until(lambda: len(listened.totem.view_model.inputs.visit.talk.written) == 2, 10)
    listened.narrator.look()
    sounding = listened.player.started
    pen.go.set()
    listened.totem.stage.until(lambda: not face.property("writing"), 10)
    listened.narrator.look()
    assert listened.player.started == sounding, "what comes later waits; nothing is cut short"
    heard = listened.hear()
    places = [next(n for n, each in enumerate(heard) if part in each) for part in ("diz a ficha", "Leve o", "Fim.")]
    assert places == sorted(places)
    assert len([each for each in heard if "diz a ficha" in each]) == 1


def test_a_touch_silences_what_is_still_to_be_said(listened: Listened, pen: FakePen) -> None:
    pen.sentences = ["A segunda via custa R$ 62,00, diz a ficha."]
    listened.plug()
    ask(listened.totem, FEE)
    listened.totem.stage.until(lambda: "Parar de escrever" in listened.totem.stage.names(), 10)
    listened.narrator.look()
    assert listened.speaker.speaking
    for looking in listened.narrator.findChildren(QTimer):
        looking.blockSignals(True)  # what the page then says of itself is another matter
    listened.totem.tap("Parar de escrever")
    assert not listened.speaker.speaking


def test_no_file_ever_holds_what_was_said_and_the_room_never_hears_it(listened: Listened, pen: FakePen) -> None:
    pen.go.set()
    for private in (False, True):
        if private:
            listened.plug()
        else:
            listened.press(Qt.Key.Key_F4)
        ask(listened.totem, f"PRECISO DO {SECRET}")
        listened.press(Qt.Key.Key_F2)
        listened.hear()
        heard = [text for text, _, _ in listened.kept.said + listened.passing.said]
        assert [text for text in heard if f"do {SECRET}".lower() in text.lower()] == []
        assert any(SECRET.lower() in text.lower() for text in heard) is private
        assert not [text for text, _, _ in listened.kept.said if SECRET.lower() in text.lower()]
        listened.totem.tap("Dizer de outro jeito")


@pytest.mark.parametrize("look", ["plain", "high_contrast", "large_text", "low", "large_text low"])
@pytest.mark.parametrize("appearance", SCREENS.values(), ids=SCREENS.keys())
def test_every_page_fits_is_spoken_and_is_reached_by_keys(
    open_totem: OpenTotem, appearance: Appearance, look: str
) -> None:
    totem = open_totem(appearance, helper=Assistance).meet()
    totem.work()
    for language in LANGUAGES:
        totem.view_model._speak(language)
        totem.view_model.look(**{name: True for name in look.split() if name != "plain"})
        for spot in spots(totem):
            if spot.visit.page not in PAGES and spot.name not in ("categories", "services"):
                continue
            spot.show(totem)
            stage = totem.stage
            found = (stage.clipped(), stage.unnamed(), stage.overlapping(), stage.too_small())
            assert found == ([], [], [], []), (spot.name, language)
            if language == "pt_BR":
                names = [seen.name for seen in stage.controls()]
                assert sorted(stage.tab_round(90)) == sorted(names), spot.name
    process_events()
