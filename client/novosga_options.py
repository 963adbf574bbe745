"""How a panel or totem is told to follow a NovoSGA server instead of a Vez one. Secrets come from a file alone."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from client.novosga_records import Credentials
from domain.errors import VezError

if TYPE_CHECKING:  # what they bring would hold up every start, and few devices follow such a server
    from client.novosga import Novosga
    from client.novosga_api import NovoSga
    from client.novosga_totem import Imported, NovosgaTotem
    from domain.devices import Asking

PREFIX = "NOVOSGA_"
NAMES = ("CLIENT_ID", "CLIENT_SECRET", "USER", "PASSWORD")


@dataclass(frozen=True)
class Followed:
    """A NovoSGA server, and as whom it is asked. ``found`` is what a totem shows."""

    url: str
    credentials: Credentials = field(repr=False)
    unit: int = 1
    time_zone: str = "America/Sao_Paulo"
    ca: Path | None = None
    found: Imported | None = field(default=None, repr=False)

    def connect(self) -> NovoSga:
        """A connection of its own."""
        from client.novosga_api import NovoSga

        return NovoSga(self.url, self.credentials, ca=self.ca)

    def panel(self, jitter: Callable[[], float], asking: Asking) -> Novosga:
        """News for a panel."""
        from client.novosga import Novosga

        return Novosga(self.connect(), self.unit, self.time_zone, jitter, asking)

    def renew(self, pause: Callable[[float], bool]) -> None:
        """There is no code of a device to renew."""

    def totem(self, clock: Callable[[], datetime]) -> NovosgaTotem:
        """Tickets for a totem, which has ``found``."""
        from client.novosga_totem import NovosgaTotem

        assert self.found is not None
        return NovosgaTotem(self.connect, self.found, clock)


def add_novosga(parser: argparse.ArgumentParser, default: Callable[[str, str], str], *, totem: bool = False) -> None:
    """Let it be said. ``default`` gives what the environment says."""
    add = parser.add_argument_group("following a NovoSGA 2.x server while moving (docs/novosga.md)").add_argument
    add("--novosga", default=default("NOVOSGA", ""), metavar="URL", help="its address, instead of --server")
    words = f"file with {', '.join(PREFIX + name for name in NAMES)}, a line NAME=value each"
    add("--novosga-credentials", type=Path, default=default("NOVOSGA_CREDENTIALS", "") or None, help=words)
    if totem:
        folder = default("NOVOSGA_IMPORT", "") or None
        add("--novosga-import", type=Path, default=folder, metavar="DIR", help="what ./vez import novosga wrote")
    else:
        add("--novosga-unit", type=int, default=default("NOVOSGA_UNIT", "1"), metavar="N", help="its unit's number")
        zone = default("NOVOSGA_TIME_ZONE", "America/Sao_Paulo")
        add("--novosga-time-zone", default=zone, metavar="ZONE", help=f"of its clock ({zone})")


def followed(parser: argparse.ArgumentParser, given: argparse.Namespace) -> Followed | None:
    """What was said, or None. Ends the program with a message when something is missing."""
    if not given.novosga:
        return None
    if given.server:
        parser.error("--server and --novosga: this device follows one of them")
    file = given.novosga_credentials or parser.error("--novosga-credentials is missing")
    try:
        known = lines(file.read_text(encoding="utf-8"))
        credentials = Credentials(*(known[name] for name in NAMES))
        folder = getattr(given, "novosga_import", None)
        found = _imported(folder) if folder else None
    except (OSError, UnicodeDecodeError, VezError) as error:
        parser.error(str(error))
    except KeyError as missing:
        parser.error(f"{file} has no line {PREFIX}{missing.args[0]}=…")
    if not hasattr(given, "novosga_import"):
        if given.novosga_time_zone not in available_timezones():
            parser.error(f"--novosga-time-zone {given.novosga_time_zone} is not a time zone")
        return Followed(given.novosga, credentials, given.novosga_unit, given.novosga_time_zone, given.ca)
    if found is None:
        parser.error("--novosga-import is missing: a totem shows what ./vez import novosga wrote")
    return Followed(given.novosga, credentials, found.numbers.unit, found.branch.time_zone, given.ca, found)


def _imported(folder: Path) -> Imported:
    from client.novosga_totem import imported

    return imported(folder)


def lines(text: str) -> dict[str, str]:
    """The values of a file of credentials, by name."""
    pairs = (line.strip().partition("=") for line in text.splitlines() if line.strip().startswith(PREFIX))
    return {name.strip().removeprefix(PREFIX): value.strip().strip("\"'") for name, _, value in pairs}
