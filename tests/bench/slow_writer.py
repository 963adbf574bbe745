"""A model that is none: writes one sentence again and again and keeps a core busy meanwhile, as a real one does."""

from __future__ import annotations

import json
import sys
import time
from queue import Empty, SimpleQueue
from threading import Thread

PIECES = ["A segunda ", "via ", "custa ", "R$ 62,00. "]
PIECE_S = 0.05  # twenty tokens a second


def _listen(said: SimpleQueue[str]) -> None:
    for line in sys.stdin:
        said.put(line)
    said.put("")


def main() -> None:
    """Speak as `assistant.engines.child` does, until the input ends."""
    said: SimpleQueue[str] = SimpleQueue()
    Thread(target=_listen, args=(said,), daemon=True).start()
    _say(ready=True)
    while line := said.get():
        if "stop" not in line:
            _write(said)


def _write(said: SimpleQueue[str]) -> None:
    place = 0
    while True:
        until = time.monotonic() + PIECE_S
        while time.monotonic() < until:
            pass
        _say(piece=PIECES[place % len(PIECES)])
        place += 1
        try:
            if said.get_nowait():
                break
        except Empty:
            continue
    _say(end=True)


def _say(**what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
