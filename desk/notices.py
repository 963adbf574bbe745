"""What the desk has to say besides the room: codes and facts. Their words are in `notice_words`."""

from __future__ import annotations

from dataclasses import dataclass

from client.errors import BadAnswer, NotAllowed, NotAuthenticated, SignInRefused, Unreachable, Untrusted
from domain.commands import Role
from domain.errors import NobodyWaiting, Refused, Unknown
from domain.people import HUMAN


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
SERVING = frozenset({Role.ATTENDANT, Role.SUPERVISOR})
_FACTS = ("minutes", "missing", "at", "min", "branch", "what")


def about(error: Exception, waiting: int = 0) -> Notice:
    """The notice for ``error``. ``waiting`` is how many the screen showed as waiting when it was pressed."""
    match error:
        case NobodyWaiting() if waiting:
            return Notice("taken_by_another")
        case Unknown() if error.facts.get("what") != "ticket":
            return Notice("appointment_unknown" if error.facts.get("what") == "appointment" else "refused")
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
        case Untrusted():
            return Notice("untrusted")
        case Unreachable():
            return Notice(getattr(error, "code", "unreachable"))
        case BadAnswer():
            return Notice("bad_answer")
    raise error


def _refused(code: str, facts: dict[str, str]) -> Notice:
    fact = next((facts[name] for name in _FACTS if name in facts), "")
    return Notice(code, number=facts.get("number", ""), counter=facts.get("counter", ""), fact=fact)


def about_role(role: Role) -> Notice | None:
    """Why somebody with this ``role`` cannot sit at a desk; None when they can."""
    if role in SERVING:
        return None
    return Notice("not_serving" if role in HUMAN else "not_an_attendant")
