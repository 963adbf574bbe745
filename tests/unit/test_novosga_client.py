"""Our panel and totem follow a NovoSGA server: every call is told, and what it cannot do is not made up."""

from __future__ import annotations

import argparse
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from client.api import Patience
from client.errors import BadAnswer, NotAuthenticated, Unreachable
from client.novosga import Novosga
from client.novosga_api import NovoSga
from client.novosga_options import add_novosga, followed
from client.novosga_records import Credentials
from client.novosga_totem import Imported, ImportUnusable, NovosgaTotem, Numbers, chosen, imported
from client.options import add_server, server
from client.stream import Began, Happened, Lost, News, Picture, Resumed
from domain import events as e
from domain.commands import IssueTicket
from domain.devices import Asking
from domain.errors import Unknown
from domain.priority import Group
from tests.branches import NOON, branch
from tests.novosga_server import CREDENTIALS, NovosgaServer, service, wait_for

QUICK = Patience(connect=2, answer=5, silence=5)
COMMAND = "0" * 31


@pytest.fixture
def there() -> Iterator[NovosgaServer]:
    with NovosgaServer().running() as running:
        yield running


def api(there: NovosgaServer, credentials: Credentials = CREDENTIALS, patience: Patience = QUICK) -> NovoSga:
    return NovoSga(there.url, credentials, patience=patience)


class Screen:
    """What a panel makes of the news, as they come on a thread of their own."""

    def __init__(self, there: NovosgaServer, patience: Patience = QUICK) -> None:
        asking = Asking("panel", "host", "vez")
        self.news: list[News] = []
        self.picture = Picture()
        self._over = threading.Event()
        self._following = Novosga(api(there, patience=patience), 1, "America/Sao_Paulo", lambda: 0.5, asking)
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Screen:
        self._thread.start()
        wait_for(lambda: self.has(Resumed) or self.has(Lost))
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()

    def _run(self) -> None:
        for piece in self._following.follow(lambda seconds: self._over.wait(min(seconds, 0.05))):
            self.picture.take(piece, NOON)
            self.news.append(piece)
            if self._over.is_set():
                return

    def has(self, kind: type) -> bool:
        return any(isinstance(piece, kind) for piece in self.news)

    def events(self, *kinds: type) -> list[Any]:
        found = [piece.recorded.event for piece in self.news if isinstance(piece, Happened)]
        return [event for event in found if isinstance(event, kinds)] if kinds else found

    def said(self) -> list[tuple[str, str]]:
        """The calls and recalls, with the counter's name."""
        assert self.picture.branch is not None
        counters = {counter.id: counter.name for counter in self.picture.branch.counters}
        calls = self.events(e.TicketCalled, e.TicketRecalled)
        return [(event.number, counters[event.counter]) for event in calls]


def test_a_panel_is_told_each_call_once_also_when_two_come_at_once(there: NovosgaServer) -> None:
    with Screen(there) as screen:
        there.call("C", 1, quiet=True)
        there.call("E", 7, service_number=6, place=2, peso=1)  # one event for both, as when they come in one instant
        wait_for(lambda: len(screen.said()) == 2)
        there.tell()
        there.call("C", 2, place=1)
        wait_for(lambda: len(screen.said()) == 3)
        assert screen.said() == [("C001", "01"), ("E007", "02"), ("C002", "01")]
        groups = [event.group for event in screen.events(e.TicketCalled)]
        assert groups == [Group.ORDINARY, Group.PRIORITY, Group.ORDINARY]
        assert screen.picture.online
        room = screen.picture.room
        assert room is not None
        assert [call.number for call in room.calls] == ["C001", "E007", "C002"]
        assert all(not room.waiting(each.id) for each in room.branch.services)  # nobody knows who waits


def test_a_recall_is_a_recall(there: NovosgaServer) -> None:
    with Screen(there) as screen:
        for _ in range(3):
            there.call("C", 1)
        wait_for(lambda: len(screen.said()) == 3)
        assert [event.times for event in screen.events(e.TicketRecalled)] == [2, 3]


def test_what_was_called_before_is_shown_and_not_said(there: NovosgaServer) -> None:
    there.call("C", 8)
    there.call("C", 9, place=2)
    with Screen(there) as screen:
        room = screen.picture.room
        assert room is not None
        assert [call.number for call in room.calls] == ["C008", "C009"]
        assert screen.said() == []
        there.call("C", 10)
        wait_for(screen.said)
        assert screen.said() == [("C010", "01")]
        assert sum(isinstance(piece, Began) for piece in screen.news) == 1


def test_a_counter_that_nobody_knew_joins_the_branch(there: NovosgaServer) -> None:
    with Screen(there) as screen:
        there.call("C", 1, place=12)
        wait_for(screen.said)
        there.call("C", 2, place=3, local="Sala")
        wait_for(lambda: len(screen.said()) == 2)
        assert screen.said() == [("C001", "12"), ("C002", "Sala 3")]
        versions = [piece.recorded.version for piece in screen.news if isinstance(piece, Happened)]
        assert versions == sorted(set(versions))


def test_the_branch_is_what_the_server_says(there: NovosgaServer) -> None:
    with Screen(there) as screen:
        found = screen.picture.branch
        assert found is not None
        assert (found.name.pt_BR, found.institution.pt_BR) == ("Posto Central", "Prefeitura de Lugar")
        assert [each.name.pt_BR for each in found.services] == ["Cartão SUS", "Exames"]
        assert screen.picture.server_time(NOON) == datetime.fromtimestamp(there.now, UTC)


def test_calls_for_services_that_are_not_there_are_left_out(there: NovosgaServer) -> None:
    with Screen(there) as screen:
        there.call("X", 1, service_number=99)
        there.call("C", 1)
        wait_for(screen.said)
        assert screen.said() == [("C001", "01")]


def test_a_silent_stream_is_no_loss_and_what_was_missed_is_told(there: NovosgaServer) -> None:
    with Screen(there, Patience(connect=2, answer=5, silence=0.2)) as screen:
        there.call("C", 1, quiet=True)
        wait_for(screen.said)
        assert not screen.has(Lost)


def test_a_server_that_goes_away_is_lost_and_found_again(there: NovosgaServer) -> None:
    with Screen(there, Patience(connect=2, answer=5, silence=0.2)) as screen:
        there.refuses["/api/unidades/1/painel"] = 503
        wait_for(lambda: not screen.picture.online)
        there.call("C", 1)
        del there.refuses["/api/unidades/1/painel"]
        wait_for(screen.said)
        assert screen.picture.online


def test_a_token_that_ended_is_asked_for_again(there: NovosgaServer) -> None:
    asked = api(there)
    assert asked.read("unidades")
    there.tokens.clear()
    assert asked.read("unidades")
    assert there.asked.count("POST /api/token") == 2
    there.lasts = 100  # shorter than what it is renewed before: each request asks for one
    there.tokens.clear()
    assert [asked.read("unidades") for _ in range(2)]
    assert there.asked.count("POST /api/token") == 4


def test_wrong_credentials_are_said(there: NovosgaServer) -> None:
    wrong = Credentials("1_abc", "s3cret", "painel", "wrong")
    with pytest.raises(NotAuthenticated, match="Invalid username"):
        api(there, wrong).read("unidades")
    assert "s3cret" not in repr(wrong)
    assert "wrong" not in repr(wrong)


def test_what_is_no_novosga_is_said(there: NovosgaServer) -> None:
    there.services = [{"x": 1}]
    with Screen(there) as screen:
        assert isinstance(screen.news[0], Lost)
        assert "NovoSGA 2.x" in screen.news[0].trouble
    there.refuses["/api/token"] = 502
    with pytest.raises(Unreachable):
        api(there).read("unidades")


def totem(there: NovosgaServer, clock: Callable[[], datetime] = lambda: NOON) -> NovosgaTotem:
    return NovosgaTotem(lambda: api(there), Imported(branch(), Numbers(1, {"identity": 5, "taxes": 99})), clock)


def test_a_totem_has_its_tickets_from_there(there: NovosgaServer) -> None:
    gives = totem(there)
    answer = gives.issue(IssueTicket(COMMAND + "1", "identity", Group.PRIORITY))
    assert answer.ticket is not None
    assert (answer.ticket.number, answer.ticket.service, answer.page) == ("C001", "identity", None)
    assert answer.ticket.wait is None  # nobody promises anything
    assert there.issued == [{"unidade": 1, "servico": 5, "prioridade": 2, "cliente": {"nome": "", "documento": ""}}]
    assert gives.issue(IssueTicket(COMMAND + "1", "identity", Group.PRIORITY)) == answer
    assert len(there.issued) == 1
    gives.settle(answer.ticket.id)


def test_a_totem_says_what_is_not_there(there: NovosgaServer) -> None:
    gives = totem(there)
    with pytest.raises(Unknown):
        gives.issue(IssueTicket(COMMAND + "1", "nowhere"))
    with pytest.raises(Unreachable, match="Serviço inválido"):
        gives.issue(IssueTicket(COMMAND + "2", "taxes"))
    for asked in (gives.check_in, gives.find, gives.page, gives.cancel):
        with pytest.raises(Unreachable):
            asked(None)  # type: ignore[arg-type]


@pytest.mark.expects_log("called in vain")
def test_a_totem_cannot_take_a_ticket_back(there: NovosgaServer) -> None:
    totem(there).give_up(COMMAND + "1")


def test_a_totem_gives_tickets_while_the_server_is_there(there: NovosgaServer) -> None:
    gives, news, stop = totem(there), [], threading.Event()
    assert not gives.can_alone
    thread = threading.Thread(target=gives.follow, args=(news.append, stop), daemon=True)
    thread.start()
    wait_for(lambda: news)
    assert gives.can_alone
    assert all(isinstance(piece, Lost) for piece in news)  # never as if a Vez server were there
    assert gives.welcome is not None
    assert gives.time() == NOON
    there.refuses |= {"/api/distribui": 503}
    with pytest.raises(Unreachable):
        gives.issue(IssueTicket(COMMAND + "3", "identity"))
    assert not gives.can_alone
    stop.set()
    thread.join(10)
    gives.close()


def test_each_group_has_the_priority_that_comes_closest(there: NovosgaServer) -> None:
    assert chosen(there.priorities) == {
        Group.EIGHTY_PLUS: 3,
        Group.PRIORITY: 2,
        Group.DONOR: 2,
        Group.ORDINARY: 1,
    }
    assert set(chosen(there.priorities[:1]).values()) == {1}
    with pytest.raises(BadAnswer):
        chosen([])


def options(*arguments: str, totem: bool = False) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_server(parser, lambda _, otherwise: otherwise)
    add_novosga(parser, lambda _, otherwise: otherwise, totem=totem)
    given = parser.parse_args(arguments)
    given.found, given.url = followed(parser, given), server(parser, given)
    return given


def test_a_device_is_told_whom_to_follow(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "credentials"
    file.write_text("# of the panel\nNOVOSGA_CLIENT_ID=1_a\nNOVOSGA_CLIENT_SECRET='b=c'\nNOVOSGA_USER=u\n")
    said = ("--novosga", "http://localhost:1", "--novosga-credentials", str(file))
    with pytest.raises(SystemExit):
        options(*said)
    assert "NOVOSGA_PASSWORD" in capsys.readouterr().err
    file.write_text(file.read_text() + "NOVOSGA_PASSWORD=p\n")
    given = options(*said, "--novosga-unit", "3")
    assert (given.found.credentials.client_secret, given.found.unit, given.url) == ("b=c", 3, "http://localhost:1")
    assert "b=c" not in repr(given.found)
    assert options("--server", "http://localhost:2").found is None
    for wrong in (
        (*said, "--server", "http://localhost:2"),
        said[:2],
        ("--novosga", "http://192.0.2.1", *said[2:]),
        (*said, "--novosga-time-zone", "Mars"),
    ):
        with pytest.raises(SystemExit):
            options(*wrong)
    with pytest.raises(SystemExit):
        options(*said, totem=True)
    assert "--novosga-import" in capsys.readouterr().err


def test_a_totem_shows_what_was_imported(tmp_path: Path) -> None:
    with pytest.raises(ImportUnusable):
        imported(tmp_path)
    (tmp_path / "branch.yaml").write_bytes(msgspec.yaml.encode(branch()))
    (tmp_path / "numbers.json").write_text('{"branch": "centro", "unit": 4, "services": {"identity": 9}}')
    found = imported(tmp_path)
    assert (found.branch.id, found.numbers) == ("centro", Numbers(4, {"identity": 9}))


def test_services_are_known_by_their_numbers(there: NovosgaServer) -> None:
    there.services = [service(1, "A", "A"), service(2, "A", "A"), service(3, "é", "ÇÃO")]
    with Screen(there) as screen:
        found = screen.picture.branch
        assert found is not None
        assert [(each.id, each.prefix) for each in found.services] == [("a", "A"), ("a-2", "A"), ("e", "CA")]
