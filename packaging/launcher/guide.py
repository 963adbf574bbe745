"""The words of `./vez --help`, and of a command that does not exist."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TextIO

from launcher.commands import BY_NAME, COMMANDS, Command

EXAMPLES = (
    ("./vez demo", "the branch in windows, on a made-up unit"),
    ("./vez demo --headless --out DIR", "the same without a display; pictures and paper go to DIR"),
    ("./vez branch check FILE", "every problem of a branch document, with its line"),
    ("./vez test --fast", "the unit tests alone, in seconds"),
    ("./vez COMMAND --help", "what a command accepts"),
)


ACCEPTS = {
    "test": (
        ("--fast", "the unit tests alone, without the linters"),
        ("--soak", "also the tests that take long"),
        ("FILE, -k WORDS, …", "whatever pytest accepts; the linters wait until a run without it"),
    ),
    "setup": (
        ("--assistant", "also what reads and writes by a model: GGUF files and the encoder, about 55 MB"),
        (
            "--transformers",
            "also what runs a model in safetensors, about 270 MB; torch for processors has to be on an index",
        ),
        ("--hearing", "also what a totem needs to be spoken to: Whisper's engine, about 130 MB"),
    ),
    "lint": (("--fix", "formats Python and QML and repairs what can be, then checks"),),
}
"""What the commands accept that the launcher carries out itself. The programs answer `--help` for themselves."""


def wants_colour(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether ``stream`` is a terminal whose owner has not refused colours (`NO_COLOR`, `TERM=dumb`)."""
    return stream.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def text(colour: bool) -> str:
    """The whole help."""

    def paint(code: str, words: str) -> str:
        return f"\x1b[{code}m{words}\x1b[0m" if colour else words

    lines = [
        f"{paint('1', 'Vez')}: the software of the room where people wait for public service.",
        "A citizen takes a ticket at the totem, a desk calls it, the panel shows it; the server keeps them agreed.",
    ]
    for group in dict.fromkeys(command.group for command in COMMANDS):
        lines += ["", paint("1", group)]
        for command in COMMANDS:
            if command.group == group:
                lines.append(f"  {paint('36', f'./vez {command.name:<11}')} {command.says}")
    lines += ["", paint("1", "Examples")]
    lines += [f"  {paint('36', f'{example:<33}')} {says}" for example, says in EXAMPLES]
    lines += [
        "",
        "The first start prepares everything (a few minutes, once); the next ones take well under a second.",
        "VEZ_VENV=DIR keeps the environment in another folder than .venv, for a checkout that is read-only.",
    ]
    return "\n".join(lines) + "\n"


def of(command: Command) -> str:
    """The help of one command that the launcher carries out itself."""
    lines = [f"./vez {command.name}: {command.says}"]
    lines += [f"  {option:<18} {says}" for option, says in ACCEPTS.get(command.name, ())]
    return "\n".join(lines) + "\n"


def unknown(name: str) -> str:
    """What to say to somebody who asked for the command ``name``, which does not exist."""
    from difflib import get_close_matches  # only here: it would slow every start

    near = get_close_matches(name, BY_NAME, n=1, cutoff=0.5)
    hint = f" Did you mean `./vez {near[0]}`?" if near else ""
    return f"There is no command '{name}'.{hint}\n`./vez --help` lists them all.\n"
