"""From a NovoSGA unit to a branch document: what it says, and in words what it could not say.

What NovoSGA knows nothing of (fees, deadlines, the address, the ombudsman) is marked as to be written.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter as Tally
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from string import ascii_uppercase
from typing import Any

from client.novosga_records import Installation, Offer, Unit, Visit

TO_WRITE = "A preencher"
LABEL = "Guichê"
_PRIORITY = ("P", "PR", "PP", "X", "Z")


@dataclass(frozen=True)
class Known:
    """Ids that an earlier run gave: they stay when names change. By NovoSGA's numbers.

    ``taken`` are those of other units: names that only differ behind what an id holds are two branches.
    """

    branch: str = ""
    services: Mapping[int, str] = field(default_factory=dict)
    taken: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Described:
    """``document`` is the branch document as plain values.

    ``services`` are its ids by NovoSGA's numbers, ``counters`` by the name and number of a place.
    """

    document: dict[str, Any]
    services: dict[int, str]
    notes: tuple[str, ...]
    counters: dict[tuple[str, int], str] = field(default_factory=dict)

    def counter(self, visit: Visit) -> str:
        """The id of the counter where it was; empty where that is not known."""
        return self.counters.get((visit.place, visit.place_number or 0), "")


def describe(found: Installation, time_zone: str, counters: int, known: Known = Known()) -> Described:
    """The document of a unit. ``counters`` is how many to make where its history names none."""
    offers = [each for each in found.offers if each.active]
    notes = [*_left_out(found)]
    services = _ids(((each.id, each.name) for each in offers), known.services, "servico")
    letters, moved = _prefixes(offers)
    notes += moved
    priority = next(each for each in _PRIORITY if each not in letters.values())
    label, made, places = _counters(found, counters)
    if priority != "P":
        notes.append(f"Priority tickets have the prefix {priority}, because P is a service's.")
    departments = {each.id: each.name for each in found.departments}
    categories = _ids(departments.items(), {}, "grupo") if departments else {}
    used = {categories.get(each.department or 0, "atendimento") for each in offers}
    document: dict[str, Any] = {
        "id": known.branch or _branch(found.unit, known.taken),
        "institution": _text(found.unit.header or found.unit.name),
        "name": _text(found.unit.name),
        "address": TO_WRITE,
        "time_zone": time_zone,
        "ombudsman": _text(found.unit.footer or f"Ouvidoria: {TO_WRITE.lower()}"),
        "counter_label": _text(label),
        "numbering": {"priority_prefix": priority},
        "categories": [
            {"id": category, "name": _text(name), "icon": "folder-outline"}
            for category, name in [
                ("atendimento", "Atendimento"),
                *((categories[n], departments[n]) for n in departments),
            ]
            if category in used
        ],
        "counters": [{"id": counter, "name": name} for counter, name in made.items()],
        "services": [_service(each, services, categories, letters) for each in offers],
    }
    return Described(document, services, tuple(notes), places)


def _branch(unit: Unit, taken: frozenset[str]) -> str:
    wanted = slug(unit.name, f"unidade-{unit.id}")
    return _numbered(wanted, unit.id) if wanted in taken else wanted


def _service(
    offer: Offer, services: Mapping[int, str], categories: Mapping[int, str], letters: Mapping[str, str]
) -> dict[str, Any]:
    about = clean(offer.description) or offer.name
    said: dict[str, Any] = {
        "id": services[offer.id],
        "category": categories.get(offer.department or 0, "atendimento"),
        "prefix": letters[offer.letters],
        "name": _text(offer.name),
        "summary": _text(about),
        "description": _text(about),
        "fee": _text(TO_WRITE),
        "deadline": _text(TO_WRITE),
    }
    if offer.first > 1 or offer.last is not None:
        said["numbers"] = {"first": max(1, offer.first), "last": offer.last or 999_999}
    if offer.most:
        said["quota"] = {"per_day": offer.most}
    return said


def _left_out(found: Installation) -> Iterator[str]:
    yield from found.left_out
    for each in found.offers:
        if not each.active:
            yield f"Service {each.id} '{each.name}' is switched off there, and not in the document."
            continue
        if each.step != 1:
            yield f"Service {each.id} '{each.name}' counts by {each.step} there; Vez counts by one."
        if each.kind != 1:
            whom = "everybody without priority" if each.kind == 2 else "priority alone"
            yield f"Service {each.id} '{each.name}' is for {whom} there; in Vez whoever has priority may ask for any."
        if each.message:
            yield f"Service {each.id} '{each.name}' prints a message of its own, which is left out: {each.message!r}"
    for priority in found.priorities:
        yield f"Priority {priority.id} '{priority.name}' (weight {priority.weight}) is '{priority.group.value}' in Vez."


def _counters(found: Installation, wished: int) -> tuple[str, dict[str, str], dict[tuple[str, int], str]]:
    """What a counter is called; the counters where somebody was called, or so many; which stands for which place."""
    at = [(each.place, each.place_number) for each in found.visits if each.place_number is not None]
    names = Tally(name for name, _ in at if name)
    label = names.most_common(1)[0][0] if names else (found.places[0] if found.places else LABEL)
    made: dict[str, str] = {}
    places: dict[tuple[str, int], str] = {}
    for name, number in sorted(set(at), key=lambda each: (each[0] not in ("", label), each)):
        other = name not in ("", label)
        counter = slug(f"{name} {number}", f"lugar-{number}") if other else f"counter-{number}"
        made[counter] = f"{name} {number}"[-12:].strip() if other else f"{number:02}"
        places[name, number] = counter
    return label, made or {f"counter-{number}": f"{number:02}" for number in range(1, wished + 1)}, places


def _named(ids: Mapping[int, str], names: Mapping[int, str]) -> Iterator[tuple[str, str]]:
    return ((ids[number], name) for number, name in names.items())


def _prefixes(offers: Iterable[Offer]) -> tuple[dict[str, str], list[str]]:
    """A prefix of one or two capital letters for each of theirs, and what was changed."""
    found: dict[str, str] = {}
    notes = []
    wished = sorted({each.letters for each in offers}, key=lambda letters: (len(letters) > 2, letters))
    free = ("".join(pair) for pair in product(ascii_uppercase, ["", *ascii_uppercase]))
    for letters in wished:
        plain = re.sub("[^A-Z]", "", _plain(letters).upper())
        choices = [plain] if 0 < len(plain) <= 2 else [plain[:2], plain[:1] + plain[-1:]] if plain else []
        taken = set(found.values())
        chosen = next((each for each in choices if each and each not in taken), None)
        found[letters] = chosen or next(each for each in free if each not in taken and each not in wished)
        if found[letters] != letters:
            notes.append(f"Tickets '{letters}' have the prefix {found[letters]}: one or two capital letters.")
    return found, notes


def _ids(named: Iterable[tuple[int, str]], known: Mapping[int, str], otherwise: str) -> dict[int, str]:
    """An id for each, by its number: the known one, else from its name; never twice the same."""
    found: dict[int, str] = {}
    taken = set(known.values()) | {"atendimento"}
    for number, name in named:
        wanted = slug(name, f"{otherwise}-{number}")
        if wanted in taken:
            wanted = _numbered(wanted, number)
        found[number] = known.get(number, wanted)
        taken.add(found[number])
    return found


def _numbered(id: str, number: int) -> str:
    return f"{id[:30].rstrip('-')}-{number}"


def slug(name: str, otherwise: str) -> str:
    """An id from a name: lower-case letters, digits and hyphens."""
    return re.sub("[^a-z0-9]+", "-", _plain(name).lower()).strip("-")[:40].strip("-") or otherwise


def clean(words: str) -> str:
    """On one line, without control characters, not longer than a sentence may be."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f]", " ", words).split())[:600]


def _text(words: str) -> dict[str, str]:
    return {"pt_BR": clean(words) or TO_WRITE}


def _plain(words: str) -> str:
    return unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()


def is_of(visit: Visit, services: Mapping[int, str]) -> bool:
    """Whether the document has the visit's service."""
    return visit.service in services
