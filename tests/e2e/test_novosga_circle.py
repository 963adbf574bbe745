"""Our own programs for moving, against our own server as NovoSGA's applications see it: the circle closes."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from client.novosga import Novosga
from client.novosga_api import NovoSga
from client.novosga_records import Credentials
from client.novosga_totem import NovosgaTotem, imported
from client.stream import Happened, News, Picture
from domain import document
from domain.commands import IssueTicket
from domain.devices import Asking
from domain.events import TicketCalled, TicketRecalled
from domain.priority import Group
from tests.e2e import novosga_clients
from tests.e2e.server_process import DOCUMENT, ROOT, ServerProcess, manage, until

pytestmark = pytest.mark.e2e


@pytest.fixture
def enabled(server: ServerProcess) -> novosga_clients.Credentials:
    return novosga_clients.enable(server)


def as_whom(enabled: novosga_clients.Credentials, user: str) -> Credentials:
    return Credentials(enabled.client_id, enabled.secret, user, enabled.passwords[user])


@pytest.fixture
def folder(server: ServerProcess, enabled: novosga_clients.Credentials, tmp_path: Path) -> Path:
    """What an import writes of our own server."""
    given = as_whom(enabled, "triagem")
    file = tmp_path / "credentials"
    file.write_text(
        f"NOVOSGA_CLIENT_ID={given.client_id}\nNOVOSGA_CLIENT_SECRET={given.client_secret}\n"
        f"NOVOSGA_USER={given.user}\nNOVOSGA_PASSWORD={given.password}\n"
    )
    whence = ("--url", server.url, "--credentials", str(file), "--out", str(tmp_path / "out"))
    done = subprocess.run(
        [sys.executable, "-m", "server", "import", "novosga", *whence],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert given.password not in done.stdout + done.stderr
    return Path(done.stdout.strip())


@pytest.fixture
def heard(server: ServerProcess, enabled: novosga_clients.Credentials) -> Iterator[list[News]]:
    """What our panel is told, while it follows."""
    news: list[News] = []
    over = threading.Event()
    following = Novosga(
        NovoSga(server.url, as_whom(enabled, "painel")),
        1,
        "America/Sao_Paulo",
        lambda: 0.5,
        Asking("panel", "h", "vez"),
    )

    def follow() -> None:
        for piece in following.follow(over.wait):
            news.append(piece)
            if over.is_set():
                return

    threading.Thread(target=follow, daemon=True).start()
    until(lambda: len(news) >= 2)
    yield news
    over.set()


def test_an_import_of_our_own_server_is_our_own_branch(folder: Path) -> None:
    found = imported(folder)
    ours = document.read(DOCUMENT.read_text(encoding="utf-8"))
    assert found.branch.name.pt_BR == ours.name.pt_BR
    assert [each.name.pt_BR for each in found.branch.services] == [each.name.pt_BR for each in ours.services]
    assert [each.prefix for each in found.branch.services] == [each.prefix for each in ours.services]
    assert list(found.numbers.services.values()) == list(range(1, len(ours.services) + 1))
    assert {each.name.pt_BR for each in found.branch.categories} == {each.name.pt_BR for each in ours.categories}


def test_the_numbers_of_an_import_are_those_that_clients_find_again(
    server: ServerProcess, folder: Path, tmp_path: Path
) -> None:
    numbers = (folder / "numbers.json").read_text()
    shuffled = tmp_path / "numbers.json"
    shuffled.write_text('{"unit": 41, "services": {"cpf": 700, "identity-card": 5}}')
    assert '"unit": 1' in numbers
    refused = manage(server.data, "novosga", "enable", "--numbers", str(shuffled), fails=True)
    assert "cannot be given" in refused.stderr  # they have numbers already, which clients may know
    manage(server.data, "novosga", "disable")


def test_our_panel_hears_every_call_of_our_server(
    server: ServerProcess, enabled: novosga_clients.Credentials, folder: Path, heard: list[News]
) -> None:
    totem = NovosgaTotem(
        lambda: NovoSga(server.url, as_whom(enabled, "triagem")), imported(folder), lambda: datetime.now(UTC)
    )
    service = next(iter(imported(folder).numbers.services))
    given = [
        totem.issue(IssueTicket(f"{number:032x}", service, group)).ticket
        for number, group in enumerate((Group.ORDINARY, Group.DONOR, Group.EIGHTY_PLUS))
    ]
    server.send("ana", "open_counter", counter="counter-1")
    for _ in given:
        called = server.send("ana", "call_next", counter="counter-1").json()["ticket"]
        server.send("ana", "recall", ticket=called["id"])
        server.send("ana", "mark_no_show", ticket=called["id"])

    def calls() -> list[TicketCalled | TicketRecalled]:
        events = [piece.recorded.event for piece in heard if isinstance(piece, Happened)]
        return [event for event in events if isinstance(event, TicketCalled | TicketRecalled)]

    until(lambda: len(calls()) == 6, 30)
    numbers = [given[2], given[1], given[0]]
    assert [call.number for call in calls()] == [ticket.number for ticket in numbers if ticket for _ in range(2)]
    assert [type(call) for call in calls()] == [TicketCalled, TicketRecalled] * 3
    picture = Picture()
    for piece in heard:
        picture.take(piece, datetime.now(UTC))
    assert picture.branch is not None
    assert [counter.name for counter in picture.branch.counters] == ["01"]
    assert [ticket["group"] for ticket in server.room()["tickets"]] == []
    assert server.errors() == []
