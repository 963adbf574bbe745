"""The words that directions are learnt for, and that learning brings together what means the same."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from pathlib import Path

import msgspec
import numpy as np
import pytest

from assistant.embedding.packed import Floats
from assistant.evaluate import lexicon
from assistant.evaluate.lexicon import Lexicon

COUNTS: Mapping[str, Mapping[str, int]] = {
    "pt": {"bolsa": 60, "bolça": 20, "gato": 10, "gatinho": 5, "casa": 5},
    "es": {"gato": 10},
    "en": {"cat": 10},
}


class Placing:
    """An encoder that puts each spelling somewhere of its own."""

    def query(self, text: str) -> Floats:
        """By its letters."""
        return np.bincount([ord(letter) % 16 for letter in text], minlength=16).astype(np.float32)


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lexicon:
    for language, counts in COUNTS.items():
        (tmp_path / f"{language}.json.gz").write_bytes(gzip.compress(msgspec.json.encode(counts)))
    monkeypatch.setattr(lexicon, "_texts", lambda: iter(["A casa do gato"]))
    return Lexicon(Placing(), tmp_path)


def test_words_that_sound_alike_are_one_between_their_spellings(words: Lexicon) -> None:
    assert words.of("bolsa") == words.of("bolça") and len(words.of("bolsa")) == 1
    [number] = words.of("bolsa")
    mixed = (Placing().query("bolsa") * 3 + Placing().query("bolça")) / 4
    assert np.allclose(words.start[number], mixed, atol=1e-5)


def test_a_text_is_its_known_words_and_what_is_said_here_counts(words: Lexicon) -> None:
    cat, house = words.of("gato")[0], words.of("casa")[0]
    assert words.of("O gato, zzz, na casa!") == [cat, house]
    assert words.logs[cat] > words.logs[words.of("gatinho")[0]]


def test_the_beginning_of_a_word_stands_for_the_most_frequent_that_begin_so(words: Lexicon) -> None:
    cat, kitten = words.of("gato")[0], words.of("gatinho")[0]
    assert words.fitting(["gat*"]) == [(cat, kitten)]
    assert words.fitting(["zzz", "gato", "zz*"]) == [(cat,)]


def test_learning_turns_what_means_the_same_the_same_way(words: Lexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("torch", reason="directions are learnt with PyTorch: ./vez setup --transformers")
    from assistant.evaluate import fit_directions

    monkeypatch.setattr(fit_directions, "WIDTH", 4)  # six words have no more
    learner = fit_directions.Learner(words)
    pairs = [(words.of("bolsa"), words.of("casa")), (words.of("gato"), words.of("gatinho"))]
    room = fit_directions.Room([[words.of("bolsa"), words.of("bolsa")], [words.of("gato")] * 2], [(words.of("cat"), 1)])
    losses = [learner.learn(pairs, [room]) for _ in range(40)]
    assert losses[-1] < losses[0] / 2
    table = learner.table().detach().numpy()
    near = table / np.linalg.norm(table, axis=1, keepdims=True)
    cat, kitten, bag = (words.of(word)[0] for word in ("gato", "gatinho", "bolsa"))
    assert near[cat] @ near[kitten] > near[cat] @ near[bag]
