"""The guard of `tests/conftest.py` itself: what it must fail, and what it must let pass."""

from __future__ import annotations

from pathlib import Path

import pytest

# Each test's name begins with what must become of it: `passed_error` passes, then fails in its teardown.
LOGS = """
import logging, pytest
log = logging.getLogger("vez.spool")

def test_passed_information(): log.info("fine")
def test_failed_warning(): log.warning("odd")
def test_failed_error(): log.error("bad")
def test_failed_for_its_own_reason():
    log.warning("odd")
    assert 1 == 2, "its own reason"

@pytest.mark.expects_log("WARNING vez.spool: paper")
def test_passed_expected(): log.warning("paper is low")

@pytest.mark.expects_log("paper")
def test_failed_more_than_expected():
    log.warning("paper")
    log.warning("odd")

@pytest.mark.expects_log("paper")
def test_passed_error_expected_line_absent(): pass

@pytest.fixture
def early(): log.error("early")
def test_error_in_setup(early): pass

@pytest.fixture
def late():
    yield
    log.error("late")
def test_passed_error_in_teardown(late): pass
"""

QT = """
import pytest
from PySide6.QtCore import qCritical, qWarning

def test_failed_warning(): qWarning("odd")
def test_failed_critical(): qCritical("bad")
def test_passed_harmless(): qWarning("This plugin does not support propagateSizeHints()")
@pytest.mark.expects_log("ERROR default: bad")
def test_passed_expected(): qCritical("bad")
def test_passed_quiet(): pass
"""

CLEAN = """
import os, sys

def test_passed_environment_is_not_the_callers():
    assert "VEZ_KIOSK_SERVER" not in os.environ
    assert os.environ["HOME"] != "/home/somebody"
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"

def test_passed_nothing_imports_qt_for_us():
    assert not any(name.startswith("PySide6") for name in sys.modules)
"""


@pytest.mark.parametrize("source", [LOGS, QT, CLEAN], ids=["logs", "qt", "clean"])
def test_each_becomes_what_its_name_says(
    pytester: pytest.Pytester, repository: Path, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    monkeypatch.setenv("VEZ_KIOSK_SERVER", "somewhere")
    monkeypatch.setenv("HOME", "/home/somebody")
    pytester.makeconftest((repository / "tests/conftest.py").read_text(encoding="utf-8"))
    pytester.makeini("[pytest]\nmarkers =\n    expects_log\nfilterwarnings = error\n")
    pytester.makepyfile(source)

    lines = pytester.runpytest_subprocess("-p", "no:xdist", "-rA", "--tb=no").outlines

    became: dict[str, str] = {}
    for line in lines:
        verdict, _, place = line.partition(" ")
        if verdict in ("PASSED", "FAILED", "ERROR") and "::" in place:
            name = place.split("::")[1].split(" ")[0]
            became[name] = "_".join(sorted([*became.get(name, "").split("_"), verdict.lower()], reverse=True)).strip(
                "_"
            )
    names = [line.split("def ")[1].split("(")[0] for line in source.splitlines() if "def test_" in line]
    assert len(became) == len(names)
    for name, verdict in became.items():
        assert name.startswith(f"test_{verdict}"), f"{name} became {verdict}"
        assert verdict == "passed_error" or not name.startswith("test_passed_error")
