"""`python -m printer emulate`: plays a printer of any model, on a network port or a serial line."""

from __future__ import annotations

import argparse
import json
import signal
from collections.abc import Callable, Mapping
from io import FileIO
from pathlib import Path
from threading import Thread

from printer.asking import add_profile
from printer.emulator.faults import Fault, PlannedFault, planned
from printer.virtual import VirtualPrinter

Say = Callable[[str], None]


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Say) -> None:
    """Add the command ``emulate``; its events go to ``say``, as JSON, one a line."""
    emulate = commands.add_parser(
        "emulate",
        help="play a printer that leaves its papers as images",
        description="Play a printer of any model. Each paper becomes DIR/ticket-0001.png, .txt and .bin, the latest "
        "also ticket.*. Events come out as JSON, one a line. Type a fault, 'ready', 'take' (the ticket out of a "
        "presenter), 'tear' (one that nothing cuts) or 'quit' to change it meanwhile.",
        epilog=f"Faults: {', '.join(Fault)}; @3s after the start, @200b after so many bytes of the next paper",
    )
    emulate.add_argument("--host", default="127.0.0.1", help="where to listen (%(default)s)")
    emulate.add_argument("--port", type=int, default=9100, help="which port; 0 for any free one (%(default)s)")
    emulate.add_argument("--pty", type=Path, metavar="PATH", help="a serial line at PATH instead of a port")
    emulate.add_argument("--baud", type=int, help="with --pty: at any other speed it hears and says noise")
    emulate.add_argument("--out", type=Path, metavar="DIR", help="where the papers go; without it they are lost")
    emulate.add_argument(
        "--fault",
        type=_fault,
        action="append",
        default=[],
        metavar="FAULT[@3s]",
        help="ail from the start, after 3 seconds or (@200b) after 200 bytes; may be repeated",
    )
    add_profile(emulate, "virtual")
    emulate.set_defaults(command=lambda typed: _emulate(typed, say))


def _emulate(typed: argparse.Namespace, say: Say) -> int:
    def emit(event: Mapping[str, object]) -> None:
        say(json.dumps(event, ensure_ascii=False))

    printer = VirtualPrinter(typed.profile, typed.out, emit)
    for plan in typed.fault:
        printer.plan(plan)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: printer.tell("quit"))
    if typed.pty is not None:
        printer.listen_serial(typed.pty, typed.baud)
        emit({"event": "listening", "address": f"serial://{typed.pty.absolute()}"})
    else:
        port = printer.listen(typed.host, typed.port)
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


def _fault(text: str) -> PlannedFault:
    try:
        return planned(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
