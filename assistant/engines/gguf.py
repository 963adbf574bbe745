"""A `*.gguf` file, by llama.cpp through `xllamacpp`. Runs in the child only."""

from __future__ import annotations

from collections.abc import Iterator
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any

import xllamacpp

_KEPT_MEGABYTES = 256  # of what was read, so that what is asked again comes quickly
_CONTEXT = 4096  # tokens; a question and its answer are some hundreds


class GgufWriter:
    """Greedy writing; llama.cpp keeps the common beginning of two questions itself."""

    def __init__(self, path: str, threads: int) -> None:
        parameters = xllamacpp.CommonParams()
        parameters.model.path = path
        parameters.n_ctx = _CONTEXT
        parameters.n_parallel = 1
        parameters.cpuparams.n_threads = threads
        parameters.cpuparams_batch.n_threads = threads
        parameters.warmup = False
        parameters.offline = True
        parameters.sampling.temp = 0.0
        parameters.cache_ram_mib = _KEPT_MEGABYTES  # its own 8 GB are more than the process may have
        self._server: Any = xllamacpp.Server(parameters)

    def write(self, messages: list[dict[str, str]], max_tokens: int, stop: Event) -> Iterator[str]:
        """See `assistant.engines.child.Writer`."""
        pieces: SimpleQueue[str | Exception | None] = SimpleQueue()
        request = {
            "messages": [{"role": each["role"], "content": each["text"]} for each in messages],
            "max_tokens": max_tokens,
            "temperature": 0,
            "stream": True,
            "cache_prompt": True,
        }
        Thread(target=self._ask, args=(request, pieces, stop), daemon=True).start()
        while (piece := pieces.get()) is not None:
            if isinstance(piece, Exception):
                raise piece
            yield piece

    def _ask(self, request: dict[str, Any], pieces: SimpleQueue[str | Exception | None], stop: Event) -> None:
        def hear(chunk: Any) -> bool:
            for each in chunk if isinstance(chunk, list) else [chunk]:
                if "error" in each:
                    pieces.put(RuntimeError(str(each["error"].get("message", each["error"]))))
                for choice in each.get("choices", ()):
                    text = choice.get("delta", {}).get("content")
                    if text:
                        pieces.put(text)
            return stop.is_set()  # true ends the writing

        try:
            self._server.handle_chat_completions(request, hear)
        except Exception as error:  # noqa: BLE001 - handed to who asked
            pieces.put(error)
        pieces.put(None)
