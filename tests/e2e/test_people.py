"""People sign in, work, and sign out on a real server; administrators manage them; who guesses is locked out."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, select

from client.api import Api
from client.errors import NotAuthenticated, SignInRefused
from domain.people import ChangePassword, SignIn
from server import database, store
from server.schema import audit
from tests.e2e.people import PASSWORD, Session, hire, sign_in, try_to_sign_in, url_of
from tests.e2e.server_process import BRANCH, ROOT, ServerProcess, manage, until

pytestmark = pytest.mark.e2e
HERE = f"/api/branches/{BRANCH}"
OTHER = "outra-unidade"
BETTER = "janela aberta para o mar"


def recorded(server: ServerProcess) -> list[tuple[str, str, dict[str, str]]]:
    """The actor, action and facts of the audit trail."""
    engine = database.connect(url_of(server), 10)
    with engine.connect() as connection:
        rows = connection.execute(select(audit.c.actor, audit.c.action, audit.c.facts).order_by(audit.c.number)).all()
    engine.dispose()
    return [(row.actor, row.action, json.loads(row.facts)) for row in rows]


def second_branch(server: ServerProcess, folder: Path) -> None:
    document = (ROOT / "demo/branch.yaml").read_text(encoding="utf-8").replace(f"id: {BRANCH}", f"id: {OTHER}", 1)
    document = document.replace("Central de Atendimento ao Cidadão", "Outra Central", 1)
    assert OTHER in document
    (folder / "other.yaml").write_text(document, encoding="utf-8")
    manage(server.data, "branch", "load", str(folder / "other.yaml"), url=server.database)


def test_a_person_works_under_one_name_in_every_session(shared_server: ServerProcess) -> None:
    server = shared_server
    ana = hire(server, "ana.um", "attendant")
    desk, other = sign_in(server, " Ana.UM "), sign_in(server, "ana.um")
    assert desk.said["code"] != other.said["code"] and desk.said["person"] == other.said["person"] == ana
    assert (desk.said["branch"], desk.said["role"], desk.said["branches"]) == (
        BRANCH,
        "attendant",
        {BRANCH: "attendant"},
    )
    welcome = desk.get("/api/welcome").json()
    assert (welcome["actor"], welcome["name"]) == ({"id": ana, "role": "attendant"}, "Ana.Um (nome)")
    command = {"type": "open_counter", "id": "0" * 32, "counter": "counter-1"}
    assert desk.post(f"{HERE}/commands", command).status_code == 200
    assert other.post(f"{HERE}/commands", command).json() == desk.post(f"{HERE}/commands", command).json()
    assert desk.post("/api/sign-out").json() == {}
    assert (desk.status(), other.status()) == (401, 200)
    again = sign_in(server, "ana.um")
    assert again.post("/api/sign-out", {"everywhere": True}).status_code == 200
    assert (again.status(), other.status()) == (401, 401)
    said = [(actor, action) for actor, action, _ in recorded(server) if actor == ana]
    assert said == [(ana, "signed_in")] * 2 + [(ana, "signed_out"), (ana, "signed_in"), (ana, "signed_out")]


def test_signing_out_ends_the_streams_of_that_session_alone(shared_server: ServerProcess) -> None:
    server = shared_server
    hire(server, "ana.dois", "attendant")
    for session in (sign_in(server, "ana.dois"), sign_in(server, "ana.dois")):
        server.tokens["ana.dois"] = session.said["code"]
        with server.events("ana.dois") as ended, server.events("beto") as going:
            assert session.post("/api/sign-out").status_code == 200
            assert list(ended) == []
            server.send("totem", "issue_ticket", service="cpf")
            assert next(going).data


def test_of_many_sessions_the_oldest_end(server: ServerProcess) -> None:
    hire(server, "ana", "attendant")
    sessions = [sign_in(server, "ana") for _ in range(12)]
    until(lambda: sessions[1].status() == 401)
    assert [each.status() for each in sessions] == [401] * 2 + [200] * 10


def test_who_guesses_is_locked_out_the_same_for_a_name_that_is_nobodys(server: ServerProcess) -> None:
    ana, admin = hire(server, "ana", "attendant"), hire(server, "chefe", "administrator")
    boss = sign_in(server, "chefe")
    for name in ("ana", "nobody"):
        answers = [try_to_sign_in(server, name, f"wrong password {number}") for number in range(6)]
        assert [answer.status_code for answer in answers] == [401] * 4 + [429] * 2, name
        assert {answer.text for answer in answers[:4]} == {'{"code":"wrong_password"}'}
        assert answers[0].headers["WWW-Authenticate"] == "Bearer"
        for answer in answers[4:]:
            assert (answer.json()["code"], answer.json()["facts"]["minutes"]) == ("locked", "1")
            assert 0 < int(answer.headers["Retry-After"]) <= 60
    assert try_to_sign_in(server, "ana").status_code == 429, "the right password neither"
    assert [each["locked_until"] is not None for each in boss.get(f"{HERE}/people").json()] == [True, False]
    assert boss.about(ana, "unlock").status_code == 200
    assert sign_in(server, "ana").status() == 200
    said = [facts for _, action, facts in recorded(server) if action == "sign_in_tried_often"]
    assert said == [{"person": ana, "made": "5"}, {"person": "nobody", "made": "5"}]
    assert (admin, "person_unlocked", {"person": ana}) in recorded(server)


def test_a_password_for_one_time_must_be_replaced(shared_server: ServerProcess) -> None:
    server = shared_server
    hire(server, "ana.tres", "attendant", one_time=True)
    assert try_to_sign_in(server, "ana.tres").json() == {"code": "password_must_change"}
    for new, why in (
        (PASSWORD, "same"),
        ("curta", "too_short"),
        ("Prefeitura2026", "too_common"),
        ("ana nome1", "too_short"),
    ):
        refused = try_to_sign_in(server, "ana.tres", new_password=new)
        assert (refused.status_code, refused.json()["code"], refused.json()["facts"]["why"]) == (
            409,
            "password_refused",
            why,
        )
    session = sign_in(server, "ana.tres", new_password=BETTER)
    assert session.status() == 200
    assert try_to_sign_in(server, "ana.tres").status_code == 401
    assert sign_in(server, "ana.tres", BETTER).status() == 200


def test_a_person_replaces_their_own_password_and_other_sessions_end(shared_server: ServerProcess) -> None:
    server = shared_server
    hire(server, "ana.quatro", "attendant")
    here, elsewhere = sign_in(server, "ana.quatro"), sign_in(server, "ana.quatro")
    wrong = here.post("/api/password", {"password": "not this one", "new_password": BETTER})
    assert (wrong.status_code, wrong.json()) == (401, {"code": "wrong_password"})
    assert (
        here.post("/api/password", {"password": PASSWORD, "new_password": "a" * 12}).json()["code"]
        == "password_refused"
    )
    assert here.post("/api/password", {"password": PASSWORD, "new_password": BETTER}).status_code == 200
    assert (here.status(), elsewhere.status()) == (200, 401)
    assert try_to_sign_in(server, "ana.quatro").status_code == 401
    assert sign_in(server, "ana.quatro", BETTER).status() == 200


def test_an_administrator_manages_people_without_knowing_their_passwords(shared_server: ServerProcess) -> None:
    server = shared_server
    hire(server, "chefe", "administrator")
    boss = sign_in(server, "chefe")
    new = {"sign_in": "rui.lima", "name": "Rui", "role": "attendant"}
    told = boss.post(f"{HERE}/people", new)
    assert told.status_code == 200
    rui, once = told.json()["person"], told.json()["password"]
    assert boss.post(f"{HERE}/people", new).json()["code"] == "name_taken"
    assert boss.post(f"{HERE}/people", {**new, "sign_in": "tv", "role": "panel"}).json()["code"] == "malformed"
    listed = {each["sign_in"]: each for each in boss.get(f"{HERE}/people").json()}
    assert listed["rui.lima"]["one_time"] is True and listed["chefe"]["one_time"] is False
    assert "argon2" not in boss.get(f"{HERE}/people").text
    session = sign_in(server, "rui.lima", once, new_password=BETTER)
    assert boss.about(rui, "role", {"role": "supervisor"}).status_code == 200
    assert session.status() == 401, "the session was an attendant's"
    session = sign_in(server, "rui.lima", BETTER)
    assert session.said["role"] == "supervisor"
    assert boss.about(rui, "rename", {"name": "Rui Lima"}).status_code == 200
    assert session.get("/api/welcome").json()["name"] == "Rui Lima", "and the session goes on"
    once = boss.about(rui, "reset").json()["password"]
    assert (session.status(), try_to_sign_in(server, "rui.lima", BETTER).status_code) == (401, 401)
    session = sign_in(server, "rui.lima", once, new_password=PASSWORD)
    assert boss.about(rui, "disable").status_code == 200
    assert (session.status(), try_to_sign_in(server, "rui.lima").text) == (401, '{"code":"wrong_password"}')
    assert boss.about(rui, "enable").status_code == 200
    session = sign_in(server, "rui.lima")
    assert boss.about(rui, "role", {"role": None}).status_code == 200
    assert (session.status(), try_to_sign_in(server, "rui.lima").json()) == (401, {"code": "not_allowed"})
    acts = [action for actor, action, facts in recorded(server) if actor != rui and facts.get("person") == rui]
    assert acts == [
        *("person_added", "person_role_set", "person_renamed", "person_password_reset", "person_disabled"),
        *("person_enabled", "person_role_set"),
    ]


def test_nobody_manages_themselves_nor_who_has_more_to_say_elsewhere(server: ServerProcess, tmp_path: Path) -> None:
    second_branch(server, tmp_path)
    boss_id, far = hire(server, "chefe", "administrator"), hire(server, "diretora", "administrator", OTHER)
    boss, director = sign_in(server, "chefe"), sign_in(server, "diretora")
    for act in ("role", "reset", "disable", "enable", "unlock"):
        body = {"role": "auditor"} if act == "role" else None
        assert boss.about(boss_id, act, body).json() == {"code": "not_yourself"}
        assert boss.about(far, act, body).json()["code"] == "unknown", "she does not work in this branch"
    engine = create_engine(url_of(server))
    with database.writing(engine) as connection, connection.begin():
        from server.people import accounts

        assert store.heads(connection).keys() == {BRANCH, OTHER}
        accounts.grant(connection, far, BRANCH, None)
        accounts.grant(connection, far, BRANCH, sign_role("attendant"))
    engine.dispose()
    for act in ("reset", "disable", "enable"):
        assert boss.about(far, act).json() == {"code": "not_allowed"}
    assert boss.about(far, "unlock").status_code == 200
    assert try_to_sign_in(server, "diretora").json() == {
        "code": "choose_branch",
        "facts": {"branches": f"{BRANCH} {OTHER}", "names": "Central de Atendimento ao Cidadão\nOutra Central"},
    }
    assert sign_in(server, "diretora", branch=BRANCH).said["role"] == "attendant"
    assert director.get(f"{HERE}/people").json() == {"code": "not_allowed"}, "a session is for one branch"


def sign_role(name: str) -> Any:
    from domain.commands import Role

    return Role(name)


def test_at_the_command_line_passwords_come_from_a_prompt_or_the_standard_input(shared_server: ServerProcess) -> None:
    server = shared_server

    def person(*arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "server", "person", *arguments, "--data", str(server.data)]
        return subprocess.run(command, cwd=ROOT, input=typed, capture_output=True, text=True, timeout=60, check=False)

    added = person("add", "Ana.Silva", "administrator", "--called", "Ana", typed=PASSWORD + "\n")
    assert (added.returncode, added.stdout) == (0, ""), added.stderr
    boss = sign_in(server, "ana.silva")
    assert boss.said["role"] == "administrator"
    once = person("add", "rui", "auditor", "--one-time").stdout.strip()
    assert try_to_sign_in(server, "rui", once).json() == {"code": "password_must_change"}
    listed = person("list").stdout
    assert "ana.silva  Ana  administrator in" in listed and "must choose a password" in listed
    assert "argon2" not in listed and once not in listed
    assert person("disable", "ana.silva").returncode == 0
    until(lambda: boss.status() == 401)
    once = person("reset", "ana.silva").stdout.strip()
    assert try_to_sign_in(server, "ana.silva", once).status_code == 401
    assert person("enable", "ana.silva").returncode == 0
    assert sign_in(server, "ana.silva", once, new_password=BETTER).status() == 200
    acts = [action for actor, action, _ in recorded(server) if actor == "operator"]
    assert acts[-4:] == ["person_added", "person_disabled", "person_password_reset", "person_enabled"]


def test_a_program_signs_in_with_typed_calls(shared_server: ServerProcess) -> None:
    server = shared_server
    hire(server, "ana.cinco", "attendant")
    open_door = Api(server.url, "", lambda: 0.0)
    with pytest.raises(SignInRefused, match="wrong_password"):
        open_door.sign_in(SignIn("ana.cinco", "not this one"))
    found = open_door.sign_in(SignIn("ana.cinco", PASSWORD))
    assert PASSWORD not in repr(SignIn("ana.cinco", PASSWORD)) and found.code not in repr(found)
    api = Api(server.url, found.code, lambda: 0.0)
    assert api.welcome().actor.id == found.person
    with pytest.raises(SignInRefused) as refused:
        api.change_password(ChangePassword(PASSWORD, "curta"))
    assert (refused.value.code, refused.value.facts) == ("password_refused", {"why": "too_short", "min": "10"})
    api.change_password(ChangePassword(PASSWORD, BETTER))
    api.sign_out()
    with pytest.raises(NotAuthenticated):
        api.welcome()


def test_a_flood_of_attempts_leaves_the_room_alone(server: ServerProcess) -> None:
    hire(server, "ana", "attendant")
    answers: list[int] = []

    def attempt(number: int) -> None:
        answers.append(try_to_sign_in(server, f"name-{number}", "some wrong password").status_code)

    started = time.monotonic()
    with ThreadPoolExecutor(16) as pool:
        flood = [pool.submit(attempt, number) for number in range(300)]
        longest = 0.0
        while not all(each.done() for each in flood):
            began = time.monotonic()
            assert server.send("totem", "issue_ticket", service="cpf").status_code == 200
            longest = max(longest, time.monotonic() - began)
    assert set(answers) <= {401, 429, 503} and answers.count(429) >= 150
    assert longest < max(2.0, (time.monotonic() - started) / 3), "seconds that a ticket took: it stands in no line"


def test_several_servers_know_the_same_sessions_and_count_the_same_attempts(
    pair: tuple[ServerProcess, ServerProcess],
) -> None:
    first, second = pair
    hire(first, "ana", "attendant")
    here = sign_in(first, "ana")
    there = Session(second, here.said)
    assert there.status() == 200
    with ThreadPoolExecutor(8) as pool:
        attempts = [pool.submit(try_to_sign_in, each, "beto", "a wrong password") for each in (first, second) * 6]
        codes = [each.result().json()["code"] for each in attempts]
    assert codes.count("wrong_password") <= 4 and set(codes) <= {"wrong_password", "locked"}
    with ThreadPoolExecutor(4) as pool:  # more of one person at the same moment would look like guessing
        sessions = list(pool.map(lambda each: sign_in(each, "ana"), (first, second) * 4))
    assert here.post("/api/sign-out", {"everywhere": True}).status_code == 200
    until(lambda: there.status() == 401)
    assert [each.status() for each in sessions] == [401] * 8
