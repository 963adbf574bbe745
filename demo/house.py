"""The house of the demonstration: its server, devices and people, each enrolled as in a real branch."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from demo.child import Child, ChildFailed
from domain.branch import Branch
from domain.document import read

BRANCH = Path(__file__).with_name("branch.yaml")
BRANCH_ID = "central-atendimento"


class House:
    """A branch in the folder ``data``. `close` ends every program that was started here."""

    def __init__(
        self, data: Path, environment: Mapping[str, str], language: str, screens: Mapping[str, tuple[str, ...]]
    ) -> None:
        """``screens`` holds further arguments for the programs with a screen, by their names."""
        self._data = data
        self._environment = dict(environment)
        self._language = language
        self._screens = screens
        self._children: list[Child] = []
        self.url = ""
        self._port = 0
        data.mkdir(parents=True, exist_ok=True)

    def prepare(self) -> None:
        """Load the branch into a new server's database."""
        self._manage("branch", "load", str(BRANCH))

    def enroll(self, role: str, name: str) -> Path:
        """A device's or person's token, in a file that only this user may read; in kept data the same again."""
        path = self._data / f"{role}-{name}.token"
        if path.exists():
            return path
        token = self._manage("enroll", role, name, "--branch", BRANCH_ID).strip().splitlines()[-1]
        path.touch(mode=0o600)
        path.write_text(token, encoding="utf-8")
        return path

    def start_server(self) -> Child:
        """Start the server, or start it again on the same port after it was killed."""
        arguments = ["server", "run", "--data", str(self._data / "server"), "--port", str(self._port)]
        server = self._start("server", arguments)
        self.url = server.event("listening", 20)["url"]
        self._port = int(self.url.rpartition(":")[2])
        return server

    def start_printer(self, paper: Path) -> tuple[Child, str]:
        """Start the virtual printer; returns it with its address."""
        printer = self._start("printer", ["printer", "emulate", "--port", "0", "--out", str(paper)])
        return printer, printer.event("listening")["address"]

    @property
    def branch(self) -> Branch:
        """The branch as its document describes it."""
        return read(BRANCH.read_text(encoding="utf-8"))

    def start_totem(self, token: Path, printer: str, *extra: str) -> Child:
        """Start a totem that prints to ``printer``."""
        return self._start_screen("kiosk", token, "--printer", printer, "--profile", "virtual", *extra)

    def start_desk(self, token: Path | None, *extra: str) -> Child:
        """Start a desk; without a token it asks for the access code."""
        return self._start_screen("desk", token, *extra)

    def start_panel(self, token: Path, *extra: str) -> Child:
        """Start a calling panel."""
        return self._start_screen("panel", token, *extra)

    def start_paper_window(self, paper: Path) -> Child:
        """Open a window that shows what the printer has printed."""
        return self._start("paper", ["demo.paper", str(paper), "--language", self._language])

    def any_window(self) -> bool:
        """Whether a program with a screen still runs."""
        return any(child.running for child in self._children if child.name not in ("server", "printer"))

    def close(self) -> None:
        """End everything, the last started first."""
        for child in reversed(self._children):
            child.stop()

    def _start_screen(self, program: str, token: Path | None, *extra: str) -> Child:
        data = self._data / f"{program}-{len(self._children)}"
        arguments = [program, "--server", self.url, "--data", str(data), "--language", self._language]
        if token is not None:
            arguments += ["--token-file", str(token)]
        return self._start(program, [*arguments, *self._screens[program], *extra])

    def _start(self, name: str, arguments: list[str]) -> Child:
        child = Child(name, arguments, self._data / f"{name}.log", self._environment)
        self._children.append(child)
        return child

    def _manage(self, *arguments: str) -> str:
        """Run a command of the server on this house's database."""
        done = subprocess.run(
            [sys.executable, "-m", "server", *arguments, "--data", str(self._data / "server")],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        if done.returncode != 0:
            raise ChildFailed(f"server {' '.join(arguments[:2])} failed: {done.stderr.strip() or done.stdout.strip()}")
        return done.stdout


@contextmanager
def opened(house: House) -> Iterator[House]:
    """The house, closed whatever happens."""
    try:
        yield house
    finally:
        house.close()


# The screens as they are: a totem of 27 inches, a television, a window beside the agency's own system.
LIFE_SIZE = {
    "kiosk": ("--windowed", "--size", "1080x1920", "--drive"),
    "panel": ("--windowed", "--size", "1920x1080", "--mute", "--hold-s", "1", "--reduced-motion", "--drive"),
    "desk": ("--size", "420x760", "--drive"),
}
# Small ones, which stand side by side on one screen of 1366 by 768, where the system lets programs choose their place.
WINDOWS = {
    "kiosk": ("--windowed", "--size", "396x704+0+24"),
    "panel": ("--windowed", "--size", "540x304+410+24"),
    "desk": ("--size", "400x704+964+24"),
}


def offscreen() -> dict[str, str]:
    """An environment in which screens are drawn into memory."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
