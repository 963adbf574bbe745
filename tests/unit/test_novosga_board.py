"""Every call is the newest for long enough that a panel which reads only the newest sees it."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.priority import Group
from domain.snapshot import Call
from server.novosga.answering import LISTENERS, Answering, Request
from server.novosga.answers import Unit
from server.novosga.board import SHOWN, SPACING, Board
from server.novosga.stream import BEAT, NEWS, Stream
from server.novosga.turned import Turned
from server.novosga.units import Place
from tests.branches import NOON

NOBODY = cast("Unit", None)


def call(version: int, service: str = "identity") -> Call:
    return Call(version, NOON, f"ticket-{version}", f"A{version:03}", service, Group.ORDINARY, "1", 1)


def first(board: Board, now: float, *services: str) -> int | None:
    shown = board.newest(services or None, now)
    return shown[0].version if shown else None


def test_two_calls_at_once_are_both_the_newest_one_after_the_other() -> None:
    board = Board()
    board.hear(call(5), 100.0)
    board.hear(call(6), 100.0)
    assert [first(board, at) for at in (100.0, 101.9, 102.0, 200.0)] == [5, 5, 6, 6]
    assert board.look_again(100.0) == SPACING / 2
    assert board.look_again(101.5) == 0.5
    assert board.look_again(102.0) is None


def test_what_was_called_before_the_server_started_is_shown_at_once() -> None:
    board = Board()
    board.begin([call(3), call(1), call(2)])
    assert [each.version for each in board.newest(None, 0.0)] == [3, 2, 1]
    assert board.look_again(0.0) is None


def test_a_panel_of_some_services_does_not_wait_for_calls_of_others() -> None:
    board = Board()
    for version, service in ((1, "identity"), (2, "identity"), (3, "taxes")):
        board.hear(call(version, service), 10.0)
    assert first(board, 10.0, "taxes") == 3
    assert first(board, 10.0) == 1


def test_what_is_known_already_is_not_heard_twice() -> None:
    board = Board()
    assert board.hear(call(4), 1.0)
    assert not board.hear(call(4), 50.0)
    assert not board.hear(call(3), 50.0)
    assert len(board.newest(None, 99.0)) == 1


def test_calls_are_heard_again_when_the_history_under_them_is_a_shorter_one() -> None:
    board = Board()
    board.begin([call(3), call(7)])
    board.rewind(7)
    assert not board.hear(call(7), 0.0)
    board.rewind(5)
    assert [each.version for each in board.newest(None, 0.0)] == [3]
    assert board.hear(call(6, "taxes"), 0.0) and board.newest(None, 0.0)[0].service == "taxes"


def test_no_answer_has_more_than_ten() -> None:
    board = Board()
    board.begin([call(version) for version in range(1, 31)])
    assert [each.version for each in board.newest(None, 0.0)] == list(range(30, 30 - SHOWN, -1))


@given(
    st.lists(st.tuples(st.floats(0, 3), st.sampled_from(["identity", "taxes"])), min_size=1, max_size=30),
    st.sampled_from([None, ("identity",), ("taxes",)]),
    st.floats(0, SPACING / 2 - 0.01),
)
def test_who_reads_when_told_sees_every_call(
    made: list[tuple[float, str]], services: tuple[str, ...] | None, slow: float
) -> None:
    """A panel is told of each call and whenever `look_again` says so, and reads ``slow`` seconds later."""
    board, now = Board(), 0.0
    told: list[float] = []
    for version, (pause, service) in enumerate(made, start=1):
        coming = now + pause
        while (again := board.look_again(now)) is not None and now + again < coming:
            now += again
            told.append(now)
        now = coming
        board.hear(call(version, service), now)
        told.append(now)
    while (again := board.look_again(now)) is not None:
        now += max(again, 1e-6)
        told.append(now)
    seen = {version for at in told if (version := _read(made, at + slow, services)) is not None}
    wanted = {n for n, (_, service) in enumerate(made, start=1) if services is None or service in services}
    assert seen == wanted


def _read(made: list[tuple[float, str]], at: float, services: tuple[str, ...] | None) -> int | None:
    """What a panel reads at that moment, of a board that has heard what was called until then."""
    board, now = Board(), 0.0
    for version, (pause, service) in enumerate(made, start=1):
        now += pause
        if now <= at:
            board.hear(call(version, service), now)
    shown = board.newest(services, at)
    return shown[0].version if shown else None


class Connection:
    """The other end of a stream: keeps what is said, and goes away when it has heard ``enough``."""

    def __init__(self, enough: int) -> None:
        self.said: list[bytes] = []
        self._enough = enough
        self._gone = asyncio.Event()

    async def send(self, message: Any) -> None:
        if message.get("body"):
            self.said.append(message["body"])
        if len(self.said) >= self._enough:
            self._gone.set()

    async def receive(self) -> Any:
        await self._gone.wait()
        return {"type": "http.disconnect"}


@pytest.mark.parametrize(("calls", "said"), [(0, [NEWS, BEAT]), (2, [NEWS, NEWS, NEWS])])
def test_a_stream_speaks_at_once_and_again_while_something_waits(calls: int, said: list[bytes]) -> None:
    async def listen() -> Connection:
        place, clock = Place(NOBODY, ""), iter([0.0, SPACING - 0.01, SPACING, SPACING])
        for version in range(1, calls + 1):
            place.board.hear(call(version), 0.0)
        other = Connection(enough=len(said))
        stream = Stream(place, lambda: next(clock, SPACING), beat=0.01)
        await asyncio.wait_for(stream(cast("Any", {}), other.receive, other.send), 10)
        assert place.bells == set()
        return other

    assert asyncio.run(listen()).said == said


def test_a_stream_ends_when_the_branch_is_switched_off() -> None:
    async def listen() -> list[bytes]:
        place, other = Place(NOBODY, ""), Connection(enough=99)
        task = asyncio.create_task(Stream(place, lambda: 0.0)(cast("Any", {}), other.receive, other.send))
        while not other.said:
            await asyncio.sleep(0)
        place.ended = True
        place.ring()
        await asyncio.wait_for(task, 10)
        return other.said

    assert asyncio.run(listen()) == [NEWS]


def test_a_branch_has_only_so_many_listeners() -> None:
    """Whoever opens streams without end does not take the place of the branch's own programs."""
    place = Place(Unit(None, None, None, {"later": "later"}), "")  # type: ignore[arg-type]
    answering = Answering(OnlyUnit(place), None, None, lambda: NOON, lambda: 0.0)  # type: ignore[arg-type]
    request = Request(None, 0, b"topic=%2Funidades%2F7%2Fpainel", b"", "", "")

    async def listen() -> Any:
        return await answering.answer("stream", request)

    assert isinstance(asyncio.run(listen()), Stream)
    place.bells |= {asyncio.Event() for _ in range(LISTENERS)}
    with pytest.raises(Turned) as turned:
        asyncio.run(listen())
    assert turned.value.said.status == 503


class OnlyUnit:
    """Knows one branch, by the number 7."""

    def __init__(self, place: Place) -> None:
        self._place = place

    def by_number(self, number: int) -> Place | None:
        return self._place if number == 7 else None
