"""The door for NovoSGA's applications, put together."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from litestar.types import ASGIApp

from server.novosga.answering import Answering
from server.novosga.door import Door
from server.novosga.granting import Granting
from server.novosga.issuing import Issuing
from server.novosga.paper import PAGE
from server.novosga.tokens import PURPOSE
from server.novosga.units import Units

if TYPE_CHECKING:
    from server.routes import House

WORDS = Path(__file__).parent.parent.parent / "i18n/novosga.json"


async def before(app: ASGIApp, house: House, steady: Callable[[], float]) -> tuple[Door, Units]:
    """The door before ``app``, and what has to run beside it. Raises what the database raises."""
    words = json.loads(WORDS.read_text(encoding="utf-8"))
    key = house.secret.derive(PURPOSE)
    units = Units(house.reader, house.clerk, house.hub, words, steady, house.settings.watch_seconds)
    await units.look()
    granting = Granting(units, house.hashing, key, house.clock)
    page = Template(PAGE.read_text(encoding="utf-8"))
    issuing = Issuing(units, house.writer, house.reader, key, house.new_id, page)
    return Door(app, Answering(units, granting, issuing, house.clock, steady), house.settings, steady), units
