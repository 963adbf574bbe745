"""TLS of the server itself: who is trusted, what is refused, and a certificate renewed while people are served."""

from __future__ import annotations

import os
import signal
import socket
import ssl
import warnings
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import requests
import trustme

from client.api import Api, Patience
from client.errors import Untrusted, Why
from tests.e2e.server_process import BRANCH, ServerProcess, manage, until

pytestmark = pytest.mark.e2e

OLD = datetime(2020, 1, 1, tzinfo=UTC)


class Office:
    """An authority of one test, and the files that it gives out."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ca = trustme.CA()
        self.authority = folder / "ca.pem"
        self.ca.cert_pem.write_to_path(str(self.authority))
        self.file = folder / "server.pem"

    def issue(self, *names: str, expires: datetime | None = None, kind: str = "ECDSA") -> None:
        """Put a certificate for these names, with its key, in the place of the last one."""
        made = self.ca.issue_cert(
            *names or ("127.0.0.1", "localhost"), not_after=expires, key_type=trustme.KeyType[kind]
        )
        beside = self.folder / "new.pem"
        made.private_key_and_cert_chain_pem.write_to_path(str(beside))
        beside.replace(self.file)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


@pytest.fixture
def secure(server: ServerProcess, office: Office) -> ServerProcess:
    """The server started again with a certificate for 127.0.0.1 and localhost."""
    server.close()
    office.issue()
    server.start("--certificate", str(office.file))
    return server


def api(server: ServerProcess, ca: Path | None, url: str = "") -> Api:
    return Api(url or server.url, server.tokens["totem"], lambda: 0.5, ca=ca, patience=Patience(tries=1))


def spoken(server: ServerProcess) -> bytes:
    """The certificate that a new connection is given."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    address = ("127.0.0.1", int(server.url.rpartition(":")[2]))
    with socket.create_connection(address, 10) as plain, context.wrap_socket(plain) as wrapped:
        given = wrapped.getpeercert(binary_form=True)
        assert given is not None
        return given


def why(server: ServerProcess, ca: Path | None, url: str = "") -> Why:
    with pytest.raises(Untrusted) as untrusted:
        api(server, ca, url).welcome()
    return untrusted.value.why


def test_programs_talk_to_a_server_that_their_authority_vouches_for(secure: ServerProcess, office: Office) -> None:
    assert secure.url.startswith("https://127.0.0.1:")
    ours = api(secure, office.authority)
    assert ours.welcome().branch.id == BRANCH
    with ours.events(BRANCH, 0) as messages:
        answer = requests.post(
            f"{secure.url}/api/branches/{BRANCH}/commands",
            json={"type": "issue_ticket", "id": "00000000-0000-4000-8000-000000000001", "service": "cpf"},
            headers=secure.headers("totem"),
            verify=str(office.authority),
            timeout=10,
        )
        assert answer.status_code == 200
        while b"ticket_issued" not in next(messages).data:
            pass
    page = requests.get(secure.url + answer.json()["page"], verify=str(office.authority), timeout=10)
    assert page.headers["strict-transport-security"] == "max-age=31536000"


def test_a_server_of_another_authority_or_for_another_name_is_not_believed(
    secure: ServerProcess, office: Office, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    assert why(secure, Office(tmp_path / "other").authority) is Why.UNKNOWN_ISSUER
    assert why(secure, None) is Why.UNKNOWN_ISSUER
    office.issue("vez.city.example")
    os.kill(secure.pid, signal.SIGHUP)
    until(lambda: b"vez.city.example" in spoken(secure))
    assert why(secure, office.authority) is Why.WRONG_HOST
    assert why(secure, office.authority, secure.url.replace("127.0.0.1", "localhost")) is Why.WRONG_HOST


def test_an_expired_certificate_is_not_believed(server: ServerProcess, office: Office) -> None:
    server.close()
    office.issue(expires=datetime.now(UTC) - timedelta(days=1))
    server.start("--certificate", str(office.file))
    assert why(server, office.authority) is Why.EXPIRED


def test_plain_http_and_old_protocols_get_nowhere(secure: ServerProcess, office: Office) -> None:
    with pytest.raises(requests.ConnectionError):
        requests.get(secure.url.replace("https", "http") + "/health", timeout=10)
    context = ssl.create_default_context(cafile=office.authority)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    context.set_ciphers("ALL:@SECLEVEL=0")
    address = ("127.0.0.1", int(secure.url.rpartition(":")[2]))
    with closing(socket.create_connection(address, 10)) as plain, pytest.raises((ssl.SSLError, ConnectionError)):
        context.wrap_socket(plain, server_hostname="127.0.0.1")
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    with (
        socket.create_connection(address, 10) as plain,
        context.wrap_socket(plain, server_hostname="127.0.0.1") as wrapped,
    ):
        assert wrapped.version() == "TLSv1.2"
    assert api(secure, office.authority).welcome().branch.id == BRANCH


@pytest.mark.parametrize("kind", ["ECDSA", "RSA"])
def test_a_renewed_certificate_is_taken_up_and_no_stream_ends(secure: ServerProcess, office: Office, kind: str) -> None:
    ours = api(secure, office.authority)
    before = spoken(secure)
    with ours.events(BRANCH, 0) as messages:
        office.issue(kind=kind)
        os.kill(secure.pid, signal.SIGHUP)
        after = until(lambda: spoken(secure) if spoken(secure) != before else None)
        assert api(secure, office.authority).welcome().branch.id == BRANCH
        office.file.write_text("nothing", encoding="utf-8")
        os.kill(secure.pid, signal.SIGHUP)
        until(lambda: any(line["event"] == "certificate_unusable" for line in secure.errors()))
        assert spoken(secure) == after, "what cannot be used does not take the place of what can"
        manage(secure.data, "enroll", "panel", "Porta")
        command = {"type": "issue_ticket", "id": "00000000-0000-4000-8000-000000000002", "service": "cpf"}
        requests.post(
            f"{secure.url}/api/branches/{BRANCH}/commands",
            json=command,
            headers=secure.headers("totem"),
            verify=str(office.authority),
            timeout=10,
        )
        assert next(messages).data, "the stream that began before goes on"


def test_files_that_cannot_be_used_are_said_at_the_start(server: ServerProcess, office: Office, tmp_path: Path) -> None:
    server.close()
    office.issue()
    (tmp_path / "other").mkdir()
    other = Office(tmp_path / "other")
    other.issue()
    cases = {
        "No such file": ("--certificate", str(tmp_path / "none.pem")),
        "not the key of this certificate": ("--certificate", str(office.file), "--certificate-key", str(other.file)),
        "in PEM format": ("--certificate", str(server.log)),
    }
    for words, options in cases.items():
        said = manage(server.data, "run", "--port", "0", *options, fails=True).stderr
        assert words in said and "Traceback" not in said, said
