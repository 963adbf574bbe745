"""`python -m printer list | status | test | learn`: what is attached, how it is, and what an unknown printer can do."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from printer import guide, testpage
from printer.attached import attached
from printer.delivery import Deadlines, deliver
from printer.dialogue import ask, watch
from printer.errors import UnknownProfile
from printer.models import PROFILES
from printer.profile import Profile, profile_named
from printer.spool import JobState
from printer.status import PrinterStatus
from printer.transport import Connection
from printer.transport.address import parse
from printer.transport.serial import SerialTransport

Say = Callable[[str], None]
Question = Callable[[str], str]
_DEADLINES = Deadlines()


def add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Say, question: Callable[[str], str]
) -> None:
    """Add the commands; they write to ``say``, and ``question`` puts one to the technician."""
    show = commands.add_parser("list", help="what is attached, and the model that it likely is")
    show.add_argument("--root", type=Path, default=Path("/"), help=argparse.SUPPRESS)
    show.set_defaults(command=lambda typed: _list(typed, say))

    models = commands.add_parser("models", help="the models that are known")
    models.add_argument("--table", action="store_true", help="everything that is known of them, as docs/printers.md")
    models.set_defaults(command=lambda typed: _models(typed, say))

    status = commands.add_parser("status", help="ask a printer how it is")
    status.add_argument("--watch", type=float, metavar="SECONDS", help="go on for so long, and tell what changes")
    status.set_defaults(command=lambda typed: _status(typed, say))
    test = commands.add_parser("test", help="print a test page")
    test.set_defaults(command=lambda typed: _test(typed, say))
    for command in (status, test):
        add_profile(command, "epson-80")

    learn = commands.add_parser(
        "learn",
        help="ask an unknown printer what it is, and propose a profile",
        description="Ask questions that only some makes answer; where that is not enough, print a sample and ask you "
        "what is right on it. A serial printer's speed is found first, unless the address says it.",
    )
    learn.set_defaults(command=lambda typed: _learn(typed, say, question))
    for command in (status, test, learn):
        command.add_argument("address", metavar="ADDRESS", help="such as tcp://192.168.0.50:9100")


def add_profile(command: argparse.ArgumentParser, usual: str) -> None:
    """Add ``--profile`` and its other name, ``--model``, to a command."""
    command.add_argument(
        "--profile",
        "--model",
        type=_profile,
        default=usual,
        metavar="MODEL",
        help=f"one of {', '.join(PROFILES)}, or what `learn` proposes (%(default)s)",
    )


def _profile(text: str) -> Profile:
    try:
        return profile_named(text)
    except UnknownProfile as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _list(typed: argparse.Namespace, say: Say) -> int:
    found = attached(typed.root)
    for one in found:
        say(f"{one.address}\t{one.says or 'says nothing of itself'}\t{one.model or 'model unknown: try learn'}")
    if not found:
        say("Nothing that looks like a printer is attached. A network printer does not show here: try status.")
    return 0 if found else 1


def _models(typed: argparse.Namespace, say: Say) -> int:
    if typed.table:
        say(guide.table().rstrip())
        return 0
    for profile in PROFILES.values():
        say(f"{profile.name}\t{profile.title}")
    return 0


def _status(typed: argparse.Namespace, say: Say) -> int:
    def told(status: PrinterStatus) -> None:
        mouth = "; a ticket waits to be taken" if status.in_mouth else ""
        say(f"{typed.address}: {status.condition} ({status.detail or 'it cannot be asked'}){mouth}")

    with _connected(typed.address) as connection:
        status = ask(connection, typed.profile, _DEADLINES.answer)
        told(status)
        if typed.watch:
            status = watch(connection, typed.profile, _DEADLINES.answer, typed.watch, status, told)
    return 0 if status.can_print else 1


def _test(typed: argparse.Namespace, say: Say) -> int:
    from printer.escpos import encode

    profile = typed.profile
    data = encode(testpage.page(profile), profile)
    with _connected(typed.address) as connection:
        sending = f"sending {len(data)} bytes to {typed.address}"
        end = deliver(connection, data, profile, _DEADLINES, lambda: say(sending))
    outcome = "not printed" if end.state is JobState.QUEUED else end.state.replace("_", " ")
    say(f"{outcome}; the printer: {end.status.condition} ({end.status.detail or 'it cannot be asked'})")
    return 0 if end.state in (JobState.SENT, JobState.CONFIRMED) else 1


def _learn(typed: argparse.Namespace, say: Say, question: Question) -> int:
    from printer import learning
    from printer.transport.speed import find_speed

    transport = parse(typed.address)
    if isinstance(transport, SerialTransport) and "baud=" not in typed.address:
        speed = find_speed(transport.path, transport.flow)
        if speed is None:
            say("It answers at no speed. Is it on, and is the cable crossed as its manual wants?")
            return 1
        transport = SerialTransport(transport.path, speed, transport.flow)
        say(f"Speed: {speed}")
    with _connected(str(transport)) as connection:
        heard = learning.listen(connection, _DEADLINES.answer)
        name = f", and calls itself {heard.name}" if heard.name else ""
        say(f"It answers {', '.join(heard.answers) or 'nothing'}{name}.")
        if not heard.profile:
            connection.write(learning.sample(), _DEADLINES.write)
    proposed = learning.conclude(heard, question)
    say(learning.explain(profile_named(proposed)))
    say(f"Try it: python -m printer test '{transport}' --profile '{proposed}'")
    return 0


@contextmanager
def _connected(address: str) -> Iterator[Connection]:
    connection = parse(address).open(_DEADLINES.connect)
    try:
        yield connection
    finally:
        connection.close()
