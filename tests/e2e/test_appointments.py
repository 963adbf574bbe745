"""Appointments on a running server: booked, imported, found by who is here, and checked in once."""

from __future__ import annotations

import csv
import json
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.e2e.server_process import BRANCH, ServerProcess, manage

pytestmark = pytest.mark.e2e
BOTH = pytest.mark.parametrize("server", ["sqlite", "postgresql"], indirect=True)
CPF = "529.982.247-25"  # made up, with digits that agree
SERVICE = "information"


class Agenda:
    """The server as who keeps the agenda sees it."""

    def __init__(self, server: ServerProcess, code: str = "") -> None:
        self.server = server
        self.now = datetime.now(UTC)
        arguments = ("enroll", "supervisor", "Sol")
        server.tokens["sol"] = code or manage(server.data, *arguments, url=server.database).stdout.strip()

    def post(self, who: str, path: str, body: Any = None) -> requests.Response:
        url = f"{self.server.url}/api/branches/{BRANCH}/{path}"
        return requests.post(url, data=json.dumps(body or {}), headers=self.server.headers(who), timeout=10)

    def book(self, minutes: float = 0, who: str = "sol", **more: Any) -> Any:
        at = (self.now + timedelta(minutes=minutes)).isoformat()
        wanted = {"id": str(uuid.uuid4()), "service": SERVICE, "at": at, **more}
        answer = self.post(who, "appointments", wanted)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def check_in(self, appointment: str, who: str = "totem", **more: Any) -> requests.Response:
        return self.server.send(who, "check_in", appointment=appointment, **more)


@pytest.fixture
def agenda(server: ServerProcess) -> Agenda:
    return Agenda(server)


def events(server: ServerProcess) -> str:
    found = []
    with server.events("ana", after=0) as messages:
        for message in messages:
            found.append(message.data.decode())
            if "counter_opened" in found[-1]:  # the last thing that each test does
                return "\n".join(found)
    raise AssertionError("the stream ended")


@BOTH
def test_who_booked_is_found_by_code_or_cpf_and_gets_one_ticket(agenda: Agenda) -> None:
    server = agenda.server
    booked = agenda.book(cpf=CPF, name="Zuleide-Maria")
    assert (booked["standing"], booked["cpf"], booked["name"]) == ("booked", "***.982.247-**", "Zuleide-Maria")
    code = booked["code"]
    for search in ({"code": code.lower()}, {"code": f"VEZ:{code.replace('-', '')}"}, {"cpf": "52998224725"}):
        (found,) = agenda.post("totem", "appointments/find", search).json()["found"]
        assert found.keys() == {"id", "service", "at", "standing", "arrival"}
        assert (found["id"], found["standing"], found["arrival"]) == (booked["id"], "booked", "on_time")
    first = agenda.check_in(booked["id"])
    assert first.status_code == 200, first.text
    assert first.json()["ticket"]["booked"]["arrival"] == "on_time"
    again = agenda.check_in(booked["id"]).json()
    assert (again["ticket"], again["page"]) == (first.json()["ticket"], first.json()["page"])
    assert [ticket["id"] for ticket in server.room()["tickets"]] == [first.json()["ticket"]["id"]]
    (listed,) = server.get("sol", f"/api/branches/{BRANCH}/appointments").json()["appointments"]
    assert (listed["standing"], listed["ticket"]) == ("arrived", first.json()["ticket"]["id"])
    assert server.send("ana", "open_counter", counter="counter-1").status_code == 200
    happened = events(server)
    assert booked["id"] in happened
    for secret in ("Zuleide", "982.247", "52998224725", code, code.replace("-", "")):
        assert secret not in happened
        assert secret not in server.log.read_text(encoding="utf-8")
    assert server.errors() == []


@BOTH
def test_many_check_ins_of_one_appointment_at_once_are_one_ticket(agenda: Agenda) -> None:
    from concurrent.futures import ThreadPoolExecutor

    booked = agenda.book()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: agenda.check_in(booked["id"]).json(), range(24)))
    assert len({answer["ticket"]["id"] for answer in answers}) == 1
    assert len({answer["page"] for answer in answers}) == 1
    assert len(agenda.server.room()["tickets"]) == 1


@BOTH
def test_an_appointment_is_moved_and_cancelled_until_somebody_comes_for_it(agenda: Agenda) -> None:
    booked = agenda.book(cpf=CPF)
    one = f"appointments/{booked['id']}"
    moved = agenda.post("sol", f"{one}/move", {"at": (agenda.now + timedelta(days=2)).isoformat()})
    assert moved.json()["standing"] == "booked"
    refused = agenda.check_in(booked["id"])
    assert (refused.status_code, refused.json()["code"]) == (409, "appointment_another_day")
    assert agenda.post("totem", "appointments/find", {"cpf": CPF}).status_code == 404
    (found,) = agenda.post("totem", "appointments/find", {"code": booked["code"]}).json()["found"]
    assert "arrival" not in found
    cancelled = agenda.post("sol", f"{one}/cancel").json()
    assert cancelled["standing"] == "cancelled" and "cpf" not in cancelled
    assert agenda.post("sol", f"{one}/cancel").json() == cancelled
    assert agenda.check_in(booked["id"]).json()["code"] == "appointment_cancelled"
    over = agenda.post("sol", f"{one}/move", {"at": agenda.now.isoformat()})
    assert (over.status_code, over.json()["code"]) == (409, "appointment_over")
    assert agenda.post("sol", "appointments/none/cancel").status_code == 404


def test_the_same_booking_twice_is_one_and_another_with_its_id_is_refused(agenda: Agenda) -> None:
    wanted = {"id": str(uuid.uuid4()), "service": SERVICE, "at": agenda.now.isoformat(), "cpf": CPF}
    first, again = (agenda.post("sol", "appointments", wanted).json() for _ in range(2))
    assert first == again
    for change in ({"cpf": "111.444.777-35"}, {"minutes": 77}, {"service": "cpf"}):
        refused = agenda.post("sol", "appointments", wanted | change)
        assert (refused.status_code, refused.json()["code"]) == (409, "command_reused")
    for change, field in (
        ({"cpf": "529.982.247-26"}, "cpf"),
        ({"at": "2020-01-01T10:00:00Z"}, "at"),
        ({"at": "2030-01-01T10:00:00"}, "at"),
        ({"at": "0001-01-01T00:00:00+14:00"}, "at"),
        ({"at": "9999-12-31T23:59:59-12:00"}, "at"),
        ({"name": "a\nb"}, "name"),
    ):
        refused = agenda.post("sol", "appointments", {**wanted, "id": str(uuid.uuid4()), **change})
        assert (refused.status_code, refused.json()["facts"]["field"]) == (400, field)
        assert "529" not in refused.text
    for day in ("0001-01-01", "9999-12-31", "today", "\x00"):
        assert agenda.server.get("sol", f"/api/branches/{BRANCH}/appointments", params={"day": day}).status_code == 400


def test_who_tries_one_cpf_after_another_is_slowed_down(agenda: Agenda) -> None:
    agenda.book(cpf=CPF)
    codes = [agenda.post("totem", "appointments/find", {"code": f"0000-{n:04}"}).status_code for n in range(12)]
    assert codes == [404] * 10 + [429] * 2
    assert agenda.post("ana", "appointments/find", {"cpf": CPF}).status_code == 200


def test_each_role_does_its_part(agenda: Agenda) -> None:
    booked = agenda.book()
    asked = {"id": str(uuid.uuid4()), "service": SERVICE, "at": agenda.now.isoformat()}
    for who in ("totem", "panel", "ana"):
        assert agenda.server.get(who, f"/api/branches/{BRANCH}/appointments").status_code == 403
        assert agenda.post(who, f"appointments/{booked['id']}/cancel").status_code == 403
    for who in ("totem", "panel"):
        assert agenda.post(who, "appointments", asked).status_code == 403
    assert agenda.post("panel", "appointments/find", {"code": booked["code"]}).status_code == 403
    assert agenda.check_in(booked["id"], "panel").status_code == 403
    assert agenda.check_in(booked["id"], "ana").status_code == 200
    assert agenda.book(who="ana")["id"] != booked["id"], "who serves somebody gives them their next appointment"


def test_what_a_totem_learns_by_a_cpf_cancels_nothing(agenda: Agenda) -> None:
    """Others know it too. Of what somebody came for there is no ticket, page or person in what it finds."""
    server, booked = agenda.server, agenda.book(cpf=CPF, name="Zuleide-Maria")

    def by_cpf() -> Any:
        (found,) = agenda.post("totem", "appointments/find", {"cpf": CPF}).json()["found"]
        return found

    found = by_cpf()
    assert agenda.post("totem", f"appointments/{found['id']}/cancel").status_code == 403
    assert agenda.post("totem", f"appointments/{found['id']}/move", {"at": agenda.now.isoformat()}).status_code == 403
    assert agenda.check_in(booked["id"]).status_code == 200
    found = by_cpf()
    assert found.keys() == {"id", "service", "at", "standing"} and found["standing"] == "arrived"
    refused = server.send("totem", "cancel", ticket=found["id"])
    assert (refused.status_code, refused.json()["code"]) == (404, "unknown")
    assert [ticket["state"] for ticket in server.room()["tickets"]] == ["waiting"]


@BOTH
def test_who_comes_to_the_wrong_unit_is_told_which_is_theirs(agenda: Agenda, tmp_path: Path) -> None:
    from tests.e2e.server_process import DOCUMENT

    server = agenda.server
    other = tmp_path / "other.yaml"
    other.write_text(DOCUMENT.read_text(encoding="utf-8").replace(f"id: {BRANCH}", "id: norte"), encoding="utf-8")
    manage(server.data, "branch", "load", str(other), url=server.database)
    arguments = ("enroll", "totem", "North", "--branch", "norte")
    server.tokens["north"] = manage(server.data, *arguments, url=server.database).stdout.strip()
    booked = agenda.book(cpf=CPF)
    for search in ({"code": booked["code"]}, {"cpf": CPF}):
        answer = requests.post(
            f"{server.url}/api/branches/norte/appointments/find",
            data=json.dumps(search),
            headers=server.headers("north"),
            timeout=10,
        )
        (found,) = answer.json()["found"]
        assert found["elsewhere"]["pt_BR"] == "Central de Atendimento ao Cidadão" and "arrival" not in found
    command = {"type": "check_in", "id": str(uuid.uuid4()), "appointment": booked["id"]}
    answer = requests.post(
        f"{server.url}/api/branches/norte/commands",
        data=json.dumps(command),
        headers=server.headers("north"),
        timeout=10,
    )
    assert answer.json() == {"code": "appointment_elsewhere", "facts": {"branch": BRANCH}}


def rows(agenda: Agenda, *more: dict[str, str], days: int = 1) -> list[dict[str, str]]:
    day = (agenda.now + timedelta(days=days)).strftime("%d/%m/%Y")
    return [
        {"reference": f"r{n}", "service": SERVICE, "date": day, "time": "09:30", "cpf": CPF, "name": "M. S."}
        for n in range(3)
    ] + [{"date": day, **each} for each in more]


def write(file: Path, lines: list[dict[str, str]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(lines[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(lines)


@BOTH
def test_an_agenda_is_taken_over_while_the_server_runs_and_the_same_file_changes_nothing(
    agenda: Agenda, tmp_path: Path
) -> None:
    file, server = tmp_path / "agenda.csv", agenda.server
    said = []
    for lines in (rows(agenda), rows(agenda), rows(agenda, days=2)):
        write(file, lines)
        said.append(manage(server.data, "appointments", "import", str(file), url=server.database).stderr)
    assert [line.partition(": ")[2][:44] for line in said] == [
        "3 new appointments, 0 changed, 0 as they wer",
        "0 new appointments, 0 changed, 3 as they wer",
        "0 new appointments, 3 changed, 0 as they wer",
    ]
    day = (agenda.now + timedelta(days=2)).strftime("%Y-%m-%d")
    listed = server.get("sol", f"/api/branches/{BRANCH}/appointments?day={day}").json()["appointments"]
    assert [(each["cpf"], each["name"], each["minutes"] > 0) for each in listed] == [
        ("***.982.247-**", "M. S.", True)
    ] * 3
    assert len({each["code"] for each in listed}) == 3


def test_a_file_with_wrong_lines_is_not_taken_and_tells_all_of_them(agenda: Agenda, tmp_path: Path) -> None:
    file = tmp_path / "agenda.csv"
    wrong = [
        {"reference": "r0", "service": SERVICE, "time": "10:00"},
        {"reference": "r9", "service": "magic", "time": "10:00"},
        {"reference": "r10", "service": SERVICE, "time": "25:00"},
        {"reference": "r11", "service": SERVICE, "time": "10:00", "cpf": "529.982.247-26"},
        {"reference": "r12", "service": SERVICE, "time": "10:00", "name": "x" * 61},
        {"reference": "", "service": SERVICE, "time": "10:00"},
        {"reference": "r13", "service": SERVICE, "time": "10:00", "date": "2020-01-01"},
    ]
    write(file, rows(agenda, *wrong))
    done = manage(agenda.server.data, "appointments", "import", str(file), fails=True)
    told = [line.removeprefix(f"{file}:") for line in done.stderr.strip().splitlines()]
    assert [line.split(": ")[0] + ":" + line.split(": ")[1] for line in told] == [
        "5:reference",
        "6:service",
        "7:date",
        "8:cpf",
        "9:name",
        "10:reference",
        "11:date",
    ]
    assert "529" not in done.stderr and "xxx" not in done.stderr
    file.write_text("reference,service,day\n", encoding="utf-8")
    assert (
        "day: this column is not known"
        in manage(agenda.server.data, "appointments", "import", str(file), fails=True).stderr
    )
    listed = agenda.server.get("sol", f"/api/branches/{BRANCH}/appointments").json()["appointments"]
    assert listed == []


def test_two_servers_agree_on_who_came_and_what_was_cancelled(pair: tuple[ServerProcess, ServerProcess]) -> None:
    from concurrent.futures import ThreadPoolExecutor

    here = Agenda(pair[0])
    other = Agenda(pair[1], pair[0].tokens["sol"])
    booked = [here.book()["id"] for _ in range(20)]
    with ThreadPoolExecutor(6) as pool:
        came = [pool.submit(agenda.check_in, each) for each in booked for agenda in (here, other)]
        ended = [pool.submit(other.post, "sol", f"appointments/{each}/cancel") for each in booked]
        codes = {future.result().status_code for future in (*came, *ended)}
    assert codes <= {200, 409}
    listed = pair[1].get("sol", f"/api/branches/{BRANCH}/appointments").json()["appointments"]
    assert {each["standing"] for each in listed} <= {"arrived", "cancelled"} and len(listed) == 20
    tickets = [each["ticket"] for each in listed if each["standing"] == "arrived"]
    assert sorted(tickets) == sorted(ticket["id"] for ticket in pair[0].room()["tickets"])
    assert not any("ticket" in each for each in listed if each["standing"] == "cancelled")
