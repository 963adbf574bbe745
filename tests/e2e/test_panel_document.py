"""A real panel at a real server: what is changed in the branch document stands on the wall, without anybody near it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from client.api import Api
from demo.child import Child
from demo.house import offscreen
from domain.branch import Branch
from domain.document import read
from panel.pulsing import Pulsing, Vitals
from tests.e2e.server_process import BRANCH, DOCUMENT, ServerProcess, manage

pytestmark = pytest.mark.e2e

ALERT = """
alert:
  title: {pt_BR: Saia do prédio com calma}
  words: {pt_BR: "Use a escada, não o elevador."}
"""


@pytest.fixture
def panel(server: ServerProcess, tmp_path: Path) -> Iterator[Child]:
    where = [
        "--server",
        server.url,
        "--token-file",
        str(server.data / "panel.token"),
        "--data",
        str(tmp_path / "panel"),
    ]
    arguments = ["panel", *where, "--size", "960x540", "--mute", "--drive"]
    child = Child("panel", arguments, tmp_path / "panel.log", offscreen())
    yield child
    child.stop()


def load(server: ServerProcess, text: str, tmp_path: Path) -> None:
    document = tmp_path / "branch.yaml"
    document.write_text(text, encoding="utf-8")
    manage(server.data, "branch", "load", str(document))


def test_an_alert_comes_and_goes_with_the_document(server: ServerProcess, panel: Child, tmp_path: Path) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    panel.order(30, do="wait", name="Aguarde sua senha")
    load(server, text + ALERT, tmp_path)
    panel.order(30, do="wait", name="Saia do prédio com calma")
    load(server, text, tmp_path)
    panel.order(30, do="wait", name="Aguarde sua senha")


def test_a_panel_becomes_what_the_document_says_of_its_name(
    server: ServerProcess, panel: Child, tmp_path: Path
) -> None:
    panel.order(30, do="wait", name="Aguarde sua senha")
    text = DOCUMENT.read_text(encoding="utf-8").replace("devices: [Sala de espera]", "devices: [panel]")
    load(server, text.replace("        when: {days: [monday, tuesday, wednesday, thursday, friday]}\n", ""), tmp_path)
    panel.order(40, do="wait", name="A segunda via do IPTU sai na hora")


def test_the_server_knows_of_a_panel_without_sound(server: ServerProcess, tmp_path: Path) -> None:
    branch: Branch = read(DOCUMENT.read_text(encoding="utf-8"))
    server.tokens["maria"] = manage(server.data, "enroll", "technician", "Maria").stdout.strip()
    api = Api(server.url, (server.data / "panel.token").read_text().strip(), lambda: 0.5)
    vitals = Vitals(branch, 0.2, ("player",), 1)
    assert Pulsing(api, lambda: vitals, "vez 1.0", tmp_path, lambda: 0.5).once()
    (health,) = server.get("maria", f"/api/branches/{BRANCH}/health").json()
    assert (health["pulse"]["sound"], health["pulse"]["missing_pictures"]) == ("player", 1)
