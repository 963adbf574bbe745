"""The words of calls for a person. Those of the desk's own call tell nothing to who reads them over its shoulder."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from domain.help_calls import HelpKind

translate = QCoreApplication.translate

_TOTEM: Mapping[HelpKind, str] = {
    HelpKind.CANNOT_USE: QT_TRANSLATE_NOOP("DeskHelp", "Totem {name}: somebody needs help"),
    HelpKind.FEELS_UNWELL: QT_TRANSLATE_NOOP("DeskHelp", "Totem {name}: somebody feels unwell"),
    HelpKind.OTHER: QT_TRANSLATE_NOOP("DeskHelp", "Totem {name}: somebody asks for a person"),
}
_DESK: Mapping[HelpKind, str] = {
    HelpKind.THREAT: QT_TRANSLATE_NOOP("DeskHelp", "{name}: somebody is needed there at once"),
    HelpKind.DIFFICULT: QT_TRANSLATE_NOOP("DeskHelp", "{name}: a difficult conversation"),
    HelpKind.DOUBT: QT_TRANSLATE_NOOP("DeskHelp", "{name}: a question about the work"),
    HelpKind.TECHNICAL: QT_TRANSLATE_NOOP("DeskHelp", "{name}: something does not work"),
}
_KINDS: Mapping[HelpKind, str] = {
    HelpKind.THREAT: QT_TRANSLATE_NOOP("DeskHelp", "I need somebody here at once"),
    HelpKind.DIFFICULT: QT_TRANSLATE_NOOP("DeskHelp", "The conversation is difficult"),
    HelpKind.DOUBT: QT_TRANSLATE_NOOP("DeskHelp", "I have a question about the work"),
    HelpKind.TECHNICAL: QT_TRANSLATE_NOOP("DeskHelp", "Something here does not work"),
}
_OWN: Mapping[str, tuple[str, str]] = {
    "asking": (QT_TRANSLATE_NOOP("DeskHelp", "Sending…"), ""),
    "told": (QT_TRANSLATE_NOOP("DeskHelp", "Sent"), QT_TRANSLATE_NOOP("DeskHelp", "It is on the screen of others.")),
    "nobody": (
        QT_TRANSLATE_NOOP("DeskHelp", "Sent, and nobody sees it yet"),
        QT_TRANSLATE_NOOP("DeskHelp", "No other desk is open now. Use the telephone if you can."),
    ),
    "expired": (
        QT_TRANSLATE_NOOP("DeskHelp", "Nobody could come"),
        QT_TRANSLATE_NOOP("DeskHelp", "Use the telephone if you can, or press again."),
    ),
    "coming": (QT_TRANSLATE_NOOP("DeskHelp", "Seen: somebody is on the way"), ""),
    "failed": (
        QT_TRANSLATE_NOOP("DeskHelp", "Not sent"),
        QT_TRANSLATE_NOOP("DeskHelp", "There is no connection. Use the telephone if you can, or press again."),
    ),
}


def at_totem(kind: HelpKind, name: str) -> str:
    """Who is needed at the totem that people here call ``name``."""
    return translate("DeskHelp", _TOTEM.get(kind, _TOTEM[HelpKind.OTHER])).format(name=name)


def at_desk(kind: HelpKind, name: str) -> str:
    """Why somebody is needed at the counter."""
    return translate("DeskHelp", _DESK.get(kind, _DESK[HelpKind.DIFFICULT])).format(name=name)


def kind(of: HelpKind) -> str:
    """Why the attendant calls somebody."""
    return translate("DeskHelp", _KINDS[of])


def own(standing: str) -> tuple[str, str]:
    """How the desk's own call stands."""
    title, text = _OWN.get(standing, ("", ""))
    return (translate("DeskHelp", title) if title else "", translate("DeskHelp", text) if text else "")


def details(minutes: int, others: int, *, mine: bool) -> str:
    """Since when, how many other calls there are, and whether one is expected there."""
    since = translate("DeskHelp", "for {minutes} min").format(minutes=minutes) if minutes else ""
    more = translate("DeskHelp", "and others: {count}").format(count=others) if others else ""
    going = translate("DeskHelp", "you said that you are going") if mine else ""
    return " · ".join(part for part in (going, since, more) if part)


def ringing() -> str:
    """What a message beside the computer's clock is called."""
    return translate("DeskHelp", "Somebody is needed")
