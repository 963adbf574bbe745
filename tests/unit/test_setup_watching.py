"""The totem's supervisor: starts again what ended or stands still, and hands signs of life on."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
import time
from pathlib import Path

import pytest

from kiosk.watching_over import AGAIN, USAGE, Told, Watch, pause

ALIVE = """
import os, socket, sys, time
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
to = os.environ["NOTIFY_SOCKET"].replace("@", "\\0", 1)
s.sendto(b"READY=1", to)
"""
PATIENCE_S = 30.0


class Watched:
    """A watch on a small program, in a thread of its own."""

    def __init__(
        self, program: str, folder: Path, still_s: float = 10.0, environment: dict[str, str] | None = None
    ) -> None:
        self.told: list[Told] = []
        self._news = threading.Condition()
        command = [sys.executable, "-c", program, str(folder / "lives")]
        self.watch = Watch(command, {**os.environ, **(environment or {})}, time.monotonic, self._tell, still_s)
        self.code: int | None = None
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        self.code = self.watch.run()

    def _tell(self, told: Told) -> None:
        with self._news:
            self.told.append(told)
            self._news.notify_all()

    def until(self, what: str, times: int) -> None:
        with self._news:
            assert self._news.wait_for(lambda: self.count(what) >= times, PATIENCE_S), self.told

    def count(self, what: str) -> int:
        return sum(each.what == what for each in self.told)

    def join(self) -> int | None:
        self._thread.join(PATIENCE_S)
        return self.code

    def stop(self) -> int | None:
        self.watch.stop()
        return self.join()


@pytest.mark.expects_log("the totem ended with -9")
def test_who_is_killed_is_there_again_at_once(tmp_path: Path) -> None:
    once = "import pathlib\np = pathlib.Path(sys.argv[1])\nif not p.exists(): p.touch(); os.kill(os.getpid(), 9)\n"
    watched = Watched(ALIVE + once + "time.sleep(60)", tmp_path)
    watched.until("ready", 2)
    ended = next(each for each in watched.told if each.what == "ended")
    again = [each for each in watched.told if each.what == "ready"][1]
    assert ended.code == -signal.SIGKILL
    assert again.at - ended.at < 10, "a loaded machine starts Python in well under that"
    assert watched.stop() == 0


@pytest.mark.expects_log("the totem ended with -9", "the screen stands still")
def test_who_stands_still_is_ended_and_started_again(tmp_path: Path) -> None:
    watched = Watched(ALIVE + "time.sleep(600)", tmp_path, still_s=0.5)
    watched.until("still", 1)
    watched.until("ready", 2)
    assert watched.stop() == 0


@pytest.mark.parametrize("code", [0, USAGE])
def test_who_ends_on_purpose_or_is_set_up_wrong_is_not_started_again(tmp_path: Path, code: int) -> None:
    watched = Watched(f"raise SystemExit({code})", tmp_path)
    assert watched.join() == code
    assert watched.count("started") == 1


def test_who_wants_to_begin_anew_does_so_without_a_pause(tmp_path: Path) -> None:
    program = "import pathlib, sys\np = pathlib.Path(sys.argv[1])\nn = len(p.read_text()) if p.exists() else 0\n"
    program += f"p.write_text('x' * (n + 1))\nraise SystemExit({AGAIN} if n < 5 else 0)"
    began = time.monotonic()
    watched = Watched(program, tmp_path)
    assert watched.join() == 0
    assert watched.count("started") == 6
    assert time.monotonic() - began < PATIENCE_S


def test_the_pauses_grow_for_who_ends_again_and_again() -> None:
    assert [pause(early) for early in range(8)] == [0, 0, 1, 2, 5, 10, 10, 10]


def test_a_stop_reaches_the_totem_as_a_request(tmp_path: Path) -> None:
    polite = (
        ALIVE
        + "import signal, pathlib\nsignal.signal(15, lambda *_: (pathlib.Path(sys.argv[1]).touch(), sys.exit(0)))\n"
    )
    watched = Watched(
        polite.replace('s.sendto(b"READY=1", to)', "") + 's.sendto(b"READY=1", to)\ntime.sleep(60)', tmp_path
    )
    watched.until("ready", 1)
    assert watched.stop() == 0
    assert (tmp_path / "lives").exists()


def test_signs_of_life_are_handed_on_to_systemd(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as above:
        above.bind(str(tmp_path / "notify"))
        above.settimeout(PATIENCE_S)
        watched = Watched(ALIVE + "time.sleep(60)", tmp_path, environment={"NOTIFY_SOCKET": str(tmp_path / "notify")})
        assert above.recv(100) == b"READY=1"
        assert watched.stop() == 0
