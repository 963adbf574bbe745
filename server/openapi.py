"""The OpenAPI document. Its schemas are derived from the types that travel, so they cannot differ from what is sent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from domain.answers import Refusal
from server.permissions import ROUTES

REFUSED = {
    400: "it is not what is asked for here; `facts` names the field and the problem",
    401: "no valid code was given",
    403: "the code is of another branch, or its role may not do this",
    404: "it names something that is not there",
    409: "the rules do not allow it now, or the id was used for another command",
    413: "the body is too long",
    429: "too many wrong codes or requests, or a locked name; `Retry-After` says when to come again",
    503: "nothing can be stored now, or too much is waiting; the same may be sent again",
}
GUARDED = (401, 429, 503)


class Part:
    """What one family of routes adds to the document. ``types`` are all types that its bodies and answers have."""

    types: tuple[Any, ...] = ()

    def paths(self, describe: Describer) -> dict[str, Any]:
        """The paths, as OpenAPI path items."""
        raise NotImplementedError


class Describer:
    """Makes the pieces of a path item. ``schema`` is the reference of each type that travels."""

    def __init__(self, schema: dict[Any, Any]) -> None:
        self.schema = schema

    def json(self, kind: Any) -> dict[str, Any]:
        """Content that is ``kind`` as JSON; ``object`` for any object."""
        return content("application/json", {"type": "object"} if kind is object else self.schema[kind])

    def body(self, kind: Any) -> dict[str, Any]:
        """What an operation with ``kind`` as its body has besides."""
        return {"requestBody": {"required": True, "content": self.json(kind)}}

    def answers(self, summary: str, content: dict[str, Any], *refused: int) -> dict[str, Any]:
        """An operation for who has a code."""
        return self._operation(summary, content, (*refused, *GUARDED))

    def opens(self, summary: str, content: dict[str, Any], *refused: int) -> dict[str, Any]:
        """An operation for anybody."""
        return self._operation(summary, content, (*refused, 429)) | {"security": []}

    def _operation(self, summary: str, content: dict[str, Any], refused: tuple[int, ...]) -> dict[str, Any]:
        responses = {"200": {"description": "done", "content": content}}
        refusal = self.json(Refusal)
        responses |= {str(code): {"description": REFUSED[code], "content": refusal} for code in sorted(set(refused))}
        return {"summary": summary, "responses": responses}


def document(version: str, parts: Sequence[Part]) -> bytes:
    """The whole document as JSON."""
    types = (Refusal, *(kind for part in parts for kind in part.types))
    schemas, components = msgspec.json.schema_components(types, ref_template="#/components/schemas/{name}")
    describe = Describer(dict(zip(types, schemas, strict=True)))
    described = {
        "openapi": "3.1.0",
        "info": {"title": "Vez", "version": version, "description": "The server of a branch: tickets, calls, events."},
        "security": [{"code": []}],
        "paths": {path: _needing(path, item) for part in parts for path, item in part.paths(describe).items()},
        "components": {
            "schemas": components,
            "securitySchemes": {
                "code": {"type": "http", "scheme": "bearer", "description": "the code of a device, or of a session"}
            },
        },
    }
    return msgspec.json.encode(described, order="deterministic")


def _needing(path: str, item: dict[str, Any]) -> dict[str, Any]:
    """A path item whose operations say what they ask for, where `ROUTES` knows them."""
    needs = {method: ROUTES.get(f"{method.upper()} {path}") for method in item}
    return {method: said | {"x-right": needs[method]} if needs[method] else said for method, said in item.items()}


def parameter(name: str, place: str, kind: str = "string") -> dict[str, Any]:
    """A required parameter of a path, query or header."""
    return {"name": name, "in": place, "required": True, "schema": {"type": kind}}


def content(media_type: str, schema: Any) -> dict[str, Any]:
    """A body of this type."""
    return {media_type: {"schema": schema}}
