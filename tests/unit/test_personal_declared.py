"""Every field that is stored is declared: what it tells of whom and for how long, or that it tells nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec import inspect

from domain.answers import Answer
from domain.branch import Branch
from domain.declared import DECLARED, NOT_PERSONAL, NOT_PERSONAL_PATHS
from domain.events import Recorded
from domain.personal import FIXED, Erasure, Period, days, in_words, markdown
from domain.retention import Retention
from domain.ticket import Ticket
from server.schema import metadata
from tests.branches import branch

JSON: dict[str, Any] = {"events.recorded": Recorded, "tickets.ticket": Ticket, "commands.answer": Answer}
DOCUMENT = Path(__file__).parent.parent.parent / "docs/personal-data.md"


def columns() -> set[str]:
    return {f"{table.name}.{column.name}" for table in metadata.tables.values() for column in table.c}


def test_every_column_is_declared_personal_or_not_and_none_is_declared_that_is_not_there() -> None:
    personal = {each.column for each in DECLARED}
    plain = {f"{table}.{column}" for table, names in NOT_PERSONAL.items() for column in names.split()}
    found = columns()
    assert found - personal - plain == set(), "say in domain/declared.py what these tell of people, or that they do not"
    assert (personal | plain) - found == set(), "these are declared, but there is no such column"
    assert {each for each in personal & plain if not any(one.column == each and one.paths for one in DECLARED)} == set()


def texts(kind: inspect.Type, path: str = "") -> Iterator[str]:
    """The paths of everything in which any text may stand. Ids of a branch document's own are texts too."""
    match kind:
        case inspect.StrType():
            yield path
        case inspect.UnionType():
            for each in kind.types:
                yield from texts(each, path)
        case inspect.StructType():
            for field in kind.fields:
                yield from texts(field.type, f"{path}.{field.encode_name}".lstrip("."))
        case inspect.VarTupleType() | inspect.ListType():
            yield from texts(kind.item_type, path)
        case inspect.DictType():
            yield from texts(kind.value_type, path)
        case _:
            pass


@pytest.mark.parametrize("column", JSON)
def test_every_text_inside_json_is_declared(column: str) -> None:
    declared = {path for each in DECLARED if each.column == column for path in each.paths}
    undeclared = set()
    for path in texts(inspect.type_info(JSON[column])):
        parts = path.split(".")
        beginnings = {".".join(parts[: end + 1]) for end in range(len(parts))}
        if not beginnings & declared and parts[-1] not in NOT_PERSONAL_PATHS:
            undeclared.add(path)
    assert undeclared == set(), "say in domain/declared.py what these tell of people, or that they do not"


def test_what_stays_for_ever_says_so_and_everything_else_has_a_period() -> None:
    for each in DECLARED:
        assert (each.erasure is Erasure.NEVER) == (each.period is Period.ALWAYS), each.where
        assert each.period is Period.ALWAYS or days(each.period, branch()) is not None


def test_a_branch_may_say_how_long() -> None:
    here: Branch = msgspec.structs.replace(branch(), retention=Retention(page_days=3, history_days=400, staff_days=60))
    found = [days(period, here) for period in (Period.PAGES, Period.HISTORY, Period.STAFF, Period.COMMANDS)]
    assert found == [3, 400, 60, 14]
    assert days(Period.ALWAYS, here) is None


def test_every_period_can_be_said() -> None:
    for period in Period:
        assert in_words(period)
    assert in_words(Period.COMMANDS) == "14 days after it was asked"
    assert set(FIXED) == {period for period in Period if "." not in period.value and period is not Period.ALWAYS}


def test_the_document_shows_the_declaration() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    table = re.search(r"<!-- declaration -->\n(.*?)<!-- /declaration -->", text, re.DOTALL)
    assert table is not None
    assert table[1].strip() == markdown(DECLARED).strip(), "./vez personal declaration prints it"
