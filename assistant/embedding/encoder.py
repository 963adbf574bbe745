"""From a text to a direction: texts that mean much the same point much the same way, whatever their words.

The forward pass of a BERT encoder (Devlin and others, 2019) with the mean over its pieces, as E5 is trained for
(Wang and others, 2024): what is looked for begins with "query: ", what is looked through with "passage: ".
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np

from assistant.embedding.packed import Floats, Packed, unpack
from assistant.embedding.pieces import Cutter

_ERF = (0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429)
_ERF_STEP = 0.3275911


class _Layer(NamedTuple):
    attend: Floats  # query, key and value side by side
    attend_bias: Floats
    out: Floats
    out_bias: Floats
    first_norm: tuple[Floats, Floats]
    inner: Floats
    inner_bias: Floats
    outer: Floats
    outer_bias: Floats
    last_norm: tuple[Floats, Floats]


class Encoder:
    """Reads texts. Some 90 MB and 5 to 30 ms for a sentence."""

    def __init__(self, path: Path) -> None:
        """Raises `EncoderUnreadable`."""
        packed = Packed(path)
        self._sizes = packed.sizes
        self.cutter = Cutter(packed.pieces)
        self._words = packed.blocks("emb.word", self._sizes.width)
        kind = packed.floats("emb.type")[: self._sizes.width]
        self._places = packed.floats("emb.pos").reshape(-1, self._sizes.width) + kind
        self._norm = _norm_of(packed, "emb.ln")
        self._layers = [_layer(packed, f"l{number}") for number in range(self._sizes.layers)]

    def query(self, text: str) -> Floats:
        """Where what is looked for points; of length one."""
        return self._direction(f"query: {text}")

    def passage(self, text: str) -> Floats:
        """Where what is looked through points; of length one."""
        return self._direction(f"passage: {text}")

    def _direction(self, text: str) -> Floats:
        found = self._read(self.cutter.cut(text, self._sizes.longest)).mean(axis=0)
        return np.asarray(found / np.linalg.norm(found), dtype=np.float32)

    def _read(self, pieces: list[int]) -> Floats:
        state = unpack(self._words[pieces]) + self._places[: len(pieces)]
        state = self._normed(state, self._norm)
        for layer in self._layers:
            state = self._normed(state + self._attended(state, layer), layer.first_norm)
            inner = _gelu(state @ layer.inner + layer.inner_bias)
            state = self._normed(state + inner @ layer.outer + layer.outer_bias, layer.last_norm)
        return state

    def _attended(self, state: Floats, layer: _Layer) -> Floats:
        many, width, heads = len(state), self._sizes.width, self._sizes.heads
        each = width // heads
        split = (state @ layer.attend + layer.attend_bias).reshape(many, 3, heads, each).transpose(1, 2, 0, 3)
        scores = split[0] @ split[1].transpose(0, 2, 1) / np.float32(np.sqrt(each))
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        mixed = (scores / scores.sum(axis=-1, keepdims=True)) @ split[2]
        return np.asarray(mixed.transpose(1, 0, 2).reshape(many, width) @ layer.out + layer.out_bias)

    def _normed(self, state: Floats, norm: tuple[Floats, Floats]) -> Floats:
        state = state - state.mean(axis=-1, keepdims=True)
        spread = np.sqrt((state * state).mean(axis=-1, keepdims=True) + np.float32(self._sizes.tiny))
        return np.asarray(state / spread * norm[0] + norm[1])


def _layer(packed: Packed, name: str) -> _Layer:
    width, inner = packed.sizes.width, packed.sizes.inner
    attend = [packed.matrix(f"{name}.{part}.w", width) for part in "qkv"]
    biases = [packed.floats(f"{name}.{part}.b") for part in "qkv"]
    return _Layer(
        np.ascontiguousarray(np.concatenate(attend).T),
        np.concatenate(biases),
        np.ascontiguousarray(packed.matrix(f"{name}.ao.w", width).T),
        packed.floats(f"{name}.ao.b"),
        _norm_of(packed, f"{name}.aln"),
        np.ascontiguousarray(packed.matrix(f"{name}.fi.w", width).T),
        packed.floats(f"{name}.fi.b"),
        np.ascontiguousarray(packed.matrix(f"{name}.fo.w", inner).T),
        packed.floats(f"{name}.fo.b"),
        _norm_of(packed, f"{name}.oln"),
    )


def _norm_of(packed: Packed, name: str) -> tuple[Floats, Floats]:
    return packed.floats(f"{name}.w"), packed.floats(f"{name}.b")


def _gelu(numbers: Floats) -> Floats:
    """With the error function as Abramowitz and Stegun approximate it (1964, 7.1.26): right to seven digits."""
    size = np.abs(numbers) * np.float32(np.sqrt(0.5))
    step = 1 / (1 + np.float32(_ERF_STEP) * size)
    series = np.zeros_like(step)
    for factor in reversed(_ERF):
        series = (series + np.float32(factor)) * step
    erf = np.sign(numbers) * (1 - series * np.exp(-size * size))
    return np.asarray(numbers / 2 * (1 + erf))
