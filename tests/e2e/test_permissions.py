"""Every route as every role: what the description says that it asks for is what a real server asks for."""

from __future__ import annotations

import uuid
from contextlib import closing
from datetime import UTC, datetime
from typing import Any, get_args

import msgspec
import pytest
import requests

from domain.commands import AnyCommand, Role
from domain.people import HUMAN
from server import database, documents, enrolments, openapi, tokens
from server.described import PARTS
from server.enrolments import DEVICES
from server.permissions import PERMISSIONS, ROUTES, Need, Right
from tests.branches import branch as small_branch
from tests.e2e.people import hire, sign_in, url_of
from tests.e2e.server_process import BRANCH, ServerProcess

pytestmark = pytest.mark.e2e
OTHER = small_branch().id
NOT_ALLOWED = (403, {"code": "not_allowed"})
DESCRIBED: dict[str, dict[str, dict[str, Any]]] = msgspec.json.decode(openapi.document("1", PARTS))["paths"]
OPERATIONS = [
    (method.upper(), path, operation)
    for path, item in DESCRIBED.items()
    for method, operation in item.items()
    if method != "parameters"
]


@pytest.fixture(scope="module")
def codes(shared_server: ServerProcess) -> dict[Role, str]:
    """A code for each role, made without asking anybody; and a second branch."""
    found, now = {}, datetime.now(UTC)
    engine = database.connect(url_of(shared_server), 10)
    with database.writing(engine) as connection, connection.begin():
        documents.load(connection, small_branch(), msgspec.json.encode(small_branch()).decode(), now)
        for role in Role:
            found[role] = tokens.code(uuid.uuid4().bytes[:10])
            enrolments.enroll(connection, BRANCH, role, f"any {role}", str(uuid.uuid4()), found[role], now)
    engine.dispose()
    return found


def ask(server: ServerProcess, method: str, path: str, code: str | None, body: bytes = b"{}") -> tuple[int, Any]:
    """The status, and the refusal if it is one. Streams are left at once."""
    headers = {"Authorization": f"Bearer {code}"} if code else {}
    options: dict[str, Any] = {"headers": headers, "timeout": 20, "stream": True}
    with closing(
        requests.request(method, server.url + path, data=None if method == "GET" else body, **options)
    ) as answer:
        said = answer.json() if answer.status_code >= 400 and "json" in answer.headers["Content-Type"] else None
        return answer.status_code, said


def at(path: str, branch: str = BRANCH) -> str:
    """The path, about nothing that there is but the branch."""
    filled = path.replace("{branch}", branch)
    while "{" in filled:
        before, _, rest = filled.partition("{")
        filled = f"{before}00000000-0000-4000-8000-000000000000{rest.partition('}')[2]}"
    return filled


def rightful(role: Role, path: str, need: str) -> bool:
    """Whether the table lets a code of this role, which is no person's session, in."""
    if need in (Need.NOTHING, Need.CODE):
        return True
    if need == Need.SESSION:
        return False
    if path == "/api/devices/renew" and role not in DEVICES:
        return False  # people have no code of their own to renew
    return Right(need) in PERMISSIONS[role]


def minimal(kind: Any) -> bytes:
    """A command of this kind that can be read, about nothing that there is."""
    values: dict[str, Any] = {"type": kind.__struct_config__.tag, "id": str(uuid.uuid4())}
    for field in msgspec.structs.fields(kind):
        if field.required and field.name != "id":
            known = {"number": "A001", "issued_at": "2026-03-02T15:00:00Z"}
            values[field.name] = known.get(field.name, str(uuid.uuid4()))
    msgspec.convert(values, AnyCommand)
    return msgspec.json.encode(values)


def test_every_operation_says_what_it_asks_for() -> None:
    said = {f"{method} {path}": operation.get("x-right") for method, path, operation in OPERATIONS}
    assert said == ROUTES, "server/permissions.py: ROUTES must name exactly the routes that there are"
    for method, path, operation in OPERATIONS:
        assert (operation.get("security") == []) is (operation["x-right"] == Need.NOTHING), (method, path)


@pytest.mark.parametrize("role", Role)
def test_a_role_gets_in_where_the_table_says(shared_server: ServerProcess, codes: dict[Role, str], role: Role) -> None:
    wrong = []
    for method, path, operation in OPERATIONS:
        if operation["x-right"] == Need.COMMAND:
            continue
        found = ask(shared_server, method, at(path), codes[role])
        assert found[0] < 500 and found[0] not in (401, 405, 429), (method, path, found)
        if (found != NOT_ALLOWED) is not rightful(role, path, operation["x-right"]):
            wrong.append((method, path, found))
    assert wrong == []


@pytest.mark.parametrize("role", Role)
def test_a_role_gives_the_commands_that_the_table_says(
    shared_server: ServerProcess, codes: dict[Role, str], role: Role
) -> None:
    (path,) = (path for _, path, operation in OPERATIONS if operation["x-right"] == Need.COMMAND)
    for kind in get_args(AnyCommand):
        found = ask(shared_server, "POST", at(path), codes[role], minimal(kind))
        assert found[0] < 500 and found[0] != 400, (kind, found)
        assert (found != NOT_ALLOWED) is (kind in PERMISSIONS[role]), (kind, found)
        assert ask(shared_server, "POST", at(path, OTHER), codes[role], minimal(kind)) == NOT_ALLOWED


def test_nobody_gets_into_another_branch(shared_server: ServerProcess, codes: dict[Role, str]) -> None:
    for method, path, operation in OPERATIONS:
        if "{branch}" in path:
            for branch in (OTHER, "no-such-branch"):
                for role in PERMISSIONS:
                    found = ask(shared_server, method, at(path, branch), codes[role])
                    assert found == NOT_ALLOWED, (method, path, role, operation["x-right"])


def test_without_a_code_only_the_open_ones_answer(shared_server: ServerProcess) -> None:
    for method, path, operation in OPERATIONS:
        found = ask(shared_server, method, at(path), None)
        if operation["x-right"] != Need.NOTHING:
            assert found == (401, {"code": "unauthorized"}), (method, path)
        else:
            assert found[0] in (200, 400, 404), (method, path)


@pytest.fixture(scope="module")
def sessions(shared_server: ServerProcess) -> dict[Role, str]:
    """A session of a person for each role that people have."""
    for role in sorted(HUMAN):
        hire(shared_server, f"alguem-{role}".replace("_", "-"), role.value)
    return {role: sign_in(shared_server, f"alguem-{role}").said["code"] for role in sorted(HUMAN)}


def test_a_person_may_do_what_the_code_of_their_role_may(
    shared_server: ServerProcess, codes: dict[Role, str], sessions: dict[Role, str]
) -> None:
    for method, path, operation in OPERATIONS:
        if operation["x-right"] in (Need.COMMAND, Need.NOTHING):
            continue
        for role, code in sessions.items():
            if operation["x-right"] == Need.SESSION:
                assert ask(shared_server, method, at(path), code, b"[]")[0] == 400, (method, path, role)
                continue
            found = ask(shared_server, method, at(path), code) != NOT_ALLOWED
            assert found is rightful(role, path, operation["x-right"]), (method, path, role)
            if "{branch}" in path:
                assert ask(shared_server, method, at(path, OTHER), code) == NOT_ALLOWED, (method, path, role)
