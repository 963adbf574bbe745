"""The layout: nothing is wider than the paper, nothing is lost."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printer.layout import (
    Banner,
    Block,
    Checklist,
    Cut,
    Feed,
    Item,
    Line,
    Number,
    Paper,
    Picture,
    Qr,
    Row,
    Rule,
    Text,
    arrange,
    balanced,
    from_json,
    to_json,
    wrap,
)
from tests.unit.printer.samples import TICKET, URL

WORDS = st.text(st.characters(codec="cp850", categories=("L", "N", "P", "Z")) | st.sampled_from(" -\n"))
SIZES = st.integers(-1, 10)
BLOCKS = st.one_of(
    st.builds(Text, WORDS, SIZES, SIZES, st.sampled_from(["left", "center", "right"]), st.booleans(), st.booleans()),
    st.builds(Banner, WORDS, SIZES),
    st.builds(Row, WORDS, WORDS, st.booleans()),
    st.builds(Number, st.text("AP0123456789", max_size=12)),
    st.builds(Rule),
    st.builds(Qr, WORDS),
    st.builds(Picture, st.binary(max_size=8), st.none() | st.integers(10, 100)),
    st.builds(Checklist, st.lists(st.builds(Item, WORDS, st.booleans()), max_size=4).map(tuple)),
    st.builds(Feed, st.integers(0, 9)),
    st.builds(Cut),
)


def lines(*blocks: Block, columns: int = 32) -> list[Line]:
    arranged = arrange(Paper(blocks, ""), columns, "CP850")
    return [item for item in arranged if isinstance(item, Line)]


def texts(*blocks: Block, columns: int = 32) -> list[str]:
    return [line.text for line in lines(*blocks, columns=columns)]


@given(st.lists(BLOCKS, max_size=6), st.integers(1, 64))
def test_nothing_is_wider_than_the_paper(blocks: list[Block], columns: int) -> None:
    for line in lines(*blocks, columns=columns):
        assert len(line.text) * line.width <= columns
        assert 1 <= line.width <= 8
        assert 1 <= line.height <= 8
        assert "\n" not in line.text


@given(WORDS, st.integers(1, 64))
def test_wrapping_loses_no_letter(text: str, columns: int) -> None:
    assert "".join("".join(wrap(text, columns)).split()) == "".join(text.split())


@given(st.lists(BLOCKS, max_size=6), st.text())
def test_a_paper_survives_the_spool(blocks: list[Block], mark: str) -> None:
    paper = Paper(tuple(blocks), mark)
    assert from_json(to_json(paper)) == paper


@pytest.mark.parametrize(
    ("text", "columns", "expected"),
    [
        ("um dois  três", 8, ["um dois", "três"]),
        ("um\n\ndois", 8, ["um", "", "dois"]),
        ("seguro-desemprego", 12, ["seguro-", "desemprego"]),
        ("inconstitucional já", 8, ["inconsti", "tucional", "já"]),
        ("", 8, [""]),
        ("ab", 1, ["a", "b"]),
    ],
)
def test_wrapping(text: str, columns: int, expected: list[str]) -> None:
    assert wrap(text, columns) == expected


def test_letters_that_grow_are_wrapped_after_they_have_grown() -> None:
    assert texts(Text("…" * 20)) == ["." * 32, "." * 28]


def test_a_row_keeps_to_one_line_only_with_two_spaces_between() -> None:
    assert texts(Row("Emitida em", "hoje")) == ["Emitida em".ljust(28) + "hoje"]
    long = lines(Row("Ouvidoria", "ouvidoria@exemplo.gov.br"))
    assert [(line.text, line.align) for line in long] == [("Ouvidoria", "left"), ("ouvidoria@exemplo.gov.br", "right")]


def test_the_number_is_as_large_as_the_paper_allows() -> None:
    sizes = [(line.width, line.height) for text in ("A001", "AB000123") for line in lines(Number(text), columns=48)]
    assert sizes == [(8, 8), (6, 6)]
    assert [line.width for line in lines(Number("AB0001"), columns=32)] == [5]


def test_white_words_stand_in_black() -> None:
    assert texts(Text("prioridade", inverted=True), Banner("2ª VIA", size=2)) == [" prioridade ", "     2ª VIA     "]


def test_a_second_copy_says_so_first() -> None:
    second = TICKET.paper().second_copy()
    assert second.blocks[0] == Banner("2ª VIA", size=2)
    assert second.blocks[2:] == TICKET.paper().blocks
    assert "2ª VIA" not in "".join(texts(*TICKET.paper().blocks))


def test_a_ticket_carries_what_the_law_asks_for() -> None:
    printed = "\n".join(texts(*TICKET.paper().blocks, columns=48))
    facts = (
        "Central de Atendimento ao Cidadão", "Unidade Centro", "P042", "Carteira de Identidade", "22/11/2026 às 14:05",
        "30 minutos", "162", "10 a 15 minutos", "Pessoas à sua frente: 3",
    )  # fmt: skip
    assert [fact for fact in facts if fact not in printed] == []
    assert Qr(URL) in TICKET.paper().blocks
    assert TICKET.paper().blocks[-1] == Cut()


def test_a_made_up_branch_is_marked_at_the_top() -> None:
    first = dataclasses.replace(TICKET, fictional=True).paper().blocks[0]
    assert isinstance(first, Banner) and "fictícia" in first.text


@given(st.text(" ab-\n", max_size=60), st.integers(1, 20))
def test_balanced_lines_are_as_few_and_lose_nothing(text: str, columns: int) -> None:
    lines, plain = balanced(text, columns), wrap(text, columns)
    assert len(lines) == len(plain)
    assert all(len(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_no_word_is_left_alone_under_a_centred_text() -> None:
    centred = texts(Text("Central de Atendimento ao Cidadão", align="center"))
    assert centred == ["Central de Atendimento", "ao Cidadão"]
    assert texts(Text("Central de Atendimento ao Cidadão")) == ["Central de Atendimento ao", "Cidadão"]


def test_a_long_value_is_read_from_the_left() -> None:
    long = lines(Row("Prazo", "Pedido feito na hora. A primeira parcela é paga depois."))
    assert [(line.text, line.align) for line in long] == [
        ("Prazo", "left"), ("  Pedido feito na hora. A", "left"), ("  primeira parcela é paga", "left"),
        ("  depois.", "left"),
    ]  # fmt: skip
    whole = "ouvidoria@vilaesperanca.example"
    assert whole in [line.text for line in lines(Row("Reclamações", f"Ouvidoria, das 8h às 18h, ou {whole}"))]


def test_a_checklist_has_its_boxes_in_a_column() -> None:
    items = Checklist((Item("Documento com foto, original e cópia", done=True), Item("CPF")))
    assert texts(items) == ["[x] Documento com foto, original", "    e cópia", "[ ] CPF"]
