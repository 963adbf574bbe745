"""From the tickets that are over to what is shown of them: frozen inputs → `derive` → frozen properties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desk import ended_words as words
from desk.ended import Looked
from desk.sheet_showing import TicketRow, VisitRow
from desk.sight import Sight
from desk.words import standing
from domain.branch import Branch, Language
from domain.ended import Ended
from domain.register import Choice


@dataclass(frozen=True)
class Props:
    """The properties of ``EndedFace.qml``; see there."""

    tickets: tuple[TicketRow, ...] = ()
    more: bool = False
    asking: bool = False
    failed: bool = False
    ticket: str = ""
    title: str = ""
    facts: tuple[VisitRow, ...] = ()
    noted: bool = False
    comes_back: bool = False
    reading: bool = False
    read_failed: bool = False
    written: tuple[VisitRow, ...] = ()


ROWS: dict[str, type] = {"tickets": TicketRow, "facts": VisitRow, "written": VisitRow}


def derive(looked: Looked, sight: Sight | None, language: Language) -> Props:
    """What is shown. Pure but for the language of the words, which is the application's."""
    if sight is None:
        return Props()
    one, notes = looked.one, looked.read.notes
    reasons = {choice.id: choice.name.in_language(language) for choice in sight.branch.register.reasons}
    return Props(
        tickets=tuple(_line(each, sight, language) for each in looked.tickets),
        more=looked.before is not None,
        asking=looked.asking,
        failed=looked.failed,
        ticket=one.ticket if one else "",
        title=one.number if one else "",
        facts=tuple(_facts(one, sight, language)) if one else (),
        noted=one is not None and one.noted and notes is None,
        comes_back=one is not None and sight.find(one.ticket) is not None,
        reading=looked.read.asking,
        read_failed=looked.read.failed,
        written=tuple(VisitRow(sight.clock(note.at), reasons.get(note.text, note.text)) for note in notes or ()),
    )


def _line(of: Ended, sight: Sight, language: Language) -> TicketRow:
    how = " · ".join(filter(None, [standing(of.state, ""), _counter(sight.branch, of.counter, language)]))
    names = _services(of.services or (of.service,), sight.branch, language)
    return TicketRow(of.ticket, of.number, names, how, sight.clock(of.ended_at))


def _facts(of: Ended, sight: Sight, language: Language) -> Iterator[VisitRow]:
    register = sight.branch.register
    where = " · ".join(filter(None, [_counter(sight.branch, of.counter, language), of.attendant]))
    yield VisitRow(f"{standing(of.state, '')} · {sight.clock(of.ended_at)}", where)
    if of.services:
        yield VisitRow(words.done(), _services(of.services, sight.branch, language))
    if outcome := _chosen(register.outcomes, of.outcome, language):
        yield VisitRow(words.outcome(), outcome)
    if step := _chosen(register.next_steps, of.next_step, language):
        yield VisitRow(words.next_step(), step)
    yield VisitRow(words.taken(sight.clock(of.issued_at)), _services((of.service,), sight.branch, language))


def _services(ids: Iterable[str], branch: Branch, language: Language) -> str:
    found = (branch.service(each) for each in ids)
    return ", ".join(each.name.in_language(language) for each in found if each is not None)


def _chosen(choices: Iterable[Choice], chosen: str, language: Language) -> str:
    return next((each.name.in_language(language) for each in choices if each.id == chosen), "")


def _counter(branch: Branch, counter_id: str, language: Language) -> str:
    counter = branch.counter(counter_id)
    return f"{branch.counter_label.in_language(language)} {counter.name}" if counter else ""
