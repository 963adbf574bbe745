"""What the pages of the assistant show, as a pure function of what the totem knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from domain.branch import Branch, Language, Service
from kiosk.chat.talk import Mode, Talk
from kiosk.chat.words import ChatWords
from kiosk.showing.rows import service_row
from kiosk.showing.shown import Inputs, ServiceRow
from kiosk.visit import Page

SUGGESTED, FOLLOWING = 4, 2  # questions offered to who has not asked yet, and to who has


@dataclass(frozen=True)
class SuggestionRow:
    """A question to touch."""

    name: str


@dataclass(frozen=True)
class SentenceRow:
    """One sentence that a model has written."""

    sentence: str


@dataclass(frozen=True)
class DeclaredRow:
    """A requirement that was asked about: ``how`` is "have", "missing" or "skip"."""

    name: str
    how: str


@dataclass(frozen=True)
class ChatProps:
    """The fields of `ChatFace.qml`, which says what they mean."""

    offered: bool = False
    turn: int = 0
    said: str = ""
    mode: str = Mode.NOTHING
    source: str = ""
    text: str = ""
    known: bool = False
    perhaps: str = ""
    first: bool = True
    elsewhere: str = ""
    where: str = ""
    written: tuple[SentenceRow, ...] = ()
    writing: bool = False
    about: str = ""
    can_ask: bool = False
    can_check: bool = False
    can_walk: bool = False
    services: tuple[ServiceRow, ...] = ()
    suggestions: tuple[SuggestionRow, ...] = ()
    declared: tuple[DeclaredRow, ...] = ()
    explained: bool = False
    title: str = ""
    step: str = ""
    place: int = 0
    count: int = 0
    address: str = ""
    qr: str = ""


ROWS: Mapping[str, type] = {
    "written": SentenceRow,
    "services": ServiceRow,
    "suggestions": SuggestionRow,
    "declared": DeclaredRow,
}  # the lists among the fields of `ChatProps`


def derive_chat(inputs: Inputs, words: ChatWords) -> ChatProps:
    """What to show."""
    branch, visit = inputs.branch, inputs.visit
    props = ChatProps(offered=inputs.assistant)
    if branch is None:
        return props
    match visit.page:
        case Page.CHAT:
            return _asking(props, inputs, branch, words)
        case Page.REPLY:
            return _reply(props, inputs, branch, words)
        case Page.TRIAGE if service := branch.service(visit.service):
            return replace(props, declared=_declared(inputs, service), explained=visit.explained)
        case Page.WALK if service := branch.service(visit.service):
            return _walk(props, inputs, service)
        case _:
            return props


def asked_of(service: Service, language: Language, words: ChatWords) -> Iterator[str]:
    """Questions that the card of ``service`` answers: the branch's own first."""
    yield from _own(service, language)
    if service.requirements:
        yield words.needs
    yield words.fee
    yield words.deadline
    if service.audience_rule is not None:
        yield words.audience


def walk_address(service: Service) -> str:
    """What the code of a walk leads to."""
    address = service.walk.address if service.walk else None
    return "" if not address else address if "://" in address else f"https://{address}"


def _asking(props: ChatProps, inputs: Inputs, branch: Branch, words: ChatWords) -> ChatProps:
    service = branch.service(inputs.visit.talk.subject)
    found = asked_of(service, inputs.language, words) if service else _questions(inputs, branch)
    return replace(
        props,
        about=service.name.in_language(inputs.language) if service else "",
        can_ask=bool(inputs.typed.strip()) and not inputs.asking,
        suggestions=_suggestions(found, SUGGESTED),
    )


def _questions(inputs: Inputs, branch: Branch) -> Iterator[str]:
    """One of each service: first of those that people come for most today, then of each category, then the rest.

    Where nobody has written down questions the services themselves are named.
    """
    popular = [service for key in inputs.popular if (service := branch.service(key))]
    asked = [service for service in branch.services if _own(service, inputs.language)]
    firsts = [next((each for each in asked if each.category == one.id), None) for one in branch.categories]
    every = [*dict.fromkeys((*popular, *filter(None, firsts), *asked))]
    yield from (own[0] for service in every if (own := _own(service, inputs.language)))
    yield from (service.name.in_language(inputs.language) for service in dict.fromkeys((*popular, *branch.services)))


def _own(service: Service, language: Language) -> list[str]:
    """The branch's own questions about ``service``, as one writes a question; the search minds no signs."""
    ways = [ways[0] for each in service.questions if (ways := each.asked.in_language(language))]
    return [_as_question(way, language) for way in ways]


def _as_question(text: str, language: Language) -> str:
    text = text.strip("¿? ")
    text = f"{text[:1].upper()}{text[1:]}?"
    return f"¿{text}" if language == "es" else text


def _suggestions(questions: Iterable[str], most: int) -> tuple[SuggestionRow, ...]:
    return tuple(SuggestionRow(each) for each in islice(dict.fromkeys(questions), most))


def _reply(props: ChatProps, inputs: Inputs, branch: Branch, words: ChatWords) -> ChatProps:
    talk, language = inputs.visit.talk, inputs.language
    service = branch.service(talk.subject)
    there = next((each for each in branch.not_here if each.id == talk.elsewhere), None)
    answers = service is not None and talk.mode is Mode.ANSWER
    follow = () if service is None or talk.first or not answers else asked_of(service, language, words)
    return replace(
        props,
        turn=talk.number,
        said=talk.said,
        mode=talk.mode,
        source=service.name.in_language(language) if service else "",
        text=talk.text,
        known=talk.known,
        perhaps=talk.perhaps,
        first=talk.first,
        elsewhere=there.name.in_language(language) if there else "",
        where=there.where.in_language(language) if there else "",
        written=tuple(map(SentenceRow, talk.written)),
        writing=talk.number > 0 and inputs.writing == talk.number,
        can_check=answers and bool(service and service.requirements),
        can_walk=answers and bool(service and service.walk),
        services=_services(inputs, branch, talk),
        suggestions=_suggestions((each for each in follow if each != talk.said), FOLLOWING),
    )


def _services(inputs: Inputs, branch: Branch, talk: Talk) -> tuple[ServiceRow, ...]:
    found = (branch.service(key) for key in talk.offered)
    return tuple(service_row(inputs, service) for service in found if service)


def _declared(inputs: Inputs, service: Service) -> tuple[DeclaredRow, ...]:
    """What was answered until now."""
    visit = inputs.visit
    return tuple(
        DeclaredRow(
            need.in_language(inputs.language),
            "have" if place in visit.have else "missing" if place in visit.missing else "skip",
        )
        for place, need in enumerate(service.requirements[: max(0, visit.need - 1)], 1)
    )


def _walk(props: ChatProps, inputs: Inputs, service: Service) -> ChatProps:
    walk, language, place = service.walk, inputs.language, inputs.visit.step
    if walk is None or not 1 <= place <= len(walk.steps):
        return props
    return replace(
        props,
        source=service.name.in_language(language),
        title=walk.title.in_language(language),
        step=walk.steps[place - 1].in_language(language),
        place=place,
        count=len(walk.steps),
        address=walk.address or "",
        qr=inputs.qr,
    )
