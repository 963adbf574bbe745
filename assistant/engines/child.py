"""The child's side: loads a model, then writes what it is asked, a piece a line, until it is told to stop.

It reads JSON lines: ``{"messages": [{"role", "text"}], "max_tokens"}`` or ``{"stop": true}``. It says ``{"ready"}``
once, then for each request any number of ``{"piece"}`` and one ``{"end"}``, or ``{"failed"}``.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Iterator
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any, Protocol


class Writer(Protocol):
    """A loaded model."""

    def write(self, messages: list[dict[str, str]], max_tokens: int, stop: Event) -> Iterator[str]:
        """The answer, piece by piece, until it ends or ``stop`` is set."""
        ...


def main(arguments: list[str]) -> int:
    """``KIND PATH THREADS MEGABYTES``: serve the model at PATH until the input ends."""
    kind, path, threads, megabytes = arguments
    say = _mouth()
    if int(megabytes):
        resource.setrlimit(resource.RLIMIT_DATA, (int(megabytes) << 20, resource.RLIM_INFINITY))
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
    if kind == "transformers":
        from assistant.engines.safetensors import SafetensorsWriter

        return SafetensorsWriter(path, threads)
    from assistant.engines.gguf import GgufWriter

    return GgufWriter(path, threads)


def _mouth() -> Any:
    """What says a line. Libraries that print are sent elsewhere: their words would be taken for ours."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)

    def say(what: dict[str, Any]) -> None:
        out.write(json.dumps(what) + "\n")
        out.flush()

    return say


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
