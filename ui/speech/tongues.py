"""How numbers and counters are said in each language. They are spelled here: every voice reads them in its own way.

These words follow the language that is spoken, not the screen's, and so are not in the translations of the screens.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domain.branch import Language

_PARTS = re.compile(r"\d+|[^\W\d_]+")
WORDS_UP_TO = 999  # a longer number is clearer digit by digit


@dataclass(frozen=True)
class Tongue:
    """The words of one language. ``again[0]`` is for the second call; beyond the last there is ``once_more``."""

    ticket: str
    digits: tuple[str, ...]
    again: tuple[str, ...]
    once_more: str
    cardinal: Callable[[int], str]


def _of(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_PT_SMALL = _of(
    "zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete "
    "dezoito dezenove"
)
_PT_TENS = _of("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa")
_PT_HUNDREDS = _of("cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos")
_EN_SMALL = _of(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_EN_TENS = _of("twenty thirty forty fifty sixty seventy eighty ninety")
_ES_SMALL = _of(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve"
)
_ES_TENS = _of("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_ES_HUNDREDS = _of(
    "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)


def _portuguese(number: int) -> str:
    if number < 20:
        return _PT_SMALL[number]
    if number == 100:
        return "cem"
    unit, word = (10, _PT_TENS[number // 10 - 2]) if number < 100 else (100, _PT_HUNDREDS[number // 100 - 1])
    return f"{word} e {_portuguese(number % unit)}" if number % unit else word


def _english(number: int) -> str:
    if number < 20:
        return _EN_SMALL[number]
    if number < 100:
        word = _EN_TENS[number // 10 - 2]
        return f"{word}-{_EN_SMALL[number % 10]}" if number % 10 else word
    word = f"{_EN_SMALL[number // 100]} hundred"
    return f"{word} and {_english(number % 100)}" if number % 100 else word


def _spanish(number: int) -> str:
    if number < 30:
        return _ES_SMALL[number]
    if number < 100:
        word = _ES_TENS[number // 10 - 2]
        return f"{word} y {_ES_SMALL[number % 10]}" if number % 10 else word
    if number == 100:
        return "cien"
    word = _ES_HUNDREDS[number // 100 - 1]
    return f"{word} {_spanish(number % 100)}" if number % 100 else word


TONGUES: Mapping[Language, Tongue] = {
    "pt_BR": Tongue(
        ticket="Senha",
        digits=_PT_SMALL[:10],
        again=("Segunda chamada", "Terceira chamada", "Quarta chamada"),
        once_more="Nova chamada",
        cardinal=_portuguese,
    ),
    "en": Tongue(
        ticket="Ticket",
        digits=_EN_SMALL[:10],
        again=("Second call", "Third call", "Fourth call"),
        once_more="Calling again",
        cardinal=_english,
    ),
    "es": Tongue(
        ticket="Turno",
        digits=_ES_SMALL[:10],
        again=("Segunda llamada", "Tercera llamada", "Cuarta llamada"),
        once_more="Nueva llamada",
        cardinal=_spanish,
    ),
}


def spelled(number: str, language: Language) -> str:
    """``P042`` as ``P, zero, quatro, dois``: each letter and each digit by itself. Anything else is left out."""
    digits = TONGUES[language].digits
    return ", ".join(digits[int(sign)] if sign.isdecimal() else sign for sign in number if sign.isalnum())


def place(name: str, language: Language) -> str:
    """A counter's name as it is said: ``07`` as ``sete``, ``B12`` as ``B, doze``, ``Sala 3`` as ``Sala três``."""
    parts = _PARTS.findall(name)
    said = [_part(part, language) + ("," if len(part) == 1 and part.isalpha() else "") for part in parts]
    return " ".join(said).rstrip(",")


def _part(part: str, language: Language) -> str:
    if not part.isdecimal():
        return part
    return TONGUES[language].cardinal(int(part)) if int(part) <= WORDS_UP_TO else spelled(part, language)
