"""Voices behind one interface: recorded words, other engines, the next when one fails; how loud, how often."""

from __future__ import annotations

import shutil
import sys
import wave
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from domain.branch import Language
from panel.loudspeaker import CHIME, Loudspeaker, Sound
from tests.ui.harness import process_events
from tests.ui.test_panel_sound import assert_played, captured, samples, until
from ui.speech.clips import ClipsVoice
from ui.speech.contract import Request, Voice, VoiceFailed
from ui.speech.errand import Errand
from ui.speech.others import KokoroVoice, RhVoice
from ui.speech.phrases import INSTEAD, Phrases
from ui.speech.player import Player
from ui.speech.voice import speak
from ui.speech.volume import Chime, soften

__all__ = ["captured"]

pytestmark = [pytest.mark.ui, pytest.mark.usefixtures("application")]

RATE = 22050
TEXT = "Senha: A, um. Guichê sete."
PATIENT_MS = 60_000
"""A busy machine starts a voice slowly. A hall waits for less: it hears another voice, or the chime alone."""


def tone(path: Path, value: int, length: int = 2000, rate: int = RATE) -> Path:
    """A sound of one value, which is recognised wherever it is played."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(array("h", [value] * length).tobytes())
    return path


@pytest.fixture
def clips(tmp_path: Path) -> Path:
    for place, word in enumerate(("senha", "a", "um", "guichê", "sete"), start=1):
        tone(tmp_path / "clips" / "pt_BR" / f"{word}.wav", place * 100)
    return tmp_path / "clips"


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Callable[[Phrases], Loudspeaker]]:
    loudspeakers: list[Loudspeaker] = []

    def one(phrases: Phrases) -> Loudspeaker:
        loudspeakers.append(Loudspeaker(phrases, Player(), Sound.ALL))
        return loudspeakers[-1]

    yield one
    for loudspeaker in loudspeakers:
        loudspeaker.stop()
    process_events()


def announce(loudspeaker: Loudspeaker, percent: int = 100, times: int = 1) -> None:
    loudspeaker.announce(TEXT, "pt_BR", percent, times)
    until(lambda: not loudspeaker.busy)


class Broken:
    """A voice that cannot speak."""

    def synthesise(self, text: str, language: Language, path: Path) -> None:
        raise VoiceFailed("it is hoarse")


def test_recorded_words_are_joined_with_pauses(clips: Path, tmp_path: Path) -> None:
    said = tmp_path / "said.wav"
    ClipsVoice(clips).synthesise(TEXT, "pt_BR", said)
    heard = array("h", samples(said))
    order = [value for place, value in enumerate(heard) if value and (place == 0 or heard[place - 1] != value)]
    assert order == [100, 200, 300, 400, 500]
    assert len(heard) > 5 * 2000 + 0.3 * RATE, "with time to breathe"
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("text", ["Senha: B, um.", "", "..."])
@pytest.mark.parametrize("language", ["pt_BR", "en"])
def test_what_nobody_recorded_is_not_said(clips: Path, tmp_path: Path, text: str, language: Language) -> None:
    with pytest.raises(VoiceFailed):
        ClipsVoice(clips).synthesise(text, language, tmp_path / "said.wav")
    assert not (tmp_path / "said.wav").exists()


def test_recordings_of_different_shapes_are_refused(clips: Path, tmp_path: Path) -> None:
    tone(clips / "pt_BR" / "sete.wav", 1, rate=44100)
    with pytest.raises(VoiceFailed, match=r"sete\.wav"):
        ClipsVoice(clips).synthesise(TEXT, "pt_BR", tmp_path / "said.wav")


def test_the_next_engine_speaks_when_one_cannot_and_says_why(clips: Path, tmp_path: Path) -> None:
    path, instead = tmp_path / "said.wav", tmp_path / "instead.wav"
    request = Request(TEXT, "pt_BR", str(path), 100, ("broken", "clips"), str(clips), str(instead))
    engines: dict[str, Callable[[Request], Voice]] = {
        "broken": lambda _: Broken(),
        "clips": lambda asked: ClipsVoice(Path(asked.clips)),
    }
    assert speak(request, engines) == ["broken: it is hoarse"]
    assert instead.exists() and not path.exists(), "only the wanted voice is kept"
    with pytest.raises(VoiceFailed, match="hoarse"):
        speak(Request(TEXT, "pt_BR", str(path), 100, ("broken",)), engines)


@pytest.mark.expects_log("no sound from the voice: rhvoice: RHVoice cannot be used")
def test_a_missing_engine_is_reported_while_another_speaks(
    made: Callable[[Phrases], Loudspeaker],
    captured: Path,
    clips: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "bin").mkdir()
    for program in ("aplay", "sh", "cat"):  # and no RHVoice, which this machine may have
        (tmp_path / "bin" / program).symlink_to(shutil.which(program) or "")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    loudspeaker = made(Phrases(tmp_path / "phrases", engines=("rhvoice", "clips"), clips=clips, deadline_ms=PATIENT_MS))
    announce(loudspeaker)
    assert_played(captured, CHIME, tmp_path / "phrases" / INSTEAD)
    assert "rhvoice" in loudspeaker.troubles["voice"]


def test_rhvoice_is_asked_through_its_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "bin" / "RHVoice-test"
    program.parent.mkdir()
    program.write_text(
        f"#!{sys.executable}\nimport sys, pathlib\n"
        "out = pathlib.Path(sys.argv[sys.argv.index('-o') + 1])\n"
        "out.write_text(' '.join(sys.argv[1:5]) + '|' + sys.stdin.read())\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    with pytest.raises(VoiceFailed, match="no voice Leticia-F123"):  # it would speak with another, of any language
        RhVoice().synthesise(TEXT, "pt_BR", tmp_path / "said.wav")
    (tmp_path / "share" / "RHVoice" / "voices" / "Leticia-F123").mkdir(parents=True)
    RhVoice().synthesise(TEXT, "pt_BR", tmp_path / "said.wav")
    assert (tmp_path / "said.wav").read_text() == f"-p Leticia-F123 -r 85|{TEXT}"
    program.write_text(f"#!{sys.executable}\nimport sys\nsys.exit('no such voice')\n")
    with pytest.raises(VoiceFailed, match="ended with 1"):
        RhVoice().synthesise(TEXT, "pt_BR", tmp_path / "other.wav")
    assert not (tmp_path / "other.wav").exists()


def test_without_kokoro_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "kokoro_onnx", None)
    with pytest.raises(VoiceFailed, match="Kokoro cannot be used"):
        KokoroVoice().synthesise(TEXT, "pt_BR", tmp_path / "said.wav")


def a_kokoro(folder: Path) -> None:
    """A stand-in for the package: its voice is as loud as the model's file is long, at its own rate."""
    folder.mkdir()
    (folder / "kokoro_onnx.py").write_text(
        "from pathlib import Path\n"
        "import numpy\n"
        "class Broken(Exception): pass\n"
        "class Kokoro:\n"
        "    def __init__(self, model, voices):\n"
        "        if not Path(model).exists(): raise Broken('no model')\n"
        "        self.loud, self.voices = len(Path(model).read_bytes()) / 100, numpy.load(voices)\n"
        "    def create(self, text, voice, speed, lang):\n"
        "        assert self.voices[voice].shape == (3, 1, 256) and (speed, lang) == (0.85, 'pt-br')\n"
        "        return [self.loud] * 2400, 24000\n"
    )


@pytest.fixture
def kokoro(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder with the model, and a voice in a file of its own."""
    numpy = pytest.importorskip("numpy", reason="it comes with kokoro-onnx")
    a_kokoro(tmp_path / "packages")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "packages"))  # for the worker
    monkeypatch.syspath_prepend(tmp_path / "packages")
    monkeypatch.setattr("os.nice", lambda _: 0)
    model = tmp_path / "model"
    (model / "voices").mkdir(parents=True)
    (model / "kokoro.onnx").write_bytes(b"x" * 50)
    numpy.zeros(3 * 256, dtype="<f4").tofile(model / "voices" / "pf_dora.bin")
    monkeypatch.setenv("VEZ_KOKORO", str(model))
    return model


def test_kokoro_has_its_voices_in_one_file_or_in_one_each(kokoro: Path, tmp_path: Path) -> None:
    KokoroVoice().synthesise(TEXT, "pt_BR", tmp_path / "said.wav")
    with wave.open(str(tmp_path / "said.wav")) as sound:
        assert (sound.getframerate(), array("h", sound.readframes(9999))[0]) == (24000, 16383)
    with pytest.raises(VoiceFailed, match="Kokoro cannot be used"):
        KokoroVoice().synthesise(TEXT, "es", tmp_path / "spanish.wav")
    (kokoro / "kokoro.onnx").unlink()
    with pytest.raises(VoiceFailed, match="no model"):
        KokoroVoice().synthesise(TEXT, "pt_BR", tmp_path / "other.wav")
    assert not (tmp_path / "other.wav").exists()


@pytest.mark.usefixtures("kokoro")
def test_a_slow_voice_is_not_waited_for_and_speaks_the_next_time(
    made: Callable[[Phrases], Loudspeaker], captured: Path, clips: Path, tmp_path: Path
) -> None:
    loudspeaker = made(Phrases(tmp_path / "phrases", engines=("kokoro", "clips"), clips=clips, deadline_ms=PATIENT_MS))
    announce(loudspeaker)
    assert_played(captured, CHIME, tmp_path / "phrases" / INSTEAD)
    until(lambda: len(list((tmp_path / "phrases").glob("*.wav"))) == 2)
    (kept,) = {*(tmp_path / "phrases").glob("*.wav")} - {tmp_path / "phrases" / INSTEAD}
    with wave.open(str(kept)) as sound:
        assert sound.getframerate() == 24000
    (tmp_path / "phrases" / INSTEAD).unlink()
    announce(loudspeaker)
    assert not (tmp_path / "phrases" / INSTEAD).exists() and loudspeaker.troubles == {}


@pytest.mark.expects_log("no sound from the voice: kokoro: Kokoro cannot be used")
def test_a_slow_voice_that_cannot_speak_is_told_with_the_next_call(
    made: Callable[[Phrases], Loudspeaker], captured: Path, clips: Path, kokoro: Path, tmp_path: Path
) -> None:
    (kokoro / "kokoro.onnx").unlink()
    phrases = Phrases(tmp_path / "phrases", engines=("kokoro", "clips"), clips=clips, deadline_ms=PATIENT_MS)
    loudspeaker = made(phrases)
    announce(loudspeaker)
    until(lambda: not phrases.findChildren(Errand))
    announce(loudspeaker)
    assert "kokoro" in loudspeaker.troubles["voice"] and captured.exists()


def test_a_softer_sound_is_the_same_sound_softer(tmp_path: Path) -> None:
    soften(CHIME, tmp_path / "soft.wav", 50)
    loud, soft = array("h", samples(CHIME)), array("h", samples(tmp_path / "soft.wav"))
    assert len(loud) == len(soft)
    assert max(abs(one / 4 - other) for one, other in zip(loud, soft, strict=True)) <= 1


def test_a_chime_that_cannot_be_softened_sounds_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert Chime(CHIME, tmp_path / "file").at(50) == CHIME
    assert Chime(CHIME, tmp_path).at(100) == CHIME
    assert Chime(CHIME, tmp_path).at(50) == tmp_path / "falling-50.wav"


def test_chime_and_voice_are_as_loud_as_asked_and_the_voice_comes_so_many_times(
    made: Callable[[Phrases], Loudspeaker], captured: Path, clips: Path, tmp_path: Path
) -> None:
    loudspeaker = made(Phrases(tmp_path / "phrases", engines=("clips",), clips=clips, deadline_ms=PATIENT_MS))
    announce(loudspeaker, percent=50, times=2)
    (voice,) = (tmp_path / "phrases").glob("*.wav")
    assert max(array("h", samples(voice))) == 125, "a quarter of 500"
    assert_played(captured, tmp_path / "phrases" / "chimes" / "falling-50.wav", voice, voice)
    assert loudspeaker.troubles == {}


def test_the_same_sentence_softer_is_another_sound(
    made: Callable[[Phrases], Loudspeaker], captured: Path, clips: Path, tmp_path: Path
) -> None:
    loudspeaker = made(Phrases(tmp_path / "phrases", engines=("clips",), clips=clips, deadline_ms=PATIENT_MS))
    announce(loudspeaker)
    announce(loudspeaker, percent=50)
    loudest = sorted(max(array("h", samples(file))) for file in (tmp_path / "phrases").glob("*.wav"))
    assert loudest == [125, 500]


def test_at_nothing_nothing_sounds(made: Callable[[Phrases], Loudspeaker], captured: Path, tmp_path: Path) -> None:
    loudspeaker = made(Phrases(tmp_path / "phrases", deadline_ms=PATIENT_MS))
    announce(loudspeaker, percent=0)
    assert not captured.exists() and not loudspeaker.busy
