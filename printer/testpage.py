"""A page that shows a technician what a printer does right: width, accents, sizes, QR, cut."""

from __future__ import annotations

from dataclasses import dataclass

from printer.layout import Banner, Cut, Number, Paper, Qr, Row, Rule, Text
from printer.profile import Profile

ACCENTS = "áàâãéêíóôõúüç ÁÀÂÃÉÊÍÓÔÕÚÜÇ ñÑ º ª"


@dataclass(frozen=True)
class PageWords:
    """The words of the page, in the technician's language."""

    title: str = "Printer test"
    width: str = "This line must touch both edges:"
    accents: str = "These letters must be right:"
    code: str = "A phone must read this code:"
    second_copy: str = "Second copy"


def page(profile: Profile, words: PageWords | None = None) -> Paper:
    """The page for ``profile``."""
    words = words or PageWords()
    return Paper(
        (
            Banner(words.title, size=2),
            Row(profile.name, f"{profile.columns} x 12 = {profile.dots}"),
            Row(profile.code_page, f"ESC t {profile.slot}"),
            Rule(),
            Text(words.width),
            Text("".join(str(column % 10) for column in range(1, profile.columns + 1))),
            Rule(),
            Text(words.accents),
            Text(ACCENTS, bold=True),
            Number("A001"),
            Rule(),
            Text(words.code),
            Qr("VEZ"),
            Cut(),
        ),
        words.second_copy,
    )
