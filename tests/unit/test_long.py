"""A run of the long tests says when one of them has ended, and at the end which ran and how long each took."""

from __future__ import annotations

from pathlib import Path

import pytest

TESTS = """
import pytest

def test_short(): pass

@pytest.mark.soak
def test_long(): pass

@pytest.fixture
def nothing(): raise OSError("it did not start")

@pytest.mark.soak
def test_long_without_what_it_needs(nothing): pass
"""


def test_each_long_test_that_ran_is_named(
    pytester: pytest.Pytester, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTEST_XDIST_WORKER", raising=False)  # the run that is looked at is nobody's worker
    pytester.makeconftest((repository / "tests/conftest.py").read_text(encoding="utf-8"))
    pytester.makeini("[pytest]\nmarkers =\n    expects_log\n    soak\n")
    pytester.makepyfile(test_it=TESTS)
    ran = pytester.runpytest_subprocess("-p", "no:xdist", "-q", "--tb=no")
    ran.stdout.fnmatch_lines(
        [
            "long test 1: passed * s  test_it.py::test_long",
            "long test 2: failed * s  test_it.py::test_long_without_what_it_needs",
            "*= 2 long tests =*",
        ]
    )
    ran.stdout.no_fnmatch_line("*test_short")
    assert "long tests" not in pytester.runpytest_subprocess("-p", "no:xdist", "-m", "not soak").stdout.str()
