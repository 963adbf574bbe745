"""A branch document says exactly what is wrong with it, and where."""

from __future__ import annotations

import json

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from domain.branch import Branch
from domain.document import read, schema, untranslated
from domain.errors import DocumentInvalid
from tests.branches import branch

GOOD = yaml.safe_dump(msgspec.to_builtins(branch()), allow_unicode=True, sort_keys=False)


def problems(text: str) -> list[str]:
    with pytest.raises(DocumentInvalid) as invalid:
        read(text)
    return [str(problem) for problem in invalid.value.problems]


def changed(**changes: object) -> str:
    return yaml.safe_dump({**msgspec.to_builtins(branch()), **changes}, allow_unicode=True, sort_keys=False)


def _elsewhere(name: str) -> dict[str, object]:
    return {"id": name, "name": {"pt_BR": "Outra coisa"}, "where": {"pt_BR": "Em outro lugar"}}


def test_yaml_and_json_describe_the_same_branch() -> None:
    assert read(GOOD) == read(json.dumps(yaml.safe_load(GOOD))) == branch()


def test_syntax_errors_name_their_line() -> None:
    assert problems("id: a\nname: [x\n")[0].startswith("line 3: document: expected")
    assert problems("") == ["line 1: document: is empty"]
    assert problems("id: \x00")[0].startswith("line 1: document: ")
    assert problems("- a\n- b\n")[0].startswith("line 1: document: ['a', 'b'] is not of type 'object'")


def test_schema_errors_name_line_and_field() -> None:
    lines = GOOD.splitlines()
    at = next(number for number, line in enumerate(lines) if "prefix: B" in line)
    lines[at] = lines[at].replace("prefix: B", "prefix: b7")
    told = f"line {at + 1}: services[1].prefix: 'b7' does not match: one or two capital letters"
    assert problems("\n".join(lines)) == [told]


def test_every_problem_is_told_at_once() -> None:
    told = problems(changed(time_zone=3, numbering={"digits": 1, "width": 2}, counters=[]))
    assert [problem.split(": ")[1] for problem in told] == ["time_zone", "counters", "numbering", "numbering.digits"]


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"time_zone": "Brazil/Atlantis"}, "time_zone", "is not a time zone"),
        ({"numbering": {"priority_prefix": "B"}}, "services[1].prefix", "prefix of priority tickets"),
        ({"counters": [{"id": "1", "name": "1", "services": ["identity"]}]}, "services[1].id", "no counter serves"),
        ({"counters": [{"id": "1", "name": "1"}, {"id": "1", "name": "2"}]}, "counters[0].id", "is used 2 times"),
        ({"not_here": [_elsewhere("taxes")]}, "not_here[0].id", "is a service of this branch"),
        ({"not_here": [_elsewhere("cnh"), _elsewhere("cnh")]}, "not_here[0].id", "is used 2 times"),
        ({"categories": [{"id": "x", "name": {"pt_BR": "x"}, "icon": "x"}]}, "services[0].category", "no category"),
    ],
)
def test_contradictions_are_found(change: dict[str, object], field: str, words: str) -> None:
    first = problems(changed(**change))[0]
    assert f": {field}: " in first
    assert words in first


def test_an_audience_needs_its_rule_and_an_alternative_that_exists() -> None:
    services = list(msgspec.to_builtins(branch())["services"])
    services[0] |= {"audience": "company", "instead": "nothing"}
    told = problems(changed(services=services))
    assert any("services[0].instead: there is no other service 'nothing'" in problem for problem in told)
    assert any("services[0].audience: needs an audience_rule" in problem for problem in told)


def test_what_is_not_translated_is_listed_and_shown_in_portuguese() -> None:
    described = read(changed(name={"pt_BR": "Central", "en": "Centre"}))
    assert untranslated(described) == ("name (es)",)
    assert described.name.in_language("es") == "Central"
    assert described.name.in_language("en") == "Centre"


def test_the_schema_is_the_types() -> None:
    assert set(schema()["$defs"]["Branch"]["required"]) <= set(Branch.__struct_fields__)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda x: st.lists(x) | st.dictionaries(st.text(), x),
        max_leaves=8,
    )
)
def test_no_document_makes_it_stumble(content: object) -> None:
    with pytest.raises(DocumentInvalid):
        read(yaml.safe_dump(content))


@given(st.text())
def test_no_text_makes_it_stumble(text: str) -> None:
    with pytest.raises(DocumentInvalid):
        read(text)
