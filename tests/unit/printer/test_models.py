"""Every model, against the emulated printer of that model, on a port and on a serial line: asked, printed, learned."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any

import pytest

from printer.abilities import Profile, StatusMethod
from printer.delivery import Deadlines, deliver
from printer.dialogue import ask, watch
from printer.errors import ConnectionLost, UnknownProfile
from printer.escpos import encode
from printer.learning import conclude, explain, listen, propose, sample
from printer.main import main
from printer.profile import PROFILES, profile_named
from printer.spool import JobState
from printer.status import Condition, PrinterStatus
from printer.transport.serial import SerialTransport
from printer.transport.speed import find_speed
from printer.virtual import Fault, VirtualPrinter
from tests.unit.printer.samples import TICKET, Running, running, take

PATIENT = Deadlines(connect=10, answer=2, write=20, printed=30)  # nothing waits so long but on a loaded machine
TOLD = {
    Fault.READY: Condition.READY,
    Fault.NEAR_END: Condition.NEAR_END,
    Fault.PAPER_OUT: Condition.PAPER_OUT,
    Fault.COVER: Condition.COVER_OPEN,
    Fault.CUTTER: Condition.CUTTER,
    Fault.HOT: Condition.HOT,
    Fault.OFFLINE: Condition.OFFLINE,
}
NO_NEAR_END = ("sweda-si300",)
VAGUE = (StatusMethod.ENQ, StatusMethod.DARUMA)  # they tell of a fault, not of which


class Line(Running):
    """A virtual printer on a serial line."""

    def __init__(self, printer: VirtualPrinter, link: Path, events: Queue[dict[str, Any]]) -> None:
        super().__init__(printer, 0, events)
        self.transport = SerialTransport(str(link))  # type: ignore[assignment]


@contextmanager
def wired(folder: Path, profile: Profile, baud: int | None = None) -> Iterator[Line]:
    """A virtual printer on a serial line, until the end of the block."""
    events: Queue[dict[str, Any]] = Queue()
    printer = VirtualPrinter(profile, folder, lambda event: events.put(dict(event)))
    printer.listen_serial(folder / "line", baud)
    thread = Thread(target=printer.run)
    thread.start()
    try:
        yield Line(printer, folder / "line", events)
    finally:
        printer.tell("quit")
        thread.join(10)
        assert not thread.is_alive()


def wanted(profile: Profile, fault: Fault) -> Condition:
    """What this model can tell of a fault."""
    if fault is Fault.NEAR_END and profile.name in NO_NEAR_END:
        return Condition.READY
    if fault in (Fault.CUTTER, Fault.HOT) and (profile.status in VAGUE or 3 not in profile.queries):
        return Condition.OFFLINE
    if fault is Fault.OFFLINE and 1 not in profile.queries:
        return Condition.READY  # only its second answer can be asked for
    return TOLD[fault]


@pytest.mark.parametrize("name", PROFILES)
def test_each_model_tells_what_ails_it(name: str) -> None:
    profile = PROFILES[name]
    with running(profile=profile) as printer:
        connection = printer.transport.open(2)
        for fault in TOLD:
            printer.become(fault)
            assert ask(connection, profile, 2).condition is wanted(profile, fault), fault
        connection.close()


@pytest.mark.parametrize("name", PROFILES)
@pytest.mark.parametrize("way", ["port", "line"])
def test_each_model_prints_a_ticket_and_says_so(name: str, way: str, tmp_path: Path) -> None:
    profile = PROFILES[name]
    with wired(tmp_path, profile) if way == "line" else running(tmp_path, profile=profile) as printer:
        connection = printer.transport.open(2)
        end = deliver(connection, encode(TICKET.paper(), profile), profile, PATIENT, lambda: None)
        assert (end.state, end.status.condition) == (JobState.CONFIRMED, Condition.READY)
        connection.close()
        printer.printer.tell("tear")  # what has no knife
        paper = printer.wait_for("paper")
    text = Path(paper["txt"]).read_text()
    assert "às 14:05" in text and "máxima" in text


def test_a_ticket_in_the_mouth_is_told_until_it_is_taken(tmp_path: Path) -> None:
    profile = PROFILES["custom-vkp80"]
    with running(tmp_path, profile=profile) as printer:
        connection = printer.transport.open(2)
        assert not ask(connection, profile, 20).in_mouth
        deliver(connection, encode(TICKET.paper(), profile), profile, PATIENT, lambda: None)
        held = ask(connection, profile, 20)
        assert held.in_mouth and held.can_print
        printer.printer.tell("take")
        deadline = time.monotonic() + 20
        while ask(connection, profile, 20).in_mouth:
            assert time.monotonic() < deadline
        connection.close()


def test_a_fault_that_is_pushed_ends_the_wait_at_once(tmp_path: Path) -> None:
    profile = PROFILES["epson-80"]
    with running(tmp_path, profile=profile) as printer:
        connection = printer.transport.open(2)
        printer.printer.tell("paper-out@400b")
        printer.wait_for("planned")
        began = time.monotonic()
        end = deliver(
            connection, encode(TICKET.paper(), profile), profile, Deadlines(2, 0.4, 2, printed=30), lambda: None
        )
        assert (end.state, end.status.condition) == (JobState.IN_DOUBT, Condition.PAPER_OUT)
        assert time.monotonic() - began < 10
        connection.close()


@pytest.mark.parametrize("name", ["epson-80", "bematech-mp4200"])
def test_changes_are_watched(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("printer.dialogue._GENTLE", 0.05)
    profile, heard = PROFILES[name], Queue[PrinterStatus]()
    with running(profile=profile) as printer:
        connection = printer.transport.open(2)
        ready = ask(connection, profile, 20)

        def watching() -> None:
            with suppress(ConnectionLost):
                watch(connection, profile, 20.0, 60.0, ready, heard.put)

        thread = Thread(target=watching)
        thread.start()
        printer.become(Fault.COVER)
        assert take(heard).condition is Condition.COVER_OPEN
        printer.become(Fault.NEAR_END)
        assert take(heard).condition is Condition.NEAR_END
        connection.abort()
        thread.join(10)
        assert not thread.is_alive()
        connection.close()


@pytest.mark.parametrize("speed", [9600, 38_400, 115_200])
def test_the_speed_of_a_serial_printer_is_found(speed: int, tmp_path: Path) -> None:
    with wired(tmp_path, PROFILES["epson-80"], speed):
        assert find_speed(str(tmp_path / "line"), timeout=0.5) == speed


@pytest.mark.parametrize("name", ["bematech-mp4200-bema", "elgin-vox", "daruma-dr800", "custom-kpm"])
def test_the_speed_is_found_in_every_dialect(name: str, tmp_path: Path) -> None:
    with wired(tmp_path, PROFILES[name], 115_200):
        assert find_speed(str(tmp_path / "line"), timeout=0.5) == 115_200


def test_a_silent_line_has_no_speed(tmp_path: Path) -> None:
    with wired(tmp_path, PROFILES["epson-80"]) as printer:
        printer.become(Fault.SILENT)
        assert find_speed(str(tmp_path / "line"), timeout=0.02) is None


@pytest.mark.parametrize(
    ("name", "learned"),
    [
        ("epson-80", "epson-80"),
        ("epson-t88", "epson-t88"),
        ("bematech-mp4200", "bematech-mp4200"),
        ("bematech-mp4200-bema", "bematech-mp4200"),  # the same printer: the set is chosen with each paper
        ("bematech-mp100s", "bematech-mp100s"),
        ("daruma-dr700", "daruma-dr700"),
        ("daruma-dr800", "daruma-dr800"),
        ("elgin-vox", "elgin-vox"),
        ("custom-vkp80", "custom-vkp80"),
        ("generic-80", ""),
        ("elgin-i9", ""),
    ],
)
def test_what_a_printer_answers_tells_what_it_is(name: str, learned: str) -> None:
    with running(profile=PROFILES[name]) as printer:
        connection = printer.transport.open(2)
        heard = listen(connection, 0.3)
        assert heard.profile == learned
        assert conclude(heard, lambda _question: "48") == learned or not learned
        connection.close()


class Echo:
    """A printer that answers every ENQ alike, also one that another byte comes before."""

    two_way = True

    def __init__(self) -> None:
        self.answers = b""

    def write(self, data: bytes, timeout: float) -> None:
        self.answers += b"\x39" * data.count(b"\x05")

    def read(self, most: int, timeout: float) -> bytes:
        came, self.answers = self.answers[:most], self.answers[most:]
        return came

    def abort(self) -> None: ...

    def close(self) -> None: ...


def test_a_printer_that_hears_enq_in_gs_enq_is_no_daruma() -> None:
    assert listen(Echo(), 0.02).profile == "elgin-vox"


@pytest.mark.parametrize(
    ("answers", "proposed"),
    [
        (("48", "1", "n", "y"), "generic-80"),
        (("32", "1", "n", "n"), "generic-58"),
        (("42", "2", "y", "n"), "generic-80?columns=42&page=CP860&slot=3&qr=GS+%28+k&cut=tear"),
        (("what?", "", "", ""), "generic-80?cut=tear"),
        (("48", "0", "n", "y"), "generic-80"),
        (("48", "3", "n", "y"), "generic-80?page=CP1252&slot=16"),
    ],
)
def test_what_is_seen_on_the_sample_becomes_a_profile(answers: tuple[str, ...], proposed: str) -> None:
    from printer.learning import Heard

    said = iter(answers)
    assert conclude(Heard(), lambda _question: next(said)) == proposed
    profile = profile_named(proposed)
    encode(TICKET.paper(), profile)
    assert str(profile.columns) in explain(profile)


def test_the_sample_shows_which_line_is_right() -> None:
    from printer import preview

    profile = PROFILES["generic-80"]
    (sheet,) = preview.sheets(sample(), profile)
    lines = sheet.text(48).splitlines()
    assert {"1: ação é você à mãe", "2: ação é você à mãe", "5: ação é você à mãe"} <= set(lines)
    assert lines[0] == "32".center(32, "-") and lines[2] == "48".center(48, "-")
    assert "[QR] VEZ" in lines


def test_every_proposal_is_a_profile() -> None:
    for columns in (32, 42, 48):
        for line in range(9):
            for code in (True, False):
                for knife in (True, False):
                    profile = profile_named(propose(columns, line, code=code, knife=knife))
                    assert profile.columns == columns
                    encode(TICKET.paper(), profile)


@pytest.mark.parametrize(
    "name",
    [
        "generic-80?", "generic-80?colour=red", "generic-80?columns=4", "generic-80?columns=x", "generic-80?page=CP1",
        "generic-80?slot=300", "generic-80?qr=laser", "generic-80?page=CP860&slot=-1", "daruma-dr800?cut=cut",
        "epson-80?page=CP862", "generic-80?columns",
    ],
)  # fmt: skip
def test_a_change_that_there_is_not_is_refused(name: str) -> None:
    if name == "generic-80?":
        assert profile_named(name) is PROFILES["generic-80"]
        return
    with pytest.raises(UnknownProfile, match="changes the profile"):
        profile_named(name)


def test_the_commands_on_a_serial_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("printer.asking._DEADLINES", Deadlines(20, 2, 20, 60))  # this machine may be slow
    line = tmp_path / "line"
    child = subprocess.Popen(
        [sys.executable, "-m", "printer", "emulate", "--pty", str(line), "--model", "daruma-dr800", "--baud", "9600",
         "--fault", "near-end", "--out", str(tmp_path / "out")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert child.stdout is not None
        listening = json.loads(child.stdout.readline())
        assert listening == {"event": "listening", "address": f"serial://{line}"}
        assert json.loads(child.stdout.readline())["state"] == "near-end"
        assert main(["learn", f"serial://{line}"]) == 0
        said = capsys.readouterr().out
        assert "Speed: 9600" in said and "Daruma DR800" in said and "baud=9600' --profile 'daruma-dr800'" in said
        assert main(["status", f"serial://{line}?baud=9600", "--profile", "daruma-dr800"]) == 0
        assert "near_end (10 11)" in capsys.readouterr().out
        assert main(["test", f"serial://{line}?baud=9600", "--profile", "daruma-dr800"]) == 0
        assert "confirmed; the printer: near_end" in capsys.readouterr().out
    finally:
        child.terminate()
        child.communicate(timeout=10)
    assert not line.is_symlink()


def test_a_serial_line_takes_nobodys_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "line").write_text("mine")
    assert main(["emulate", "--pty", str(tmp_path / "line")]) == 1
    assert "File exists" in capsys.readouterr().err
    assert (tmp_path / "line").read_text() == "mine"


def test_a_bematech_tells_which_command_set_it_is_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with running(tmp_path, profile=PROFILES["bematech-mp4200-bema"]) as printer:
        address = str(printer.transport)
        assert main(["status", address, "--model", "bematech-mp4200"]) == 0
        assert "it speaks ESC/Bema" in capsys.readouterr().out
        assert main(["test", address, "--model", "bematech-mp4200"]) == 0
        assert main(["status", address, "--model", "bematech-mp4200"]) == 0
        assert "it speaks ESC/POS" in capsys.readouterr().out


def test_an_unknown_printer_is_learned_by_its_sample(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(("42", "2", "n", "y"))
    monkeypatch.setattr("builtins.input", lambda _question: next(answers))
    with running(tmp_path, profile=PROFILES["generic-80"]) as printer:
        assert main(["learn", str(printer.transport)]) == 0
        printer.wait_for("paper")
    said = capsys.readouterr().out
    assert "It answers DLE EOT." in said
    assert "--profile 'generic-80?columns=42&page=CP860&slot=3'" in said
    assert "ação é você à mãe" in (tmp_path / "ticket.txt").read_text()


def test_the_models_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models"]) == 0
    assert capsys.readouterr().out.count("\n") == len(PROFILES)
