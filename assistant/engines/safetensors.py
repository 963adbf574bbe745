"""A folder with `config.json` and `*.safetensors`, by `transformers` on the processor. Runs in the child only."""

from __future__ import annotations

import time
from collections.abc import Iterator
from threading import Event
from typing import Any

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer
from transformers.cache_utils import DynamicCache

_TRIALS = 20


class SafetensorsWriter:
    """Greedy writing. What two questions have in common is read once: the rules stay in the cache."""

    def __init__(self, path: str, threads: int) -> None:
        torch.set_num_threads(threads)
        own = {"local_files_only": True, "trust_remote_code": False}
        self._tokenizer: Any = AutoTokenizer.from_pretrained(path, **own)
        self._model: Any = AutoModelForCausalLM.from_pretrained(path, dtype=_faster(), use_safetensors=True, **own)
        self._model.eval()
        ends = self._model.generation_config.eos_token_id
        self._ends = set(ends if isinstance(ends, list) else [ends])
        self._read: list[int] = []
        self._cache = DynamicCache()

    def write(self, messages: list[dict[str, str]], max_tokens: int, stop: Event) -> Iterator[str]:
        """See `assistant.engines.child.Writer`."""
        token = self._take_in(self._tokens(messages))
        written: list[int] = []
        said = ""
        while token not in self._ends and len(written) < max_tokens and not stop.is_set():
            written.append(token)
            text = self._tokenizer.decode(written, skip_special_tokens=True)
            if not text.endswith("\ufffd"):  # half of a letter
                yield text[len(said) :]
                said = text
            token = self._take_in([*self._read, token])

    def _tokens(self, messages: list[dict[str, str]]) -> list[int]:
        turns = [{"role": each["role"], "content": each["text"]} for each in messages]
        if self._tokenizer.chat_template:
            found = self._tokenizer.apply_chat_template(turns, add_generation_prompt=True, return_dict=False)
        else:
            found = self._tokenizer("\n\n".join(turn["content"] for turn in turns) + "\n\n")["input_ids"]
        return [int(token) for token in found]

    def _take_in(self, tokens: list[int]) -> int:
        """Read ``tokens``, of which some may have been read before; returns the token that follows."""
        common = 0
        for one, other in zip(tokens[:-1], self._read, strict=False):
            if one != other:
                break
            common += 1
        if common < len(self._read):
            self._cache.crop(common - len(self._read))  # below zero: so many tokens are forgotten
        new = torch.tensor([tokens[common:]])
        with torch.inference_mode():
            result = self._model(new, past_key_values=self._cache, use_cache=True, logits_to_keep=1)
        self._read = tokens
        return int(result.logits[0, -1].argmax())


def _faster() -> torch.dtype:
    """The number type that this processor multiplies faster; half the memory where they are alike."""
    times = {}
    for dtype in (torch.bfloat16, torch.float32):
        weights, vector = torch.ones(1024, 1024, dtype=dtype), torch.ones(1024, 8, dtype=dtype)
        weights @ vector
        began = time.perf_counter()
        for _ in range(_TRIALS):
            weights @ vector
        times[dtype] = time.perf_counter() - began
    return torch.bfloat16 if times[torch.bfloat16] <= 1.1 * times[torch.float32] else torch.float32
