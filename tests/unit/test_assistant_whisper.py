"""A saying becomes words in a process of its own: with a deadline, without a trace, whatever that process does."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from assistant import whisper
from assistant.models import listeningtest, manifest
from assistant.models.manifest import Manifest, ModelRefused, SelfTest
from assistant.whisper import HearingFailed, Transcription

SOUND = bytes(range(256)) * 2_000  # sixteen seconds: more than a pipe holds
READS = "import sys, json; hint = json.loads(sys.stdin.buffer.readline()); sound = sys.stdin.buffer.read()\n"


def child(code: str) -> Transcription:
    return Transcription([sys.executable, "-c", code], {}, time.monotonic)


def test_the_words_of_a_saying_with_what_is_likely() -> None:
    said = child(READS + "print(json.dumps({'text': f\"  {hint['hint']}\\n{len(sound)} \"}))")
    assert said.hear(SOUND, "Carteira", 20) == f"Carteira {len(SOUND)}"
    assert said._child.returncode is not None, "it is gone with its answer"


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("import time; time.sleep(600)", "too long"),
        (READS + "import time; time.sleep(600)", "too long"),
        ("raise SystemExit(3)", "without an answer"),
        ("import os; os.close(0); os.abort()", "without an answer"),
        (READS + "print('what?')", "without an answer"),
        ("while True: print('word ' * 1000)", "floods"),
        (READS + "print(json.dumps({'failed': 'MemoryError'}))", "failed: MemoryError"),
        (READS + "print(json.dumps({'failed': 'somebody said this'}))", "failed: an error"),
    ],
)
def test_a_process_that_hangs_dies_or_floods_is_ended(code: str, why: str) -> None:
    said = child(code)
    with pytest.raises(HearingFailed, match=why) as caught:
        said.hear(SOUND, "", 3.0 if why == "too long" else 20.0)
    assert said._child.returncode is not None and "somebody" not in str(caught.value)


def test_a_process_that_cannot_be_started() -> None:
    with pytest.raises(HearingFailed, match="cannot be started"):
        Transcription(["/nonexistent/program"], {}, time.monotonic)


def test_the_process_sees_little_and_looks_for_nothing_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    began: list[tuple[list[str], dict[str, str]]] = []
    monkeypatch.setattr(whisper, "Transcription", lambda command, environment, _: began.append((command, environment)))
    ears = whisper.Transcriber(Path("/models/w"), 1, {"PATH": "/bin", "VEZ_KIOSK_TOKEN": "secret"}, time.monotonic)
    ears.begin("pt_BR")
    command, environment = began[0]
    assert command[-4:] == ["/models/w", "pt", "1", str(whisper.MEGABYTES)]
    assert environment["HF_HUB_OFFLINE"] == "1" and "secret" not in str(began)


def model(folder: Path, *, passed: bool | None, begins: bytes = b"\x06\0\0\0\x0c\0WhisperSpec\0") -> Path:
    folder.mkdir(parents=True)
    (folder / "model.bin").write_bytes(begins + b"numbers")
    (folder / "config.json").write_text("{}", encoding="utf-8")
    (folder / "tokenizer.json").write_text("{}", encoding="utf-8")
    found = manifest.describe(folder, folder.name, "MIT", "test", lambda _: None)
    tested = SelfTest(passed, "it passed", 2, 0, 0, 1.0, 0.0) if passed is not None else None
    manifest.write(folder, Manifest(found.name, found.kind, found.files, "MIT", "test", tested))
    return folder


def test_only_a_verified_model_that_passed_its_test_hears(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whisper, "find_spec", lambda _: object())
    with pytest.raises(ModelRefused, match="no model that hears"):
        whisper.installed(tmp_path)
    model(tmp_path / "a", passed=None)
    model(tmp_path / "b", passed=False)
    with pytest.raises(ModelRefused, match="no model that hears"):
        whisper.installed(tmp_path)
    good = model(tmp_path / "c", passed=True)
    assert whisper.installed(tmp_path) == good
    (good / "config.json").write_text("{ }", encoding="utf-8")
    with pytest.raises(ModelRefused, match="not what was installed"):
        whisper.installed(tmp_path)


def test_without_its_package_nothing_hears(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whisper, "find_spec", lambda _: None)
    with pytest.raises(ModelRefused, match="faster-whisper"):
        whisper.installed(tmp_path)


def test_a_pickle_that_is_called_like_the_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelRefused, match=r"model\.bin"):
        model(tmp_path / "a", passed=True, begins=b"\x80\x04")


class FakeSaying:
    def __init__(self, words: str) -> None:
        self.words = words

    def hear(self, sound: bytes, hint: str, seconds: float) -> str:
        return self.words


@pytest.mark.parametrize(
    ("words", "each", "why"), [("", 1.0, "it passed"), ("obrigado", 1.0, "it hears words"), ("", 7.0, "it needs 7.0 s")]
)
def test_the_test_of_a_model_that_hears(words: str, each: float, why: str) -> None:
    clock = iter(each * number for number in range(10))
    found = listeningtest.run(lambda: FakeSaying(words), lambda: next(clock))
    assert found.why.startswith(why) and found.passed is (why == "it passed")
