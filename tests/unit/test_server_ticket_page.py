"""The citizen's page in every state and language, and the headers that keep it private."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from domain.answers import TicketPage
from domain.branch import LANGUAGES, Language
from domain.ticket import OPEN, State
from domain.wait import WaitRange
from server.program import ROOT
from server.ticket_page import Files, ticket_page, unknown_page
from tests.branches import NOON, branch

FILES = Files.read(ROOT / "server/web", ROOT / "i18n/ticket_page.json", ROOT / "assets/mark.svg")


def page(shown: TicketPage, language: Language = "pt_BR") -> str:
    return ticket_page(FILES, branch(), shown, language, NOON).decode()


def words(html: str) -> str:
    """What a person reads."""
    body = re.sub(r"(?s)<(script|style|svg).*?</\1>", "", html.partition("<body>")[2])
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", State)
def test_every_state_has_words_in_every_language(state: State, language: Language) -> None:
    counter = "07" if state in (State.CALLED, State.SERVING) else None
    html = page(TicketPage("P042", state, counter=counter), language)
    said = FILES.words[language]
    assert f'lang="{said["lang"]}"' in html
    assert "P042" in words(html) and said[state.value] in words(html)
    assert (said["called_go"] in words(html)) == (state is State.CALLED)
    assert ("http-equiv" in html) == (state in OPEN), "without a script it reloads, as long as there is news to expect"
    assert html.count("<h1>") == 1 and '<main class="' in html and "$" not in words(html)


def test_who_waits_reads_how_many_are_ahead_and_how_long() -> None:
    def read(ahead: int, low: int, high: int) -> str:
        return words(page(TicketPage("A001", State.WAITING, ahead, WaitRange(low, high))))

    assert "Ninguém na sua frente" in read(0, 0, 5) and "até 5 minutos" in read(0, 0, 5)
    assert "1 pessoa na sua frente" in read(1, 5, 10) and "5 a 10 minutos" in read(1, 5, 10)
    assert "12 pessoas na sua frente" in read(12, 15, 30)


def test_who_is_called_reads_where_to_go() -> None:
    assert "É a sua vez! Vá para Guichê 07" in words(page(TicketPage("A001", State.CALLED, counter="07")))
    assert "Go to Counter 07" in words(page(TicketPage("A001", State.CALLED, counter="07"), "en"))


def test_the_time_is_the_branch_s_own() -> None:
    assert "Atualizado às 12:00" in page(TicketPage("A001", State.WAITING))


def test_what_comes_from_a_document_cannot_become_markup() -> None:
    html = page(TicketPage("<b>", State.CALLED, counter="<script>1</script>"))
    assert "<b>" not in html and "<script>1" not in html


def test_nothing_is_loaded_from_elsewhere() -> None:
    html = page(TicketPage("A001", State.WAITING)) + unknown_page(FILES).decode()
    assert set(re.findall(r'(?:src|href)="([^"?]{0,5})', html)) <= {"data:", ""}
    assert "http://" not in html.replace("http://www.w3.org", "") and "https://" not in html
    headers = dict(FILES.headers())
    policy = headers[b"content-security-policy"].decode()
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy
    assert headers[b"cache-control"] == b"no-store" and headers[b"referrer-policy"] == b"no-referrer"


def test_an_unknown_ticket_is_said_in_every_language() -> None:
    said = words(unknown_page(FILES).decode())
    assert all(FILES.words[language]["unknown"] in said for language in LANGUAGES)


def test_the_languages_say_the_same_things() -> None:
    def fields(text: str) -> set[str | None]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    for language in LANGUAGES:
        assert list(FILES.words[language]) == list(FILES.words["pt_BR"])
        for key, text in FILES.words[language].items():
            assert text.strip() and fields(text) == fields(FILES.words["pt_BR"][key]), (language, key)


def test_the_files_are_where_the_program_looks() -> None:
    assert (Path(ROOT) / "i18n/ticket_page.json").is_file()
