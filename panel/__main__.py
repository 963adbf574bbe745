"""`python -m panel`."""

from __future__ import annotations

from panel.main import main
from ui.leaving import leave

if __name__ == "__main__":
    leave(main())
