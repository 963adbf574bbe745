"""What people and devices may ask for. Each command carries an id of its own: the same command twice has one effect."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from domain.branch import Audience, Language
from domain.help_calls import HelpKind
from domain.needs import Needs
from domain.priority import Group
from domain.triage import Triage

CommandId = Annotated[str, Meta(pattern=r"^[0-9a-f-]{32,36}(?!\n)$", description="a UUID made by who asks")]
Key = Annotated[str, Meta(min_length=1, max_length=40)]
_WORDS = r"[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*"  # no control characters, which a database may not take
Chosen = Annotated[str, Meta(pattern=r"^([a-z0-9][a-z0-9-]{0,39})?(?!\n)$", description="an id, or empty")]
Reason = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=200,
        pattern=f"^{_WORDS}$",
        description="the id of one of the branch's reasons, or the attendant's words, which are kept with the notes",
    ),
]


class Role(StrEnum):
    """What a device or person is here."""

    TOTEM = "totem"
    PANEL = "panel"
    ATTENDANT = "attendant"
    SUPERVISOR = "supervisor"
    TECHNICIAN = "technician"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"
    BRANCH_SERVER = "branch_server"


class Actor(Struct, frozen=True):
    """Who asks. ``id`` is an opaque name given at enrolment, never a person's name."""

    id: str
    role: Role


class Command(Struct, frozen=True, tag_field="type", forbid_unknown_fields=True, omit_defaults=True):
    """What every command has."""

    id: CommandId


class IssueTicket(Command, frozen=True, tag="issue_ticket"):
    """A citizen asks for a ticket. ``audience`` is how they present themselves, where the service asks.

    ``preferred`` is the attendant who served a returning citizen: until the branch's ``preferred_minutes`` have passed,
    nobody else calls the ticket. ``later`` is a quieter hour of today at which they come back (`domain.later`).
    """

    service: Key
    group: Group = Group.ORDINARY
    language: Language = "pt_BR"
    audience: Audience = Audience.ANYONE
    preferred: Key | None = None
    triage: Triage | None = None
    needs: Needs = ()
    later: Annotated[datetime, Meta(tz=True)] | None = None


class CheckIn(Command, frozen=True, tag="check_in"):
    """Who has an appointment is here, and gets a ticket. It is never refused for the hour or for a quota.

    ``group`` is what the citizen declares now; of this and what was booked, the one that goes first holds.
    """

    appointment: CommandId
    group: Group = Group.ORDINARY
    language: Language | None = None
    triage: Triage | None = None
    needs: Needs = ()


class LeaseNumbers(Command, frozen=True, tag="lease_numbers"):
    """A totem asks for numbers to give when it is cut off. What it has is renewed; what is half used, replaced.

    ``holder`` names this run of the totem's program; ``before`` those of its runs that may have had the numbers until
    now. Whoever is neither is a copy of the totem, and refused. A totem that names no holder is not looked at.
    """

    holder: Annotated[str, Meta(max_length=40)] = ""
    before: Annotated[tuple[Key, ...], Meta(max_length=16)] = ()


class ReturnLease(Command, frozen=True, tag="return_lease"):
    """A totem will give no more numbers alone, until it asks for new ones."""


class IssueLeased(Command, frozen=True, tag="issue_leased"):
    """A totem gave a ticket while it was alone. It is never refused for the hour or for a quota.

    ``issued_at`` is by the totem's clock, set right by what the server last told it of the time. ``asked`` is the id of
    the request for the same ticket that was sent before and heard no answer: this ticket stands in its place.
    """

    service: Key
    number: Annotated[str, Meta(pattern=r"^[A-Z]{1,3}[0-9]{1,6}(?!\n)$")]
    issued_at: Annotated[datetime, Meta(tz=True)]
    group: Group = Group.ORDINARY
    language: Language = "pt_BR"
    triage: Triage | None = None
    needs: Needs = ()
    asked: CommandId | None = None


class Withdraw(Command, frozen=True, tag="withdraw"):
    """Nobody holds the ticket that the totem asked for, or gave, with the command ``asked``.

    Should it wait, it is cancelled; should its command only come later, that is refused.
    """

    asked: CommandId


class OpenCounter(Command, frozen=True, tag="open_counter"):
    """An attendant sits down at a counter."""

    counter: Key


class CloseCounter(Command, frozen=True, tag="close_counter"):
    """An attendant leaves a counter, perhaps for a pause: ``pause`` says of which kind, and is empty otherwise."""

    counter: Key
    pause: Chosen = ""


class CallNext(Command, frozen=True, tag="call_next"):
    """The counter calls whoever is next."""

    counter: Key


class CallTicket(Command, frozen=True, tag="call_ticket"):
    """The counter calls a chosen person, out of turn or not; the record keeps why."""

    counter: Key
    ticket: Key
    reason: Reason


class Recall(Command, frozen=True, tag="recall"):
    """The same ticket is called once more."""

    ticket: Key


class Start(Command, frozen=True, tag="start"):
    """The person has come to the counter."""

    ticket: Key


class Finish(Command, frozen=True, tag="finish"):
    """The person has been served. ``services`` are those really rendered; none stands for the ticket's own.

    ``outcome`` and ``next_step`` are ids, of the branch's register where it lists any; free words go into ``note``,
    which is kept apart from what happened, for the branch's own people and for a time.
    """

    ticket: Key
    services: Annotated[tuple[Key, ...], Meta(max_length=40)] = ()
    outcome: Chosen = ""
    next_step: Chosen = ""
    note: Annotated[str, Meta(max_length=1000, pattern=f"^{_WORDS}$")] = ""


class Suspend(Command, frozen=True, tag="suspend"):
    """The person steps aside, to fetch something, and will come back to a counter without waiting again."""

    ticket: Key
    reason: Reason | None = None


class Resume(Command, frozen=True, tag="resume"):
    """The person who stepped aside is at this counter again."""

    ticket: Key
    counter: Key


class Transfer(Command, frozen=True, tag="transfer"):
    """The person waits for something else: another service, one counter, one attendant, or several of these."""

    ticket: Key
    service: Key | None = None
    counter: Key | None = None
    attendant: Key | None = None
    keep_place: bool = True
    reason: Reason | None = None


class ReturnToQueue(Command, frozen=True, tag="return_to_queue"):
    """The person waits again for the same."""

    ticket: Key
    keep_place: bool = True
    reason: Reason | None = None


class Reactivate(Command, frozen=True, tag="reactivate"):
    """A person who did not come, or had given up, is here after all and waits again."""

    ticket: Key
    keep_place: bool = False
    reason: Reason | None = None


class MarkNoShow(Command, frozen=True, tag="mark_no_show"):
    """The person was called and did not come."""

    ticket: Key


class Cancel(Command, frozen=True, tag="cancel"):
    """The person gives up."""

    ticket: Key


class AskForHelp(Command, frozen=True, tag="ask_for_help"):
    """Somebody is asked for: by a citizen at a totem, or discreetly by an attendant at their counter.

    ``name`` is the totem's own, as people here call it. At a desk it stays empty.
    """

    kind: HelpKind = HelpKind.OTHER
    name: Annotated[str, Meta(max_length=80, pattern=f"^{_WORDS}$")] = ""


class AnswerHelp(Command, frozen=True, tag="answer_help"):
    """Who gives this command is going there."""

    call: CommandId


class HelpDone(Command, frozen=True, tag="help_done"):
    """The call is settled; or who made it needs nobody any more."""

    call: CommandId


class LapseHelp(Command, frozen=True, tag="lapse_help"):
    """The server's own: a call has stood for longer than the branch lets one stand."""

    call: CommandId


class ReleaseDesk(Command, frozen=True, tag="release_desk"):
    """The server's own: the desk of the attendant at the counter has been gone for ``minutes``.

    ``ticket`` is in front, if anybody is, and ``since`` when it was called or started: it does nothing when that is
    otherwise by then.
    """

    counter: Key
    attendant: Key
    ticket: Key | None
    since: datetime | None
    minutes: float


OwnCommand = LapseHelp | ReleaseDesk  # these nobody may give from outside: no role has them, and no route reads them
AnyCommand = (
    IssueTicket
    | CheckIn
    | OpenCounter
    | CloseCounter
    | CallNext
    | CallTicket
    | Recall
    | Start
    | Finish
    | Suspend
    | Resume
    | Transfer
    | ReturnToQueue
    | Reactivate
    | MarkNoShow
    | Cancel
    | LeaseNumbers
    | ReturnLease
    | IssueLeased
    | Withdraw
    | AskForHelp
    | AnswerHelp
    | HelpDone
)
