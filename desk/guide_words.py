"""The words of the guide. The sources are English; `i18n` has the languages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from domain.branch import Language

translate = QCoreApplication.translate


def nothing(*, searched: bool) -> str:
    """The list is empty."""
    if searched:
        return translate("DeskGuide", "Nothing was found. Try fewer words, or the beginning of one.")
    return translate("DeskGuide", "There are no procedures here yet.")


def please_read() -> str:
    """Above what is new and has to be confirmed."""
    return translate("DeskGuide", "New: please read")


def for_service(name: str) -> str:
    """Above what is about the service of who is in front."""
    return translate("DeskGuide", "For {service}").format(service=name)


def the_rest() -> str:
    """Above everything else."""
    return translate("DeskGuide", "All procedures")


def written_in(language: Language) -> str:
    """An article in another language than the window's."""
    return {
        "pt_BR": translate("DeskGuide", "in Portuguese"),
        "en": translate("DeskGuide", "in English"),
        "es": translate("DeskGuide", "in Spanish"),
    }[language]


def in_force(version: int, day: str) -> str:
    """Which version it is, and since when."""
    return translate("DeskGuide", "Version {version}, since {day}").format(version=version, day=day)


def confirmed(*, told: bool) -> str:
    """The person has confirmed that they read it; ``told`` when the server knows."""
    if told:
        return translate("DeskGuide", "You have confirmed that you read this.")
    return translate("DeskGuide", "You have confirmed that you read this. The server is told as soon as it answers.")


def not_yet() -> str:
    """Somebody has not confirmed."""
    return translate("DeskGuide", "not yet")


def somebody() -> str:
    """Somebody whose name is not known any more."""
    return translate("DeskGuide", "Somebody who has left")
