"""What the launcher cannot go on from. Its text is shown to the person as it is."""

from __future__ import annotations


class SetupFailed(Exception):
    """The environment cannot be made. The message says what happened and what to do now."""
