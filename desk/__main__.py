"""`python -m desk`."""

from __future__ import annotations

from desk.main import main
from ui.leaving import leave

if __name__ == "__main__":
    leave(main())
