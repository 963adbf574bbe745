"""Turns the picture of a screen, by the tool of the window system that shows it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping

_X11 = {0: "normal", 90: "right", 180: "inverted", 270: "left"}
_WAYLAND = {0: "normal", 90: "90", 180: "180", 270: "270"}
PATIENCE_S = 10


def command(degrees: int, output: str, environment: Mapping[str, str]) -> tuple[str, ...]:
    """What turns the picture on ``output`` by ``degrees`` clockwise; empty where no window system says that it can."""
    if environment.get("WAYLAND_DISPLAY"):
        return ("wlr-randr", "--output", output, "--transform", _WAYLAND[degrees])
    if environment.get("DISPLAY"):
        return ("xrandr", "--output", output, "--rotate", _X11[degrees])
    return ()


def rotate(degrees: int, output: str, environment: Mapping[str, str]) -> str:
    """Do it. Returns what went wrong, for a technician; empty when nothing did."""
    if not output:
        return "no screen"
    found = command(degrees, output, environment)
    if not found:
        return "no window system"
    if not shutil.which(found[0]):
        return f"{found[0]} is missing"
    try:
        done = subprocess.run(found, capture_output=True, timeout=PATIENCE_S, check=False, text=True)
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    return "" if done.returncode == 0 else (done.stderr.strip().splitlines() or [f"{found[0]} failed"])[-1][:120]
