"""The command line of the assistant: ask it, and measure it."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

import msgspec

from assistant.assistant import Assistant
from assistant.catalogue import Card, of_branch, of_json
from assistant.evaluate import run
from domain import document
from domain.errors import DocumentInvalid, VezError
from domain.words import LANGUAGES, Language

WORDS = Path(__file__).parent.parent / "i18n/assistant.json"


class CatalogueUnreadable(VezError):
    """The catalogue is neither a branch document nor a plain one; says why."""


def parse(arguments: list[str]) -> Namespace:
    """The options. Exits with a message when they make no sense."""
    parser = ArgumentParser(prog="./vez assistant", description="Finds the service somebody means, and answers.")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    ask = commands.add_parser("ask", help="what it would offer, and answer from the first card")
    ask.add_argument("said", help="what a citizen says")
    evaluate = commands.add_parser("eval", help="measure it on sets of utterances and questions")
    evaluate.add_argument("--utterances", type=Path, metavar="FILE", help="TSV: id, kind, text, service (empty: none)")
    evaluate.add_argument("--questions", type=Path, metavar="FILE", help='JSON: [{"q", "s", "must", "mustnot", …}]')
    evaluate.add_argument("--model", type=Path, metavar="PATH", help="a model's folder or GGUF file")
    evaluate.add_argument("--json", action="store_true", help="one JSON object")
    for each in (ask, evaluate):
        each.add_argument("--catalogue", type=Path, metavar="FILE", required=True, help="a branch document, or JSON")
        each.add_argument("--language", choices=LANGUAGES, default="pt_BR", help="of the cards (%(default)s)")
    return parser.parse_args(arguments)


def do(options: Namespace, steady: Callable[[], float]) -> None:
    """What ``options`` say. ``steady`` is a clock in seconds. Raises `VezError`."""
    cards = read_cards(options.catalogue, options.language)
    assistant = Assistant(cards, words(options.language))
    if options.command == "eval":
        run.evaluate(assistant, options, steady)
        return
    offer = assistant.offer(options.said)
    if offer.fixed is not None:
        _print(words(options.language)[offer.fixed])
    for card in offer.cards:
        _print(f"{card.id}: {card.name}")
    if offer.cards:
        _print(assistant.answer(offer.cards[0].id, options.said).text)


def read_cards(path: Path, language: Language) -> tuple[Card, ...]:
    """The cards in a branch document or a plain catalogue. Raises `CatalogueUnreadable`."""
    try:
        content = path.read_bytes()
        if path.suffix == ".json" and b'"services"' in content and b'"nome"' in content:
            return of_json(content)
        return of_branch(document.read(content.decode()), language)
    except DocumentInvalid as invalid:
        problems = "\n".join(f"{path}:{each.line}: {each.field}: {each.message}" for each in invalid.problems)
        raise CatalogueUnreadable(problems) from invalid
    except (OSError, UnicodeDecodeError, msgspec.MsgspecError) as error:
        raise CatalogueUnreadable(f"{path} cannot be read: {error}") from error


def words(language: Language) -> dict[str, str]:
    """The assistant's own texts in ``language``."""
    return msgspec.json.decode(WORDS.read_bytes(), type=dict[str, dict[str, str]])[language]


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")
