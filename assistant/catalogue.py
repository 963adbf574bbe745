"""What the assistant knows: one card for each service of the branch, and for what people ask for here by mistake."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from msgspec import Struct

from domain.branch import Branch, Language, Service, Text
from domain.guidance import Neighbour


class Section(Struct, frozen=True):
    """One part of a card: ``kind`` is the field of the branch document that it comes from.

    ``asked`` are ways of asking for just this, where the branch has written them down.
    """

    kind: str
    text: str
    asked: tuple[str, ...] = ()


class Card(Struct, frozen=True):
    """What is known of one service, in one language. ``phrases`` are what people call it."""

    id: str
    name: str
    sections: tuple[Section, ...]
    phrases: tuple[str, ...] = ()
    here: bool = True

    @property
    def text(self) -> str:
        """Everything that a citizen may read of it."""
        return "\n".join(section.text for section in self.sections)


class _PlainService(Struct):
    id: str
    nome: str
    texto: str


class _PlainCatalogue(Struct):
    services: list[_PlainService]
    aliases: dict[str, list[str]] = {}


def of_branch(branch: Branch, language: Language) -> tuple[Card, ...]:
    """The cards of a branch in ``language``; what is not translated stands there in Portuguese."""
    here = [_card(service, language) for service in branch.services]
    return (*here, *(_elsewhere(each, language) for each in branch.not_here))


def of_json(content: bytes) -> tuple[Card, ...]:
    """The cards of a plain catalogue: ``{"services": [{"id", "nome", "texto"}], "aliases": {id: [...]}}``.

    Raises `msgspec.ValidationError` or `msgspec.DecodeError`.
    """
    found = msgspec.json.decode(content, type=_PlainCatalogue)
    return tuple(
        Card(each.id, each.nome, (Section("description", each.texto),), tuple(found.aliases.get(each.id, ())))
        for each in found.services
    )


def _card(service: Service, language: Language) -> Card:
    sections = [Section(kind, text.in_language(language)) for kind, text in _texts(service)]
    sections += [
        Section("answer", each.answer.in_language(language), each.asked.in_language(language))
        for each in service.questions
    ]
    asked = [way for question in service.questions for way in question.asked.in_language(language)]
    phrases = (*service.aliases.in_language(language), *asked)
    return Card(service.id, service.name.in_language(language), tuple(sections), phrases)


def _elsewhere(neighbour: Neighbour, language: Language) -> Card:
    where = Section("elsewhere", neighbour.where.in_language(language))
    name = neighbour.name.in_language(language)
    return Card(neighbour.id, name, (where,), neighbour.aliases.in_language(language), here=False)


def _texts(service: Service) -> Sequence[tuple[str, Text]]:
    texts = [("summary", service.summary), ("description", service.description)]
    texts += [("requirement", each) for each in service.requirements]
    texts += [("fee", service.fee), ("deadline", service.deadline)]
    if service.audience_rule is not None:
        texts.append(("audience", service.audience_rule))
    return texts


def by_id(cards: Sequence[Card]) -> Mapping[str, Card]:
    """The cards by their service's id."""
    return {card.id: card for card in cards}
