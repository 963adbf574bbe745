"""`python -m printer`."""

import sys

from printer.main import main

sys.exit(main())
