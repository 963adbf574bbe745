"""The totem as a real process: driven from outside, without a server, ended by a signal."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.ui.harness import REPOSITORY, compile_translations
from ui.failures import CRASHED

pytestmark = pytest.mark.ui
Start = Callable[..., "Totem"]
NOBODY = "http://127.0.0.1:9"  # the discard port: nobody listens there


class Totem:
    def __init__(self, program: tuple[str, ...], arguments: list[str], environment: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, *program, *arguments],
            cwd=REPOSITORY,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
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


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    environment = {**os.environ, "VEZ_KIOSK_TOKEN": "abcd-efgh-jkmn-pqrs"}
    started: list[Totem] = []
    if not list((REPOSITORY / "i18n").glob("*.qm")):
        compile_translations(REPOSITORY / "i18n")

    def run(*more: str, printer: str = "tcp://127.0.0.1:9", program: tuple[str, ...] = ("-m", "kiosk")) -> Totem:
        plain = ["--server", NOBODY, "--printer", printer, "--data", str(tmp_path / "totem"), "--windowed", "--drive"]
        started.append(Totem(program, [*plain, *more], environment))
        return started[-1]

    yield run
    for totem in started:
        totem.process.kill()
        totem.process.wait(10)
        for pipe in (totem.process.stdin, totem.process.stdout, totem.process.stderr):
            assert pipe is not None
            pipe.close()


def test_a_totem_alone_is_kind_and_ends_when_told(start: Start, tmp_path: Path) -> None:
    totem = start()
    first = totem.hear()
    assert first["event"] == "first_frame"
    assert totem.do(do="tap", name="Toque para começar")["ok"]
    assert totem.do(do="wait", name="Estamos sem conexão neste momento")["ok"]
    assert totem.do(do="key", key="Tab")["ok"]
    assert not totem.do(do="tap", name="Não existe", seconds=0)["ok"]
    assert not totem.do(do="dance")["ok"]
    assert totem.do(do="grab", path=str(tmp_path / "x.png"))["ok"]
    assert (tmp_path / "x.png").stat().st_size > 1000
    assert any(seen["name"] == "Tentar de novo" for seen in totem.do(do="tree")["tree"])
    totem.process.send_signal(signal.SIGTERM)
    assert totem.process.wait(10) == 0


def test_a_totem_ends_with_who_drove_it(start: Start) -> None:
    totem = start()
    totem.hear()
    assert totem.process.stdin is not None
    totem.process.stdin.close()
    assert totem.process.wait(10) == 0


def test_a_printer_that_cannot_be_is_said(start: Start) -> None:
    totem = start(printer="smoke://signals")
    assert totem.process.wait(20) == 2
    assert totem.process.stderr is not None
    assert "smoke" in totem.process.stderr.read()


ILL = """
import sys
from kiosk.main import main
from printer.worker import SpoolWorker
from ui.leaving import leave

def fall(worker):
    raise LookupError("a fault of ours")

SpoolWorker._turn = fall
leave(main(sys.argv[1:]))
"""


def test_a_totem_whose_printers_thread_fails_ends_and_is_started_again(start: Start) -> None:
    totem = start(program=("-c", ILL))
    assert totem.process.wait(30) == CRASHED  # its keeper starts it again: it promises no paper that nobody prints
    assert totem.process.stderr is not None
    assert "a fault of ours" in totem.process.stderr.read()
