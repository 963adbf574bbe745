"""A ticket's paper for NovoSGA's triage application: an HTML page that needs nothing beside itself."""

from __future__ import annotations

from datetime import datetime
from html import escape
from pathlib import Path
from string import Template

from domain.events import TicketIssued
from server.novosga.answers import Unit

PAGE = Path(__file__).parent / "ticket.html"
# The page is put into a frame of the triage application, so it must not say who may frame it.
HEADERS = [
    (b"content-type", b"text/html; charset=utf-8"),
    (b"content-security-policy", b"default-src 'none'; style-src 'unsafe-inline'"),
    (b"cache-control", b"no-store"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
]


def paper(page: Template, unit: Unit, issued: TicketIssued, at: datetime) -> bytes:
    """The page of a ticket issued ``at``. Of its legal group it says priority or nothing, never which."""
    branch, language, words = unit.branch, unit.client.language, unit.words
    service, message = branch.service(issued.service), branch.ticket_message
    values = {
        "lang": words["lang"],
        "institution": branch.institution.in_language(language),
        "branch": branch.name.in_language(language),
        "your_ticket": words["your_ticket"],
        "number": issued.number,
        "service": service.name.in_language(language) if service else "",
        "priority": words["priority"] if issued.group.is_priority else "",
        "time": f"{unit.local(at):%d/%m/%Y %H:%M}",
        "message": message.in_language(language) if message else "",
        "ombudsman": branch.ombudsman.in_language(language),
    }
    said = {name: escape(value) for name, value in values.items()}
    mark = f'<p class="fictional">{escape(words["fictional"])}</p>' if branch.fictional else ""
    return page.substitute(said, fictional=mark).encode()
