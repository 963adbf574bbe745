"""The promises of the queue, explored at length: any commands in any order, power cuts, kills. Minutes each."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random, SystemRandom

import pytest

from tests.e2e.server_process import ServerProcess
from tests.long import Tell
from tests.postgres import KINDS
from tests.soak import power
from tests.soak.machine import explore
from tests.soak.press import Press, broken
from tests.soak.small_branch import new_branch, open_engine

pytestmark = [pytest.mark.e2e, pytest.mark.soak, pytest.mark.timeout(3600)]
BOTH = pytest.mark.parametrize("server", KINDS, indirect=True)
CUTS, KILLS, ROUNDS, EXAMPLES = 200, 200, 5, 10


@BOTH
def test_any_sequence_of_commands(server: ServerProcess, tell: Tell) -> None:
    for done in range(0, 40, EXAMPLES):
        explore(server, examples=EXAMPLES, steps=50, kills=2, shrink=True)
        tell(f"{done + EXAMPLES} days of 50 steps")


@pytest.mark.parametrize("synchronous", [None, "NORMAL"])
def test_power_cuts(tmp_path: Path, tell: Tell, synchronous: str | None) -> None:
    problems: Counter[str] = Counter()
    cuts = 0
    for number in range(ROUNDS):
        seed = SystemRandom().randrange(10**9)
        chance = Random(seed)
        folder = tmp_path / str(number)
        work = power.run(folder / "server", synchronous=synchronous, tickets=240, clients=(1, 2, 4, 8, 16)[number])
        for cut, place in enumerate(work.cuts(CUTS, chance)):
            lost = work.lost(place, folder / str(cut), chance)
            problems.update({problem.partition(":")[0] for problem in lost})
            assert not lost or synchronous is not None, f"seed {seed}, step {place}: {lost}"
        cuts += CUTS
        tell(f"synchronous {synchronous or 'as the server sets it'}: {cuts} cuts, with losses {dict(problems)}")
    if synchronous == "NORMAL":  # or the cuts would show nothing
        assert problems.keys() == {"lost"}


@BOTH
def test_kills_under_load(server: ServerProcess, tell: Tell) -> None:
    engine = open_engine(server)
    press = Press(new_branch(server, engine))
    seed = SystemRandom().randrange(10**9)
    chance = Random(seed)
    tell(f"seed {seed}")
    with press.working():
        for kill in range(1, KILLS + 1):
            press.kill(chance)
            if kill % 20 == 0:
                wrong = broken(engine, press.branch.id, dict(press.answers))
                tell(f"{kill} kills, {len(press.answers)} answers, {press.again} asked for again, broken: {wrong}")
                assert wrong == []
    assert broken(engine, press.branch.id, press.answers) == []
    engine.dispose()
