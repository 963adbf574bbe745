"""Everything at once: three totems, 500 citizens, a network that does its worst; and a totem killed at every moment."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from client.errors import ClientError
from domain.priority import Group
from tests.e2e.proxy import Answering, Fate, Line, Proxy, Request
from tests.e2e.server_process import ROOT, ServerProcess, manage, until
from tests.e2e.station import Station, check_agreement

pytestmark = pytest.mark.e2e
CITIZENS = 500
SERVICES = ("cpf", "information")


def test_a_totem_killed_at_every_moment_loses_and_doubles_nothing(server: ServerProcess, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.e2e.totem_killed", server.url, server.tokens["totem"], str(tmp_path / "t")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=110, check=True)
    said = json.loads(done.stdout)
    assert said["code"] == 0, done.stderr
    assert said["killed"] > 30, "there are more moments than that"
    station = Station(server.url, server.tokens["totem"], tmp_path / "t").start()
    until(lambda: station.waiting == 0, 20)
    printed = station.papers
    assert station.refused == 0
    station.close()
    check_agreement(server, printed)
    assert len(printed) > said["killed"], "most of them printed something before they were killed"


class Weather:
    """The fate of each request, and of the line, by chance that can be repeated."""

    def __init__(self, proxy: Proxy, seed: int) -> None:
        self._proxy, self._random = proxy, Random(seed)
        self.seen: Counter[str] = Counter()
        proxy.fate = self.fate

    def fate(self, request: Request) -> Fate:
        """Of ten requests that change something, about three meet something bad."""
        if request.method != "POST":
            return Fate()
        chance = self._random.random()
        fate = Fate()
        if chance < 0.06:
            fate = Fate(answer=Answering.BROKEN, repeats=(self._random.random(),))
        elif chance < 0.08:
            fate = Fate(answer=Answering.LOST)
        elif chance < 0.11:
            fate = Fate(arrives=False, answer=Answering.BROKEN, repeats=(self._random.random() * 3,))
        elif chance < 0.14:
            fate = Fate(answer=Answering.NONSENSE)
        elif chance < 0.24:
            fate = Fate(delay=self._random.random() * 0.3)
        elif chance < 0.30:
            fate = Fate(repeats=(0.1, 0.5))
        self.seen["whole" if fate == Fate() else "bad"] += 1
        return fate

    def blow(self, stop: threading.Event) -> None:
        """Cut the line, let it be silent, mend it, again and again."""
        while not stop.wait(0.3 + self._random.random()):
            self._proxy.line = self._random.choice([Line.WHOLE, Line.WHOLE, Line.CUT, Line.SILENT])
        self._proxy.line, self._proxy.fate = Line.WHOLE, lambda _: Fate()


def citizens(station: Station, count: int, random: Random, sorry: list[int]) -> None:
    """Come one after the other, a moment apart."""
    for each in range(count):
        group = random.choice([Group.ORDINARY, Group.ORDINARY, Group.EIGHTY_PLUS, Group.PRIORITY])
        try:
            station.take(random.choice(SERVICES), group)
        except ClientError:
            sorry.append(each)
        time.sleep(random.random() * 0.02)


@pytest.fixture
def three(server: ServerProcess, tmp_path: Path) -> Iterator[tuple[list[Station], list[Proxy]]]:
    """Three totems that could go on alone, each behind a network of its own."""
    enrolled = (manage(server.data, "enroll", "totem", name).stdout.strip() for name in ("second", "third"))
    tokens = [server.tokens["totem"], *enrolled]
    proxies = [Proxy(int(server.url.rpartition(":")[2])) for _ in tokens]
    stations = [Station(proxy.url, token, tmp_path / token[:4]) for proxy, token in zip(proxies, tokens, strict=True)]
    try:
        for station in stations:
            station.start()
        until(lambda: all(station.working.issuing.can_alone for station in stations), 20)
        yield stations, proxies
    finally:
        for thing in (*stations, *proxies):
            thing.close()


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(2, 12))])
def test_every_printed_ticket_exists_exactly_once_whatever_the_network_does(
    server: ServerProcess, three: tuple[list[Station], list[Proxy]], seed: int
) -> None:
    stations, proxies = three
    weather = [Weather(proxy, seed * 10 + number) for number, proxy in enumerate(proxies)]
    sorry, stop = list[int](), threading.Event()
    shares = [CITIZENS // 3 + (number < CITIZENS % 3) for number in range(3)]
    blowing = [threading.Thread(target=each.blow, args=(stop,)) for each in weather]
    coming = [
        threading.Thread(target=citizens, args=(station, share, Random(seed + share), sorry))
        for station, share in zip(stations, shares, strict=True)
    ]
    for thread in (*blowing, *coming):
        thread.start()
    for thread in coming:
        thread.join(100)
    stop.set()
    for thread in blowing:
        thread.join(10)
    until(lambda: all(station.waiting == 0 for station in stations), 30)
    until(lambda: all(proxy.pending == 0 for proxy in proxies), 20)
    printed = {ticket: number for station in stations for ticket, number in station.papers.items()}
    assert sum(each.seen["bad"] for each in weather) > 5, "it was hardly any weather"
    assert sorry == [], "a totem that has been lent numbers is never sorry"
    assert [station.refused for station in stations] == [0, 0, 0]
    assert len(printed) == CITIZENS
    check_agreement(server, printed)
