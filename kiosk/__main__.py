"""`python -m kiosk`."""

from __future__ import annotations

from kiosk.main import main
from ui.leaving import leave

if __name__ == "__main__":
    leave(main())
