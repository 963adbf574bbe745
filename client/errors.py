"""What can go wrong between a program and the server.

::

    VezError
    ├── Refused …                  the rules do not allow it (`domain.errors`); the same class as on the server
    └── ClientError
        ├── Unreachable            no answer came; whether the command was done is not known until it is sent again
        ├── NotAuthenticated       the server does not know this device or person
        ├── NotAllowed             it does, and this is not theirs to do
        └── BadAnswer              the answer could not be understood: another version, or not a Vez server
"""

from __future__ import annotations

from domain.errors import VezError


class ClientError(VezError):
    """The root of what goes wrong on the way to the server."""


class Unreachable(ClientError):
    """No answer came in time, or the server could not store the command. Sending it again with its id is safe."""


class NotAuthenticated(ClientError):
    """The server does not know this device or person; it has to be enrolled."""


class NotAllowed(ClientError):
    """The server knows the caller, and this is not theirs to do."""


class BadAnswer(ClientError):
    """The answer could not be understood: another version of the server, or something that is not one."""
