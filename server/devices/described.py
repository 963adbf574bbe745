"""How the routes of devices are described."""

from __future__ import annotations

from typing import Any

from domain.devices import Admit, Applicant, Asked, Asking, Device, Poll, Polled, Rename, Renewed, Shown
from server.openapi import Describer, Part, parameter

_WRONG = (400, 413)
_DECIDED = (400, 403, 404, 409, 413)


class Devices(Part):
    """What devices ask before they have a code, and what is asked about them."""

    types = (Asking, Asked, Poll, Polled, Renewed, Shown, Applicant, Admit, Rename, Device, list[Device])

    def paths(self, describe: Describer) -> dict[str, Any]:
        """See `Part.paths`."""
        branch, device = parameter("branch", "path"), parameter("device", "path")
        ask = describe.opens("Ask to be admitted", describe.json(Asked), *_WRONG, 429, 503)
        poll = describe.opens("How it went", describe.json(Polled), *_WRONG, 429, 503)
        renew = describe.answers("A new code, once the one in use is old enough", describe.json(Renewed), 403)
        listed = describe.answers("The devices of the branch", describe.json(list[Device]), 403)
        one = describe.json(Device)
        look = describe.answers("What the device that shows this code says it is", describe.json(Applicant), *_DECIDED)
        admit = describe.answers("Confirm it", one, *_DECIDED) | describe.body(Admit)
        refuse = describe.answers("Turn it away", describe.json(Polled), *_DECIDED) | describe.body(Shown)
        rename = describe.answers("Call it by another name", one, *_DECIDED) | describe.body(Rename)
        revoke = describe.answers("Send it away; its codes end at once", one, 403, 404, 409)
        here = "/api/branches/{branch}/devices"
        return {
            "/api/devices": {"post": ask | describe.body(Asking)},
            "/api/devices/poll": {"post": poll | describe.body(Poll)},
            "/api/devices/renew": {"post": renew},
            here: {"parameters": [branch], "get": listed},
            f"{here}/asking": {"parameters": [branch], "post": look | describe.body(Shown)},
            f"{here}/admit": {"parameters": [branch], "post": admit},
            f"{here}/refuse": {"parameters": [branch], "post": refuse},
            f"{here}/{{device}}/rename": {"parameters": [branch, device], "post": rename},
            f"{here}/{{device}}/revoke": {"parameters": [branch, device], "post": revoke},
        }
