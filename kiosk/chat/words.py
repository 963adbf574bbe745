"""What people ask of nearly every service, in the language that the screen speaks now."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True)
class ChatWords:
    """Questions that a card of a service has a part for."""

    fee: str = ""
    needs: str = ""
    deadline: str = ""
    audience: str = ""


def chat_words() -> ChatWords:
    """All of them."""
    return ChatWords(
        fee=QCoreApplication.translate("Chat", "How much does it cost?"),
        needs=QCoreApplication.translate("Chat", "What do I need to bring?"),
        deadline=QCoreApplication.translate("Chat", "How long does it take?"),
        audience=QCoreApplication.translate("Chat", "Who can ask for it?"),
    )
