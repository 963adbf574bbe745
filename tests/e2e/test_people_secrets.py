"""No secret is ever logged, printed or stored in clear, whatever goes wrong with it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
import requests

from tests.e2e.people import PASSWORD, Session, hire, sign_in, try_to_sign_in
from tests.e2e.server_process import BRANCH, ROOT, ServerProcess, manage

pytestmark = pytest.mark.e2e
HERE = f"/api/branches/{BRANCH}"
WRONG = "senha-errada-da-ana-417"
NEW = "janela aberta 5291 para o mar"
TYPED_INTO_THE_NAME = "segredo-no-campo-errado-88"
BAD_CODE = "ZZZZ-1111-YYYY-2222"
FROM_STDIN = "pelo teclado entrou 3317"


def go_wrong(server: ServerProcess, session: Session) -> list[str]:
    """Everything that can go wrong with a secret in a request; returns the secrets."""
    try_to_sign_in(server, "ana", WRONG)
    try_to_sign_in(server, TYPED_INTO_THE_NAME, WRONG)
    try_to_sign_in(server, "ana", PASSWORD, unknown=WRONG)
    try_to_sign_in(server, "ana", PASSWORD, branch=WRONG)
    requests.post(f"{server.url}/api/sign-in", data=f'{{"name": "ana", "password": "{WRONG}"', timeout=10)
    requests.post(f"{server.url}/api/sign-in", data=f'{{"name": {{}}, "password": "{WRONG}"}}', timeout=10)
    requests.get(f"{server.url}/api/sign-in", params={"password": WRONG}, timeout=10)
    requests.get(f"{server.url}/api/welcome", headers={"Authorization": f"Bearer {BAD_CODE}"}, timeout=10)
    requests.get(f"{server.url}/api/{BAD_CODE}", headers=session.headers, timeout=10)
    requests.post(f"{server.url}{HERE}/people/{BAD_CODE}/reset", headers=session.headers, timeout=10)
    session.post("/api/password", {"password": WRONG, "new_password": NEW})
    session.post("/api/password", {"password": PASSWORD, "new_password": [WRONG]})
    session.post(f"{HERE}/commands", {"type": WRONG, "id": BAD_CODE})
    return [WRONG, TYPED_INTO_THE_NAME, BAD_CODE]


def live(server: ServerProcess) -> list[str]:
    """A life of secrets that are right; returns them."""
    boss = sign_in(server, "chefe")
    added = boss.post(f"{HERE}/people", {"sign_in": "rui", "name": "Rui", "role": "attendant"}).json()
    rui = sign_in(server, "rui", added["password"], new_password=NEW)
    again = boss.about(added["person"], "reset").json()["password"]
    asked = requests.post(
        f"{server.url}/api/devices", json={"kind": "panel", "host": "tv", "software": "1"}, timeout=10
    )
    secrets = [boss.said["code"], rui.said["code"], added["password"], again, PASSWORD, NEW, FROM_STDIN]
    if asked.status_code == 200:
        poll = asked.json()["poll"]
        admitted = {"code": asked.json()["code"], "role": "panel", "name": "TV"}
        assert boss.post(f"{HERE}/devices/admit", admitted).status_code == 200
        polled = requests.post(f"{server.url}/api/devices/poll", json={"poll": poll}, timeout=10).json()
        secrets += [poll, polled["code"]]
    return [*secrets, *go_wrong(server, boss)]


@pytest.mark.parametrize("server", ["sqlite", "postgresql"], indirect=True)
def test_no_output_holds_a_secret_not_even_at_debug_level(server: ServerProcess) -> None:
    server.close()
    server.start("--log-level", "debug")
    command = [sys.executable, "-m", "server", "person", "add", "eva", "auditor", "--data", str(server.data)]
    command += ["--database", server.database] if server.database else []
    added = subprocess.run(command, cwd=ROOT, input=FROM_STDIN, capture_output=True, text=True, timeout=60, check=True)
    code = manage(server.data, "enroll", "auditor", "eva", url=server.database).stdout.strip()
    hire(server, "chefe", "administrator")
    hire(server, "ana", "attendant")
    secrets = [code, *server.tokens.values(), *live(server)]
    server.stop()
    said = server.log.read_text(encoding="utf-8") + added.stdout + added.stderr
    kept = b"".join(path.read_bytes() for path in server.data.glob("vez.db*"))
    assert all("level" in json.loads(line) for line in server.log.read_text(encoding="utf-8").splitlines())
    for secret in secrets:
        for form in (secret, secret.replace("-", "")):
            assert form not in said, form
            assert form.encode() not in kept, form
