"""What a scripted journey did: each step with its time, written to `summary.json` whatever happens."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from client.errors import ClientError
from demo.child import ChildFailed
from domain.errors import VezError


class JourneyFailed(Exception):
    """What the journey saw is not what must be."""


class Journal:
    """Writes the steps down and tells them to ``say`` as they end. ``clock`` gives seconds."""

    def __init__(self, out: Path, clock: Callable[[], float], say: Callable[[str], None]) -> None:
        self._out = out
        self._clock = clock
        self._say = say
        self._steps: list[dict[str, object]] = []

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """One step of the journey; when it fails it is written down as such and the failure goes on upwards."""
        started, error = self._clock(), ""
        try:
            yield
        except (ChildFailed, ClientError, JourneyFailed, VezError, OSError) as failure:
            error = str(failure)
            raise
        finally:
            step: dict[str, object] = {
                "name": name,
                "ok": not error,
                "ms": round((self._clock() - started) * 1000, 1),
            }
            self._steps.append({**step, "error": error} if error else step)
            summary = json.dumps({"steps": self._steps}, ensure_ascii=False, indent=2)
            (self._out / "summary.json").write_text(summary + "\n", encoding="utf-8")
            mark = f"FAILED {step['ms']:>8} ms  {name}: {error}" if error else f"ok     {step['ms']:>8} ms  {name}"
            self._say(mark)


def check(true: bool, otherwise: str) -> None:
    """Raise `JourneyFailed` unless what must be so is so."""
    if not true:
        raise JourneyFailed(otherwise)
