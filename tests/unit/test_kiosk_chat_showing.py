"""What the pages of the assistant show, as a table; its settings; and sentences that wait for their turn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from domain.document import read
from kiosk.chat.settings import ANY
from kiosk.chat.showing import FOLLOWING, SUGGESTED, asked_of, derive_chat, walk_address
from kiosk.chat.talk import Mode, Talk
from kiosk.chat.words import ChatWords
from kiosk.entries import shown, typed, whole
from kiosk.settings import read as read_settings
from kiosk.showing.shown import Inputs
from kiosk.speech.sentences import in_words
from kiosk.visit import Entry, Page, Visit, answer, check

BRANCH = read((Path(__file__).parents[2] / "demo/branch.yaml").read_text(encoding="utf-8"))
WORDS = ChatWords("fee?", "needs?", "deadline?", "audience?")
IDENTITY = "identity-card"
READY = Inputs(branch=BRANCH, online=True, assistant=True, visit=Visit(Page.CHAT, entry=Entry.CHAT))
ANSWER = Talk(3, "rg", Mode.ANSWER, IDENTITY, ("cpf", "gone"), text="x", known=True)


def reply(talk: Talk, **news: object) -> Inputs:
    return replace(READY, visit=Visit(Page.REPLY, talk=talk), **news)  # type: ignore[arg-type]


def test_questions_to_touch_are_the_branch_s_own_and_of_what_people_come_for_first() -> None:
    plain = [row.name for row in derive_chat(READY, WORDS).suggestions]
    assert len(plain) == SUGGESTED and all(name.endswith("?") and name[0].isupper() for name in plain)
    popular = derive_chat(replace(READY, popular=("bolsa-familia",)), WORDS).suggestions[0].name
    service = BRANCH.service("bolsa-familia")
    assert service is not None and popular in list(asked_of(service, "pt_BR", WORDS))
    assert derive_chat(replace(READY, language="es"), WORDS).suggestions[0].name.startswith("¿")


def test_a_page_about_one_service_offers_what_its_card_answers() -> None:
    about = replace(READY, visit=replace(READY.visit, talk=ANSWER))
    shown_now = derive_chat(about, WORDS)
    assert shown_now.about == "Carteira de identidade" and "needs?" in [row.name for row in shown_now.suggestions]


def test_nothing_can_be_asked_until_something_is_typed_nor_twice() -> None:
    assert not derive_chat(READY, WORDS).can_ask
    assert derive_chat(replace(READY, typed="RG"), WORDS).can_ask
    assert not derive_chat(replace(READY, typed="RG", asking=True), WORDS).can_ask


def test_the_first_reply_offers_other_services_and_what_follows_offers_questions() -> None:
    first = derive_chat(reply(ANSWER), WORDS)
    assert ([row.key for row in first.services], first.suggestions) == (["cpf"], ())
    later = derive_chat(reply(replace(ANSWER, first=False, offered=())), WORDS)
    assert (later.services, len(later.suggestions)) == ((), FOLLOWING)


def test_what_has_been_asked_is_not_offered_again() -> None:
    talk = replace(ANSWER, first=False)
    before = derive_chat(reply(talk), WORDS).suggestions[0].name
    assert before not in [row.name for row in derive_chat(reply(replace(talk, said=before)), WORDS).suggestions]


def test_only_the_turn_that_is_on_the_screen_is_being_written() -> None:
    assert derive_chat(reply(ANSWER, writing=3), WORDS).writing
    assert not derive_chat(reply(ANSWER, writing=2), WORDS).writing
    assert not derive_chat(reply(replace(ANSWER, number=0), writing=0), WORDS).writing


@pytest.mark.parametrize("mode", [mode for mode in Mode if mode is not Mode.ANSWER])
def test_nothing_but_an_answer_leads_to_a_ticket_s_ways(mode: Mode) -> None:
    shown_now = derive_chat(reply(replace(ANSWER, mode=mode)), WORDS)
    assert not shown_now.can_check and not shown_now.can_walk


def test_a_walk_shows_one_step_and_its_address() -> None:
    service = BRANCH.service("digital-work-card")
    assert service is not None and walk_address(service) == "https://gov.br/ctps"
    at = Visit(Page.WALK, service=service.id, step=2)
    shown_now = derive_chat(replace(READY, visit=at), WORDS)
    assert (shown_now.place, shown_now.count, shown_now.address) == (2, 5, "gov.br/ctps")
    assert derive_chat(replace(READY, visit=replace(at, step=6)), WORDS).step == ""


def test_a_triage_stays_on_its_page_and_tells_what_was_said() -> None:
    visit = check(Visit(service=IDENTITY), BRANCH, Page.TRIAGE)
    visit = replace(visit, explained=True)
    for said in ("have", "missing", "skip"):
        visit = answer(visit, BRANCH, said)
    assert (visit.page, visit.explained) == (Page.TRIAGE, False)
    assert [row.how for row in derive_chat(replace(READY, visit=visit), WORDS).declared] == ["have", "missing", "skip"]
    assert answer(visit, BRANCH, "have").page is Page.MISSING


def test_without_a_branch_there_is_an_offer_and_nothing_else() -> None:
    assert derive_chat(Inputs(assistant=True), WORDS).offered


def test_own_words_are_shown_as_one_writes_and_end_somewhere() -> None:
    text = typed(Entry.CHAT, "", "perdi meu RG, e agora?" * 20)
    assert len(text) == 120 and shown(Entry.CHAT, text).startswith("Perdi meu rg, e agora?")
    assert not whole(Entry.CHAT, text), "Enter of a reader asks nothing"


def test_what_was_said_is_read_word_by_word() -> None:
    assert in_words("Perdi meu rg.", "Perdi meu rg") == ["Perdi", "meu", "rg."]
    assert in_words("Perdi meu rg ontem.", "Perdi meu rg") == ["Perdi meu rg ontem."]
    assert in_words("Voltar.", "") == ["Voltar."]


def test_settings_of_the_assistant(tmp_path: Path) -> None:
    must = ["--server", "http://127.0.0.1:9", "--printer", "tcp://127.0.0.1:9", "--data", str(tmp_path)]
    home = {"HOME": str(tmp_path), "VEZ_KIOSK_TOKEN": "x"}
    plain = read_settings(must, home).assisting
    assert (plain.on, plain.model, plain.models) == (True, ANY, tmp_path / ".local/share/vez/models")
    off = read_settings([*must, "--assistant", "off", "--model", "none"], home).assisting
    assert (off.on, off.model) == (False, "")
    told = read_settings(must, {**home, "VEZ_KIOSK_MODEL": "small", "VEZ_MODELS": "/m"}).assisting
    assert (told.model, told.models) == ("small", Path("/m"))
    with pytest.raises(SystemExit):
        read_settings([*must, "--model-threads", "0"], home)
