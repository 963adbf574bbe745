"""`--drive`: a program takes orders on stdin and answers on stdout, one JSON object a line, for demos and benches.

Orders: ``{"do": "tap", "name": "Emprego"}`` · ``{"do": "key", "key": "F2"}`` · ``{"do": "type", "text": "ana"}`` ·
``{"do": "grab", "path": "x.png"}`` · ``{"do": "wait", "name": "Emprego", "seconds": 10}`` · ``{"do": "gone", …}`` ·
``{"do": "tree"}`` · ``{"do": "memory"}`` · ``{"do": "quit"}``. An answer has ``ok``, ``ms`` and, for a tap or key,
``touched_ns`` (monotonic). ``tap`` waits up to ``seconds`` (5) for its target to be usable, and ``key`` for that of a
``name`` that it is given: what the key stands for. The first line is
``{"event": "first_frame", "ms": …, "memory_mb": …}``, counted from the start of the process.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from ui.application import Screen
from ui.hand import Hand, NotFound, as_builtins

LOOK_AGAIN_MS = 5
PATIENCE_S = 5.0


class Driver(QObject):
    """Carries out orders one after the other; an order that waits holds back the next."""

    _ordered = Signal(str)

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen.window)
        self._screen = screen
        self._hand = Hand(screen.window)
        self._queue: list[str] = []
        self._busy = False
        self._ordered.connect(self._enqueue)
        screen.window.frameSwapped.connect(self._first_frame)
        threading.Thread(target=self._listen, name="vez-drive", daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self._ordered.emit(line)
        self._ordered.emit('{"do": "quit"}')  # whoever drove is gone

    def _first_frame(self) -> None:
        self._screen.window.frameSwapped.disconnect(self._first_frame)
        _say(event="first_frame", ms=round(_process_age_ms(), 1), memory_mb=round(_memory_mb(), 1))

    def _enqueue(self, line: str) -> None:
        self._queue.append(line)
        self._next()

    def _next(self) -> None:
        if self._busy or not self._queue:
            return
        self._busy = True
        started = time.monotonic()
        try:
            order: dict[str, Any] = json.loads(self._queue.pop(0))
        except json.JSONDecodeError as error:
            self._answer(started, ok=False, error=str(error))
            return
        self._try(order, started)

    def _try(self, order: dict[str, Any], started: float) -> None:
        """Carry ``order`` out, or look again a little later while there is patience."""
        try:
            if order.get("do") == "tap" and self._screen.theme.property("settling"):
                raise NotFound("the screen still settles after the last touch")
            facts = self._do(order)
        except NotFound as error:
            if time.monotonic() - started < float(order.get("seconds", PATIENCE_S)):
                QTimer.singleShot(LOOK_AGAIN_MS, lambda: self._try(order, started))
            else:
                there = " | ".join(seen.name for seen in self._hand.tree() if seen.name)
                self._answer(started, ok=False, error=f"not found: {error}; there is: {there}", do=order.get("do"))
        except (KeyError, ValueError, OSError) as error:
            self._answer(started, ok=False, error=f"{type(error).__name__}: {error}", do=order.get("do"))
        else:
            self._answer(started, ok=True, **facts)

    def _do(self, order: dict[str, Any]) -> dict[str, Any]:
        hand = self._hand
        match order["do"]:
            case "tap":
                return {"touched_ns": hand.tap(order["name"])}
            case "key":
                if "name" in order and not hand.find(order["name"], focusable=True).enabled:
                    raise NotFound(f"{order['name']!r} is there and cannot be used now")
                pressed = time.monotonic_ns()
                hand.key(order["key"])
                return {"touched_ns": pressed}
            case "type":
                return _done(hand.type, order["text"])
            case "grab":
                return _done(hand.grab, Path(order["path"]))
            case "wait":
                return _done(hand.find, order["name"])
            case "gone":
                if hand.is_there(order["name"]):
                    raise NotFound(f"{order['name']!r} is still there")
                return {}
            case "tree":
                return {"tree": as_builtins(hand.tree())}
            case "memory":
                return {"memory_mb": round(_memory_mb(), 1)}
            case "quit":
                return _done(QCoreApplication.quit)
            case other:
                raise ValueError(f"{other!r} is not an order")

    def _answer(self, started: float, **facts: object) -> None:
        _say(ms=round((time.monotonic() - started) * 1000, 2), **facts)
        self._busy = False
        QTimer.singleShot(0, self._next)


def drive(screen: Screen) -> Driver:
    """Let whoever is at stdin drive ``screen``, whose window is not shown yet."""
    return Driver(screen)


def _done(action: Callable[..., object], *arguments: object) -> dict[str, Any]:
    action(*arguments)
    return {}


def _say(**facts: object) -> None:
    sys.stdout.write(json.dumps(facts, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def _process_age_ms() -> float:
    """How long this process lives, to 10 ms (the clock ticks of Linux)."""
    started = int(Path("/proc/self/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[19]) / 100
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - started) * 1000


def _memory_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
    return pages * 4096 / 1e6
