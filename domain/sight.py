"""How much of a branch somebody is told: all, what a totem works with, or what everybody in the lobby may see."""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from domain.commands import Role
from domain.events import Recorded
from domain.snapshot import Snapshot


class Sight(StrEnum):
    """See the module."""

    WHOLE = "whole"
    TOTEM = "totem"
    LOBBY = "lobby"

    def of(self, recorded: Recorded) -> Recorded:
        """An event, as far as it may be seen."""
        match self:
            case Sight.WHOLE:
                return recorded
            case Sight.TOTEM:
                return recorded.for_a_totem()
            case Sight.LOBBY:
                return recorded.for_the_room()
            case _:
                assert_never(self)

    def of_room(self, room: Snapshot) -> Snapshot:
        """A room, as far as it may be seen."""
        match self:
            case Sight.WHOLE:
                return room
            case Sight.TOTEM:
                return room.for_a_totem()
            case Sight.LOBBY:
                return room.for_the_room()
            case _:
                assert_never(self)


_OF_SCREENS = {Role.TOTEM: Sight.TOTEM, Role.PANEL: Sight.LOBBY}


def sight_of(role: Role) -> Sight:
    """What this role may see. Only screens in the lobby see less than everything."""
    return _OF_SCREENS.get(role, Sight.WHOLE)
