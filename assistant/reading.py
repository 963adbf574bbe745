"""Files that the assistant knows things from: the branch's cards, and its own words."""

from __future__ import annotations

from pathlib import Path

import msgspec

from assistant.catalogue import Card, of_branch, of_json
from domain import document
from domain.errors import DocumentInvalid, VezError
from domain.words import Language

WORDS = Path(__file__).parent.parent / "i18n/assistant.json"


class CatalogueUnreadable(VezError):
    """The catalogue is neither a branch document nor a plain one; says why."""


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
