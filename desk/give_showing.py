"""From the ticket that is given at the desk to what its sheet shows: frozen inputs → `derive` → frozen properties."""

from __future__ import annotations

from dataclasses import dataclass

from desk import give_words as words
from desk.giving import GROUPS, Giving
from desk.sheet_showing import ChoiceRow
from desk.sight import Sight
from domain.branch import LANGUAGES, Language
from domain.needs import Need


@dataclass(frozen=True)
class Props:
    """The properties of ``GiveFace.qml``; see there."""

    services: tuple[ChoiceRow, ...] = ()
    chosen: bool = False
    groups: tuple[ChoiceRow, ...] = ()
    languages: tuple[ChoiceRow, ...] = ()
    needs: tuple[ChoiceRow, ...] = ()
    ready: bool = False
    asking: bool = False
    tried: bool = False
    number: str = ""
    what: str = ""
    code: str = ""


ROWS: dict[str, type] = {"services": ChoiceRow, "groups": ChoiceRow, "languages": ChoiceRow, "needs": ChoiceRow}


def derive(giving: Giving, sight: Sight | None, language: Language) -> Props:
    """What the sheet shows. Pure but for the language of the words, which is the application's."""
    if sight is None:
        return Props()
    names = {service.id: service.name.in_language(language) for service in sight.branch.services}
    typed = giving.search.casefold().strip()
    fitting = [key for key in names if typed in names[key].casefold()]
    listed = [giving.service] if giving.service and not typed else fitting
    given = giving.given
    group = words.group(giving.group)
    return Props(
        services=tuple(_row(key, names[key], giving.service) for key in listed if key in names),
        chosen=giving.service in names,
        groups=tuple(_row(each.value, words.group(each), giving.group.value) for each in GROUPS),
        languages=tuple(_row(each, words.language(each), giving.language) for each in LANGUAGES),
        needs=tuple(ChoiceRow(each.value, words.need(each), "", each in giving.needs) for each in Need),
        ready=sight.ready and giving.service in names,
        asking=giving.asking,
        tried=giving.asked is not None or not sight.online,
        number=given.number if given else "",
        what=f"{names.get(giving.service, '')} · {group}" if given else "",
        code=given.code if given else "",
    )


def _row(key: str, said: str, chosen: str) -> ChoiceRow:
    return ChoiceRow(key, said, "", key == chosen)
