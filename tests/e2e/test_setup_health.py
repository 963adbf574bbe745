"""How a totem is reaches the server every minute, and what technicians did at it reaches the audit trail, once."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
import requests

from client.api import Api
from domain.health import Pulse
from kiosk.alone.memory import Memory, open_database
from kiosk.pulsing import Means, Pulsing
from kiosk.setup import record
from kiosk.setup.acts import Acts
from printer.status import Condition, PrinterStatus
from tests.e2e.server_process import BRANCH, ServerProcess, manage

pytestmark = pytest.mark.e2e
NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def totem(server: ServerProcess, folder: Path) -> Pulsing:
    """A totem's pulse, by the code of a totem, from a folder that knows its branch."""
    folder.mkdir(exist_ok=True)
    api = Api(server.url, (server.data / "totem.token").read_text(), lambda: 0.5)
    local = open_database(folder)
    Memory(local).remember(api.welcome())
    local.close()
    status = PrinterStatus(Condition.NEAR_END)
    means = Means(api, folder, lambda: NOW, lambda: ("tcp://x", status), lambda: 0.5, "vez 0.1.0")
    return Pulsing(means)


def health(server: ServerProcess, code: str) -> requests.Response:
    return requests.get(
        f"{server.url}/api/branches/{BRANCH}/health", headers={"Authorization": f"Bearer {code}"}, timeout=20
    )


def test_people_see_how_the_totem_is_and_a_panel_does_not(server: ServerProcess, tmp_path: Path) -> None:
    assert totem(server, tmp_path / "totem").once()
    technician = manage(server.data, "enroll", "technician", "tech").stdout.strip()
    [said] = health(server, technician).json()
    assert said["pulse"]["printer"] == "near_end" and said["pulse"]["disk_free_mb"] > 0
    assert len(said["pulse"]["document"]) == 16
    assert "acts" not in said["pulse"]
    assert health(server, (server.data / "panel.token").read_text()).status_code == 403


def test_acts_are_told_once_even_when_the_answer_was_lost(server: ServerProcess, tmp_path: Path) -> None:
    folder = tmp_path / "totem"
    pulsing = totem(server, folder)
    Acts(folder).add(NOW, "opened", by="screen")
    Acts(folder).add(NOW, "changed", what="printer")
    assert pulsing.once() and record.load(folder).told == 2
    record.note(folder, told=0)  # as if the answer had never come
    Acts(folder).add(NOW, "closed")
    assert pulsing.once() and record.load(folder).told == 3
    auditor = manage(server.data, "enroll", "auditor", "aud").stdout.strip()
    answer = requests.get(
        f"{server.url}/api/branches/{BRANCH}/audit", headers={"Authorization": f"Bearer {auditor}"}, timeout=20
    )
    told = [each["facts"]["what"] for each in answer.json()["entries"] if each["action"] == "totem_setup"]
    assert sorted(told) == ["changed", "closed", "opened"]


@pytest.mark.parametrize("body", [b"{", b'{"acts":[{"number":0}]}', b'{"printer":"Bad Word"}', b'{"x":1}'])
def test_what_makes_no_sense_is_refused(server: ServerProcess, body: bytes) -> None:
    code = (server.data / "totem.token").read_text()
    answer = requests.post(
        f"{server.url}/api/branches/{BRANCH}/health", body, headers={"Authorization": f"Bearer {code}"}, timeout=20
    )
    assert answer.status_code == 400


def test_a_server_that_is_away_is_told_later(server: ServerProcess, tmp_path: Path) -> None:
    pulsing = totem(server, tmp_path / "totem")
    Acts(tmp_path / "totem").add(NOW, "opened")
    server.stop()
    assert not pulsing.once()
    assert record.load(tmp_path / "totem").told == 0


def test_nothing_of_a_person_is_in_it() -> None:
    assert set(Pulse.__struct_fields__) == {
        "software", "configuration", "document", "printer", "paper_left_m", "disk_free_mb", "temperature_c",
        "clock_offset_s", "waiting", "acts", "sound", "missing_pictures",
    }  # fmt: skip
