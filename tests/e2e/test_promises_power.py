"""Nothing that was acknowledged is lost when the power goes, at whatever moment."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tests.soak import power


def test_no_acknowledged_ticket_is_lost_when_the_power_goes(tmp_path: Path) -> None:
    work = power.run(tmp_path / "server", synchronous=None, tickets=48, clients=4)
    assert len(work.told) == 52
    chance = Random(1)
    for number, place in enumerate(work.cuts(40, chance)):
        assert work.lost(place, tmp_path / str(number), chance) == [], f"cut before step {place}"


def test_a_disk_that_is_told_less_often_loses_tickets_so_the_test_can_fail(tmp_path: Path) -> None:
    work = power.run(tmp_path / "server", synchronous="NORMAL", tickets=48, clients=4)
    chance = Random(1)
    lost = [work.lost(place, tmp_path / str(number), chance) for number, place in enumerate(work.cuts(10, chance))]
    assert any(lost)
    assert not any(problem.startswith(("damaged", "unreadable", "gaps")) for each in lost for problem in each)
