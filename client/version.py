"""Which Vez this is: what a checkout's own file says, else what was installed."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.metadata import version as installed
from pathlib import Path

PROJECT = Path(__file__).parents[1] / "pyproject.toml"  # only a checkout has one


@cache
def version() -> str:
    """As in "0.1.0". A checkout is usually not installed, and what is installed may be another."""
    if PROJECT.exists():
        found: str = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"]
        return found
    return installed("vez")
