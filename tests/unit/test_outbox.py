"""Commands that wait for the server: kept, sent once and in order, and none is ever lost from sight."""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from client.errors import BadAnswer, LocalFailed, NotAuthenticated, Unreachable
from client.local import Local
from client.outbox import KEPT, PATIENT, Outbox, make_table
from domain.answers import Answer
from domain.commands import AnyCommand, IssueLeased, Withdraw
from domain.errors import Unknown, VezError
from tests.branches import NOON

ids = (f"00000000-0000-4000-8000-{number:012x}" for number in count(1))


def late(number: str) -> IssueLeased:
    return IssueLeased(next(ids), "identity", number, NOON)


class Server:
    """Takes commands; ``troubles`` are raised instead, one by one, or by the number of a ticket for ever."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.troubles: dict[str, VezError] = {}
        self.gone = False

    def __call__(self, command: AnyCommand) -> Answer:
        number = command.number if isinstance(command, IssueLeased) else command.id
        if self.gone:
            raise Unreachable("nobody is there")
        if number in self.troubles:
            raise self.troubles[number]
        self.taken.append(number)
        return Answer(command.id, len(self.taken))


@pytest.fixture
def local(tmp_path: Path) -> Local:
    return Local(tmp_path / "x.db", (make_table,))


def never() -> bool:
    return False


def test_what_waits_is_sent_once_and_in_order_also_by_the_next_run(local: Local, tmp_path: Path) -> None:
    outbox, server = Outbox(local), Server()
    for number in ("A800", "A801", "A802"):
        outbox.put(late(number), NOON)
    server.gone = True
    assert not outbox.deliver(server, never)
    local.close()
    outbox = Outbox(Local(tmp_path / "x.db", (make_table,)))
    assert outbox.waiting() == 3
    server.gone = False
    assert outbox.deliver(server, never)
    assert outbox.deliver(server, never)
    assert server.taken == ["A800", "A801", "A802"]
    assert outbox.waiting() == 0


def test_the_same_command_is_kept_once(local: Local) -> None:
    outbox, command = Outbox(local), late("A800")
    outbox.put(command, NOON)
    outbox.put(command, NOON)
    assert outbox.waiting() == 1


def test_a_command_is_kept_with_what_belongs_to_it_or_not_at_all(local: Local) -> None:
    outbox = Outbox(local)

    def half() -> None:
        with local.together():
            outbox.put(late("A800"), NOON)
            local.execute("INSERT INTO nothing_like_it VALUES (1)")

    with pytest.raises(LocalFailed):
        half()
    assert outbox.waiting() == 0


def test_what_is_refused_stays_where_it_can_be_seen_and_holds_nobody_up(local: Local) -> None:
    outbox, server = Outbox(local), Server()
    for number in ("A800", "A801"):
        outbox.put(late(number), NOON)
    server.troubles["A800"] = Unknown(what="service", id="identity")
    assert outbox.deliver(server, never)
    assert server.taken == ["A801"]
    (letter,) = outbox.refused()
    assert isinstance(letter.command, IssueLeased)
    assert (letter.command.number, letter.made_at) == ("A800", NOON)
    assert letter.detail.startswith("unknown")
    outbox.forget(NOON + 10 * KEPT)
    assert len(outbox.refused()) == 1


@pytest.mark.parametrize("trouble", [BadAnswer("500 internal"), NotAuthenticated("who?")])
def test_one_that_keeps_failing_lets_the_others_pass_after_a_while(local: Local, trouble: VezError) -> None:
    outbox, server = Outbox(local), Server()
    for number in ("A800", "A801", "A802"):
        outbox.put(late(number), NOON)
    server.troubles["A800"] = trouble
    for _ in range(PATIENT):
        assert not outbox.deliver(server, never)
        assert server.taken == []
    assert not outbox.deliver(server, never)
    assert server.taken == ["A801", "A802"]
    server.troubles.clear()
    assert outbox.deliver(server, never)
    assert server.taken[-1] == "A800"


def test_a_server_that_is_gone_is_not_asked_about_each(local: Local) -> None:
    outbox, asked = Outbox(local), list[str]()
    for number in range(20):
        outbox.put(late(f"A{number}"), NOON)

    def gone(command: AnyCommand) -> Answer:
        asked.append(command.id)
        raise Unreachable("nobody")

    for _ in range(2 * PATIENT):
        outbox.deliver(gone, never)
    assert len(asked) <= 3 * PATIENT


def test_it_stops_when_told(local: Local) -> None:
    outbox, server = Outbox(local), Server()
    outbox.put(late("A800"), NOON)
    outbox.put(late("A801"), NOON)
    assert not outbox.deliver(server, lambda: bool(server.taken))
    assert server.taken == ["A800"]


def test_what_was_delivered_is_forgotten_after_two_weeks_and_what_waits_never(local: Local) -> None:
    outbox, server = Outbox(local), Server()
    outbox.put(late("A800"), NOON)
    outbox.deliver(server, never)
    outbox.put(Withdraw(next(ids), next(ids)), NOON)
    outbox.forget(NOON + KEPT)
    assert len(local.select("SELECT 1 FROM outbox")) == 2
    outbox.forget(NOON + KEPT + timedelta(seconds=1))
    assert local.select("SELECT state FROM outbox") == [("waiting",)]


def test_what_another_version_wrote_is_kept_for_a_person_and_holds_nobody_up(local: Local) -> None:
    outbox, server = Outbox(local), Server()
    outbox.put(late("A800"), NOON)
    local.execute("UPDATE outbox SET command = ?", b'{"type":"of tomorrow"}')
    outbox.put(late("A801"), NOON)
    assert outbox.deliver(server, never)
    assert server.taken == ["A801"]
    (letter,) = outbox.refused()
    assert letter.command is None and "cannot read it" in letter.detail
