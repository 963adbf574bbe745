"""Bytes: exactly these, for each kind of printer."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from printer.codes import qr_modules
from printer.dialects.drawing import even_module_size
from printer.errors import CannotPrint, UnknownProfile
from printer.escpos import encode
from printer.layout import Banner, Block, Cut, Feed, Number, Paper, Picture, Qr, Row, Rule, Text
from printer.profile import PROFILES, profile_named

START = {
    "epson-80": b"\x1b@\x1bt\x13\x1da\x0e",
    "epson-t88": b"\x1b@\x1bt\x13\x1da\x0e",
    "virtual": b"\x1b@\x1bt\x13\x1da\x0e",
    "generic-80": b"\x1b@\x1bt\x02",
    "generic-58": b"\x1b@\x1bt\x02",
    "bematech-mp4200": b"\x1d\xf9\x20\x01\x1b@\x1bt\x02",
    "bematech-mp100s": b"\x1d\xf9\x20\x01\x1b@\x1bt\x02",
    "bematech-mp2800": b"\x1b@\x1bt\x02",
    "elgin-i9": b"\x1b@\x1bt\x02",
    "elgin-i7": b"\x1b@\x1bt\x02",
    "controlid-printid": b"\x1b@\x1bt\x02",
    "custom-vkp80": b"\x1b@\x1bt\x02\x1de\x05",
    "custom-kpm": b"\x1b@\x1bt\x02\x1de\x05",
}
CUT = {
    **dict.fromkeys(START, b"\x1bd\x06\x1dV\x00"),
    **dict.fromkeys(("epson-80", "epson-t88", "virtual"), b"\x1dVB\x00"),
    "bematech-mp4200": b"\x1bd\x06\x1bm",
    **dict.fromkeys(("generic-58", "bematech-mp100s", "elgin-i7"), b"\x1bd\x04"),
    **dict.fromkeys(("custom-vkp80", "custom-kpm"), b"\x1bd\x02\x1bi\x1de\x03\x0c"),
}


def body(*blocks: Block, profile: str = "epson-80") -> bytes:
    """The bytes after the beginning, which is the same for all."""
    data = encode(Paper(blocks, ""), PROFILES[profile])
    assert data.startswith(START[profile])
    return data.removeprefix(START[profile])


@pytest.mark.parametrize("name", START)
def test_the_code_page_is_pinned_once_and_the_paper_is_cut(name: str) -> None:
    assert body(Text("Emissão nº 1"), Cut(), profile=name) == b"\x1ba\x00Emiss\xc6o n\xa7 1\n" + CUT[name]


def test_size_and_emphasis_return_to_normal() -> None:
    expected = b"\x1ba\x01\x1d!\x11\x1bE\x01\x1dB\x00Ol\xa0\n\x1bE\x00\x1dB\x00\x1d!\x00\x1bJ\x06"
    assert body(Text("Olá", width=2, height=2, align="center", bold=True)) == expected


def test_the_number_is_large_and_smooth() -> None:
    expected = b"\x1ba\x01\x1d!\x77\x1db\x01\x1bE\x01\x1dB\x00A001\n\x1bE\x00\x1dB\x00\x1d!\x00\x1bJ\x06"
    assert body(Number("A001")) == expected


def test_a_banner_is_white_on_black() -> None:
    expected = b"\x1ba\x00\x1bE\x01\x1dB\x01" + b"Teste".center(32) + b"\n\x1bE\x00\x1dB\x00"
    assert body(Banner("Teste"), profile="generic-58") == expected


def test_rows_rules_and_feeds() -> None:
    expected = b"\x1ba\x00Espera" + b" " * 24 + b"5m\n\x1ba\x00" + b"\xc4" * 32 + b"\n\x1bd\x02"
    assert body(Row("Espera", "5m"), Rule(), Feed(2), profile="generic-58") == expected


def test_a_qr_code_is_drawn_by_the_printer_where_it_can() -> None:
    expected = (
        b"\x1ba\x01\x1bJ\x0f"
        b"\x1d(k\x04\x001A2\x00"  # model 2
        b"\x1d(k\x03\x001C\x08"  # 8 dots a module
        b"\x1d(k\x03\x001E1"  # level M
        b"\x1d(k\x06\x001P0VEZ"
        b"\x1d(k\x03\x001Q0"
        b"\x1bJ\x0f"
    )
    assert body(Qr("VEZ")) == expected


def test_a_qr_code_is_a_bitmap_where_the_printer_cannot() -> None:
    side = (21 + 4) * 4  # sent at half its size, and doubled by the printer: m is 3
    stride = (side + 7) // 8
    data = body(Qr("VEZ"), profile="generic-80")
    head = b"\x1ba\x01\x1bJ\x0f\x1dv0\x03" + stride.to_bytes(2, "little") + side.to_bytes(2, "little")
    assert data.startswith(head)
    assert data.endswith(b"\x1bJ\x0f")
    assert len(data) == len(head) + stride * side + 3


@given(st.text(min_size=1, max_size=160), st.sampled_from(["generic-80", "generic-58"]))
@example("x" * 300, "generic-58")  # a module of three dots: it can neither grow nor be halved
def test_a_doubled_code_is_never_too_large_or_too_fine(data: str, name: str) -> None:
    profile = PROFILES[name]
    even = even_module_size(data, profile)
    if even is not None:
        assert even % 2 == 0 and even >= 4
        assert even * qr_modules(data) <= profile.dots * 0.55


def test_a_picture_is_shrunk_to_the_paper() -> None:
    image = io.BytesIO()
    Image.new("RGB", (1000, 20), "black").save(image, "PNG")
    data = body(Picture(image.getvalue()), profile="generic-58")
    assert data == b"\x1ba\x01\x1dv0\x00\x30\x00\x07\x00" + b"\xff" * 48 * 7


@pytest.mark.parametrize("block", [Picture(b"not an image"), Qr("x" * 700)])
def test_what_cannot_become_dots_says_so(block: Block) -> None:
    with pytest.raises(CannotPrint):
        body(block)


def test_no_text_can_carry_a_command() -> None:
    evil = "\x1b@\x1dV\x00\x10\x04\x01"
    data = body(Text(evil), Row(evil, evil), Number(evil), Banner(evil))
    harmless = body(Text("@V"), Row("@V", "@V"), Number("@V"), Banner("@V"))
    assert data == harmless


def test_an_unknown_profile_names_those_there_are() -> None:
    with pytest.raises(UnknownProfile, match=r"epson-80, epson-t88, .*generic-58, virtual"):
        profile_named("epson")


FULL_AT_FIRST = """
import errno, pickle
from printer.errors import LibraryFailed
def full(*_, **__): raise OSError(errno.ENOSPC, "No space left on device")
whole, pickle.dump = pickle.dump, full
try:
    library.load()
except LibraryFailed:
    pickle.dump = whole
assert os.listdir(os.environ['TMPDIR']) == []
"""


@pytest.mark.parametrize("before", ["", FULL_AT_FIRST], ids=["at once", "full at first"])
def test_loading_the_library_leaves_nothing_behind(tmp_path: object, before: str) -> None:
    program = (
        "import logging, os, sys, tempfile\n"
        "from printer import library\n"
        "assert 'escpos' not in sys.modules\n"
        f"{before}"
        "library.load()\n"
        "assert 'escpos.capabilities' in sys.modules\n"
        "assert logging.root.handlers == [] and not [n for n in os.environ if n.startswith('ESCPOS_CAPA')]\n"
        "assert tempfile.gettempdir() == os.environ['TMPDIR']\n"
        "print(os.listdir(os.environ['TMPDIR']))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        env={"TMPDIR": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (run.stdout, run.stderr) == ("[]\n", "")
