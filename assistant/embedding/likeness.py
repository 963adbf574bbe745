"""How alike what somebody says and each card are in meaning, whatever their words."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Protocol

import numpy as np

from assistant import passages
from assistant.catalogue import Card
from assistant.embedding.packed import Floats
from assistant.passages import Sentence, sentences

_KEPT_FILES = 12  # catalogues in their languages; more are old
_CLEAR, _AHEAD = 0.86, 0.02  # so alike, and so much more than the next, is a sentence that answers


class Reader(Protocol):
    """What turns texts into directions of length one."""

    def query(self, text: str) -> Floats:
        """Of what is looked for."""
        ...

    def passage(self, text: str) -> Floats:
        """Of what is looked through."""
        ...


class Likeness:
    """Reads the cards once, each as a whole and sentence by sentence."""

    def __init__(self, reader: Reader, cards: Sequence[Card], digest: str = "", kept: Path | None = None) -> None:
        """``kept`` is a folder where what was read is kept for the next time, under the reader's ``digest``."""
        self._reader = reader
        self._numbers = {card: number for number, card in enumerate(cards)}
        self._sentences = [tuple(sentences(card)) for card in cards]
        texts = [passages.texts(card) for card in cards]
        self._starts = [0, *np.cumsum([len(each) for each in texts]).tolist()]
        self._read = _kept_or_read(reader, [text for each in texts for text in each], digest, kept)

    def __call__(self, said: str) -> list[float]:
        """For each card how much more alike it is than the cards are on average: some hundredths above or below 0.

        A card is as alike as its whole text and its nearest sentence together.
        """
        if not self._numbers:
            return []
        near = self._read @ self._reader.query(said)
        found = [float(near[start] + near[start + (end > start + 1) : end].max()) for start, end in self._spans()]
        middle = sum(found) / len(found)
        return [each - middle for each in found]

    def tells(self, card: Card, question: str) -> Sentence | None:
        """The sentence of ``card`` that answers ``question``, where one stands out. Raises KeyError.

        Not of a branch's own card, which says of each part what it is: what words do not find there is seldom there.
        """
        if any(section.kind != "description" for section in card.sections):
            return None
        number = self._numbers[card]
        start, end = self._spans()[number]
        near = self._read[start + 1 : end] @ self._reader.query(question)
        if not len(near):
            return None
        best = int(near.argmax())
        others = np.delete(near, best)
        ahead = float(near[best] - others.max()) if len(others) else 1.0
        return self._sentences[number][best] if near[best] >= _CLEAR and ahead >= _AHEAD else None

    def _spans(self) -> list[tuple[int, int]]:
        """Where the texts of each card stand: its whole first, then its sentences."""
        return list(pairwise(self._starts))


def _kept_or_read(reader: Reader, texts: Sequence[str], digest: str, kept: Path | None) -> Floats:
    if kept is None:
        return _all(reader, texts)
    whole = hashlib.sha256("\0".join([digest, *texts]).encode()).hexdigest()
    path = kept / f"{whole}.npy"
    try:
        found: Floats = np.load(path, allow_pickle=False)
        if len(found) == len(texts):
            return found
    except (OSError, ValueError):
        pass  # nothing was kept, or half of it: it is read again
    found = _all(reader, texts)
    with suppress(OSError):  # a full or read-only disk: the next start reads it all again, and that is all
        _keep(found, path)
    return found


def _all(reader: Reader, texts: Sequence[str]) -> Floats:
    return np.array([reader.passage(text) for text in texts], dtype=np.float32)


def _keep(found: Floats, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    with new.open("wb") as file:
        np.save(file, found, allow_pickle=False)
    new.replace(path)
    oldest_last = sorted(path.parent.glob("*.npy"), key=lambda each: each.stat().st_mtime, reverse=True)
    for old in oldest_last[_KEPT_FILES:]:
        old.unlink(missing_ok=True)
