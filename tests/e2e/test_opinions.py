"""What citizens think, through a real server: by a totem or a phone, once, read by who may, and by nobody else."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import requests
from sqlalchemy import create_engine, select

from domain.opinions import code_of
from server.schema import opinions, opinions_given
from server.settings import sqlite_url
from tests.e2e.server_process import BRANCH, ServerProcess, manage

pytestmark = pytest.mark.e2e
BOTH = pytest.mark.parametrize("server", ["sqlite", "postgresql"], indirect=True)


def post(server: ServerProcess, path: str, body: Any, who: str = "totem") -> requests.Response:
    url = f"{server.url}/api/branches/{BRANCH}/{path}"
    return requests.post(url, data=json.dumps(body), headers=server.headers(who), timeout=20)


def serve_one(server: ServerProcess) -> tuple[str, str]:
    """A visit from the ticket to its end; its number and the path of its page."""
    issued = server.send("totem", "issue_ticket", service="information").json()
    server.send("ana", "open_counter", counter="counter-3")
    for what in ("call_next", "start", "finish"):
        facts = {"counter": "counter-3"} if what == "call_next" else {"ticket": issued["command"]}
        if what == "finish":
            facts |= {"outcome": "solved", "services": ["information"]}  # type: ignore[dict-item]
        assert server.send("ana", what, **facts).status_code == 200
    return issued["ticket"]["number"], issued["page"]


@BOTH
def test_each_ticket_is_rated_once_and_only_supervisors_read_it(server: ServerProcess) -> None:
    server.tokens["sol"] = manage(server.data, "enroll", "supervisor", "Sol", url=server.database).stdout.strip()
    number, page = serve_one(server)
    held = {"number": number, "code": code_of(page.removeprefix("/t/"))}
    assert post(server, "opinions/find", held).json() == {"number": number, "stage": "ready"}
    assert post(server, "opinions", {**held, "score": 11}).status_code == 400
    assert post(server, "opinions", {**held, "score": 9, "reason": "wait"}).status_code == 200
    again = post(server, "opinions", {**held, "score": 0})
    assert (again.status_code, again.json()["code"]) == (409, "opinion_given")

    _, page = serve_one(server)
    asked = requests.get(server.url + page, headers={"Accept-Language": "pt-BR"}, timeout=10).text
    assert asked.count('name="score"') == 11
    for score in ("10", "1"):
        said = requests.post(server.url + page, data={"score": score, "reason": "people"}, timeout=10)
        assert "Sua opinião já está conosco" in said.text
    nonsense = requests.post(server.url + page, data={"score": "many"}, timeout=10, allow_redirects=False)
    assert (nonsense.status_code, nonsense.headers["location"]) == (303, page)

    engine = create_engine((server.database or sqlite_url(server.data)).replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        rows = {(row.service, row.score, row.reason, row.n) for row in connection.execute(select(opinions))}
        assert len(list(connection.execute(select(opinions_given)))) == 2
    engine.dispose()
    assert rows == {("information", 9, "wait", 1), ("information", 10, "people", 1)}

    path = f"/api/branches/{BRANCH}/opinions"
    assert [server.get(who, path).status_code for who in ("totem", "panel", "ana", "sol")] == [403, 403, 403, 200]
    assert server.get("sol", path).json()["figures"] == {"n": 2, "promoters": 0, "detractors": 0, "nps": None}
    assert server.get("sol", f"{path}?since=2026-13-01").status_code == 400
    assert post(server, "opinions/find", held, "ana").status_code == 403
    assert "2 opinions; nothing is said of fewer than 5" in manage(server.data, "opinions", url=server.database).stdout
    assert server.errors() == []


def test_nobody_finds_a_code_by_trying(server: ServerProcess) -> None:
    number, _ = serve_one(server)
    tried = [post(server, "opinions/find", {"number": number, "code": f"BBB{one}"}) for one in "BCDFGHJKLMNP"]
    assert [answer.status_code for answer in tried] == [404] * 10 + [429] * 2


def test_who_comes_back_is_called_by_nobody_before_and_the_page_says_when(server: ServerProcess) -> None:
    now = datetime.now(UTC)
    at = (now + timedelta(minutes=50)).replace(minute=0 if now.minute < 10 else 30, second=0, microsecond=0)
    at = at if at - now > timedelta(minutes=20) else at + timedelta(minutes=30)
    quiet = server.get("totem", f"/api/branches/{BRANCH}/services/information/quieter")
    assert (quiet.status_code, quiet.json()) == (200, {"hours": []})
    assert server.get("totem", f"/api/branches/{BRANCH}/services/nothing/quieter").status_code == 404
    issued = server.send("totem", "issue_ticket", service="information", later=at.isoformat())
    if issued.status_code == 409:
        assert issued.json()["facts"]["why"] in ("closed", "hour"), "too late in the day to come back"
        return
    found = issued.json()
    status = requests.get(f"{server.url}{found['page']}/status", timeout=10).json()
    assert (status["state"], "due" in status, "ahead" in status) == ("waiting", True, False)
    assert "Sua senha entra na fila às" in requests.get(server.url + found["page"], timeout=10).text
    server.send("ana", "open_counter", counter="counter-3")
    assert server.send("ana", "call_next", counter="counter-3").json()["code"] == "nobody_waiting"
