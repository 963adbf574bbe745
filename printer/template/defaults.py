"""The built-in templates: what is printed where the branch document does not say otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from domain.paper import Kind
from domain.template import (
    AnyBlock,
    BannerBlock,
    ChecklistBlock,
    CutBlock,
    FeedBlock,
    LogoBlock,
    NumberBlock,
    QrBlock,
    RowBlock,
    RuleBlock,
    TextBlock,
)
from domain.words import Text

SECOND_COPY_MARK = Text("Segunda via", "Second copy", "Segunda copia")


def _centred(text: Text | str, *, size: int = 1, bold: bool = False, when: str | None = None) -> TextBlock:
    return TextBlock(text=text, size=size, align="center", bold=bold, when=when)


_FICTIONAL = (
    BannerBlock(
        when="fictional",
        text=Text(
            "Unidade fictícia, para demonstração: este papel não tem valor",
            "Made-up branch, for demonstration: this paper is worth nothing",
            "Unidad ficticia, de demostración: este papel no tiene valor",
        ),
    ),
    FeedBlock(when="fictional"),
)
_HEAD: tuple[AnyBlock, ...] = (
    *_FICTIONAL,
    LogoBlock(),
    _centred("{institution}", bold=True),
    _centred("{branch}"),
    RuleBlock(),
)
_ISSUED = RowBlock(left=Text("Emitido em", "Issued on", "Emitido el"), right="{issued}")
_OMBUDSMAN = RowBlock(left=Text("Reclamações", "Complaints", "Reclamos"), right="{ombudsman}")

_TICKET = (
    *_HEAD,
    _centred(Text("Sua senha", "Your ticket", "Su turno")),
    NumberBlock(),
    _centred("{service}", size=2, bold=True),
    TextBlock(
        when="priority",
        text=Text("Atendimento preferencial", "Priority service", "Atención preferencial"),
        align="center",
        bold=True,
        inverted=True,
    ),
    RuleBlock(),
    _centred(Text("Espera estimada", "Estimated wait", "Espera estimada"), when="has_wait"),
    _centred("{wait}", size=2, bold=True),
    _centred(
        Text(
            "Pessoas à sua frente: {people_ahead}",
            "People ahead of you: {people_ahead}",
            "Personas delante de usted: {people_ahead}",
        )
    ),
    _centred(Text("Volte às {come_back}", "Come back at {come_back}", "Vuelva a las {come_back}"), size=2, bold=True),
    _centred(
        Text(
            "Nessa hora você entra na fila.", "You join the queue at that time.", "A esa hora usted entra en la fila."
        ),
        when="has_come_back",
    ),
    RuleBlock(),
    QrBlock(data="{page}"),
    _centred(
        Text("Acompanhe a fila pelo celular", "Follow the queue on your phone", "Siga la fila en su teléfono"),
        when="has_page",
    ),
    RowBlock(left=Text("Código para avaliar", "Code to rate us", "Código para opinar"), right="{opinion_code}"),
    RuleBlock(),
    RowBlock(left=Text("Emitida em", "Issued on", "Emitido el"), right="{issued}"),
    RowBlock(left=Text("Espera máxima", "Longest wait", "Espera máxima"), right="{max_wait}"),
    _OMBUDSMAN,
    FeedBlock(when="has_message"),
    _centred("{message}"),
    CutBlock(),
)

_CHECKLIST = (
    *_HEAD,
    _centred(Text("O que trazer", "What to bring", "Qué traer")),
    _centred("{service}", size=2, bold=True),
    _centred("{summary}"),
    RuleBlock(),
    TextBlock(
        when="has_items",
        text=Text("Confira antes de vir ao guichê:", "Check before you come:", "Revise antes de venir:"),
        bold=True,
    ),
    FeedBlock(when="has_items"),
    ChecklistBlock(),
    TextBlock(
        when="not has_items",
        text=Text(
            "Este serviço não pede nenhum documento.",
            "This service asks for no documents.",
            "Este servicio no pide ningún documento.",
        ),
    ),
    RuleBlock(),
    RowBlock(left=Text("Para quem", "Who it is for", "Para quién"), right="{audience}"),
    RowBlock(left=Text("Quanto custa", "What it costs", "Cuánto cuesta"), right="{fee}"),
    RowBlock(left=Text("Prazo", "How long it takes", "Plazo"), right="{deadline}"),
    RuleBlock(),
    QrBlock(data="{page}"),
    _centred(Text("Leia mais no celular", "Read more on your phone", "Lea más en su teléfono"), when="has_page"),
    RuleBlock(),
    RowBlock(left=Text("Endereço", "Address", "Dirección"), right="{address}"),
    _ISSUED,
    CutBlock(),
)

_RECEIPT = (
    *_HEAD,
    _centred(Text("Obrigado pela sua avaliação", "Thank you for your rating", "Gracias por su evaluación")),
    FeedBlock(),
    _centred("{rating}", size=2, bold=True),
    FeedBlock(),
    _centred("{service}"),
    RuleBlock(),
    RowBlock(left=Text("Código", "Code", "Código"), right="{code}", bold=True),
    _ISSUED,
    _OMBUDSMAN,
    RuleBlock(),
    QrBlock(data="{page}"),
    _centred(
        Text(
            "Veja o que fazemos com as avaliações",
            "See what we do with the ratings",
            "Vea qué hacemos con las evaluaciones",
        ),
        when="has_page",
    ),
    FeedBlock(),
    _centred(
        Text(
            "Sua avaliação não guarda o seu nome.",
            "Your rating does not keep your name.",
            "Su evaluación no guarda su nombre.",
        )
    ),
    CutBlock(),
)

_REPORT = (
    BannerBlock(text=Text("Relatório do técnico", "Technician's report", "Informe del técnico"), size=2),
    FeedBlock(),
    *_FICTIONAL,
    _centred("{institution}", bold=True),
    _centred("{branch}"),
    RuleBlock(),
    TextBlock(text="{verdict}", size=2, align="center", bold=True),
    RuleBlock(),
    ChecklistBlock(),
    RuleBlock(),
    RowBlock(left=Text("Totem", "Totem", "Tótem"), right="{device}"),
    RowBlock(left=Text("Versão", "Version", "Versión"), right="{version}"),
    RowBlock(left=Text("Servidor", "Server", "Servidor"), right="{server}"),
    RowBlock(left=Text("Último contato", "Last contact", "Último contacto"), right="{last_contact}"),
    RowBlock(left=Text("Impressora", "Printer", "Impresora"), right="{printer}"),
    RowBlock(left=Text("Papéis na fila", "Papers waiting", "Papeles en cola"), right="{waiting_jobs}"),
    _ISSUED,
    CutBlock(),
)

_TEST = (
    BannerBlock(text=Text("Teste da impressora", "Printer test", "Prueba de impresora"), size=2),
    FeedBlock(),
    LogoBlock(),
    RowBlock(left="{model}", right="{width}"),
    RowBlock(left="{code_page}", right="{slot}"),
    _ISSUED,
    RuleBlock(),
    TextBlock(
        text=Text(
            "Esta linha deve tocar as duas bordas:",
            "This line must touch both edges:",
            "Esta línea debe tocar los dos bordes:",
        )
    ),
    TextBlock(text="{ruler}"),
    RuleBlock(),
    TextBlock(
        text=Text("Estas letras devem estar certas:", "These letters must be right:", "Estas letras deben estar bien:")
    ),
    TextBlock(text="{accents}", bold=True),
    NumberBlock(),
    RuleBlock(),
    TextBlock(
        text=Text(
            "O celular deve ler este código:", "A phone must read this code:", "El teléfono debe leer este código:"
        )
    ),
    QrBlock(data="{code}"),
    CutBlock(),
)

DEFAULTS: Mapping[Kind, tuple[AnyBlock, ...]] = {
    Kind.TICKET: _TICKET,
    Kind.TEST: _TEST,
    Kind.CHECKLIST: _CHECKLIST,
    Kind.RECEIPT: _RECEIPT,
    Kind.REPORT: _REPORT,
}
