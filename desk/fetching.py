"""From the server's procedures to this computer's: what was read is told, what is new is fetched, the rest stays."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from desk.connection import Server
from desk.library import Library
from domain.errors import Refused
from domain.procedures import Heading


@dataclass(frozen=True)
class Known:
    """What the server said last: the list that ``tag`` stands for, as ``person`` is to see it."""

    branch: str
    person: str
    headings: tuple[Heading, ...] = ()
    tag: str = ""
    next_at: datetime | None = None


def fetch(server: Server, library: Library, known: Known) -> Known:
    """What is known now. May be called on any thread; raises a `ClientError` where the server does not answer."""
    for article, version in library.untold(known.branch, known.person):
        with suppress(Refused):  # a version that is gone: nobody will ever want to know
            server.confirm_read(known.branch, article, version)
        library.told(known.branch, known.person, article, version)
    manual = server.manual(known.branch, known.tag)
    if manual.articles is None:
        return Known(known.branch, known.person, known.headings, manual.tag, manual.next_at)
    kept = {heading.id: heading.version for heading in library.headings(known.branch)}
    library.keep_only(known.branch, (heading.id for heading in manual.articles))
    headings = []
    for heading in manual.articles:
        if kept.get(heading.id) != heading.version:
            try:
                library.put(known.branch, server.article(known.branch, heading.id))
            except Refused:
                continue  # withdrawn in this moment
        headings.append(heading)
    return Known(known.branch, known.person, tuple(headings), manual.tag, manual.next_at)
