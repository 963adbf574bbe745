"""Personal data with marks of its own, said everywhere where anything may be said, for a scan of where it got to.

Whoever adds a place where words come in adds a mark to `MARKS`, and says in `ALLOWED` which columns may hold it.
"""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import requests

from domain.commands import Role
from server import database, enrolments
from tests.e2e.people import try_to_sign_in, url_of
from tests.e2e.server_process import BRANCH, ServerProcess

MARKS = {
    "citizen": "Zuleica Mkum",
    "cpf": "529.982.247-25",
    "digits": "52998224725",
    "other_cpf": "111.444.777-35",
    "wrong_cpf": "123.456.789-10",
    "note": "Mkdois: veio com a mae, tel. 98-99911-2233",
    "reason": "Mktres passou mal",
    "field": "Mkquatro campo",
    "mail": "mkcinco@pessoa.example",
    "raw": "Mkseis nao e JSON",
    "path": "mksete-caminho",
    "query": "mkoito-pergunta",
    "header": "Mknove navegador",
    "worker": "Ana Mkdez Souza",
    "sign_in": "mkonze.entra",
    "stranger": "mkdoze.ninguem",
    "password": "mktreze senha errada",
    "own": "mkcatorze minha senha nova",
    "host": "mkquinze-maquina",
    "device": "Totem Mkdezesseis",
    "service": "mkdezessete-servico",
}
ALLOWED: dict[str, set[str]] = {
    "citizen": {"appointment_people.name"},
    "note": {"notes.text"},
    "reason": {"notes.text"},
    "worker": {"people.name", "enrolments.name"},
    "sign_in": {"people.sign_in"},
    "host": {"devices.host", "admissions.host"},
    "device": {"devices.name", "enrolments.name"},
}
ROLES = {"sol": Role.SUPERVISOR, "tec": Role.TECHNICIAN, "adm": Role.ADMINISTRATOR, "aud": Role.AUDITOR}


class Planted:
    """A server in whose branch a day passes. ``secrets`` it gave to one person alone, ``codes`` to citizens."""

    def __init__(self, server: ServerProcess) -> None:
        self.server = server
        self.secrets: list[str] = []
        self.codes: list[str] = []
        engine = database.connect(url_of(server), 10)
        with database.writing(engine) as connection, connection.begin():
            for name, role in ROLES.items():
                server.tokens[name] = f"code of {name} {uuid.uuid4()}"
                code = (name, str(uuid.uuid4()), server.tokens[name], datetime.now(UTC))
                enrolments.enroll(connection, BRANCH, role, *code)
        engine.dispose()

    def post(self, who: str, path: str, body: Any, expected: int = 200) -> Any:
        """Send ``body`` to what is under the branch."""
        url = f"{self.server.url}/api/branches/{BRANCH}/{path}"
        answer = requests.post(url, json=body, headers=self.server.headers(who), timeout=20)
        assert answer.status_code == expected, (path, answer.text)
        return answer.json()

    def command(self, who: str, kind: str, expected: int = 200, **fields: Any) -> Any:
        """Give a command."""
        answer = self.server.send(who, kind, **fields)
        assert answer.status_code == expected, (kind, answer.text)
        return answer.json().get("ticket") or {}

    def live(self) -> None:
        """The day: the same for every kind of database."""
        self.staff()
        self.device()
        self.booked()
        self.walked_in()
        self.nonsense()

    def staff(self) -> None:
        """Somebody is hired, signs in, mistypes, chooses a password."""
        new = {"sign_in": MARKS["sign_in"], "name": MARKS["worker"], "role": "attendant"}
        made = self.post("adm", "people", new)
        one_time = made["password"]
        self.person = made["person"]
        for name in (MARKS["stranger"], MARKS["sign_in"]):
            assert try_to_sign_in(self.server, name, MARKS["password"]).status_code in (400, 401, 403)
        chosen = {"name": MARKS["sign_in"], "password": one_time, "new_password": MARKS["own"]}
        session = requests.post(f"{self.server.url}/api/sign-in", json=chosen, timeout=20).json()
        self.server.tokens["worker"] = session["code"]
        self.secrets += [one_time, session["code"]]

    def device(self) -> None:
        """A device is let in, named, and sent away."""
        asking = {"kind": "totem", "host": MARKS["host"], "software": "1"}
        for _ in range(2):  # one of them is never let in
            asked = requests.post(f"{self.server.url}/api/devices", json=asking, timeout=20).json()
        admitted = {"code": asked["code"], "role": "totem", "name": MARKS["device"]}
        self.post("tec", "devices/asking", {"code": asked["code"]})
        done = self.post("tec", "devices/admit", admitted)
        polled = requests.post(f"{self.server.url}/api/devices/poll", json={"poll": asked["poll"]}, timeout=20).json()
        self.secrets += [asked["poll"], polled["code"]]
        self.post("tec", f"devices/{done['id']}/revoke", {})

    def booked(self) -> None:
        """A citizen books, comes, is found by CPF, served, and asks what is kept."""
        at = (datetime.now(UTC) + timedelta(minutes=2)).isoformat()
        booking = {"id": str(uuid.uuid4()), "service": "information", "at": at}
        made = self.post("sol", "appointments", booking | {"cpf": MARKS["cpf"], "name": MARKS["citizen"]})
        self.codes.append(made["code"])
        self.post("totem", "appointments/find", {"cpf": MARKS["digits"]})
        self.post("totem", "appointments/find", {"cpf": MARKS["wrong_cpf"]}, 400)
        self.ticket = self.command("totem", "check_in", appointment=made["id"])["id"]
        self.command("ana", "open_counter", counter="counter-1")
        self.command("ana", "call_ticket", counter="counter-1", ticket=self.ticket, reason=MARKS["reason"])
        self.command("ana", "start", ticket=self.ticket)
        self.command("ana", "suspend", ticket=self.ticket, reason=MARKS["reason"])
        self.command("ana", "resume", ticket=self.ticket, counter="counter-1")
        self.command("ana", "finish", ticket=self.ticket, note=MARKS["note"])
        self.post("ana", "visits", {"cpf": MARKS["cpf"]})
        self.server.get("ana", f"/api/branches/{BRANCH}/tickets/{self.ticket}/notes")
        asked = {"about": {"cpf": MARKS["cpf"]}, "why": "asked_by_person"}
        shown = json.dumps(self.post("adm", "personal/export", asked), ensure_ascii=False)
        assert MARKS["note"] in shown and MARKS["citizen"] in shown
        for expected in [404] * 10 + [429]:  # who tries one after the other is soon told to wait
            self.post("adm", "personal/export", {"about": {"cpf": MARKS["other_cpf"]}, "why": "complaint"}, expected)

    def walked_in(self) -> None:
        """Citizens without appointments, and what attendants say about them."""
        ticket = self.command("totem", "issue_ticket", service="information")["id"]
        self.command("ana", "call_next", counter="counter-1")
        self.command("ana", "return_to_queue", ticket=ticket, reason=MARKS["reason"])
        self.command("ana", "call_next", counter="counter-1")
        self.command("ana", "transfer", ticket=ticket, service="information", reason=MARKS["reason"])
        self.command("ana", "call_next", counter="counter-1")
        self.command("ana", "mark_no_show", ticket=ticket)
        self.command("ana", "reactivate", ticket=ticket, reason=MARKS["reason"])
        self.command("ana", "cancel", ticket=ticket)

    def nonsense(self) -> None:
        """Errors and malformed requests, by those with and without a code."""
        url, room = self.server.url, f"/api/branches/{BRANCH}/room"
        self.command("totem", "issue_ticket", 404, service=MARKS["service"])
        self.command("totem", "issue_ticket", 400, service="information", cpf=MARKS["field"])
        self.command("totem", "issue_ticket", 400, service="information", group=MARKS["field"])
        self.command("ana", "finish", 400, ticket=self.ticket, outcome=MARKS["field"])
        self.command("ana", "finish", 404, ticket=MARKS["mail"])
        self.command("panel", "call_ticket", 403, counter="counter-1", ticket="x", reason=MARKS["field"])
        self.command("ana", MARKS["field"], 400)
        self.post("sol", "appointments", {"name": MARKS["citizen"], "mail": MARKS["mail"]}, 400)
        self.post("ana", "personal/export", {"about": {"cpf": MARKS["cpf"]}, "why": "complaint"}, 403)
        self.post("adm", "personal/erase", {"about": {"cpf": MARKS["wrong_cpf"]}, "why": "complaint"}, 429)
        self.post("adm", "personal/erase", {"about": {"cpf": MARKS["cpf"]}, "why": MARKS["field"]}, 400)
        assert self.server.post("totem", MARKS["raw"].encode()).status_code == 400
        for who in ("ana", "panel", "aud"):
            self.server.get(who, room + f"?name={MARKS['query']}")
            self.server.get(who, f"/api/branches/{MARKS['path']}/room")
            self.server.get(who, f"/api/branches/{BRANCH}/audit?after={MARKS['query']}")
        headers = {"Authorization": f"Bearer {MARKS['password']}", "User-Agent": MARKS["header"]}
        assert requests.get(url + room, headers=headers, timeout=20).status_code == 401
        assert requests.get(f"{url}/t/{MARKS['path']}?nome={MARKS['query']}", timeout=20).status_code == 404
        assert requests.get(f"{url}/{MARKS['path']}", headers=headers, timeout=20).status_code == 401
        assert self.server.get("worker", f"/{MARKS['path']}").status_code == 404

    def leave(self) -> None:
        """The person leaves: until then their name is needed."""
        self.post("adm", f"people/{self.person}/disable", {})
