"""What moves or sees at a totem: clips in Libras, and a camera that reads codes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from client.access import Access
from kiosk.camera import Camera
from kiosk.libras.playing import Signing
from kiosk.settings import Settings
from ui.application import Screen
from ui.camera.lens import Lens
from ui.jobs import Following, Jobs

if TYPE_CHECKING:
    from kiosk.kiosk_view_model import KioskViewModel


class Motion:
    """Both, until `close`. ``access`` is None where the server is not ours and sends no files."""

    def __init__(self, settings: Settings, access: Access | None, screen: Screen, view_model: KioskViewModel) -> None:
        self._signing = Signing(settings, access, screen, view_model)
        self._camera: Camera | None = None
        if settings.camera:
            self._camera = Camera(Lens(settings.camera, view_model), screen.part("face"), view_model.scanned)

    def begin(self, jobs: Jobs, fail: Callable[[Exception], None]) -> list[Following]:
        """Fetch files from now on."""
        return self._signing.begin(jobs, fail)

    def close(self) -> None:
        """Let go of camera and film."""
        self._signing.close()
        if self._camera is not None:
            self._camera.close()
