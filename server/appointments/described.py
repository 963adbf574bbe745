"""How the routes of the agenda are described."""

from __future__ import annotations

from typing import Any

from domain.agenda import Agenda, Booking, Entry, Finds, Move, Search
from server.openapi import Describer, Part, parameter

_DONE = (400, 403, 404, 409, 413)


class Appointments(Part):
    """What is asked about appointments. A check-in is a command."""

    types = (Agenda, Booking, Entry, Finds, Move, Search)

    def paths(self, describe: Describer) -> dict[str, Any]:
        """See `Part.paths`."""
        branch, one = parameter("branch", "path"), parameter("appointment", "path")
        day = parameter("day", "query") | {"required": False, "description": "a date; without it, today"}
        listed = describe.answers("The appointments of a day; reading is recorded", describe.json(Agenda), 400, 403)
        entry = describe.json(Entry)
        book = describe.answers("Keep an appointment; the same one twice is one", entry, *_DONE)
        move = describe.answers("Give it another time", entry, *_DONE)
        cancel = describe.answers("Cancel it", entry, 403, 404, 409)
        find = describe.answers("The appointment of somebody who is here", describe.json(Finds), 400, 403, 404, 413)
        here = "/api/branches/{branch}/appointments"
        return {
            here: {
                "parameters": [branch],
                "get": listed | {"parameters": [day]},
                "post": book | describe.body(Booking),
            },
            f"{here}/find": {"parameters": [branch], "post": find | describe.body(Search)},
            f"{here}/{{appointment}}/move": {"parameters": [branch, one], "post": move | describe.body(Move)},
            f"{here}/{{appointment}}/cancel": {"parameters": [branch, one], "post": cancel},
        }
