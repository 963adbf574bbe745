"""The camera while the set-up tries it: on in its step alone."""

from __future__ import annotations

from collections.abc import Callable

from ui.camera.lens import Lens


class Eye:
    """Looks through the camera that `watch` names, made by ``lens``; ``told`` hears a code of `ABOUT` with its facts.

    ``read`` is called when a code was read. What it says is nobody's business here.
    """

    def __init__(
        self, lens: Callable[[str], Lens], told: Callable[[str, dict[str, str]], None], read: Callable[[int], None]
    ) -> None:
        self._make, self._told, self._read = lens, told, read
        self._lens: Lens | None = None
        self._device = ""

    def watch(self, device: str) -> None:
        """Look through this camera from now on; through none when it is empty."""
        if device == self._device:
            return
        self._device = device
        if self._lens is not None:
            self._lens.close()
            self._lens = None
        if device:
            self._lens = self._make(device)
            self._lens.opened.connect(lambda: self._told("camera_on", {"name": device}))
            self._lens.failed.connect(lambda why: self._told("camera_bad", {"why": why[:160]}))
            self._lens.read.connect(lambda text: self._read(len(text)))
            self._lens.open()
