"""What really comes out of the loudspeaker: the real voice and player, and an ALSA that writes what it is given."""

from __future__ import annotations

import runpy
import shutil
import subprocess
import sys
import time
import wave
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from PySide6.QtCore import QObject

from domain.branch import Language
from domain.panels import Chime, Speech
from panel.loudspeaker import CHIME, SOUNDS, Loudspeaker, Sound
from tests.ui.harness import process_events
from ui.speech.contract import Request, VoiceFailed
from ui.speech.errand import Ended, Errand
from ui.speech.espeak import EspeakVoice
from ui.speech.phrases import WORKER, Phrases
from ui.speech.player import Player, lasts_ms

pytestmark = [pytest.mark.ui, pytest.mark.usefixtures("application")]

SPOKEN: dict[Language, str] = {
    "pt_BR": "Senha: P, zero, quatro, dois. Guichê sete.",
    "en": "Ticket: P, zero, four, two. Counter seven.",
    "es": "Turno: P, cero, cuatro, dos. Ventanilla siete.",
}


@pytest.fixture
def captured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that everything played on the device ``default`` is added to, as raw samples."""
    needs("aplay")
    out, config = tmp_path / "played.raw", tmp_path / "asound.conf"
    config.write_text(
        "pcm.null { type null }\n"
        f'pcm.default {{ type file slave.pcm null file "|cat >> {out}" format raw }}\n'
        "ctl.default { type hw card 0 }\n"
    )
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(config))
    return out


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[..., Loudspeaker]]:
    """Makes loudspeakers that fall silent after the test."""
    made: list[Loudspeaker] = []

    def one(sound: Sound = Sound.ALL, phrases: Phrases | None = None, player: Player | None = None) -> Loudspeaker:
        made.append(
            Loudspeaker(phrases or Phrases(tmp_path / "phrases", deadline_ms=60_000), player or Player(), sound)
        )
        return made[-1]

    yield one
    for loudspeaker in made:
        loudspeaker.stop()
    process_events()


def needs(program: str) -> None:
    assert shutil.which(program), f"{program} is missing (packaging/debian-packages.txt)"


def until(condition: Callable[[], object], seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "not in time"
        process_events()


def samples(path: Path) -> bytes:
    with wave.open(str(path)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, 22050)
        data: bytes = sound.readframes(sound.getnframes())
        return data


def assert_played(captured: Path, *sounds: Path) -> None:
    """``sounds`` were played whole, in this order, with only silence between them (`aplay` fills its last period)."""
    parts = [samples(sound).strip(b"\0") for sound in sounds]
    until(lambda: captured.exists() and captured.stat().st_size >= sum(map(len, parts)))
    rest = captured.read_bytes()
    for part in parts:
        before, found, rest = rest.partition(part)
        assert found and not before.strip(b"\0")
    assert not rest.strip(b"\0")


def announce(loudspeaker: Loudspeaker, text: str, language: Language = "pt_BR") -> None:
    loudspeaker.announce(text, language)
    until(lambda: not loudspeaker.busy)


def test_a_chime_is_there_for_each_name_of_the_document() -> None:
    assert {path.stem for path in SOUNDS.glob("*.wav")} == set(get_args(Chime))
    assert CHIME.stem == Speech().chime


@pytest.mark.parametrize("name", get_args(Chime))
def test_the_chime_is_what_its_script_makes(name: str) -> None:
    made = runpy.run_path(str(SOUNDS / "make_chimes.py"))["chime"](name)
    ours, theirs = array("h", made[44:]), array("h", samples(SOUNDS / f"{name}.wav"))
    assert len(ours) == len(theirs)
    assert max(abs(one - other) for one, other in zip(ours, theirs, strict=True)) <= 1, "apart from a libm's rounding"


def test_the_chosen_chime_sounds(make: Callable[..., Loudspeaker], captured: Path) -> None:
    loudspeaker = make(Sound.CHIME)
    loudspeaker.choose("bell")
    announce(loudspeaker, "Senha: A, um.")
    assert_played(captured, SOUNDS / "bell.wav")


@pytest.mark.parametrize("name", get_args(Chime))
def test_the_chime_is_soft(name: str) -> None:
    values = array("h", samples(SOUNDS / f"{name}.wav"))
    assert max(map(abs, values)) < 0.75 * 32767
    assert max(map(abs, values[-200:])) < 300, "it ends in silence"


@pytest.mark.parametrize("language", SPOKEN)
def test_chime_then_voice_in_order_and_whole(
    make: Callable[..., Loudspeaker], captured: Path, tmp_path: Path, language: Language
) -> None:
    loudspeaker = make()
    announce(loudspeaker, SPOKEN[language], language)
    (phrase,) = (tmp_path / "phrases").glob("*.wav")
    assert_played(captured, CHIME, phrase)
    assert loudspeaker.troubles == {}


def test_two_announcements_do_not_overlap(make: Callable[..., Loudspeaker], captured: Path, tmp_path: Path) -> None:
    loudspeaker = make()
    loudspeaker.announce("Senha: A, um.", "pt_BR")
    with pytest.raises(RuntimeError):
        loudspeaker.announce("Senha: A, dois.", "pt_BR")
    until(lambda: not loudspeaker.busy)
    (first,) = (tmp_path / "phrases").glob("*.wav")
    announce(loudspeaker, "Senha: A, dois.")
    (second,) = set((tmp_path / "phrases").glob("*.wav")) - {first}
    assert_played(captured, CHIME, first, CHIME, second)


def test_the_same_sentence_is_made_once_and_the_oldest_are_forgotten(tmp_path: Path) -> None:
    phrases = Phrases(tmp_path / "kept", kept=2, deadline_ms=60_000)
    got: list[Path | None] = []

    def fetch(text: str) -> None:
        count = len(got)
        phrases.fetch(text, "pt_BR", lambda path, why: got.append(path))
        until(lambda: len(got) > count)

    fetch("um")
    made = got[0]
    assert made is not None
    stamp = made.read_bytes(), made.stat().st_ino
    fetch("dois")
    fetch("um")
    assert got[2] == made and (made.read_bytes(), made.stat().st_ino) == stamp
    fetch("três")
    assert made.exists() and got[1] is not None and not got[1].exists(), "the one used longest ago goes"
    assert len(list((tmp_path / "kept").iterdir())) == 2


@pytest.mark.expects_log("WARNING vez.panel.sound: no sound from the voice")
def test_without_a_voice_the_chime_sounds_and_it_is_said_once(
    make: Callable[..., Loudspeaker], captured: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    broken = Phrases(tmp_path / "phrases", worker=(sys.executable, "-c", "import sys; sys.exit('no espeak-ng')"))
    loudspeaker = make(phrases=broken)
    announce(loudspeaker, "Senha: A, um.")
    announce(loudspeaker, "Senha: A, dois.")
    assert_played(captured, CHIME, CHIME)
    assert loudspeaker.troubles == {"voice": "no espeak-ng"}
    assert len([record for record in caplog.records if record.levelname == "WARNING"]) == 1


@pytest.mark.expects_log("no sound from the voice: .* did not end in 300 ms")
def test_a_voice_that_hangs_is_not_waited_for(make: Callable[..., Loudspeaker], captured: Path, tmp_path: Path) -> None:
    hanging = (sys.executable, "-c", "import time; time.sleep(60)")
    announce(make(phrases=Phrases(tmp_path / "phrases", worker=hanging, deadline_ms=300)), "Senha: A, um.")
    assert_played(captured, CHIME)


@pytest.mark.expects_log("WARNING vez.panel.sound: no sound from the player")
def test_without_a_sound_device_it_is_said_once_and_nothing_stops(
    make: Callable[..., Loudspeaker], captured: Path, caplog: pytest.LogCaptureFixture
) -> None:
    loudspeaker = make(player=Player("plughw:CARD=NONE"))
    announce(loudspeaker, "Senha: A, um.")
    announce(loudspeaker, "Senha: A, dois.")
    assert "player" in loudspeaker.troubles
    assert len([record for record in caplog.records if record.levelname == "WARNING"]) == 1


@pytest.mark.expects_log("no sound from the player: aplay cannot be started")
def test_without_the_player_nothing_stops(make: Callable[..., Loudspeaker], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    announce(make(), "Senha: A, um.")


@pytest.mark.parametrize(("seconds", "ok"), [(60, True), (0, False)], ids=["long", "hanging"])
def test_a_sound_has_as_long_as_it_lasts_and_a_player_that_hangs_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seconds: int, ok: bool
) -> None:
    """A description can be longer than any deadline that fits a hanging device."""
    program, file = tmp_path / "bin" / "aplay", tmp_path / "sound.wav"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n" + ("exit 0\n" if ok else "exec sleep 60\n"))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    with wave.open(str(file), "wb") as sound:
        sound.setparams((1, 2, 22050, 0, "NONE", ""))
        sound.writeframes(bytes(2 * 22050 * seconds))
    ended: list[Ended] = []
    player = Player(spare_ms=0)  # any program takes longer than this alone
    player.play(file, ended.append)
    until(lambda: ended and not player.findChildren(Errand))
    assert ended[0].ok is ok, ended
    assert 60_000 <= lasts_ms(file) <= 60_001 if ok else lasts_ms(file) <= 1
    assert lasts_ms(program) == lasts_ms(tmp_path / "none.wav") == 0, "aplay says what is wrong with them"


def test_chime_alone_and_silence(make: Callable[..., Loudspeaker], captured: Path, tmp_path: Path) -> None:
    announce(make(Sound.NONE), "Senha: A, um.")
    assert not captured.exists()
    announce(make(Sound.CHIME), "Senha: A, um.")
    assert_played(captured, CHIME)
    assert not (tmp_path / "phrases").exists()


def test_the_voice_is_waited_for_and_always_says_the_whole_sentence_at_the_same_pace(tmp_path: Path) -> None:
    """The engine writes the file from a thread of its own: a worker that ends at once leaves none, one time in ten."""
    request = Request(SPOKEN["en"], "en", str(tmp_path / "said.wav"))
    lengths = set()
    for _ in range(12):
        subprocess.run(WORKER, input=msgspec.json.encode(request), check=True, timeout=20, stdout=subprocess.DEVNULL)
        lengths.add(len(samples(tmp_path / "said.wav")))
        (tmp_path / "said.wav").unlink()
    assert len(lengths) == 1


def test_no_voice_is_taken_for_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine speaks English, and is content, when it does not know the voice that it is asked for."""
    monkeypatch.setattr(EspeakVoice, "_voice_for", lambda self, language: "roa/not-there")
    with pytest.raises(VoiceFailed, match="roa/not-there"):
        EspeakVoice().synthesise("Senha", "pt_BR", tmp_path / "said.wav")
    assert not list(tmp_path.iterdir())


def test_an_engine_that_ignores_what_it_is_asked_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    voice = EspeakVoice()
    monkeypatch.setattr(voice._engine, "setProperty", lambda name, value: None)
    with pytest.raises(VoiceFailed, match="asked for the voice 'roa/pt-br', got"):
        voice.synthesise("Senha", "pt_BR", tmp_path / "said.wav")
    assert not list(tmp_path.iterdir())


def test_an_errand_that_is_cancelled_reports_nothing() -> None:
    ended: list[Ended] = []
    owner = QObject()
    errand = Errand((sys.executable, "-c", "import time; time.sleep(60)"), 60000, ended.append, b"", owner)
    errand.cancel()
    process_events()
    assert ended == []
