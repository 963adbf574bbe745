"""`python -m ui.camera DEVICE`: says what is written in the codes that a camera sees, until stdin ends."""

from __future__ import annotations

import os
import resource
import sys
import threading

MOST_BYTES = 900_000_000  # of addresses
BEHIND = 10  # how much this process gives way to others


def _until_alone() -> None:
    """The camera is on for as long as somebody listens, and not a moment longer."""
    while os.read(0, 1):
        pass
    os._exit(0)


def main() -> int:
    """Look until stdin ends. Exit code 2: there is no camera that can be used."""
    os.nice(BEHIND)
    os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))  # it interrupts nobody
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    from ui.camera.looking import NoCamera, look

    threading.Thread(target=_until_alone, daemon=True).start()
    try:
        look(sys.argv[1], sys.stdout.buffer)
    except NoCamera as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
