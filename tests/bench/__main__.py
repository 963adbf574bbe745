"""`./vez bench [branch|desk|kiosk|panel|printer|server]`: measured here; a table, or with `--json` one JSON object."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench import branch_bench as bench
from tests.bench import desk_bench, kiosk_bench, panel_bench, printer_bench, server_bench
from tests.bench.load import BenchFailed

AIMS = {
    "issue_http 64 per_s": "≥ 5000",
    "press_to_panel_ms p50": "< 5",
    "tap_to_paper_ms p50": "< 60",
    "kiosk_first_frame_ms p50": "< 1000",
    "kiosk_rss_mb": "< 150",
    "burst duplicate_numbers": "0",
    "burst double_calls": "0",
    "sqlite issue 64 per_s": "≥ 5000",
    "sqlite issue 64 p99_ms": "≤ 25",
    "sqlite start_ms": "≤ 1000",
    "sqlite rss_mb": "≤ 120",
    "postgresql issue 64 per_s": "≥ 4500",
    "postgresql start_ms": "≤ 1000",
    "fanout quiet_ms p99": "≤ 10",
    "fanout broadcast_ms p99": "≤ 60",
    "reached sqlite issue 64": "≥ 0.8",
    "reached postgresql issue 64": "≥ 0.8",
    "kiosk first_frame_ms p50": "≤ 1000",
    "kiosk page_ms p95": "≤ 100",
    "kiosk pressed_ms p95": "≤ 33",
    "kiosk rss_mb": "≤ 150",
    "kiosk idle_cpu_percent": "≤ 2",
    "kiosk killed_to_picture_ms": "≤ 3000",
    "panel press_to_pixel_ms p50": "≤ 60",
    "panel press_to_pixel_ms p99": "≤ 150",
    "desk press_to_confirmed_ms p50": "≤ 15",
    "desk list_2000_update_ms p50": "≤ 50",
    "desk list_2000_scroll_ms p50": "≤ 50",
    "printer worst_encode_ms_p50": "≤ 3",
    "printer first_byte_ms p50": "≤ 5",
}


def main() -> int:
    """Run the benches; 1 when one of them could not measure."""
    parser = argparse.ArgumentParser(prog="./vez bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    parser.add_argument("--seconds", type=int, default=5, help="how long each load runs (default: 5)")
    parser.add_argument("--quick", action="store_true", help="of the server: a second each, and only 64 clients")
    what = "a whole branch (the default), the desk, the totem, the panel, the printer, or the server on both databases"
    kinds = ["branch", "desk", "kiosk", "panel", "printer", "server"]
    parser.add_argument("what", nargs="?", choices=kinds, default="branch", help=what)
    options = parser.parse_args()

    def say(words: str) -> None:
        print(f"… {words}", file=sys.stderr, flush=True)

    report: bench.Report = {}
    try:
        with tempfile.TemporaryDirectory(prefix="vez-bench-") as scratch:
            report |= _measured(options, Path(scratch), say)
    except BenchFailed as failure:
        print(f"The bench stopped: {failure}", file=sys.stderr)
        return 1
    print(json.dumps(report) if options.json else table(report))
    return 0


def _measured(options: argparse.Namespace, folder: Path, say: Callable[[str], None]) -> bench.Report:
    report: bench.Report = {}
    if options.what == "server":
        seconds = 1 if options.quick else options.seconds
        report |= server_bench.measure(folder / "server", seconds, say, quick=options.quick)
    elif options.what == "desk":
        report |= desk_bench.measure(folder, say)
    elif options.what == "panel":
        report |= panel_bench.measure(folder, say)
    elif options.what == "kiosk":
        measured = kiosk_bench.measure(folder, say)
        report |= measured["kiosk"] if options.json else measured
    elif options.what == "printer":
        measured = printer_bench.measure(folder, say)
        report |= measured["printer"] if options.json else measured
    else:
        report |= bench.commands(folder / "commands", options.seconds, say)
        report["press_to_panel_ms"] = bench.press_to_panel(folder, say)
        report |= bench.tap_to_paper(folder / "house", say)
        report["burst"] = bench.burst(folder / "burst", say)
    return report


def table(report: bench.Report) -> str:
    """The report as lines of name, figure, aim and whether it is met, headed by where it was measured.

    Beside what has ceilings stands which part of them it is.
    """
    lines = [f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, SQLite FULL", ""]
    rows = dict(_flat(report))
    for name, figure in rows.items():
        part = rows.get(f"reached {name.removesuffix(' per_s')}") if name.endswith(" per_s") else None
        beside = "" if part is None else f"   {part:.0%} of the ceilings"
        aim = f"   aim {AIMS[name]}: {'met' if met(figure, AIMS[name]) else 'NOT met'}" if name in AIMS else ""
        lines.append(f"{name:<52} {'-' if figure is None else figure:>10}{beside}{aim}")
    return "\n".join(lines)


def met(figure: Any, aim: str) -> bool:
    """Whether a figure is what its aim says: ``≥ 5000``, ``≤ 25``, ``< 5`` or just a number."""
    sign, _, limit = aim.rpartition(" ")
    wanted = float(limit)
    return bool({"≥": figure >= wanted, "≤": figure <= wanted, "<": figure < wanted, "": figure == wanted}[sign])


def _flat(value: object, name: str = "") -> list[tuple[str, Any]]:
    if isinstance(value, dict):
        return [row for key, inner in value.items() for row in _flat(inner, f"{name} {key}".strip())]
    return [(name, value)]


if __name__ == "__main__":
    raise SystemExit(main())
