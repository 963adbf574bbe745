"""From any text to characters that one code page has: nothing becomes a question mark, nothing becomes a command."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_SIGNS = {
    **dict.fromkeys("‘’‚‛′´ʼ", "'"),
    **dict.fromkeys("“”„‟″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("•‣●▪◦", "*"),
    "─": "-",
    "…": "...", "€": "EUR", "№": "No.", "→": "->", "←": "<-", "⇒": "=>", "≤": "<=", "≥": ">=", "≠": "<>", "×": "x",
    "™": "(TM)", "©": "(c)", "®": "(R)", "‹": "<", "›": ">", "«": '"', "»": '"', "✓": "v", "✔": "v", "⁄": "/",
    "º": "o", "ª": "a", "°": "o", "¿": "", "¡": "",
}  # fmt: skip
_LETTERS = {"ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ı": "i",
            "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ħ": "h", "Ħ": "H"}  # fmt: skip
_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i yi ye g w".split(),
        strict=True,
    )
)
_GREEK = dict(
    zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(), strict=True)
)
_OTHER_SCRIPTS = {letter: sound.replace("_", "") for letter, sound in (_CYRILLIC | _GREEK).items()}


def printable(text: str, code_page: str) -> str:
    """``text`` in characters that ``code_page`` (such as ``CP850``) has, one byte each.

    Line breaks stay; every other control character goes, so that no text can carry a printer command. Quotes, dashes
    and signs become their plain form, letters of elsewhere are transliterated, pictures are left out.
    """
    return "".join(_one(character, code_page) for character in unicodedata.normalize("NFC", text))


@lru_cache(maxsize=4096)
def _one(character: str, code_page: str) -> str:
    if character in "\n ":
        return character
    category = unicodedata.category(character)
    if category[0] == "Z" or character == "\t":
        return " "  # a space of any width; printers show the one that does not break as they like
    if category in ("Cc", "Cf", "Cs"):
        return ""
    if _has(character, code_page):
        return character
    if character in _SIGNS:
        return _SIGNS[character]
    if character in _LETTERS:
        return _LETTERS[character]
    sound = _OTHER_SCRIPTS.get(character.lower())
    if sound is not None:
        return sound if character.islower() else sound.capitalize()
    return _taken_apart(character, code_page)


def _taken_apart(character: str, code_page: str) -> str:
    """The base letters of an accented or composed character; ``*`` for a letter of an unknown script."""
    parts = unicodedata.normalize("NFKD", character)
    if parts != character:
        return "".join(_one(part, code_page) for part in parts if not unicodedata.combining(part))
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    return "*" if unicodedata.category(character).startswith("L") else ""


def _has(character: str, code_page: str) -> bool:
    try:
        return len(character.encode(code_page)) == 1
    except UnicodeEncodeError:
        return False
