"""What the systemd units ask of systemd, as far as their words alone can be wrong."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from server import cli

ROOT = Path(__file__).parents[2]
UNITS = ROOT / "packaging/systemd"
SERVED = "sudo -u vez-server /opt/vez/vez server "


def settings(unit: str) -> dict[str, str]:
    lines = (UNITS / unit).read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))


def test_the_totem_has_its_runtime_folder_and_homes_are_hidden_all_the_same() -> None:
    """`ProtectHome=` hides /run/user too, where the session of `PAMName=` is and cage makes its socket."""
    found = settings("vez-kiosk.service")
    assert found["PAMName"] == "login"
    assert found.get("ProtectHome", "no") == "no"
    assert found["InaccessiblePaths"].split() == ["-/home", "-/root"]


@pytest.mark.parametrize("unit", ["vez-kiosk.service", "vez-server.service"])
def test_a_unit_may_write_to_a_tmp_and_to_its_data_folder(unit: str) -> None:
    found = settings(unit)
    assert (found["ProtectSystem"], found["PrivateTmp"]) == ("strict", "yes")
    assert found["ExecStart"].endswith(f"--data /var/lib/{found['StateDirectory']}")


def test_the_server_may_serve_port_443_and_nothing_else_of_root() -> None:
    found = settings("vez-server.service")
    assert found["AmbientCapabilities"] == found["CapabilityBoundingSet"] == "CAP_NET_BIND_SERVICE"


def test_what_is_said_beside_the_service_is_for_its_own_database() -> None:
    said = [line for line in (ROOT / "docs/server.md").read_text("utf-8").splitlines() if line.startswith(SERVED)]
    assert [cli.parse(shlex.split(each.removeprefix(SERVED)), {}).command for each in said] == [
        "branch",
        "person",
        "admit",
    ]
    data = settings("vez-server.service")["ExecStart"].partition(" --data ")[2]
    assert {str(cli.parse(shlex.split(each.removeprefix(SERVED)), {}).data) for each in said} == {data}
    assert f"{SERVED}… --data {data}" in (UNITS / "vez-server.service").read_text("utf-8")
