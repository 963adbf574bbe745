"""Hundreds of panels follow one branch and miss nothing, whatever one of them does."""

from __future__ import annotations

import asyncio

import pytest

from tests.e2e.server_process import ServerProcess
from tests.soak.panels import all_at, hung_up, issue, slow_panel
from tests.soak.small_branch import new_branch, open_engine

pytestmark = pytest.mark.e2e
PANELS = 200


def test_every_panel_is_told_everything_although_one_does_not_read(server: ServerProcess) -> None:
    engine = open_engine(server)
    branch = new_branch(server, engine)
    engine.dispose()

    async def follow() -> None:
        async with hung_up(branch, PANELS, 0) as panels:
            with slow_panel(branch):
                version = await asyncio.to_thread(issue, branch, 80)
                await all_at(panels, version, 30)
            assert [panel.gaps for panel in panels if panel.gaps or panel.ended] == []

    asyncio.run(follow())
    assert server.errors() == []
