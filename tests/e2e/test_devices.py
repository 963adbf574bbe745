"""Devices at a real server: admitted by people, renewed, sent away, on one server and on two that share a database."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from client.api import Api
from client.code_file import CodeFile
from client.enrolling import renew
from domain.devices import Asking
from tests.e2e.server_process import BRANCH, ROOT, ServerProcess, manage, until

pytestmark = pytest.mark.e2e

HERE = f"/api/branches/{BRANCH}/devices"
TV = Asking("panel", "tv-hall", "vez 1.2.3")


@pytest.fixture
def house(server: ServerProcess) -> ServerProcess:
    """A server with a technician."""
    server.tokens["maria"] = manage(server.data, "enroll", "technician", "Maria").stdout.strip()
    return server


def api(server: ServerProcess, token: str = "") -> Api:
    return Api(server.url, token, lambda: 0.5, version="1.2.4")


def ask(server: ServerProcess, who: str, path: str, **body: Any) -> requests.Response:
    return requests.post(server.url + HERE + path, json=body, headers=server.headers(who), timeout=10)


def admitted(server: ServerProcess, name: str = "TV") -> tuple[dict[str, Any], str]:
    """A panel that Maria let in, and its code."""
    asked = api(server).ask(TV)
    device = ask(server, "maria", "/admit", code=asked.code, role="panel", name=name)
    assert device.status_code == 200, device.text
    return device.json(), api(server).poll(asked.poll).code


def listed(server: ServerProcess) -> dict[str, dict[str, Any]]:
    return {each["id"]: each for each in server.get("maria", HERE).json()}


def test_a_person_sees_what_asks_and_lets_it_in(house: ServerProcess) -> None:
    asked = api(house).ask(TV)
    assert api(house).poll(asked.poll).state == "waiting"
    seen = ask(house, "maria", "/asking", code=asked.code.lower()).json()
    assert (seen["kind"], seen["host"], seen["software"], seen["address"]) == (
        "panel",
        "tv-hall",
        "vez 1.2.3",
        "127.0.0.1",
    )
    wrong = ask(house, "maria", "/admit", code=asked.code, role="totem", name="TV")
    assert (wrong.status_code, wrong.json()) == (409, {"code": "another_kind", "facts": {"kind": "panel"}})
    device = ask(house, "maria", "/admit", code=asked.code, role="panel", name="TV").json()
    code = api(house).poll(asked.poll).code
    welcome = api(house, code).welcome()
    assert (welcome.actor.id, welcome.name, welcome.branch.id) == (device["id"], "TV", BRANCH)
    assert api(house).poll(asked.poll).state == "expired"
    house.tokens["tv"] = code
    assert house.send("tv", "issue_ticket", service="cpf").status_code == 403
    assert "TV" in manage(house.data, "devices").stdout and code not in manage(house.data, "devices").stdout


def test_only_who_may_admit_devices_does(house: ServerProcess) -> None:
    asked = api(house).ask(TV)
    for who, seeing in (("panel", 403), ("ana", 403), ("totem", 403)):
        for path in ("/asking", "/refuse"):
            assert ask(house, who, path, code=asked.code).status_code == 403
        assert ask(house, who, "/admit", code=asked.code, role="panel", name="x").status_code == 403
        assert house.get(who, HERE).status_code == seeing
        assert ask(house, who, "/x/revoke").status_code == 403
    assert requests.post(house.url + HERE + "/admit", json={}, timeout=10).status_code == 401
    assert requests.post(house.url + "/api/devices/renew", timeout=10).status_code == 401
    renewed = requests.post(house.url + "/api/devices/renew", headers=house.headers("maria"), timeout=10)
    assert renewed.status_code == 403, "people sign in again instead"
    elsewhere = f"{house.url}/api/branches/elsewhere/devices/admit"
    body = {"code": asked.code, "role": "panel", "name": "x"}
    assert requests.post(elsewhere, json=body, headers=house.headers("maria"), timeout=10).status_code == 403


def test_who_guesses_codes_is_stopped(house: ServerProcess) -> None:
    codes = [ask(house, "maria", "/asking", code=f"0000-{place:04d}").status_code for place in range(22)]
    assert codes == [404] * 20 + [429] * 2
    asked = api(house).ask(TV)
    assert ask(house, "maria", "/admit", code=asked.code, role="panel", name="x").status_code == 429


def test_what_a_device_says_of_itself_is_short_and_plain(house: ServerProcess) -> None:
    url = house.url + "/api/devices"
    for wrong in (
        {"kind": "attendant"},
        {"kind": "panel", "host": "x" * 65},
        {"kind": "panel", "host": "a\u202eb"},
        {"kind": "panel", "role": "totem"},
        {},
    ):
        answer = requests.post(url, json=wrong, timeout=10)
        assert (answer.status_code, answer.json()["code"]) == (400, "malformed"), wrong
    assert requests.post(url, data=b"x" * 20_000, timeout=10).status_code == 413
    assert requests.get(url, timeout=10).status_code in (401, 404, 405)
    assert [requests.post(url, json={"kind": "panel"}, timeout=10).status_code for _ in range(41)][-1] == 429


def test_a_device_that_is_sent_away_is_cut_off_at_once(house: ServerProcess) -> None:
    device, code = admitted(house)
    house.tokens["tv"] = code
    renamed = ask(house, "maria", f"/{device['id']}/rename", name="TV 2").json()
    assert renamed["name"] == "TV 2"
    with house.events("tv") as messages:
        began = time.monotonic()
        assert ask(house, "maria", f"/{device['id']}/revoke").json()["revoked_at"]
        assert list(messages) == []
        assert time.monotonic() - began < 10
    until(lambda: house.get("tv", "/api/welcome").status_code == 401)
    assert ask(house, "maria", f"/{device['id']}/revoke").status_code == 404
    assert api(house).ask(Asking("panel", was=code)).before == "revoked"


def test_a_new_code_takes_the_place_of_the_old_one_and_the_stream_goes_on(house: ServerProcess, tmp_path: Path) -> None:
    house.close()
    house.start("--renew-days", "0")
    _, code = admitted(house)
    keep = CodeFile(tmp_path / "code")
    keep.keep(code)
    device = Api(house.url, keep.current, lambda: 0.5)
    house.tokens["tv"] = code
    with house.events("tv") as messages:
        lost = device.renew().code  # the answer that never arrived
        assert api(house, code).welcome() and lost
        assert renew(device, keep)
        assert keep.code not in (code, lost) and CodeFile(tmp_path / "code").code == keep.code
        until(lambda: house.get("tv", "/api/welcome").status_code == 401)
        house.send("totem", "issue_ticket", service="cpf")
        assert b"ticket_issued" in next(messages).data or b"ticket_issued" in next(messages).data
    assert device.welcome().name == "TV"


def test_two_servers_know_the_same_devices(pair: tuple[ServerProcess, ServerProcess]) -> None:
    one, two = pair
    code = manage(one.data, "enroll", "technician", "Maria", url=one.database).stdout.strip()
    one.tokens["maria"] = two.tokens["maria"] = code
    asked = api(one).ask(TV)
    device = ask(two, "maria", "/admit", code=asked.code, role="panel", name="TV").json()
    token = api(one).poll(asked.poll).code
    assert api(two, token).welcome().name == "TV"
    assert api(one, token).welcome().name == "TV"
    two.tokens["tv"] = token
    with two.events("tv") as messages:
        assert ask(one, "maria", f"/{device['id']}/revoke").status_code == 200
        assert list(messages) == []


def test_an_operator_sees_what_they_confirm_and_may_think_again(house: ServerProcess) -> None:
    asked = api(house).ask(TV)
    command = [sys.executable, "-m", "server", "admit", asked.code, "panel", "TV", "--data", str(house.data)]

    def run(said: str, *more: str) -> tuple[int, str]:
        done = subprocess.run(
            [*command, *more], cwd=ROOT, input=said, capture_output=True, text=True, timeout=60, check=False
        )
        return done.returncode, done.stderr

    code, words = run("no\n")
    assert code == 1 and "tv-hall" in words and "127.0.0.1" in words and "Nothing was done" in words
    assert api(house).poll(asked.poll).state == "waiting"
    assert run("yes\n")[0] == 0
    assert api(house).poll(asked.poll).state == "admitted"
    code, words = run("", "--yes")
    assert code == 1 and "No device that is asking shows this code" in words
    other = api(house).ask(TV)
    manage(house.data, "refuse", other.code, "--yes")
    assert api(house).poll(other.poll).state == "refused"


@pytest.mark.parametrize(("options", "address"), [((), "127.0.0.1"), (("--proxy", "127.0.0.0/8"), "203.0.113.9")])
def test_a_proxy_is_believed_about_who_asks_only_when_it_is_ours(
    house: ServerProcess, options: tuple[str, ...], address: str
) -> None:
    house.close()
    house.start(*options)
    headers = {"X-Forwarded-For": "198.51.100.1, 203.0.113.9"}  # the first is what anybody may claim
    asked = requests.post(house.url + "/api/devices", json={"kind": "panel"}, headers=headers, timeout=10).json()
    assert ask(house, "maria", "/asking", code=asked["code"]).json()["address"] == address


class Screen:
    """A program with a screen, which has no code yet."""

    def __init__(self, program: str, url: str, folder: Path, *options: str) -> None:
        command = [sys.executable, "-m", program, "--server", url, "--data", str(folder), *options]
        self.process = subprocess.Popen(
            [*command, "--drive"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=ROOT,
            env={"PATH": "/usr/bin:/bin", "HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"},
        )

    def order(self, **order: Any) -> dict[str, Any]:
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        for line in self.process.stdout:
            answer: dict[str, Any] = json.loads(line)
            if "ok" in answer:
                return answer
        raise AssertionError("the program ended")

    def names(self) -> list[str]:
        return [seen["name"] for seen in self.order(do="tree")["tree"]]

    def code(self) -> str:
        """What the screen shows."""
        shown = until(lambda: [name for name in self.names() if name.startswith("Código: ")], 30)[0]
        return str(shown.removeprefix("Código: ").replace(" ", ""))

    def close(self) -> None:
        self.process.kill()
        self.process.wait(20)
        for stream in (self.process.stdin, self.process.stdout):
            assert stream is not None
            stream.close()


@pytest.fixture
def panel(house: ServerProcess, tmp_path: Path) -> Iterator[Screen]:
    panel = Screen("panel", house.url, tmp_path / "panel", "--size", "960x540", "--mute")
    yield panel
    panel.close()


@pytest.fixture
def totem(house: ServerProcess, tmp_path: Path) -> Iterator[Screen]:
    printer = ["--printer", f"file://{tmp_path}/paper", "--profile", "virtual"]
    totem = Screen("kiosk", house.url, tmp_path / "totem", "--size", "540x960", *printer)
    yield totem
    totem.close()


def test_a_totem_is_admitted_and_shows_its_services_and_what_is_taken_back_hides_them(
    house: ServerProcess, totem: Screen
) -> None:
    manage(house.data, "admit", totem.code(), "totem", "Porta", "--yes")
    branch = house.get("maria", "/api/welcome").json()["branch"]["name"]["pt_BR"]
    until(lambda: branch in totem.names(), 30)
    device = next(each for each in listed(house).values() if each["name"] == "Porta")
    manage(house.data, "revoke", device["id"])
    assert totem.code()
    assert branch not in totem.names()


def test_a_panel_out_of_the_box_is_admitted_and_sent_away_without_being_touched(
    house: ServerProcess, panel: Screen, tmp_path: Path
) -> None:
    manage(house.data, "admit", panel.code(), "panel", "TV", "--yes")
    assert panel.order(do="wait", name="Aguarde sua senha", seconds=30)["ok"]
    file = tmp_path / "panel/device.code"
    assert file.stat().st_mode & 0o777 == 0o600
    device = next(each for each in listed(house).values() if each["name"] == "TV")
    assert ask(house, "maria", f"/{device['id']}/revoke").status_code == 200
    assert panel.order(do="wait", name="O cadastro anterior deste aparelho foi retirado.", seconds=30)["ok"]
    manage(house.data, "admit", panel.code(), "panel", "TV", "--yes")
    assert panel.order(do="wait", name="Aguarde sua senha", seconds=30)["ok"]
    again = [each for each in listed(house).values() if each["name"] == "TV"]
    assert [(each["id"], each["revoked_at"]) for each in again] == [(device["id"], None)]
