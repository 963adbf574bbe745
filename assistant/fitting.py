"""Whether a sentence tells the number that a question asks for: one of the thing that is counted, and not of another.

"How many crossings are there?" is not answered by "The crossing takes 35 minutes", nor "how much is the health card?"
by "A health card is needed".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from assistant import terms, vocabulary
from assistant.spelling import plain, sound, words

COUNTS = frozenset({"quantos", "quantas", "cuantos", "cuantas", "many"})
_TIMES_UNITS = frozenset(
    "minuto minutos hora horas h dia dias semana semanas quinzena mes meses ano anos bimestre bimestres trimestre "
    "trimestres semestre semestres minute minutes hour hours day days week weeks fortnight month months term terms "
    "semester semesters year years".split()
)
_OFTEN = frozenset(
    "vez vezes vece veces parcela parcelas cuota cuotas prestacao prestacoes time times instalment instalments "
    "installments twice once tentativa tentativas intento intentos attempt attempts chance chances".split()
)
_MEASURES = _TIMES_UNITS | frozenset(
    "h am pm reais real pesos peso euros euro dolares dollars pounds libras metro metros quilometro quilometros km "
    "m metre metres meter meters mile miles kilometro kilometros centimetros cm kg quilos kilos hectares per por cento "
    "percent salario salarios minimo minimos".split()
)
NUMBERS = frozenset(
    "um uma dois duas tres quatro cinco seis sete oito nove dez onze doze quinze vinte trinta sessenta noventa cem "
    "un una dos cuatro cinco siete ocho nueve diez veinte treinta sesenta noventa cien "
    "one two three four five six seven eight nine ten twelve fifteen twenty thirty sixty ninety hundred "
    "primeiro primeira segundo segunda terceiro terceira primer primero primera tercer tercero first second third "
    "nenhum nenhuma ningun ninguna no each cada".split()
)
_HUNDREDTHS = frozenset({"cento", "ciento", "cent", "percent"})
_LITTLE = frozenset({"tem", "que", "ten", "ai", "i", "do", "por", "per", "tiene", "tengo", "teno", "presiso", "eu"})
_AT_ONCE = re.compile(
    r"na hora|mesmo dia|imediat|mismo dia|al momento|en el acto|same day|at once|straight away|immediately|sem data|"
    r"depend|no (?:set )?limit|sem limite|sin limite|nao ha (?:prazo|limite)|there is no|sem prazo|"
    r"\b(?:cada|toda|todo|every|each) (?:dia|semana|mes|ano|day|week|month|year)|fim d[oe]|end of|\buma? so\b"
)
_MONEY = re.compile(
    r"(?:r\$|us\$|[$£€])\s*\d|\d\s*(?:reais|pesos|euros|dollars|pounds|libras|dolares)\b|"
    r"\d\s*(?:%|por cento|por ciento|per ?cent)"
    r"(?! (?:de|das|del|of) (?:acert|frequ|presen|aula|acierto|asist|corr))|"
    r"gratis|gratuit|\bfree\b|\bde gra(?:c|ss)a\b|sem (?:custo|pagar|cobrar|juros)|"
    r"sin (?:costo|cargo|pagar|interes)|(?:without|no) (?:charge|cost|fee|interest)|"
    r"\b(?:nao|nada|no|never|not|nothing|nunca)\b.{0,24}\b(?:pag|cust|cobr|cuest|cost|taxa|tax|charge|fee)|"
    r"\b(?:isent|exent|exempt|metade|mitad|hal(?:f|ved)|descont|descuent|discount|salario)|"
    r"\bpag\w* (?:a |uma |so )?(?:multa|taxa)|pay nothing|depend"
)
_ASKS_MONEY = re.compile(
    r"\bquanto (?:custam?|e\b|sai|fica|pag|cobra|vale|tenho que pagar|vou pagar|que e|desconta|preciso pagar)|"
    r"\b(?:qual|que) (?:e )?o (?:valor|pre(?:c|ss)o|custo)|\b(?:pre(?:c|ss)o|valor) d|"
    r"\bcuanto (?:cuestan?|sale|pag|vale|cobra|es |tengo que pagar|hay que pagar)|\bcual es el (?:precio|costo|valor)|"
    r"\b(?:custam?|cobram?|pag[ao]|sai|saem|fica|cuestan?|sale|salen|cobran|pagan)(?: por)? [qc]uanto\b(?! t)|"
    r"\b[qc]uanto (?:vai|vou|va a|voy a|tem que|hay que) (?:custar|pagar|cobrar|ficar|sair|costar|salir)|"
    r"\bhow much\b|\bwhat (?:is|does) (?:the |it )?(?:cost|price|fee)"
)
_SPECIAL = (
    re.compile(r"\bdescontos?\b|\bdescuentos?\b|discount|\boff\b|metade|mitad|\bhalf\b"),
    re.compile(r"\bjuros?\b|\binterest\b|\binteres(?:es)?\b"),
    re.compile(r"\bmultas?\b|\bfine[ds]?\b"),
)
_ASKS_TIME = re.compile(
    r"\b(?:how (?:long|old|soon)|(?:quanto|cuanto) (?:tempo|tiempo)|(?:que|qual) (?:a )?(?:idade|edad))\b"
)
_BEFORE = re.compile(r"\bantes\b|\bbefore\b|\bbeforehand\b|anteced|antela|\bin advance\b")
_TELLS_BEFORE = re.compile(r"\bantes\b|\bbefore\b|anteced|antela|anticipa|advance|\bahead\b")
_EXISTS = re.compile(r"\b(?:existem?|existen|ha|hay(?! que)|are there|is there)\b")
_TELLS_EXISTS = re.compile(r"\b(?:existem?|existen|ha|hay|are|is|sao|son|tem|tiene|has|have|total|faz|holds)\b")
# "How many years of fishing", "how much of the rent": a number of the one, in the same breath.
_PART = re.compile(
    r"\b(?:quanto|cuanto|(?:quant[oa]s|cuant[oa]s|how many) (?P<unit>[a-z]+)|how much) (?:de|of) (?:the )?"
    r"(?P<of>(?!idade|edad|age\b|anteced|anticip|notice|prazo|plazo|espera|atraso|valid|vida|novo|nuevo)[a-z]{4,})"
)
_WHERE = re.compile(r"^\W*(?:e |and |y )?(?:a?onde|where|a?donde|em que lugar|en que lugar)\b")
_ASKS_WHERE = re.compile(r"\b(?:a?onde|where|a?donde)\b")
_TELLS_WHERE = re.compile(
    r"\b(?:aqui|ali|la|here|there|onde|where|donde|rua|avenida|estrada|praca|prassa|street|road|calle|ruta|sala|guiche|balcao|"
    r"counter|office|desk|room|floor|andar|piso|unidad\w*|posto|hospital|escola|school|banco|bank|agencia|cartorio|"
    r"secretaria|prefeitura|casa|home|site|internet|aplicativo|app|online|celular|correio|post|mail\w*|e-mail|"
    r"kilometro|quilometro|km|municip\w*|centro|center|centre|library|muelle|cais|pier|building|predio|edificio)\b|gov|www|"
    r"\b(?:no|na|nos|nas|do|da|ao|at the|in the|to the|from the|en el|en la|al)\s+[a-z]{4,}"
)
# Where one pays, where one collects and where one asks for a day may be three places: what asks, and what tells.
_DONE_THERE = tuple(
    (re.compile(rf"\b(?:{asks})"), re.compile(rf"\b(?:{asks}|{tells})"))
    for asks, tells in (
        (r"pag\w+|pay\w*|paid\b", r"boleto"),
        (
            r"retir\w+|busc\w+|peg[ao]\w*|pick\w*|collect\w*|recoj\w+|recog\w+",
            r"entreg\w+|sa(?:i|em)\b|hand\w*|deliver\w*|chega\w*|fica pront\w+|dad[oa]s?\b",
        ),
        (r"marc\w+|agend\w+|reserv\w+|book\w*|schedul\w+", r"turno\b"),
    )
)
_PRICE = re.compile(r"(?:r\$|[$£€])\s*[\d.,]*\d|[\d.,]*\d\s*(?:reais|pesos|%)")
_WHEN = re.compile(r"^\W*(?:e |and |y )?(?:quando|when|cuando)\b")
_TELLS_WHEN = re.compile(
    r"\d|\b(?:quando|when|cuando|assim que|as soon|after|depois|despues|antes|before|until|ate|hasta|durante|while|"
    r"janeiro|fevereiro|marsso|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|january|february|"
    r"march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|mayo|junio|julio|"
    r"septiembre|octubre|noviembre|diciembre|segunda|tersa|quarta|quinta|sexta|sabados?|domingos?|\w+days?|lunes|martes|"
    r"miercoles|jueves|viernes|noite|manha|tarde|night|morning|evening|noche|dias?|semanas?|mes|meses|anos?|day|week|"
    r"month|year)\b"
)
_CLAUSE = re.compile(r"[,;:.]\s+|\s(?:e|y|and|but|mas|pero|ou|or|que)\s")
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+|[^\w\s]")
_STEM = 5  # letters that inflections have in common
_ROOT = 4  # and a verb and its noun: "tarda", "tardan"; "responder", "respuesta"
_NEAR = 3  # words after a number in which what it counts is named: "6 free collections"


def fits(question: str, told: str) -> bool:
    """Whether ``told`` has a number, or its like, of what ``question`` wants to know the number of.

    True for every question that asks for none.
    """
    asked, said = plain(question), plain(told)
    part = _PART.search(asked)
    if part is not None and not any(_tells_part(part["of"], part["unit"], clause) for clause in _CLAUSE.split(said)):
        return False
    if (_WHERE.search(asked) and not _TELLS_WHERE.search(said)) or (_WHEN.search(asked) and not _tells_when(said)):
        return False
    if any(special.search(asked) and not special.search(said) for special in _SPECIAL):
        return False
    if _ASKS_WHERE.search(asked) and any(asks.search(asked) and not tells.search(said) for asks, tells in _DONE_THERE):
        return False
    if _BEFORE.search(asked) and COUNTS & set(asked.split()) and not _TELLS_BEFORE.search(said):
        return False
    if not COUNTS & set(words(question)):
        return not _ASKS_MONEY.search(asked) or tells_money(told)
    if _EXISTS.search(asked) and not _TELLS_EXISTS.search(said):
        return False
    return _counts(_counted(words(question)), said)


def breaths(question: str, told: str) -> list[str]:
    """The parts of ``told`` that may answer: of a question about money those that tell of money."""
    if not _ASKS_MONEY.search(plain(question)):
        return [told]
    return [part for part in re.split(r"[,;:.]\s+", told) if tells_money(part)]


def asks_number(question: str) -> bool:
    """Whether ``question`` wants to know how much, how many, how long or how old."""
    asked = plain(question)
    return bool(COUNTS & set(words(question)) or _ASKS_MONEY.search(asked) or _ASKS_TIME.search(asked))


def tells_money(text: str) -> bool:
    """Whether ``text`` says what something costs, or that it costs nothing."""
    return _MONEY.search(plain(text)) is not None


def asks_when(question: str) -> bool:
    """Whether ``question`` begins with "when"."""
    return _WHEN.search(plain(question)) is not None


def _tells_when(said: str) -> bool:
    """Whether ``said`` has a time; a price alone is none."""
    return _AT_ONCE.search(said) is not None or _TELLS_WHEN.search(_PRICE.sub("", said)) is not None


def _tells_part(of: str, unit: str | None, clause: str) -> bool:
    """Whether ``clause`` has a number, of ``unit`` if there is one, and names what it is ``of``."""
    numbered = any(token[0].isdigit() or token in NUMBERS for token in _TOKEN.findall(clause))
    return numbered and any(_same(of, word) for word in words(clause)) and (unit is None or _counts([unit], clause))


def nearest(question: str, told: Sequence[str]) -> list[bool]:
    """Of sentences that all tell a number, which share a word with a question of how many; all where none does."""
    asked = words(question)
    if not COUNTS & set(asked):
        return [True] * len(told)
    telling = [word for word in asked if word not in _TIMES_UNITS | COUNTS and sound(word) not in vocabulary.fillers()]
    shared = [any(_alike(word, other) for word in telling for other in words(text)) for text in told]
    return shared if any(shared) else [True] * len(told)


def _counted(asked: Sequence[str]) -> list[str]:
    """What is counted in a question: the word after "how many", or the next where that one is no name."""
    at = max(place for place, word in enumerate(asked) if word in COUNTS)  # "de quantos em quantos dias"
    following = [word for word in asked[at + 1 : at + 5] if sound(word) not in _LITTLE][:2]  # "quantas tem que acertar"
    return following[:1] if following and following[0] in _TIMES_UNITS | _OFTEN else following


def _counts(thing: Sequence[str], said: str) -> bool:
    """Whether ``said`` tells a number of ``thing``."""
    if not thing:
        return True
    tokens = _TOKEN.findall(said)
    numbers = [at for at, token in enumerate(tokens) if token[0].isdigit() or token in NUMBERS]
    if thing[0] in _HUNDREDTHS:
        return re.search(r"%|\b(?:por |per ?)(?:cento|ciento|cent)\b", said) is not None
    if thing[0] in _TIMES_UNITS:
        return bool(_AT_ONCE.search(said)) or _followed(tokens, numbers, _TIMES_UNITS)
    if thing[0] in _OFTEN:
        often = [word for word in tokens if word in _OFTEN]
        return bool({"twice", "once"} & set(often)) or any(_of(frozenset(often), tokens, at) for at in numbers)
    if re.search(r"sem limite|sin limite|no limit|any number|depend", said):
        return True
    wanted = frozenset(word for word in thing if sound(word) not in vocabulary.fillers())
    return any(_of(wanted, tokens, at) for at in numbers)


def _followed(tokens: Sequence[str], numbers: Sequence[int], units: frozenset[str]) -> bool:
    return any(units & set(tokens[at + 1 : at + 1 + _NEAR]) for at in numbers)


def _of(wanted: frozenset[str], tokens: Sequence[str], at: int) -> bool:
    """Whether the number at ``at`` counts what is ``wanted``: it follows, or stood before and nothing else follows."""
    if tokens[at - 1 : at] in (["£"], ["$"], ["€"]) or tokens[at + 1 : at + 2] == ["%"]:
        return False
    after = list(takewhile(str.isalpha, tokens[at + 1 : at + 1 + _NEAR]))
    if any(_same(token, word) for token in after for word in wanted):
        return True
    if tokens[at] in NUMBERS or (after and after[0] in _MEASURES):
        return False
    named = any(_same(token, word) for token in tokens[:at] for word in wanted)
    return named and (not after or sound(after[0]) in vocabulary.fillers())


def _alike(one: str, other: str) -> bool:
    """Whether two words are the same thing, or a verb and its noun."""
    return _same(one, other) or (_together(one, other) >= _ROOT and min(len(one), len(other)) > _ROOT)


def _same(one: str, other: str) -> bool:
    """Whether two words are the same thing, whatever their endings."""
    return _together(one, other) >= _STEM or terms.term(sound(one)) == terms.term(sound(other))


def _together(one: str, other: str) -> int:
    """With how many same letters two words begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
