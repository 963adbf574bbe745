"""The commands of `python -m printer`: play a printer, look at bytes, ask a printer how it is, print a test page."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from io import FileIO
from pathlib import Path
from threading import Thread

from printer import preview, testpage
from printer.delivery import Deadlines, deliver
from printer.dialogue import ask
from printer.errors import PrinterError
from printer.escpos import encode
from printer.profile import PROFILES, profile_named
from printer.spool import JobState
from printer.transport.address import EXAMPLES, parse
from printer.virtual import Fault, PlannedFault, VirtualPrinter, planned

_DEADLINES = Deadlines()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status: 0 it worked, 1 the printer says no, 2 what was typed is wrong."""
    typed = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = typed.command
    try:
        return command(typed)
    except (PrinterError, OSError) as error:
        print(f"printer: {error}", file=sys.stderr)
        return 1


def _emulate(typed: argparse.Namespace) -> int:
    def emit(event: Mapping[str, object]) -> None:
        print(json.dumps(event, ensure_ascii=False), flush=True)

    printer = VirtualPrinter(profile_named(typed.profile), typed.out, emit)
    port = printer.listen(typed.host, typed.port)
    if typed.fault is not None:
        printer.plan(typed.fault)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: printer.tell("quit"))
    emit({"event": "listening", "address": f"tcp://{typed.host}:{port}", "port": port})
    Thread(target=_obey, args=(printer,), daemon=True).start()
    printer.run()
    return 0


def _obey(printer: VirtualPrinter) -> None:
    """Hand on what is typed. Unbuffered: a thread waiting inside `sys.stdin` would break the program's end."""
    with FileIO(0, closefd=False) as typed:
        for line in typed:
            printer.tell(line.decode("utf-8", "replace").strip())
            if line.strip() == b"quit":
                return


def _preview(typed: argparse.Namespace) -> int:
    profile = profile_named(typed.profile)
    sheets = preview.sheets(typed.file.read_bytes(), profile)
    if not sheets:
        print(f"printer: {typed.file} prints nothing", file=sys.stderr)
        return 1
    for index, sheet in enumerate(sheets):
        path = typed.output if index == 0 else typed.output.with_stem(f"{typed.output.stem}-{index + 1}")
        preview.draw(sheet, profile).save(path)
        print(path)
    return 0


def _status(typed: argparse.Namespace) -> int:
    transport = parse(typed.address)
    connection = transport.open(_DEADLINES.connect)
    try:
        status = ask(connection, profile_named(typed.profile), _DEADLINES.answer)
    finally:
        connection.close()
    print(f"{transport}: {status.condition} ({status.detail or 'it cannot be asked'})")
    return 0 if status.can_print else 1


def _test(typed: argparse.Namespace) -> int:
    profile = profile_named(typed.profile)
    data = encode(testpage.page(profile), profile)
    transport = parse(typed.address)
    connection = transport.open(_DEADLINES.connect)
    try:
        end = deliver(connection, data, profile, _DEADLINES, lambda: print(f"sending {len(data)} bytes to {transport}"))
    finally:
        connection.close()
    outcome = "not printed" if end.state is JobState.QUEUED else end.state.replace("_", " ")
    print(f"{outcome}; the printer: {end.status.condition} ({end.status.detail or 'it cannot be asked'})")
    return 0 if end.state in (JobState.SENT, JobState.CONFIRMED) else 1


def _fault(text: str) -> PlannedFault:
    try:
        return planned(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m printer",
        description="Tickets on paper: try a printer, or play one.",
        epilog=f"A printer's address: {EXAMPLES}",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    emulate = commands.add_parser(
        "emulate",
        help="play a network printer that leaves its papers as images",
        description="Play a network printer. Each paper becomes DIR/ticket-0001.png, .txt and .bin, the latest also "
        "ticket.*. Events come out as JSON, one a line. Type a fault, 'ready' or 'quit' to change it meanwhile.",
        epilog=f"Faults: {', '.join(Fault)}",
    )
    emulate.add_argument("--host", default="127.0.0.1", help="where to listen (%(default)s)")
    emulate.add_argument("--port", type=int, default=9100, help="which port; 0 for any free one (%(default)s)")
    emulate.add_argument("--out", type=Path, metavar="DIR", help="where the papers go; without it they are lost")
    emulate.add_argument("--fault", type=_fault, metavar="FAULT[@3s]", help="ail from the start, or after 3 seconds")
    emulate.set_defaults(command=_emulate)

    look = commands.add_parser("preview", help="draw the paper that a file of bytes makes")
    look.add_argument("file", type=Path, metavar="FILE.bin", help="the bytes")
    look.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.png", help="the image to write")
    look.set_defaults(command=_preview)

    status = commands.add_parser("status", help="ask a printer how it is")
    status.set_defaults(command=_status)
    test = commands.add_parser("test", help="print a test page")
    test.set_defaults(command=_test)
    for command in (status, test):
        command.add_argument("address", metavar="ADDRESS", help="such as tcp://192.168.0.50:9100")
    for command, usual in ((emulate, "virtual"), (look, "virtual"), (status, "epson-80"), (test, "epson-80")):
        command.add_argument("--profile", choices=list(PROFILES), default=usual, help="the model (%(default)s)")
    return parser
