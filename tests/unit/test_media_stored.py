"""What a branch's media take up in real databases, and what goes when there is no room."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256

import pytest

from domain.media import PART, Offer
from server import database
from server.errors import Refused
from server.media import store
from tests.branches import NOON
from tests.unit.test_server_usecases import House

OLD, NEW, MORE = (sha256(name).hexdigest() for name in (b"old", b"new", b"more"))


class Shelf(House):
    """A branch's database with media, a letter a part."""

    def put(self, digest: str, number: int, days: float = 0) -> int | str:
        """How many parts are there then, or why there is no room."""
        with database.writing(self.engine) as connection, connection.begin():
            try:
                return store.put_part(
                    connection, self.branch.id, digest, number, b"x", NOON + timedelta(days=days)
                ).parts
            except Refused as refused:
                return refused.refusal.code

    def name(self, digest: str) -> None:
        with database.writing(self.engine) as connection, connection.begin():
            store.take(connection, self.branch.id, Offer("a.mp4", digest, PART), NOON)

    def parts(self, digest: str) -> int:
        with self.read() as connection:
            return store.sent(connection, self.branch.id, digest).parts


@pytest.fixture
def shelf(database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    monkeypatch.setattr(store, "MOST_ALL", 3 * PART)
    shelf = Shelf(database_url)
    yield shelf
    shelf.engine.dispose()


def test_what_nobody_finished_for_a_day_leaves_its_place_when_there_is_no_room(shelf: Shelf) -> None:
    assert [shelf.put(OLD, number) for number in range(3)] == [1, 2, 3]
    assert shelf.put(NEW, 0, days=0.9) == "too_large", "somebody may still go on"
    assert shelf.put(NEW, 0, days=1.1) == 1
    assert (shelf.parts(OLD), shelf.parts(NEW)) == (0, 1)


def test_what_was_replaced_goes_and_what_has_a_name_stays(shelf: Shelf) -> None:
    for digest in (OLD, NEW):
        assert shelf.put(digest, 0) == 1
        shelf.name(digest)
    assert [shelf.put(MORE, number, days=2) for number in range(3)] == [1, 2, "too_large"]
    assert (shelf.parts(OLD), shelf.parts(NEW)) == (0, 1)


def test_what_is_gone_on_with_after_a_day_keeps_what_was_sent(shelf: Shelf) -> None:
    for number in range(3):
        shelf.put(OLD, number)
    assert shelf.put(OLD, 3, days=2) == "too_large"
    assert shelf.parts(OLD) == 3
