"""Who gets in: nobody without a code, except to the health check and the citizen's own page."""

from __future__ import annotations

import json
import re
import time
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse

import pytest
import requests

from tests.e2e.server_process import BRANCH, ServerProcess, manage, until

pytestmark = pytest.mark.e2e

OPEN = {"/health", "/api/sign-in", "/api/devices", "/api/devices/poll", "/t/{token}", "/t/{token}/status"}
BAD = {
    "nothing": {},
    "a wrong code": {"Authorization": "Bearer 0000-0000-0000-0000"},
    "no code": {"Authorization": "Bearer "},
    "another scheme": {"Authorization": "Basic YTpi"},
    "not text": {"Authorization": "Bearer \xff\xfe"},
}


def ask(server: ServerProcess, method: str, path: str) -> tuple[HTTPResponse, bytes]:
    """A request for exactly this path: `requests` would tidy it up first."""
    connection = HTTPConnection(server.url.removeprefix("http://"), timeout=5)
    with closing(connection):
        connection.request(method, path)
        answer = connection.getresponse()
        return answer, answer.read()


def described(server: ServerProcess) -> dict[str, dict[str, object]]:
    paths: dict[str, dict[str, object]] = server.get("panel", "/api/openapi.json").json()["paths"]
    return paths


def test_every_route_asks_for_a_code(server: ServerProcess) -> None:
    routes = [path for path in described(server) if path not in OPEN]
    assert len(routes) >= 5
    odd = ["/api", "/api/", "/api/nothing", "/", "/docs", "/schema", "/openapi.json", "/favicon.ico", "/t", "//t/x"]
    odd += ["/health/", "/healthy", "/API/welcome", "/api//welcome", "/x/../health", "/api/../t/x", "/%2e%2e/t/x"]
    for path in [re.sub(r"\{(?!branch)\w+\}", "x", route).format(branch=BRANCH) for route in routes] + odd:
        for method in ("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD"):
            answer, body = ask(server, method, path)
            assert answer.status == 401, (method, path)
            assert answer.headers["WWW-Authenticate"] == "Bearer"
            assert body in (b"", b'{"code":"unauthorized"}')


def test_a_code_that_is_not_one_opens_nothing(server: ServerProcess) -> None:
    for how, headers in BAD.items():
        for path in ("/api/welcome", f"/api/branches/{BRANCH}/room", f"/api/branches/{BRANCH}/events"):
            assert requests.get(server.url + path, headers=headers, timeout=5).status_code == 401, how
        answer = requests.post(f"{server.url}/api/branches/{BRANCH}/commands", data=b"{}", headers=headers, timeout=5)
        assert answer.status_code == 401, how


@pytest.mark.parametrize("path", ["/t/", "/t/x", "/t/x/y/z", "/t/../api/welcome", "/t/%2e%2e/api/welcome"])
def test_the_open_paths_lead_nowhere_else(shared_server: ServerProcess, path: str) -> None:
    answer, body = ask(shared_server, "GET", path)
    assert answer.status == 404
    assert b'"actor"' not in body and BRANCH.encode() not in body


def test_what_is_not_there_is_said_shortly_to_who_has_a_code(shared_server: ServerProcess) -> None:
    answer = shared_server.get("ana", "/api/nothing")
    assert (answer.status_code, answer.json()) == (404, {"code": "not_found"})
    answer = shared_server.get("ana", f"/api/branches/{BRANCH}/commands")
    assert (answer.status_code, answer.json()) == (405, {"code": "method_not_allowed"})


def test_health_says_little_and_needs_no_code(shared_server: ServerProcess) -> None:
    answer = requests.get(f"{shared_server.url}/health", timeout=5)
    assert answer.status_code == 200
    assert set(answer.json()) == {"status", "version"}
    assert "server" not in answer.headers


def test_a_code_works_however_it_is_typed(shared_server: ServerProcess) -> None:
    code = shared_server.tokens["ana"]
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}", code)
    for typed in (code.lower(), code.replace("-", ""), code.replace("-", " "), code.replace("0", "o")):
        answer = requests.get(
            f"{shared_server.url}/api/welcome", headers={"Authorization": f"bearer {typed}"}, timeout=5
        )
        assert answer.status_code == 200


def test_a_new_code_works_at_once_and_a_revoked_one_stops_within_two_seconds(server: ServerProcess) -> None:
    enrolled = manage(server.data, "enroll", "panel", "Porta")
    code = enrolled.stdout.strip()
    headers = {"Authorization": f"Bearer {code}"}

    def status() -> int:
        return requests.get(f"{server.url}/api/welcome", headers=headers, timeout=5).status_code

    assert status() == 200
    server.tokens["porta"] = code
    listed = manage(server.data, "list").stdout
    assert code not in listed
    enrolment = next(line.split()[0] for line in listed.splitlines() if "Porta" in line)
    with server.events("porta") as messages:
        manage(server.data, "revoke", enrolment)
        revoked = time.monotonic()
        assert list(messages) == [], "its stream ends too"
    until(lambda: status() == 401)
    assert time.monotonic() - revoked < 20
    assert "revoked" in manage(server.data, "list").stdout
    assert "no valid enrolment" in manage(server.data, "revoke", enrolment, fails=True).stderr


def test_who_tries_codes_is_slowed_down_and_a_good_one_from_there_still_works(server: ServerProcess) -> None:
    def attempt(number: int) -> int:
        headers = {"Authorization": f"Bearer 0000-0000-0000-{number:04d}"}
        return requests.get(f"{server.url}/api/welcome", headers=headers, timeout=5).status_code

    assert [attempt(number) for number in range(25)] == [401] * 20 + [429] * 5
    assert server.get("ana", "/api/welcome").status_code == 200


def test_neither_logs_nor_database_hold_a_code_and_logs_hold_no_page(server: ServerProcess) -> None:
    server.close()
    server.start("--log-level", "debug")
    page = server.send("totem", "issue_ticket", service="cpf").json()["page"].removeprefix("/t/")
    requests.get(f"{server.url}/t/{page}", timeout=5)
    requests.get(f"{server.url}/t/{page}/nothing", timeout=5)
    server.post("totem", b"{")
    server.stop()
    log = server.log.read_text(encoding="utf-8")
    kept = b"".join(path.read_bytes() for path in server.data.glob("vez.db*"))
    for code in server.tokens.values():
        assert code not in log and code.replace("-", "") not in log
        assert code.encode() not in kept and code.replace("-", "").encode() not in kept
    assert page not in log
    assert all("level" in json.loads(line) for line in log.splitlines())


def test_the_data_belongs_to_its_owner_alone(server: ServerProcess) -> None:
    manage(server.data / "new", "list")
    assert (server.data / "new").stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in (server.data / "new").iterdir())
