"""The library of an engine alone, as anybody would use it: what the speed of ours is held against. In the child only.

What it writes is one piece: how many tokens it wrote a second, after the first.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from threading import Event
from typing import Any


class BareGguf:
    """llama.cpp with its own settings."""

    def __init__(self, path: str, threads: int) -> None:
        import xllamacpp

        parameters = xllamacpp.CommonParams()
        parameters.model.path = path
        parameters.n_ctx = 4096
        parameters.n_parallel = 1
        parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = threads
        self._server: Any = xllamacpp.Server(parameters)

    def write(self, messages: list[dict[str, str]], max_tokens: int, stop: Event) -> Iterator[str]:
        """See `assistant.engines.child.Writer`."""
        moments: list[float] = []

        def hear(chunk: Any) -> bool:
            for each in chunk if isinstance(chunk, list) else [chunk]:
                moments.extend(time.perf_counter() for choice in each.get("choices", ()) if _text(choice))
            return stop.is_set()

        turns = [{"role": each["role"], "content": each["text"]} for each in messages]
        self._server.handle_chat_completions(
            {"messages": turns, "max_tokens": max_tokens, "temperature": 0, "stream": True}, hear
        )
        yield _rate(moments)


class BareSafetensors:
    """`generate` of transformers, with the number type that the folder names."""

    def __init__(self, path: str, threads: int) -> None:
        import torch
        from transformers import AutoModelForCausalLM, AutoTokenizer

        torch.set_num_threads(threads)
        own = {"local_files_only": True, "trust_remote_code": False}
        self._tokenizer: Any = AutoTokenizer.from_pretrained(path, **own)
        self._model: Any = AutoModelForCausalLM.from_pretrained(path, dtype="auto", use_safetensors=True, **own)
        self._model.eval()

    def write(self, messages: list[dict[str, str]], max_tokens: int, stop: Event) -> Iterator[str]:
        """See `assistant.engines.child.Writer`."""
        heard = _Moments()
        turns = [{"role": each["role"], "content": each["text"]} for each in messages]
        if self._tokenizer.chat_template:
            options = {"add_generation_prompt": True, "return_tensors": "pt", "return_dict": True}
            read = self._tokenizer.apply_chat_template(turns, **options)
        else:
            read = self._tokenizer("\n\n".join(turn["content"] for turn in turns) + "\n\n", return_tensors="pt")
        self._model.generate(**read, max_new_tokens=max_tokens, do_sample=False, streamer=heard)
        yield _rate(heard.moments[1:])  # the first is the question


class _Moments:
    """A streamer that notes when tokens come, and nothing of them."""

    def __init__(self) -> None:
        self.moments: list[float] = []

    def put(self, _: Any) -> None:
        self.moments.append(time.perf_counter())

    def end(self) -> None:
        pass


def _text(choice: dict[str, Any]) -> bool:
    return bool(choice.get("delta", {}).get("content"))


def _rate(moments: Sequence[float]) -> str:
    lasted = moments[-1] - moments[0] if moments else 0.0
    return str((len(moments) - 1) / lasted if lasted > 0 else 0.0)
