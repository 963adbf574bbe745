"""The scripted journey, as a stranger would run it: every step, every file, and the paper read back."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(240)]


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("journey")
    done = subprocess.run(
        [sys.executable, "-m", "demo", "--headless", "--out", str(out)],
        capture_output=True,
        text=True,
        timeout=220,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return out


def test_every_step_went_well_and_was_timed(journey: Path) -> None:
    steps = json.loads((journey / "summary.json").read_text())["steps"]
    assert len(steps) >= 14
    assert all(step["ok"] and step["ms"] >= 0 for step in steps)
    assert any("killed" in step["name"] for step in steps)


def test_the_pictures_of_every_screen_are_there(journey: Path) -> None:
    for screen, size in (("kiosk", (1080, 1920)), ("panel", (1920, 1080)), ("desk", (420, 760))):
        pictures = sorted(journey.glob(f"{screen}-*.png"))
        assert len(pictures) >= 3, screen
        for picture in pictures:
            with Image.open(picture) as image:
                assert image.size == size
                assert len(image.convert("RGB").getcolors(1 << 24) or []) > 20, f"{picture.name} is empty"


def test_the_qr_on_the_paper_leads_to_the_citizens_page(journey: Path) -> None:
    with Image.open(journey / "ticket.png") as paper:
        codes = zxingcpp.read_barcodes(paper.convert("L"))
    assert len(codes) == 1
    address, _, token = codes[0].text.rpartition("/t/")
    assert address.startswith("http")
    assert len(token) >= 20


def test_the_paper_says_what_the_law_asks_for_with_every_accent_right(journey: Path) -> None:
    text = (journey / "ticket.txt").read_text(encoding="utf-8")
    for words in (
        "Central de Atendimento ao Cidadão",
        "Prefeitura de Vila Esperança",
        "Carteira de identidade",
        "P0",
        "Ouvidoria",
        "60",
    ):
        assert words in text
    assert "?" not in text
    assert "\ufffd" not in text
    assert (journey / "ticket.bin").read_bytes().startswith(b"\x1b@")


def test_the_record_has_no_gap_and_nobody_was_called_twice(journey: Path) -> None:
    record = [json.loads(line) for line in (journey / "events.jsonl").read_text().splitlines()]
    assert [line["version"] for line in record] == list(range(1, len(record) + 1))
    events: list[Mapping[str, object]] = [line["event"] for line in record]
    called = [event["ticket"] for event in events if event["type"] == "ticket_called"]
    numbers = [event["number"] for event in events if event["type"] == "ticket_issued"]
    assert len(called) == len(set(called)) >= 4
    assert len(numbers) == len(set(numbers)) >= 14
