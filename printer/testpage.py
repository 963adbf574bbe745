"""A page that shows a technician what a printer does right: width, accents, sizes, QR, cut."""

from __future__ import annotations

from domain.paper import Place, PrinterTestFacts
from domain.template import Templates
from domain.words import Language
from printer.layout import Paper
from printer.profile import Profile
from printer.template.filling import paper

ACCENTS = "áàâãéêíóôõúüç ÁÀÂÃÉÊÍÓÔÕÚÜÇ ñÑ º ª"


def page(profile: Profile, language: Language = "pt_BR", templates: Templates | None = None) -> Paper:
    """The page for ``profile``, in the technician's language."""
    return paper(page_facts(profile), language, templates)


def page_facts(profile: Profile, place: Place | None = None) -> PrinterTestFacts:
    """What the page says of ``profile``."""
    return PrinterTestFacts(
        place=place or Place(),
        model=profile.name,
        width=f"{profile.columns} x 12 = {profile.dots}",
        code_page=profile.code_page,
        slot=f"ESC t {profile.slot}",
        ruler="".join(str(column % 10) for column in range(1, profile.columns + 1)),
        accents=ACCENTS,
        number="A001",
        code="VEZ",
    )
