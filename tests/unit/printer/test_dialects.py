"""The dialects of Brazil, byte for byte, and read back by the emulated printer of each model."""

from __future__ import annotations

import dataclasses
import io
import random

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from printer import preview
from printer.abilities import Dialect, Images, Profile
from printer.dialects.blocks import in_blocks
from printer.dialects.drawing import in_columns
from printer.escpos import encode
from printer.interpreter import Interpreter
from printer.layout import Banner, Block, Cut, Feed, Number, Paper, Picture, Qr, Row, Text
from printer.profile import PROFILES
from tests.unit.printer.samples import TICKET, URL

PORTUGUESE = "áàâãéêíóôõúüç ÁÀÂÃÉÊÍÓÔÕÚÜÇ º ª"
COMPLETE = ("CP850", "CP858", "CP860", "CP1252", "ISO8859-1")
OFFERED = [
    (name, page) for name, profile in PROFILES.items() for page in profile.slots.values() if page in COMPLETE
]  # fmt: skip
BEMA_START, VOX_START = b"\x1d\xf9\x20\x00\x1b@\x1bt\x02", b"\x1b@\x1bt\x02"


def body(profile: str, *blocks: Block) -> bytes:
    """The bytes after the beginning."""
    data = encode(Paper(blocks, ""), PROFILES[profile])
    start = BEMA_START if profile.endswith("bema") else VOX_START
    assert data.startswith(start)
    return data.removeprefix(start)


def read_back(data: bytes, profile: Profile) -> tuple[str, Image.Image]:
    """What is on the paper, as text and as an image; nothing in ``data`` may be unknown to the model."""
    printer = Interpreter(profile)
    printer.feed(data)
    printer.tear()
    assert printer.unknown == []
    (sheet,) = printer.sheets
    return sheet.text(profile.columns), preview.draw(sheet, profile)


OLA, SIZED = Text("Olá", bold=True), Text("Olá", width=2, height=2, align="center", bold=True)


@pytest.mark.parametrize(
    ("profile", "block", "expected"),
    [
        ("bematech-mp4200-bema", OLA, b"\x1ba\x00\x1bEOl\xa0\n\x1bF"),
        ("bematech-mp4200-bema", SIZED, b"\x1ba\x01\x1bW\x01\x1bd\x01\x1bEOl\xa0\n\x1bF\x1bd\x00\x1bW\x00"),
        ("bematech-mp4200-bema", Qr("VEZ"), b"\n\x1ba\x01\x1dkQ\x01\x10\x00\x01\x03\x00VEZ\n"),
        ("bematech-mp4200-bema", Feed(2), b"\n\n"),
        ("bematech-mp4200-bema", Cut(), b"\n\n\n\n\n\n\x1bw"),
        ("bematech-mp100s-bema", Cut(), b"\n\n\n\n"),
        ("elgin-vox", OLA, b"\x1ba\x00\x1bEOl\xa0\n\x1bF"),
        ("elgin-vox", Qr("VEZ"), b"\n\x1ba\x01\x1do\x00\x08\x00\x02\x1dk\x0bMA,VEZ\x00\n"),
        ("elgin-vox", Cut(), b"\n\n\n\n\n\n\x1bw"),
        ("sweda-si300", SIZED, b"\x1ba\x01\x1bW\x01\x1bd\x01\x1bEOl\xa0\n\x1bF\x1bd\x00\x1bW\x00"),
        ("sweda-si300", Cut(), b"\n\n\n\n\n\n\n\n\x1bw"),
        ("diebold-im453", OLA, b"\x1ba\x00\x1b!\x08Ol\xa0\n\x1b!\x00"),
        ("diebold-im453", SIZED, b"\x1ba\x01\x1b!\x38Ol\xa0\n\x1b!\x00"),
        ("diebold-im453", Text("Olá"), b"\x1ba\x00\x1b!\x00Ol\xa0\n"),
        ("diebold-im453", Cut(), b"\n\n\n\n\n\n\x1bw"),
        ("daruma-dr800", OLA, b"\x1bj\x00\x1bEOl\xa0\n\x1bF"),
        ("daruma-dr800", SIZED, b"\x1bj\x01\x0e\x1bw\x01\x1bEOl\xa0\n\x1bF\x1bw\x00\x14"),
        ("daruma-dr800", Qr("VEZ"), b"\n\x1bj\x01\x1b\x81\x05\x00\x07MVEZ\n"),
        ("daruma-dr800", Cut(), b"\n\n\n\n\n\n\x1bm"),
        ("daruma-dr700", Row("Espera", "5m"), b"\x1bj\x00Espera" + b" " * 40 + b"5m\n"),
    ],
)
def test_bytes(profile: str, block: Block, expected: bytes) -> None:
    assert body(profile, block) == expected


def test_what_the_dialect_cannot_say_is_drawn() -> None:
    for block in (Number("A001"), Banner("Teste")):
        assert body("bematech-mp4200-bema", block)[3:].startswith(b"\x1b3\x10\x1b*\x21")
        text, image = read_back(encode(Paper((block, Cut()), ""), PROFILES["elgin-vox"]), PROFILES["elgin-vox"])
        assert "[image" in text and image.histogram()[0] > 4_000


def test_a_banner_is_a_black_bar_across_the_paper() -> None:
    profile = PROFILES["bematech-mp4200-bema"]
    _, image = read_back(encode(Paper((Banner("Teste"), Cut()), ""), profile), profile)
    row = [image.getpixel((x, 42)) for x in range(32, 608)]
    assert set(row) == {0}


def test_without_images_a_number_is_built_of_blocks() -> None:
    text, _ = read_back(encode(Paper((Number("A1"), Cut()), ""), PROFILES["daruma-dr800"]), PROFILES["daruma-dr800"])
    indent = " " * ((48 - 22) // 2)
    assert [line.removeprefix(indent) for line in text.splitlines() if line.strip()] == [
        "  ██████        ██",
        "██      ██    ████",
        "██      ██      ██",
        "██      ██      ██",
        "██████████      ██",
        "██      ██      ██",
        "██      ██    ██████",
    ]


def test_blocks_that_do_not_fit_or_have_no_shape() -> None:
    assert len(in_blocks("P042", 48)) == 7
    assert in_blocks("P0042", 48) == in_blocks("é", 48) == []
    for number in ("P00042", "ß!", "123456789012345678901234567890"):
        paper = Paper((Number(number), Cut()), "")
        text, _ = read_back(encode(paper, PROFILES["daruma-dr800"]), PROFILES["daruma-dr800"])
        assert "█" not in text and all(len(line) <= 48 for line in text.splitlines())


@pytest.mark.parametrize(("name", "page"), OFFERED)
def test_every_accent_in_every_page_that_is_offered(name: str, page: str) -> None:
    profile = dataclasses.replace(PROFILES[name], code_page=page)
    text, _ = read_back(encode(Paper((Text(PORTUGUESE), Cut()), ""), profile), profile)
    assert " ".join(text.split()) == PORTUGUESE


@pytest.mark.parametrize("name", PROFILES)
def test_the_whole_ticket_is_understood_and_its_code_read_also_with_dirt(name: str) -> None:
    profile = PROFILES[name]
    for paper in (TICKET.paper(), TICKET.paper().second_copy()):
        data = encode(paper, profile)
        text, image = read_back(data, profile)
        for words in ("Central de Atendimento", "às 14:05", "máxima", "10 a 15 minutos"):
            assert words in text
        assert [code.text for code in zxingcpp.read_barcodes(image)] == [URL]
        assert [code.text for code in zxingcpp.read_barcodes(dirty(image))] == [URL]


def dirty(image: Image.Image) -> Image.Image:
    """One dot in a hundred turned over, always the same ones."""
    chance = random.Random(7)
    spoiled = image.copy()
    for _ in range(image.width * image.height // 100):
        at = (chance.randrange(image.width), chance.randrange(image.height))
        value = spoiled.getpixel(at)
        assert isinstance(value, (int, float))
        spoiled.putpixel(at, 255 - int(value))
    return spoiled


@pytest.mark.parametrize("name", [name for name, one in PROFILES.items() if one.images is Images.COLUMNS])
def test_a_picture_in_columns_is_the_same_picture(name: str) -> None:
    source = Image.new("1", (100, 50), 1)
    for x in range(100):
        source.putpixel((x, x // 2), 0)
    file = io.BytesIO()
    source.save(file, "PNG")
    profile = PROFILES[name]
    _, image = read_back(encode(Paper((Picture(file.getvalue()), Cut()), ""), profile), profile)
    box = image.point([255] * 128 + [0] * 128).getbbox()
    assert box is not None and (box[2] - box[0], box[3] - box[1]) == (100, 50)


@given(st.integers(1, 60), st.integers(1, 60), st.integers(0, 2**32))
def test_columns_come_back_dot_for_dot(width: int, height: int, seed: int) -> None:
    chance = random.Random(seed)
    image = Image.new("L", (width, height), 255)
    for x in range(width):
        for y in range(height):
            image.putpixel((x, y), chance.choice((0, 255)))
    image.putpixel((0, 0), 0)
    profile = PROFILES["bematech-mp4200-bema"]
    printer = Interpreter(profile)
    printer.feed(in_columns(image))
    printer.tear()
    drawn = preview.draw(printer.sheets[0], profile).crop((32, 40, 32 + width, 40 + height))
    assert drawn.tobytes() == image.tobytes()


def test_the_command_set_is_chosen_whatever_the_printer_was_in() -> None:
    for name in ("bematech-mp4200", "bematech-mp4200-bema"):
        printer = Interpreter(PROFILES["bematech-mp4200"])
        printer.feed(b"\x1d\xf9\x20\x00" if name == "bematech-mp4200" else b"\x1d\xf9\x20\x01")
        printer.feed(encode(TICKET.paper(), PROFILES[name]) + b"\x1d\xf9\x43\x00")
        assert printer.unknown == []
        assert bytes(printer.replies) == (b"\x01" if name == "bematech-mp4200" else b"\x00")
        assert "às 14:05" in printer.sheets[0].text(48)


def test_the_wrong_dialect_shows_as_unknown_commands_or_wrong_papers() -> None:
    printer = Interpreter(PROFILES["daruma-dr800"])
    printer.feed(encode(TICKET.paper(), PROFILES["epson-80"]))
    assert printer.unknown


@pytest.mark.parametrize("name", [name for name, one in PROFILES.items() if one.buzzer])
def test_the_buzzer_is_heard_once_and_prints_nothing(name: str) -> None:
    printer = Interpreter(PROFILES[name])
    printer.feed(PROFILES[name].prepare + PROFILES[name].buzzer + b"A\n")
    printer.tear()
    assert (printer.beeps, printer.unknown) == (1, [])
    assert printer.sheets[0].text(48) == "A\n"


@pytest.mark.parametrize("dialect", [Dialect.BEMA, Dialect.DARUMA, Dialect.MODES])
@given(pieces=st.lists(st.sampled_from([b"\x1b", b"\x1d", b"\x10", b"\xf9", b"(", b"k", b"Q", b"*", b"!", b"\n",
                                        b"\x00", b"\x05", b"\x0b", b"\x81", b"\xff", b"A"])))  # fmt: skip
def test_no_bytes_break_any_dialect(dialect: Dialect, pieces: list[bytes]) -> None:
    profile = next(one for one in PROFILES.values() if one.dialect is dialect)
    printer = Interpreter(profile)
    printer.feed(b"".join(pieces))
    printer.tear()
    for sheet in printer.sheets:
        sheet.text(48)


@given(st.text(max_size=60))
def test_no_text_can_carry_a_command_or_print_a_question_mark(text: str) -> None:
    for name in ("bematech-mp4200-bema", "daruma-dr800", "diebold-im453"):
        profile = PROFILES[name]
        data = encode(Paper((Text(text.replace("?", "")), Cut()), ""), profile)
        printer = Interpreter(profile)
        printer.feed(data)
        assert printer.unknown == [] and len(printer.sheets) == 1
        assert "?" not in printer.sheets[0].text(48)
