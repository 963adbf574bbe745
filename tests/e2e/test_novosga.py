"""NovoSGA's applications work with a real server: the requests that they send, answered as they expect."""

from __future__ import annotations

import re
import uuid
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.e2e.novosga_clients import ORIGIN, App, Credentials, Panel, enable, expect, promised
from tests.e2e.server_process import BRANCH, ServerProcess, manage, until

pytestmark = pytest.mark.e2e
BOTH = pytest.mark.parametrize("server", ["sqlite", "postgresql"], indirect=True)
KINDS = {
    "text": lambda value: isinstance(value, str),
    "number": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "true/false": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "time": lambda value: bool(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", value)),
    "time+": lambda value: bool(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", value)),
}


@pytest.fixture
def credentials(server: ServerProcess) -> Credentials:
    return enable(server)


@pytest.fixture
def panel(server: ServerProcess, credentials: Credentials) -> Panel:
    panel = Panel(server, credentials)
    panel.token()
    return panel


@pytest.fixture
def triage(server: ServerProcess, credentials: Credentials) -> App:
    triage = App(server, credentials, "triagem")
    triage.token()
    return triage


@pytest.fixture
def called(server: ServerProcess, triage: App) -> dict[str, Any]:
    """A ticket that Ana has just called."""
    issued = triage.issue(1).json()
    server.send("ana", "open_counter", counter="counter-1")
    assert server.send("ana", "call_next", counter="counter-1").status_code == 200
    return issued


def fields(value: Any, path: str = "") -> dict[str, list[Any]]:
    """Every value in a JSON document, by its path."""
    found: dict[str, list[Any]] = {}
    inner = [(f"{path}[]", each) for each in value] if isinstance(value, list) else []
    if isinstance(value, dict):
        inner = [(f"{path}.{key}".lstrip("."), each) for key, each in value.items()]
    for where, each in inner:
        for name, values in fields(each, where).items():
            found.setdefault(name, []).extend(values)
    return found if isinstance(value, list | dict) else {path: [value]}


def allows(kind: str, value: Any) -> bool:
    return any(KINDS[each](value) for each in kind.split(" or "))


def answers_of(panel: Panel, triage: App) -> dict[str, Any]:
    return {
        "POST /api/token": triage.token().json(),
        "GET /api": panel.get("api").json(),
        "GET /api/unidades": panel.get("api/unidades").json(),
        "GET /api/unidades/{id}/servicos": triage.get("api/unidades/1/servicos").json(),
        "GET /api/unidades/{id}/painel": panel.get("api/unidades/1/painel?servicos=1,2").json(),
        "GET /api/prioridades": triage.get("api/prioridades").json(),
        "GET /api/departamentos": triage.get("api/departamentos").json(),
        "POST /api/distribui": triage.issue(2, priority=2).json(),
    }


@BOTH
def test_every_field_is_there_with_its_type_and_no_other(
    server: ServerProcess, panel: Panel, triage: App, called: dict[str, Any], repository: Path
) -> None:
    table = promised(repository / "docs/novosga.md")
    until(lambda: panel.get("api/unidades/1/painel").json())
    found = answers_of(panel, triage)
    assert {each.request for each in table} == set(found)
    for request, answer in found.items():
        expected = {each.path: each.kind for each in table if each.request == request}
        said = fields(answer)
        assert said.keys() == expected.keys(), request
        wrong = [
            (path, value) for path, values in said.items() for value in values if not allows(expected[path], value)
        ]
        assert wrong == [], request


@BOTH
def test_a_panel_starts_with_no_token_and_announces_each_call_and_recall(
    server: ServerProcess, credentials: Credentials, triage: App
) -> None:
    panel = Panel(server, credentials)
    with panel.watching():
        assert panel.announced == []
        first, second = triage.issue(1).json(), triage.issue(1, priority=3).json()
        server.send("ana", "open_counter", counter="counter-1")
        server.send("beto", "open_counter", counter="counter-2")
        assert server.send("ana", "call_next", counter="counter-1").status_code == 200  # both in one instant
        assert server.send("beto", "call_next", counter="counter-2").status_code == 200
        until(lambda: len(panel.announced) == 2)
        said = [f"{each['siglaSenha']}{each['numeroSenha']:03}" for each in panel.announced]
        assert said == [second["senha"]["format"], first["senha"]["format"]]  # who is over 80 goes first
        assert [(each["peso"], each["prioridade"]) for each in panel.announced] == [(1, "Prioridade"), (0, "Normal")]
        ticket = next(each for each in server.room()["tickets"] if each["number"] == first["senha"]["format"])
        server.send("beto", "recall", ticket=ticket["id"])
        until(lambda: len(panel.announced) == 3)
        assert panel.announced[2]["numeroSenha"] == panel.announced[1]["numeroSenha"]
    ids = [each["id"] for each in panel.announced]
    assert ids == sorted(set(ids))
    assert server.errors() == []


def test_many_calls_at_once_are_all_announced(server: ServerProcess, credentials: Credentials, triage: App) -> None:
    panel = Panel(server, credentials)
    with panel.watching():
        tickets = [triage.issue(1).json()["senha"]["format"] for _ in range(5)]
        server.send("ana", "open_counter", counter="counter-1")
        for _ in tickets:
            called = server.send("ana", "call_next", counter="counter-1").json()["ticket"]
            server.send("ana", "mark_no_show", ticket=called["id"])
        until(lambda: len(panel.announced) == 5, 30)
    assert [f"{each['siglaSenha']}{each['numeroSenha']:03}" for each in panel.announced] == tickets


def test_a_panel_of_one_server_hears_what_is_called_at_another(pair: tuple[ServerProcess, ServerProcess]) -> None:
    first, second = pair
    credentials = enable(first)
    panel, triage = Panel(second, credentials), App(first, credentials, "triagem")
    triage.token()
    expect(second, credentials)
    with panel.watching():
        first.send("ana", "open_counter", counter="counter-1")
        issued = [triage.issue(1).json()["senha"]["numero"] for _ in range(2)]
        for _ in issued:
            called = first.send("ana", "call_next", counter="counter-1").json()["ticket"]
            first.send("ana", "mark_no_show", ticket=called["id"])
        until(lambda: len(panel.announced) == 2, 20)
    assert [each["numeroSenha"] for each in panel.announced] == issued
    again = App(second, credentials, "triagem", access=triage.access)  # a token is one for both
    assert again.issue(1).status_code == 200


def test_a_panel_that_comes_back_is_told_to_read_at_once(
    server: ServerProcess, credentials: Credentials, triage: App, called: dict[str, Any]
) -> None:
    panel = Panel(server, credentials)
    with panel.watching():
        until(lambda: panel.announced)
    assert panel.announced[0]["numeroSenha"] == called["senha"]["numero"]


def test_triage_issues_and_prints(server: ServerProcess, triage: App) -> None:
    issued = triage.issue(1, priority=4, name="Maria da Silva", document="123.456.789-09").json()
    ticket = server.room()["tickets"][0]
    assert (ticket["number"], ticket["group"]) == (issued["senha"]["format"], "donor")
    paper = triage.get(f"api/print/{issued['id']}", **{"X-Hash": issued["hash"]})
    assert paper.headers["Content-Type"] == "text/html; charset=utf-8"
    assert issued["senha"]["format"] in paper.text
    assert "Prioridade" in paper.text
    assert "sangue" not in paper.text
    assert not re.search(r"(src|href)=|url\(|<script|@import", paper.text)  # it stands alone
    in_the_address = requests.get(f"{server.url}/api/print/{issued['id']}?hash={issued['hash']}", timeout=10)
    assert in_the_address.text == paper.text
    everything = b"".join(file.read_bytes() for file in server.data.glob("vez.db*")) + server.log.read_bytes()
    assert b"Maria" not in everything
    assert b"123.456" not in everything


@pytest.mark.parametrize("wrong", ["", "0" * 40, "é" * 40, "null"])
def test_nobody_prints_without_the_hash(triage: App, wrong: str) -> None:
    issued = triage.issue(1).json()
    assert triage.get(f"api/print/{issued['id']}?hash={wrong}").status_code == 404
    other = triage.get(f"api/print/{issued['id'] + 1}", **{"X-Hash": issued["hash"]})
    assert (other.status_code, other.json()["code"]) == (404, 404)


def test_what_cannot_be_issued_is_said_in_words(triage: App) -> None:
    for answer in (triage.issue(99), triage.issue(1, priority=99), triage.issue(1, unit=99)):
        assert answer.status_code == 404
        assert answer.json()["code"] == 404
        assert answer.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert triage.issue(99).json()["error"] == "Serviço inválido"
    for body in (b"", b"{", b"[]", b'{"unidade": "x"}', b"\xff" * 20):
        headers = {"Authorization": f"Bearer {triage.access}"}
        answer = requests.post(triage.address("api/distribui"), data=body, headers=headers, timeout=10)
        assert (answer.status_code, set(answer.json())) == (400, {"code", "error"})


def test_each_application_may_do_its_own_and_nothing_else(server: ServerProcess, panel: Panel, triage: App) -> None:
    assert panel.issue(1).status_code == 403
    assert triage.get("api/unidades/1/painel").status_code == 403
    for path in ("api/prioridades", "api/departamentos"):
        assert (panel.get(path).status_code, triage.get(path).status_code) == (403, 200)
    ours = (f"api/branches/{BRANCH}/{each}" for each in ("room", "people", "events", "audit", "devices"))
    for path in ("api/welcome", "api/usuarios", "api/openapi.json", *ours):
        assert (panel.get(path).status_code, triage.get(path).status_code) == (401, 401)
    for who in ("totem", "ana"):
        code = {"Authorization": f"Bearer {server.tokens[who]}"}
        assert requests.get(f"{server.url}/api/unidades", headers=code, timeout=10).status_code == 401
    assert server.room()["tickets"] == []


def test_every_address_answers_the_question_that_browsers_ask_first(panel: Panel) -> None:
    paths = ["api", "api/token", "api/unidades", "api/unidades/1/servicos", "api/unidades/1/painel"]
    paths += [
        "api/prioridades",
        "api/departamentos",
        "api/distribui",
        "api/print/1",
        ".well-known/mercure",
        "oauth2/token",
    ]
    for path in paths:
        answer = panel.preflight(path, "GET", "authorization,x-hash")
        assert answer.status_code in (200, 204), path
        assert answer.headers["Access-Control-Allow-Origin"] == ORIGIN
        assert answer.headers["Access-Control-Allow-Credentials"] == "true"
        allowed = {each.strip().lower() for each in answer.headers["Access-Control-Allow-Headers"].split(",")}
        assert allowed >= {"authorization", "content-type", "x-hash"}
    for answer in (panel.get("api"), panel.get("api/unidades/99/painel"), panel.issue(1), panel.token(password="no")):
        assert answer.headers["Access-Control-Allow-Origin"] == ORIGIN
        assert answer.headers["Access-Control-Allow-Credentials"] == "true"


def test_tokens_are_given_for_credentials_and_renewed(server: ServerProcess, panel: Panel, triage: App) -> None:
    before = panel.access
    assert panel.again().status_code == 200
    assert panel.again().status_code == 200  # two at the same time happen
    assert panel.get("api/unidades").status_code == 200
    assert panel.get("api/unidades", Authorization=f"Bearer {before}").status_code == 200
    wrong = {
        "invalid_grant": (panel.token(password="x"), panel.token(username="root"), panel.again(refresh_token="x")),
        "invalid_client": (panel.token(client_id="x"), panel.token(client_secret="x"), panel.again(client_secret="x")),
        "unsupported_grant_type": (panel.token(grant_type="client_credentials"),),
    }
    for error, answers in wrong.items():
        for answer in answers:
            assert (answer.status_code, answer.json()["error"]) == (400, error)
            assert answer.json()["error_description"]
    newer = panel._token({"grant_type": "password", "client_secret": "x"}, "oauth2/token")
    assert (newer.status_code, newer.json()["error"]) == (401, "invalid_client")
    assert panel.token(password=triage.credentials.passwords["triagem"]).status_code == 400
    # A token for renewing fetches no data, and one for data renews nothing.
    assert panel.get("api/unidades", Authorization=f"Bearer {panel.refresh}").status_code == 401
    assert panel.again(refresh_token=panel.access or "").status_code == 400


@pytest.mark.parametrize("authorization", ["Bearer null", "Bearer ", "Bearer undefined", "Basic YTpi", ""])
def test_without_a_token_a_client_is_told_to_ask_for_one(panel: Panel, authorization: str) -> None:
    for path in ("api", "api/unidades", "api/unidades/1/painel", "api/prioridades"):
        answer = panel.get(path, Authorization=authorization)
        assert answer.status_code == 401
        assert set(answer.json()) == {"error", "error_description"}


def test_tokens_outlive_a_restart(server: ServerProcess, panel: Panel, triage: App) -> None:
    number = triage.issue(1).json()["id"]
    server.stop()
    server.start()
    assert panel.get("api/unidades").status_code == 200
    assert triage.issue(1).json()["id"] > number


def test_nothing_is_there_until_it_is_switched_on_and_after_it_is_switched_off(server: ServerProcess) -> None:
    paths = ("api", "api/token", "api/unidades", ".well-known/mercure?topic=%2Funidades%2F1%2Fpainel")
    refused = [requests.get(f"{server.url}/{path}", timeout=10) for path in paths]
    assert [(each.status_code, each.json()) for each in refused] == [(401, {"code": "unauthorized"})] * 4
    assert all("Access-Control-Allow-Origin" not in each.headers for each in refused)
    panel = Panel(server, enable(server))
    first = dict(panel.credentials.passwords)
    with panel.watching():
        enable(server)
        assert until(lambda: panel.get("api").status_code == 401)  # the earlier credentials ended
        assert panel.token().status_code == 400
    again = Panel(server, enable(server))
    assert again.credentials.passwords.keys() == first.keys()
    assert not set(again.credentials.passwords.values()) & set(first.values())
    again.begin()
    manage(server.data, "novosga", "disable")
    until(lambda: again.get("api").json() == {"code": "unauthorized"})
    assert "cannot" in manage(server.data, "novosga", "disable", fails=True).stderr
    assert server.errors() == []


def test_no_secret_is_kept_or_logged(server: ServerProcess, panel: Panel, triage: App) -> None:
    panel.token(password="wrong-password-typed")
    secrets = [
        panel.credentials.secret,
        *panel.credentials.passwords.values(),
        panel.access or "",
        "wrong-password-typed",
    ]
    everything = b"".join(file.read_bytes() for file in server.data.glob("vez.*")) + server.log.read_bytes()
    assert [each for each in secrets if each.encode() in everything] == []
    assert manage(server.data, "novosga", "list").stdout.startswith(f"{BRANCH}  unit 1")
    assert panel.credentials.client_id not in manage(server.data, "novosga", "list").stdout


def test_the_stream_says_when_and_never_what(server: ServerProcess, panel: Panel, called: dict[str, Any]) -> None:
    address = f"{server.url}/.well-known/mercure?topic=%2Funidades%2F1%2Fpainel&topic=%2Fother"
    with requests.get(address, stream=True, timeout=(5, 10)) as stream:
        assert next(stream.iter_content(chunk_size=None)) == b"data: {}\n\n"
    for topic in (
        "",
        "?topic=%2Funidades%2F2%2Fpainel",
        "?topic=%2Fusuarios%2F1%2Ffila",
        "?topic=%2Funidades%2F%2Fpainel",
        f"?topic=%2Funidades%2F{'1' * 5000}%2Fpainel",
    ):
        assert requests.get(f"{server.url}/.well-known/mercure{topic}", timeout=10).status_code == 404


def test_a_document_with_another_service_is_taken_up(server: ServerProcess, panel: Panel, repository: Path) -> None:
    services = panel.get("api/unidades/1/servicos").json()
    text = (repository / "demo/branch.yaml").read_text(encoding="utf-8")
    named = text.replace("pt_BR: Carteira de identidade", "pt_BR: Identidade nova", 1)
    changed = server.data / f"{uuid.uuid4()}.yaml"
    changed.write_text(named, encoding="utf-8")
    manage(server.data, "branch", "load", str(changed))

    def found() -> Any:
        now = panel.get("api/unidades/1/servicos").json()
        return now if now[0]["servico"]["nome"] == "Identidade nova" else None

    assert [each["servico"]["id"] for each in until(found)] == [each["servico"]["id"] for each in services]
