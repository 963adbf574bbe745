"""The short way of a command that has come whole, from somebody who is known: without a task, straight to the writer.

It is the way of nearly all commands. Whatever is not quite like that goes the usual way, which says what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable

from litestar.types import Scope

from server.api import Commands
from server.application import branch_of
from server.devices.roll import Roll
from server.gate import Gate
from server.replies import Ready


class Express:
    """See the module. It asks what `Gate`, `Roll` and `Commands` ask of a request that goes through them."""

    def __init__(self, gate: Gate, roll: Roll, commands: Commands) -> None:
        self._gate = gate
        self._roll = roll
        self._commands = commands

    def wants(self, scope: Scope) -> bool:
        """Whether the head of a request is a command's."""
        return branch_of(scope) is not None and not scope["query_string"]

    def take(self, scope: Scope, body: bytes, tell: Callable[[Ready], None]) -> bool:
        """Do a request that is `wants`-ed and whole; ``tell`` is called later, once. False: it goes the usual way."""
        branch, identity = branch_of(scope), self._gate.find(scope)
        if branch is None or identity is None or identity.is_unused or self._gate.too_often(identity):
            return False
        self._roll.saw(identity)
        self._commands.begin(identity, branch, body, tell)
        return True
