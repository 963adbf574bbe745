"""What a totem says when its printer ails, in each language, for the tests that read its screen."""

from __future__ import annotations

from collections.abc import Mapping

from domain.branch import Language
from printer.status import Condition

Said = Mapping[Language, str]

WHY: Mapping[Condition, Said] = {
    Condition.SILENT: {
        "pt_BR": "A impressora não está funcionando agora.",
        "en": "The printer is not working right now.",
        "es": "La impresora no está funcionando ahora.",
    },
    Condition.UNRECOVERABLE: {
        "pt_BR": "A impressora parou de funcionar.",
        "en": "The printer has stopped working.",
        "es": "La impresora dejó de funcionar.",
    },
    Condition.COVER_OPEN: {
        "pt_BR": "A impressora está aberta.",
        "en": "The printer is open.",
        "es": "La impresora está abierta.",
    },
    Condition.PAPER_OUT: {
        "pt_BR": "O papel da impressora acabou.",
        "en": "The printer has run out of paper.",
        "es": "Se terminó el papel de la impresora.",
    },
    Condition.CUTTER: {
        "pt_BR": "O papel ficou preso na impressora.",
        "en": "The paper is stuck in the printer.",
        "es": "El papel quedó atascado en la impresora.",
    },
    Condition.HOT: {
        "pt_BR": "A impressora está fazendo uma pausa.",
        "en": "The printer is taking a short break.",
        "es": "La impresora está haciendo una pausa.",
    },
    Condition.OFFLINE: {
        "pt_BR": "A impressora ainda não está pronta.",
        "en": "The printer is not ready yet.",
        "es": "La impresora todavía no está lista.",
    },
}
KEPT: Said = {
    "pt_BR": "Seu lugar está guardado, mesmo sem papel.",
    "en": "Your place is kept, even without paper.",
    "es": "Su lugar está guardado, aun sin papel.",
}
DOUBT: Said = {
    "pt_BR": "Talvez o papel não tenha saído.",
    "en": "The paper may not have come out.",
    "es": "Tal vez el papel no haya salido.",
}
TAKE: Said = {
    "pt_BR": "Pegue sua senha na impressora.",
    "en": "Take your ticket from the printer.",
    "es": "Tome su turno de la impresora.",
}
AGAIN: Said = {"pt_BR": "Imprimir de novo", "en": "Print again", "es": "Imprimir otra vez"}
NO_PAPER: Said = {
    "pt_BR": "Por enquanto, este totem mostra sua senha na tela, sem papel.",
    "en": "For now, this totem shows your number on the screen, without paper.",
    "es": "Por ahora, este tótem muestra su turno en la pantalla, sin papel.",
}
