"""What a branch tells people beside its services: answers to questions, where else to go, how to do it alone."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from domain.words import Id, Language, Sentence, Text


class Aliases(Struct, frozen=True, forbid_unknown_fields=True):
    """What people call something, by language: slang, old names, abbreviations."""

    pt_BR: tuple[Sentence, ...] = ()
    en: tuple[Sentence, ...] = ()
    es: tuple[Sentence, ...] = ()

    def in_language(self, language: Language) -> tuple[str, ...]:
        """Those of ``language``; nothing stands in for what is missing."""
        found: tuple[str, ...] = getattr(self, language)
        return found


class Question(Struct, frozen=True, forbid_unknown_fields=True):
    """What people ask about a service, and the answer that the branch stands by."""

    asked: Annotated[Aliases, Meta(description="ways in which it is asked, by language")]
    answer: Text


class Requirement(Text, frozen=True, forbid_unknown_fields=True):
    """What a citizen has to bring. ``help`` says where it is had from, or what does as well, when somebody lacks it."""

    help: Text | None = None
    icon: Annotated[str, Meta(description="a Material Design icon name, shown large beside the question")] = (
        "file-document-outline"
    )


class Neighbour(Struct, frozen=True, forbid_unknown_fields=True):
    """What people come for and is done elsewhere. ``where`` says where, and what to do from here."""

    id: Id
    name: Text
    where: Text
    aliases: Aliases = Aliases()


class Walk(Struct, frozen=True, forbid_unknown_fields=True):
    """How to do something alone, on a telephone or computer: one step a screen, in the order of the steps."""

    title: Text
    steps: Annotated[tuple[Text, ...], Meta(min_length=1, max_length=20)]
    address: Annotated[
        Sentence | None, Meta(description="where it is done, such as gov.br/ctps; shown as text and QR")
    ] = None
