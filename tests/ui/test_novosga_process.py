"""The real panel and the real totem, following a NovoSGA server that stands in for an old one."""

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

from tests.branches import branch
from tests.novosga_server import CREDENTIALS, NovosgaServer
from tests.ui.harness import REPOSITORY, compile_translations

pytestmark = pytest.mark.ui


class Program:
    """A program with a screen, driven from outside."""

    def __init__(self, name: str, there: NovosgaServer, folder: Path, *more: str) -> None:
        file = folder / "credentials"
        said = zip(("CLIENT_ID", "CLIENT_SECRET", "USER", "PASSWORD"), vars(CREDENTIALS).values(), strict=True)
        file.write_text("".join(f"NOVOSGA_{name}={value}\n" for name, value in said))
        plain = ["--novosga", there.url, "--novosga-credentials", str(file), "--data", str(folder / "data"), "--drive"]
        self.errors = (folder / "errors").open("w+")
        self.process = subprocess.Popen(
            [sys.executable, "-m", name, *plain, *more],
            cwd=REPOSITORY,
            env=dict(os.environ),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.errors,
            text=True,
        )

    def do(self, **order: object) -> dict[str, Any]:
        """Have something done, and read until it is."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        assert self.process.stdout is not None
        for line in self.process.stdout:
            answer: dict[str, Any] = json.loads(line)
            if "ok" in answer:
                assert answer["ok"], answer
                return answer
        self.errors.seek(0)
        raise AssertionError(self.errors.read())

    def names(self) -> str:
        """Everything that a screen reader would say of the screen."""
        return "\n".join(seen["name"] for seen in self.do(do="tree")["tree"])

    def close(self) -> None:
        self.process.kill()
        self.process.wait(10)
        for stream in (self.process.stdin, self.process.stdout, self.errors):
            if stream is not None:
                stream.close()


@pytest.fixture
def there() -> Iterator[NovosgaServer]:
    if not list((REPOSITORY / "i18n").glob("*.qm")):
        compile_translations(REPOSITORY / "i18n")
    with NovosgaServer().running() as running:
        yield running


@pytest.fixture
def panel(there: NovosgaServer, tmp_path: Path) -> Iterator[Program]:
    program = Program("panel", there, tmp_path, "--size", "960x540", "--mute")
    yield program
    program.close()


@pytest.fixture
def totem(there: NovosgaServer, tmp_path: Path) -> Iterator[Program]:
    folder = tmp_path / "import"
    folder.mkdir()
    (folder / "branch.yaml").write_bytes(msgspec.yaml.encode(branch()))
    (folder / "numbers.json").write_text('{"unit": 1, "services": {"identity": 5, "taxes": 6}}')
    more = ("--novosga-import", str(folder), "--printer", "tcp://127.0.0.1:9", "--size", "540x960")
    program = Program("kiosk", there, tmp_path, *more)
    yield program
    program.close()


def test_a_panel_shows_what_the_old_server_calls(there: NovosgaServer, panel: Program) -> None:
    panel.do(do="wait", name="Posto Central", seconds=40)
    there.call("C", 17, place=4)
    panel.do(do="wait", name="Senha C 0 1 7, Guichê 04, Cartão SUS", seconds=20)


def test_a_totem_gives_tickets_of_the_old_server_and_promises_no_wait(there: NovosgaServer, totem: Program) -> None:
    for name in ("Toque para começar", "identity", "Sem prioridade"):
        totem.do(do="tap", name=name, seconds=40)
    totem.do(do="wait", name="C 0 0 1", seconds=20)
    assert there.issued == [{"unidade": 1, "servico": 5, "prioridade": 1, "cliente": {"nome": "", "documento": ""}}]
    assert "Agora não sabemos o tempo de espera." in totem.names()


def test_without_the_old_server_a_totem_says_so(there: NovosgaServer, totem: Program) -> None:
    totem.do(do="wait", name="Toque para começar", seconds=40)
    there.refuses |= dict.fromkeys(("/api", "/api/distribui", "/api/prioridades"), 503)
    totem.do(do="tap", name="Toque para começar", seconds=10)
    totem.do(do="wait", name="Estamos sem conexão neste momento", seconds=40)
