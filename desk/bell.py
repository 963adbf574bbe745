"""How a computer calls for attention: beside its clock, and by a sound."""

from __future__ import annotations

from typing import Protocol


class Bell(Protocol):
    """How this computer calls for attention. What it cannot do it says, and does nothing."""

    @property
    def shows(self) -> bool:
        """Whether messages can be shown beside the clock."""
        ...

    @property
    def sounds(self) -> bool:
        """Whether a sound can be made, as far as is known."""
        ...

    def show(self, title: str, text: str) -> None:
        """Show a message to who does not look at the window anyway."""
        ...

    def sound(self) -> None:
        """Make the sound, once."""
        ...

    def close(self) -> None:
        """Take everything away."""
        ...
