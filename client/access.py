"""Everything that a device needs to talk to its server: where it is, who vouches for it, and the device's own code."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from client.api import Api, Patience
from client.code_file import CodeFile
from client.enrolling import Admission, Pause, follow_admitted, renewing
from client.stream import News
from client.version import version
from domain.devices import Asking, Kind


def describe(kind: Kind) -> Asking:
    """What a device says of itself: what it is, the name of its computer, and what it runs."""
    return Asking(kind, socket.gethostname()[:64], f"vez {version()}")


@dataclass(frozen=True)
class Access:
    """``asking`` is what the device says of itself; ``jitter`` as in `Api`."""

    url: str
    keep: CodeFile = field(repr=False)
    asking: Asking
    jitter: Callable[[], float]
    ca: Path | None = None

    def api(self, patience: Patience | None = None) -> Api:
        """A connection of its own, which always comes with the code that is valid now."""
        software, patience = self.asking.software.removeprefix("vez "), patience or Patience()
        return Api(self.url, self.keep.current, self.jitter, ca=self.ca, version=software, patience=patience)

    def follow(self, pause: Pause) -> Iterator[News | Admission]:
        """News of the branch, and how the admission stands while there is none: see `client.enrolling`."""
        return follow_admitted(self.api(), self.asking, self.keep, pause, self.jitter)

    def renew(self, pause: Pause) -> None:
        """Keep the code young, until ``pause`` says that it is time to stop."""
        renewing(self.api(), self.keep, pause, self.jitter)
