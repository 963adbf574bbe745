"""What citizens do at a totem beside taking a ticket, against a running server: check in, look up, give up."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest

from domain.agenda import Search
from domain.commands import Cancel, CheckIn, IssueTicket
from domain.errors import TransitionRefused, Unknown
from domain.ticket import State
from domain.triage import Triage
from tests.e2e.server_process import ServerProcess, until
from tests.e2e.station import Station
from tests.e2e.test_appointments import CPF, Agenda

pytestmark = pytest.mark.e2e


def new_id() -> str:
    return str(uuid.uuid4())


def test_a_totem_checks_in_looks_up_and_gives_up(server: ServerProcess, tmp_path: Path) -> None:
    booked = Agenda(server).book(cpf=CPF)
    station = Station(server.url, server.tokens["totem"], tmp_path / "totem").start()
    try:
        issuing = station.working.issuing
        until(lambda: station.working.keeper.is_online)
        with pytest.raises(Unknown):
            issuing.find(Search(code="AAAAAAAA"))
        for search in (Search(code=booked["code"].replace("-", "")), Search(cpf="52998224725")):
            assert [found.id for found in issuing.find(search).found] == [booked["id"]]
        came = issuing.check_in(CheckIn(new_id(), booked["id"]))
        again = issuing.check_in(CheckIn(new_id(), booked["id"]))
        assert came.ticket is not None and again.ticket is not None and came.page
        assert came.ticket.id == again.ticket.id
        shown = issuing.page(came.page.rsplit("/", 1)[-1])
        assert (shown.number, shown.state) == (came.ticket.number, State.WAITING)
        issuing.cancel(Cancel(new_id(), came.ticket.id))
        assert issuing.page(came.page.rsplit("/", 1)[-1]).state is State.CANCELLED
        with pytest.raises((TransitionRefused, Unknown)):
            issuing.cancel(Cancel(new_id(), came.ticket.id))
    finally:
        station.close()


def test_what_was_declared_reaches_the_desk_from_a_totem_with_and_without_its_server(
    server: ServerProcess, tmp_path: Path
) -> None:
    station = Station(server.url, server.tokens["totem"], tmp_path / "totem").start()
    said = Triage(have=(1,), missing=(2,))
    try:
        until(lambda: station.working.issuing.can_alone)
        with_it = station.working.issuing.issue(IssueTicket(new_id(), "identity-card", triage=said))
        server.stop()
        alone = station.working.issuing.issue(IssueTicket(new_id(), "identity-card", triage=said))
        assert with_it.ticket is not None and alone.ticket is not None
        server.start()
        wanted = {with_it.ticket.id, alone.ticket.id}

        def told() -> bool:
            return wanted <= {each["id"] for each in server.room("ana")["tickets"] if each.get("triage")}

        until(told, 30)
        assert [each["triage"] for each in server.room("ana")["tickets"]] == [{"have": [1], "missing": [2]}] * 2
    finally:
        station.close()
