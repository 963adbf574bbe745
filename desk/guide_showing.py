"""From what is known of procedures to what the guide shows: frozen properties, in the order in which they help."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from html import escape
from zoneinfo import ZoneInfo

from desk import guide_words as words
from desk.guide import Guide
from desk.library import BEGIN, END
from desk.sight import Sight
from domain.branch import Branch, Language
from domain.procedure_text import blocks
from domain.procedures import Heading, Reader


@dataclass(frozen=True)
class ArticleRow:
    """An article in the list. ``section`` stands above the first of its kind; ``<b>`` is the only tag of ``detail``."""

    article: str
    title: str
    detail: str
    spoken: str
    section: str
    pending: bool


@dataclass(frozen=True)
class BlockRow:
    """A part of an article: its `Kind`, the number of a step, the words with ``<b>`` and ``<i>``, and without."""

    kind: str
    mark: str
    styled: str
    plain: str


@dataclass(frozen=True)
class ReaderRow:
    """Who has read it and when, or has not yet."""

    name: str
    at: str
    read: bool


@dataclass(frozen=True)
class Props:
    """The properties of ``GuideFace.qml``; see there."""

    open: bool = False
    here: bool = False
    unread: int = 0
    articles: tuple[ArticleRow, ...] = ()
    empty: str = ""
    article: str = ""
    title: str = ""
    about: str = ""
    blocks: tuple[BlockRow, ...] = ()
    pending: bool = False
    confirmed: str = ""
    can_ask_who: bool = False
    asking: bool = False
    readers: tuple[ReaderRow, ...] = ()
    failed: bool = False


ROWS: dict[str, type] = {"articles": ArticleRow, "blocks": BlockRow, "readers": ReaderRow}


def derive(guide: Guide, sight: Sight | None, language: Language) -> Props:
    """What the guide shows. Pure but for the language of the words, which is the application's."""
    known, now = guide.known, guide.now
    if known is None or sight is None:
        return Props()
    unread = sum(heading.pending for heading in known.headings)
    if not now.open:
        return Props(here=True, unread=unread)
    service = sight.ticket.service if sight.ticket is not None else ""
    rows = tuple(_rows(guide, sight.branch, service, language))
    heading = guide.heading
    zone = ZoneInfo(sight.branch.time_zone)
    told = heading is not None and (heading.id, heading.version) not in guide.untold
    return Props(
        open=True,
        here=True,
        unread=unread,
        articles=rows,
        empty="" if rows else words.nothing(searched=now.hits is not None),
        article=heading.id if heading is not None else "",
        title=heading.title if heading is not None else "",
        about=_about(heading, sight.branch, zone, language) if heading is not None else "",
        blocks=tuple(BlockRow(each.kind, each.mark, each.styled, each.plain) for each in blocks(now.body)),
        pending=heading is not None and heading.pending,
        confirmed=words.confirmed(told=told) if heading is not None and heading.must_read and heading.confirmed else "",
        can_ask_who=guide.supervises and heading is not None and now.who is None,
        asking=now.asking,
        readers=tuple(_reader(each, zone) for each in now.who or ()),
        failed=now.failed,
    )


def _rows(guide: Guide, branch: Branch, service: str, language: Language) -> Iterator[ArticleRow]:
    known, hits = guide.known, guide.now.hits
    headings = {each.id: each for each in known.headings} if known is not None else {}
    snippets = {hit.id: hit.snippet for hit in hits or ()}
    found = [headings[hit.id] for hit in hits if hit.id in headings] if hits is not None else list(headings.values())
    if hits is None:
        found.sort(key=lambda each: (service not in each.services, not each.pending, each.title.casefold()))
    else:
        found.sort(key=lambda each: service not in each.services)  # within these, what fits best stays first
    for each in found:
        section = _section(each, branch, service, language, searched=hits is not None)
        detail, spoken = _detail(each, snippets.get(each.id, ""), branch, language)
        yield ArticleRow(each.id, each.title, detail, spoken, section, each.pending)


def _section(heading: Heading, branch: Branch, service: str, language: Language, *, searched: bool) -> str:
    if service and service in heading.services:
        return words.for_service(_service(branch, service, language))
    if heading.pending and not searched:
        return words.please_read()
    return words.the_rest() if not searched or service else ""


def _detail(heading: Heading, snippet: str, branch: Branch, language: Language) -> tuple[str, str]:
    """What stands below a title: where the words were found, or what it is about; shown, and spoken."""
    foreign = words.written_in(heading.language) if heading.language != language else ""
    if BEGIN in snippet:
        shown = escape(snippet.replace("\n", " "), quote=False).replace(BEGIN, "<b>").replace(END, "</b>")
        spoken = snippet.replace("\n", " ").replace(BEGIN, "").replace(END, "")
    else:
        spoken = ", ".join(_service(branch, each, language) for each in heading.services)
        shown = escape(spoken, quote=False)
    return " · ".join(filter(None, [foreign, shown])), " · ".join(filter(None, [foreign, spoken]))


def _service(branch: Branch, service: str, language: Language) -> str:
    found = branch.service(service)
    return found.name.in_language(language) if found is not None else service


def _about(heading: Heading, branch: Branch, zone: tzinfo, language: Language) -> str:
    parts = [words.in_force(heading.version, _day(heading.published_at, zone))]
    if heading.language != language:
        parts.append(words.written_in(heading.language))
    return " · ".join([*parts, *(_service(branch, each, language) for each in heading.services)])


def _day(at: datetime, zone: tzinfo) -> str:
    return at.astimezone(zone).strftime("%d/%m/%Y")


def _reader(reader: Reader, zone: tzinfo) -> ReaderRow:
    at = "" if reader.at is None else reader.at.astimezone(zone).strftime("%d/%m/%Y %H:%M")
    return ReaderRow(reader.name or words.somebody(), at or words.not_yet(), reader.at is not None)
