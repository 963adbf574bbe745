"""Portuguese that everybody understands: short sentences, no unexplained acronyms, no office words, no blame.

Lei 13.460/2017 art. 5 XIV and Decreto 9.094/2017 art. 1 VII ask for simple language without acronyms and jargon. Texts
are those of the screens (`i18n/pt_BR.ts`), the phone's page and the demonstration's branch document. Twenty-five words
a sentence is the most that guides to plain language allow; screens, read standing, stay under twenty.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ON_SCREEN, IN_DOCUMENT = 20, 25  # words
TECHNICIAN = ("Advice", "Setup", "SetupPage", "EnrolPage", "EnrolWords")  # contexts that no citizen reads

# Acronyms that stand on everybody's own papers, or have no other name that people know.
KNOWN = {"CPF", "RG", "IPTU", "QR", "SUS", "OK", "PIN"}
OFFICE = (
    "efetuar", "efetue", "realize a", "mediante", "supracitad", "outrossim", "requerente", "munícipe", "protocolar ",
    "comparecer", "deferid", "indeferid", "inválid", "incorret", "erro ", "falha", "proibid", "obrigatoriamente",
    "usuário", "você errou", "tente novamente mais tarde", "no ato", "haja vista", "logradouro", "cônjuge", "óbice",
)  # fmt: skip


def screens() -> Iterator[tuple[str, str]]:
    for context in ET.parse(ROOT / "i18n/pt_BR.ts").getroot().iter("context"):
        name = context.findtext("name", "")
        if name in TECHNICIAN or name.startswith(("Setup", "Desk")):
            continue
        for translation in context.iter("translation"):
            for text in [form.text for form in translation.findall("numerusform")] or [translation.text]:
                yield name, text or ""
    words = json.loads((ROOT / "i18n/ticket_page.json").read_text(encoding="utf-8"))["pt_BR"]
    yield from (("ticket_page", str(text)) for name, text in words.items() if name != "lang")


def document() -> Iterator[tuple[str, str]]:
    """Every text of the branch's document that citizens read, with the place of the service or neighbour it is of."""
    yield from found(yaml.safe_load((ROOT / "demo/branch.yaml").read_text(encoding="utf-8")), ())


def found(part: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if isinstance(part, dict) and "pt_BR" in part:
        if isinstance(part["pt_BR"], str):  # lists are what people type
            yield ".".join(path[:2]), part["pt_BR"]
        part = {key: value for key, value in part.items() if key not in ("pt_BR", "en", "es")}
    pairs = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for key, value in pairs:
        yield from found(value, (*path, str(key)))


SCREENS, DOCUMENT = list(screens()), list(document())


def too_long(texts: list[tuple[str, str]], most: int) -> list[str]:
    sentences = ((where, each) for where, text in texts for each in re.split(r"(?<=[.!?…:;])\s+|\n", text))
    return [f"{where}: {each}" for where, each in sentences if len(re.findall(r"[\w/-]+", each)) > most]


def acronyms(text: str) -> set[str]:
    return set(re.findall(r"\b[A-ZÀ-Ý]{2,}\b", text)) - KNOWN


def test_there_is_something_to_read() -> None:
    assert len(SCREENS) > 150
    assert len(DOCUMENT) > 150


def test_sentences_are_short() -> None:
    assert too_long(SCREENS, ON_SCREEN) == []
    assert too_long(DOCUMENT, IN_DOCUMENT) == []


def test_a_screen_has_no_acronym_that_not_everybody_knows() -> None:
    assert [(where, text) for where, text in SCREENS if acronyms(text)] == []


def test_a_document_explains_its_acronyms_where_it_uses_them() -> None:
    """Once in the texts of each service: "SINE (Sistema Nacional de Emprego)", or the other way round."""
    unexplained = []
    for place in dict.fromkeys(where for where, _ in DOCUMENT):
        whole = " ".join(text for where, text in DOCUMENT if where == place)
        unexplained += [
            (place, each)
            for each in acronyms(whole)
            if not re.search(rf"\b{each}\b \(|\({each}\)|\([^)]*\b{each}\b", whole)
        ]
    assert unexplained == []


@pytest.mark.parametrize("word", OFFICE)
def test_no_office_words_and_no_blame(word: str) -> None:
    assert [(where, text) for where, text in [*SCREENS, *DOCUMENT] if re.search(rf"\b{word}", text.lower())] == []
