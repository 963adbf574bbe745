"""Work that may wait (network, disk, paper) off the screen's thread; its outcome comes back on the screen's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from domain.errors import VezError

T = TypeVar("T")
Expected = tuple[type[Exception], ...]


class Jobs(QObject):
    """Runs work in ``executor``, by default a few threads. Tests pass a manual one and decide when the work happens.

    Keep it for as long as something is awaited from it. An error that the caller did not expect is raised again on the
    screen's thread, where it ends the program.
    """

    _arrived = Signal(object)

    def __init__(self, executor: Executor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor or ThreadPoolExecutor(4, thread_name_prefix="vez-job")
        self._arrived.connect(lambda news: news(), Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Callable[[Exception], None],
        expected: Expected = (VezError,),
    ) -> None:
        """Do ``work``, then call ``on_done`` with its result, or ``on_error`` with the ``expected`` error it raised."""

        def outcome() -> None:
            try:
                result = work()
            except expected as error:
                self._later(on_error, error)
            except Exception as error:  # noqa: BLE001 - raised again on the screen's thread
                self._later(_raise, error)
            else:
                self._later(on_done, result)

        self._executor.submit(outcome)

    def follow(
        self,
        source: Callable[[Callable[[T], None], threading.Event], None],
        on_item: Callable[[T], None],
        on_error: Callable[[Exception], None],
        expected: Expected = (VezError,),
    ) -> Following:
        """Let ``source(give, stop)`` run in a thread of its own until ``stop`` is set.

        Each ``give(item)`` there becomes ``on_item(item)`` on the screen's thread.
        """
        following = Following()

        def give(item: T) -> None:
            self._later(following.unless_cancelled(on_item), item)

        def outcome() -> None:
            try:
                source(give, following.stop)
            except expected as error:
                self._later(following.unless_cancelled(on_error), error)
            except Exception as error:  # noqa: BLE001 - raised again on the screen's thread
                self._later(_raise, error)

        threading.Thread(target=outcome, name="vez-follow", daemon=True).start()
        return following

    def post(self, call: Callable[[Any], None], item: object) -> None:
        """Call ``call(item)`` on the screen's thread soon. For callbacks of other threads, such as a printer's."""
        self._later(call, item)

    def _later(self, call: Callable[[Any], None], item: object) -> None:
        self._arrived.emit(lambda: call(item))


class Following:
    """A stream being followed. After `cancel` nothing more arrives; the thread ends when its source next looks."""

    def __init__(self) -> None:
        self.stop = threading.Event()

    def cancel(self) -> None:
        """Let no further item arrive."""
        self.stop.set()

    def unless_cancelled(self, call: Callable[[Any], None]) -> Callable[[Any], None]:
        """``call``, which does nothing any more once this is cancelled."""

        def guarded(item: object) -> None:
            if not self.stop.is_set():
                call(item)

        return guarded


def _raise(error: Exception) -> None:
    raise error


def nothing(_: object) -> None:
    """For work that has no outcome."""
