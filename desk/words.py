"""The desk's words for actions, people and times. The sources are English; `i18n` has the languages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desk.day import MINUTES, Kind
from domain.agenda import Found
from domain.booking import Arrival, Booked
from domain.branch import Language
from domain.needs import Need
from domain.priority import Group
from domain.ticket import Action, State

translate = QCoreApplication.translate


def action(wanted: Action) -> str:
    """What a button that does ``wanted`` says."""
    return {
        Action.CALL: translate("Desk", "Call next"),
        Action.START: translate("Desk", "Start serving"),
        Action.FINISH: translate("Desk", "Finish"),
        Action.RECALL: translate("Desk", "Call again"),
        Action.NO_SHOW: translate("Desk", "Did not come"),
        Action.CANCEL: translate("Desk", "Gave up"),
        Action.SUSPEND: translate("Desk", "Set aside"),
        Action.RESUME: translate("Desk", "Take up again"),
        Action.TRANSFER: translate("Desk", "Send on"),
        Action.RETURN: translate("Desk", "Back to the queue"),
        Action.REACTIVATE: translate("Desk", "Is here after all"),
    }[wanted]


def somebody_waits() -> tuple[str, str]:
    """What the computer says beside its clock, to whoever sees it: nothing about anybody."""
    return translate("Desk", "Somebody is waiting"), translate("Desk", "Open the desk and press F2 to call.")


def heading(state: State | None) -> str:
    """What is said above the number in front."""
    if state is None:
        return translate("Desk", "Nobody is in front of you")
    return translate("Desk", "Called") if state is State.CALLED else translate("Desk", "Being served")


def chosen(wanted: Action) -> str:
    """What a button says that does ``wanted`` to somebody from the list."""
    return translate("Desk", "Call out of turn") if wanted is Action.CALL else action(wanted)


def title(wanted: Action, number: str, to: str) -> str:
    """What a form is about: ``to`` is where somebody is sent."""
    if wanted is Action.TRANSFER and to:
        return translate("Desk", "Send {number} to: {place}").format(number=number, place=to)
    return translate("Desk", "{number}: {action}").format(number=number, action=chosen(wanted))


def standing(state: State, counter: str) -> str:
    """How a ticket stands; ``counter`` is the name of the counter that it is at."""
    words = {
        State.WAITING: translate("Desk", "Waiting"),
        State.CALLED: translate("Desk", "Called to {counter}"),
        State.SERVING: translate("Desk", "Being served at {counter}"),
        State.SUSPENDED: translate("Desk", "Was set aside"),
        State.FINISHED: translate("Desk", "Finished"),
        State.NO_SHOW: translate("Desk", "Did not come"),
        State.CANCELLED: translate("Desk", "Gave up"),
        State.EXPIRED: translate("Desk", "Of another day"),
    }
    return words[state].format(counter=counter)


def undo(state: Action, number: str) -> str:
    """What was just done and can be taken back; ``state`` is what takes it back."""
    if state is Action.RESUME:
        return translate("Desk", "{number} is set aside").format(number=number)
    return translate("Desk", "{number} is no longer in the queue").format(number=number)


def part(of: str) -> str:
    """A part of what is written down, as it is asked for when it was forgotten."""
    return {
        "services": translate("Desk", "what was done"),
        "outcome": translate("Desk", "how it ended"),
        "next_step": translate("Desk", "what comes next"),
        "note": translate("Desk", "a note"),
        "reason": translate("Desk", "a reason"),
    }[of]


def still_missing(parts: Sequence[str]) -> str:
    """What was forgotten, as one sentence."""
    return translate("Desk", "Still missing: {parts}").format(parts=", ".join(map(part, parts))) if parts else ""


def booked(of: Booked, clock: str) -> str:
    """An appointment at ``clock``, and how who has it came."""
    if of.arrival is Arrival.LATE:
        return translate("Desk", "Appointment at {time}, came late").format(time=clock)
    if of.arrival is Arrival.EARLY:
        return translate("Desk", "Appointment at {time}, came early").format(time=clock)
    return translate("Desk", "Appointment at {time}").format(time=clock)


def appointment(of: Found, day: str, clock: str) -> str:
    """An appointment that was found, and whether its time has come."""
    arrivals = {
        Arrival.EARLY: translate("Desk", "early"),
        Arrival.ON_TIME: translate("Desk", "on time"),
        Arrival.LATE: translate("Desk", "late"),
    }
    parts = [f"{day} {clock}", "" if of.arrival is None else arrivals[of.arrival]]
    return " · ".join(filter(None, parts))


def printed(number: str) -> str:
    """The number on the person's paper, where it is another one than the ticket's."""
    return translate("Desk", "The paper says {number}").format(number=number)


def lacks(requirement: str) -> str:
    """A document that the person said they do not have."""
    return translate("Desk", "Does not have: {what}").format(what=requirement)


def brought_all() -> str:
    """The person said that nothing is missing."""
    return translate("Desk", "Says to have everything on the list")


def need(of: Need) -> str:
    """What helps the person, as they wanted it to be told."""
    return {
        Need.LARGE_LETTERS: translate("Desk", "Large letters help them"),
        Need.READ_ALOUD: translate("Desk", "It helps to read aloud to them"),
        Need.LOW_DOWN: translate("Desk", "It helps to have things lower down"),
        Need.SIGN_LANGUAGE: translate("Desk", "Speaks Libras, the sign language"),
    }[of]


def set_aside(numbers: str) -> str:
    """Who was set aside and will come back."""
    return translate("Desk", "Set aside: {numbers}").format(numbers=numbers)


def place(kind: str, name: str) -> str:
    """Where somebody can be sent: to a service, a counter, or to who sits at a counter."""
    return translate("Desk", "Who sits at {counter}").format(counter=name) if kind == "attendant" else name


def pause(kind: Kind) -> str:
    """What a pause is for."""
    return {
        Kind.REST: translate("Desk", "Pause to rest"),
        Kind.MEAL: translate("Desk", "Pause to eat"),
        Kind.RECOVERY: translate("Desk", "Pause to recover"),
        Kind.OTHER: translate("Desk", "Other work"),
    }[kind]


def pause_offer(kind: Kind) -> str:
    """A pause that can be taken, with how long it is meant to be."""
    length = MINUTES.get(kind)
    return pause(kind) if length is None else f"{pause(kind)} · {wait(length)}"


def pause_due(kind: Kind) -> str:
    """A pause that is due, as a proposal."""
    return translate("Desk", "Time for a pause, if you like: {minutes} min").format(minutes=MINUTES[kind])


def pause_since(clock: str, minutes: int) -> str:
    """Since when a pause goes on."""
    return translate("Desk", "Since {time}, {lasts}").format(time=clock, lasts=for_minutes(minutes))


def day_served(count: int, minutes: float) -> tuple[str, str]:
    """How many people one served today, and for how long."""
    served = translate("Desk", "People served: {count}").format(count=count)
    return served, translate("Desk", "Time with them: {time}").format(time=wait(round(minutes))) if count else ""


def pause_times(began: str, ended: str) -> str:
    """From when to when a pause was; ``ended`` is empty while it goes on."""
    return f"{began}–{ended}" if ended else began


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


def serves(names: Sequence[str], *, everything: bool) -> str:
    """What a counter is for, what it serves best first; not more than fits on its button."""
    if everything:
        return translate("Desk", "All services")
    if len(names) <= 3:
        return ", ".join(names)
    return translate("Desk", "{some} and {count} more").format(some=", ".join(names[:2]), count=len(names) - 2)


def seat(*, taken: bool, mine: bool) -> str:
    """Who sits at a counter."""
    if mine:
        return translate("Desk", "You are here")
    return translate("Desk", "Taken") if taken else translate("Desk", "Free")
