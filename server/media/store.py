"""Rows of media: files by their names, and their content in parts, so that no transaction is long.

Content stands in the database, beside everything else: servers that share one have the same files, and a backup has
them too.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, select, update

from domain.answers import Refusal
from domain.media import HEAD, MOST, MOST_ALL, MOST_FILES, PART, Item, Offer, Sent, is_what_it_says, kind_of
from server.errors import Refused
from server.schema import media, media_parts

AT_ONCE = 8  # parts that are taken away in one transaction
ABANDONED = timedelta(days=1)  # after that nobody goes on sending
UNKNOWN = Refusal("unknown", {"what": "media"})


def every(connection: Connection, branch: str) -> list[Item]:
    """The files of the branch, by name."""
    rows = connection.execute(select(media).where(media.c.branch == branch).order_by(media.c.name))
    return [Item(row.name, row.digest, row.size, row.added_at) for row in rows]


def part(connection: Connection, branch: str, digest: str, number: int) -> bytes:
    """One part of a file that has a name. Raises `Refused`."""
    named = select(media.c.name).where(media.c.branch == branch, media.c.digest == digest).exists()
    content = connection.scalars(_content(branch, digest).where(media_parts.c.number == number, named)).first()
    if content is None:
        raise Refused(UNKNOWN)
    return bytes(content)


def put_part(connection: Connection, branch: str, digest: str, number: int, content: bytes, now: datetime) -> Sent:
    """Take the next part of a file; one that is there already is left as it is. Raises `Refused`."""
    have = sent(connection, branch, digest).parts
    if number > have:
        raise _malformed("part", f"comes too early: {have} is next")
    if not content or len(content) > PART or number * PART + len(content) > max(MOST.values()):
        raise Refused(Refusal("too_large", {"limit": str(PART)}))
    if number < have:
        return Sent(have)
    full = (_stored(connection, branch) + 1) * PART > MOST_ALL
    if full and not sweep(connection, branch, now, but=digest):  # this one may be older: somebody goes on with it now
        raise Refused(Refusal("too_large", {"limit": str(MOST_ALL)}))
    row = {"branch": branch, "digest": digest, "number": number, "content": content, "at": now}
    connection.execute(insert(media_parts).values(**row))
    return Sent(number + 1)


def sent(connection: Connection, branch: str, digest: str) -> Sent:
    """How much of a file is there."""
    here = (media_parts.c.branch == branch) & (media_parts.c.digest == digest)
    return Sent(connection.scalar(select(func.count()).select_from(media_parts).where(here)) or 0)


class Look:
    """Whether what was sent is what is offered: looked at some parts at a time, so that nobody waits for it.

    Raises `Refused` at once when it would be too large.
    """

    def __init__(self, branch: str, offer: Offer) -> None:
        most = MOST[kind_of(offer.name)]
        if offer.size > most:
            raise Refused(Refusal("too_large", {"limit": str(most)}))
        self._branch, self._offer = branch, offer
        self._size, self._number, self._found, self._head = 0, 0, sha256(), b""

    def go_on(self, connection: Connection) -> bool:
        """Look at some more; whether there may be more. Raises `Refused` when it is not what is offered."""
        here = _content(self._branch, self._offer.digest).where(media_parts.c.number >= self._number)
        parts = connection.scalars(here.order_by(media_parts.c.number).limit(AT_ONCE)).all()
        for content in map(bytes, parts):
            self._head = self._head or content[:HEAD]
            self._size += len(content)
            self._found.update(content)
        self._number += len(parts)
        if parts:
            return True
        if not self._number:
            raise Refused(UNKNOWN)
        if (self._size, self._found.hexdigest()) != (self._offer.size, self._offer.digest):
            raise _malformed("digest", "is not that of the parts that were sent")
        if not is_what_it_says(self._offer.name, self._head):
            raise _malformed("name", "says that it is something else")
        return False


def take(connection: Connection, branch: str, offer: Offer, now: datetime) -> Item:
    """Let a file that is there whole have its name, in place of what had it before.

    That it is what it says was found out with `Look` before. Raises `Refused`.
    """
    if sent(connection, branch, offer.digest).parts != -(-offer.size // PART):
        raise Refused(UNKNOWN)
    before = {item.name for item in every(connection, branch)}
    values = {"digest": offer.digest, "size": offer.size, "added_at": now}
    if offer.name in before:
        here = (media.c.branch == branch) & (media.c.name == offer.name)
        connection.execute(update(media).where(here).values(**values))
    elif len(before) >= MOST_FILES:
        raise _malformed("name", f"a branch has {MOST_FILES} files at most: remove one first")
    else:
        connection.execute(insert(media).values(branch=branch, name=offer.name, **values))
    return Item(offer.name, offer.digest, offer.size, now)


def remove(connection: Connection, branch: str, name: str) -> str:
    """Take a name away; the digest of what it named, whose content `forget` takes away. Raises `Refused`."""
    here = (media.c.branch == branch) & (media.c.name == name)
    digest = connection.scalars(select(media.c.digest).where(here)).first()
    if digest is None:
        raise Refused(UNKNOWN)
    connection.execute(delete(media).where(here))
    return str(digest)


def sweep(connection: Connection, branch: str, now: datetime, but: str | None = None) -> bool:
    """Take some content away that has no name: what was removed, and what nobody finished. Whether there was any.

    ``but`` is the digest of what stays. To be called again, each time in a transaction of its own, until there is none.
    """
    named = select(media.c.digest).where(media.c.branch == branch)
    loose = (media_parts.c.branch == branch) & media_parts.c.digest.not_in(named)
    if but is not None:
        loose &= media_parts.c.digest != but
    group = select(media_parts.c.digest).where(loose).group_by(media_parts.c.digest)
    for digest in connection.scalars(group.having(func.max(media_parts.c.at) < now - ABANDONED)):
        return _cut(connection, branch, digest)
    return False


def forget(connection: Connection, branch: str, digest: str) -> bool:
    """The same of this content alone, at once, unless a name has it."""
    if connection.scalar(select(media.c.name).where(media.c.branch == branch, media.c.digest == digest).limit(1)):
        return False
    return _cut(connection, branch, digest)


def _cut(connection: Connection, branch: str, digest: str) -> bool:
    """The last parts first, so that what stays is a beginning."""
    here = (media_parts.c.branch == branch) & (media_parts.c.digest == digest)
    last: Sequence[int] = connection.scalars(
        select(media_parts.c.number).where(here).order_by(media_parts.c.number.desc()).limit(AT_ONCE)
    ).all()
    connection.execute(delete(media_parts).where(here, media_parts.c.number.in_(last)))
    return bool(last)


def _content(branch: str, digest: str) -> Select[Any]:
    return select(media_parts.c.content).where(media_parts.c.branch == branch, media_parts.c.digest == digest)


def _stored(connection: Connection, branch: str) -> int:
    query = select(func.count()).select_from(media_parts).where(media_parts.c.branch == branch)
    return connection.scalar(query) or 0


def _malformed(field: str, problem: str) -> Refused:
    return Refused(Refusal("malformed", {"field": field, "problem": problem}))
