"""The desk's words for actions, people and times. The sources are English; `i18n` has the languages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from domain.branch import Language
from domain.priority import Group
from domain.ticket import Action, State

translate = QCoreApplication.translate


def action(wanted: Action) -> str:
    """What a button that does ``wanted`` says."""
    match wanted:
        case Action.CALL:
            return translate("Desk", "Call next")
        case Action.START:
            return translate("Desk", "Start serving")
        case Action.FINISH:
            return translate("Desk", "Finish")
        case Action.RECALL:
            return translate("Desk", "Call again")
        case Action.NO_SHOW:
            return translate("Desk", "Did not come")
        case Action.CANCEL:
            return translate("Desk", "Gave up")
    raise ValueError(f"the desk has no word for {wanted}")


def heading(state: State | None) -> str:
    """What is said above the number in front."""
    if state is None:
        return translate("Desk", "Nobody is in front of you")
    return translate("Desk", "Called") if state is State.CALLED else translate("Desk", "Being served")


def group(of: Group) -> str:
    """A legal group, without its reason. Empty for ordinary tickets."""
    match of:
        case Group.EIGHTY_PLUS:
            return translate("Desk", "Priority 80+")
        case Group.PRIORITY:
            return translate("Desk", "Priority")
        case Group.DONOR:
            return translate("Desk", "Blood donor")
        case Group.ORDINARY:
            return ""


def language(of: Language) -> str:
    """What a person speaks. Empty for Portuguese, which needs no word."""
    return {
        "pt_BR": "",
        "en": translate("Desk", "Speaks English"),
        "es": translate("Desk", "Speaks Spanish"),
    }[of]


def for_minutes(minutes: int) -> str:
    """How long something has lasted."""
    if minutes < 1:
        return translate("Desk", "just now")
    if minutes < 60:
        return translate("Desk", "for {minutes} min").format(minutes=minutes)
    return translate("Desk", "for {hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)


def wait(minutes: int) -> str:
    """How long somebody has waited, as short as can be."""
    if minutes < 1:
        return translate("Desk", "under 1 min")
    if minutes < 60:
        return translate("Desk", "{minutes} min").format(minutes=minutes)
    return translate("Desk", "{hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)


def since(state: State, clock: str, minutes: int, calls: int) -> str:
    """Since when the person in front is called or served; ``clock`` is a time such as 14:05."""
    lasts = for_minutes(minutes)
    if state is not State.CALLED:
        return translate("Desk", "Since {time}, {lasts}").format(time=clock, lasts=lasts)
    if calls > 1:
        return translate("Desk", "Called {calls} times since {time}, {lasts}").format(
            calls=calls, time=clock, lasts=lasts
        )
    return translate("Desk", "Called at {time}, {lasts}").format(time=clock, lasts=lasts)


def seat(*, taken: bool, mine: bool) -> str:
    """Who sits at a counter."""
    if mine:
        return translate("Desk", "You are here")
    return translate("Desk", "Taken") if taken else translate("Desk", "Free")
