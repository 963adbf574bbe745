"""A printer that is a program: port 9100, real bytes, real answers, and faults when they are asked for.

It reads what a thermal printer reads, answers what one answers, and leaves each paper as image, text and bytes.
"""

from __future__ import annotations

import io
import re
import selectors
import socket
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from time import monotonic, monotonic_ns

from printer.interpreter import Interpreter
from printer.preview import draw
from printer.profile import Profile
from printer.sheet import Sheet

Emit = Callable[[Mapping[str, object]], None]
_QUESTION = re.compile(rb"\x10\x04([\x01-\x04])", re.DOTALL)


class Fault(StrEnum):
    """What ails the printer. The values are what is typed."""

    READY = "ready"
    NEAR_END = "near-end"
    PAPER_OUT = "paper-out"
    COVER = "cover"
    CUTTER = "cutter"
    HOT = "hot"
    OFFLINE = "offline"
    SILENT = "silent"  # prints and answers nothing
    STALL = "stall"  # takes the connection and reads nothing
    RESET = "reset"  # breaks the connection at the first byte of a paper
    REFUSE = "refuse"  # nobody at the port


# The bytes real printers send for DLE EOT 1 to 4.
_ANSWERS: Mapping[Fault, bytes] = {
    Fault.NEAR_END: b"\x12\x12\x12\x1e",
    Fault.PAPER_OUT: b"\x1a\x32\x12\x7e",
    Fault.COVER: b"\x1a\x16\x12\x12",
    Fault.CUTTER: b"\x1a\x52\x1a\x12",
    Fault.HOT: b"\x1a\x52\x52\x12",
    Fault.OFFLINE: b"\x1a\x12\x12\x12",
}
_NOT_PRINTING = (Fault.PAPER_OUT, Fault.COVER, Fault.CUTTER, Fault.HOT, Fault.OFFLINE)


@dataclass(frozen=True)
class PlannedFault:
    """A fault, and how many seconds after the start it begins."""

    fault: Fault
    after: float = 0.0


def planned(text: str) -> PlannedFault:
    """The plan behind ``paper-out`` or ``paper-out@3s``. Raises `ValueError`, which lists the faults there are."""
    name, _, when = text.strip().lower().partition("@")
    try:
        return PlannedFault(Fault(name.strip().replace(" ", "-")), float(when.removesuffix("s") or 0))
    except ValueError as error:
        raise ValueError(f"'{text}' is none of {', '.join(Fault)} (with @3s: after 3 seconds)") from error


class VirtualPrinter:
    """One printer. ``listen``, then ``run`` until ``stop``. ``emit`` hears what happens, as JSON objects.

    Like a real one it serves one connection at a time; who comes meanwhile waits.
    """

    def __init__(self, profile: Profile, out: Path | None, emit: Emit) -> None:
        self._profile, self._out, self._emit = profile, out, emit
        self._interpreter = Interpreter(profile, self._answer)
        self._fault = Fault.READY
        self._plan: PlannedFault | None = None
        self._listener: socket.socket | None = None
        self._client: socket.socket | None = None
        self._address = ("127.0.0.1", 0)
        self._held = b""  # taken, not printed: it is offline
        self._began: int | None = None
        self._papers = len(list(out.glob("ticket-*.bin"))) if out else 0
        self._selector = selectors.DefaultSelector()
        self._inner, self._outer = socket.socketpair()
        self._selector.register(self._inner, selectors.EVENT_READ, self._control)
        self._commands = b""

    def listen(self, host: str = "127.0.0.1", port: int = 9100) -> int:
        """Open the port; which one it is. 0 lets the system choose. Raises `OSError` when it is taken."""
        self._address = (host, port)
        self._open()
        return self._address[1]

    def plan(self, plan: PlannedFault) -> None:
        """Ail from now, or later. Before `run`."""
        self._plan = PlannedFault(plan.fault, monotonic() + plan.after)

    def tell(self, command: str) -> None:
        """Change the state from any thread: a fault, ``ready``, or ``quit``."""
        self._outer.sendall(command.encode() + b"\n")

    def run(self) -> None:
        """Serve until told to quit."""
        while self._selector.get_map():
            self._begin_plan()
            wait = None if self._plan is None else max(self._plan.after - monotonic(), 0)
            for key, _ in self._selector.select(wait):
                if key.fileobj in (self._inner, self._listener, self._client):
                    key.data()

    def _begin_plan(self) -> None:
        if self._plan is not None and self._plan.after <= monotonic():
            self._set(self._plan.fault)
            self._plan = None

    def _control(self) -> None:
        *lines, self._commands = (self._commands + self._inner.recv(4096)).split(b"\n")
        for line in lines:
            command = line.decode("utf-8", "replace").strip()
            if command == "quit":
                self._close()
                return
            if not command:
                continue
            try:
                self._set(planned(command).fault)
            except ValueError as error:
                self._emit({"event": "error", "message": str(error)})

    def _set(self, fault: Fault) -> None:
        self._fault = fault
        if fault is Fault.REFUSE:
            self._hang_up()
            self._shut()
        elif self._listener is None:
            self._open()
        self._watch_client(reading=fault is not Fault.STALL)
        self._emit({"event": "state", "state": str(fault)})
        if fault not in _NOT_PRINTING:
            held, self._held = self._held, b""
            self._print(held)

    def _answer(self, question: int) -> int:
        return _ANSWERS.get(self._fault, b"\x12\x12\x12\x12")[question - 1] if 1 <= question <= 4 else 0x12

    def _accept(self) -> None:
        if self._listener is None or self._client is not None:
            return
        self._client, _ = self._listener.accept()
        self._selector.unregister(self._listener)
        self._watch_client(reading=self._fault is not Fault.STALL)

    def _receive(self) -> None:
        if self._client is None:
            return
        try:
            data = self._client.recv(65_536)
        except ConnectionError:
            data = b""
        if not data:
            self._hang_up()
            return
        paper = _QUESTION.sub(b"", data)
        if paper and self._began is None:
            self._began = monotonic_ns()
            self._emit({"event": "first-byte", "monotonic_ns": self._began})
        if paper and self._fault is Fault.RESET:
            self._hang_up(broken=True)
        elif self._fault in _NOT_PRINTING:
            self._reply(bytes(self._answer(match[1][0]) for match in _QUESTION.finditer(data)))
            self._held += paper
        else:
            self._print(data)

    def _print(self, data: bytes) -> None:
        self._interpreter.feed(data)
        replies = bytes(self._interpreter.replies)
        self._interpreter.replies.clear()
        if self._fault is not Fault.SILENT:
            self._reply(replies)
        self._deliver()

    def _reply(self, data: bytes) -> None:
        if data and self._client is not None:
            try:
                self._client.sendall(data)
            except ConnectionError:
                self._hang_up()

    def _deliver(self) -> None:
        """Bring out the papers that are done, after everybody has been answered: drawing takes a while."""
        for unknown in self._interpreter.unknown:
            self._emit({"event": "unknown", "bytes": unknown.hex(" ")})
        self._interpreter.unknown.clear()
        sheets, self._interpreter.sheets = self._interpreter.sheets, []
        for sheet in sheets:
            self._papers += 1
            saved = _save(sheet, self._profile, self._out, self._papers) if self._out else {}
            self._emit(
                {"event": "paper", "number": self._papers, "cut": sheet.cut, "first_byte_ns": self._began, **saved}
            )
            self._began = None

    def _hang_up(self, *, broken: bool = False) -> None:
        if self._client is None:
            return
        client, self._client = self._client, None
        if client in self._selector.get_map():
            self._selector.unregister(client)
        if broken:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        client.close()
        self._began = None if not self._interpreter.printing else self._began
        if self._interpreter.printing:
            self._interpreter.tear()
            self._deliver()
        if self._listener is not None:
            self._selector.register(self._listener, selectors.EVENT_READ, self._accept)

    def _watch_client(self, *, reading: bool) -> None:
        if self._client is None:
            return
        watched = self._client in self._selector.get_map()
        if reading and not watched:
            self._selector.register(self._client, selectors.EVENT_READ, self._receive)
        elif watched and not reading:
            self._selector.unregister(self._client)

    def _open(self) -> None:
        listener = socket.create_server(self._address, backlog=1)
        self._address = listener.getsockname()[:2]
        self._listener = listener
        self._selector.register(listener, selectors.EVENT_READ, self._accept)

    def _shut(self) -> None:
        if self._listener is not None:
            if self._listener in self._selector.get_map():
                self._selector.unregister(self._listener)
            self._listener.close()
            self._listener = None

    def _close(self) -> None:
        self._shut()
        self._hang_up()
        self._selector.unregister(self._inner)
        self._inner.close()
        self._outer.close()


def _save(sheet: Sheet, profile: Profile, out: Path, number: int) -> dict[str, str]:
    """Write the paper as ``ticket-0001.*`` and as the latest, ``ticket.*``; where they are."""
    out.mkdir(parents=True, exist_ok=True)
    image = io.BytesIO()
    draw(sheet, profile).save(image, format="png")
    forms = {"bin": sheet.raw, "txt": sheet.text(profile.columns).encode(), "png": image.getvalue()}
    for name in (f"ticket-{number:04d}", "ticket"):
        for suffix, content in forms.items():
            partial = out / f".{name}.partial"
            partial.write_bytes(content)
            partial.replace(out / f"{name}.{suffix}")  # who looks meanwhile sees the whole paper or the one before
    return {suffix: str(out / f"ticket-{number:04d}.{suffix}") for suffix in forms}
