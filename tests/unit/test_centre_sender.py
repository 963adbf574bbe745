"""What a branch's server does about each answer of the centre, without any network."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import TypeVar

import pytest
from sqlalchemy import Connection, delete

from domain import commands as c
from server import database
from server.centre import authority, receiving
from server.centre.authority import Change, HistoryErased
from server.centre.history import Erased
from server.centre.joining import Site
from server.centre.link import CutOff, Declined, Link
from server.centre.sender import Pace, Sender
from server.centre.standing import BEHIND, CUT_OFF, DIFFERS, LINKED, OVER, Standing
from server.centre.wire import Batch, Copy, Stand, Take
from server.schema import events
from server.store import HERE
from tests.branches import NOON, TOTEM
from tests.unit.test_centre import Book, centre, here, ids, work

__all__ = ["centre", "here"]
T = TypeVar("T")


class Desk:
    """A book's database, as the sender uses it."""

    def __init__(self, book: Book) -> None:
        self.book = book

    async def run(self, use: Callable[[Connection], T], /) -> T:
        with database.writing(self.book.engine) as connection, connection.begin():
            return use(connection)


class Near(Link):
    """The centre is a book in the same process. ``lost`` answers do not come, though what was asked for is done."""

    def __init__(self, book: Book) -> None:
        super().__init__("http://centre.example", "", "centro", 1)
        self.book, self.lost, self.reads = book, 0, 0
        self.trouble: Exception | None = None

    async def send(self, batch: Batch) -> Stand:
        return self._said(lambda: self.book.receive(batch).stand)

    async def take(self, asked: Take) -> Stand:
        return self._said(lambda: self.book.take(asked.run, by_a_person=asked.by_a_person).stand)

    async def read(self, after: int, known: str = "", limit: int = 7) -> Copy:
        self.reads += 1
        with self.book.engine.connect() as connection:
            return receiving.copy(connection, "centro", after, min(limit, 7), known)

    def _said(self, do: Callable[[], Stand]) -> Stand:
        if self.trouble is not None:
            raise self.trouble
        stand = do()
        if self.lost:
            self.lost -= 1
            raise CutOff("lost")
        return stand


class Scene:
    """The two of them, and what the branch's server is told to wait for."""

    def __init__(self, here: Book, centre: Book, run: str = "run-1") -> None:
        self.here, self.centre, self.link = here, centre, Near(centre)
        self.standing = Standing()
        desk = Desk(here)
        self.site = Site(desk, desk, "centro", "server", lambda: here.now, {}, lambda _: None)
        self.sender = Sender(self.link, self.site, self.standing, run, lambda: 0.5, Pace(1, 1))

    def talk(self) -> None:
        """Exchange until there is nothing more to say."""

        async def all_of_it() -> None:
            for _ in range(100):
                if not await self.sender.exchange():
                    return
            raise AssertionError("it never ends")

        asyncio.run(all_of_it())


def issue(book: Book) -> object:
    return book.do((c.IssueTicket(next(ids), "taxes"), TOTEM))[0]


def test_everything_is_told_and_told_again_to_who_forgot_it(here: Book, centre: Book) -> None:
    work(here)
    scene = Scene(here, centre)
    scene.talk()
    assert scene.standing.link == LINKED and centre.everything() == here.everything()
    with centre.writing() as connection, connection.begin():
        authority.cut(connection, Change("centro", "operator", NOON), 5)
    centre.rooms.clear()
    issue(here)
    scene.talk()
    assert centre.everything() == here.everything() and (centre.head().epoch, here.head().authority) == (1, HERE)


def test_answers_that_are_lost_change_nothing(here: Book, centre: Book) -> None:
    scene = Scene(here, centre)
    for _ in range(4):
        work(here, 2)
        scene.link.lost = 2
        for _ in range(2):
            with pytest.raises(CutOff):
                asyncio.run(scene.sender.exchange())
        scene.talk()
    assert centre.everything() == here.everything() and centre.aside() == []


def test_a_takeover_stops_the_old_server_and_its_own_events_are_told_once(here: Book, centre: Book) -> None:
    work(here, 4)
    scene = Scene(here, centre)
    scene.talk()
    shared = here.head().version
    work(here, 6)
    centre.take_over()
    for _ in range(3):
        scene.talk()
    assert (scene.standing.link, here.head().authority) == (OVER, OVER)
    assert getattr(issue(here), "code", "") == OVER
    assert centre.aside() == [(1, number, OVER) for number in range(shared + 1, here.head().version + 1)]
    assert here.actions().count("authority_changed") == 1


def test_an_answer_from_before_the_branch_was_handed_back_does_not_stop_it_again(here: Book, centre: Book) -> None:
    work(here, 4)
    scene = Scene(here, centre)
    scene.talk()
    centre.take_over()
    send = scene.link.send

    async def handed_back_meanwhile(batch: Batch) -> Stand:
        scene.link.send = send  # type: ignore[method-assign]
        said = await send(batch)
        assert said.verdict == "over"
        assert await scene.site.join(scene.link, "a person", given=False, by_a_person=True)
        return said

    scene.link.send = handed_back_meanwhile  # type: ignore[method-assign]
    scene.talk()
    assert (scene.standing.link, here.head().authority, here.head().epoch) == (LINKED, HERE, 3)
    assert isinstance(issue(here), bytes)
    scene.talk()
    assert centre.everything() == here.everything() and centre.aside() == []


def test_a_server_that_lost_something_learns_and_begins_an_epoch(here: Book, centre: Book) -> None:
    work(here, 6)
    Scene(here, centre, "before").talk()
    with here.writing() as connection, connection.begin():  # as a restored backup
        authority.cut(connection, Change("centro", "operator", NOON), 4)
    scene = Scene(here, centre, "after")
    scene.talk()
    assert (here.head().authority, here.head().version, scene.standing.link) == (BEHIND, 4, BEHIND)
    assert getattr(issue(here), "code", "") == BEHIND, "the one before may still be at work"
    centre.now = here.now = here.now.replace(day=4)
    scene.link.lost = 1
    with pytest.raises(CutOff):
        scene.talk()
    scene.talk()
    assert (here.head().authority, here.head().epoch, scene.standing.link) == (HERE, 2, LINKED)
    assert centre.everything() == here.everything() and isinstance(issue(here), bytes)
    scene.talk()
    assert centre.everything() == here.everything() and centre.head().epoch == 2


def test_an_epoch_whose_beginning_was_not_heard_of_is_not_begun_twice(here: Book, centre: Book) -> None:
    work(here, 6)
    Scene(here, centre, "before").talk()
    with here.writing() as connection, connection.begin():
        authority.cut(connection, Change("centro", "operator", NOON), 4)
    centre.now = here.now = here.now.replace(day=4)
    scene = Scene(here, centre, "after")
    taken: list[int] = []
    take = scene.link.take

    async def lose(asked: Take) -> Stand:
        taken.append(1)
        scene.link.lost = 1
        return await take(asked)

    scene.link.take = lose  # type: ignore[method-assign]
    with pytest.raises(CutOff):
        scene.talk()
    scene.talk()
    assert (len(taken), here.head().authority, here.head().epoch) == (1, HERE, 2)
    assert centre.everything() == here.everything()


@pytest.mark.parametrize("shared", [1, 5, 12])
def test_another_history_of_the_same_time_is_found_where_it_begins(here: Book, centre: Book, shared: int) -> None:
    work(here, 8)
    Scene(here, centre).talk()
    with here.writing() as connection, connection.begin():
        authority.cut(connection, Change("centro", "operator", NOON), shared)
    here.now = NOON.replace(hour=18)
    work_differently(here)
    scene = Scene(here, centre, "another")
    assert asyncio.run(scene.site.forked(scene.link, here.head().version)) == shared
    assert scene.link.reads <= 7, "it is searched for by halves"
    before = centre.everything()
    for _ in range(2):
        scene.talk()
    assert (scene.standing.link, here.head().authority) == (DIFFERS, DIFFERS)
    assert [version for _, version, _ in centre.aside()] == list(range(shared + 1, here.head().version + 1))
    assert centre.everything() == before


def work_differently(book: Book) -> None:
    for _ in range(40):
        issue(book)


def test_what_was_erased_is_not_taken_for_another_history(here: Book, centre: Book) -> None:
    work(here, 8)
    scene = Scene(here, centre)
    scene.talk()
    work_differently(here)
    for book in (here, centre):
        with book.writing() as connection, connection.begin():
            connection.execute(delete(events).where(events.c.version < 20))
    assert asyncio.run(scene.site.forked(scene.link, here.head().version)) == centre.head().version
    with here.writing() as connection, connection.begin(), pytest.raises(HistoryErased):
        authority.cut(connection, Change("centro", "operator", NOON), centre.head().version)


def test_who_lacks_what_is_erased_is_told_so_and_asks_no_more(here: Book, centre: Book) -> None:
    work(here, 8)
    with here.writing() as connection, connection.begin():
        connection.execute(delete(events).where(events.c.version < 5))
    scene = Scene(here, centre)
    with pytest.raises(Erased, match="after event 0 is erased"):
        scene.talk()
    assert centre.head().version == 0
    with pytest.raises(Erased):
        asyncio.run(Scene(centre, here).site.learn(Near(here)))
    assert centre.head().version == 0


@pytest.mark.parametrize(
    ("trouble", "said"), [(CutOff("no"), "centre_cut_off"), (Declined("not_allowed", {}), "not_allowed")]
)
def test_a_centre_that_does_not_answer_is_said_once(
    here: Book, centre: Book, trouble: Exception, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = Scene(here, centre)
    rests: list[float] = []
    lines: list[str] = []

    async def rest(seconds: float) -> None:
        rests.append(seconds)
        if len(rests) == 8:
            raise asyncio.CancelledError

    monkeypatch.setattr("server.centre.sender.asyncio.sleep", rest)
    monkeypatch.setattr("server.centre.sender._log", _Lines(lines))
    scene.link.trouble = trouble
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(scene.sender.run())
    assert rests == [0.4, 0.8, 1.6, 3.2, 6.0, 6.0, 6.0, 6.0], "it comes less and less often, to a bound"
    assert lines == [said] and scene.standing.link == CUT_OFF


class _Lines(logging.Logger):
    def __init__(self, lines: list[str]) -> None:
        super().__init__("lines")
        self._lines = lines

    def warning(self, event: str, **_: object) -> None:  # type: ignore[override]
        self._lines.append(event)
