"""What is moved or taken over from a file is held to hours and quotas, as what is booked is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from msgspec.structs import replace

from domain.agenda import Booking
from domain.errors import Problem
from domain.schedule import Hours, Quota
from server import cli, database
from server.appointments import booking, command, fitting, importing, store
from server.appointments.booking import By
from server.errors import Refused
from server.settings import sqlite_url
from tests.branches import NOON, branch, service
from tests.unit.test_appointments_stored import KEYS
from tests.unit.test_server_usecases import House

ids = (f"00000000-0000-4000-c000-{number:012x}" for number in count(1))
WEEK = ("08:00-12:00", "13:00-17:00")
HERE = replace(
    branch((replace(service("identity"), quota=Quota(per_hour=1)), service("taxes", "B"))),
    hours=Hours(monday=WEEK, tuesday=WEEK),
)


def at(hour: int, minute: int = 0, day: int = 2) -> datetime:
    """By the clock of São Paulo, on a Monday."""
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC) + timedelta(hours=3)


class Agenda(House):
    """A branch that has hours and a quota."""

    def book(self, when: datetime, service_id: str = "identity") -> str:
        wanted = Booking(next(ids), service_id, when)
        with database.writing(self.engine) as connection, connection.begin():
            return booking.book(connection, self.branch, wanted, KEYS, By("sol", NOON)).id

    def move(self, appointment: str, when: datetime) -> datetime | str:
        """Where it is then, or why it cannot be."""
        with database.writing(self.engine) as connection, connection.begin():
            try:
                return booking.move(connection, self.branch, appointment, when, By("sol", NOON)).at
            except Refused as refused:
                return refused.refusal.code

    def fit(self, *lines: str) -> list[Problem]:
        """What is wrong with a file of these lines."""
        text = "\n".join(("reference,service,date,time", *lines))
        with self.read() as connection:
            return list(fitting.problems(connection, self.branch, importing.read(text, self.branch, NOON).lines))

    def take(self, *lines: str) -> importing.Counts:
        text = "\n".join(("reference,service,date,time", *lines))
        wanted = [each.booking for each in importing.read(text, self.branch, NOON).lines]
        with database.writing(self.engine) as connection, connection.begin():
            return importing.take(connection, self.branch, wanted, KEYS, By("sol", NOON))


@pytest.fixture
def agenda(database_url: str) -> Iterator[Agenda]:
    agenda = Agenda(database_url, HERE)
    yield agenda
    agenda.engine.dispose()


def test_what_is_moved_has_to_find_the_branch_open_and_room_in_the_quota(agenda: Agenda) -> None:
    one, other = agenda.book(at(13)), agenda.book(at(14))
    assert agenda.move(other, at(12, 30)) == "service_closed"
    assert agenda.move(other, at(13, 30)) == "quota_reached"
    assert agenda.move(other, at(14, 30)) == at(14, 30), "its own place is free for it"
    assert agenda.move(one, at(13)) == at(13), "the same again is as it is"
    assert agenda.move(one, at(9, day=3)) == at(9, day=3)
    assert agenda.move(other, at(13, 30)) == at(13, 30)


def test_what_stays_where_it_was_booked_is_left_there_whatever_the_hours_are_now(agenda: Agenda) -> None:
    one = agenda.book(at(16))
    agenda.branch = replace(HERE, hours=Hours(monday=("13:00-14:00",)))
    assert agenda.move(one, at(16)) == at(16)
    assert agenda.move(one, at(16, 30)) == "service_closed"


def test_a_file_is_held_to_hours_and_quotas_and_every_line_that_does_not_fit_is_told(agenda: Agenda) -> None:
    agenda.book(at(13))
    told = agenda.fit(
        "r1,identity,2026-03-02,13:30",
        "r2,identity,2026-03-02,14:00",
        "r3,identity,2026-03-02,14:30",
        "r4,taxes,2026-03-02,12:30",
        "r5,taxes,2026-03-02,13:00",
    )
    assert [(each.line, each.field, each.message.partition("'")[2]) for each in told] == [
        (2, "date", "identity' has as many appointments then as its quota allows"),
        (4, "date", "identity' has as many appointments then as its quota allows"),
        (5, "date", "taxes' is closed at that time"),
    ]


def test_a_later_file_may_let_two_change_places_and_the_same_one_changes_nothing(agenda: Agenda) -> None:
    first = ("r1,identity,2026-03-02,13:00", "r2,identity,2026-03-02,14:00")
    assert agenda.fit(*first) == [] and agenda.take(*first).added == 2
    assert agenda.fit(*first) == [] and agenda.take(*first).same == 2
    later = ("r1,identity,2026-03-02,14:10", "r2,identity,2026-03-02,13:10")
    assert agenda.fit(*later) == [] and agenda.take(*later).changed == 2
    assert [each.line for each in agenda.fit("r3,identity,2026-03-02,13:30")] == [2]


def test_a_line_that_no_one_can_read_is_told_by_its_number(agenda: Agenda) -> None:
    with pytest.raises(importing.FileWrong) as wrong:
        agenda.fit("r1,identity,2026-03-02,13:00", f"{'x' * 200_000},identity,2026-03-02,13:00")
    assert [each.line for each in wrong.value.problems] == [3]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_no_letter_of_a_name_ends_its_line(ends: str) -> None:
    lines = ("reference;service;name;date;time", "r1;identity;A\u2028B;2026-03-02;13:00", "r2;x;;2026-03-02;13:00")
    with pytest.raises(importing.FileWrong) as wrong:
        importing.read(ends.join(lines), HERE, NOON)
    assert [(each.line, each.field) for each in wrong.value.problems] == [(3, "service")]


def test_a_line_of_yesterday_is_left_alone_where_it_is_known_and_told_where_it_is_not(agenda: Agenda) -> None:
    lines = ("r1,identity,2026-03-02,13:00", "r2,identity,2026-03-02,14:00", "r3,identity,2026-03-03,13:00")
    assert agenda.take(*lines).added == 3
    tomorrow = NOON + timedelta(days=1)
    with agenda.read() as connection:
        past = store.before(connection, agenda.branch.id, store.bounds(tomorrow.date(), agenda.branch.time_zone)[0])
    text = "\n".join(("reference,service,date,time", *lines)).replace("r2,identity", "r2,gone")
    found = importing.read(text, agenda.branch, tomorrow, past)
    assert ([each.number for each in found.lines], found.over) == ([4], 2), "a service may have gone since"
    for line in ("r4,identity,2026-03-02,13:00", "r3,identity,2026-03-02,13:00"):
        with pytest.raises(importing.FileWrong, match="that day is over"):
            importing.read(f"reference,service,date,time\n{lines[0]}\n{line}", agenda.branch, tomorrow, past)
    with pytest.raises(importing.FileWrong, match="stands in line 2 too"):
        importing.read(f"reference,service,date,time\n{lines[0]}\n{lines[0]}", agenda.branch, tomorrow, past)


def test_a_file_that_is_written_anew_each_night_is_taken_each_night(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Agenda(sqlite_url(tmp_path), HERE).engine.dispose()
    file = tmp_path / "agenda.csv"
    taking = ["appointments", "import", str(file), "--data", str(tmp_path)]
    lines = [f"r{day},identity,2026-03-0{day},13:00" for day in (2, 3)]
    for night in range(2):
        file.write_text("\n".join(("reference,service,date,time", *lines)), encoding="utf-8")
        command.run(cli.parse(taking, {}), lambda: bytes(32), NOON + timedelta(days=night))
        lines.append("r4,identity,2026-03-03,14:00")
    assert [line.partition(": ")[2] for line in capsys.readouterr().err.splitlines()] == [
        "2 new appointments, 0 changed, 0 as they were, 0 left alone because they are over.",
        "1 new appointments, 0 changed, 1 as they were, 1 left alone because they are over.",
    ]
