"""The words of speech mode that stand on no screen, in the language that the screen speaks now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.speech.sentences import Words


def words() -> Words:
    """What is said beside what is on the screen."""
    return Words(
        button=QCoreApplication.translate("Speech", "Button"),
        chosen=QCoreApplication.translate("Speech", "Chosen"),
        not_now=QCoreApplication.translate("Speech", "Not available now"),
        place=QCoreApplication.translate("Speech", "{place} of {count}."),
        hidden=QCoreApplication.translate("Speech", "Plug in headphones to hear this: it is about you alone."),
        hidden_choice=QCoreApplication.translate("Speech", "A choice that is about you alone. Button."),
    )


def welcome(*, private: bool) -> str:
    """What is said first."""
    ways = QCoreApplication.translate("Speech", "The arrow keys go through the choices. Enter chooses.")
    start = (
        QCoreApplication.translate("Speech", "Headphones connected.")
        if private
        else QCoreApplication.translate("Speech", "The screen now speaks.")
    )
    return f"{start} {ways}"


def loudness(percent: int) -> str:
    """The volume, at each step."""
    return QCoreApplication.translate("Speech", "Volume {percent} percent").format(percent=percent)


def paused() -> str:
    """While the voice waits."""
    return QCoreApplication.translate("Speech", "Speech paused")


def curtain(*, drawn: bool) -> str:
    """What has become of the picture."""
    return (
        QCoreApplication.translate("Speech", "The picture is off.")
        if drawn
        else QCoreApplication.translate("Speech", "The picture is on.")
    )


def typed(count: int) -> str:
    """An entry that must not be heard: only how long it is."""
    return QCoreApplication.translate("Speech", "Typed so far: {count}").format(count=count)


def overheard() -> str:
    """Before something personal is typed while the room listens."""
    return QCoreApplication.translate(
        "Speech",
        "With headphones only you hear what you type. Without them, whoever stands near hears which keys you come to.",
    )


def erased() -> str:
    """A sign less."""
    return QCoreApplication.translate("Speech", "Erased")
