"""What the totem prints: a ticket as the server issued it, in the citizen's language and the branch's own template."""

from __future__ import annotations

from typing import Protocol
from zoneinfo import ZoneInfo

from domain.branch import Branch
from domain.paper import Item, TicketFacts
from domain.ticket import Ticket
from domain.wait import WaitRange
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
    longest = branch.max_wait_minutes
    facts = TicketFacts(
        place=place_of(branch, language),
        number=ticket.number,
        service=service.name.in_language(language) if service else "",
        issued=moment(ticket.issued_at.astimezone(ZoneInfo(branch.time_zone)), language),
        priority=ticket.group.is_priority,
        people_ahead=str(ticket.ahead) if ticket.wait else "",  # a ticket given without the server promises nothing
        wait=words.minutes(ticket.wait) if ticket.wait else "",
        page=page,
        max_wait=f"{longest} min" if longest else "",
        message=branch.ticket_message.in_language(language) if branch.ticket_message else "",
        items=tuple(Item(each.in_language(language)) for each in service.requirements) if service else (),
    )
    return paper(facts, language, branch.templates)
