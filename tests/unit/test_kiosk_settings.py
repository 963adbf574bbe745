"""The totem's command line and environment."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.settings import read

PLAIN = ["--server", "http://127.0.0.1:1", "--printer", "tcp://127.0.0.1:9100"]
TOKEN = {"VEZ_KIOSK_TOKEN": "secret"}


def test_an_argument_wins_over_the_environment() -> None:
    environment = TOKEN | {"VEZ_KIOSK_LANGUAGE": "en", "VEZ_KIOSK_PRINTER_SIDE": "left"}
    settings = read([*PLAIN, "--language", "es"], environment)
    assert (settings.language, settings.printer_side, settings.size) == ("es", "left", None)


def test_the_token_comes_from_a_file_and_is_never_shown(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text("secret\n")
    settings = read([*PLAIN, "--token-file", str(file)], {})
    assert settings.code.code == "secret"
    assert "secret" not in repr(settings)


def test_phones_see_the_server_under_its_own_address_unless_told_otherwise() -> None:
    assert read(PLAIN, TOKEN).public_url == "http://127.0.0.1:1"
    assert read([*PLAIN, "--public-url", "https://vez.example"], TOKEN).public_url == "https://vez.example"


@pytest.mark.parametrize(
    ("orientation", "bottom", "reach"),
    [("portrait", "850", 0.62), ("portrait", "1100", 0.5), ("landscape", "850", 1.0)],
)
def test_how_much_of_the_screen_is_within_reach(orientation: str, bottom: str, reach: float) -> None:
    settings = read([*PLAIN, "--windowed", "--orientation", orientation, "--bottom-mm", bottom], TOKEN)
    assert settings.reach == pytest.approx(reach, abs=0.005)


@pytest.mark.parametrize(
    "wrong",
    [
        ["--printer", "tcp://x"],
        ["--server", "http://x"],
        [*PLAIN, "--idle-s", "30"],
        [*PLAIN, "--size", "10x10"],
        [*PLAIN, "--token-file", "/dev"],
    ],
)
def test_what_is_missing_or_wrong_is_said(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        read(wrong, {} if "--token-file" in wrong else TOKEN)
    assert ended.value.code == 2
    assert "--" in capsys.readouterr().err


def test_one_printer_and_its_own_sensor_unless_told_otherwise() -> None:
    settings = read(PLAIN, TOKEN)
    assert (settings.second_printer, settings.roll_m) == ("", None)
    environment = TOKEN | {"VEZ_KIOSK_SECOND_PRINTER": "file:///dev/usb/lp1", "VEZ_KIOSK_ROLL_M": "80"}
    settings = read([*PLAIN, "--second-profile", "generic-58"], environment)
    assert settings.second_printer == "file:///dev/usb/lp1"
    assert (settings.second_profile, settings.roll_m) == ("generic-58", 80.0)
