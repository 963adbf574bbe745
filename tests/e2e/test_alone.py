"""Totems that lose their server, in every way there is: real server, real connections, real databases."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import requests
from msgspec.json import decode

from client.errors import ClientError
from domain.commands import IssueTicket
from domain.priority import Group
from tests.e2e.proxy import Answering, Fate, Line, Proxy, Request
from tests.e2e.server_process import ServerProcess, manage, until
from tests.e2e.station import Station, check_agreement, tickets

pytestmark = pytest.mark.e2e
Open = Callable[..., Station]
FATES = [Answering.LOST, Answering.BROKEN, Answering.NONSENSE]


@pytest.fixture
def proxy(server: ServerProcess) -> Iterator[Proxy]:
    made = Proxy(int(server.url.rpartition(":")[2]))
    yield made
    made.close()


@pytest.fixture
def open_station(server: ServerProcess, proxy: Proxy, tmp_path: Path) -> Iterator[Open]:
    opened: list[Station] = []

    def open_one(name: str = "totem", clock: Callable[[], datetime] | None = None, token: str = "") -> Station:
        station = Station(proxy.url, token or server.tokens["totem"], tmp_path / name, clock)
        opened.append(station)
        return station.start()

    yield open_one
    for station in opened:
        station.close()


def met(station: Station) -> Station:
    """Once it could go on alone."""
    until(lambda: station.working.keeper.is_online and station.working.issuing.can_alone)
    return station


def lost(station: Station, proxy: Proxy) -> Station:
    """Once it knows that the server is gone."""
    proxy.line = Line.CUT
    until(lambda: not station.working.keeper.is_online)
    return station


def agreed(station: Station, proxy: Proxy) -> Station:
    """Once it has told everything."""
    proxy.fate, proxy.line = lambda _: Fate(), Line.WHOLE
    until(lambda: station.waiting == 0, 20)
    assert station.refused == 0
    return station


def is_issue(request: Request) -> bool:
    return b'"issue_ticket"' in request.body


def test_a_cut_totem_goes_on_and_tells_later(server: ServerProcess, proxy: Proxy, open_station: Open) -> None:
    station = met(open_station())
    first = station.take("cpf")
    lost(station, proxy)
    alone = [station.take("cpf", group) for group in (Group.ORDINARY, Group.PRIORITY, Group.ORDINARY)]
    assert first.page and first.ticket.wait and first.ticket.number.endswith("001")
    assert [(each.page, each.ticket.wait) for each in alone] == [("", None)] * 3
    assert [each.ticket.number[1:] for each in alone] == ["800", "800", "801"]
    assert set(tickets(server)) == {first.ticket.id}
    later = server.send("totem", "issue_ticket", service="cpf").json()["ticket"]
    agreed(station, proxy)
    check_agreement(server, {**station.papers, later["id"]: later["number"]})
    waiting = sorted(server.room()["tickets"], key=lambda ticket: ticket["order"])
    assert [ticket["id"] for ticket in waiting] == [each.ticket.id for each in (first, *alone)] + [later["id"]]
    assert server.errors() == []


@pytest.mark.parametrize("answer", FATES)
def test_one_touch_is_one_ticket_whatever_becomes_of_the_answer(
    server: ServerProcess, proxy: Proxy, open_station: Open, answer: Answering
) -> None:
    station = met(open_station())
    proxy.fate = lambda request: Fate(answer=answer) if is_issue(request) else Fate()
    began = time.monotonic()
    issued = station.take("cpf")
    assert time.monotonic() - began < 10, "a citizen stood there"
    agreed(station, proxy)
    check_agreement(server, station.papers)
    states = sorted(row.state for row in tickets(server).values())
    assert states == ["cancelled", "waiting"], "the server's own was withdrawn, and the printed one waits"
    assert [ticket["number"] for ticket in server.room()["tickets"]] == [issued.ticket.number]
    assert issued.ticket.number.endswith("800")


@pytest.mark.parametrize("late", [0.2, 2.5])
def test_a_request_that_comes_after_its_ticket_was_given_alone_finds_that_it_is_not_wanted(
    server: ServerProcess, proxy: Proxy, open_station: Open, late: float
) -> None:
    station = met(open_station())
    asked: list[str] = []

    def fate(request: Request) -> Fate:
        if not is_issue(request):
            return Fate()
        asked.append(decode(request.body, type=IssueTicket).id)
        return Fate(arrives=False, repeats=(late,))

    proxy.fate = fate
    station.take("cpf")
    agreed(station, proxy)
    again = server.send("totem", "issue_ticket", id=asked[0], service="cpf").json()
    assert ("ticket" in again) == (late < 1), "what comes late has no ticket"
    check_agreement(server, station.papers)


@pytest.mark.expects_log("another totem goes by this one's identity")
def test_a_citizen_who_leaves_without_a_ticket_leaves_no_ticket(
    server: ServerProcess, proxy: Proxy, open_station: Open
) -> None:
    station = met(open_station())
    station.working.keeper.refuse()  # a totem with no numbers of its own
    proxy.fate = lambda request: Fate(answer=Answering.BROKEN) if is_issue(request) else Fate()
    command = IssueTicket("00000000-0000-4000-8000-00000000aaaa", "cpf")
    with pytest.raises(ClientError):
        station.working.issuing.issue(command)
    assert [row.state for row in tickets(server).values()] == ["waiting"]
    station.working.issuing.give_up(command.id)
    agreed(station, proxy)
    assert [row.state for row in tickets(server).values()] == ["cancelled"]


def test_a_server_that_says_nothing_costs_one_citizen_a_moment(proxy: Proxy, open_station: Open) -> None:
    station = met(open_station())
    proxy.line = Line.SILENT
    times = []
    for _ in range(4):
        began = time.monotonic()
        station.take("cpf")
        times.append(time.monotonic() - began)
    assert times[0] < 10 and max(times[1:]) < times[0], times
    agreed(station, proxy)


def test_a_totem_that_starts_without_its_server_goes_on_from_where_it_was(
    server: ServerProcess, proxy: Proxy, open_station: Open
) -> None:
    station = lost(met(open_station()), proxy)
    station.take("cpf")
    station.close()
    again = open_station()
    assert again.take("cpf").ticket.number.endswith("801")
    agreed(again, proxy)
    check_agreement(server, again.papers)


@pytest.mark.parametrize("away", [timedelta(days=-1), timedelta(days=1), timedelta(days=365 * 40)])
def test_a_totem_whose_clock_is_wrong_gives_good_numbers_and_sane_places(
    server: ServerProcess, proxy: Proxy, open_station: Open, away: timedelta
) -> None:
    """Also when it is cut off and started again: then only its own clock is left to it."""
    station = lost(met(open_station()), proxy)
    station.take("cpf")
    station.close()
    again = open_station(clock=lambda: datetime.now(UTC) + away)
    again.take("cpf")
    again.take("cpf")
    agreed(again, proxy)
    check_agreement(server, again.papers)
    order = [ticket["number"] for ticket in sorted(server.room()["tickets"], key=lambda ticket: ticket["order"])]
    assert order == [*again.papers.values()][::-1], "in the order in which they were given"
    assert all(ticket["state"] == "waiting" for ticket in server.room()["tickets"])


@pytest.mark.expects_log("another totem goes by this one's identity")
def test_a_copied_totem_is_noticed_and_no_number_is_given_to_two(
    server: ServerProcess, proxy: Proxy, open_station: Open, tmp_path: Path
) -> None:
    first = met(open_station())
    first.take("cpf")
    shutil.copytree(first.folder, tmp_path / "copy")
    copy = open_station("copy")
    until(lambda: first.working.keeper.is_twice or copy.working.keeper.is_twice)
    until(lambda: first.working.issuing.can_alone != copy.working.issuing.can_alone)
    lost(first, proxy)
    lost(copy, proxy)
    refused = 0
    for station in (first, copy):
        try:
            station.take("cpf")
        except ClientError:
            refused += 1
    assert refused == 1
    agreed(first, proxy)
    agreed(copy, proxy)
    check_agreement(server, {**first.papers, **copy.papers})


def test_five_totems_come_back_at_once_after_a_day(server: ServerProcess, proxy: Proxy, open_station: Open) -> None:
    tokens = [manage(server.data, "enroll", "totem", f"t{each}").stdout.strip() for each in range(5)]
    until(lambda: all(_knows(server, token) for token in tokens))
    stations = [met(open_station(f"t{each}", token=token)) for each, token in enumerate(tokens)]
    for station in stations:
        lost(station, proxy)
    with ThreadPoolExecutor(5) as pool:
        list(pool.map(_hundred, stations))
    began = time.monotonic()
    proxy.line = Line.WHOLE
    for station in stations:
        until(lambda station=station: station.waiting == 0, 40)
    took = time.monotonic() - began
    printed = {ticket: number for station in stations for ticket, number in station.papers.items()}
    assert len(printed) == 500
    check_agreement(server, printed)
    print(f"500 tickets of five totems were told in {took:.1f} s")


def _hundred(station: Station) -> None:
    for each in range(100):
        station.take(("cpf", "information")[each % 2], Group.PRIORITY if each % 5 == 0 else Group.ORDINARY)


def _knows(server: ServerProcess, token: str) -> bool:
    answer = requests.get(f"{server.url}/api/welcome", headers={"Authorization": f"Bearer {token}"}, timeout=5)
    return answer.status_code == 200
