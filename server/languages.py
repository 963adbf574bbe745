"""Which of our languages a browser wants."""

from __future__ import annotations

from domain.branch import LANGUAGES, Language


def preferred(accept_language: str) -> Language | None:
    """The language that an ``Accept-Language`` header likes best, of those we speak; None when it names none."""
    best: tuple[float, Language] | None = None
    for part in accept_language.split(","):
        tag, _, options = part.strip().partition(";")
        language = spoken(tag)
        quality = _quality(options)
        if language is not None and quality > 0 and (best is None or quality > best[0]):
            best = (quality, language)
    return None if best is None else best[1]


def spoken(tag: str) -> Language | None:
    """Ours for a tag such as ``pt-BR``, ``es-419`` or ``en``."""
    primary = tag.strip().lower().replace("_", "-").partition("-")[0]
    return next((language for language in LANGUAGES if language.partition("_")[0] == primary), None)


def _quality(options: str) -> float:
    key, _, value = options.strip().partition("=")
    try:
        return float(value) if key.strip() == "q" else 1.0
    except ValueError:
        return 0.0
