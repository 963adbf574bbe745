"""The assistant of a real totem with a real server: own words become a ticket, and are nowhere afterwards."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from assistant.models import manifest
from assistant.models.manifest import SelfTest
from tests.e2e.server_process import ROOT, ServerProcess, until

pytestmark = pytest.mark.e2e
SECRET = "ZORBLAXQUINT"
ENTRY = "Não sei qual serviço: perguntar com minhas palavras"


class Driven:
    """A totem that takes orders; see `ui.driving`."""

    def __init__(self, server: ServerProcess, folder: Path) -> None:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "VEZ_KIOSK_TOKEN": server.tokens["totem"].strip(),
            "VEZ_MODELS": str(folder / "models"),
        }
        arguments = ["--server", server.url, "--printer", f"file://{folder}/paper.bin", "--windowed", "--drive"]
        arguments += ["--data", str(folder / "totem"), "--reduced-motion", "--settle-ms", "0", "--voices", "none"]
        with (folder / "totem.log").open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "kiosk", *arguments],
                cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True,
            )  # fmt: skip
        self._hear()

    def do(self, **order: object) -> dict[str, Any]:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"seconds": 30, **order}) + "\n")
        self._process.stdin.flush()
        said = self._hear()
        assert said["ok"], (order, said)
        return said

    def tap(self, *names: str) -> None:
        for name in names:
            self.do(do="tap", name=name)

    def ask(self, text: str) -> None:
        for letter in text:
            self.tap("Espaço" if letter == " " else letter)
        self.tap("Perguntar")

    def close(self) -> None:
        self._process.terminate()
        assert self._process.wait(30) == 0
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()

    def _hear(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        heard: dict[str, Any] = json.loads(self._process.stdout.readline())
        return heard


@pytest.fixture
def totem(server: ServerProcess, tmp_path: Path) -> Iterator[Driven]:
    """A totem whose only model cannot be run: it must not mind."""
    folder = tmp_path / "models/broken"
    folder.mkdir(parents=True)
    (folder / "model.gguf").write_bytes(b"GGUF, and nothing more")
    made = manifest.describe(folder, "broken", "MIT", "here", lambda _: None)
    tested = SelfTest(True, "it passed", 5, 0, 0, 1.0, 5.0)
    manifest.write(folder, msgspec.structs.replace(made, tested=tested))
    driven = Driven(server, tmp_path)
    yield driven
    driven.close()


def test_own_words_become_a_ticket_and_are_nowhere_afterwards(
    server: ServerProcess, totem: Driven, tmp_path: Path
) -> None:
    totem.tap("Toque para começar", ENTRY)
    totem.ask(f"PERDI O {SECRET}")
    totem.do(do="wait", name=f"Perdi o {SECRET.lower()}")
    totem.tap("Dizer de outro jeito")
    totem.ask("QUANTO CUSTA A SEGUNDA VIA DA IDENTIDADE")
    totem.do(do="wait", name="A segunda via custa R$ 62,00.")
    totem.tap("Retirar senha", "Retirar senha", "Sem prioridade")
    (ticket,) = until(lambda: server.room()["tickets"], 30)
    assert ticket["service"] == "identity-card"
    totem.do(do="wait", name=" ".join(ticket["number"]))
    totem.tap("Início")
    totem.do(do="wait", name="Toque para começar")
    until(lambda: "writes nothing of its own" in (tmp_path / "totem.log").read_text(encoding="utf-8"), 30)
    assert files_with(SECRET, tmp_path, server.data) == []


def files_with(text: str, *folders: Path) -> list[Path]:
    """The files that hold ``text`` in whatever letters."""
    marks = [each.encode(coding) for each in (text, text.lower(), text.title()) for coding in ("utf-8", "utf-16-le")]
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    assert any(path.name.endswith(".db") for path in files)
    return [path for path in files if any(mark in path.read_bytes() for mark in marks)]
