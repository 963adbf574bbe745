"""How a device comes to its code and keeps it, whatever is cut off, and how it speaks of a server it cannot believe."""

from __future__ import annotations

import argparse
import logging
import ssl
import stat
from collections.abc import Callable
from pathlib import Path
from typing import cast

import msgspec
import pytest
import requests

from client import enrolling
from client.api import Api
from client.code_file import CodeFile
from client.enrolling import Admission, enrol, follow_admitted, renew, renewing
from client.errors import BadAnswer, NotAuthenticated, Unreachable, Untrusted, Why
from client.options import add_server, code_file, server
from client.stream import Lost
from client.trust import authorities, is_exposed, untrusted
from domain.devices import Asked, Asking, Polled, Renewed

ASKING = Asking("panel", "tv", "vez 1")
OLD, NEW = "0000-0000-0000-0001", "0000-0000-0000-0002"


class Server:
    """What a device asks, without a network. ``polled`` is what polls are answered, in turn; an error is raised."""

    def __init__(self, *polled: Polled | Exception) -> None:
        self.polled = list(polled)
        self.asked: list[Asking] = []
        self.knows: set[str] = set()
        self.renewed: list[Renewed | Exception] = []
        self.used: list[str] = []
        self.token: Callable[[], str] = lambda: ""

    def ask(self, asking: Asking) -> Asked:
        self.asked.append(asking)
        number = len(self.asked)
        return Asked(f"CODE-000{number}", f"secret-{number}", 900, "revoked" if asking.was else "new")

    def poll(self, secret: str) -> Polled:
        assert secret == f"secret-{len(self.asked)}"
        return _raised(self.polled.pop(0))

    def renew(self) -> Renewed:
        return _raised(self.renewed.pop(0))

    def welcome(self) -> None:
        self.used.append(self.token())
        if self.token() not in self.knows:
            raise NotAuthenticated("no")

    def api(self, keep: CodeFile) -> Api:
        self.token = keep.current
        return cast("Api", self)


def _raised(answer: Polled | Renewed | Exception) -> object:
    if isinstance(answer, Exception):
        raise answer
    return answer


def never(_: float) -> bool:
    return False


def after(count: int) -> Callable[[float], bool]:
    """Stops after so many pauses."""
    left = iter([False] * (count - 1) + [True])
    return lambda _: next(left)


@pytest.fixture
def keep(tmp_path: Path) -> CodeFile:
    return CodeFile(tmp_path / "data" / "device.code")


def test_a_device_asks_shows_its_code_and_keeps_what_it_is_given(keep: CodeFile, tmp_path: Path) -> None:
    server = Server(Polled("waiting", 899), Unreachable("cut"), Polled("waiting", 890), Polled("admitted", code=NEW))
    steps = list(enrol(server.api(keep), ASKING, keep, never))
    assert [step.state for step in steps] == ["waiting", "unreachable", "waiting", "admitted"]
    assert (steps[0].code, steps[2].seconds, steps[0].before) == ("CODE-0001", 890, "new")
    path = tmp_path / "data" / "device.code"
    assert path.read_text() == f"{NEW}\n" and keep.code == NEW
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["device.code"]


def test_a_device_that_is_switched_off_meanwhile_goes_on_waiting_for_the_same_answer(keep: CodeFile) -> None:
    server = Server(Polled("waiting", 800))
    list(enrol(server.api(keep), ASKING, keep, after(1)))
    again = CodeFile(keep._path)
    server.polled = [Polled("admitted", code=NEW)]
    assert [step.state for step in enrol(server.api(again), ASKING, again, never)] == ["admitted"]
    assert len(server.asked) == 1


def test_when_its_time_is_over_it_shows_another_code_and_a_refused_one_waits(keep: CodeFile) -> None:
    server = Server(Polled("expired"), Polled("refused"), Polled("admitted", code=NEW))
    pauses: list[float] = []
    steps = list(enrol(server.api(keep), ASKING, keep, lambda seconds: bool(pauses.append(seconds))))
    assert [step.code for step in steps] == ["CODE-0002", "", ""]
    assert [step.state for step in steps] == ["waiting", "refused", "admitted"]
    assert pauses == [enrolling.POLL_SECONDS, enrolling.REFUSED_SECONDS]


@pytest.mark.expects_log("the code cannot be kept")
def test_what_cannot_be_stored_is_not_used_and_asked_for_again(keep: CodeFile, monkeypatch: pytest.MonkeyPatch) -> None:
    server = Server(Polled("waiting", 900), Polled("admitted", code=OLD), Polled("admitted", code=NEW))
    replace = Path.replace
    steps = enrol(server.api(keep), ASKING, keep, never)
    next(steps)
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError("full")))
    assert next(steps).state == "storage" and keep.code == ""
    monkeypatch.setattr(Path, "replace", replace)
    assert next(steps).state == "admitted" and keep.code == NEW


def test_a_device_that_is_sent_away_asks_again_and_says_which_it_was(
    keep: CodeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep.keep(OLD)
    server = Server(Polled("waiting", 899), Polled("admitted", code=NEW))
    news = [iter([Lost(), Lost(unknown=True, expelled=True)]), iter([Lost()])]
    monkeypatch.setattr(enrolling, "follow", lambda *_: news.pop(0))
    heard = list(follow_admitted(server.api(keep), ASKING, keep, never, lambda: 0.5))
    assert [type(each).__name__ for each in heard] == ["Lost", "Lost", "Admission", "Admission", "Lost"]
    assert server.asked[0].was == OLD and keep.code == NEW
    assert isinstance(heard[2], Admission) and heard[2].before == "revoked"


def test_a_code_that_the_server_knows_again_is_used_again(keep: CodeFile) -> None:
    keep.keep(OLD)
    server = Server(*[Polled("waiting", 800)] * 100)
    steps = enrol(server.api(keep), ASKING, keep, never)
    for _ in range(enrolling.POLLS_A_TRY):
        assert next(steps).state == "waiting"
    server.knows = {OLD}
    assert "admitted" in [next(steps).state for _ in range(enrolling.POLLS_A_TRY)]
    assert keep.code == OLD


def test_a_code_from_the_environment_is_never_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep = CodeFile(tmp_path / "code", OLD)
    server = Server()
    monkeypatch.setattr(enrolling, "follow", lambda *_: iter([Lost(unknown=True, expelled=True)]))
    assert len(list(follow_admitted(server.api(keep), ASKING, keep, never, lambda: 0.5))) == 1
    renewing(server.api(keep), keep, after(2), lambda: 0.5)
    assert (server.asked, list(tmp_path.iterdir())) == ([], [])


def test_a_new_code_is_kept_before_it_is_used(keep: CodeFile) -> None:
    keep.keep(OLD)
    server = Server()
    api = server.api(keep)
    server.renewed, server.knows = [Renewed(), Renewed(NEW)], {OLD, NEW}
    assert not renew(api, keep) and keep.code == OLD
    assert renew(api, keep) and CodeFile(keep._path).code == NEW
    assert server.used == [NEW]


def test_it_asks_once_a_day_and_sooner_after_trouble(keep: CodeFile, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    keep.keep(OLD)
    server = Server()
    server.renewed = [Renewed(), Unreachable("cut"), Renewed()]
    pauses: list[float] = []

    def pause(seconds: float) -> bool:
        pauses.append(seconds)
        return len(pauses) == 4

    renewing(server.api(keep), keep, pause, lambda: 0.5)
    assert pauses == [300, 86_400, 3_600, 86_400]


@pytest.mark.expects_log("no new code now")
def test_a_server_that_makes_no_sense_is_said(keep: CodeFile) -> None:
    keep.keep(OLD)
    server = Server()
    server.renewed = [BadAnswer("what?")]
    renewing(server.api(keep), keep, after(2), lambda: 0.5)


def test_what_is_half_written_is_as_if_it_was_not(tmp_path: Path) -> None:
    (tmp_path / "code.asking").write_bytes(b'{"code":')
    (tmp_path / "code.new").write_bytes(b"0000-")
    keep = CodeFile(tmp_path / "code")
    assert (keep.code, keep.asked) == ("", None)
    keep.note_asking(Asked("A", "B", 1, "new"))
    assert msgspec.json.decode((tmp_path / "code.asking").read_bytes()) == {
        "code": "A",
        "poll": "B",
        "seconds": 1,
        "before": "new",
    }
    keep.keep(OLD)
    assert [each.name for each in tmp_path.iterdir()] == ["code"]


@pytest.mark.parametrize(
    ("url", "exposed"),
    [
        ("http://127.0.0.1:8080", False),
        ("http://localhost:1", False),
        ("http://[::1]:1", False),
        ("http://vez.localhost", False),
        ("https://vez.city.example", False),
        ("HTTPS://10.0.0.2", False),
        ("http://10.0.0.2:8080", True),
        ("http://localhost.city.example", True),
        ("http://127.0.0.1.city.example", True),
        ("http://[fe80::1]", True),
    ],
)
def test_http_is_only_for_this_computer(url: str, exposed: bool) -> None:
    assert is_exposed(url) is exposed


def read(*arguments: str) -> str:
    parser = argparse.ArgumentParser()
    add_server(parser, lambda _, otherwise: otherwise)
    return server(parser, parser.parse_args(arguments))


def test_an_unprotected_address_is_refused_unless_somebody_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert read("--server", "http://10.0.0.2", "--insecure") == "http://10.0.0.2"
    assert read("--server", "https://10.0.0.2") == "https://10.0.0.2"
    for wrong in ("http://10.0.0.2", "10.0.0.2", "ftp://x", "https://", ""):
        with pytest.raises(SystemExit):
            read("--server", wrong)
    assert "--insecure" in capsys.readouterr().err


def test_the_code_is_kept_in_the_programs_folder_unless_told_otherwise(tmp_path: Path) -> None:
    parser = argparse.ArgumentParser()
    (tmp_path / "device.code").write_text(f"{OLD}\n")
    (tmp_path / "mine").write_text(f"{NEW}\n")
    assert code_file(parser, None, tmp_path, {}, "VEZ_X_").code == OLD
    assert code_file(parser, tmp_path / "mine", tmp_path, {}, "VEZ_X_").code == NEW
    assert code_file(parser, None, tmp_path, {"VEZ_X_TOKEN": "x"}, "VEZ_X_").code == "x"
    assert code_file(parser, tmp_path / "none", tmp_path, {}, "VEZ_X_").code == ""


@pytest.mark.parametrize(
    ("number", "why"),
    [(10, Why.EXPIRED), (9, Why.NOT_YET), (62, Why.WRONG_HOST), (18, Why.UNKNOWN_ISSUER), (7, Why.OTHER)],
)
def test_why_a_certificate_is_not_believed_is_found_wherever_libraries_hide_it(number: int, why: Why) -> None:
    inner = ssl.SSLCertVerificationError("bad")
    inner.verify_code, inner.verify_message = number, "bad"
    found = untrusted(requests.exceptions.SSLError(Exception(inner)))
    assert isinstance(found, Untrusted) and found.why is why
    assert "bad" in str(found) and "not believed" in str(found)
    assert untrusted(requests.ConnectionError("cut")) is None


def test_the_computers_own_list_is_used_and_not_one_that_came_with_a_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "ca.pem"
    file.write_text("")
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    assert authorities(None) == str(file)
    assert authorities(tmp_path / "own.pem") == str(tmp_path / "own.pem")
