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
    "session_ended": (
        QT_TRANSLATE_NOOP("DeskNotices", "Your session has ended"),
        QT_TRANSLATE_NOOP("DeskNotices", "Nothing was lost. Sign in again and go on from where you were."),
    ),
    "not_serving": (
        QT_TRANSLATE_NOOP("DeskNotices", "Your role here is not to attend people"),
        QT_TRANSLATE_NOOP("DeskNotices", "Whoever looks after the people of the unit can change that."),
    ),
    "name_missing": (
        QT_TRANSLATE_NOOP("DeskNotices", "Type your name and your password"),
        QT_TRANSLATE_NOOP("DeskNotices", "The name is the one that you sign in with."),
    ),
    "wrong_password": (
        QT_TRANSLATE_NOOP("DeskNotices", "Name or password do not match"),
        QT_TRANSLATE_NOOP("DeskNotices", "Check both and try again. In the password, capital letters count."),
    ),
    "locked": (
        QT_TRANSLATE_NOOP("DeskNotices", "Too many attempts with this name"),
        QT_TRANSLATE_NOOP("DeskNotices", "Try again in {fact} min, or ask who coordinates the unit to unlock it."),
    ),
    "too_many": (
        QT_TRANSLATE_NOOP("DeskNotices", "Too many attempts in a short time"),
        QT_TRANSLATE_NOOP("DeskNotices", "Nothing was lost. Wait {fact} seconds and try again."),
    ),
    "too_many_minutes": (
        QT_TRANSLATE_NOOP("DeskNotices", "Too many attempts in a short time"),
        QT_TRANSLATE_NOOP("DeskNotices", "Nothing was lost. Wait {fact} min and try again."),
    ),
    "passwords_differ": (
        QT_TRANSLATE_NOOP("DeskNotices", "The two new passwords are different"),
        QT_TRANSLATE_NOOP("DeskNotices", "Type the same one twice."),
    ),
    "password_too_short": (
        QT_TRANSLATE_NOOP("DeskNotices", "This password is too short"),
        QT_TRANSLATE_NOOP("DeskNotices", "It needs {fact} characters. A short sentence is easy to remember."),
    ),
    "password_too_long": (
        QT_TRANSLATE_NOOP("DeskNotices", "This password is too long"),
        QT_TRANSLATE_NOOP("DeskNotices", "Choose one of up to 128 characters."),
    ),
    "password_too_common": (
        QT_TRANSLATE_NOOP("DeskNotices", "Many people use this password"),
        QT_TRANSLATE_NOOP("DeskNotices", "It would be guessed first. Choose another one, such as a short sentence."),
    ),
    "password_like_name": (
        QT_TRANSLATE_NOOP("DeskNotices", "This password is like your name"),
        QT_TRANSLATE_NOOP("DeskNotices", "It would be guessed first. Choose another one, such as a short sentence."),
    ),
    "password_same": (
        QT_TRANSLATE_NOOP("DeskNotices", "This is the password that you have now"),
        QT_TRANSLATE_NOOP("DeskNotices", "Choose another one."),
    ),
    "password_refused": (
        QT_TRANSLATE_NOOP("DeskNotices", "This password was not taken"),
        QT_TRANSLATE_NOOP("DeskNotices", "Choose another one, such as a short sentence."),
    ),
    "password_changed": (
        QT_TRANSLATE_NOOP("DeskNotices", "Your password is changed"),
        QT_TRANSLATE_NOOP("DeskNotices", "Your sessions on other computers have ended."),
    ),
    "untrusted": (
        QT_TRANSLATE_NOOP("DeskNotices", "The server does not prove who it is"),
        QT_TRANSLATE_NOOP("DeskNotices", "Nothing was sent to it. Call the technician."),
    ),
    "record_missing": (
        QT_TRANSLATE_NOOP("DeskNotices", "Something has to be written down first"),
        QT_TRANSLATE_NOOP("DeskNotices", "{fact}"),
    ),
    "service_elsewhere": (
        QT_TRANSLATE_NOOP("DeskNotices", "{counter} does not do this service"),
        QT_TRANSLATE_NOOP("DeskNotices", "Nothing was changed. Choose another place."),
    ),
    "appointment_unknown": (
        QT_TRANSLATE_NOOP("DeskNotices", "No such appointment was found"),
        QT_TRANSLATE_NOOP("DeskNotices", "Check what was typed. By CPF only appointments of today are found."),
    ),
    "booking_unreadable": (
        QT_TRANSLATE_NOOP("DeskNotices", "This day or time cannot be read"),
        QT_TRANSLATE_NOOP("DeskNotices", "Write the day as 12/03 and the time as 14:30."),
    ),
    "booking_time_over": (
        QT_TRANSLATE_NOOP("DeskNotices", "This time is over, or more than a year away"),
        QT_TRANSLATE_NOOP("DeskNotices", "Choose another day or time."),
    ),
    "booking_closed": (
        QT_TRANSLATE_NOOP("DeskNotices", "Nobody is served at that time"),
        QT_TRANSLATE_NOOP("DeskNotices", "The service opens next on {fact}. Choose another day or time."),
    ),
    "booking_closed_for_long": (
        QT_TRANSLATE_NOOP("DeskNotices", "Nobody is served at that time"),
        QT_TRANSLATE_NOOP("DeskNotices", "The service does not open again in the year to come. Choose another one."),
    ),
    "booking_holiday": (
        QT_TRANSLATE_NOOP("DeskNotices", "That day is a holiday"),
        QT_TRANSLATE_NOOP("DeskNotices", "The service opens next on {fact}. Choose another day or time."),
    ),
    "booking_holiday_for_long": (
        QT_TRANSLATE_NOOP("DeskNotices", "That day is a holiday"),
        QT_TRANSLATE_NOOP("DeskNotices", "The service does not open again in the year to come. Choose another one."),
    ),
    "booking_full": (
        QT_TRANSLATE_NOOP("DeskNotices", "No appointment is left at that time"),
        QT_TRANSLATE_NOOP("DeskNotices", "There is room again from {fact} on. Choose another day or time."),
    ),
    "booking_full_for_long": (
        QT_TRANSLATE_NOOP("DeskNotices", "No appointment is left at that time"),
        QT_TRANSLATE_NOOP("DeskNotices", "Choose another day or time."),
    ),
    "service_closed": (
        QT_TRANSLATE_NOOP("DeskNotices", "This service gives no tickets now"),
        QT_TRANSLATE_NOOP("DeskNotices", "It opens next on {fact}. No ticket was given."),
    ),
    "service_closed_for_long": (
        QT_TRANSLATE_NOOP("DeskNotices", "This service gives no tickets now"),
        QT_TRANSLATE_NOOP("DeskNotices", "It does not open again in the year to come. No ticket was given."),
    ),
    "quota_reached": (
        QT_TRANSLATE_NOOP("DeskNotices", "All tickets of this service are given"),
        QT_TRANSLATE_NOOP("DeskNotices", "There are more from {fact} on. No ticket was given."),
    ),
    "quota_reached_for_long": (
        QT_TRANSLATE_NOOP("DeskNotices", "All tickets of this service are given"),
        QT_TRANSLATE_NOOP("DeskNotices", "It is not known when there are more. No ticket was given."),
    ),
    "ticket_given": (
        QT_TRANSLATE_NOOP("DeskNotices", "{number} was given"),
        QT_TRANSLATE_NOOP("DeskNotices", "Tell the person the number: it waits to be called."),
    ),
    "cpf_wrong": (
        QT_TRANSLATE_NOOP("DeskNotices", "The digits of this CPF do not agree"),
        QT_TRANSLATE_NOOP("DeskNotices", "Check what was typed, or leave it empty."),
    ),
    "checked_in": (
        QT_TRANSLATE_NOOP("DeskNotices", "{number} is the ticket of this appointment"),
        QT_TRANSLATE_NOOP("DeskNotices", "Tell the person the number: it waits to be called."),
    ),
    "appointment_elsewhere": (
        QT_TRANSLATE_NOOP("DeskNotices", "The appointment is at another unit"),
        QT_TRANSLATE_NOOP("DeskNotices", "Tell the person where: the confirmation has the address."),
    ),
    "appointment_another_day": (
        QT_TRANSLATE_NOOP("DeskNotices", "The appointment is for another day"),
        QT_TRANSLATE_NOOP("DeskNotices", "It is for {fact}."),
    ),
    "appointment_cancelled": (
        QT_TRANSLATE_NOOP("DeskNotices", "The appointment was cancelled"),
        QT_TRANSLATE_NOOP("DeskNotices", "The person can take an ordinary ticket at the totem."),
    ),
    "appointment_over": (
        QT_TRANSLATE_NOOP("DeskNotices", "This appointment is over"),
        QT_TRANSLATE_NOOP("DeskNotices", "Somebody came for it already, or its time has passed."),
    ),
    "notes_not_needed": (
        QT_TRANSLATE_NOOP("DeskNotices", "The notes of this visit are closed"),
        QT_TRANSLATE_NOOP("DeskNotices", "They can be read while the person is here."),
    ),
    "branch_elsewhere": (
        QT_TRANSLATE_NOOP("DeskNotices", "Another server does the work of this unit now"),
        QT_TRANSLATE_NOOP("DeskNotices", "This was not done. Call the technician: this desk has to be pointed there."),
    ),
    "epoch_over": (
        QT_TRANSLATE_NOOP("DeskNotices", "Another server took the place of this one"),
        QT_TRANSLATE_NOOP("DeskNotices", "This was not done. Call the technician: this desk has to be pointed there."),
    ),
    "behind_centre": (
        QT_TRANSLATE_NOOP("DeskNotices", "The server is still catching up"),
        QT_TRANSLATE_NOOP("DeskNotices", "This was not done. Wait a moment and press again."),
    ),
    "history_differs": (
        QT_TRANSLATE_NOOP("DeskNotices", "The server has stopped to avoid mistakes"),
        QT_TRANSLATE_NOOP("DeskNotices", "This was not done. Call the technician."),
    ),
    "desk_gone": (
        QT_TRANSLATE_NOOP("DeskNotices", "{counter} was closed at {fact}"),
        QT_TRANSLATE_NOOP("DeskNotices", "This desk was out of reach for too long. Nothing was lost."),
    ),
    "desk_gone_returned": (
        QT_TRANSLATE_NOOP("DeskNotices", "{number} went back to the queue at {fact}"),
        QT_TRANSLATE_NOOP(
            "DeskNotices",
            "This desk was out of reach for too long. The person has kept their place; {counter} was closed.",
        ),
    ),
    "desk_gone_aside": (
        QT_TRANSLATE_NOOP("DeskNotices", "{number} was set aside at {fact}"),
        QT_TRANSLATE_NOOP(
            "DeskNotices", "This desk was out of reach for too long. Take it up again from who is set aside (F8)."
        ),
    ),
    "help_taken": (
        QT_TRANSLATE_NOOP("DeskNotices", "Somebody else is going there"),
        QT_TRANSLATE_NOOP("DeskNotices", "You can go on with your work."),
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
    facts = {"number": of.number, "counter": counter, "time": time, "fact": of.fact}
    return translate("DeskNotices", title).format(**facts), translate("DeskNotices", text).format(**facts)
