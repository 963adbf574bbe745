"""Joins a branch's server to its centre, when its settings name one."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING

from domain.errors import VezError
from server import store
from server.audit.trail import OURSELVES
from server.centre import authority
from server.centre.joining import Site
from server.centre.link import Link
from server.centre.sender import Pace, Sender

if TYPE_CHECKING:
    from server.routes import House

FIRST_WORD = 2.0  # seconds that a start waits for the centre at most


class CentreUnclear(VezError):
    """The settings do not say enough to tell a centre anything; the text says what is missing."""


async def sender(house: House, run: str, jitter: Callable[[], float]) -> Sender | None:
    """The task that tells the centre what is recorded, or None without a centre. Raises `CentreUnclear`.

    What was set aside here before this start is counted too, for the health.
    """
    settings, standing = house.settings, house.standing
    standing.aside = await house.reader.run(authority.unseen)
    if settings.centre is None:
        return None
    branch = settings.centre_branch or only(sorted(await house.reader.run(store.heads)))
    link = Link(settings.centre, read_code(settings.centre_code), branch, settings.centre_seconds)
    site = Site(house.clerk, house.reader, branch, OURSELVES, house.clock, {}, house.publish)
    pace = Pace(settings.centre_seconds, settings.centre_seconds)
    return Sender(link, site, standing, run, jitter, pace)


async def after_a_word(sender: Sender | None, work: Coroutine[None, None, None]) -> None:
    """Do ``work`` once the centre was asked whether it knows more than this server."""
    if sender is not None:
        await sender.spoken(FIRST_WORD)
    await work


def only(known: list[str]) -> str:
    """The one branch that there is. Raises `CentreUnclear`."""
    if len(known) != 1:
        have = f"there are {', '.join(known)}" if known else "there is none yet"
        raise CentreUnclear(f"say with --centre-branch which branch the centre is told of: {have}")
    return known[0]


def read_code(file: Path | None) -> str:
    """The code that the centre gave this server. Raises `CentreUnclear`."""
    if file is None:
        raise CentreUnclear("say with --centre-code in which file the code is that the centre gave this server")
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise CentreUnclear(f"the code for the centre cannot be read: {error}") from error
