"""What the assistant knows: one card for each service of the branch, and for what people ask for here by mistake."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from msgspec import Struct

from domain.branch import Branch, Language, Service, Text


class Section(Struct, frozen=True):
    """One part of a card: ``kind`` is the field of the branch document that it comes from."""

    kind: str
    text: str


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
    return tuple(_card(service, language) for service in branch.services)


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
    return Card(service.id, service.name.in_language(language), tuple(sections), getattr(service.aliases, language))


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
