"""The words of every notice: what happened, that nothing was lost, what to do now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desk.notices import Notice

translate = QCoreApplication.translate

_WORDS: Mapping[str, tuple[Any, Any]] = {
    "nobody_waiting": (
        QT_TRANSLATE_NOOP("DeskNotices", "Nobody is waiting now"),
        QT_TRANSLATE_NOOP("DeskNotices", "When somebody arrives, the button lights up."),
    ),
    "taken_by_another": (
        QT_TRANSLATE_NOOP("DeskNotices", "Another desk called first"),
        QT_TRANSLATE_NOOP("DeskNotices", "Nobody else is waiting. When somebody arrives, the button lights up."),
    ),
    "transition_refused": (
        QT_TRANSLATE_NOOP("DeskNotices", "{number} has already changed"),
        QT_TRANSLATE_NOOP("DeskNotices", "The screen shows how it is now. You can go on from here."),
    ),
    "unknown": (
        QT_TRANSLATE_NOOP("DeskNotices", "This ticket is no longer in the room"),
        QT_TRANSLATE_NOOP("DeskNotices", "The person may have given up. You can call the next one."),
    ),
    "counter_taken": (
        QT_TRANSLATE_NOOP("DeskNotices", "{counter} is taken"),
        QT_TRANSLATE_NOOP("DeskNotices", "Somebody sat down there first. Choose another one."),
    ),
    "counter_not_open": (
        QT_TRANSLATE_NOOP("DeskNotices", "You are no longer at {counter}"),
        QT_TRANSLATE_NOOP("DeskNotices", "Nothing was lost. Choose a counter to go on."),
    ),
    "counter_busy": (
        QT_TRANSLATE_NOOP("DeskNotices", "{number} is still in front of you"),
        QT_TRANSLATE_NOOP("DeskNotices", "Finish with this person, then call the next one."),
    ),
    "refused": (
        QT_TRANSLATE_NOOP("DeskNotices", "This was not done"),
        QT_TRANSLATE_NOOP("DeskNotices", "The rules of the unit do not allow it now. Nothing was lost."),
    ),
    "not_allowed": (
        QT_TRANSLATE_NOOP("DeskNotices", "This was not done"),
        QT_TRANSLATE_NOOP("DeskNotices", "Your access does not include it. Talk to who coordinates the unit."),
    ),
    "access_ended": (
        QT_TRANSLATE_NOOP("DeskNotices", "Your access has ended"),
        QT_TRANSLATE_NOOP("DeskNotices", "Nothing was lost. Talk to who coordinates the unit to get a new code."),
    ),
    "bad_answer": (
        QT_TRANSLATE_NOOP("DeskNotices", "The server answered something unexpected"),
        QT_TRANSLATE_NOOP("DeskNotices", "It may be of another version. Call the technician."),
    ),
    "unreachable": (
        QT_TRANSLATE_NOOP("DeskNotices", "The server does not answer"),
        QT_TRANSLATE_NOOP("DeskNotices", "Check that the network cable is in place, then try again."),
    ),
    "unreachable_trying": (
        QT_TRANSLATE_NOOP("DeskNotices", "The server does not answer yet"),
        QT_TRANSLATE_NOOP("DeskNotices", "You do not need to do anything: it is tried again by itself."),
    ),
    "code_unknown": (
        QT_TRANSLATE_NOOP("DeskNotices", "This code was not recognized"),
        QT_TRANSLATE_NOOP("DeskNotices", "Check it letter by letter and try again."),
    ),
    "code_incomplete": (
        QT_TRANSLATE_NOOP("DeskNotices", "The code is not complete"),
        QT_TRANSLATE_NOOP("DeskNotices", "It has 16 letters and digits, in four groups of four."),
    ),
    "not_an_attendant": (
        QT_TRANSLATE_NOOP("DeskNotices", "This code belongs to a device"),
        QT_TRANSLATE_NOOP("DeskNotices", "Use the code that you received to attend people."),
    ),
    "done_after_all": (
        QT_TRANSLATE_NOOP("DeskNotices", "It is confirmed"),
        QT_TRANSLATE_NOOP("DeskNotices", "What you pressed was done, once."),
    ),
    "not_done_after_all": (
        QT_TRANSLATE_NOOP("DeskNotices", "The call was not made"),
        QT_TRANSLATE_NOOP("DeskNotices", "The connection failed before it left. Nothing was lost. Press again."),
    ),
    "offline": (
        QT_TRANSLATE_NOOP("DeskNotices", "No connection since {time}"),
        QT_TRANSLATE_NOOP("DeskNotices", "Nothing was lost. The buttons come back by themselves."),
    ),
    "offline_pressed": (
        QT_TRANSLATE_NOOP("DeskNotices", "No connection since {time}"),
        QT_TRANSLATE_NOOP("DeskNotices", "What you pressed is kept and will be confirmed."),
    ),
}


def notice(of: Notice, counter: str = "", time: str = "") -> tuple[str, str]:
    """Title and text; ``counter`` is the name of the counter that it is about, ``time`` a clock's such as 14:05."""
    title, text = _WORDS.get(of.code, _WORDS["refused"])
    facts = {"number": of.number, "counter": counter, "time": time}
    return translate("DeskNotices", title).format(**facts), translate("DeskNotices", text).format(**facts)
