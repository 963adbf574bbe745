"""The rows of the totem's lists: services with their waits and openings, in the citizen's language. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from domain.branch import Service
from kiosk.opening import OPEN, Opening
from kiosk.showing.shown import Inputs, ServiceRow


def service_row(inputs: Inputs, service: Service) -> ServiceRow:
    """A service to touch."""
    low, high = wait_of(inputs, [service.id])
    language = inputs.language
    about = service.summary.in_language(language)
    again = opened(inputs.openings.get(service.id, OPEN))
    return ServiceRow(service.id, service.name.in_language(language), about, service.icon, low, high, **again)


def opened(again: Opening) -> dict[str, Any]:
    """The fields of a row that say when there are tickets again."""
    return {"shut": again.why, "days": again.days, "time": again.time, "date": again.date}


def wait_of(inputs: Inputs, services: Iterable[str]) -> tuple[int, int]:
    """The range that holds for all of ``services``, or zeros when it is not known."""
    if not inputs.online or inputs.waits is None:
        return 0, 0
    known = [inputs.waits[service][1] for service in services if service in inputs.waits]
    return (min(wait.low for wait in known), max(wait.high for wait in known)) if known else (0, 0)
