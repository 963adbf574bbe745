"""The launcher: what it believes whole, what it does when interrupted, and the words it has for each failure."""

from __future__ import annotations

import errno
import io
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from launcher import cli, collecting, debian, guide, progress, setup, stamp, translations
from launcher.commands import ADDITIONS, BY_NAME, COMMANDS, Command
from launcher.errors import SetupFailed
from launcher.stamp import Place

ROOT = Path(__file__).parents[2]
PROGRAM = Command("program", "for the demo lock", "", ("this",), "demo", ("base",))
CHECKS = Command("checks", "for the dev lock", "", ("this",), "dev", ("base",))
ADDED = PROGRAM._replace(lock="assistant")


class Machine:
    """Stands in for the programs that a set-up runs: notes their titles, and fails or stops where it is told to."""

    def __init__(self, where: Place) -> None:
        self.where = where
        self.did: list[str] = []
        self.fails_at = ""
        self.says = ""
        self.interrupted_at = ""

    def __call__(
        self,
        command: Sequence[str],
        title: str,
        log: Path,
        describe: Callable[[str], str | None],
        env: Mapping[str, str] | None = None,
    ) -> int:
        self.did.append(title.split(maxsplit=1)[0])
        log.write_text(self.says, encoding="utf-8")
        if self.interrupted_at and title.startswith(self.interrupted_at):
            raise KeyboardInterrupt
        if self.fails_at and title.startswith(self.fails_at):
            return 1
        if title.startswith("Making"):
            (Path(self.where.venv) / "bin").mkdir(parents=True)
            interpreter = Path(self.where.root).parent / "python3.11"
            interpreter.touch(mode=0o755)
            Path(self.where.python).symlink_to(interpreter)
        return 0


@pytest.fixture
def where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A checkout with pinned packages and no need of Debian's, not yet prepared."""
    monkeypatch.setattr(debian, "missing", lambda wanted: ())
    monkeypatch.setattr(debian, "needed_by_python", lambda: ())
    monkeypatch.setattr(signal, "signal", lambda *_: None)  # only a program's main thread may; a test's is not ours
    root = tmp_path / "checkout"
    (root / "lock").mkdir(parents=True)
    (root / "packaging").mkdir()
    (root / "lock/demo.txt").write_text("one==1", encoding="utf-8")
    (root / "lock/dev.txt").write_text("one==1\ntwo==2", encoding="utf-8")
    (root / "lock/assistant.txt").write_text("three==3", encoding="utf-8")
    (root / "lock/transformers.txt").write_text("three==3\nfour==4", encoding="utf-8")
    (root / "packaging/debian-packages.txt").write_text("base: paper\nscreen: glass light\n", encoding="utf-8")
    return stamp.place(str(root), {})


@pytest.fixture
def machine(where: Place) -> Machine:
    return Machine(where)


def test_first_start_makes_everything_and_the_second_nothing(where: Place, machine: Machine) -> None:
    setup.prepare(where, PROGRAM, machine)
    assert machine.did == ["Making", "Fetching", "Installing"]
    assert stamp.is_ready(where, PROGRAM)
    setup.prepare(where, PROGRAM, machine)
    assert machine.did == ["Making", "Fetching", "Installing"]


@pytest.mark.parametrize("fails_at", ["", "Compiling"])
def test_the_first_start_is_as_quick_as_the_others(where: Place, machine: Machine, fails_at: str) -> None:
    """What cannot be compiled beforehand, because the checkout is somebody else's, is only slower."""
    Path(where.root, "server").mkdir()
    machine.fails_at = fails_at
    setup.prepare(where, PROGRAM, machine)
    assert machine.did == ["Making", "Fetching", "Installing", "Compiling"]
    assert stamp.is_ready(where, PROGRAM)


def test_what_serves_development_serves_the_programs(where: Place, machine: Machine) -> None:
    setup.prepare(where, PROGRAM, machine)
    assert not stamp.is_ready(where, CHECKS)
    setup.prepare(where, CHECKS, machine)
    assert machine.did[3:] == ["Fetching", "Installing"]
    assert stamp.is_ready(where, CHECKS)
    assert stamp.is_ready(where, PROGRAM)


@pytest.mark.parametrize("step", ["Making", "Fetching", "Installing"])
def test_an_interrupted_first_start_is_made_anew(where: Place, machine: Machine, step: str) -> None:
    machine.interrupted_at = step
    with pytest.raises(KeyboardInterrupt):
        setup.prepare(where, PROGRAM, machine)
    assert not stamp.is_ready(where, PROGRAM)
    machine.interrupted_at, machine.did = "", []
    setup.prepare(where, PROGRAM, machine)
    assert machine.did == ["Making", "Fetching", "Installing"]
    assert stamp.is_ready(where, PROGRAM)


def test_without_a_network_what_worked_goes_on_working(where: Place, machine: Machine) -> None:
    setup.prepare(where, PROGRAM, machine)
    machine.fails_at, machine.says = "Fetching", "Temporary failure in name resolution"
    with pytest.raises(SetupFailed, match="Check the network"):
        setup.prepare(where, CHECKS, machine)
    assert stamp.is_ready(where, PROGRAM)


def test_an_installation_that_stops_halfway_is_not_believed(where: Place, machine: Machine) -> None:
    setup.prepare(where, PROGRAM, machine)
    machine.fails_at, machine.says = "Installing", "OSError: [Errno 28] No space left on device"
    with pytest.raises(SetupFailed, match="disk is full"):
        setup.prepare(where, CHECKS, machine)
    assert not stamp.is_ready(where, PROGRAM)
    machine.fails_at, machine.did = "", []
    setup.prepare(where, PROGRAM, machine)
    assert machine.did == ["Making", "Fetching", "Installing"]


def test_another_version_of_a_package_is_brought(where: Place, machine: Machine) -> None:
    setup.prepare(where, PROGRAM, machine)
    Path(where.lock_file("demo")).write_text("one==2", encoding="utf-8")
    assert not stamp.is_ready(where, PROGRAM)
    setup.prepare(where, PROGRAM, machine)
    assert machine.did[3:] == ["Fetching", "Installing"]


def test_what_is_added_takes_nothing_away(where: Place, machine: Machine) -> None:
    setup.prepare(where, PROGRAM, machine)
    assert not stamp.is_ready(where, ADDED)
    setup.prepare(where, ADDED, machine)
    assert machine.did[3:] == ["Fetching", "Installing"]
    assert stamp.is_ready(where, ADDED) and stamp.is_ready(where, PROGRAM)
    Path(where.python).resolve().unlink()  # an environment that is made anew holds nothing of before
    setup.prepare(where, PROGRAM, machine)
    assert not stamp.is_ready(where, ADDED)


def test_a_setup_brings_what_it_is_asked_to(where: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    brought: list[str] = []
    monkeypatch.setattr(cli, "_prepare", lambda _, command: brought.append(command.lock))
    assert cli.main(where.root, ["setup", "--assistant", "--hearing"], {}) == 0
    assert brought == ["demo", "assistant", "hearing"]
    assert cli.main(where.root, ["setup", "--everything"], {}) == 2
    assert brought == ["demo", "assistant", "hearing"]


@pytest.mark.parametrize("asked", ADDITIONS)
def test_all_that_a_setup_can_bring_is_pinned_and_explained(asked: str) -> None:
    assert (ROOT / "lock" / f"{ADDITIONS[asked]}.txt").exists()
    assert asked in dict(guide.ACCEPTS["setup"])
    assert ADDITIONS[asked] in stamp.LOCKS_THAT_SERVE


@pytest.mark.parametrize("became", ["absent", "python3.13"])
def test_an_interpreter_that_changed_means_making_anew(where: Place, machine: Machine, became: str) -> None:
    setup.prepare(where, PROGRAM, machine)
    interpreter = Path(where.python).resolve()
    if became == "absent":
        interpreter.unlink()
    else:
        Path(where.python).unlink()
        Path(where.python).symlink_to(interpreter.rename(interpreter.with_name(became)))
    assert not stamp.is_ready(where, PROGRAM)
    setup.prepare(where, PROGRAM, machine)
    assert machine.did[3:] == ["Making", "Fetching", "Installing"]


def test_a_checkout_that_moved_means_making_anew(where: Place, machine: Machine) -> None:
    setup.prepare(where, PROGRAM, machine)
    moved = Path(where.root).rename(Path(where.root).parent / "elsewhere")
    assert not stamp.is_ready(stamp.place(str(moved), {}), PROGRAM)


def test_a_stamp_cut_short_is_no_stamp(where: Place, machine: Machine) -> None:
    setup.prepare(where, PROGRAM, machine)
    file = Path(where.venv, "vez-complete.json")
    file.write_bytes(file.read_bytes()[:40])
    assert not stamp.is_ready(where, PROGRAM)


def test_a_folder_that_is_not_ours_is_never_deleted(where: Place, machine: Machine) -> None:
    theirs = Path(where.venv, "thesis.odt")
    theirs.parent.mkdir()
    theirs.write_text("years of work", encoding="utf-8")
    with pytest.raises(SetupFailed, match="stays as it is"):
        setup.prepare(where, PROGRAM, machine)
    assert theirs.read_text(encoding="utf-8") == "years of work"
    assert machine.did == []


def test_the_environment_goes_where_it_is_told(where: Place, tmp_path: Path) -> None:
    assert stamp.place(where.root, {"VEZ_VENV": f"{tmp_path}/x/../y"}).venv == f"{tmp_path}/y"


def test_a_place_that_cannot_be_written_to_is_said_kindly(where: Place, tmp_path: Path, machine: Machine) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    nowhere = where._replace(venv=str(tmp_path / "file/venv"))
    with pytest.raises(SetupFailed, match="VEZ_VENV=DIR"):
        setup.prepare(nowhere, PROGRAM, machine)


def test_a_disk_that_fills_up_is_said_kindly(where: Place) -> None:
    def run(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(SetupFailed, match="No space left on device"):
        setup.prepare(where, PROGRAM, run)
    assert not stamp.is_ready(where, PROGRAM)


def test_two_starts_at_once_prepare_once(where: Place) -> None:
    begun, go_on = threading.Event(), threading.Event()

    class Slow(Machine):
        def __call__(self, *arguments: object) -> int:
            begun.set()
            assert go_on.wait(10)
            return super().__call__(*arguments)  # type: ignore[arg-type]

    first, second = Slow(where), Machine(where)
    threads = [threading.Thread(target=setup.prepare, args=(where, PROGRAM, run)) for run in (first, second)]
    threads[0].start()
    assert begun.wait(10)
    threads[1].start()
    go_on.set()
    for thread in threads:
        thread.join(10)
    assert first.did == ["Making", "Fetching", "Installing"]
    assert second.did == []


def test_every_group_of_a_command_is_listed(repository: Path) -> None:
    listed = debian.groups((repository / "packaging/debian-packages.txt").read_text(encoding="utf-8"))
    assert {group for command in COMMANDS for group in command.packages} == set(listed)
    assert all(listed.values())


def test_installed_packages_count_under_their_former_names() -> None:
    listing = (
        "installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.80.0-6)\n"
        "installed\tespeak-ng\t\n"
        "config-files\twrk\t\n"
        "installed\tmail\tmta, mail-agent (= 2)\n"
    )
    assert debian.installed(listing) == {"libglib2.0-0t64", "libglib2.0-0", "espeak-ng", "mail", "mta", "mail-agent"}


def test_without_an_administrator_the_one_command_is_given(machine: Machine) -> None:
    with pytest.raises(SetupFailed) as failure:
        debian.install(("wrk", "espeak-ng"), None, machine)
    assert "sudo apt-get install --no-install-recommends wrk espeak-ng\n" in f"{failure.value}\n"
    assert machine.did == []


def test_an_old_list_of_packages_is_refreshed(where: Place) -> None:
    ran: list[str] = []

    def run(command: Sequence[str], *_: object) -> int:
        ran.append("update" if "update" in command else "install")
        return 0 if "update" in ran else 1

    debian.install(("wrk",), ("sudo", "-n"), run)
    assert ran == ["install", "update", "install"]


@pytest.mark.parametrize("sign", [sign for sign, _ in setup.MEANINGS])
def test_each_failure_has_its_words(tmp_path: Path, sign: str) -> None:
    log = tmp_path / "log"
    log.write_text(f"ERROR: something: {sign} …\n", encoding="utf-8")
    assert dict(setup.MEANINGS)[sign] in setup.explain(log)
    assert sign in setup.explain(log)


def test_help_shows_every_command_once_within_a_terminal() -> None:
    plain = guide.text(colour=False)
    assert "\x1b" not in plain
    assert "\x1b" in guide.text(colour=True)
    assert max(len(line) for line in plain.splitlines()) <= 120
    for command in COMMANDS:
        assert plain.count(f"  ./vez {command.name} ") >= 1


@pytest.mark.parametrize(("wrong", "right"), [("dmeo", "demo"), ("pannel", "panel"), ("tests", "test")])
def test_the_nearest_command_is_suggested(wrong: str, right: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main("/nowhere", [wrong], {}) == 2
    assert f"Did you mean `./vez {right}`?" in capsys.readouterr().err


def test_without_arguments_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main("/nowhere", [], {}) == 0
    assert "Start here" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("environment", "colours"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colours_only_for_those_who_want_them(environment: dict[str, str], colours: bool) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    assert guide.wants_colour(Terminal(), environment) is colours
    assert guide.wants_colour(io.StringIO(), environment) is False


@pytest.mark.parametrize("name", [command.name for command in COMMANDS if not command.run])
def test_asking_a_command_for_help_does_nothing_else(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main("/nowhere", [name, "--help"], {}) == 0
    assert f"./vez {name}: " in capsys.readouterr().out


@pytest.mark.parametrize("name", ["setup", "translate"])
def test_what_is_not_understood_is_refused(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main("/nowhere", [name, "--quickly"], {}) == 2
    assert "accepts nothing more" in capsys.readouterr().err


def test_a_step_tells_its_end_and_keeps_the_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = tmp_path / "log"
    status = progress.run([sys.executable, "-c", "print('a'); print('b'); exit(3)"], "Counting", log, lambda line: line)
    assert status == 3
    assert log.read_text(encoding="utf-8") == "a\nb\n"
    assert capsys.readouterr().err.count("Counting") == 2


def test_the_launcher_needs_nothing_installed(repository: Path) -> None:
    alone = [sys.executable, "-I", "-S", repository / "vez", "--help"]
    done = subprocess.run(alone, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "./vez demo" in done.stdout


def test_every_module_that_is_started_belongs_to_the_project(repository: Path) -> None:
    for command in BY_NAME.values():
        if command.run:
            assert not (repository / command.run[0].split(".")[0]).is_file()


def test_only_newer_translations_are_stale(tmp_path: Path) -> None:
    folder = tmp_path / "i18n"
    folder.mkdir()
    for name, when in (("en.ts", 10), ("en.qm", 20), ("es.ts", 20), ("es.qm", 10), ("pt_BR.ts", 10)):
        (folder / name).write_text("", encoding="utf-8")
        os.utime(folder / name, (when, when))
    assert [Path(path).name for path in translations.stale(str(tmp_path))] == ["es.ts", "pt_BR.ts"]


def test_english_is_its_own_translation() -> None:
    before = (
        '<message>\n<source>Next</source>\n<translation type="unfinished"></translation>\n</message>\n'
        '<message numerus="yes">\n<source>%n left</source>\n<translation type="unfinished">\n'
        "<numerusform></numerusform>\n</translation>\n</message>\n"
        "<message>\n<source>Back</source>\n<comment>the way</comment>\n"
        '<translation type="unfinished">Bak</translation>\n'
        "</message>\n<message>\n<source>Stop</source>\n<translation>Halt</translation>\n</message>\n"
    )
    after = collecting.english(before)
    assert "<source>Next</source>\n<translation>Next</translation>" in after
    assert "<comment>the way</comment>\n<translation>Back</translation>" in after
    assert "<translation>Halt</translation>" in after
    assert after.count("unfinished") == 1


def test_setup_brings_what_the_demo_and_the_tests_need() -> None:
    assert {*BY_NAME["demo"].packages, *BY_NAME["test"].packages} <= set(BY_NAME["setup"].packages)


def test_only_what_can_show_screens_compiles_their_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """The compiler needs the libraries of a screen; a server's machine has none of them."""
    compiled: list[str] = []
    monkeypatch.setattr(stamp, "is_ready", lambda *_: True)
    for name in ("server", "demo"):
        monkeypatch.setattr(translations, "compile_stale", lambda _, name=name: compiled.append(name))
        cli._prepare(stamp.place("/nowhere", {}), BY_NAME[name])
    assert compiled == ["demo"]
