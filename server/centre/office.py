"""Joins a branch's server to its centre, when its settings name one."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sqlalchemy import Engine, text

from client.trust import context, is_exposed
from domain.errors import VezError
from server import store
from server.audit.trail import OURSELVES
from server.centre import authority
from server.centre.joining import Site
from server.centre.link import Link
from server.centre.sender import Pace, Sender
from server.settings import Settings

if TYPE_CHECKING:
    from server.routes import House

_LOCK = 7_237_516  # any number, the same for every process
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
    link = to_centre(settings, branch, settings.centre_seconds)
    site = Site(house.clerk, house.reader, branch, OURSELVES, house.clock, {}, house.publish)
    pace = Pace(settings.centre_seconds, settings.centre_seconds)
    return Sender(link, site, standing, run, jitter, pace)


@contextmanager
def alone(engine: Engine, settings: Settings) -> Iterator[None]:
    """Be the only server of this database that tells the centre of its branch, inside of it. Raises `CentreUnclear`.

    PostgreSQL keeps the lock for as long as the connection lives; of SQLite there is only one server anyway.
    """
    if settings.centre is None or engine.dialect.name != "postgresql":
        yield
        return
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        branch = settings.centre_branch or only(sorted(store.heads(connection)))
        asked = text("SELECT pg_try_advisory_lock(:ours, hashtext(:branch))")
        if not connection.scalar(asked, {"ours": _LOCK, "branch": branch}):
            raise CentreUnclear(
                f"another server of this database tells the centre of branch '{branch}' already. One is enough: start "
                "this one without --centre, or stop the other one first"
            )
        yield


async def after_a_word(sender: Sender | None, work: Coroutine[None, None, None]) -> None:
    """Do ``work`` once the centre was asked whether it knows more than this server."""
    if sender is not None:
        await sender.spoken(FIRST_WORD)
    await work


def to_centre(settings: Settings, branch: str, seconds: float) -> Link:
    """The way to the centre that the settings name, whose answers may take ``seconds``. Raises `CentreUnclear`."""
    url = settings.centre or ""
    scheme = _scheme(url)
    if is_exposed(url) and not settings.centre_insecure:
        raise CentreUnclear(
            f"--centre {url} is not protected: everybody on the way could read and change what the centre is told. "
            "Use https://, or say --insecure if the network is yours alone"
        )
    try:
        trust = context(settings.centre_ca) if scheme == "https" else None
    except OSError as error:  # also of a file without certificates
        raise CentreUnclear(f"--centre-ca {settings.centre_ca} cannot be used: {error}") from error
    return Link(url, read_code(settings.centre_code), branch, seconds, trust)


def _scheme(url: str) -> str:
    """How the centre is spoken to. Raises `CentreUnclear` when nobody could ever be reached at ``url``."""
    import httpx  # as in `Link`

    try:
        place = httpx.URL(url)
        nowhere = place.scheme not in ("http", "https") or not place.host or urlsplit(url).port == 0
    except (httpx.InvalidURL, ValueError) as error:  # the second: a name that cannot be, or a port, which httpx takes
        raise CentreUnclear(f"--centre {url} is no address: {error}") from error
    if nowhere:
        raise CentreUnclear(
            f"--centre {url} is no address: it begins with https:// (or http:// for this computer itself)"
        )
    return place.scheme


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
        code = file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise CentreUnclear(f"the code for the centre cannot be read: {error}") from error
    if not (code.isascii() and code.isprintable()):
        raise CentreUnclear(f"--centre-code {file} holds no code: one is a single line of plain letters and digits")
    return code
