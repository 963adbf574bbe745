"""The commands of `./vez`, as data: what each runs, what it needs, and how the help presents it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

Lock = Literal["demo", "dev", "assistant", "transformers", "hearing"]

ADDITIONS: Mapping[str, Lock] = {
    "--assistant": "assistant",
    "--transformers": "transformers",
    "--hearing": "hearing",
}
"""What `./vez setup` brings beside what every program needs."""

SCREEN = ("base", "screen", "display")
VOICED = (*SCREEN, "voice")
TESTED = ("base", "screen", "voice", "printer")


class Command(NamedTuple):
    """One command. ``run`` is the Python module and arguments it starts, or empty when the launcher does it itself."""

    name: str
    says: str
    group: str
    run: tuple[str, ...] = ()
    lock: Lock = "demo"
    packages: tuple[str, ...] = ("base",)


START, PROGRAMS, CONTENT, DEVELOP = "Start here", "The programs of a branch", "Content", "Work on Vez"

COMMANDS = (
    Command("demo", "a whole branch on this machine: totem, printer, desk, panel", START, ("demo",), packages=VOICED),
    Command("test", "every check and every test; nothing has to be prepared", START, (), "dev", TESTED),
    Command("server", "the authority of one branch or of many", PROGRAMS, ("server",)),
    Command("audit", "whether what was recorded is as it was written", PROGRAMS, ("server", "audit")),
    Command("personal", "what is kept of people: show it, erase it", PROGRAMS, ("server", "personal")),
    Command("kiosk", "the totem where a citizen takes a ticket", PROGRAMS, ("kiosk",), packages=(*SCREEN, "printer")),
    Command("desk", "the attendant's window: call, start, finish", PROGRAMS, ("desk",), packages=SCREEN),
    Command("panel", "the television that shows and says who goes where", PROGRAMS, ("panel",), packages=VOICED),
    Command(
        "printer", "tickets to paper, or to the virtual printer", PROGRAMS, ("printer",), packages=("base", "printer")
    ),
    Command("branch", "check a branch document, or print its schema", CONTENT, ("server", "branch")),
    Command("import", "bring over what NovoSGA holds, as files to look at", CONTENT, ("server", "import")),
    Command("simulate", "who would wait how long, with each calling policy", CONTENT, ("server", "simulate")),
    Command("assistant", "ask the assistant what a citizen would, or measure it", CONTENT, ("assistant",)),
    Command("model", "models for the assistant: install, list, verify, test, remove", CONTENT, ("assistant", "model")),
    Command("setup", "prepare the environment now and start nothing", DEVELOP, packages=(*VOICED, "printer")),
    Command("lint", "the linters alone; --fix repairs what can be", DEVELOP, (), "dev", TESTED),
    Command("bench", "how fast it is; --json for one object", DEVELOP, ("tests.bench",), "dev", (*TESTED, "bench")),
    Command(
        "screens",
        "every screen of every program as pictures, into --out DIR",
        DEVELOP,
        ("tests.screens",),
        "dev",
        TESTED,
    ),
    Command("translate", "collect new texts into i18n/*.ts and count what is missing", DEVELOP, packages=SCREEN),
)

BY_NAME = {command.name: command for command in COMMANDS}
