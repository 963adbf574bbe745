"""How a program with a screen ends."""

from __future__ import annotations

import logging
import os
import sys
from typing import NoReturn


def leave(code: int) -> NoReturn:
    """End the process with ``code``, now that the program has closed what it had open.

    Python would go on to take its objects apart while Qt does the same with its own and a thread may still be reading
    from the network. In that disorder a process that has ended well can crash, and its supervisor believe that it did.
    """
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:  # who read it is gone; there is nobody to tell
            continue
    os._exit(code)
