"""HTTP load by `wrk`, which needs a tenth of the processor time that answering takes: it is not the bottleneck."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SCRIPTS = Path(__file__).parent


class BenchFailed(Exception):
    """The load could not be made, or answers were wrong: figures would mean nothing."""


@dataclass(frozen=True)
class Load:
    """What a run of ``wrk`` saw. ``processor`` is what it used itself, in seconds of a core for each second."""

    per_s: float
    p50_ms: float
    p99_ms: float
    requests: int = 0
    processor: float = 0.0

    def as_row(self, share: float = 1.0) -> dict[str, float]:
        """As the report has it. ``share`` is the part of the requests that counts."""
        return {"per_s": round(self.per_s * share), "p50_ms": self.p50_ms, "p99_ms": self.p99_ms}


def wrk(script: str, url: str, clients: int, seconds: int, arguments: Sequence[str], *, threads: int = 1) -> Load:
    """Run ``script`` with ``clients`` connections. Raises `BenchFailed` when any answer was not a 2xx."""
    command = [
        "wrk", f"-t{threads}", f"-c{clients}", f"-d{seconds}s", "--timeout", "10s", "-s", str(SCRIPTS / script), url,
        "--", *arguments,
    ]  # fmt: skip
    said, used = _run(command, os.environ | {"LUA_PATH": f"{SCRIPTS}/?.lua"})
    result = next((line for line in said.splitlines() if line.startswith("RESULT ")), None)
    if result is None:
        raise BenchFailed(f"wrk said nothing: {said[-600:]}")
    figures = json.loads(result.removeprefix("RESULT "))
    if figures["wrong"]:
        raise BenchFailed(f"{figures['wrong']} of {figures['requests']} answers were wrong: {said[-600:]}")
    took, requests = figures["seconds"], figures["requests"]
    return Load(requests / took, figures["p50_ms"], figures["p99_ms"], requests, used / took)


def _run(command: Sequence[str], environment: dict[str, str]) -> tuple[str, float]:
    """What a program said, and the processor time in seconds that it took."""
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment)
    assert child.stdout is not None
    with child.stdout as out:
        said = out.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return said, usage.ru_utime + usage.ru_stime


def percentile(values: Sequence[float], share: float) -> float:
    """The value that ``share`` (0 to 1) of the values do not exceed, to a hundredth."""
    ordered = sorted(values)
    return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 2)
