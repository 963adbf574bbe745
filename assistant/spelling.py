"""How words are compared: without accents, and alike when they sound alike in Portuguese ("bolça", "enprego")."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# What people type for a word that they do not write out.
_SHORT = {
    "vc": "voce", "vcs": "voces", "q": "que", "ke": "que", "pq": "porque", "pra": "para", "pro": "para", "p": "para",
    "n": "nao", "naum": "nao", "num": "nao", "tb": "tambem", "tbm": "tambem", "hj": "hoje", "qdo": "quando",
    "qnd": "quando", "qto": "quanto", "qnt": "quanto", "td": "tudo", "mto": "muito", "mt": "muito", "blz": "beleza",
    "obg": "obrigado", "cmg": "comigo", "msm": "mesmo", "dps": "depois", "agr": "agora", "oq": "que", "oque": "que",
    "doc": "documento", "docs": "documentos", "tel": "telefone", "cel": "celular", "niver": "aniversario",
    "pls": "please", "plz": "please", "ur": "your", "cuz": "because", "coz": "because", "wat": "what", "wot": "what",
    "dat": "that", "abt": "about", "ppl": "people", "wrk": "work", "appt": "appointment", "govt": "government",
    "addr": "address", "acct": "account", "bday": "birthday", "lic": "licence", "thx": "thanks",
}  # fmt: skip

# Stems whose C has its cedilla left out by who types without accents ("servico", "licenca"); also every "-cao".
_STEMS = (
    r"hortali|pregui|lingui|vidra|almo|ber|sui|"
    r"vizinhan|confian|diferen|esperan|lembran|seguran|cobran|desgra|endere|poupan|presen|senten|"
    r"alian|balan|cacha|carca|carro|crian|esfor|finan|heran|justi|licen|mudan|palha|pesco|refor|servi|"
    r"alma|amea|avan|cabe|come|doen|espa|fuma|indi|orel|peda|alm|alo|bra|cal|dan|for|gra|lan|pra|pre|"
    r"ter|tra|fa|mo|or|ra"
)
_CEDILLA = re.compile(rf"c(?=(?:ao|oes)$)|^(?P<stem>{_STEMS})c(?=[aou])")

# Letters that stand for one sound, in the order in which they are replaced.
_SOUNDS = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"sch"), "sk"),
    (re.compile(r"ch|sh"), "x"),
    (re.compile(r"[lL]h"), "l"),
    (re.compile(r"nh"), "n"),
    (re.compile(r"[sx]?c(?=[ei])|ss|z"), "s"),
    (re.compile(r"g(?=[ei])"), "j"),
    (re.compile(r"gu(?=[ei])"), "g"),
    (re.compile(r"qu|[qck]"), "k"),
    (re.compile(r"k+s"), "x"),
    (re.compile(r"w"), "v"),
    (re.compile(r"y"), "i"),
    (re.compile(r"h"), ""),
    (re.compile(r"m(?=[^aeiou]|$)"), "n"),
    (re.compile(r"l(?=[^aeiou]|$)"), "u"),
    (re.compile(r"ou(?=.)"), "o"),
    (re.compile(r"(.)\1+"), r"\1"),
)


def plain(text: str) -> str:
    """``text`` in lower case, without accents; its ç is ss."""
    folded = unicodedata.normalize("NFKD", text.casefold().replace("ç", "ss").replace("’", "'"))
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


def words(text: str) -> list[str]:
    """The words of ``text``: lower case, no accents, abbreviations of chats written out, no letter thrice in a row."""
    once = re.sub(r"([^\W\d_])\1{2,}", r"\1", plain(text))
    return [_SHORT.get(word, word) for word in re.findall(r"[^\W_]+", once)]


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """A key that is equal for spellings of ``word`` that sound alike. Numbers stay as they are."""
    if word.isdigit():
        return word
    word = _CEDILLA.sub(lambda found: f"{found['stem'] or ''}s", word)
    for pattern, by in _SOUNDS:
        word = pattern.sub(by, word)
    return word


def sounds(text: str) -> list[str]:
    """The sound of each word of ``text``."""
    return [sound(word) for word in words(text)]
