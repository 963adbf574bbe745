"""What becomes of the open calls for help when an event happens."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from domain.events import HelpAnswered, HelpAsked, HelpEnded
from domain.help_calls import HelpCall


def after(
    calls: dict[str, HelpCall], event: HelpAsked | HelpAnswered | HelpEnded, at: datetime, by: str
) -> dict[str, HelpCall]:
    """The open calls by id once the event happened at ``at``, by ``by``. Of one asked again the kind is new."""
    call = calls.get(event.call)
    match event:
        case HelpAsked() if call is not None:
            return calls | {call.id: replace(call, kind=event.kind, renewed_at=at)}
        case HelpAsked():
            told = (event.totem_name, event.discreet, event.wide, event.told)
            return calls | {event.call: HelpCall(event.call, event.place, event.kind, at, by, *told)}
        case HelpAnswered() if call is not None:
            return calls | {call.id: replace(call, going=by, answered_at=at)}
        case HelpEnded():
            return {key: each for key, each in calls.items() if key != event.call}
    return calls
