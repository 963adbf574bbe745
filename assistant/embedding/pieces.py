"""A text into the pieces that an encoder knows: of all ways to cut it, the most probable (Kudo, 2018)."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.embedding.packed import Pieces

_SPACE = "\u2581"  # stands for a space before a word
_STRANGE = 10.0  # how much worse than the worst piece a letter is that is in none


class Cutter:
    """Cuts texts into pieces."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self._longest = max(map(len, pieces.numbers))
        self._strange = min(pieces.scores) - _STRANGE
        self.word = lru_cache(maxsize=20_000)(self._word)

    def cut(self, text: str, most: int) -> list[int]:
        """The numbers of the pieces of ``text``, with the marks around it: at most so many in all."""
        plain = text.translate(self._pieces.becomes)
        found: list[int] = []
        for word in re.split(r" +", plain.strip(" ")):
            found += self.word(_SPACE + word)
        return [self._pieces.begin, *found[: most - 2], self._pieces.end]

    def _word(self, word: str) -> tuple[int, ...]:
        letters = [letter.encode() for letter in word]
        best = [0.0, *[float("-inf")] * len(letters)]
        back: list[tuple[int, int]] = [(0, 0)] * (len(letters) + 1)
        for start in range(len(letters)):
            piece = b""
            for end in range(start + 1, len(letters) + 1):
                piece += letters[end - 1]
                if len(piece) > self._longest:
                    break
                number = self._pieces.numbers.get(piece, self._pieces.unknown)
                known = number != self._pieces.unknown
                if not known and end > start + 1:
                    continue
                score = best[start] + (self._pieces.scores[number] if known else self._strange)
                if score > best[end]:
                    best[end], back[end] = score, (start, number)
        return _along(back)


def _along(back: list[tuple[int, int]]) -> tuple[int, ...]:
    found: list[int] = []
    at = len(back) - 1
    while at:
        at, number = back[at]
        found.append(number)
    return tuple(reversed(found))
