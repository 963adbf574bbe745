"""A branch document says where it is weaker than the law, and a problem in its policy has its line."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
import yaml

from domain.branch import Branch, Counter
from domain.document import read
from domain.errors import DocumentInvalid
from domain.legality import warnings
from domain.policies import AccumulatingPriority, AnyPolicy, DueTime, Points, Ratio, StrictLegal, Targets
from tests.branches import branch

replace = msgspec.structs.replace
DEDICATED = (Counter("1", "01"), Counter("2", "02", dedicated="priority"))


def codes(described: Branch) -> list[str]:
    return [warning.code for warning in warnings(described)]


def with_policy(policy: AnyPolicy, counters: tuple[Counter, ...] = ()) -> Branch:
    return replace(branch(counters=counters), policy=policy)


def test_the_default_is_the_law_and_needs_no_warning(repository: Path) -> None:
    assert warnings(branch()) == ()
    assert warnings(read((repository / "demo/branch.yaml").read_text(encoding="utf-8"))) == ()


@pytest.mark.parametrize("policy", [Ratio(), AccumulatingPriority(), DueTime()], ids=lambda policy: policy.name)
def test_anything_but_the_legal_order_needs_a_dedicated_counter(policy: AnyPolicy) -> None:
    (warning, *_) = warnings(with_policy(policy))
    assert (warning.code, warning.field) == ("weaker_than_law", "policy")
    assert "Lei 10.048/2000, art. 1, §§ 3 and 4" in str(warning)
    assert "'identity', 'taxes'" in str(warning)
    assert "weaker_than_law" not in codes(with_policy(policy, DEDICATED))


def test_a_service_without_a_dedicated_counter_is_named() -> None:
    counters = (Counter("1", "01"), Counter("2", "02", ("taxes",), dedicated="priority"))
    (warning, *_) = warnings(with_policy(Ratio(), counters))
    assert "serves 'identity'." in warning.message


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (AccumulatingPriority(), ["eighty_not_always_first"]),
        (AccumulatingPriority(Points(eighty_plus=4)), ["eighty_not_first"]),
        (AccumulatingPriority(Points(donor=5)), ["donors_first", "eighty_not_always_first"]),
        (AccumulatingPriority(Points(donor=1)), ["no_priority", "eighty_not_always_first"]),
        (DueTime(), ["eighty_not_always_first"]),
        (DueTime(Targets(eighty_plus=15)), ["eighty_not_first"]),
        (DueTime(Targets(priority=20, donor=15)), ["donors_first", "eighty_not_always_first"]),
        (DueTime(Targets(ordinary=18)), ["no_priority", "eighty_not_always_first"]),
        (StrictLegal("arrival"), []),
        (Ratio(), []),
    ],
)
def test_the_order_of_the_groups_is_looked_at(policy: AnyPolicy, expected: list[str]) -> None:
    assert codes(with_policy(policy, DEDICATED)) == expected


def test_going_by_arrival_without_a_dedicated_counter_does_nothing() -> None:
    assert codes(with_policy(StrictLegal("arrival"))) == ["no_effect"]


def test_nobody_is_left_without_a_counter() -> None:
    helper = (Counter("1", "01", skills={"taxes": 3}), Counter("2", "02", ("taxes",), {"taxes": 2}))
    assert codes(branch(counters=helper)) == ["nobodys_main_service"]
    only = (Counter("1", "01", ("identity",)), Counter("2", "02", dedicated="priority_only"))
    assert codes(branch(counters=only)) == ["no_ordinary_counter"]


def changed(**changes: object) -> str:
    return yaml.safe_dump({**msgspec.to_builtins(branch()), **changes}, allow_unicode=True, sort_keys=False)


@pytest.mark.parametrize(
    ("written", "policy"),
    [
        ("strict_legal", StrictLegal()),
        ({"kind": "strict_legal", "beside_dedicated": "arrival"}, StrictLegal("arrival")),
        ({"kind": "ratio", "ordinary": 3}, Ratio(3, 1)),
        ({"kind": "accumulating", "points": {"donor": 3}}, AccumulatingPriority(Points(donor=3.0))),
        ({"kind": "due_time"}, DueTime()),
    ],
)
def test_a_document_names_its_policy(written: object, policy: AnyPolicy) -> None:
    assert read(changed(policy=written)).calling == policy


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ({"kind": "ratio", "ordinary": 0}, "policy.ordinary: 0 is less than the minimum of 1"),
        ({"kind": "lottery"}, "policy: its 'kind' must be one of: strict_legal, ratio, accumulating, due_time"),
        ({"kind": "due_time", "minutes": {"donor": 0}}, "policy.minutes.donor: 0 is less than or equal to"),
        ("lottery", "policy: 'lottery' is not one of ['strict_legal']"),
    ],
)
def test_a_policy_that_cannot_be_is_explained(written: object, problem: str) -> None:
    with pytest.raises(DocumentInvalid) as invalid:
        read(changed(policy=written))
    assert problem in str(invalid.value)


def test_a_skill_is_for_a_service_of_the_counter() -> None:
    counters = [{"id": "1", "name": "1"}, {"id": "2", "name": "2", "services": ["taxes"], "skills": {"identity": 2}}]
    with pytest.raises(DocumentInvalid) as invalid:
        read(changed(counters=counters))
    assert "counters[1].skills.identity: this counter does not serve 'identity'" in str(invalid.value)
