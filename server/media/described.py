"""How the routes of media are described."""

from __future__ import annotations

from typing import Any

from domain.media import Item, Offer, Sent
from server.openapi import Describer, Part, content, parameter

_BYTES = content("application/octet-stream", {"type": "string", "format": "binary"})


class Media(Part):
    """A branch's pictures, videos and captions. A file travels in parts of 256 KiB, the last one shorter."""

    types = (Item, Offer, Sent, list[Item])

    def paths(self, describe: Describer) -> dict[str, Any]:
        """See `Part.paths`."""
        branch, file, part = (parameter(name, "path") for name in ("branch", "file", "part"))
        every = describe.answers("The files that there are, by name", describe.json(list[Item]), 403)
        summary = "Let a file whose parts have all been sent have its name; it takes the place of what had it"
        offer = describe.answers(summary, describe.json(Item), 400, 403, 404, 413) | describe.body(Offer)
        fetch = describe.answers("A part, from 0 on, of the file with this digest", _BYTES, 403, 404)
        summary = "Send the next part of the file with this digest; the same part twice has one effect"
        send = describe.answers(summary, describe.json(Sent), 400, 403, 404, 413)
        send |= {"requestBody": {"required": True, "content": _BYTES}}
        remove = describe.answers("Remove the file of this name", describe.json(list[Item]), 403, 404)
        return {
            "/api/branches/{branch}/media": {"parameters": [branch], "get": every, "post": offer},
            "/api/branches/{branch}/media/{file}/parts/{part}": {
                "parameters": [branch, file, part],
                "get": fetch,
                "post": send,
            },
            "/api/branches/{branch}/media/{file}/remove": {"parameters": [branch, file], "post": remove},
        }
