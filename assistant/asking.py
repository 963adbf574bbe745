"""What kind of thing a question wants to be told, and whether a sentence tells such a thing: money, a wait …"""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.fitting import tells_money
from assistant.spelling import plain

NUMBERED = frozenset({"money", "get", "share", "limit"})  # only of the very thing that is named
TIMED = frozenset({"wait", "until"})

_NUM = (
    r"(?:\d+(?:[ao]|st|nd|rd|th)?|um|uma|dois|duas|tres|quatro|cinco|seis|dez|one|two|three|four|five|six|ten|un|una|dos|cuatro|cinco|"
    r"diez)"
)
_UNIT = r"(?:minutos?|minutes?|horas?|hours?|h|dias?|days?|semanas?|weeks?|mes|meses|months?)"
_SPAN = rf"\b{_NUM}\s+(?:(?!anos|years)[a-z]+\s+)?{_UNIT}\b|\b\d+h"
_ONCE = (
    r"na hora|mesmo dia|imediat|mismo dia|al momento|en el (?:acto|momento)|same day|at once|on the spot|"
    r"straight away|sem data|no set date|sin fecha|depend"
)
_MONTHS = (
    r"janeiro|fevereiro|marsso|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|january|february|march|"
    r"april|june|july|august|september|october|november|december|enero|febrero|marzo|mayo|junio|julio|septiembre|"
    r"octubre|noviembre|diciembre"
)
_DAYS = (
    r"segunda|tersa|quarta|quinta|sexta|sabado|domingo|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|"
    r"miercoles|jueves|viernes"
)


def _all(patterns: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    return {kind: re.compile(pattern) for kind, pattern in patterns.items()}


_ASKS = _all(
    {
        "get": r"\b[qc]uanto\b.{0,20}\b(?:receb\w+|ganh\w+|cobro|me pagan|pagan por|pagam por|pagam)\b|"
        r"how much (?:will|do|money will) i (?:get|receive)|valor do beneficio|cuanta plata|quanto dinheiro|"
        r"how much money|de quanto e (?:a|o|cada)|quanto e cada|quanto em dinheiro|"
        r"\bde quanto (?:sao|sera|serao|vai|vao)\b",
        "limit": r"\bmaxim\w+|\bmaximum|\btope\b|\blimite\b|\blimit\b|\bminim\w+|\bmais baix\w+|\bno (?:maximo|minimo)|"
        r"\bmenor (?:valor|parcela)|\bque tamanho|\bate que (?:altura|valor)|\bhow (?:big|high|tall)",
        "share": r"\bdescont|\bpor ?cent|percent|discount|\boff\b|descuent|cuanto baja|"
        r"quanto (?:baixa|diminui|reduz|abate)",
        "money": r"\b(?:e|es) de [qc]uanto\b|"
        r"\bquanto (?:custa|ta\b|esta\b|e\b|q e|que e|sai|fica|pag|cobra|vale|tenho que pagar|vou pagar|"
        r"preciso pagar|gasto|"
        r"da\b|a \w+ cobra|\w+ cobra)|\bquanto\b.{0,25}\b(?:cobra|custa|paga|pago)|"
        r"\b(?:custam?|cobram?|sai|saem|fica|cuestan?|salen?)(?: por)? [qc]uanto\b(?! t)|"
        r"\b(?:preco|presso|valor|taxa|custo|gratis|de grassa|gratuit|costs?|price|fees?|charge|free|cuesta|precio|"
        r"costo|tasa)\b|\b(?:cobram?|cobran|pagam?|pagan|pago|pagar|paga|pay)\b|\bcuanto (?:sale|es|pag|cobran|vale)|"
        r"\bhow much\b",
        "valid": r"\b(?:vale|valem|validade|caduca|expires?|valid|dura|duran|duram|vigencia)\b|how long .* last|"
        r"does it last",
        "often": r"quanto em quanto|cada (?:quanto|cuanto)|how often|frequencia|frecuencia|every how",
        "times": r"\bquantas (?:vezes|parcelas?|prestacoes)|\bcuantas (?:cuotas|veces)|"
        r"how many (?:instal\w+|payments|times)|\bem quantas|parcelar|parcelado|em parcelas?|dividir",
        "age": r"\bidade\b|\bcom quantos anos|\bhow old\b|\bwhat age\b|\bedad\b|con cuantos anos",
        "wait": r"\bquanto tempo\b|\bdemora\w*|\btarda\w*|\bem quantos (?:dias|meses)|\bem quanto\b|\bleva quant|"
        r"\bquantos dias (?:leva|demora|fica|sai)|quando (?:fica|sai|chega|recebo|vem|vai|volta|ligam|cai)|"
        r"\bhow (?:long|soon|quick\w*|fast)\b|\bwhen (?:will|do i get|is it)|\bcuanto (?:tarda|tiempo|demora)|"
        r"\ben cuantos dias|\bcuando (?:me|sale|esta|llega|dan|viene)|na hora\b|no mesmo dia|\bhoy\b|\bhoje\b|"
        r"\bpront[oa]\b",
        "until": r"\bvencem?\b|\bate (?:que|quando|quantos|qual)|\bultimo dia|\bque dia|\bem que (?:dia|mes)|"
        r"\bquando\b|\bprazo|\bquantos dias\b|\bquanto tempo (?:eu )?(?:tenho|tem)|\buntil when|\blast day|"
        r"\bdeadline|\bwhat day|\bwhen\b|\bhasta (?:cuando|que)|\bcuando\b|\bplazo|\bcuantos dias",
        "place": r"^\W*(?:e |and |y |de |para )?(?:a?onde|where|a?donde)\b|\b(?:a?onde|where|a?donde)\W*$|"
        r"\b(?:de|para) (?:a?onde)\b|\b(?:pag\w+|peg\w+|busc\w+|retir\w+|fa[sz]\w*|ve\w{0,2}) (?:a?onde)\b|"
        r"\b(?:a?onde|where|a?donde) (?:que )?(?:(?:eu|a gente|i|do i|can i|se|la|lo) )*(?:pag|peg|busc|retir|vou\b|"
        r"vejo|collect|pick|pay|recojo)|\bem que (?:lugar|sala|rua|endere)|\bque (?:lugar|sala|endere)|"
        r"\bqual (?:e )?(?:o )?(?:lugar|endere|sala)|what address|\bque site|\bsite\b|website|pagina",
        "papers": r"\b(?:que|quais|qual) (?:e (?:o|os) )?(?:documento|papel|papeis|comprovante)|"
        r"\bo ?que\b.{0,25}\b(?:lev|traz|trag|precis|apresent|mostr)|\bque (?:eu )?(?:lev|traz|trag|tenho que lev|"
        r"tenho que traz|precis)|what (?:do|should|must) i (?:bring|need|show)|which (?:papers|documents)|"
        r"what (?:papers|documents)|\bque (?:necesito|debo|llevo|traigo|papeles|documentos|tengo que (?:llevar|traer)|"
        r"trae|lleva)|what do you need",
    }
)
_TELLS = _all(
    {
        "get": r"(?:r\$|[$£€])\s*\d|\d+ (?:pesos|reais|euros)|salario|salary|%",
        "limit": r"\d|\b(?:um|dois|tres|meio|metade|one|two|half|un|dos|medio) ",
        "share": r"%|por cento|percent|por ciento|metade|mitad|\bhal(?:f|ved)\b|descont|descuent|discount",
        "valid": r"\bval(?:e|em|ido|ida|idade|id|en)\b|\bvenc|\bcontinua valendo|\bexpir|\brenov|\bdura|"
        r"(?<!the )\blast|\bgood for|caduc",
        "often": r"\b(?:a )?cada\b|\bevery\b|\bpor (?:ano|mes|dia|semana)\b|\btod[oa]s? |\bonce a|\bvez por|\bdepend",
        "times": r"\bvez(?:es)?\b|\bparcel|\bcuotas?\b|\binstal|\bpayments?\b|\bvece?s?\b|\bprestac|\btimes\b",
        "age": r"\b\d+ (?:anos|years)|(?:age|aged|over|under|idade|edad|from) (?:of )?\d+|qualquer idade|any age|"
        r"cualquier edad",
        "wait": rf"{_SPAN}|{_ONCE}",
        "until": rf"{_SPAN}|{_ONCE}|{_MONTHS}|{_DAYS}|\bdia \d|\bantes\b|\bbefore\b|\bdepois de|"
        r"(?:segund|terceir|quart|quint|sext|setim|oitav|non|decim)[oa] |"
        r"\d+[ao]? (?:ao|to|al)\b|ultimo dia|\d+(?:st|nd|rd|th)|assim que|\bate\b.*\d|\bdata\b",
        "place": r"\b(?:rua|avenida|estrada|prassa|street|road|avenue|calle|ruta|sala|guiche|balcao|counter|office|"
        r"desk|room|floor|andar|piso|posto|hospital|no banco|the bank|agencia|cartorio|secretaria|setor|procuradoria|"
        r"mercado|mostrador|ventanilla|recepcao|reception|terminal|prefeitura|forum|lotericas?|"
        r"casas? loterica|escola|patio|portaria|tesouraria|bancos?|agencias|farmacias|lojas?|cras|inss|pix|maternidade|"
        r"centro|centre|library|muelle|cais|pier|app|"
        r"aplicativo|aplicacion|telefone|celular|site|aqui|here|aca|farmacia|deposito|unidade\w*|em casa|correio|post|"
        r"e-?mail|internet|online)\b|gov\.|www",
    }
)
_LASTING = re.compile(
    r"\b(?:ha|hace|a? ?cada|every|for|por|durante|vale|dura|lasts)(?: (?:pelo|al|at) (?:menos|least)| mais de| mas de|"
    r" more than| por| for)? \d+ (?:anos|years)\b"
)
_NO_AGE = re.compile(r"\bval|valid|\bpag|custa|cost|cuesta|mitad|metade|half|renov|duran?\b|lasts?\b|expir")
_LIVES = re.compile(r"\b(?:mora\w*|vive\w*|lives?|living|resid\w+) (?:aqui|here|aca)")
_PART = re.compile(r"[,;:.]\s+")
_MODAL = re.compile(
    r"\b(?:pode|podem|puede|pueden|can|may|must|cannot|can't|nao|no|not|never|nunca|ninguem|nobody|nadie|precisam?|needs?|"
    r"necesita|deve|devem|debe|deben|so|somente|apenas|only|solo|aceit\w+|proibid\w+|prohibid\w+|permitid\w+|"
    r"obrigat\w+|mesm[oa]|even|inclus\w+|tambem|also|too|tambien|vale|entitled|perde|recebe|direito|quem|quien|who|anyone|"
    r"qualquer|any|cualquier|tod[oa]s?|sem|without|sin|gratuit\w+|para|se|if|si|exige|basta|partir|vem|come|viene)\b"
)
_OPEN = re.compile(
    r"\b(?:quant[oa]s?|qual|quais|que|quem|a?onde|quando|como|how|what|which|who|where|when|why|cuant[oa]s?|cual|cuales|"
    r"quien|a?donde|cuando|por ?que|oque|cade|q)\b"
)
_MUST = re.compile(r"\b(?:tem|tenho|temos|hay|tengo|tiene|ten|hai) que\b")
_CUT = re.compile(r"[.?!;]+\s*|,\s+")
_CLAUSE = re.compile(
    r"\b(?:quant[oa]s?|qual|quais|a?onde|quando|how|what|where|when|which|cuant[oa]s?|cual(?:es)?|a?donde|cuando|o que|"
    r"que (?:documento|papel|dia|hora|idade|papeles)|de que|com que|quem|cade)\b"
)
_HOW_MANY = re.compile(r"\b(?:quant[oa]s|cuant[oa]s|how many)\b")
_TENURE = re.compile(r"\bate|tenho|last day|hasta")
_A_TIME = re.compile(r"\bquant|\bcuant|how (?:long|soon)|\bquando|\bwhen|\bcuando")
_A_PRICE = re.compile(r"\b[qc]uanto (?:e|ta|esta|custa|fica|sai|cuesta|pag|cobra|vale)|how much")


def clauses(question: str) -> tuple[str, str]:
    """What of a question asks, and what only tells the story, both `plain`."""
    found = [clause for clause in _CUT.split(plain(question)) if clause.strip()]
    asking = ([clause for clause in found if _CLAUSE.search(clause)] or found[-1:])[-2:]
    return " . ".join(asking), " . ".join(clause for clause in found if clause not in asking)


def kinds(asking: str) -> frozenset[str]:
    """What kinds of things the clause ``asking`` wants to be told; none when it wants a yes or a fact."""
    found = {kind for kind, pattern in _ASKS.items() if pattern.search(asking)}
    for kind, others in _BESIDE:
        if kind in found:
            found -= others
    if found >= TIMED:
        found.discard("wait" if _TENURE.search(asking) else "until")
    if found & TIMED and _A_TIME.search(asking) and not _A_PRICE.search(asking):
        found.discard("money")
    if _A_PRICE.search(asking):
        found.discard("valid")
    if how_many(asking) or found & TIMED:
        found -= {"get", "money"} if how_many(asking) else {"get"}  # for how many months, not how much
    return frozenset(found)


# Who asks for the one does not ask for the others.
_BESIDE: tuple[tuple[str, frozenset[str]], ...] = (
    ("often", TIMED),
    ("times", TIMED),
    ("share", frozenset({"money"})),
    ("get", frozenset({"money", "times"})),
    ("limit", frozenset({"money", "until"})),
    ("valid", TIMED | {"age"}),
    ("papers", frozenset({"money", "place", "until"})),
    ("place", TIMED | {"money"}),
)


def tells(kind: str, sentence: str) -> bool:
    """Whether ``sentence`` tells something of ``kind``; of papers, the card's parts know better."""
    said = plain(sentence)
    if kind in ("papers", "money"):
        return kind == "papers" or tells_money(sentence)
    if kind == "age":
        return any(
            _TELLS[kind].search(part) and not _NO_AGE.search(part) for part in _PART.split(_LASTING.sub("", said))
        )
    return _TELLS[kind].search(_LIVES.sub("", said)) is not None


def polar(asking: str) -> bool:
    """Whether a clause wants a yes or a no."""
    return not kinds(asking) - {"money"} and not _OPEN.search(_MUST.sub("", asking))


def rules(said: str) -> bool:
    """Whether what is `plain` ``said`` permits, demands or denies something, or says of whom it holds."""
    return _MODAL.search(said) is not None


def how_many(asking: str) -> bool:
    """Whether a clause asks for a count."""
    return _HOW_MANY.search(asking) is not None
