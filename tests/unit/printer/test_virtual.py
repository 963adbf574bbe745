"""The virtual printer as a process: what a program meets at its port, and what it leaves in its folder."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image

from printer.dialogue import ask
from printer.escpos import encode
from printer.main import main
from printer.profile import PROFILES
from printer.status import Condition
from printer.transport.network import NetworkTransport
from printer.virtual import Fault, PlannedFault, planned
from tests.unit.printer.samples import TICKET, URL, VIRTUAL, Running, running


class Process:
    """`python -m printer emulate` and its events."""

    def __init__(self, child: subprocess.Popen[str]) -> None:
        self.child = child
        self.port = int(self.wait_for("listening")["port"])

    def wait_for(self, event: str) -> dict[str, Any]:
        assert self.child.stdout is not None
        for line in self.child.stdout:
            said: dict[str, Any] = json.loads(line)
            if said["event"] == event:
                return said
        raise AssertionError(f"it ended before '{event}'")

    def type(self, line: str) -> None:
        assert self.child.stdin is not None
        self.child.stdin.write(line + "\n")
        self.child.stdin.flush()


@contextmanager
def emulated(out: Path, *arguments: str) -> Iterator[Process]:
    child = subprocess.Popen(
        [sys.executable, "-m", "printer", "emulate", "--port", "0", "--out", str(out), *arguments],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        yield Process(child)
    finally:
        child.terminate()
        child.communicate(timeout=10)


def condition(port: int) -> Condition:
    connection = NetworkTransport("127.0.0.1", port).open(2)
    status = ask(connection, VIRTUAL, 2)
    connection.close()
    return status.condition


def test_a_ticket_becomes_an_image_a_text_and_its_bytes(tmp_path: Path) -> None:
    data = encode(TICKET.paper(), VIRTUAL)
    began = time.monotonic_ns()
    with emulated(tmp_path / "paper") as printer:
        connection = NetworkTransport("127.0.0.1", printer.port).open(2)
        connection.write(data, 2)
        first_byte = printer.wait_for("first-byte")
        paper = printer.wait_for("paper")
        connection.close()
        printer.child.terminate()
        assert printer.child.wait(10) == 0
    assert began < first_byte["monotonic_ns"] == paper["first_byte_ns"] < time.monotonic_ns()
    assert (paper["number"], paper["cut"]) == (1, True)
    for path in (paper["bin"], tmp_path / "paper" / "ticket.bin"):
        assert Path(path).read_bytes() == data
    assert [code.text for code in zxingcpp.read_barcodes(Image.open(paper["png"]))] == [URL]
    text = Path(paper["txt"]).read_text(encoding="utf-8")
    assert all(words in text for words in ("Central de Atendimento ao Cidadão", "P042", "às 14:05", "máxima"))


def test_what_is_typed_changes_its_state(tmp_path: Path) -> None:
    with emulated(tmp_path, "--fault", "cover") as printer:
        printer.wait_for("state")
        assert condition(printer.port) is Condition.COVER_OPEN
        for typed, found in (
            ("paper out", Condition.PAPER_OUT),
            ("near-end", Condition.NEAR_END),
            ("ready", Condition.READY),
        ):
            printer.type(typed)
            printer.wait_for("state")
            assert condition(printer.port) is found
        printer.type("on fire")
        assert "'on fire' is none of ready, near-end" in printer.wait_for("error")["message"]
        printer.type("quit")
        assert printer.child.wait(10) == 0


def test_a_planned_fault_begins_later() -> None:
    with running() as printer:
        assert condition(printer.port) is Condition.READY
        printer.printer.plan(PlannedFault(Fault.OFFLINE, 0.05))
        printer.printer.tell("")  # wakes it, so that it sees the plan
        assert printer.wait_for("state")["state"] == "offline"
        assert condition(printer.port) is Condition.OFFLINE


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("paper-out", PlannedFault(Fault.PAPER_OUT)),
        ("Paper out@3s", PlannedFault(Fault.PAPER_OUT, 3)),
        ("stall@0.5", PlannedFault(Fault.STALL, 0.5)),
        ("power-cycle", PlannedFault(Fault.POWER_CYCLE)),
        ("cover@200b", PlannedFault(Fault.COVER, bytes=200)),
    ],
)
def test_plans(text: str, plan: PlannedFault) -> None:
    assert planned(text) == plan


@pytest.mark.parametrize("text", ["", "fire", "cover@soon", "cover@1.5b"])
def test_what_is_no_plan(text: str) -> None:
    with pytest.raises(ValueError, match="none of ready"):
        planned(text)


def test_one_client_at_a_time() -> None:
    with running() as printer:
        first, second = printer.transport.open(2), printer.transport.open(2)
        assert ask(first, VIRTUAL, 2).condition is Condition.READY
        assert ask(second, VIRTUAL, 0.1).condition is Condition.SILENT
        first.close()
        assert second.read(1, 2) == b"\x12"  # the question was waiting
        second.close()


def test_what_came_while_it_was_offline_is_printed_when_it_is_back(tmp_path: Path) -> None:
    with running(tmp_path, Fault.PAPER_OUT) as printer:
        connection = printer.transport.open(2)
        connection.write(encode(TICKET.paper(), VIRTUAL), 2)
        assert ask(connection, VIRTUAL, 2).condition is Condition.PAPER_OUT
        connection.close()
        assert not list(tmp_path.iterdir())
        printer.become(Fault.READY)
        printer.wait_for("paper")
    assert (tmp_path / "ticket-0001.png").exists()


def test_paper_that_nobody_cuts_comes_out_when_the_client_goes(tmp_path: Path) -> None:
    with running(tmp_path) as printer:
        _print(printer, b"uncut\n")
        assert printer.wait_for("paper")["cut"] is False
        _print(printer, b"cut\n\x1dV\x00")
        assert printer.wait_for("paper")["number"] == 2
    with running(tmp_path) as printer:  # a new start goes on counting
        _print(printer, b"more\n")
        assert printer.wait_for("paper")["number"] == 3
    assert (tmp_path / "ticket-0001.txt").read_text() == "uncut\n"
    assert (tmp_path / "ticket.txt").read_text() == "more\n"
    assert sorted(path.suffix for path in tmp_path.iterdir()) == sorted([".bin", ".png", ".txt"] * 4)


def _print(printer: Running, data: bytes) -> None:
    connection = printer.transport.open(2)
    connection.write(data, 2)
    connection.close()


def test_refusing_and_coming_back_at_the_same_port() -> None:
    with running(fault=Fault.REFUSE) as printer:
        with pytest.raises(Exception, match="Connection refused"):
            printer.transport.open(2)
        printer.become(Fault.READY)
        assert condition(printer.port) is Condition.READY


def test_the_commands_of_a_technician(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with running(tmp_path) as printer:
        address = str(printer.transport)
        assert main(["status", address]) == 0
        assert capsys.readouterr().out == f"{address}: ready (12 12 12 12)\n"
        assert main(["test", address]) == 0
        assert capsys.readouterr().out.endswith("confirmed; the printer: ready (12 12 12 12)\n")
        printer.wait_for("paper")
        printer.become(Fault.PAPER_OUT)
        assert main(["status", address]) == 1
        assert main(["test", address]) == 1
        assert "not printed; the printer: paper_out" in capsys.readouterr().out
    assert main(["status", address]) == 1
    assert "Connection refused" in capsys.readouterr().err
    assert main(["test", f"file://{tmp_path}/page.bin", "--profile", "generic-58"]) == 0
    assert (tmp_path / "page.bin").read_bytes().endswith(b"\x1bd\x04")
    assert "sent; the printer: unknown (it cannot be asked)" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["emulate", "--fault", "fire"], ["status"], ["test", "x", "--profile", "y"]])
def test_what_is_typed_wrong_ends_with_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert "usage: python -m printer" in capsys.readouterr().err


def test_every_profile_has_its_page_in_its_slots() -> None:
    for profile in PROFILES.values():
        assert profile.slots[profile.slot] == profile.code_page
        assert profile.columns * 12 <= profile.dots < (profile.columns + 1) * 12 and profile.dots <= profile.paper_dots


def test_what_a_printer_held_back_is_answered_to_nobody_else(tmp_path: Path) -> None:
    """Without paper it keeps text and questions; who asks after it is well again must not get another's answers."""
    with running(tmp_path) as printer:
        printer.become(Fault.PAPER_OUT)
        with socket.create_connection(("127.0.0.1", printer.port), timeout=5) as first:
            first.sendall(b"held back\n\x1dr\x01")
        with socket.create_connection(("127.0.0.1", printer.port), timeout=5) as second:
            second.sendall(b"\x10\x04\x01")
            assert second.recv(8) == b"\x1a"
            printer.become(Fault.READY)
            second.sendall(b"\x10\x04\x01")
            assert second.recv(8) == b"\x12"


def test_a_question_behind_the_last_bytes_is_answered_by_a_printer_that_is_ill_by_then(tmp_path: Path) -> None:
    with running(tmp_path) as printer:
        printer.printer.tell("paper-out@5b")
        printer.wait_for("planned")
        with socket.create_connection(("127.0.0.1", printer.port), timeout=5) as caller:
            caller.sendall(b"12345\x10\x04\x01")
            assert caller.recv(8) == b"\x1a"
