"""The commands of `python -m printer`: find a printer, ask how it is, try it, play one, and look at papers."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from printer import asking, looking, playing, spooling
from printer.errors import PrinterError
from printer.transport.address import EXAMPLES


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status: 0 it worked, 1 the printer says no, 2 what was typed is wrong."""
    typed = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = typed.command
    try:
        return command(typed)
    except (PrinterError, OSError) as error:
        print(f"printer: {error}", file=sys.stderr)
        return 1


def now() -> datetime:
    """The computer's clock."""
    return datetime.now(UTC)


def say(line: str) -> None:
    """A line for who typed the command, at once."""
    print(line, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m printer",
        description="Tickets on paper: find a printer, try it, or play one.",
        epilog=f"A printer's address: {EXAMPLES}",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    asking.add(commands, say, input)
    playing.add(commands, say)
    looking.add(commands, say, now)
    spooling.add(commands, say, now)
    return parser
