"""`python -m server`."""

import gc
import sys

# Few of the objects that loading and serving make refer to each other: looking for rings of them after every 700
# costs a twentieth of the start and of each command.
gc.set_threshold(20_000, 20, 20)
sys.modules["rich"] = None  # type: ignore[assignment]  # colours for terminals, a tenth of the start; see below

from server.main import main  # noqa: E402 (after what must come before it is loaded)

del sys.modules["rich"]  # structlog is loaded, and does without it: our log is JSON

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
