"""What the panel shows between calls: files that its server sends or that were put there by hand, and the film."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from client.access import Access
from client.media import Keeper, Library
from panel.settings import Settings
from panel.shelf import Shelf
from ui.application import Screen
from ui.jobs import Following, Jobs
from ui.video.cinema import Cinema

if TYPE_CHECKING:
    from client.novosga import Novosga


class Media:
    """A panel's media, until `close`. Only our own server sends any."""

    def __init__(self, settings: Settings, access: Access | Novosga, screen: Screen) -> None:
        self._keeper: Keeper | None = None
        folder: Path = settings.media or settings.data / "media"
        if isinstance(access, Access):
            library = Library(settings.data / "library", access.api(), time.monotonic)
            self._keeper = Keeper(library)
            self.shelf = Shelf(folder, library.find)
        else:
            self.shelf = Shelf(folder)
        self._cinema = Cinema(screen.part("film"), screen.frames, time.monotonic)

    def want(self, branch: str, names: tuple[str, ...]) -> None:
        """Have these fetched, and nothing else."""
        if self._keeper is not None:
            self._keeper.want(branch, names)

    def begin(self, jobs: Jobs, look: Callable[[], None], fail: Callable[[Exception], None]) -> list[Following]:
        """Fetch from now on; ``look`` is called when there may be something new."""
        return [] if self._keeper is None else [jobs.follow(self._keeper.run, lambda _: look(), fail)]

    def close(self) -> None:
        """Let go of the film."""
        self._cinema.close()
