"""`python -m assistant`."""

import sys

from assistant.main import main

sys.exit(main(sys.argv[1:]))
