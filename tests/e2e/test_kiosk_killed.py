"""A totem killed with a ticket on its screen: its supervisor has it there again, until whoever took it has gone."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.e2e.server_process import ServerProcess
from tests.ui.harness import REPOSITORY

pytestmark = pytest.mark.e2e
PATIENCE_S = 60.0
NUMBER = "Sua senha é"


class Watched:
    """A totem with its supervisor, driven from outside. Every life of the totem hears and answers in turn."""

    def __init__(self, server: ServerProcess, folder: Path) -> None:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(REPOSITORY)}
        environment["VEZ_KIOSK_TOKEN"] = server.tokens["totem"]
        arguments = ["--watched", "--drive", "--size", "1080x1920", "--data", str(folder / "totem")]
        arguments += ["--server", server.url, "--printer", f"file://{folder}/paper.bin", "--voices", "none"]
        self.log = (folder / "log").open("w")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", *arguments],
            cwd=REPOSITORY,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.log,
            text=True,
        )

    def hear(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        heard: dict[str, Any] = json.loads(self.process.stdout.readline())
        return heard

    def do(self, **order: object) -> dict[str, Any]:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        return self.hear()

    def names(self) -> list[str]:
        return [str(seen["name"]) for seen in self.do(do="tree")["tree"]]

    def kill(self) -> float:
        """Kill the totem, not its supervisor; how long until the next one showed its first picture."""
        children = psutil.Process(self.process.pid).children()
        (totem,) = [child for child in children if "kiosk" in child.cmdline()]
        began = time.monotonic()
        totem.send_signal(signal.SIGKILL)
        assert self.hear()["event"] == "first_frame"
        return time.monotonic() - began

    def close(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(PATIENCE_S)
        for pipe in (self.process.stdin, self.process.stdout, self.log):
            assert pipe is not None
            pipe.close()


@pytest.fixture
def totem(server: ServerProcess, tmp_path: Path) -> Iterator[Watched]:
    found = Watched(server, tmp_path)
    yield found
    found.close()


def test_the_ticket_is_there_again_until_it_was_left(totem: Watched) -> None:
    assert totem.hear()["event"] == "first_frame"
    assert totem.do(do="tap", name="Toque para começar", seconds=PATIENCE_S)["ok"]
    for name in ("Documentos e informações", "Carteira de identidade", "Retirar senha", "Sem prioridade"):
        assert totem.do(do="tap", name=name, seconds=20)["ok"], "\n".join(totem.names())
    assert totem.do(do="wait", name=NUMBER, seconds=PATIENCE_S)["ok"], "\n".join(totem.names())
    before = totem.names()
    number = before[before.index(NUMBER) + 1]

    seconds = totem.kill()
    assert totem.do(do="wait", name=NUMBER, seconds=PATIENCE_S)["ok"]
    assert number in totem.names()
    assert seconds < 20, "less than three on a computer that does nothing else"

    assert totem.do(do="tap", name="Concluir", seconds=PATIENCE_S)["ok"]
    assert totem.do(do="wait", name="Toque para começar", seconds=PATIENCE_S)["ok"]
    totem.kill()
    assert totem.do(do="wait", name="Toque para começar", seconds=PATIENCE_S)["ok"]
    assert number not in totem.names()
