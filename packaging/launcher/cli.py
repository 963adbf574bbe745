"""From the words after `./vez` to the program that they start."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from launcher import guide, stamp, translations
from launcher.commands import ADDITIONS, BY_NAME, Command
from launcher.errors import SetupFailed
from launcher.stamp import Place

INTERRUPTED = 130


def main(root: str, arguments: list[str], environment: Mapping[str, str]) -> int:
    """Runs one command line. Returns an exit status, or never when a program takes this process over."""
    name, rest = (arguments[0], arguments[1:]) if arguments else ("--help", [])
    if name in ("--help", "-h", "help"):
        sys.stdout.write(guide.text(guide.wants_colour(sys.stdout, environment)))
        return 0
    command = BY_NAME.get(name)
    if command is None:
        sys.stderr.write(guide.unknown(name))
        return 2
    if not command.run:
        if "--help" in rest or "-h" in rest:
            sys.stdout.write(guide.of(command))
            return 0
        if rest and name not in guide.ACCEPTS:
            sys.stderr.write(f"`./vez {name}` accepts nothing more.\n")
            return 2
    where = stamp.place(root, environment)
    try:
        if name == "setup" and not set(rest) <= ADDITIONS.keys():
            sys.stderr.write(f"`./vez setup` accepts {', '.join(ADDITIONS)}, and accepts nothing more.\n")
            return 2
        _prepare(where, command)
        return _carry_out(where, command, rest, environment)
    except SetupFailed as error:
        sys.stderr.write(f"\n{error}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. Nothing is half done: the same command goes on from here.\n")
        return INTERRUPTED


def _prepare(where: Place, command: Command) -> None:
    if not stamp.is_ready(where, command):
        from launcher import setup  # only when something has to be done: a start stays quick

        setup.prepare(where, command)
    if "screen" in command.packages:  # compiling needs the libraries that showing them needs
        translations.compile_stale(where)


def _carry_out(where: Place, command: Command, rest: list[str], environment: Mapping[str, str]) -> int:
    match command.name:
        case "test" | "lint":
            from launcher import checks

            return checks.test(where, rest, environment) if command.name == "test" else checks.lint(where, rest)
        case "translate":
            from launcher import collecting

            return collecting.collect(where)
        case "setup":
            for asked in rest:
                _prepare(where, command._replace(lock=ADDITIONS[asked]))
            sys.stdout.write(f"Everything is ready in {where.venv}.\n")
            return 0
    sys.stdout.flush()
    # -P: a file in the folder that the person stands in never takes the place of a module.
    arguments = [where.python, "-P", "-m", *command.run, *rest]
    return os.execve(where.python, arguments, dict(environment))  # noqa: S606 - there is no shell in between
