"""Lets ``python -m desk`` start the program."""

from __future__ import annotations

import sys

from desk.main import main

sys.exit(main())
