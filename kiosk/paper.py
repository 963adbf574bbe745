"""What the totem prints: a ticket as the server issued it, in the citizen's language and the branch's own template."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from domain.branch import Branch, Language, Service
from domain.opinions import code_of
from domain.paper import ChecklistFacts, Item, TicketFacts
from domain.ticket import Ticket
from domain.triage import Triage
from domain.wait import WaitRange
from kiosk.showing.opinions import due
from printer.layout import Paper
from printer.template.filling import moment, paper, place_of


class Words(Protocol):
    """The words of the paper that no template has, made before the work leaves the screen's thread."""

    def minutes(self, wait: WaitRange) -> str:
        """A wait as people say it."""
        ...


def ticket_paper(branch: Branch, ticket: Ticket, page: str, words: Words) -> Paper:
    """The paper of ``ticket``; ``page`` is the address behind its QR."""
    language = ticket.language
    service = branch.service(ticket.service)
    longest, later = branch.max_wait_minutes, due(ticket, branch)
    facts = TicketFacts(
        place=place_of(branch, language),
        number=ticket.number,
        service=service.name.in_language(language) if service else "",
        issued=moment(ticket.issued_at.astimezone(ZoneInfo(branch.time_zone)), language),
        priority=ticket.group.is_priority,
        people_ahead=str(ticket.ahead) if ticket.wait and not later else "",  # without the server nothing is promised
        wait=words.minutes(ticket.wait) if ticket.wait and not later else "",
        come_back=later,
        opinion_code=code_of(page.rpartition("/")[2]) if page and branch.opinions.asked else "",
        page=page,
        max_wait=f"{longest} min" if longest else "",
        message=branch.ticket_message.in_language(language) if branch.ticket_message else "",
        items=tuple(Item(each.in_language(language)) for each in service.requirements) if service else (),
    )
    return paper(facts, language, branch.templates)


def missing_paper(branch: Branch, service: Service, triage: Triage, language: Language, now: datetime) -> Paper:
    """What to bring for ``service``, marked where the citizen has it already. ``now`` is aware."""
    asked = [
        (place, each) for place, each in enumerate(service.requirements, 1) if place in (*triage.have, *triage.missing)
    ]
    facts = ChecklistFacts(
        place=place_of(branch, language),
        service=service.name.in_language(language),
        issued=moment(now.astimezone(ZoneInfo(branch.time_zone)), language),
        summary=service.summary.in_language(language),
        audience=service.audience_rule.in_language(language) if service.audience_rule else "",
        fee=service.fee.in_language(language),
        deadline=service.deadline.in_language(language),
        items=tuple(Item(each.in_language(language), place in triage.have) for place, each in asked),
    )
    return paper(facts, language, branch.templates)


def missing_words(branch: Branch, service: Service, triage: Triage, language: Language, bring: str) -> str:
    """The same for a phone, as plain words that need no network; ``bring`` goes before what is missing."""
    needs = [
        each.in_language(language) for place, each in enumerate(service.requirements, 1) if place in triage.missing
    ]
    head = f"{service.name.in_language(language)}\n{bring}"
    return "\n".join([head, *(f"- {need}" for need in needs), branch.name.in_language(language), branch.address])
