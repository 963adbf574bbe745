"""How the routes between a branch's server and its centre are described."""

from __future__ import annotations

from typing import Any

from server.centre.wire import Batch, BranchState, Copy, Stand, Take
from server.openapi import Describer, Part, parameter


class Centre(Part):
    """What a branch's server tells and asks its centre, and how a branch stands."""

    types = (Batch, Stand, Copy, Take, BranchState)

    def paths(self, describe: Describer) -> dict[str, Any]:
        """See `Part.paths`."""
        branch = parameter("branch", "path")
        asked = [parameter(name, "query", "integer") | {"required": False} for name in ("after", "limit")]
        asked.append(parameter("known", "query") | {"required": False})
        sent = describe.answers(
            "What a branch's own server recorded; sent twice, it is there once", describe.json(Stand), 400, 403, 413
        )
        copy = describe.answers("What the centre has of it", describe.json(Copy), 400, 403, 409) | {"parameters": asked}
        taken = describe.answers(
            "Begin a new epoch, in which the caller is the branch's authority", describe.json(Stand), 400, 403, 413
        )
        state = describe.answers(
            "Whether commands are done here, and how its own server is doing", describe.json(BranchState), 403
        )
        return {
            "/api/branches/{branch}/history": {
                "parameters": [branch],
                "post": sent | describe.body(Batch),
                "get": copy,
            },
            "/api/branches/{branch}/authority": {
                "parameters": [branch],
                "post": taken | describe.body(Take),
                "get": state,
            },
        }
