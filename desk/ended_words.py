"""The words of tickets that are over. The sources are English; `i18n` has the languages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def done() -> str:
    """Above the services that were rendered."""
    return translate("DeskEnded", "What was done")


def outcome() -> str:
    """Above how it ended."""
    return translate("DeskEnded", "How it ended")


def next_step() -> str:
    """Above what comes next."""
    return translate("DeskEnded", "What comes next")


def taken(clock: str) -> str:
    """When the ticket was taken, and (below) for what."""
    return translate("DeskEnded", "Ticket taken at {time}").format(time=clock)
