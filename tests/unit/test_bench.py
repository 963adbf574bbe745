"""What the bench says about its figures: aims that are met or not, and parts of ceilings."""

from __future__ import annotations

import pytest

from tests.bench.__main__ import met, table
from tests.bench.ceilings import share


@pytest.mark.parametrize(
    ("figure", "aim", "said"),
    [(5000, "≥ 5000", True), (4999, "≥ 5000", False), (25.0, "≤ 25", True), (25.1, "≤ 25", False), (5, "< 5", False),
     (0, "0", True), (1, "0", False)],
)  # fmt: skip
def test_an_aim_is_met_or_not(figure: float, aim: str, said: bool) -> None:
    assert met(figure, aim) is said


def test_two_ceilings_one_after_the_other_are_lower_than_each() -> None:
    assert share(5_000, 10_000, 10_000) == 1.0
    assert share(5_000, 20_000, 20_000) == 0.5


def test_a_figure_stands_beside_its_aim_and_its_ceiling() -> None:
    row = {"64": {"per_s": 4000, "p50_ms": 14.0, "p99_ms": 20.0}}
    lines = table({"sqlite": {"issue": row, "issue_2_processes": None}, "reached": {"sqlite": {"issue": {"64": 0.62}}}})
    issued = next(line for line in lines.splitlines() if line.startswith("sqlite issue 64 per_s"))
    assert issued.split()[-10:] == "4000 62% of the ceilings aim ≥ 5000: NOT met".split()
    assert "sqlite issue 64 p99_ms" in lines and "aim ≤ 25: met" in lines
    assert next(line for line in lines.splitlines() if "issue_2_processes" in line).endswith("-")
