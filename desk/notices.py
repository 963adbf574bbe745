"""What the desk has to say besides the room: codes and facts. Their words are in `words`."""

from __future__ import annotations

from dataclasses import dataclass

from client.errors import BadAnswer, NotAllowed, NotAuthenticated, Unreachable
from domain.commands import Role
from domain.errors import NobodyWaiting, Refused


@dataclass(frozen=True)
class Notice:
    """One thing to say: a stable ``code`` with what it is about, a ticket's ``number`` or a ``counter``'s id."""

    code: str
    number: str = ""
    counter: str = ""


DONE = Notice("done_after_all")
NOT_DONE = Notice("not_done_after_all")
CODE_INCOMPLETE = Notice("code_incomplete")
CODE_UNKNOWN = Notice("code_unknown")

# A notice that only says that nobody waits is over when somebody does.
ABOUT_NOBODY = frozenset({"nobody_waiting", "taken_by_another"})


def about(error: Exception, waiting: int = 0) -> Notice:
    """The notice for ``error``. ``waiting`` is how many the screen showed as waiting when it was pressed."""
    match error:
        case NobodyWaiting() if waiting:
            return Notice("taken_by_another")
        case Refused():
            return Notice(error.code, number=error.facts.get("number", ""), counter=error.facts.get("counter", ""))
        case NotAuthenticated():
            return Notice("access_ended")
        case NotAllowed():
            return Notice("not_allowed")
        case Unreachable():
            return Notice("unreachable")
        case BadAnswer():
            return Notice("bad_answer")
    raise error


def about_role(role: Role) -> Notice | None:
    """Why somebody with this ``role`` cannot sit at a desk; None when they can."""
    return None if role is Role.ATTENDANT else Notice("not_an_attendant")
