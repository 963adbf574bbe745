"""The OpenAPI document. Its schemas are derived from the types that travel, so they cannot differ from what is sent."""

from __future__ import annotations

from typing import Any

import msgspec

from domain.answers import Answer, Refusal, Start, TicketPage, Welcome
from domain.commands import AnyCommand
from domain.events import Recorded

_TYPES: tuple[Any, ...] = (AnyCommand, Answer, Refusal, Start, TicketPage, Welcome, Recorded)
_REFUSED = {
    400: "it is not a command; `facts` names the field and the problem",
    401: "no valid code was given",
    403: "the code is of another branch, or its role may not do this",
    404: "it names something that is not there",
    409: "the rules do not allow it now, or the id was used for another command",
    413: "the body is too long for a command",
    429: "too many wrong codes came from this address; wait a minute",
    503: "nothing can be stored now, or too much is waiting; the same command may be sent again",
}
_GUARDED = (401, 429, 503)
_COMMANDED = (400, 403, 404, 409, 413)
_EVENTS = (
    "Server-sent events. Each `recorded` event has the branch's version as its id and a Recorded as its data. "
    "With `Last-Event-ID` or `after`, what happened since then comes first, without gap or repeat. "
    "`reset` asks for a new welcome and room. A comment comes every two seconds: silence means a lost connection."
)


def document(version: str) -> bytes:
    """The whole document as JSON."""
    schemas, components = msgspec.json.schema_components(_TYPES, ref_template="#/components/schemas/{name}")
    schema = dict(zip(_TYPES, schemas, strict=True))
    described = {
        "openapi": "3.1.0",
        "info": {"title": "Vez", "version": version, "description": "The server of a branch: tickets, calls, events."},
        "security": [{"code": []}],
        "paths": _paths(schema),
        "components": {
            "schemas": components,
            "securitySchemes": {
                "code": {"type": "http", "scheme": "bearer", "description": "the code given at enrolment"}
            },
        },
    }
    return msgspec.json.encode(described, order="deterministic")


def _paths(schema: dict[Any, Any]) -> dict[str, Any]:
    branch, token = _parameter("branch", "path"), _parameter("token", "path")
    after = _parameter("after", "query", "integer") | {"required": False}
    resumed = _parameter("Last-Event-ID", "header", "integer") | {"required": False}
    page, stream = _content("text/html", {"type": "string"}), _content("text/event-stream", {"type": "string"})
    command = {"requestBody": {"required": True, "content": _json(schema[AnyCommand])}}
    event = {"description": _EVENTS, "x-event": schema[Recorded]}

    def answers(summary: str, content: dict[str, Any], *refused: int) -> dict[str, Any]:
        return _operation(summary, content, _json(schema[Refusal]), (*refused, *_GUARDED))

    def opens(summary: str, content: dict[str, Any], *refused: int) -> dict[str, Any]:
        return _operation(summary, content, _json(schema[Refusal]), refused) | {"security": []}

    done = answers("Have a command done; the same one twice has one effect", _json(schema[Answer]), *_COMMANDED)
    follow = answers("Everything that happens in the branch", stream, 400, 403)
    return {
        "/health": {"get": opens("Whether commands can be stored now", _json({"type": "object"}), 503)},
        "/api/openapi.json": {"get": answers("This document", _json({"type": "object"}))},
        "/api/welcome": {"get": answers("Who is calling, and the branch", _json(schema[Welcome]))},
        "/api/branches/{branch}/room": {
            "parameters": [branch],
            "get": answers("The room as it is now", _json(schema[Start]), 403),
        },
        "/api/branches/{branch}/commands": {"parameters": [branch], "post": done | command},
        "/api/branches/{branch}/events": {"parameters": [branch, after, resumed], "get": follow | event},
        "/t/{token}": {"parameters": [token], "get": opens("The citizen's own page", page)},
        "/t/{token}/status": {"parameters": [token], "get": opens("What it shows", _json(schema[TicketPage]), 404)},
    }


def _operation(
    summary: str, content: dict[str, Any], refusal: dict[str, Any], refused: tuple[int, ...]
) -> dict[str, Any]:
    responses = {"200": {"description": "done", "content": content}}
    responses |= {str(code): {"description": _REFUSED[code], "content": refusal} for code in sorted(refused)}
    return {"summary": summary, "responses": responses}


def _parameter(name: str, place: str, kind: str = "string") -> dict[str, Any]:
    return {"name": name, "in": place, "required": True, "schema": {"type": kind}}


def _json(schema: Any) -> dict[str, Any]:
    return _content("application/json", schema)


def _content(media_type: str, schema: Any) -> dict[str, Any]:
    return {media_type: {"schema": schema}}
