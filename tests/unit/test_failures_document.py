"""Every row of the document on failures names a test that there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ROWS = [
    line
    for line in (ROOT / "docs/failures.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("|") and not line.startswith(("|---", "| what fails"))
]


def test_there_are_rows() -> None:
    assert len(ROWS) >= 30


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split("|")[1].strip()[:60])
def test_a_failure_names_what_proves_its_promise(row: str) -> None:
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    assert len(cells) == 4 and all(cells), "what fails | what people see | what is promised | test"
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", cells[3])
    assert named, "no test is named"
    for file, test in named:
        source = (ROOT / file).read_text(encoding="utf-8")
        assert re.search(rf"^\s*(async )?def {test}\(", source, re.MULTILINE), f"{file} has no {test}"
