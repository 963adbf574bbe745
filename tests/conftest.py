"""What every test gets: a clean environment, and no warning that passes in silence.

A log line of WARNING or above, or a Qt message of that weight, fails the test during which it came, unless the test
says that it must come: ``@pytest.mark.expects_log("pattern", ...)``, regular expressions searched in
``LEVEL logger: message`` (for Qt, the logger is its category). An expected line that does not come fails the test too.
"""

from __future__ import annotations

import logging
import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.long import LongTests, tell

__all__ = ["tell"]

# A shared machine may stop for longer than Hypothesis's deadline of one example; pytest's own timeout guards the whole.
# The usual run takes the same examples each time, so that a change alone can make it fail; `--soak` goes exploring.
settings.register_profile("vez", deadline=None, print_blob=True, derandomize=True)
settings.register_profile("explore", deadline=None, print_blob=True)

# Qt's offscreen screen says these about what it cannot do; nothing in the program causes them.
HARMLESS = re.compile(r"This plugin does not support (propagateSizeHints|raise)\(\)")

SEEN = pytest.StashKey[list[str]]()
BEGAN = pytest.StashKey[float]()


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("vez" if config.option.markexpr else "explore")
    if "PYTEST_XDIST_WORKER" not in os.environ:
        config.pluginmanager.register(LongTests(config), "long tests")
    if "VEZ_TEST_BEGAN" in os.environ and "PYTEST_XDIST_WORKER" not in os.environ:
        config.stash[BEGAN] = float(os.environ["VEZ_TEST_BEGAN"])
    os.environ.update(QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software", TZ="UTC", LC_ALL="C.UTF-8")
    for name in [name for name in os.environ if name.startswith("VEZ_") and name != "VEZ_VENV"]:
        del os.environ[name]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if BEGAN in config.stash:
        terminalreporter.write_line(f"./vez test took {time.monotonic() - config.stash[BEGAN]:.0f} s in all")


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes what belongs to the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        patch.setenv("XDG_RUNTIME_DIR", str(runtime))
        for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
        yield


class _Lines(logging.Handler):
    """Keeps what is logged, as the text that `expects_log` is matched with."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@contextmanager
def _watch(item: pytest.Item) -> Iterator[None]:
    """Fails the phase of a test in which something unexpected was logged. A test that already fails is left alone."""
    kept = _Lines()
    root = logging.getLogger()
    root.addHandler(kept)
    restore = _watch_qt(kept.lines)
    try:
        yield
    finally:
        restore()
        root.removeHandler(kept)
        item.stash.setdefault(SEEN, []).extend(kept.lines)
    expected = _expected(item)
    surprises = [line for line in kept.lines if not any(re.search(pattern, line) for pattern in expected)]
    if surprises:
        pytest.fail("unexpected log lines:\n" + "\n".join(surprises), pytrace=False)


def _watch_qt(lines: list[str]) -> Any:
    """Collects Qt's messages in ``lines``, when Qt is loaded at all. Returns what puts the former handler back."""
    if "PySide6.QtCore" not in sys.modules:
        return lambda: None
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    grave = {QtMsgType.QtWarningMsg: "WARNING", QtMsgType.QtCriticalMsg: "ERROR", QtMsgType.QtFatalMsg: "CRITICAL"}

    def keep(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind in grave and not HARMLESS.search(message):
            lines.append(f"{grave[kind]} {context.category or 'default'}: {message}")

    former = qInstallMessageHandler(keep)
    return lambda: qInstallMessageHandler(former)


def _expected(item: pytest.Item) -> list[str]:
    return [pattern for mark in item.iter_markers("expects_log") for pattern in mark.args]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    with _watch(item):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    with _watch(item):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    with _watch(item):
        yield
    absent = [p for p in _expected(item) if not any(re.search(p, line) for line in item.stash.get(SEEN, []))]
    if absent:
        pytest.fail("expected log lines that did not come: " + ", ".join(absent), pytrace=False)
    return None


@pytest.fixture
def repository() -> Path:
    """The root of the checkout."""
    return Path(__file__).parent.parent
