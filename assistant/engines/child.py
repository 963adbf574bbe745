"""The child's side: loads a model, then writes what it is asked, a piece a line, until it is told to stop.

It reads JSON lines: ``{"messages": [{"role", "text"}], "max_tokens"}`` or ``{"stop": true}``. It says ``{"ready"}``
once, then for each request any number of ``{"piece"}`` and one ``{"end"}``, or ``{"failed"}``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from functools import partial
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any, Protocol, TextIO

from assistant import behind


class Writer(Protocol):
    """A loaded model."""

    def write(self, messages: list[dict[str, str]], max_tokens: int, stop: Event) -> Iterator[str]:
        """The answer, piece by piece, until it ends or ``stop`` is set."""
        ...


def main(arguments: list[str]) -> int:
    """``KIND PATH THREADS MEGABYTES``: serve the model at PATH until the input ends."""
    kind, path, threads, megabytes = arguments
    say = partial(_say, behind.confine(int(megabytes)))
    try:
        writer = _load(kind, path, int(threads))
    except Exception as error:  # noqa: BLE001 - whatever it is, the technician is told
        say({"failed": f"{type(error).__name__}: {error}"})
        return 1
    say({"ready": True})
    requests: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
    stop = Event()
    Thread(target=_listen, args=(requests, stop), daemon=True).start()
    while (request := requests.get()) is not None:
        stop.clear()
        try:
            for piece in writer.write(request["messages"], request["max_tokens"], stop):
                say({"piece": piece})
            say({"end": True})
        except Exception as error:  # noqa: BLE001
            say({"failed": f"{type(error).__name__}: {error}"})
    return 0


def _load(kind: str, path: str, threads: int) -> Writer:
    match kind:
        case "transformers":
            from assistant.engines.safetensors import SafetensorsWriter

            return SafetensorsWriter(path, threads)
        case "gguf":
            from assistant.engines.gguf import GgufWriter

            return GgufWriter(path, threads)
    from assistant.engines import bare

    return bare.BareSafetensors(path, threads) if kind == "bare-transformers" else bare.BareGguf(path, threads)


def _say(out: TextIO, what: dict[str, Any]) -> None:
    out.write(json.dumps(what) + "\n")
    out.flush()


def _listen(requests: SimpleQueue[dict[str, Any] | None], stop: Event) -> None:
    for line in sys.stdin:
        request = json.loads(line)
        if "stop" in request:
            stop.set()
        else:
            requests.put(request)
    requests.put(None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
