"""What the view model does so that the ticket on its screen outlives the program: see `kiosk.keepsake`."""

from __future__ import annotations

from functools import partial

from domain.branch import Language
from kiosk.host import Host
from kiosk.issuing import Issued
from kiosk.keepsake import shown
from ui.jobs import nothing


class Remembering:
    """Part of the view model. ``touched`` counts seconds, as `Means.monotonic` does."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._touched = 0.0

    def keep(self, issued: Issued, touched: float) -> None:
        """This is on the screen, and somebody was there then."""
        means, self._touched = self._host.means, touched
        now = shown(issued, self._host.inputs.language, means.clock())
        means.jobs.run(partial(means.keepsake.keep, now), nothing, self._host.fail)

    def keep_if_new(self, issued: Issued, touched: float) -> None:
        """The same, if somebody was there since."""
        if touched != self._touched:
            self.keep(issued, touched)

    def forget(self) -> None:
        """Whoever took it has gone."""
        if self._host.inputs.issued is not None:
            self._host.means.jobs.run(self._host.means.keepsake.forget, nothing, self._host.fail)

    def recall(self) -> tuple[Issued, Language, float] | None:
        """What the last run ended with, in which language, and when somebody was last there."""
        means, now = self._host.means, self._host.means.clock()
        before = means.keepsake.recall(now, means.patience.idle)
        if before is None:
            return None
        self._touched = means.monotonic() - (now - before.at).total_seconds()
        return Issued(before.ticket, before.page, before.progress), before.language, self._touched
