"""Learns where words point (`assistant.directions`): ``python -m assistant.evaluate.fit_directions ENCODER COUNTS``.

Takes some minutes and PyTorch (`./vez setup --transformers`). ENCODER is the folder of multilingual-e5-small (MIT), as
`./vez model install e5` leaves it, and COUNTS the folder ``spellchecker/resources`` of the package `pyspellchecker`
(MIT): how often words are said.

Words begin where the encoder puts them. They are turned together, and moved a little each, until phrases of the
vocabulary that mean one thing point the same way and no other (InfoNCE: van den Oord, Li and Vinyals, 2018), and what
people say in a room points at the card that they mean. The sets that the curve of confidence is fitted on are left out.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import torch
from torch.nn import functional

from assistant import directions, vocabulary
from assistant.catalogue import Card
from assistant.directions import WIDTH
from assistant.embedding import opening
from assistant.evaluate import fit, sets
from assistant.evaluate.lexicon import Lexicon, Numbers, Parts
from assistant.reading import read_cards
from domain.words import LANGUAGES

_ROUNDS, _TURN, _MOVE, _SHARPEN = 400, 2e-3, 2e-3, 2e-2  # and how fast words are turned, moved, and told apart
_THINGS, _ROOMS, _SAID = 256, 3, 24  # of each round
_STAY = 0.3  # how strongly words are held to where they began
_SHARP, _NEAREST = (
    10.0,
    20.0,
)  # how clearly at first what is alike stands out, and how far the nearest part counts alone
_LIGHT = 0.35  # how much less words say, at first, the oftener they are said
_MOST = 127

Tensor = Any  # PyTorch tells little of its types


class Room(NamedTuple):
    """The texts of each card, its whole first; and what people say, with the number of the card that they mean."""

    cards: list[list[Numbers]]
    said: list[tuple[Numbers, int]]


def rooms(lexicon: Lexicon) -> Iterator[Room]:
    """Those whose sayings are learnt from."""
    for language in LANGUAGES:
        yield _room(lexicon, read_cards(fit.BRANCH, language), fit.HERE / f"demo/utterances.{language}.tsv")
    for path in fit.learnt():
        yield _room(lexicon, read_cards(path.with_name("catalogue.json"), "pt_BR"), path)


def _room(lexicon: Lexicon, cards: Sequence[Card], path: Path) -> Room:
    texts = [[lexicon.of(text) for text in directions.texts(card)] for card in cards]
    places = {card.id: number for number, card in enumerate(cards)}
    said = [(lexicon.of(each.text), places[each.service]) for each in sets.utterances(path) if each.in_scope]
    return Room([[text for text in card if text] for card in texts], [each for each in said if each[0]])


def things(lexicon: Lexicon) -> list[list[Parts]]:
    """The phrases of each thing of which there are two."""
    found: defaultdict[int, list[Parts]] = defaultdict(list)
    for pattern in vocabulary.patterns():
        if pattern.thing != vocabulary.NOTHING and (parts := lexicon.fitting(pattern.parts)):
            found[pattern.thing].append(parts)
    return [phrases for phrases in found.values() if len(phrases) > 1]


class Learner:
    """Words as they are turned and moved."""

    def __init__(self, lexicon: Lexicon) -> None:
        often = torch.tensor(lexicon.logs)
        self._often = (often - often.mean()) / often.std()
        start, share = torch.tensor(lexicon.start), torch.softmax(often / 2, 0)[:, None]
        self._start = start - (start * share).sum(0)
        _, sizes, axes = torch.linalg.svd(self._start * share.sqrt(), full_matrices=False)
        turn = axes[:WIDTH].T / sizes[:WIDTH].sqrt()
        self._began = turn / (self._start @ turn).norm(dim=1).mean()
        self._turn = self._began.clone().requires_grad_()
        self._moved = torch.zeros(len(start), WIDTH, requires_grad=True)
        self._weight = torch.zeros(start.shape[1], requires_grad=True)
        self._light = torch.tensor(-_LIGHT, requires_grad=True)
        self._sharp = torch.tensor(_SHARP, requires_grad=True)
        self._steps = torch.optim.Adam(
            [
                {"params": [self._turn, self._weight, self._light], "lr": _TURN},
                {"params": [self._moved], "lr": _MOVE},
                {"params": [self._sharp], "lr": _SHARPEN},
            ]
        )

    def table(self) -> Tensor:
        """The direction of each word, as long as what the word says."""
        placed = self._start @ self._turn + self._moved
        said = (self._light * self._often + self._start @ self._weight).clamp(-4, 3).exp()
        return functional.normalize(placed, dim=1) * said[:, None]

    def learn(self, phrases: Sequence[tuple[Numbers, Numbers]], among: Sequence[Room]) -> float:
        """One round, of pairs of phrases that mean the same and others do not, and of rooms; the loss before it."""
        table = self.table()
        one, other = (_pointing(table, [pair[side] for pair in phrases]) for side in (0, 1))
        near, own = self._sharp * one @ other.T, torch.arange(len(phrases))
        loss = (functional.cross_entropy(near, own) + functional.cross_entropy(near.T, own)) / 2
        for room in among:
            meant = torch.tensor([card for _, card in room.said])
            loss = loss + functional.cross_entropy(self._sharp * _leaning(table, room), meant) / len(among)
        turned = ((self._turn - self._began) ** 2).sum() / (self._began**2).sum()
        loss = loss + _STAY * (turned + (self._moved**2).sum() / len(self._moved) / 2 + (self._weight**2).sum() / 100)
        self._steps.zero_grad()
        loss.backward()
        self._steps.step()
        return float(loss.detach())


def _pointing(table: Tensor, texts: Sequence[Numbers]) -> Tensor:
    starts = torch.tensor([0, *accumulate(len(each) for each in texts[:-1])])
    together = functional.embedding_bag(torch.tensor(list(chain(*texts))), table, starts, mode="sum")
    return functional.normalize(together, dim=1)


def _leaning(table: Tensor, room: Room) -> Tensor:
    """For each saying, how much it leans to each card, much as `assistant.directions.Leanings` finds it."""
    near = _pointing(table, [each for each, _ in room.said]) @ _pointing(table, list(chain(*room.cards))).T
    found, end = [], 0
    for card in room.cards:
        start, end = end, end + len(card)
        found.append(near[:, start] + torch.logsumexp(near[:, start + 1 : end] * _NEAREST, 1) / _NEAREST)
    return torch.stack(found, 1)


def learnt(lexicon: Lexicon, chance: Random) -> Iterator[tuple[str, list[int]]]:
    """Each word by sound, with its steps."""
    learner, every, meanings = Learner(lexicon), list(rooms(lexicon)), things(lexicon)
    for number in range(_ROUNDS):
        pairs = [chance.sample(phrases, 2) for phrases in chance.sample(meanings, _THINGS)]
        spoken = [(_spoken(one, chance), _spoken(other, chance)) for one, other in pairs]
        some = [
            room._replace(said=chance.sample(room.said, min(_SAID, len(room.said))))
            for room in chance.sample(every, _ROOMS)
        ]
        loss = learner.learn(spoken, some)
        if number % 50 == 0:
            sys.stderr.write(f"{number:4} of {_ROUNDS}: {loss:.2f}\n")
    table = learner.table().detach()
    steps = (table * (_MOST / table.abs().max())).round().int().tolist()
    return zip(lexicon.sounds, steps, strict=True)


def _spoken(phrase: Parts, chance: Random) -> Numbers:
    """One of the ways to say ``phrase``: a word for each of its parts."""
    return [chance.choice(part) for part in phrase]


if __name__ == "__main__":
    torch.manual_seed(1)
    found = Lexicon(opening.encoder(Path(sys.argv[1])), Path(sys.argv[2]))
    directions.FILE.write_bytes(directions.packed(learnt(found, Random(1))))  # noqa: S311 — nothing secret
