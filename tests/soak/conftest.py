"""What the long tests need: running servers, and a way to say how far they are."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import pytest

from tests.e2e.conftest import cluster, prepared_branch, prepared_tables, server

__all__ = ["cluster", "prepared_branch", "prepared_tables", "server"]

Tell = Callable[[str], None]


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
