"""The command line of the assistant: ask it, and measure it."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from assistant.assistant import Assistant
from assistant.embedding import opening
from assistant.models import command
from assistant.reading import read_cards, words
from domain.words import LANGUAGES


def parse(arguments: list[str], environment: Mapping[str, str]) -> Namespace:
    """The options. Exits with a message when they make no sense."""
    parser = ArgumentParser(prog="./vez assistant", description="Finds the service somebody means, and answers.")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    ask = commands.add_parser("ask", help="what it would offer, and answer from the first card")
    ask.add_argument("said", help="what a citizen says")
    evaluate = commands.add_parser("eval", help="measure it on sets of utterances and questions")
    evaluate.add_argument("--utterances", type=Path, metavar="FILE", help="TSV: id, kind, text, service (empty: none)")
    evaluate.add_argument("--questions", type=Path, metavar="FILE", help='JSON: [{"q", "s", "must", "mustnot", …}]')
    evaluate.add_argument("--model", type=Path, metavar="PATH", help="a model's folder or GGUF file")
    evaluate.add_argument(
        "--threads",
        type=int,
        default=os.cpu_count() or 1,
        help="for the model (%(default)s here; a totem gives it half of them)",
    )
    evaluate.add_argument("--json", action="store_true", help="one JSON object")
    for each in (ask, evaluate):
        each.add_argument("--catalogue", type=Path, metavar="FILE", required=True, help="a branch document, or JSON")
        each.add_argument(
            "--encoder",
            default=opening.installed(command.home(environment)),
            metavar="DIR",
            help="an installed encoder's folder, or `none` (%(default)s)",
        )
        each.add_argument("--language", choices=LANGUAGES, default="pt_BR", help="of the cards (%(default)s)")
    command.add_options(commands.add_parser("model", prog="./vez model", help="models that write answers"), environment)
    return parser.parse_args(arguments)


def do(options: Namespace, steady: Callable[[], float]) -> None:
    """What ``options`` say. ``steady`` is a clock in seconds. Raises `VezError` and OSError."""
    if options.command == "model":
        command.do(options, steady)
        return
    cards = read_cards(options.catalogue, options.language)
    chosen = None if options.encoder in (None, "none") else Path(options.encoder)
    likeness = None if chosen is None else opening.likeness(chosen, cards)
    assistant = Assistant(cards, words(options.language), likeness, options.language)
    if options.command == "eval":
        from assistant.evaluate import run  # measuring needs more than asking does

        run.evaluate(assistant, options, steady)
        return
    _tell(assistant, options.said, words(options.language))


def _tell(assistant: Assistant, said: str, own: Mapping[str, str]) -> None:
    """What a totem would show, as lines: never nothing."""
    offer = assistant.offer(said)
    if offer.fixed is not None:
        _print(own[offer.fixed])
        return
    if offer.elsewhere is not None:
        _print(f"{offer.elsewhere.name}: {offer.elsewhere.text}")
    for card in offer.cards:
        _print(f"{card.id}: {card.name}")
    if offer.cards:
        answer = assistant.answer(offer.cards[0].id, said)
        _print(answer.text)
        if answer.near:
            _print(answer.perhaps)
    elif offer.elsewhere is None:
        _print(own["unsure"])


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")
