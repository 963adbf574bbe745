"""From the calls for a person to what the desk shows of them: frozen `Calls` → `derive` → frozen properties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk import help_words as words
from desk.help import Calls
from desk.notice_words import notice as notice_words
from desk.serving import minutes
from domain.branch import Branch, Language
from domain.help_calls import AT_DESKS, URGENT, HelpCall

ICONS = {"threat": "shield-alert-outline", "difficult": "account-alert", "doubt": "help-circle-outline",
         "technical": "wrench"}  # fmt: skip


@dataclass(frozen=True)
class KindRow:
    """Why somebody can be called. ``chosen``: it is what was said."""

    kind: str
    words: str
    picture: str
    chosen: bool


@dataclass(frozen=True)
class Props:
    """The properties of ``HelpFace.qml``; see there."""

    call: str = ""
    title: str = ""
    text: str = ""
    urgent: bool = False
    mine: bool = False
    own: str = ""
    own_words: str = ""
    own_text: str = ""
    own_call: str = ""
    said: str = ""
    kinds: tuple[KindRow, ...] = ()


ROWS: dict[str, type] = {"kinds": KindRow}


def derive(calls: Calls, branch: Branch | None, now: datetime, language: Language) -> Props:
    """What is shown at ``now``, by the server's clock."""
    if branch is None:
        return Props()
    first = calls.others[0] if calls.others else None
    own = _own(calls)
    title, text = words.own(own)
    return Props(
        call=first.id if first else "",
        title=title_of(first, branch, language) if first else "",
        text=words.details(minutes(first.at, now), len(calls.others) - 1, mine=bool(first.going)) if first else "",
        urgent=first is not None and first.kind in URGENT and not first.going,
        mine=first is not None and bool(first.going),
        own=own,
        own_words=title,
        own_text=text,
        own_call=calls.own.id if calls.own else "",
        said=notice_words(calls.notice)[0] if calls.notice else "",
        kinds=tuple(
            KindRow(kind, words.kind(kind), ICONS[kind], calls.own is not None and calls.own.kind is kind)
            for kind in AT_DESKS
        ),
    )


def title_of(call: HelpCall, branch: Branch, language: Language) -> str:
    """Where, and what for."""
    counter = branch.counter(call.place) if call.discreet else None
    if counter is None:
        return words.at_totem(call.kind, call.name)
    return words.at_desk(call.kind, f"{branch.counter_label.in_language(language)} {counter.name}")


def _own(calls: Calls) -> str:
    if calls.own is None:
        return "asking" if calls.asking else "failed" if calls.failed else "expired" if calls.expired else ""
    return "coming" if calls.own.going else "told" if calls.own.told else "nobody"
