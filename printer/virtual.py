"""A printer that is a program: port 9100 or a serial line, real bytes, real answers, and faults when asked for.

It reads what a thermal printer of its model reads, answers what one answers, and leaves each paper as image, text and
bytes.
"""

from __future__ import annotations

import re
import selectors
import socket
from collections.abc import Callable, Mapping
from pathlib import Path
from time import monotonic, monotonic_ns

from printer.emulator.answers import Answering, real_time
from printer.emulator.faults import BREAKING, NOT_PRINTING, Fault, PlannedFault, planned
from printer.emulator.lines import Caller, NetworkCaller, SerialLine
from printer.emulator.papers import save
from printer.interpreter import Interpreter
from printer.profile import Profile

__all__ = ["Fault", "PlannedFault", "VirtualPrinter", "planned"]

Emit = Callable[[Mapping[str, object]], None]
_MIDDLE = 200  # bytes of a paper, after which it breaks


class VirtualPrinter:
    """One printer. ``listen`` or ``listen_serial``, then ``run`` until ``quit``. ``emit`` hears what happens, as JSON.

    Like a real one it serves one connection at a time; who comes meanwhile waits.
    """

    def __init__(self, profile: Profile, out: Path | None, emit: Emit) -> None:
        self._profile, self._out, self._emit = profile, out, emit
        self._answering = Answering(profile)
        self._interpreter = Interpreter(profile, self._reply_to)
        self._question = real_time(profile)
        self._asked = re.compile(rb"(?:" + self._question.pattern + rb")+\Z", re.DOTALL)
        self._plans: list[PlannedFault] = []
        self._listener: socket.socket | None = None
        self._caller: Caller | None = None
        self._open: Callable[[], None] = self._listen
        self._address = ("127.0.0.1", 0)
        self._serial: tuple[Path, int | None] | None = None
        self._held = b""  # taken, not printed: it is offline
        self._held_for: Caller | None = None
        self._taken = 0  # bytes of the present paper
        self._began: int | None = None
        self._papers = len(list(out.glob("ticket-*.bin"))) if out else 0
        self._selector = selectors.DefaultSelector()
        self._inner, self._outer = socket.socketpair()
        self._selector.register(self._inner, selectors.EVENT_READ, self._control)
        self._commands = b""

    def listen(self, host: str = "127.0.0.1", port: int = 9100) -> int:
        """Open the port; which one it is. 0 lets the system choose. Raises `OSError` when it is taken."""
        self._address = (host, port)
        self._listen()
        return self._address[1]

    def listen_serial(self, link: Path, baud: int | None = None) -> None:
        """Be a serial printer at ``link``; with ``baud`` it hears only noise at other speeds."""
        self._serial = (link, baud)
        self._open = self._plug_in
        self._plug_in()

    def plan(self, plan: PlannedFault) -> None:
        """Ail from now, later, or after some bytes of a paper. Before `run`, or from its thread."""
        self._plans.append(PlannedFault(plan.fault, monotonic() + plan.after, plan.bytes))

    def tell(self, command: str) -> None:
        """Change the state from any thread: a fault with its time, ``ready``, ``take``, ``tear`` or ``quit``."""
        self._outer.sendall(command.encode() + b"\n")

    def run(self) -> None:
        """Serve until told to quit."""
        while self._selector.get_map():
            self._begin_plans()
            due = [plan.after for plan in self._plans if plan.bytes is None]
            wait = max(min(due) - monotonic(), 0) if due else None
            for key, _ in self._selector.select(wait):
                if key.fileobj in (self._inner, self._listener, self._caller):
                    key.data()

    def _begin_plans(self) -> None:
        for plan in [plan for plan in self._plans if plan.bytes is None and plan.after <= monotonic()]:
            self._plans.remove(plan)
            self._set(plan.fault)

    def _control(self) -> None:
        *lines, self._commands = (self._commands + self._inner.recv(4096)).split(b"\n")
        for line in lines:
            command = line.decode("utf-8", "replace").strip()
            if command == "quit":
                self._close()
                return
            if command == "take":
                self._answering.held = False
            elif command == "tear":
                self._interpreter.tear()
                self._deliver()
            elif command:
                self._obey(command)

    def _obey(self, command: str) -> None:
        try:
            plan = planned(command)
        except ValueError as error:
            self._emit({"event": "error", "message": str(error)})
            return
        if plan.after or plan.bytes is not None:
            self.plan(plan)
            self._emit({"event": "planned", "state": str(plan.fault)})
        else:
            self._set(plan.fault)

    def _set(self, fault: Fault) -> None:
        if fault in BREAKING:  # they begin in the middle of the next paper
            self._plans.append(PlannedFault(fault, bytes=_MIDDLE))
        self._answering.fault = fault
        if fault is Fault.REFUSE:
            self._hang_up(broken=True)
            self._shut()
        elif self._listener is None and (self._serial is None or self._caller is None):
            self._open()
        self._watch_caller(reading=fault is not Fault.STALL)
        self._emit({"event": "state", "state": str(fault)})
        if self._interpreter.pushes:
            self._reply(self._reply_to(b"\x1da"))
        if fault not in NOT_PRINTING:
            held, self._held = self._held, b""
            self._print(held, heard=self._held_for is self._caller)

    def _reply_to(self, question: bytes) -> bytes:
        self._answering.escpos = self._interpreter.escpos
        return self._answering.reply(question)

    def _accept(self) -> None:
        if self._listener is None or self._caller is not None:
            return
        peer, _ = self._listener.accept()
        self._caller = NetworkCaller(peer)
        self._selector.unregister(self._listener)
        self._watch_caller(reading=self._answering.fault is not Fault.STALL)

    def _receive(self) -> None:
        if self._caller is None:
            return
        data = self._caller.receive()
        if data:
            self._hear(data)
        else:
            self._hang_up()

    def _hear(self, data: bytes) -> None:
        asked = self._asked.search(data)
        if asked is not None and (asked.start() == 0 or self._answering.fault in NOT_PRINTING):
            # Answered at once, also while it is ill, whatever waits before them.
            data = data[: asked.start()]
            if self._answering.fault is not Fault.SILENT:
                self._reply(b"".join(self._reply_to(one) for one in self._question.findall(asked[0])))
        if data:
            self._take(data)

    def _take(self, data: bytes) -> None:
        """Bytes of a paper, or of a question that is queued with it."""
        if self._began is None and data[:2] != b"\x1dr":
            self._began = monotonic_ns()
            self._emit({"event": "first-byte", "monotonic_ns": self._began})
        if self._answering.fault is Fault.RESET:
            self._hang_up(broken=True)
            return
        plan = next((plan for plan in self._plans if plan.bytes is not None), None)
        if plan is not None and plan.bytes is not None and self._taken + len(data) >= plan.bytes:
            left = max(plan.bytes - self._taken, 0)
            self._put(data[:left])
            self._plans.remove(plan)
            self._fail(plan.fault)
            if self._caller is not None and plan.fault not in BREAKING and data[left:]:
                self._hear(
                    data[left:]
                )  # a question that came with the last bytes is asked of a printer that is ill now
        else:
            self._put(data)

    def _fail(self, fault: Fault) -> None:
        """What begins in the middle of a paper."""
        if fault not in BREAKING:
            self._set(fault)
            if fault is Fault.RESET:
                self._hang_up(broken=True)
            return
        if fault is Fault.POWER_CYCLE:
            self._interpreter.power_off()
        self._hang_up(broken=True)
        self._set(Fault.READY)

    def _put(self, data: bytes) -> None:
        self._taken += len(data)
        if self._answering.fault in NOT_PRINTING:
            self._held += data
            self._held_for = self._caller
        else:
            self._print(data)

    def _print(self, data: bytes, *, heard: bool = True) -> None:
        """``heard`` says that who sent the data is still there: nobody else gets the answers."""
        self._interpreter.feed(data)
        replies = bytes(self._interpreter.replies)
        self._interpreter.replies.clear()
        if heard and self._answering.fault is not Fault.SILENT:
            self._reply(replies)
        self._deliver()

    def _reply(self, data: bytes) -> None:
        if data and self._caller is not None:
            try:
                self._caller.send(data)
            except OSError:
                self._hang_up()

    def _deliver(self) -> None:
        """Bring out the papers that are done, after everybody has been answered: drawing takes a while."""
        for unknown in self._interpreter.unknown:
            self._emit({"event": "unknown", "bytes": unknown.hex(" ")})
        self._interpreter.unknown.clear()
        sheets = list(self._interpreter.sheets)
        self._interpreter.sheets.clear()
        for sheet in sheets:
            self._papers += 1
            saved = save(sheet, self._profile, self._out, self._papers) if self._out else {}
            self._emit(
                {"event": "paper", "number": self._papers, "cut": sheet.cut, "first_byte_ns": self._began, **saved}
            )
            self._began, self._taken = None, 0

    def _hang_up(self, *, broken: bool = False) -> None:
        if self._caller is None:
            return
        caller, self._caller = self._caller, None
        if caller in self._selector.get_map():
            self._selector.unregister(caller)
        caller.close(broken=broken)
        if self._answering.fault not in NOT_PRINTING:  # else the rest of the paper comes when it is well again
            if self._interpreter.printing:
                self._interpreter.tear()
            self._deliver()
            self._began, self._taken = None, 0
        if self._listener is not None:
            self._selector.register(self._listener, selectors.EVENT_READ, self._accept)

    def _watch_caller(self, *, reading: bool) -> None:
        if self._caller is None:
            return
        watched = self._caller in self._selector.get_map()
        if reading and not watched:
            self._selector.register(self._caller, selectors.EVENT_READ, self._receive)
        elif watched and not reading:
            self._selector.unregister(self._caller)

    def _listen(self) -> None:
        listener = socket.create_server(self._address, backlog=1)
        self._address = listener.getsockname()[:2]
        self._listener = listener
        self._selector.register(listener, selectors.EVENT_READ, self._accept)

    def _plug_in(self) -> None:
        assert self._serial is not None
        self._caller = SerialLine(*self._serial)
        self._watch_caller(reading=self._answering.fault is not Fault.STALL)

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
