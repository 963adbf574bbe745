"""A totem whose own clock is wrong, or is set while it runs: with its server it goes by the server's time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from domain.agenda import Found
from domain.appointments import Standing
from domain.booking import Arrival
from kiosk.showing.pages import derive
from tests.ui.totem import MORNING, PT, Totem

pytestmark = pytest.mark.ui
WRONG = pytest.mark.parametrize(
    "wrong", [timedelta(days=-1), timedelta(days=1), timedelta(days=-20000), timedelta(days=14600)]
)


def at_reception(totem: Totem) -> tuple[int, object]:
    """The wait at a service where people wait, and the hour on the screen."""
    waits = totem.view_model.inputs.waits
    assert waits is not None
    return waits["identity-card"][1].high, totem.stage.screen.part("face").property("clock")


@WRONG
def test_an_appointment_of_today_is_today_s_although_the_totem_s_clock_is_wrong(
    open_totem: Callable[..., Totem], wrong: timedelta
) -> None:
    totem = open_totem()
    totem.wrong = wrong
    totem.meet().wait(1)
    assert totem.stage.screen.part("face").property("clock") == "10:05"
    booked = Found("b1", "identity-card", MORNING + timedelta(minutes=5), Standing.BOOKED, Arrival.ON_TIME)
    totem.server.agenda = (booked,)
    totem.tap(PT.begin, "Tenho hora marcada", "Com o código", *"7K3MQ0AB", "Continuar")
    totem.work()
    (row,) = derive(totem.view_model.inputs).bookings
    assert (row.standing, row.days, row.time) == ("on_time", 0, "10:10")
    totem.tap("Carteira de identidade", "Sem prioridade")
    totem.work()
    assert [each.appointment for each in totem.server.arrived] == ["b1"]


@WRONG
def test_a_clock_that_is_set_while_it_runs_changes_neither_hours_nor_waits(totem: Totem, wrong: timedelta) -> None:
    totem.arrive("identity-card", 3)
    before = at_reception(totem)
    totem.wrong = wrong
    totem.wait(1)
    assert at_reception(totem) == before == (before[0], "10:05")
    assert before[0] > 0
