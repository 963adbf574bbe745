"""Templates: the built-in ones, those of a branch, and whatever people write into them."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import msgspec
import pytest
import yaml
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from domain import document
from domain.paper import (
    AnyFacts,
    ChecklistFacts,
    Item,
    Kind,
    Place,
    PrinterTestFacts,
    ReceiptFacts,
    ReportFacts,
    TicketFacts,
    conditions,
    kind_of,
    placeholders,
)
from domain.template import (
    AnyBlock,
    BannerBlock,
    ChecklistBlock,
    LogoBlock,
    QrBlock,
    RowBlock,
    Templates,
    TextBlock,
)
from domain.words import LANGUAGES, Language, Text
from printer import layout
from printer.escpos import encode
from printer.interpreter import Interpreter
from printer.layout import Banner, Cut, Feed, Line, Paper, Picture, Qr, arrange
from printer.looking import as_document, example_paper
from printer.main import main
from printer.preview import draw, sheets
from printer.profile import PROFILES, Cutter, Profile
from printer.sheet import Characters, Code, Raster
from printer.template.defaults import DEFAULTS
from printer.template.examples import example
from printer.template.filling import paper, place_of
from tests.branches import branch
from tests.unit.printer.images import base64_png, drawing

ROOT = Path(__file__).parents[3]
DEMO = ROOT / "demo" / "branch.yaml"
NOW = datetime(2026, 11, 22, 17, 5, tzinfo=UTC)
EPSON, NARROW = PROFILES["epson-80"], PROFILES["generic-58"]
BLOCKS = [block.__struct_config__.tag for block in get_args(AnyBlock)]
LOGO = base64_png(drawing())
TICKET = TicketFacts(
    place=Place(institution="Prefeitura", branch="Unidade Centro", ombudsman="162"),
    number="P042", service="Carteira de Identidade", issued="22/11/2026 14:05", priority=True,
    wait="10 a 15 minutos", people_ahead="3", page="https://vez.example/t/1", max_wait="30 minutos",
    message="Aguarde ser chamado no painel.",
)  # fmt: skip


def texts(made: Paper, columns: int = 48) -> list[str]:
    return [item.text.strip() for item in arrange(made, columns, "CP858") if isinstance(item, Line)]


def own(*blocks: AnyBlock, **others: object) -> Templates:
    return Templates(ticket=blocks, **others)  # type: ignore[arg-type]


def test_the_built_in_ticket_in_words() -> None:
    rule = "-" * 48 if "─" not in texts(paper(TICKET, "pt_BR"))[2] else "─" * 48
    assert texts(paper(TICKET, "pt_BR")) == [
        "Prefeitura", "Unidade Centro", rule, "Sua senha", "P042", "Carteira de Identidade",
        "Atendimento preferencial", rule, "Espera estimada", "10 a 15 minutos", "Pessoas à sua frente: 3", rule,
        "Acompanhe a fila pelo celular", rule, "Emitida em".ljust(32) + "22/11/2026 14:05",
        "Espera máxima".ljust(38) + "30 minutos", "Reclamações".ljust(45) + "162", "Aguarde ser chamado no painel.",
    ]  # fmt: skip


def test_what_is_not_known_leaves_no_line_and_no_second_rule() -> None:
    bare = TicketFacts(number="A001", service="Taxas", issued="agora", place=Place(branch="Centro"))
    rule = texts(paper(TICKET, "en"))[2]
    said = texts(paper(bare, "en"))
    assert said == ["Centro", rule, "Your ticket", "A001", "Taxas", rule, "Issued on".ljust(43) + "agora"]


@pytest.mark.parametrize("kind", Kind)
def test_the_built_in_templates_keep_their_own_rules(kind: Kind) -> None:
    written = msgspec.to_builtins(branch()) | yaml.safe_load(as_document(DEFAULTS[kind], kind))
    written["templates"]["logo"] = LOGO
    read = document.read(yaml.safe_dump(written, allow_unicode=True))
    assert read.templates.of(kind) == DEFAULTS[kind]
    assert [path for path in document.untranslated(read) if path.startswith("templates")] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("model", [EPSON, NARROW], ids=lambda model: model.name)
def test_every_paper_of_the_demonstration_prints_and_its_code_can_be_read(
    kind: Kind, language: Language, model: Profile
) -> None:
    made = example_paper(DEMO.read_text("utf-8"), kind, model, language, NOW)
    [sheet] = sheets(encode(made, model), model)
    image = draw(sheet, model)
    codes = [block.data for block in made.blocks if isinstance(block, Qr)]
    assert [code.text for code in zxingcpp.read_barcodes(image)] == codes
    assert not set("{}?") & set(sheet.text(model.columns))
    assert image.width == model.paper_dots


def test_the_words_are_those_of_the_language() -> None:
    words = Text("Olá {number}", "Hello {number}", "")
    said = [texts(paper(TICKET, language, own(TextBlock(text=words)))) for language in LANGUAGES]
    assert said == [["Olá P042"], ["Hello P042"], ["Olá P042"]]  # Spanish is missing: Portuguese stands for it


@pytest.mark.parametrize(
    ("when", "facts", "there"),
    [
        ("priority", TICKET, True),
        ("not priority", TICKET, False),
        ("has_wait", dataclasses.replace(TICKET, wait=" "), False),
        ("not has_wait", dataclasses.replace(TICKET, wait=" "), True),
        ("has_items", TICKET, False),
        ("fictional", dataclasses.replace(TICKET, place=Place(fictional=True)), True),
        ("has_ombudsman", TICKET, True),
    ],
)
def test_conditions(when: str, facts: TicketFacts, there: bool) -> None:
    assert texts(paper(facts, "en", own(TextBlock(text="here", when=when)))) == ["here"] * there


def test_a_second_copy_is_marked_at_its_top_unless_it_says_so_itself() -> None:
    plain = paper(TICKET, "es", own(TextBlock(text="hola")))
    assert plain.second_copy().blocks[:2] == (Banner("SEGUNDA COPIA", size=2), Feed())
    saying = own(
        TextBlock(text="hola"),
        BannerBlock(text="otra vez", when="second_copy"),
        QrBlock(data="x", when="not second_copy"),
    )
    first = paper(TICKET, "es", saying)
    assert first.blocks == (layout.Text("hola"), Qr("x"), Cut())
    assert first.second_copy().blocks == (layout.Text("hola"), Banner("otra vez"), Cut())
    hiding = paper(TICKET, "es", own(TextBlock(text="hola"), QrBlock(data="x", when="not second_copy")))
    assert hiding.second_copy().blocks == (Banner("SEGUNDA COPIA", size=2), Feed(), layout.Text("hola"), Cut())
    named = paper(TICKET, "en", own(TextBlock(text="hi"), second_copy=Text("Reimpressão", "Printed again")))
    assert named.second_copy().blocks[0] == Banner("PRINTED AGAIN", size=2)
    kept = layout.from_json(layout.to_json(first))
    assert kept == first


def test_a_checklist_shows_what_is_at_hand() -> None:
    facts = ChecklistFacts(service="x", issued="x", items=(Item("RG ou CNH", done=True), Item("Comprovante de " * 3)))
    template = Templates(checklist=(ChecklistBlock(), ChecklistBlock(items=("A", Text("B"), "{fee}"))))
    arranged = arrange(paper(facts, "en", template), 32, "CP858")
    assert [item.text for item in arranged if isinstance(item, Line)] == [
        "[x] RG ou CNH", "[ ] Comprovante de Comprovante", "    de Comprovante de", "[ ] A", "[ ] B",
    ]  # fmt: skip


def test_a_logo_is_as_wide_as_it_says() -> None:
    made = paper(TICKET, "en", own(LogoBlock(width=25), logo=LOGO))
    assert isinstance(made.blocks[0], Picture)
    for model in (EPSON, NARROW):
        [sheet] = sheets(encode(made, model), model)
        [image] = [mark for mark in sheet.marks if isinstance(mark, Raster)]
        assert image.stride * 8 - 7 <= model.dots // 4 <= image.stride * 8


def test_a_row_without_a_value_and_a_text_of_empty_placeholders_are_left_out() -> None:
    blocks = (
        RowBlock(left="Wait", right="{max_wait}"),
        TextBlock(text="Soon: {wait}"),
        TextBlock(text="{issued}{wait}"),
    )
    bare = dataclasses.replace(TICKET, wait="", max_wait="")
    assert texts(paper(bare, "en", own(*blocks))) == ["22/11/2026 14:05"]


def test_what_is_put_in_is_not_searched_for_more() -> None:
    sly = dataclasses.replace(TICKET, service="{page} {number}")
    assert texts(paper(sly, "en", own(TextBlock(text="{service}")))) == ["{page} {number}"]


def test_a_code_that_no_telephone_reads_is_left_out() -> None:
    long = dataclasses.replace(TICKET, page="https://vez.example/" + "x" * 700)
    assert not [block for block in paper(long, "en").blocks if isinstance(block, Qr)]


def test_the_test_page_touches_both_edges() -> None:
    from printer import testpage

    for model in PROFILES.values():
        lines = texts(testpage.page(model, "en"), model.columns)
        assert any(len(line) == model.columns and line.startswith("1234567890") for line in lines)


SLY = ["שלום עולם", "مرحبا بالعالم", "👩‍👧‍👦🏳️‍🌈" * 9, "\u202etxet\u202c", "x" * 10_000, "\n" * 10_000, "a\n" * 5_000,
       "Donaudampfschifffahrtsgesellschaft" * 9, "{number}", "{", "}", "\ud800", "ﬁ—“”…№", " ", ""]  # fmt: skip
HOSTILE = st.one_of(
    st.text(max_size=40), st.text("\x1b\x1d\x10\x04\x05@tV\n\r\t\x00\x7f\x9b", max_size=40), st.sampled_from(SLY)
)
ITEMS = st.lists(st.builds(Item, HOSTILE, st.booleans()), max_size=50).map(tuple)
OF_PLACE = ("institution", "branch", "address", "ombudsman")
PLACES = st.builds(Place, **dict.fromkeys(OF_PLACE, HOSTILE), fictional=st.booleans())


def facts_of(kind: Kind) -> st.SearchStrategy[AnyFacts]:
    made = {
        "place": PLACES,
        **dict.fromkeys(set(placeholders(kind)) - {"institution", "branch", "address", "ombudsman"}, HOSTILE),
    }
    match kind:
        case Kind.TICKET:
            return st.builds(TicketFacts, **made, priority=st.booleans(), items=ITEMS)
        case Kind.CHECKLIST:
            return st.builds(ChecklistFacts, **made, items=ITEMS)
        case Kind.RECEIPT:
            return st.builds(ReceiptFacts, **made)
        case Kind.REPORT:
            return st.builds(ReportFacts, **made, items=ITEMS)
        case Kind.TEST:
            return st.builds(PrinterTestFacts, **made)


FACTS = st.sampled_from(Kind).flatmap(facts_of)
MODELS = st.sampled_from(list(PROFILES.values()))


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_a_code_with_a_zero_in_it_ends_nothing_early(profile: Profile) -> None:
    reading = Interpreter(profile)
    reading.feed(encode(layout.Paper((layout.Qr("a\x00\x10\x00b"), layout.Cut()), ""), profile))
    assert reading.unknown == []


@settings(max_examples=200, deadline=None)
@given(FACTS, st.sampled_from(LANGUAGES), MODELS, st.booleans())
def test_no_text_breaks_a_paper(facts: AnyFacts, language: Language, profile: Profile, again: bool) -> None:
    made = paper(facts, language)
    made = layout.from_json(layout.to_json(made.second_copy() if again else made))
    data = encode(made, profile)
    reading = Interpreter(profile)
    reading.feed(data)
    if profile.cutter is Cutter.TEAR:
        reading.tear()
    assert reading.unknown == []
    [sheet] = reading.sheets
    for mark in sheet.marks:
        match mark:
            case Characters():
                assert mark.columns <= profile.columns
            case Raster():
                assert mark.stride * 8 * mark.scale[0] <= profile.dots
            case Code():
                assert mark.size * 17 <= profile.dots
    assert sheet.dots < 8 * 6000  # six metres: nine hostile facts of 600 large letters each, and not one more


@given(FACTS)
def test_every_condition_can_be_asked_of_every_paper(facts: AnyFacts) -> None:
    for name in conditions(kind_of(facts)):
        block = TextBlock(text="x", when=name), TextBlock(text="y", when=f"not {name}")
        made = paper(facts, "en", Templates(**{kind_of(facts).value: block}))
        assert len([part for part in made.blocks if isinstance(part, layout.Text)]) == 1


def test_preview_draws_the_bytes_that_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    here = tmp_path / "x.png"
    arguments = ["preview", "--branch", str(DEMO), "--template", "receipt", "--model", "generic-58", "--language", "es"]
    assert main([*arguments, "-o", str(here)]) == 0
    with Image.open(here) as drawn:
        assert drawn.width == NARROW.paper_dots
    assert capsys.readouterr().out == f"{here}\n"
    assert main(["preview", "-o", str(here)]) == 1
    assert "either a file of bytes or --branch" in capsys.readouterr().err


def test_preview_says_what_is_wrong_in_the_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "branch.yaml"
    text = DEMO.read_text("utf-8") + 'templates:\n  ticket:\n    - {block: text, text: "{cpf}"}\n'
    path.write_text(text, "utf-8")
    assert main(["preview", "--branch", str(path), "-o", str(tmp_path / "x.png")]) == 1
    line = text.count("\n")
    assert f"line {line}: templates.ticket[0].text: '{{cpf}}' is not a placeholder" in capsys.readouterr().err


def test_a_template_to_begin_with(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", "ticket"]) == 0
    assert "block: number" in capsys.readouterr().out


def test_examples_are_the_facts_of_their_kind() -> None:
    described = branch()
    for kind in Kind:
        assert kind_of(example(kind, described, EPSON, "en", NOW)) is kind
    assert place_of(described, "es").branch == "Central (es)"


def test_the_documentation_names_everything_that_a_template_can_say() -> None:
    written = (ROOT / "docs" / "templates.md").read_text("utf-8")
    rows = {line.split("`")[1]: line for line in written.splitlines() if line.startswith("| `")}
    for kind in Kind:
        own = [name for name in placeholders(kind) if f"`{{{name}}}`" not in rows[kind]]
        assert own == ["institution", "branch", "address", "ombudsman"]
        flags = [name for name in conditions(kind) if not name.startswith("has_")]
        assert [name for name in flags if f"`{name}`" not in rows[kind] + written] == []
    assert [name for name in BLOCKS if name not in rows] == []


def test_the_example_in_the_documentation_is_a_good_template() -> None:
    written = (ROOT / "docs" / "templates.md").read_text("utf-8")
    sample = written.split("```yaml\n")[1].split("```")[0]
    lines = [line for line in sample.splitlines() if not line.startswith("  logo:")]
    tree = yaml.safe_load("\n".join([*lines, f"  logo: {LOGO}"]))
    read = document.read(yaml.safe_dump(msgspec.to_builtins(branch()) | tree, allow_unicode=True))
    assert "Espera" in " ".join(texts(paper(TICKET, "pt_BR", read.templates)))
