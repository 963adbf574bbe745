"""CUPS, through commands that stand in for `lp` and `lpstat`: real processes, real deadlines."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Timer

import pytest

from printer.delivery import Deadlines, deliver
from printer.dialogue import ask
from printer.errors import CannotOpen, ConnectionLost, WriteFailed
from printer.profile import PROFILES
from printer.spool import JobState
from printer.status import Condition
from printer.transport.cups import CupsTransport

FINE = "echo 'tickets accepting requests since Sun'; echo 'printer tickets is idle.  enabled since Sun'"


@pytest.fixture
def cups(tmp_path: Path) -> CupsTransport:
    """A queue whose paper is the file ``printed``, and what `lp` was called with is ``called``."""
    command(tmp_path / "lpstat", FINE)
    command(tmp_path / "lp", f'echo "$@" > {tmp_path}/called; cat > {tmp_path}/printed')
    return CupsTransport("tickets", str(tmp_path / "lp"), str(tmp_path / "lpstat"))


def command(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def test_the_bytes_go_to_the_queue_untouched(cups: CupsTransport, tmp_path: Path) -> None:
    connection = cups.open(5)
    end = deliver(connection, b"\x1b@\x00\xff", PROFILES["epson-80"], Deadlines(), lambda: None)
    connection.close()
    assert end.state is JobState.SENT
    assert (tmp_path / "printed").read_bytes() == b"\x1b@\x00\xff"
    assert (tmp_path / "called").read_text() == "-d tickets -o raw -t ticket\n"


def test_it_cannot_be_heard(cups: CupsTransport) -> None:
    connection = cups.open(5)
    assert ask(connection, PROFILES["epson-80"], 1).condition is Condition.UNKNOWN
    with pytest.raises(ConnectionLost):
        connection.read(1, 1)


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("echo 'lpstat: Invalid destination name in list \"tickets\".' >&2; exit 1", "Invalid destination"),
        ("echo 'tickets not accepting requests since Sun -'", "cupsaccept tickets"),
        ("echo 'tickets accepting requests'; echo 'printer tickets disabled since Sun -'", "cupsenable tickets"),
        ("printf 'fila n\\343o existe\\n' >&2; exit 1", "fila n\ufffdo existe"),
        ("exec sleep 60", "did not answer within"),
    ],
)
def test_why_a_queue_cannot_be_used(cups: CupsTransport, script: str, words: str) -> None:
    command(Path(cups.lpstat), script)
    with pytest.raises(CannotOpen, match=words):
        cups.open(0.3)


def test_without_the_commands_it_says_which_package() -> None:
    with pytest.raises(CannotOpen, match="cups-client"):
        CupsTransport("tickets", lpstat="/no/such/lpstat").open(1)


def test_a_command_that_may_not_be_run_is_said(cups: CupsTransport) -> None:
    Path(cups.lpstat).chmod(0o600)
    with pytest.raises(CannotOpen, match="Permission denied"):
        cups.open(1)


def test_a_refused_ticket_has_not_left(cups: CupsTransport) -> None:
    command(Path(cups.lp), "cat > /dev/null; echo 'lp: the job is too large' >&2; exit 1")
    with pytest.raises(WriteFailed, match="too large") as failure:
        cups.open(5).write(b"x", 5)
    assert failure.value.written == 0


def test_a_ticket_that_is_not_taken_in_time_is_in_doubt(cups: CupsTransport) -> None:
    command(Path(cups.lp), "exec sleep 60")
    began = time.monotonic()
    with pytest.raises(WriteFailed, match="did not take") as failure:
        cups.open(5).write(b"xyz", 0.3)
    assert failure.value.written == 3
    assert time.monotonic() - began < 10


def test_another_thread_can_end_the_wait(cups: CupsTransport) -> None:
    command(Path(cups.lp), "exec sleep 60")
    connection = cups.open(5)
    timer = Timer(0.2, connection.abort)
    timer.start()
    with pytest.raises(WriteFailed, match="given up"):
        connection.write(b"x", 30)
    timer.join()
