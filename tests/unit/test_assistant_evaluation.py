"""The sets of the evaluation are what they should be, the figures count right, and understanding does not get worse."""

from __future__ import annotations

import itertools
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering import Answer
from assistant.assistant import Assistant
from assistant.confidence import Signs
from assistant.evaluate import figures, fit, sets
from assistant.evaluate.sets import Question, SetUnreadable, Utterance
from assistant.reading import read_cards, words
from domain.words import LANGUAGES, Language

ROOT = Path(__file__).parents[2]
BRANCH = ROOT / "demo/branch.yaml"
SETS = ROOT / "assistant/evaluate"
KINDS = {"plain", "slang", "typo", "speech", "indirect", "long", "neighbour", "out"}
SIZES = {"pt_BR": (150, 40, 60, 12), "en": (40, 15, 20, 4), "es": (40, 15, 20, 4)}


def said(name: str) -> tuple[Utterance, ...]:
    return sets.utterances(SETS / name)


def asked(name: str) -> tuple[Question, ...]:
    return sets.questions(SETS / name)


def both(language: str) -> tuple[Utterance, ...]:
    return said(f"demo/utterances.{language}.tsv") + said(f"demo/utterances.{language}.held-out.tsv")


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_enough_of_everything(language: Language) -> None:
    inside, outside, questions, unanswerable = SIZES[language]
    utterances = both(language)
    assert sum(each.in_scope for each in utterances) >= inside
    assert sum(not each.in_scope for each in utterances) >= outside
    everything = asked(f"demo/questions.{language}.json") + asked(f"demo/questions.{language}.held-out.json")
    assert len(everything) >= questions
    assert sum(not each.answerable for each in everything) >= unanswerable
    services = {card.id for card in read_cards(BRANCH, language) if card.here}
    assert {each.service for each in utterances if each.in_scope} == services
    assert {each.s for each in everything} <= services
    assert all(each.must for each in everything if each.answerable)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_third_is_held_out_and_nothing_is_in_both_parts(language: Language) -> None:
    tuning, held_out = said(f"demo/utterances.{language}.tsv"), said(f"demo/utterances.{language}.held-out.tsv")
    texts = Counter(each.text.casefold() for each in (*tuning, *held_out))
    assert [text for text, many in texts.items() if many > 1] == []
    assert len({each.id for each in (*tuning, *held_out)}) == len(tuning) + len(held_out)
    for kind in {each.kind for each in tuning}:
        many = sum(each.kind == kind for each in (*tuning, *held_out))
        assert abs(sum(each.kind == kind for each in held_out) - many / 3) <= 1
    questions = [
        (each.s, each.q.casefold())
        for part in ("", ".held-out")
        for each in asked(f"demo/questions.{language}{part}.json")
    ]
    assert len(questions) == len(set(questions))


HELD_OUT = (
    *("city", "clinic", "traffic", "pension", "campus", "frontier", "embassy"),
    *("counterhall", "district", "insurance"),
)

INDIRECT_HELD_OUT = ("licensing", "labourcourt", "healthplan", "port")


@pytest.mark.parametrize(
    ("folder", "part"), [*((folder, ".held-out") for folder in HELD_OUT), *((folder, "") for folder in fit.OTHERS)]
)
def test_other_catalogues_have_their_own_sets(folder: str, part: str) -> None:
    services = {card.id for card in read_cards(SETS / folder / "catalogue.json", "pt_BR")}
    utterances, questions = said(f"{folder}/utterances{part}.tsv"), asked(f"{folder}/questions{part}.json")
    assert {each.service for each in utterances if each.in_scope} == services
    assert {each.s for each in questions} <= services
    assert {each.kind for each in utterances} <= KINDS


def test_kinds_are_those_that_the_figures_name() -> None:
    assert {each.kind for language in LANGUAGES for each in both(language)} == KINDS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("folder", "part"), [("visitors", ""), ("strangers", ".held-out")])
def test_others_have_spoken_of_the_whole_demo_branch(language: Language, folder: str, part: str) -> None:
    services = {card.id for card in read_cards(BRANCH, language) if card.here}
    utterances = said(f"{folder}/utterances.{language}{part}.tsv")
    assert {each.service for each in utterances if each.in_scope} == services
    assert {each.s for each in asked(f"{folder}/questions.{language}{part}.json")} <= services
    assert {each.kind for each in utterances} <= KINDS


# What stands here is a little below what is measured: it may get better, and must not get worse unseen.
AT_LEAST = {
    ("demo", "pt_BR"): (0.97, 1.0, 47),
    ("demo", "en"): (0.95, 1.0, 14),
    ("demo", "es"): (0.97, 1.0, 14),
    ("visitors", "pt_BR"): (0.96, 0.98, 21),
    ("visitors", "en"): (0.93, 0.97, 7),
    ("visitors", "es"): (0.95, 0.97, 7),
}


@pytest.mark.parametrize(("folder", "language"), AT_LEAST)
def test_the_tuning_part_is_understood(folder: str, language: Language) -> None:
    first, third, right = AT_LEAST[folder, language]
    measured = _measure(BRANCH, language, f"{folder}/utterances.{language}.tsv")
    assert measured["recall_at_1"] >= first and measured["recall_at_3"] >= third
    assert measured["out_of_scope"]["wrong"] == 0
    assert measured["sure_and_wrong"] == 0
    counts = figures.of_questions(list(_answers(BRANCH, language, f"{folder}/questions.{language}.json")))
    assert counts["right"] >= right and counts["wrong"] == 0
    assert counts["unanswerable_handled"] == counts["unanswerable"]


# Of catalogues that nobody has described with aliases: first, answers right, unanswerable questions handled.
OTHERS_AT_LEAST: dict[str, tuple[Language, float, int, int]] = {
    "town": ("pt_BR", 0.96, 27, 8),
    "harbour": ("pt_BR", 0.93, 10, 3),
    "municipio": ("es", 0.96, 13, 3),
    "council": ("en", 0.92, 11, 3),
    "statehall": ("pt_BR", 0.93, 15, 6),
    "prefecture": ("pt_BR", 0.93, 14, 6),
    "careposts": ("pt_BR", 0.97, 15, 6),
}


@pytest.mark.parametrize("name", fit.OTHERS)
def test_another_catalogue_is_understood(name: str) -> None:
    language, first, right, handled = OTHERS_AT_LEAST[name]
    catalogue = SETS / name / "catalogue.json"
    measured = _measure(catalogue, language, f"{name}/utterances.tsv")
    assert measured["recall_at_1"] >= first and measured["out_of_scope"]["wrong"] == 0
    counts = figures.of_questions(list(_answers(catalogue, language, f"{name}/questions.json")))
    assert counts["right"] >= right and counts["wrong"] == 0
    assert counts["unanswerable_handled"] >= handled


def test_more_sayings_are_understood_and_lead_nobody_astray() -> None:
    first = inside = 0.0
    for name in fit.SAID:
        catalogue = SETS / name / "catalogue.json"
        assert {each.service for each in said(f"{name}/utterances.tsv") if each.in_scope} == {
            card.id for card in read_cards(catalogue, "pt_BR")
        }
        measured = _measure(catalogue, "pt_BR", f"{name}/utterances.tsv")
        assert measured["out_of_scope"]["wrong"] == 0 and measured["sure_and_wrong"] == 0
        first += measured["recall_at_1"] * measured["utterances"]
        inside += measured["utterances"]
    assert first >= 0.88 * inside


# Told by people who name no service, of rooms that nothing is learnt of: first, and in three.
INDIRECT_AT_LEAST = {"bank": (0.78, 0.92), "post": (0.68, 0.86), "federalpolice": (0.55, 0.84), "prison": (0.75, 0.88)}


@pytest.mark.parametrize("name", fit.INDIRECT)
def test_what_is_told_without_naming_it_is_understood(name: str) -> None:
    first, third = INDIRECT_AT_LEAST[name]
    measured = _measure(SETS / "indirect" / name / "catalogue.json", "pt_BR", f"indirect/{name}/utterances.tsv")
    assert measured["recall_at_1"] >= first and measured["recall_at_3"] >= third
    assert measured["out_of_scope"]["wrong"] == 0 and measured["sure_and_wrong"] == 0


def test_forgetting_what_people_tell_leaves_the_names() -> None:
    seen = (
        "from assistant import vocabulary as v; from assistant.evaluate import fit; before = v.patterns();"
        "fit.forget(0.5); after = v.patterns(); told = lambda ps: sum(not p.is_name for p in ps);"
        "print(told(after) / told(before), sum(p.is_name for p in after) == sum(p.is_name for p in before))"
    )
    done = subprocess.run([sys.executable, "-c", seen], cwd=ROOT, capture_output=True, text=True, check=True)
    share, names = done.stdout.split()
    assert 0.45 < float(share) < 0.55 and names == "True"


@pytest.mark.parametrize("folder", ["demo", "strangers", *HELD_OUT, *map("indirect/{}".format, INDIRECT_HELD_OUT)])
def test_what_is_held_out_leads_nobody_astray(folder: str) -> None:
    """Nothing is tuned on these; yet a service that nobody asked for never stands out."""
    of_demo = folder in ("demo", "strangers")
    for language in LANGUAGES if of_demo else (LANGUAGES[0],):
        part = f".{language}" if of_demo else ""
        catalogue = BRANCH if of_demo else SETS / folder / "catalogue.json"
        measured = _measure(catalogue, language, f"{folder}/utterances{part}.held-out.tsv")
        assert measured["out_of_scope"]["wrong"] == 0
        assert measured["sure_and_wrong"] <= 0.03 * measured["utterances"]


def _measure(catalogue: Path, language: Language, name: str) -> dict[str, Any]:
    clock = itertools.count()
    assistant = Assistant(read_cards(catalogue, language), words(language), None, language)
    return figures.of_utterances(assistant, said(name), lambda: float(next(clock)))


def _answers(catalogue: Path, language: Language, name: str) -> Iterator[tuple[Question, str, bool]]:
    assistant = Assistant(read_cards(catalogue, language), words(language), None, language)
    for question in asked(name):
        found: Answer = assistant.answer(question.s, question.q)
        yield question, found.text, found.known


def test_measuring_without_a_model_touches_no_engine_and_no_encoder() -> None:
    seen = "import sys, assistant.evaluate.run; print([n for n in sys.modules if 'engines' in n or n == 'numpy'])"
    done = subprocess.run([sys.executable, "-c", seen], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_is_wrong_with_a_file_is_said(tmp_path: Path) -> None:
    file = tmp_path / "u.tsv"
    file.write_text("id\tkind\ttext\tservice\na\tplain\n", encoding="utf-8")
    with pytest.raises(SetUnreadable, match=r"u\.tsv:2: has 2 columns instead of id, kind, text, service"):
        sets.utterances(file)
    file.write_bytes(b"a\tplain\t\xff\tx\n")
    with pytest.raises(SetUnreadable, match="cannot be read"):
        sets.utterances(file)
    with pytest.raises(SetUnreadable, match="cannot be read"):
        sets.utterances(tmp_path / "missing.tsv")
    questions = tmp_path / "q.json"
    questions.write_text('[{"q": "quanto?"}]', encoding="utf-8")
    with pytest.raises(SetUnreadable, match="missing required field `s`"):
        sets.questions(questions)


def test_a_row_without_a_service_is_out_of_scope_and_comments_are_left_out(tmp_path: Path) -> None:
    file = tmp_path / "u.tsv"
    file.write_text("# mine\na\tout\toi\t\nb\tout\ttchau\nc\tplain\trg\tid-card\n", encoding="utf-8")
    assert [(each.id, each.in_scope) for each in sets.utterances(file)] == [("a", False), ("b", False), ("c", True)]


def test_an_answer_is_right_when_it_says_all_it_must_and_nothing_it_must_not() -> None:
    question = Question("quanto?", "x", must=(r"62([,.]00)?",), mustnot=("^sim",))
    assert figures.right(question, "Custa R$ 62,00.")
    assert not figures.right(question, "Sim, R$ 62.")
    assert not figures.right(question, "Custa R$ 18.")
    unanswerable = msgspec.structs.replace(question, answerable=False)
    counted = figures.of_questions(
        [(question, "62", True), (question, "63", True), (question, "?", False), (unanswerable, "?", False)]
    )
    assert counted == {"right": 1, "refused": 1, "wrong": 1, "unanswerable": 1, "unanswerable_handled": 1}


def test_calibration_is_perfect_when_shares_are_as_said_and_bad_when_they_are_not() -> None:
    assert figures.calibration_error([]) == 0
    assert figures.calibration_error([(0.5, True), (0.5, False)]) == 0
    assert figures.calibration_error([(1.0, True), (0.0, False)]) == 0
    assert figures.calibration_error([(1.0, False), (0.0, True)]) == 1
    assert figures.calibration_error([(0.9, True), (0.9, False)]) == 0.4


def test_percentiles() -> None:
    assert figures.percentile([], 95) == 0
    assert figures.percentile([3, 1, 2], 50) == 2
    assert figures.percentile(list(range(1, 101)), 95) == 96


def test_the_curve_that_is_fitted_tells_what_is_right_from_what_is_not() -> None:
    good, bad = Signs(1.0, 1.0, 1.0, 0.0, 0.8), Signs(0.1, 0.2, 0.0, 1.0, 0.1)
    bias, weights = fit.fit([(good, True), (bad, False)] * 4)
    assert bias + sum(w * s for w, s in zip(weights, good, strict=True)) > 1
    assert bias + sum(w * s for w, s in zip(weights, bad, strict=True)) < -1


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans())))
def test_the_calibration_error_is_a_share(judged: list[tuple[float, bool]]) -> None:
    assert 0 <= figures.calibration_error(judged) <= 1
