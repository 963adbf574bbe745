"""What the audit trail says of calls for a person: who asked from where and why, who went, and how it ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from domain.events import AnyEvent, HelpAnswered, HelpAsked, HelpEnded
from server.audit.trail import Entry


def entries(branch: str, events: Iterable[AnyEvent], actor: str, at: datetime) -> Iterator[Entry]:
    """An entry for each such event. ``place`` is a counter, or a totem's id; of a citizen nothing is known."""
    for event in events:
        match event:
            case HelpAsked():
                facts = {"call": event.call, "place": event.place, "kind": event.kind.value}
                yield Entry(at, branch, actor, "help_asked", facts | {"told": str(event.told)})
            case HelpAnswered():
                yield Entry(at, branch, actor, "help_answered", {"call": event.call, "place": event.place})
            case HelpEnded():
                facts = {"call": event.call, "place": event.place, "how": event.how.value}
                yield Entry(at, branch, actor, "help_ended", facts)
