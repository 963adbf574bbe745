"""What the desk has to say besides the room: codes and facts. Their words are in `notice_words`."""

from __future__ import annotations

from dataclasses import dataclass

from client.errors import BadAnswer, NotAllowed, NotAuthenticated, SignInRefused, TooMany, Unreachable, Untrusted
from domain.commands import Role
from domain.errors import NobodyWaiting, QuotaReached, Refused, ServiceClosed, Unknown
from domain.people import HUMAN
from domain.released import Released


@dataclass(frozen=True)
class Notice:
    """One thing to say: a stable ``code`` with what it is about.

    A ticket's ``number``, a ``counter``'s id, or another ``fact``: minutes, a time (ISO), what is missing.
    """

    code: str
    number: str = ""
    counter: str = ""
    fact: str = ""


DONE = Notice("done_after_all")
NOT_DONE = Notice("not_done_after_all")
CODE_INCOMPLETE = Notice("code_incomplete")
CODE_UNKNOWN = Notice("code_unknown")
SESSION_ENDED = Notice("session_ended")

# A notice that only says that nobody waits is over when somebody does.
ABOUT_NOBODY = frozenset({"nobody_waiting", "taken_by_another"})
# That the counter was given back while this desk was gone stays until the person has sat down again.
DESK_GONE = frozenset({"desk_gone", "desk_gone_returned", "desk_gone_aside"})
# The fact of these is a time, to be written as the branch's clocks and calendars do.
TIMES = frozenset({"service_closed", "quota_reached", "booking_closed", "booking_holiday", "booking_full"})
SERVING = frozenset({Role.ATTENDANT, Role.SUPERVISOR})
_FACTS = ("minutes", "missing", "at", "min", "branch", "what")


def about(error: Exception, waiting: int = 0) -> Notice:
    """The notice for ``error``. ``waiting`` is how many the screen showed as waiting when it was pressed."""
    match error:
        case NobodyWaiting() if waiting:
            return Notice("taken_by_another")
        case Unknown() if error.facts.get("what") != "ticket":
            return Notice("appointment_unknown" if error.facts.get("what") == "appointment" else "refused")
        case ServiceClosed() | QuotaReached():
            return until(error.code, error.facts.get("next", ""))
        case Refused():
            return _refused(error.facts.get("code", error.code) if error.code == "refused" else error.code, error.facts)
        case SignInRefused(code="password_refused"):
            return Notice(f"password_{error.facts.get('why', 'refused')}", fact=error.facts.get("min", ""))
        case SignInRefused():
            return _refused(error.code, dict(error.facts))
        case NotAuthenticated():
            return Notice("access_ended")
        case NotAllowed():
            return Notice("not_allowed")
        case Unreachable():
            return _unanswered(error)
        case BadAnswer():
            return Notice("bad_answer")
    raise error


def _refused(code: str, facts: dict[str, str]) -> Notice:
    fact = next((facts[name] for name in _FACTS if name in facts), "")
    return Notice(code, number=facts.get("number", ""), counter=facts.get("counter", ""), fact=fact)


def until(code: str, again: str) -> Notice:
    """Something cannot be now; ``again`` is when it can (ISO), empty where nobody knows."""
    return Notice(code if again else f"{code}_for_long", fact=again)


def about_release(released: Released) -> Notice:
    """What became of the counter, and of who was in front of it, while this desk was gone."""
    code = "desk_gone" if not released.number else "desk_gone_aside" if released.aside else "desk_gone_returned"
    return Notice(code, released.number, released.counter, released.at.isoformat())


def _unanswered(error: Unreachable) -> Notice:
    match error:
        case Untrusted():
            return Notice("untrusted")
        case TooMany(seconds=seconds) if seconds > 90:
            return Notice("too_many_minutes", fact=str(-(-seconds // 60)))
        case TooMany(seconds=seconds):
            return Notice("too_many", fact=str(seconds))
    return Notice(getattr(error, "code", "unreachable"))


def about_role(role: Role) -> Notice | None:
    """Why somebody with this ``role`` cannot sit at a desk; None when they can."""
    if role in SERVING:
        return None
    return Notice("not_serving" if role in HUMAN else "not_an_attendant")
