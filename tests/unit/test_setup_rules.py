"""The rules of the set-up: the PIN and its waits, the log that shows tampering, verdicts, and logs without people."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from client.errors import LocalFailed
from kiosk.configuration import Configuration
from kiosk.setup import bundling, record
from kiosk.setup.acts import FILE, Acts
from kiosk.setup.command import main
from kiosk.setup.facts import Facts, gather, temperature_c
from kiosk.setup.judging import State, Step, judge, verdict
from kiosk.setup.models import Installed
from kiosk.setup.pin import Pin, PinRefused, is_easy, wait_after
from kiosk.setup.rotating import command
from kiosk.setup.scrubbing import scrubbed
from kiosk.setup.sentences import SENTENCES, sentence
from kiosk.setup.sound import tone
from printer.status import Condition, PrinterStatus

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PIN = "482913"


@pytest.mark.parametrize("pin", ["", "12345", "111111", "123456", "987654", "890123", "48291a", "٤٨٢٩١٣", "4" * 13])
def test_an_easy_pin_is_not_taken(tmp_path: Path, pin: str) -> None:
    assert is_easy(pin)
    with pytest.raises(PinRefused) as caught:
        Pin(tmp_path).choose(pin)
    assert caught.value.easy


def test_the_pin_is_kept_as_argon2id_for_its_owner_alone(tmp_path: Path) -> None:
    Pin(tmp_path).choose(PIN)
    kept = tmp_path / "setup.pin"
    assert b"$argon2id$" in kept.read_bytes() and PIN not in kept.read_text()
    assert kept.stat().st_mode & 0o777 == 0o600
    Pin(tmp_path).try_(PIN, NOW)


def test_waits_double_and_outlast_a_start(tmp_path: Path) -> None:
    Pin(tmp_path).choose(PIN)
    now, waits = NOW, []
    for _ in range(5):
        with pytest.raises(PinRefused) as caught:
            Pin(tmp_path).try_("999998", now)
        waits.append(caught.value.wait_s)
        now += timedelta(seconds=caught.value.wait_s)
    assert waits == [0, 0, 30, 60, 120]
    with pytest.raises(PinRefused):
        Pin(tmp_path).try_(PIN, now - timedelta(seconds=1))
    Pin(tmp_path).try_(PIN, now)
    assert Pin(tmp_path).waiting(now) == 0


def test_nobody_waits_longer_than_a_quarter_of_an_hour_even_when_the_clock_was_set_back(tmp_path: Path) -> None:
    assert wait_after(1000) == timedelta(minutes=15)
    Pin(tmp_path).choose(PIN)
    for _ in range(3):
        with pytest.raises(PinRefused):
            Pin(tmp_path).try_("999998", NOW)
    assert Pin(tmp_path).waiting(NOW - timedelta(days=400)) == 30


def test_a_pin_file_that_cannot_be_read_opens_nothing(tmp_path: Path) -> None:
    (tmp_path / "setup.pin").write_text("{")
    with pytest.raises(LocalFailed):
        Pin(tmp_path).try_(PIN, NOW)


def test_acts_are_numbered_across_starts_and_chained(tmp_path: Path) -> None:
    for name in ("opened", "changed", "closed"):
        Acts(tmp_path).add(NOW, name, by="screen")
    assert [each.number for each in Acts(tmp_path).after(1)] == [2, 3]
    assert Acts(tmp_path).broken_at() is None


@pytest.mark.parametrize(
    "tamper", [lambda lines: lines[:1] + lines[2:], lambda lines: [lines[0].replace(b"x", b"y"), *lines[1:]]]
)
def test_a_log_that_was_changed_shows_it(tmp_path: Path, tamper: object) -> None:
    for _ in range(3):
        Acts(tmp_path).add(NOW, "changed", what="x")
    path = tmp_path / FILE
    path.write_bytes(b"".join(tamper(path.read_bytes().splitlines(keepends=True))))  # type: ignore[operator]
    assert Acts(tmp_path).broken_at() is not None


def test_a_line_that_a_power_cut_tore_off_stops_nothing(tmp_path: Path) -> None:
    Acts(tmp_path).add(NOW, "opened")
    with (tmp_path / FILE).open("ab") as file:
        file.write(b'{"number":2,"at":"20')
    assert Acts(tmp_path).add(NOW, "changed").number == 2
    assert [each.action for each in Acts(tmp_path).all()] == ["opened", "changed"]
    assert Acts(tmp_path).broken_at() is None


MODELS = (Installed("good", passed=True), Installed("bad", passed=False))
NO_MODEL, BAD_MODEL = Configuration(model="none"), Configuration(model="bad")


def facts(**known: object) -> Facts:
    return Facts(NOW, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("step", "known", "state", "code"),
    [
        (Step.SERVER, {}, State.OPEN, "server_open"),
        (Step.SERVER, {"configuration": Configuration(server="https://a.b")}, State.LOOK, "server_not_met"),
        (Step.ADMISSION, {"has_code": True}, State.GOOD, "admission_good"),
        (Step.PRINTER, {"configuration": Configuration(printer="x")}, State.LOOK, "printer_not_asked"),
        (Step.ASSISTANT, {}, State.GOOD, "assistant_plain"),
        (Step.ASSISTANT, {"configuration": Configuration(assistant="off")}, State.GOOD, "assistant_off"),
        (Step.ASSISTANT, {"models": MODELS}, State.GOOD, "assistant_writes"),
        (Step.ASSISTANT, {"models": MODELS, "configuration": NO_MODEL}, State.GOOD, "assistant_plain"),
        (Step.ASSISTANT, {"models": MODELS, "configuration": BAD_MODEL}, State.LOOK, "assistant_refused"),
        (Step.CLOCK, {"clock_offset_s": -9.0}, State.BAD, "clock_off"),
        (Step.CLOCK, {"clock_offset_s": 1.0}, State.GOOD, "clock"),
        (Step.COMPUTER, {"disk_free_mb": 50}, State.BAD, "disk_full"),
        (Step.COMPUTER, {"disk_free_mb": 5000, "temperature_c": 91.0}, State.LOOK, "hot"),
        (Step.COMPUTER, {"disk_free_mb": 5000}, State.LOOK, "pin_open"),
        (Step.COMPUTER, {"disk_free_mb": 5000, "has_pin": True}, State.GOOD, "computer_cool"),
        (Step.TOUCH, {}, State.OPEN, "not_tested"),
        (Step.SCALE, {"broken": "no disk"}, State.BAD, "broken"),
    ],
)
def test_verdicts(step: Step, known: dict[str, object], state: State, code: str) -> None:
    found = verdict(step, facts(**known))
    assert (found.state, found.code) == (state, code)


@pytest.mark.parametrize("condition", list(Condition))
def test_every_state_of_a_printer_has_its_sentence(condition: Condition) -> None:
    chosen = Configuration(printer="tcp://10.0.0.9:9100")
    found = verdict(Step.PRINTER, facts(configuration=chosen, printer=PrinterStatus(condition, "x")))
    assert sentence(found) and (found.state is State.GOOD) == (condition is Condition.READY)


def test_every_sentence_is_filled_by_its_verdict(tmp_path: Path) -> None:
    assert all("{" not in sentence(each) for each in judge(gather(tmp_path, NOW, None)))
    assert len(SENTENCES) == len(set(SENTENCES.values()))


def test_what_a_person_tested_is_kept(tmp_path: Path) -> None:
    record.note_tested(tmp_path, "touch", True, NOW)
    record.note_tested(tmp_path, "sound", False, NOW)
    found = {each.step: each.state for each in judge(gather(tmp_path, NOW, None))}
    assert (found[Step.TOUCH], found[Step.SOUND]) == (State.GOOD, State.BAD)


def test_the_warmest_sensor_counts_and_a_broken_one_does_not(tmp_path: Path) -> None:
    for place, text in enumerate(("41000\n", "57500\n", "", "-273000\n")):
        zone = tmp_path / f"sys/class/thermal/thermal_zone{place}"
        zone.mkdir(parents=True)
        (zone / "temp").write_text(text)
    assert temperature_c(tmp_path) == 57.5


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Authorization: Bearer 7K3M-Q0AB-9XZT-4WPE", "7K3M"),
        ("GET /t/Zk3_9aB-x8Qw1e2r4t6y8u HTTP/1.1", "Zk3_9aB"),
        ("cpf 123.456.789-09 came", "123.456"),
        ("cpf 12345678909 came", "12345678909"),
        ("call (11) 98765-4321", "98765"),
        ("mail ana.souza@cidade.sp.gov.br", "souza"),
        ("token=abcdef123456", "abcdef"),
    ],
)
def test_what_is_about_a_person_does_not_leave_with_the_logs(text: str, gone: str) -> None:
    assert gone not in scrubbed(text)


def test_what_helps_stays_in_the_logs() -> None:
    line = "2026-03-02 12:00:01,123 WARNING vez.kiosk: printer=tcp://10.0.0.9:9100 condition=paper_out before=ready"
    assert scrubbed(line) == line


def test_the_bundle_holds_neither_code_nor_pin_nor_key(tmp_path: Path) -> None:
    Pin(tmp_path).choose(PIN)
    (tmp_path / "device.code").write_text("7K3M-Q0AB-9XZT-4WPE\n")
    (tmp_path / "kiosk.log").write_text("refused with 7K3M-Q0AB-9XZT-4WPE\n")
    parts = bundling.collect(tmp_path, judge(gather(tmp_path, NOW, None)), NOW)
    everything = "\n".join(parts.values())
    assert "7K3M" not in everything and "argon2id" not in everything
    assert {"report.txt", "standing.txt", "spool.json", "kiosk.log", "versions.txt"} <= set(parts)


def test_the_picture_is_turned_by_the_tool_of_its_window_system() -> None:
    assert command(90, "HDMI-A-1", {"WAYLAND_DISPLAY": "wayland-0"})[0] == "wlr-randr"
    assert command(270, "HDMI-1", {"DISPLAY": ":0"}) == ("xrandr", "--output", "HDMI-1", "--rotate", "left")
    assert command(90, "x", {}) == ()


def test_the_tone_is_sound() -> None:
    assert tone().startswith(b"RIFF") and len(tone()) > 50_000


def test_the_same_from_a_shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*words: str) -> int:
        return main([words[0], "--data", str(tmp_path), *words[1:]], lambda: NOW, "totem-1")

    out = tmp_path / "paper.bin"
    assert run("set", "server=https://vez.example", f"printer=file://{out}") == 0
    assert run("tested", "touch", "ok") == 0
    assert run("test-page") == 0 and out.read_bytes()
    assert run("check") == 1, "not everything is done"
    assert "Tested on 2026-03-02: it works." in capsys.readouterr().out
    assert run("export", str(tmp_path / "a.vez")) == 0
    assert run("import", str(tmp_path / "a.vez")) == 2
    assert "not trusted" in capsys.readouterr().err
    assert run("trust", str(tmp_path / "setup.key.pub")) == 0
    assert run("import", str(tmp_path / "a.vez")) == 0
    assert run("logs", str(tmp_path / "l.zip")) == 0
    assert run("set", "printr=x") == 2
    assert run("acts") == 0
    told = capsys.readouterr().out
    assert all(word in told for word in ("changed", "import_refused", "why=unknown_signer", "imported", "logs_taken"))
