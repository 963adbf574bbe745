"""Templates in the branch document: whatever is wrong is told with its line and field."""

from __future__ import annotations

import base64
import struct
import zlib

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from domain.document import read
from domain.errors import DocumentInvalid
from domain.paper import Kind, TicketFacts, conditions, holding, placeholders, values
from domain.png import problem_of
from tests.branches import branch


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(width: int = 2, height: int = 1, rows: bytes = b"\x00\x80") -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    packed = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + packed


def in_base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


LOGO = in_base64(png())


def problems(**templates: object) -> list[str]:
    text = yaml.safe_dump(msgspec.to_builtins(branch()) | {"templates": templates}, sort_keys=False)
    try:
        read(text)
    except DocumentInvalid as invalid:
        found = invalid.problems
    else:
        return []
    lines = len(text.splitlines())
    assert [problem for problem in found if not 1 <= problem.line <= lines] == []
    return [f"{problem.field}: {problem.message}" for problem in found]


def test_a_good_template_is_read() -> None:
    assert problems(
        logo=LOGO,
        second_copy={"pt_BR": "2ª via"},
        ticket=[
            {"block": "logo", "width": 40},
            {"block": "text", "text": {"pt_BR": "Olá {number}", "en": "Hi {number}"}, "when": "not priority"},
            {"block": "row", "left": "Hora", "right": "{issued}", "when": "second_copy"},
            {"block": "number"}, {"block": "qr", "data": "{page}"}, {"block": "checklist"},
            {"block": "banner", "text": "fim"}, {"block": "rule"}, {"block": "feed", "lines": 3}, {"block": "cut"},
        ],
    ) == []  # fmt: skip


@pytest.mark.parametrize(
    ("block", "field", "words"),
    [
        ({"block": "text", "text": "{cpf}"}, "text", "'{cpf}' is not a placeholder of this paper; there are: number"),
        ({"block": "text", "text": {"pt_BR": "a", "es": "{ wait }"}}, "text.es", "'{ wait }' is not a placeholder"),
        ({"block": "text", "text": "{wait"}, "text", "a brace stands only around"),
        ({"block": "text", "text": "}{"}, "text", "a brace stands only around"),
        ({"block": "text", "text": {"en": "a"}}, "text", "'pt_BR' is a required property"),
        ({"block": "text", "text": "a", "size": 9}, "size", "9 is greater than the maximum of 8"),
        ({"block": "text", "text": "a", "align": "middle"}, "align", "'middle' is not one of"),
        ({"block": "text", "text": "a", "colour": "red"}, "", "('colour' was unexpected)"),
        ({"block": "text", "text": "a", "when": "rich"}, "when", "'rich' is not a condition of this paper; there are:"),
        ({"block": "text", "text": "a", "when": "not has_cpf"}, "when", "'has_cpf' is not a condition"),
        ({"block": "text", "text": "a", "when": "a and b"}, "when", "does not match"),
        ({"block": "row", "left": "a", "right": "{x}"}, "right", "'{x}' is not a placeholder"),
        ({"block": "qr", "data": "https://x/{cpf}"}, "data", "'{cpf}' is not a placeholder"),
        ({"block": "checklist", "items": ["a", {"pt_BR": "{b}"}]}, "items[1].pt_BR", "'{b}' is not a placeholder"),
        ({"block": "logo"}, "block", "there is no templates.logo"),
        ({"block": "photo"}, "", "its 'block' must be one of: text, banner, row"),
        ({"text": "a"}, "", "its 'block' must be one of"),
        ({"block": "feed", "lines": 0}, "lines", "less than the minimum"),
        ({"block": "text", "text": "x" * 601}, "text", "does not fit the schema (maxLength"),
    ],
)
def test_what_is_wrong_in_a_block(block: dict[str, object], field: str, words: str) -> None:
    [told] = problems(ticket=[{"block": "rule"}, block])
    at, _, message = told.partition(": ")
    assert at == f"templates.ticket[1].{field}".rstrip(".")
    assert words in message


def test_what_is_wrong_for_one_paper_and_not_for_another() -> None:
    assert problems(ticket=[{"block": "number"}]) == []
    assert problems(receipt=[{"block": "number"}]) == ["templates.receipt[0].block: this paper has no number"]
    assert "has no lines of its own" in problems(receipt=[{"block": "checklist"}])[0]
    assert problems(receipt=[{"block": "checklist", "items": ["a"]}]) == []
    assert problems(receipt=[{"block": "text", "text": "{rating}"}]) == []
    assert "'{rating}'" in problems(ticket=[{"block": "text", "text": "{rating}"}])[0]


def test_every_problem_is_told_at_once() -> None:
    told = problems(logo="?", second_copy={"pt_BR": "{number}"}, ticket=[{"block": "logo", "when": "x"}])
    assert [problem.split(":")[0] for problem in told] == [
        "templates.logo", "templates.second_copy.pt_BR", "templates.ticket[0].when"]  # fmt: skip
    assert problems(tickets=[])[0].startswith("templates: ")
    assert problems(ticket=[])[0].startswith("templates.ticket: ")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (png(), None),
        (b"GIF89a" + bytes(99), "is not a PNG"),
        (png()[:-1], "is damaged"),
        (png()[:60], "is damaged"),
        (png().replace(b"IDAT", b"IDAX"), "is damaged"),
        (png(4000, 1), "is 4000 x 1 dots"),
        (png(0, 1), "is 0 x 1 dots"),
    ],
)
def test_a_logo_is_looked_at(data: bytes, words: str | None) -> None:
    found = problem_of(in_base64(data))
    assert (found is None) if words is None else (words in (found or ""))


def test_a_logo_in_lines_is_fine_and_half_of_its_stream_is_not() -> None:
    assert problem_of("\n ".join(LOGO[at : at + 20] for at in range(0, len(LOGO), 20))) is None
    half = png().replace(chunk(b"IDAT", zlib.compress(b"\x00\x80")), chunk(b"IDAT", zlib.compress(b"\x00\x80")[:-6]))
    assert problem_of(in_base64(half)) == "is a PNG image that is damaged"


@given(st.text())
def test_no_text_makes_the_logo_check_stumble(text: str) -> None:
    assert problem_of(text) is not None


@given(st.binary(max_size=80))
def test_no_bytes_make_the_logo_check_stumble(data: bytes) -> None:
    assert problem_of(in_base64(b"\x89PNG\r\n\x1a\n" + data)) is not None


def test_what_a_paper_can_say() -> None:
    assert set(placeholders(Kind.TICKET)) == {
        "number", "service", "issued", "wait", "people_ahead", "page", "max_wait", "message", "institution", "branch",
        "address", "ombudsman", "come_back", "opinion_code",
    }  # fmt: skip
    facts = TicketFacts(number="A001", service="Taxas", issued="agora", priority=True)
    assert holding(facts) == {"priority", "has_number", "has_service", "has_issued"}
    assert holding(facts) < set(conditions(Kind.TICKET))
    assert set(values(facts)) == set(placeholders(Kind.TICKET))


def test_no_paper_can_name_a_person() -> None:
    named = {name for kind in Kind for name in placeholders(kind)}
    assert not {name for name in named if any(word in name for word in ("citizen", "person", "cpf", "name", "reason"))}
