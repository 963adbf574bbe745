"""What the totem costs on weak hardware, with Qt's software renderer: start, pages, memory, and doing nothing."""

from __future__ import annotations

import json
import os
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

from kiosk.watching_over import Told, Watch
from tests.bench.load import BenchFailed, percentile
from tests.e2e.server_process import ServerProcess, prepare
from tests.ui.totem import SAID

STARTS, ROUNDS, IDLE_S = 5, 30, 10.0
PT = SAID["pt_BR"]
Report = dict[str, Any]


class Driven:
    """A totem that takes orders (`ui.driving`)."""

    def __init__(self, arguments: list[str], environment: dict[str, str]) -> None:
        command = [sys.executable, "-P", "-m", "kiosk", *arguments, "--drive"]
        self.process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def hear(self) -> dict[str, Any]:
        """The next line."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise BenchFailed("the totem ended")
        heard: dict[str, Any] = json.loads(line)
        return heard

    def do(self, **order: object) -> dict[str, Any]:
        """Carry out an order. Raises `BenchFailed` when it cannot be."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        heard = self.hear()
        if not heard["ok"]:
            raise BenchFailed(f"{order}: {heard.get('error')}")
        return heard

    def close(self) -> None:
        """End it."""
        self.process.terminate()
        self.process.wait(20)
        for stream in (self.process.stdin, self.process.stdout):
            if stream:
                stream.close()


def measure(folder: Path, say: Callable[[str], None]) -> Report:
    """Everything about the totem, under the one name ``kiosk``."""
    prepare(folder / "server")
    server = ServerProcess(folder / "server")
    server.start()
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "VEZ_KIOSK_TOKEN": (folder / "server/totem.token").read_text().strip(),
    }
    arguments = ["--server", server.url, "--printer", f"file://{folder}/paper.bin", "--size", "1080x1920"]
    arguments += ["--data", str(folder / "totem"), "--reduced-motion", "--settle-ms", "0"]
    try:
        say(f"{STARTS} starts of the totem")
        found: Report = {"first_frame_ms": _starts(arguments, environment)}
        say(f"{ROUNDS} changes of pages, then nothing for {IDLE_S:.0f} s")
        found |= _at_work(arguments, environment)
        say("a finger on a button")
        found["pressed_ms"] = _alone("tests.bench.kiosk_touch", environment)
        say("questions, and a finger on a button while a model writes")
        found |= _alone("tests.bench.kiosk_writing", environment)
        say("a totem that is killed")
        found |= _killed(arguments, environment)
    finally:
        server.close()
    return {"kiosk": found}


def _starts(arguments: list[str], environment: dict[str, str]) -> dict[str, float]:
    times = []
    for _ in range(STARTS):
        totem = Driven(arguments, environment)
        try:
            times.append(float(totem.hear()["ms"]))
        finally:
            totem.close()
    return {"p50": round(statistics.median(times), 1), "max": max(times)}


def _at_work(arguments: list[str], environment: dict[str, str]) -> Report:
    """Page changes from the touch until the next page's first control is there and drawn; memory; idle share."""
    totem = Driven(arguments, environment)
    try:
        totem.hear()
        totem.do(do="wait", name=PT.begin, seconds=20)
        process, changes, memory = psutil.Process(totem.process.pid), [], 0.0
        for _ in range(ROUNDS):
            changes.append(_change(totem, PT.begin, PT.helped))
            memory = float(totem.do(do="memory")["memory_mb"])
            _change(totem, "Início", PT.begin)
        time.sleep(2)
        before = process.cpu_times()
        time.sleep(IDLE_S)
        after = process.cpu_times()
        idle = (after.user + after.system - before.user - before.system) / IDLE_S * 100
        return {
            "page_ms": {"p50": percentile(changes, 0.5), "p95": percentile(changes, 0.95)},
            "rss_mb": memory,
            "idle_cpu_percent": round(idle, 2),
        }
    finally:
        totem.close()


def _change(totem: Driven, touch: str, then: str) -> float:
    began = time.monotonic()
    totem.do(do="tap", name=touch)
    totem.do(do="wait", name=then)
    return (time.monotonic() - began) * 1000


def _alone(module: str, environment: dict[str, str]) -> Report:
    """What a measurement in a process of its own says in its last line."""
    command = [sys.executable, "-P", "-m", module]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600, check=False)
    if done.returncode:
        raise BenchFailed(done.stderr)
    found: Report = json.loads(done.stdout.splitlines()[-1])
    return found


def _killed(arguments: list[str], environment: dict[str, str]) -> Report:
    """From the kill to the first picture of the next life, by the supervisor's own count."""
    told: list[Told] = []

    def hear(news: Told) -> None:
        told.append(news)
        if news.what == "ready":
            ready = sum(each.what == "ready" for each in told)
            if ready == 1:
                for child in psutil.Process().children():
                    if "kiosk" in child.cmdline():
                        child.send_signal(signal.SIGKILL)
            else:
                watch.stop()

    watch = Watch([sys.executable, "-P", "-m", "kiosk", *arguments], environment, time.monotonic, hear)
    watch.run()
    ended = next(each.at for each in told if each.what == "ended")
    again = [each.at for each in told if each.what == "ready"][1]
    return {"killed_to_picture_ms": round((again - ended) * 1000, 1)}
