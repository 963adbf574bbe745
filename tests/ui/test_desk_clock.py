"""The computer's clock is set while the desk runs: what the desk measures with does not move."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

import pytest

from desk import main
from desk.library import Library
from desk.settings import parse
from tests.ui.desk_stage import FakeBell

pytestmark = pytest.mark.ui


class Wall:
    """The computer's clock, in the place of `datetime`."""

    ahead = timedelta()

    @classmethod
    def now(cls, zone: tzinfo) -> datetime:
        return datetime.now(zone) + cls.ahead


@pytest.mark.parametrize("ahead", [timedelta(hours=1), timedelta(hours=-1), timedelta(days=14600)])
def test_waits_and_the_time_to_undo_do_not_jump_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ahead: timedelta
) -> None:
    monkeypatch.setattr(main, "datetime", Wall)
    settings = parse(["--server", "http://127.0.0.1:1", "--data", str(tmp_path)], {})
    with ThreadPoolExecutor(1) as pool:
        means = main._means(settings, Library(None), FakeBell(), pool, pool, pool)  # type: ignore[arg-type]
        before = means.clock()
        monkeypatch.setattr(Wall, "ahead", ahead)
        assert abs(Wall.now(UTC) - before) > timedelta(minutes=30)
        assert timedelta() <= means.clock() - before < timedelta(minutes=5)
