"""Speech mode: what is said of a screen and of the control that has the keyboard. Pure: values in, sentences out."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from domain.branch import Language
from kiosk.showing.shown import Inputs
from kiosk.visit import Entry
from ui.eye import Seen
from ui.speech.tongues import TONGUES

_SPELLED = re.compile(r"[A-Z0-9](?: [A-Z0-9]){1,11}")
_DIGITS = re.compile(r"\d+")
OWN = frozenset({Entry.CPF, Entry.CODE})  # what is typed there is one citizen's alone
_TELLING = 3  # signs: fewer tell nothing of anybody, and stand in the names of keys
SILENT = frozenset({"Window", "Client", "Grouping", "Pane", "Graphic"})  # what is no text to be read


@dataclass(frozen=True)
class Words:
    """What speech mode says beside what is on the screen, in the language of the screen."""

    button: str = ""
    chosen: str = ""
    not_now: str = ""
    place: str = ""
    hidden: str = ""
    hidden_choice: str = ""


@dataclass(frozen=True)
class Sight:
    """A screen as it is heard: its ``key`` is the page it is, ``texts`` what is to be read, ``focus`` what is held.

    ``held`` is the held control's place and name: while they stay, what else changes in it, as a countdown, is no news.
    """

    key: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    focus: str = ""
    held: tuple[int, str] = (0, "")


def sight(key: tuple[str, ...], tree: Sequence[Seen], words: Words, withheld: Collection[str] = ()) -> Sight:
    """What ``tree`` sounds like. A text with something ``withheld`` in it is not said; that it is there, is."""
    plain = [one for one in tree if not one.focusable and one.role not in SILENT and one.name]
    texts = [_whole(one, words) for one in plain]
    told = [text if not _holds(text, withheld) else words.hidden for text in texts]
    headings = [_whole(one, words) for one in plain if one.role == "Heading"]
    return Sight(
        key=key,
        headings=tuple(text for text in headings if not _holds(text, withheld)),
        texts=tuple(dict.fromkeys(told)),
        focus=focused(tree, words, withheld),
        held=next(((place, one.name) for place, one in enumerate(controls(tree), 1) if one.focused), (0, "")),
    )


def without(tree: Sequence[Seen], own: Collection[str]) -> list[Seen]:
    """The screen without the citizen's ``own`` words. What is being typed is heard sign by sign."""
    return [one for one in tree if one.focusable or not one.name or one.name not in own]


def in_words(text: str, said: str) -> list[str]:
    """``text`` to be read; what the citizen has ``said``, word by word, so that no file ever holds the whole."""
    bare = text.rstrip(".!?:…")
    return text.split() if said and bare == said.rstrip(".!?:…") else [text]


def focused(tree: Sequence[Seen], words: Words, withheld: Collection[str] = ()) -> str:
    """What is said of the control that has the keyboard; nothing when none has."""
    every = controls(tree)
    for place, one in enumerate(every, start=1):
        if one.focused:
            name = control(one, words)
            if _holds(name, withheld):
                name = words.hidden_choice
            return f"{name} {words.place.format(place=place, count=len(every))}"
    return ""


def controls(tree: Sequence[Seen]) -> list[Seen]:
    """Everything that can be acted on."""
    return [one for one in tree if one.focusable and one.enabled]


def control(one: Seen, words: Words) -> str:
    """A control: its name, what it is about, and that it is a button."""
    about = "" if one.description == one.name else one.description
    parts = [one.name, about, words.button, words.chosen if one.checked else ""]
    return " ".join(_ended(part) for part in parts if part)


def said(before: Sight, now: Sight) -> list[str]:
    """What to say when ``before`` becomes ``now``. A number that counts on its own, as a clock does, is no news."""
    known = {_DIGITS.sub("#", text) for text in before.texts}
    if before.key != now.key:
        fresh = [text for text in now.texts if text in now.headings or text not in before.texts]
        return [*fresh, *([now.focus] if now.focus else [])]
    fresh = [text for text in now.texts if _DIGITS.sub("#", text) not in known]
    is_moved = now.held != before.held
    return [*fresh, *([now.focus] if now.focus and (fresh or is_moved) else [])]


def everything(now: Sight) -> list[str]:
    """All that is on the screen, for whoever asks again."""
    return [*now.texts, *([now.focus] if now.focus else [])]


def aloud(text: str, language: Language) -> str:
    """As the voice is to read it: numbers of tickets sign by sign, and no signs that voices trip over."""
    text = text.replace("\u00a0", " ").replace("–", "-").replace("…", ".")
    return _SPELLED.sub(lambda found: _spell(found[0], language), text)


def echo(before: str, now: str, language: Language) -> list[str]:
    """What was typed: each new sign by itself, so that no file ever holds the whole."""
    return [_spell(sign, language) for sign in now[len(before) :] if sign.isalnum()] if now.startswith(before) else []


def _spell(text: str, language: Language) -> str:
    digits = TONGUES[language].digits
    return ", ".join(digits[int(sign)] if sign.isdecimal() else sign for sign in text if sign.isalnum())


def _whole(one: Seen, words: Words) -> str:
    """A text; a button that cannot be used now is one, too."""
    more = words.not_now if one.role == "Button" else one.description
    return " ".join(_ended(part) for part in (one.name, more) if part)


def _ended(text: str) -> str:
    return text if text[-1] in ".!?:…" or _SPELLED.fullmatch(text) else f"{text}."


def _holds(text: str, withheld: Collection[str]) -> bool:
    """Whether anything withheld is in ``text``; digits are looked for whatever stands between them."""
    bare = _bare(text)
    return any(value and _bare(value) in bare for value in withheld)


def _bare(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def personal(inputs: Inputs) -> frozenset[str]:
    """What is about one citizen alone and so is said to headphones only: what they type, and their appointments."""
    is_telling = inputs.visit.entry in OWN and len(_bare(inputs.typed)) >= _TELLING
    values = {inputs.typed} if is_telling else set()
    branch = inputs.branch
    for found in inputs.bookings if branch else ():
        service = branch.service(found.service) if branch else None
        values.add(service.name.in_language(inputs.language) if service else "")
    return frozenset(value for value in values if value)
