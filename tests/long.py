"""What a run of the long tests says as it goes on, and at its end: which ran, how each ended, how long it took."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import NamedTuple

import pytest

Tell = Callable[[str], None]


class Ended(NamedTuple):
    """A long test that has ended; ``seconds`` without what it needed before and after."""

    name: str
    outcome: str
    seconds: float

    def __str__(self) -> str:
        return f"{self.outcome:7} {self.seconds:6.0f} s  {self.name}"


class LongTests:
    """A plugin of the process that reports."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self.ended: list[Ended] = []

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Say at once that a long test has ended: the next one may take half an hour."""
        if "soak" not in report.keywords or (report.when != "call" and report.passed):
            return
        self.ended.append(Ended(report.nodeid, report.outcome, report.duration))
        terminal = self._config.pluginmanager.get_plugin("terminalreporter")
        if terminal is not None:
            terminal.write_line(f"\nlong test {len(self.ended)}: {self.ended[-1]}")

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say what ran."""
        if self.ended:
            terminalreporter.section(f"{len(self.ended)} long tests")
            for each in sorted(self.ended, key=lambda one: -one.seconds):
                terminalreporter.write_line(str(each))


@pytest.fixture
def tell(request: pytest.FixtureRequest) -> Tell:
    """Says something on the terminal at once, whatever is captured and whichever process runs the test."""
    capture = request.config.pluginmanager.getplugin("capturemanager")
    began = time.monotonic()

    def say(words: str) -> None:
        line = f"[{time.monotonic() - began:5.0f} s] {request.node.name}: {words}\n"
        with capture.global_and_fixture_disabled():
            sys.stderr.write(line)
            sys.stderr.flush()

    return say
