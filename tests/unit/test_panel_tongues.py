"""What is said of a call, in three languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.branch import LANGUAGES, Counter, Language
from panel.announcing import Announcement
from panel.tongues import TONGUES, place, sentence, spelled
from tests.branches import branch

BRANCH = branch(counters=(Counter("7", "07"), Counter("b", "B12"), Counter("blue", "Sala Azul 3")))


def call(number: str, counter: str = "7", language: Language = "pt_BR", times: int = 1) -> Announcement:
    at = datetime(2026, 3, 2, tzinfo=UTC)
    return Announcement(1, at, "t", number, "identity", False, counter, times, language, True)


@pytest.mark.parametrize(
    ("language", "times", "words"),
    [
        ("pt_BR", 1, "Senha: P, zero, quatro, dois. Guichê sete."),
        ("en", 1, "Ticket: P, zero, four, two. Counter seven."),
        ("es", 1, "Turno: P, cero, cuatro, dos. Ventanilla siete."),
        ("pt_BR", 2, "Segunda chamada. Senha: P, zero, quatro, dois. Guichê sete."),
        ("pt_BR", 3, "Terceira chamada. Senha: P, zero, quatro, dois. Guichê sete."),
        ("pt_BR", 9, "Nova chamada. Senha: P, zero, quatro, dois. Guichê sete."),
        ("en", 2, "Second call. Ticket: P, zero, four, two. Counter seven."),
        ("en", 9, "Calling again. Ticket: P, zero, four, two. Counter seven."),
        ("es", 2, "Segunda llamada. Turno: P, cero, cuatro, dos. Ventanilla siete."),
        ("es", 9, "Nueva llamada. Turno: P, cero, cuatro, dos. Ventanilla siete."),
    ],
)
def test_the_whole_sentence(language: Language, times: int, words: str) -> None:
    assert sentence(call("P042", language=language, times=times), BRANCH) == words


@pytest.mark.parametrize(
    ("name", "portuguese", "english", "spanish"),
    [
        ("07", "sete", "seven", "siete"),
        ("1", "um", "one", "uno"),
        ("16", "dezesseis", "sixteen", "dieciséis"),
        ("20", "vinte", "twenty", "veinte"),
        ("21", "vinte e um", "twenty-one", "veintiuno"),
        ("45", "quarenta e cinco", "forty-five", "cuarenta y cinco"),
        ("100", "cem", "one hundred", "cien"),
        ("101", "cento e um", "one hundred and one", "ciento uno"),
        ("342", "trezentos e quarenta e dois", "three hundred and forty-two", "trescientos cuarenta y dos"),
        ("500", "quinhentos", "five hundred", "quinientos"),
        ("1004", "um, zero, zero, quatro", "one, zero, zero, four", "uno, cero, cero, cuatro"),
        ("B12", "B, doze", "B, twelve", "B, doce"),
        ("Sala Azul 3", "Sala Azul três", "Sala Azul three", "Sala Azul tres"),
        ("Mesa-2", "Mesa dois", "Mesa two", "Mesa dos"),
    ],
)
def test_the_name_of_a_counter(name: str, portuguese: str, english: str, spanish: str) -> None:
    assert [place(name, language) for language in LANGUAGES] == [portuguese, english, spanish]


def test_every_number_up_to_999_has_its_own_words_in_each_language() -> None:
    for language in LANGUAGES:
        words = [TONGUES[language].cardinal(number) for number in range(1000)]
        assert len(set(words)) == 1000
        assert not any(sign.isdigit() for sign in "".join(words))


@given(st.from_regex(r"[A-Z]{1,2}[0-9]{2,6}", fullmatch=True), st.sampled_from(LANGUAGES))
def test_no_sign_of_a_number_is_lost_and_no_digit_is_left_to_the_voice(number: str, language: Language) -> None:
    said = spelled(number, language).split(", ")
    assert len(said) == len(number)
    back = {word: str(digit) for digit, word in enumerate(TONGUES[language].digits)}
    assert "".join(back.get(word, word) for word in said) == number


def test_a_counter_that_is_no_more_is_left_out() -> None:
    assert sentence(call("A001", counter="gone"), BRANCH) == "Senha: A, zero, zero, um."
