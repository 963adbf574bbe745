"""How the routes of procedures are described."""

from __future__ import annotations

from typing import Any

from domain.procedures import Article, Confirm, Manual, Readers, Receipt, Stored, Written
from server.openapi import Describer, Part, parameter


class Procedures(Part):
    """What attendants have at hand."""

    types = (Manual, Article, Written, Stored, Confirm, Receipt, Readers)

    def paths(self, describe: Describer) -> dict[str, Any]:
        """See `Part.paths`."""
        branch, procedure = parameter("branch", "path"), parameter("procedure", "path")
        tag = parameter("tag", "query") | {"required": False}
        listed = describe.answers(
            "What is in force; nothing but the tag for who gives the same one", describe.json(Manual), 403
        )
        load = describe.answers(
            "A new version of an article; the same again changes nothing", describe.json(Stored), 400, 403, 413
        )
        whole = describe.answers("The version in force, whole", describe.json(Article), 403, 404)
        confirm = describe.answers(
            "Who asks has read this version; the first time counts", describe.json(Receipt), 400, 403, 404, 413
        )
        readers = describe.answers("Who has read it, and who not yet", describe.json(Readers), 403, 404)
        here = "/api/branches/{branch}/procedures"
        return {
            here: {"parameters": [branch, tag], "get": listed, "post": load | describe.body(Written)},
            f"{here}/{{procedure}}": {"parameters": [branch, procedure], "get": whole},
            f"{here}/{{procedure}}/read": {
                "parameters": [branch, procedure],
                "post": confirm | describe.body(Confirm),
            },
            f"{here}/{{procedure}}/readers": {"parameters": [branch, procedure], "get": readers},
        }
