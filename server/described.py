"""How the routes of programs and of citizens are described; `PARTS` is every family of routes there is."""

from __future__ import annotations

from typing import Any

from domain.answers import Answer, Start, TicketPage, Welcome
from domain.commands import AnyCommand
from domain.events import Recorded
from server.appointments.described import Appointments
from server.audit.routes import Auditors
from server.centre.described import Centre
from server.devices.described import Devices
from server.health.routes import Wellbeing
from server.media.described import Media
from server.notes.routes import Readers
from server.openapi import Describer, Part, content, parameter
from server.opinions.routes import Described as Opinions
from server.people.described import People
from server.personal.routes import Rights
from server.procedures.described import Procedures
from server.quieter import Described as QuieterHours

_COMMANDED = (400, 403, 404, 409, 413)
_EVENTS = (
    "Server-sent events. Each `recorded` event has the branch's version as its id and a Recorded as its data. "
    "With `Last-Event-ID` or `after`, what happened since then comes first, without gap or repeat. `epoch` is that of "
    "the room that was read: when another one has begun, there is a reset. "
    "`reset` asks for a new welcome and room. A comment comes every two seconds: silence means a lost connection."
)


class Programs(Part):
    """What totems, panels and desks ask."""

    types = (AnyCommand, Answer, Start, Welcome, Recorded)

    def paths(self, describe: Describer) -> dict[str, Any]:
        """See `Part.paths`."""
        branch = parameter("branch", "path")
        after, epoch = (parameter(name, "query", "integer") | {"required": False} for name in ("after", "epoch"))
        resumed = parameter("Last-Event-ID", "header", "integer") | {"required": False}
        stream = content("text/event-stream", {"type": "string"})
        summary = "Have a command done; the same one twice has one effect"
        done = describe.answers(summary, describe.json(Answer), *_COMMANDED) | describe.body(AnyCommand)
        follow = describe.answers("Everything that happens in the branch", stream, 400, 403)
        event = {"description": _EVENTS, "x-event": describe.schema[Recorded]}
        room = describe.answers("The room as it is now", describe.json(Start), 403)
        return {
            "/health": {"get": describe.opens("Whether commands can be stored now", describe.json(object), 503)},
            "/api/openapi.json": {"get": describe.answers("This document", describe.json(object))},
            "/api/welcome": {"get": describe.answers("Who is calling, and the branch", describe.json(Welcome), 403)},
            "/api/branches/{branch}/room": {"parameters": [branch], "get": room},
            "/api/branches/{branch}/commands": {"parameters": [branch], "post": done},
            "/api/branches/{branch}/events": {"parameters": [branch, after, epoch, resumed], "get": follow | event},
        }


class Citizens(Part):
    """A citizen's own page, under an address that nobody can guess."""

    types = (TicketPage,)

    def paths(self, describe: Describer) -> dict[str, Any]:
        """See `Part.paths`."""
        token = parameter("token", "path")
        html = content("text/html", {"type": "string"})
        page = describe.opens("The citizen's own page", html)
        page["responses"]["404"] = {"description": "a page that says that there is none", "content": html}
        status = describe.opens("What it shows", describe.json(TicketPage), 404)
        form = content("application/x-www-form-urlencoded", {"type": "string"})
        rate = describe.opens("What they thought, once; leads back to the page", html)
        rate["responses"] = {"303": {"description": "back to the page"}, "429": rate["responses"]["429"]}
        rate["requestBody"] = {"required": True, "content": form}
        return {
            "/t/{token}": {"parameters": [token], "get": page, "post": rate},
            "/t/{token}/status": {"parameters": [token], "get": status},
        }


PARTS: tuple[Part, ...] = (
    Programs(),
    Citizens(),
    Auditors(),
    Devices(),
    Wellbeing(),
    People(),
    Centre(),
    Appointments(),
    Readers(),
    Opinions(),
    QuieterHours(),
    Procedures(),
    Rights(),
    Media(),
)
