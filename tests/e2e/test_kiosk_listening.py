"""A real totem is spoken to: a synthetic voice, the real model in its own process, and nothing of it in any file."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from assistant import whisper
from assistant.models.manifest import ModelRefused
from tests.e2e.server_process import ServerProcess
from tests.e2e.test_kiosk_chat import ENTRY, Driven, files_with

pytestmark = pytest.mark.e2e
SAID = "Quanto custa a segunda via da carteira de identidade?"
MARK = "custa a segunda via da carteira de"  # in no card in this order, and heard every time
# What `arecord` does with a microphone, with a file of the test's: a block each tenth of a second, then silence.
RECORDER = """#!{python}
import sys, time
sound = open({sound!r}, "rb").read() + bytes(32000 * 10)
for place in range(0, len(sound), 3200):
    sys.stdout.buffer.write(sound[place : place + 3200])
    sys.stdout.flush()
    time.sleep(0.1)
"""


@pytest.fixture
def models() -> Path:
    """Where a model that hears is installed: the folder that WHISPER_MODELS names, as no test reads anybody's home."""
    if find_spec("faster_whisper") is None or shutil.which("espeak-ng") is None:
        pytest.skip("faster-whisper or espeak-ng is not here")
    home = Path(os.environ.get("WHISPER_MODELS", "models"))
    try:
        whisper.installed(home)
    except ModelRefused as error:
        pytest.skip(str(error))
    return home


@pytest.fixture
def totem(server: ServerProcess, tmp_path: Path, models: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Driven]:
    monkeypatch.setenv("PATH", f"{_recorder(tmp_path / 'bin')}:{os.environ['PATH']}")
    (tmp_path / "models").symlink_to(models)
    driven = Driven(server, tmp_path)
    yield driven
    driven.close()


def _recorder(folder: Path) -> Path:
    import av

    folder.mkdir()
    wave, raw = folder / "said.wav", folder / "said.raw"
    subprocess.run(["espeak-ng", "-v", "roa/pt-br", "-s", "140", "-w", wave, SAID], check=True)
    plain = av.AudioResampler("s16", "mono", whisper.RATE)
    with av.open(str(wave)) as source:
        pieces = [piece for frame in source.decode(audio=0) for piece in plain.resample(frame)]
    raw.write_bytes(b"".join(piece.to_ndarray().tobytes() for piece in pieces))
    program = folder / "arecord"
    program.write_text(RECORDER.format(python=sys.executable, sound=str(raw)), encoding="utf-8")
    program.chmod(0o755)
    return folder


def test_a_voice_becomes_a_question_and_is_nowhere_afterwards(
    server: ServerProcess, totem: Driven, tmp_path: Path
) -> None:
    totem.tap("Toque para começar", ENTRY, "Falar")
    for _ in range(3):  # on a busy machine eight seconds can be too few
        totem.do(do="wait", name="Falar de novo")  # it has heard the silence at the end
        names = [str(seen["name"]).lower() for seen in totem.do(do="tree")["tree"]]
        if any(MARK in name for name in names):
            break
        totem.tap("Falar de novo")
    assert "foi isso?" in names
    totem.tap("Sim, perguntar isso")
    totem.do(do="wait", name="A segunda via custa R$ 62,00.")
    totem.tap("Início")
    totem.do(do="wait", name="Toque para começar")
    for mark in (MARK, MARK.capitalize(), MARK.upper(), MARK.replace("carteira", "Carteira")):
        assert files_with(mark, tmp_path, server.data) == []
    assert [path for path in tmp_path.rglob("*.wav") if path.name != "said.wav"] == []
