"""The screen of a device that is not admitted yet: what it shows, from how it stands (`qml/Vez/Ui/EnrolPage.qml`)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject

from ui.face import Face


class Standing(Protocol):
    """How the admission stands (`client.enrolling.Admission`)."""

    @property
    def state(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def seconds(self) -> int: ...
    @property
    def before(self) -> str: ...
    @property
    def why(self) -> str: ...


@dataclass(frozen=True)
class Props:
    """The screen. ``host`` is the device's own name and ``server`` the address that it was told to ask."""

    shown: bool = False
    state: str = "unreachable"
    code: str = ""
    minutes: int = 0
    before: str = "new"
    why: str = ""
    host: str = ""
    server: str = ""


def derive(standing: Standing, host: str, server: str) -> Props:
    """What stands on the screen. Once the device is admitted there is none."""
    minutes = math.ceil(standing.seconds / 60)
    shown = standing.state != "admitted"
    return Props(shown, standing.state, standing.code, minutes, standing.before, standing.why, host, server)


class EnrolScreen:
    """Shows on ``face``, the object of the screen called ``enrolFace``, how the admission stands."""

    def __init__(self, face: QObject, host: str, server: str) -> None:
        self._face = Face(face, Props)
        self._host = host
        self._server = server

    def take(self, standing: Standing) -> None:
        """Show it."""
        self._face.show(derive(standing, self._host, self._server))

    def leave(self) -> None:
        """The device is admitted, as far as anybody knows."""
        self._face.show(Props(host=self._host, server=self._server))
