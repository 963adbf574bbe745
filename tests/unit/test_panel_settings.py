"""The panel's settings, from arguments and environment."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from panel.loudspeaker import Sound
from panel.settings import Settings, read

URL = "http://127.0.0.1:8000"


@pytest.fixture
def token(tmp_path: Path) -> Path:
    path = tmp_path / "token"
    path.write_text("secret-token\n")
    return path


def test_what_is_not_said_is_as_for_a_43_inch_screen_at_8_metres(token: Path) -> None:
    settings = read(["--server", URL, "--token-file", str(token)], {})
    assert (settings.server, settings.code.code, settings.language) == (URL, "secret-token", "pt_BR")
    assert (settings.size, settings.sound, settings.drive) == (None, Sound.ALL, False)
    assert settings.call_height_mm == pytest.approx(97.6)
    assert (settings.hold, settings.stale) == (None, None), "as the document says"
    data = settings.data
    assert (settings.voices, settings.clips, settings.media) == (("espeak",), data / "clips", data / "media")


def test_what_is_said_here_goes_before_the_document(token: Path) -> None:
    settings = read(
        ["--server", URL, "--token-file", str(token), "--voices", "clips, espeak"], {"VEZ_PANEL_HOLD_S": "2"}
    )
    assert (settings.hold, settings.voices) == (timedelta(seconds=2), ("clips", "espeak"))


def test_an_argument_wins_over_the_environment(token: Path) -> None:
    environment = {
        "VEZ_PANEL_SERVER": URL,
        "VEZ_PANEL_TOKEN": "from-environment",
        "VEZ_PANEL_LANGUAGE": "es",
        "VEZ_PANEL_DISTANCE_M": "5",
        "VEZ_PANEL_SIZE": "1080x1920",
        "VEZ_PANEL_SOUND": "chime",
    }
    settings = read(["--language", "en"], environment)
    assert (settings.code.code, settings.language, settings.distance_m) == ("from-environment", "en", 5.0)
    assert (settings.size, settings.sound) == ((1080, 1920), Sound.CHIME)
    assert read(["--mute"], environment).sound is Sound.NONE


@pytest.mark.parametrize(
    ("diagonal", "distance", "legible"), [("43", "8", True), ("43", "12", False), ("65", "12", True)]
)
def test_a_screen_too_small_for_its_distance_is_known(token: Path, diagonal: str, distance: str, legible: bool) -> None:
    given = ["--server", URL, "--token-file", str(token), "--diagonal-in", diagonal, "--distance-m", distance]
    assert read(given, {}).is_legible is legible


def test_the_token_is_never_shown(token: Path) -> None:
    assert "secret-token" not in repr(read(["--server", URL, "--token-file", str(token)], {}))
    assert Settings.__dataclass_fields__["code"].repr is False


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "--server is missing"),
        (["--server", "http://10.0.0.2:8000"], "not protected"),
        (["--server", "vez.city.example"], "no address"),
        (["--server", "https://vez.city.example", "--ca", "/nonexistent"], "no such file"),
        (["--server", URL, "--token-file", "/dev"], "cannot be read"),
        (["--server", URL, "--distance-m", "0"], "--distance-m"),
        (["--server", URL, "--size", "big"], "--size"),
        (["--server", URL, "--language", "fr"], "--language"),
        (["--server", URL, "--voices", "espeak,parrot"], "not a list of espeak, rhvoice, kokoro, clips"),
    ],
)
def test_what_is_wrong_is_said(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        read(arguments, {})
    assert stopped.value.code == 2
    assert words in capsys.readouterr().err
