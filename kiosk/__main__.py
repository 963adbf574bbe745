"""`python -m kiosk`."""

from __future__ import annotations

import os
import sys
import time

if __name__ == "__main__":
    if "--watched" in sys.argv:
        from kiosk.watching_over import watch  # it stays small: no screen is loaded into it

        sys.exit(watch([each for each in sys.argv[1:] if each != "--watched"], os.environ, time.monotonic))
    from kiosk.main import main
    from ui.leaving import leave

    leave(main())
