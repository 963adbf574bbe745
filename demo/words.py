"""What the journey looks for on the screens: their own words, read from the translations."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from domain.branch import Language
from domain.priority import Group

TRANSLATIONS = Path(__file__).parents[1] / "i18n"
GROUPS = {
    Group.EIGHTY_PLUS: "80 years or older",
    Group.PRIORITY: "Priority by law",
    Group.DONOR: "Blood donor",
    Group.ORDINARY: "No priority",
}


class Words:
    """The words of the screens in one language, by where they stand and what they are in English."""

    def __init__(self, language: Language) -> None:
        tree = ET.parse(TRANSLATIONS / f"{language}.ts")  # noqa: S314 - a file of ours
        self._words = {
            (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
            for context in tree.iter("context")
            for message in context.iter("message")
        }

    def __call__(self, where: str, english: str) -> str:
        """The words that ``english`` stands for in the context ``where``. Raises KeyError when there are none."""
        return self._words[where, english]

    def group(self, group: Group) -> str:
        """How the totem asks for a legal group."""
        return self("PriorityPage", GROUPS[group])


def spelled(number: str) -> str:
    """A ticket's number as screens say it: letter by letter."""
    return " ".join(number)
