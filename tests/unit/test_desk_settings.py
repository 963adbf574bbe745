"""The access code, the settings, and what the window remembers."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.access_code import complete, neat
from desk.memory import Memory, MemoryFile
from desk.settings import Settings, parse


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", ""),
        ("7kqm", "7KQM"),
        ("7kqm3", "7KQM-3"),
        (" 7kqm 3xpa.9t2v—wc8h\n", "7KQM-3XPA-9T2V-WC8H"),
        ("oOiIlL11", "0011-1111"),
    ],
)
def test_whatever_way_it_is_typed_the_code_is_the_printed_one(typed: str, code: str) -> None:
    assert neat(typed) == code
    assert neat(code) == code


@pytest.mark.parametrize(
    ("code", "whole"),
    [
        ("7KQM-3XPA-9T2V-WC8H", True),
        ("7KQM-3XPA-9T2V-WC8", False),
        ("7KQM-3XPA-9T2V-WC8HX", False),
        ("7KQM-3XPA-9T2V-WC8U", False),
        ("", False),
    ],
)
def test_a_code_is_complete_with_sixteen_right_letters(code: str, whole: bool) -> None:
    assert complete(code) is whole


def test_the_command_line_wins_over_the_environment() -> None:
    environment = {"VEZ_DESK_SERVER": "https://a", "VEZ_DESK_LANGUAGE": "es", "HOME": "/home/ana"}
    settings = parse(["--server", "https://b", "--size", "640x480"], environment)
    assert settings == Settings(
        server="https://b", data=Path("/home/ana/.local/state/vez/desk"), language="es", size=(640, 480)
    )


def test_everything_can_be_said_by_the_environment(tmp_path: Path) -> None:
    (tmp_path / "code").touch()
    environment = {
        "VEZ_DESK_SERVER": "https://a",
        "VEZ_DESK_TOKEN_FILE": str(tmp_path / "code"),
        "VEZ_DESK_COUNTER": "counter-3",
        "VEZ_DESK_DATA": str(tmp_path),
        "VEZ_DESK_SIZE": "420x512",
    }
    settings = parse([], environment)
    assert (settings.token_file, settings.counter) == (tmp_path / "code", "counter-3")
    assert (settings.data, settings.size) == (tmp_path, (420, 512))


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--server", "https://a", "--language", "fr"],
        ["--server", "https://a", "--size", "big"],
        ["--server", "https://a", "--token-file", "/nowhere"],
    ],
)
def test_wrong_settings_end_the_program_with_words(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(arguments, {"HOME": "/"})
    assert "vez desk: error:" in capsys.readouterr().err


@pytest.mark.parametrize("value", ["fr", "pt-br"])
def test_a_wrong_language_in_the_environment_is_said_too(value: str) -> None:
    with pytest.raises(SystemExit):
        parse(["--server", "https://a"], {"VEZ_DESK_LANGUAGE": value, "HOME": "/"})


def test_the_window_remembers(tmp_path: Path) -> None:
    file = MemoryFile(tmp_path / "new" / "window.json")
    assert file.read() == Memory()
    kept = Memory(place=(10, 20, 420, 760), counter="counter-3", language="es", high_contrast=True)
    file.write(kept)
    assert file.read() == kept


@pytest.mark.expects_log("cannot be read")
def test_a_spoilt_memory_costs_only_the_comfort(tmp_path: Path) -> None:
    (tmp_path / "window.json").write_text('{"place": "left"', encoding="utf-8")
    assert MemoryFile(tmp_path / "window.json").read() == Memory()


@pytest.mark.expects_log("cannot be written")
def test_a_full_disk_costs_only_the_comfort(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    MemoryFile(tmp_path / "file" / "window.json").write(Memory())
