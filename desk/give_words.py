"""The words of a ticket that is given at the desk. The sources are English; `i18n` has the languages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from domain.branch import Language
from domain.needs import Need
from domain.priority import Group

translate = QCoreApplication.translate


def group(of: Group) -> str:
    """A legal group, by what the person says of themselves, without a reason."""
    return {
        Group.ORDINARY: translate("DeskGive", "No priority"),
        Group.PRIORITY: translate("DeskGive", "Priority by law"),
        Group.EIGHTY_PLUS: translate("DeskGive", "80 years or more"),
        Group.DONOR: translate("DeskGive", "Blood donor"),
    }[of]


def need(of: Need) -> str:
    """What helps the person, to be chosen for them."""
    return {
        Need.LARGE_LETTERS: translate("DeskGive", "Large letters"),
        Need.READ_ALOUD: translate("DeskGive", "Reading aloud"),
        Need.LOW_DOWN: translate("DeskGive", "Things lower down"),
        Need.SIGN_LANGUAGE: translate("DeskGive", "Libras, the sign language"),
    }[of]


def language(of: Language) -> str:
    """A language, by its own name: whoever speaks it may point at it."""
    return {"pt_BR": "Português", "en": "English", "es": "Español"}[of]
