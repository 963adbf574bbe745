"""Made-up facts for every paper of a branch, so that a template can be looked at before anybody needs it."""

from __future__ import annotations

from datetime import datetime

from domain.branch import Branch
from domain.paper import (
    AnyFacts,
    ChecklistFacts,
    Item,
    Kind,
    ReceiptFacts,
    ReportFacts,
    TicketFacts,
)
from domain.words import Language, Text
from printer.profile import Profile
from printer.template.filling import moment, place_of
from printer.testpage import page_facts

_PAGE = "https://vez.example/t/3fK9aQ2mZx7RtB1nLw0pUg"
_WAIT = Text("10 a 15 minutos", "10 to 15 minutes", "10 a 15 minutos")
_MINUTES = Text("{} minutos", "{} minutes", "{} minutos")
_RATING = Text("4 de 5 - Bom", "4 of 5 - Good", "4 de 5 - Bueno")
_VERDICT = Text("Um item precisa de atenção", "One item needs attention", "Un punto necesita atención")
_CHECKS = (
    (Text("Servidor responde em 12 ms", "Server answers in 12 ms", "Servidor responde en 12 ms"), True),
    (Text("Impressora pronta", "Printer ready", "Impresora lista"), True),
    (Text("Tela e toque respondem", "Screen and touch respond", "Pantalla y toque responden"), True),
    (
        Text(
            "Som: nenhum alto-falante encontrado; confira o cabo",
            "Sound: no speaker found; check the cable",
            "Sonido: no se encontró altavoz; revise el cable",
        ),
        False,
    ),
)


def example(kind: Kind, branch: Branch, profile: Profile, language: Language, now: datetime) -> AnyFacts:
    """Facts of this kind for ``branch``, of the service that asks people to bring most."""
    place = place_of(branch, language)
    service = max(branch.services, key=lambda service: len(service.requirements))
    name = service.name.in_language(language)
    items = tuple(Item(words.in_language(language)) for words in service.requirements)
    issued = moment(now, language)
    match kind:
        case Kind.TICKET:
            return TicketFacts(
                place=place, number="P042", service=name, issued=issued, priority=True, people_ahead="3",
                wait=_WAIT.in_language(language), page=_PAGE,
                max_wait=_MINUTES.in_language(language).format(branch.max_wait_minutes or 30),
                message=branch.ticket_message.in_language(language) if branch.ticket_message else "", items=items,
                opinion_code="BKTM",
            )  # fmt: skip
        case Kind.CHECKLIST:
            return ChecklistFacts(
                place=place, service=name, issued=issued, summary=service.summary.in_language(language),
                audience=service.audience_rule.in_language(language) if service.audience_rule else "",
                fee=service.fee.in_language(language), deadline=service.deadline.in_language(language),
                page=_PAGE, items=(*(Item(item.text, done=True) for item in items[:2]), *items[2:]),
            )  # fmt: skip
        case Kind.RECEIPT:
            return ReceiptFacts(
                place=place, service=name, rating=_RATING.in_language(language), code="7KQ2-M9XA", issued=issued,
                page="https://vez.example/avaliacoes",
            )  # fmt: skip
        case Kind.REPORT:
            checks = tuple(Item(words.in_language(language), done) for words, done in _CHECKS)
            return ReportFacts(
                place=place, device="totem-1", version="0.1.0", verdict=_VERDICT.in_language(language), issued=issued,
                server="https://vez.example", printer=profile.name, last_contact=issued, waiting_jobs="0",
                items=checks,
            )  # fmt: skip
        case Kind.TEST:
            return page_facts(profile, place)
