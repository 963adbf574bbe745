"""What people worry about is met by what the card says in other words."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import concerns, opposing, vocabulary


@pytest.mark.parametrize(
    ("question", "told", "concern"),
    [
        ("minha mãe tá acamada, posso ir por ela?", "Procuração, se outra pessoa vier no seu lugar.", "proxy"),
        ("can my son come in my place?", "A power of attorney, if someone else comes.", "proxy"),
        ("quanto sai?", "A taxa é de R$ 62,00.", "price"),
        ("pago onde?", "O pagamento é feito no banco ou por Pix.", "paying"),
        ("perdi o meu no ônibus", "A segunda via custa R$ 18,00.", "replacement"),
        ("dá pra fazer pelo celular?", "O pedido pode ser feito no aplicativo.", "remote"),
        ("¿puedo pagar en cuotas?", "Se paga en hasta 12 cuotas.", "instalments"),
    ],
)
def test_a_question_and_what_speaks_to_it_share_a_concern(question: str, told: str, concern: str) -> None:
    assert concern in concerns.asked(question) & concerns.told(told)


def test_words_stand_in_their_order_and_close_to_each_other() -> None:
    assert "proxy" in concerns.asked("tem que ser eu?")
    assert "proxy" in concerns.asked("tem mesmo que ser só eu?"), "two words may stand between"
    assert "proxy" not in concerns.asked("eu ser que tem?")
    assert "proxy" not in concerns.asked("tem um outro dia que vai ser eu acho o meu?")
    assert concerns.asked("") == concerns.told("") == frozenset()


def test_every_concern_has_words_of_questions_and_of_cards() -> None:
    sides: dict[str, Counter[str]] = {}
    for name, lines in vocabulary.sections("concerns.txt").items():
        sides[name] = Counter()
        for line in lines:
            assert line[:2] in ("? ", "! "), line
            cues = [cue.strip() for cue in line[1:].split("|")]
            assert all(cues), line
            sides[name][line[0]] += len(cues)
    headings = [line for line in vocabulary.lines("concerns.txt") if line.startswith("[")]
    assert len(headings) == len(sides), "each stands once"
    assert len(sides) > 50
    assert all(count["?"] and count["!"] for count in sides.values())


@pytest.mark.parametrize(
    ("question", "told", "beyond"),
    [
        ("minha barraca tem 5 metros quanto e", "custa r$ 96,00 por banca de ate 3 metros", True),
        ("minha barraca tem 3 metros quanto e", "custa r$ 96,00 por banca de ate 3 metros", False),
        ("minha barraca tem 3 metros quanto e", "bancas com mais de 3 metros pagam r$ 158,00", True),
        ("minha barraca tem 5 metros quanto e", "bancas com mais de 3 metros pagam r$ 158,00", False),
        ("sao 5 pessoas quanto e", "custa r$ 96,00 por banca de ate 3 metros", False),
    ],
)
def test_a_price_for_less_is_not_the_price_for_more(question: str, told: str, beyond: bool) -> None:
    assert opposing.beyond(question, told) is beyond


def test_who_lacks_the_bill_is_not_told_of_another_way_for_another_paper() -> None:
    told = "comprovante de endereco, de preferencia a conta de luz. carteira de trabalho ou comprovante de renda."
    assert opposing.lacking("nao tenho conta de luz. o que eu levo no lugar?", told)
    assert not opposing.lacking(
        "nao tenho conta de luz. o que eu levo?", "comprovante de endereco, como conta de luz ou declaracao."
    )


@given(st.text())
def test_no_words_break_it(text: str) -> None:
    assert isinstance(concerns.asked(text) | concerns.told(text), frozenset)
