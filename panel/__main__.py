"""`python -m panel`."""

from __future__ import annotations

import sys

from panel.main import main

if __name__ == "__main__":
    sys.exit(main())
