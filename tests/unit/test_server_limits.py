"""Who asks too often is told to stay away for a while, at little cost and in bounded memory."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.commands import Role
from server import tokens
from server.auth import Identities
from server.enrolments import Enrolment
from server.gate import Gate, Limits
from server.limits import ByAddress, Limit, network
from server.settings import Settings
from tests.branches import NOON

CODE = "AAAA-BBBB-CCCC-DDDD"


def passed(limit: Limit, moments: list[float]) -> list[bool]:
    full, found = 0.0, []
    for now in moments:
        after = limit.spend(full, now)
        found.append(after != full)
        full = after
    return found


def test_a_bucket_gives_what_it_holds_and_fills_again() -> None:
    limit = Limit(10, 3)
    assert passed(limit, [1.0] * 5) == [True] * 3 + [False] * 2
    assert passed(limit, [1.0] * 4 + [1.11, 1.12]) == [True] * 3 + [False, True, False]
    assert passed(limit, [1.0] * 3 + [9.0] * 4) == [True] * 6 + [False]


@given(st.lists(st.floats(0, 0.5), max_size=200), st.integers(1, 20), st.integers(1, 20))
def test_nobody_gets_more_than_the_rate_and_the_burst(gaps: list[float], a_second: int, burst: int) -> None:
    moments = [5.0]
    for gap in gaps:
        moments.append(moments[-1] + gap)
    found = passed(Limit(a_second, burst), moments)
    assert sum(found) <= burst + a_second * (moments[-1] - moments[0]) + 1
    assert all(found[: min(burst, len(found))]), "a burst always passes"


def test_nothing_a_second_is_no_limit() -> None:
    assert all(passed(Limit(0, 0), [1.0] * 1_000))


def test_waiting_as_long_as_told_is_enough() -> None:
    limit, full, now = Limit(2, 4), 0.0, 100.0
    while (after := limit.spend(full, now)) != full:
        full = after
    assert limit.spend(full, now + limit.wait(full, now)) != full


def test_addresses_are_forgotten_when_they_are_many() -> None:
    limit = ByAddress(Limit(1, 1), size=2)
    assert [limit.spend(address, 1.0) for address in ("a", "b", "a", "b")] == [0, 0, 1, 1]
    assert limit.spend("c", 1.0) == 0, "`a` was silent longest"
    assert [limit.spend(address, 1.0) for address in ("b", "a")] == [1, 0]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("fe80::1%eth0", "fe80::1%eth1", True),
        ("no:address", "no:address", True),
    ],
)
def test_a_network_of_ipv6_counts_as_one(one: str, other: str, same: bool) -> None:
    assert (network(one) == network(other)) is same


class Door:
    """A gate before an application that answers 200 to everything, and what it answered."""

    def __init__(self, **settings: float) -> None:
        self.now = 10.0
        self.identities = Identities()
        digest = tokens.digest(CODE)
        self.identities.update([Enrolment("id-1", "centro", Role.TOTEM, "Porta", digest, NOON, None, 1)])
        nothing: Any = None  # a known code never makes it look again
        limits = Limits(Settings("", **settings))  # type: ignore[arg-type]
        self.gate = Gate(self.app, self.identities, nothing, limits, lambda: self.now)

    @staticmethod
    async def app(_scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    def ask(self, path: str, headers: dict[bytes, bytes], address: str = "192.0.2.1") -> tuple[int, dict[bytes, bytes]]:
        said: list[Any] = []

        async def send(message: Any) -> None:
            said.append(message)

        scope: Any = {
            "type": "http",
            "path": path,
            "query_string": b"",
            "headers": list(headers.items()),
            "client": (address, 1),
        }
        asyncio.run(self.gate(scope, None, send))  # type: ignore[arg-type]
        return said[0]["status"], dict(said[0]["headers"])


KNOWN = {b"authorization": f"Bearer {CODE}".encode()}


def test_a_mad_client_is_slowed_and_told_for_how_long() -> None:
    door = Door(requests_per_second=2)
    assert [door.ask("/api/welcome", KNOWN)[0] for _ in range(25)] == [200] * 20 + [429] * 5
    assert door.ask("/api/welcome", KNOWN)[1][b"retry-after"] == b"1"
    door.now += 1
    assert [door.ask("/api/welcome", KNOWN)[0] for _ in range(3)] == [200, 200, 429]


def test_open_routes_count_by_address_and_signing_in_apart() -> None:
    door = Door(open_per_second=0.3, sign_ins_per_minute=60, sign_ins_at_once=2)
    assert [door.ask("/t/x", {})[0] for _ in range(4)] == [200] * 3 + [429]
    assert door.ask("/health", {})[0] == 429
    assert [door.ask("/api/sign-in", {})[0] for _ in range(3)] == [200, 200, 429]
    assert door.ask("/t/x", {}, "192.0.2.2")[0] == 200
    assert door.ask("/api/welcome", KNOWN)[0] == 200, "a good code passes whatever its neighbours do"


def test_the_limit_of_an_identity_is_kept_when_it_changes() -> None:
    door = Door(requests_per_second=0.1)
    assert [door.ask("/api/welcome", KNOWN)[0] for _ in range(2)] == [200, 429]
    digest = tokens.digest(CODE)
    door.identities.update([Enrolment("id-1", "centro", Role.TOTEM, "Saída", digest, NOON, None, 2)])
    assert door.ask("/api/welcome", KNOWN)[0] == 429


def test_it_costs_little() -> None:
    limits, known = Limits(Settings("")), Door().identities.find(b"Bearer " + CODE.encode())
    assert known is not None

    def best(work: Any) -> float:
        times = []
        for _ in range(20):
            began = time.process_time()
            for _ in range(1_000):
                work()
            times.append(time.process_time() - began)
        return min(times) / 1_000 * 1e6

    assert best(lambda: limits.of_identity(known, time.monotonic())) < 3, "microseconds"
    assert best(lambda: limits.open.spend("192.0.2.1", time.monotonic())) < 3, "microseconds"
