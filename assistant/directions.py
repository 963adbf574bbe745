"""Where texts point: what people say of one thing points much the same way, also in words that nobody wrote for it.

Each word has a direction, learnt once by `assistant.evaluate.fit_directions`, and a text points where the words in it
point together (sums of what was learnt for words: Wieting, Bansal, Gimpel and Livescu, 2016).
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import repeat
from math import sqrt
from operator import add, mul, truediv
from pathlib import Path
from zlib import crc32

from assistant import passages
from assistant.catalogue import Card
from assistant.spelling import sounds

FILE = Path(__file__).with_name("vocabulary") / "directions.bin"
WIDTH = 128

Direction = Sequence[float]


class Directions:
    """Those of some 40,000 words, by the checksums of their sounds: the words themselves would take more room.

    The file has all checksums in order, as many times `WIDTH` steps of a byte, and begins with how many there are.
    """

    def __init__(self, data: bytes) -> None:
        many = int.from_bytes(data[:4], "little")
        there = memoryview(data)[4:]
        self._words = there[: 4 * many].cast("I")
        self._steps = there[4 * many :].cast("b")

    def of(self, said: Iterable[str]) -> Direction:
        """Where the sounds ``said`` point together: of length one, or nowhere where no word is known."""
        steps: list[int] = [0] * WIDTH
        for word in said:
            number = crc32(word.encode())
            at = bisect_left(self._words, number)
            if at < len(self._words) and self._words[at] == number:
                steps = list(map(add, steps, self._steps[at * WIDTH : (at + 1) * WIDTH]))
        return array("f", map(truediv, steps, repeat(sqrt(sum(map(mul, steps, steps))) or 1.0)))


def alike(one: Direction, other: Direction) -> float:
    """How much the same way both point: −1 to 1, and 0 for what points nowhere."""
    return float(sum(map(mul, one, other)))


def packed(directions: Iterable[tuple[str, Sequence[int]]]) -> bytes:
    """The file, from the steps of words by their sounds, each −127 to 127."""
    ordered = sorted((crc32(word.encode()), bytes(array("b", steps))) for word, steps in directions)
    return b"".join(
        (
            len(ordered).to_bytes(4, "little"),
            array("I", (each for each, _ in ordered)).tobytes(),
            *(s for _, s in ordered),
        )
    )


@cache
def known() -> Directions:
    """Those that were learnt."""
    return Directions(FILE.read_bytes())


class Leanings:
    """Where what is said leans, among cards: read once, each as a whole, sentence by sentence, and by its names."""

    def __init__(self, cards: Sequence[Card], directions: Directions) -> None:
        self._directions = directions
        self._cards = [[directions.of(sounds(text)) for text in texts(card)] for card in cards]

    def __call__(self, said: Iterable[str]) -> list[float]:
        """For each card how much more the sounds ``said`` point its way than they do the cards' on average.

        A card is pointed at as much as its whole text and the nearest of its parts are together.
        """
        if not self._cards:
            return []
        way = self._directions.of(said)
        found = [alike(way, whole) + max(alike(way, part) for part in parts) for whole, *parts in self._cards]
        middle = sum(found) / len(found)
        return [each - middle for each in found]


def texts(card: Card) -> list[str]:
    """What is read of ``card``: its whole first, then its names and sentences."""
    whole, *told = passages.texts(card)
    return [whole, card.name, *card.phrases, *told]
