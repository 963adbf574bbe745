"""From a finger on a button to the first picture that shows it pressed; prints one JSON line."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint
from PySide6.QtTest import QTest

from tests.bench.load import percentile
from tests.ui.harness import compile_translations, process_events
from tests.ui.totem import SAID, Totem
from ui.application import Application
from ui.leaving import leave

TIMES, PATIENCE_S, QUIET_S = 40, 5.0, 0.1


def press_to_picture_ms(totem: Totem, name: str, finger: object) -> float:
    """Hold the button down until its next picture was shown; the finger then slides away, so that nothing is done."""
    window, seen = totem.stage.screen.window, totem.stage.hand.find(name)
    middle = QPoint(seen.x + seen.width // 2, seen.y + seen.height // 2)
    shown: list[float] = []
    quiet = time.monotonic() + QUIET_S
    while time.monotonic() < quiet:  # no picture of what was before is left to come
        process_events()
    connection = window.frameSwapped.connect(lambda: shown.append(time.monotonic()))
    began = time.monotonic()
    QTest.touchEvent(window, finger).press(0, middle, window).commit()  # type: ignore[call-overload]
    while not shown and time.monotonic() - began < PATIENCE_S:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)
    window.frameSwapped.disconnect(connection)
    away = QPoint(2, window.height() // 2)
    QTest.touchEvent(window, finger).move(0, away, window).commit()  # type: ignore[call-overload]
    QTest.touchEvent(window, finger).release(0, away, window).commit()  # type: ignore[call-overload]
    process_events()
    return (shown[0] - began) * 1000 if shown else PATIENCE_S * 1000


def main() -> int:
    """Measure."""
    with tempfile.TemporaryDirectory() as folder:
        application = Application("bench", "pt_BR", compile_translations(Path(folder)))
        totem = Totem(application).meet()
        finger = QTest.createTouchDevice()
        found = [press_to_picture_ms(totem, SAID["pt_BR"].helped, finger) for _ in range(TIMES)]
        totem.close()
    sys.stdout.write(json.dumps({"p50": percentile(found, 0.5), "p95": percentile(found, 0.95)}) + "\n")
    return 0


if __name__ == "__main__":
    leave(main())
