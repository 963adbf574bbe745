"""The virtual printer's reading of bytes, and the papers that come of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from printer import preview, testpage
from printer.escpos import encode
from printer.interpreter import Interpreter
from printer.layout import Cut, Number, Paper, Text
from printer.main import main
from printer.profile import PROFILES
from tests.unit.printer.samples import TICKET, URL, VIRTUAL

PORTUGUESE = "áàâãéêíóôõúüç ÁÀÂÃÉÊÍÓÔÕÚÜÇ º ª"


def text_of(data: bytes, profile: str = "virtual") -> str:
    (sheet,) = preview.sheets(data, PROFILES[profile])
    return sheet.text(PROFILES[profile].columns)


@pytest.mark.parametrize("name", PROFILES)
def test_every_accent_comes_back_from_the_bytes(name: str) -> None:
    paper = Paper((Text(PORTUGUESE), Cut()), "")
    assert " ".join(text_of(encode(paper, PROFILES[name]), name).split()) == PORTUGUESE


def test_the_wrong_slot_shows_as_wrong_letters() -> None:
    assert text_of(b"\x1b@\x1bt\x13Emiss\xc6o\n") == "Emissão\n"
    assert text_of(b"\x1b@\x1bt\x00Emiss\xc6o\n") == "Emiss╞o\n"


@pytest.mark.parametrize("name", PROFILES)
def test_the_code_on_the_paper_can_be_read(name: str) -> None:
    profile = PROFILES[name]
    for paper in (TICKET.paper(), TICKET.paper().second_copy()):
        (sheet,) = preview.sheets(encode(paper, profile), profile)
        image = preview.draw(sheet, profile)
        assert image.width == profile.paper_dots
        assert [code.text for code in zxingcpp.read_barcodes(image)] == [URL]


def test_the_text_stands_as_on_paper() -> None:
    lines = text_of(encode(TICKET.paper(), VIRTUAL)).splitlines()
    assert lines[0] == "Central de Atendimento ao Cidadão".rjust(40)
    assert lines[2] == "─" * 48
    assert "P042".rjust(12) in lines
    assert "Espera máxima" + "30 minutos".rjust(35) in lines
    assert f"[QR] {URL}" in lines


def test_bytes_may_be_split_anywhere() -> None:
    data = encode(TICKET.paper(), PROFILES["generic-80"])
    whole, drop = Interpreter(VIRTUAL), Interpreter(VIRTUAL)
    whole.feed(data)
    for index in range(len(data)):
        drop.feed(data[index : index + 1])
    assert drop.sheets == whole.sheets
    assert whole.sheets[0].raw == data
    assert not drop.unknown


@given(st.lists(st.sampled_from([b"\x1b", b"\x1d", b"\x10", b"\x1c", b"(", b"k", b"V", b"A", b"\n", b"\x00", b"\xff"])))
def test_no_bytes_break_it(pieces: list[bytes]) -> None:
    interpreter = Interpreter(VIRTUAL)
    interpreter.feed(b"".join(pieces))
    interpreter.tear()
    for sheet in interpreter.sheets:
        preview.draw(sheet, VIRTUAL)
        sheet.text(48)


def test_what_it_does_not_know_is_noted_and_passed_over() -> None:
    interpreter = Interpreter(VIRTUAL)
    interpreter.feed(b"\x1bp\x00\x19\xfaA\x1b\x99B\x1bt\x63C\x1d(z\x02\x00xyD\n\x1dV\x00")
    assert interpreter.unknown == [b"\x1b\x99", b"\x1bt\x63", b"\x1d(z"]
    assert interpreter.sheets[0].text(48) == "ABCD\n"


def test_a_line_too_long_for_the_paper_goes_on_below() -> None:
    assert text_of(b"x" * 50 + b"\n") == "x" * 48 + "\nxx\n"
    assert text_of(b"\x1d!\x10" + b"x" * 25 + b"\n") == "x" * 24 + "\nx\n"


def test_questions_are_answered_in_their_place_and_are_no_part_of_the_paper() -> None:
    known = {b"\x10\x04\x01": b"\x12", b"\x10\x04\x04": b"\x1e", b"\x1dr1": b"\x03"}
    interpreter = Interpreter(VIRTUAL, known.__getitem__)
    interpreter.feed(b"\x10\x04\x01A\n\x10\x04\x04\x1dVB\x00\x1dr1")
    assert bytes(interpreter.replies) == b"\x12\x1e\x03"
    assert [sheet.raw for sheet in interpreter.sheets] == [b"A\n\x1dVB\x00"]


def ink(data: bytes, test: Callable[[tuple[int, int, int, int]], bool]) -> bool:
    (sheet,) = preview.sheets(data, VIRTUAL)
    black = preview.draw(sheet, VIRTUAL).point([255] * 128 + [0] * 128)
    box = black.getbbox()
    assert box is not None
    return test(box)


def test_the_drawing_has_the_printers_measures() -> None:
    number = encode(Paper((Number("A001"), Cut()), ""), VIRTUAL)
    assert ink(number, lambda box: 350 < box[2] - box[0] <= 384 and box[3] - box[1] > 110)
    assert ink(b"\x1dB\x01" + b" " * 48 + b"\n", lambda box: box == (32, 40, 608, 64))
    assert ink(b"\x1dv0\x00\x48\x00\x02\x00" + b"\xff" * 144, lambda box: box == (32, 40, 608, 42))
    assert ink(b"\x1dv0\x03\x02\x00\x02\x00" + b"\xff" * 4, lambda box: box == (32, 40, 64, 44))
    assert ink(b"\x1ba\x02\x1d(k\x03\x001C\x04\x1d(k\x06\x001P0VEZ\x1d(k\x03\x001Q0", lambda box: box[2] == 608)


def test_emphasis_and_underline_add_ink() -> None:
    def black(style: bytes) -> int:
        (sheet,) = preview.sheets(style + b"Senha\n", VIRTUAL)
        return preview.draw(sheet, VIRTUAL).histogram()[0]

    assert black(b"") < black(b"\x1b-\x01") and black(b"") < black(b"\x1bE\x01")
    assert black(b"\x1b!\x30") > 3 * black(b"")


def test_the_preview_command_draws_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, image = tmp_path / "ticket.bin", tmp_path / "x.png"
    source.write_bytes(encode(TICKET.paper(), VIRTUAL) + encode(testpage.page(VIRTUAL), VIRTUAL) + b"no cut\n")
    assert main(["preview", str(source), "-o", str(image)]) == 0
    written = capsys.readouterr().out.split()
    assert written == [str(image), str(tmp_path / "x-2.png"), str(tmp_path / "x-3.png")]
    assert [code.text for code in zxingcpp.read_barcodes(Image.open(written[1]))] == ["VEZ"]
    source.write_bytes(b"")
    assert main(["preview", str(source), "-o", str(image)]) == 1
