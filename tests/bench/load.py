"""HTTP load by `wrk`, which needs a tenth of the processor time that answering takes: it is not the bottleneck."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SCRIPTS = Path(__file__).parent


class BenchFailed(Exception):
    """The load could not be made, or answers were wrong: figures would mean nothing."""


@dataclass(frozen=True)
class Load:
    """What a run of ``wrk`` saw."""

    per_s: float
    p50_ms: float
    p99_ms: float

    def as_row(self, share: float = 1.0) -> dict[str, float]:
        """As the report has it. ``share`` is the part of the requests that counts."""
        return {"per_s": round(self.per_s * share), "p50_ms": self.p50_ms, "p99_ms": self.p99_ms}


def wrk(script: str, url: str, clients: int, seconds: int, arguments: Sequence[str], *, threads: int = 1) -> Load:
    """Run ``script`` with ``clients`` connections. Raises `BenchFailed` when any answer was not a 2xx."""
    command = [
        "wrk", f"-t{threads}", f"-c{clients}", f"-d{seconds}s", "-s", str(SCRIPTS / script), url, "--", *arguments,
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=seconds + 30)
    result = next((line for line in done.stdout.splitlines() if line.startswith("RESULT ")), None)
    if result is None:
        raise BenchFailed(f"wrk said nothing: {done.stdout[-400:]} {done.stderr[-400:]}")
    figures = json.loads(result.removeprefix("RESULT "))
    if figures["wrong"]:
        raise BenchFailed(f"{figures['wrong']} of {figures['requests']} answers were wrong: {done.stdout[-600:]}")
    return Load(figures["requests"] / figures["seconds"], figures["p50_ms"], figures["p99_ms"])


def percentile(values: Sequence[float], share: float) -> float:
    """The value that ``share`` (0 to 1) of the values do not exceed, to a hundredth."""
    ordered = sorted(values)
    return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 2)
