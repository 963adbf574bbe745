"""`python -m kiosk`."""

from __future__ import annotations

import sys

from kiosk.main import main

if __name__ == "__main__":
    sys.exit(main())
