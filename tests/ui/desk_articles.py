"""Procedures for desks on a stage."""

from __future__ import annotations

from datetime import timedelta

from domain.procedures import Article, Heading
from tests.branches import NOON

DAY = timedelta(days=1)


def article(id: str, title: str, body: str, *services: str, must_read: bool = False, version: int = 1) -> Article:
    """An article that is a week old."""
    return Article(Heading(id, version, title, NOON - 7 * DAY, services=services, must_read=must_read), body)


CARD = article(
    "identity-second-copy",
    "Segunda via da carteira de identidade",
    """\
Confira **antes** de abrir o sistema: certidão e comprovante de residência.

> Bom dia! O senhor ou a senhora já tem o protocolo?

## No sistema da identidade

1. Abra *Segunda via* e digite o número do protocolo.
2. Confira a fotografia com a pessoa.
3. Imprima o recibo e entregue na hora.

- Sem certidão: explique onde pedir e anote.
- <script>alert(1)</script> não é nada disso.

Mais em [o manual](https://example.org/manual).
""",
    "identity-card",
)
LAW = article(
    "calm",
    "Quando alguém se exalta",
    "Fale baixo e devagar.\n\n> Eu quero ajudar. Vamos ver juntos?\n\nDepois você pode fazer a pausa de recuperação.",
    must_read=True,
)
TAX = article("tax-2026", "IPTU 2026: isenção", "A isenção de **aposentados** mudou em março.", "property-tax")
ARTICLES = (CARD, LAW, TAX)
