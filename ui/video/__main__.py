"""`python -m ui.video FILE WIDTH HEIGHT MEMORY BEGIN`: decodes for a screen that asks (`ui.video.decoding`)."""

from __future__ import annotations

import os
import resource
import sys

MOST_BYTES = 900_000_000  # of addresses; the libraries take 160 MB of them
BEHIND = 10  # how much this process gives way to others


def main() -> int:
    """Decode until stdin ends. Exit code 2: this is no video that can be shown."""
    os.nice(BEHIND)
    os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))  # it interrupts nobody
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    from ui.video.decoding import NoVideo, Request, serve

    file, width, height, memory, begin = sys.argv[1:6]
    try:
        serve(Request(file, int(width), int(height), int(memory), float(begin)), sys.stdin.buffer, sys.stdout.buffer)
    except NoVideo as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except MemoryError:
        sys.stderr.write("it needs too much memory\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
