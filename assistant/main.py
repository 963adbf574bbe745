"""The composition root of the assistant's command line."""

from __future__ import annotations

import os
import sys
import time

from assistant import cli
from domain.errors import VezError


def main(arguments: list[str]) -> int:
    """Do what the command line asks for; returns the exit code."""
    options = cli.parse(arguments, os.environ)
    try:
        cli.do(options, time.perf_counter)
    except (VezError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0
