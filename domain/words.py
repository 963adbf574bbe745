"""Words that citizens read, in each language."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct

Language = Literal["pt_BR", "en", "es"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

Id = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,39}(?!\n)$", description="small letters, digits, hyphens")]
Sentence = Annotated[str, Meta(min_length=1, max_length=600)]


class Text(Struct, frozen=True, forbid_unknown_fields=True):
    """The same words in each language. Portuguese is never missing; the others fall back to it."""

    pt_BR: Sentence
    en: str = ""
    es: str = ""

    def in_language(self, language: Language) -> str:
        """The words in ``language``, or in Portuguese where they have not been translated."""
        return str(getattr(self, language)) or self.pt_BR
