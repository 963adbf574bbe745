"""Captions beside a video: both kinds of files, and files that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.captions import MOST_BYTES, MOST_LETTERS, Cue, NoCaptions, at, read

VTT = """WEBVTT

NOTE made by nobody

1
00:00:01.000 --> 00:00:03.500 line:80%
<v Ana>Escolha o <b>serviço</b>
na tela.

00:03.500 --> 00:00:05.000
Pegue a sua senha.
"""
SRT = "1\r\n00:00:00,000 --> 00:00:02,000\r\n<i>Bom dia</i>\r\n\r\n2\r\n00:00:01,000 --> 00:00:04,000\r\nVenha cá\r\n"


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_web_captions_lose_their_marks_and_keep_their_seconds(tmp_path: Path) -> None:
    cues = read(written(tmp_path, "a.vtt", VTT))
    assert cues == (Cue(1.0, 3.5, "Escolha o serviço na tela."), Cue(3.5, 5.0, "Pegue a sua senha."))
    assert [at(cues, second) for second in (0.9, 1.0, 3.4, 3.5, 5.0)] == [
        "",
        "Escolha o serviço na tela.",
        "Escolha o serviço na tela.",
        "Pegue a sua senha.",
        "",
    ]


def test_of_two_at_once_the_last_stands(tmp_path: Path) -> None:
    cues = read(written(tmp_path, "a.srt", "\ufeff" + SRT))
    assert [at(cues, second) for second in (0.5, 1.5, 3.0)] == ["Bom dia", "Venha cá", "Venha cá"]


def test_long_words_are_cut(tmp_path: Path) -> None:
    [cue] = read(written(tmp_path, "a.srt", f"1\n00:00:00,000 --> 00:00:02,000\n{'palavra ' * 60}\n"))
    assert len(cue.words) <= MOST_LETTERS and cue.words.endswith("…")


@pytest.mark.parametrize("text", ["", "WEBVTT\n", "this is no file of captions", "1\n00:00:09,000 --> 00:00:02,000\nx"])
@pytest.mark.parametrize("name", ["a.vtt", "a.srt"])
def test_what_has_no_captions_is_none(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(NoCaptions):
        read(written(tmp_path, name, text))


def test_other_files_are_none(tmp_path: Path) -> None:
    with pytest.raises(NoCaptions):
        read(tmp_path / "missing.vtt")
    (tmp_path / "bytes.vtt").write_bytes(b"WEBVTT\n\xff\xfe\x00")
    with pytest.raises(NoCaptions):
        read(tmp_path / "bytes.vtt")
    with pytest.raises(NoCaptions, match="larger"):
        read(written(tmp_path, "large.vtt", VTT + " " * MOST_BYTES))
