"""Desks and totems that do anything in any order, at once, and through kills of the server, compared with a model."""

from __future__ import annotations

import json
import socket
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import requests
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Engine

from tests.e2e.server_process import ServerProcess
from tests.soak.follow import numbers
from tests.soak.model import COUNTERS, FIRST, NEEDS, SERVICES, Model
from tests.soak.small_branch import SmallBranch, new_branch, open_engine

TOTEMS = st.sampled_from(["totem", "other totem"])
DESKS = st.sampled_from(["ana", "beto", "caio"])
WHICH = st.integers(0, 30)  # of the tickets known so far


class Wish(NamedTuple):
    """A command before it has an id and its ticket is known: ``which`` of the tickets that there are."""

    who: str
    kind: str
    fields: dict[str, Any]
    which: int


def _wish(who: st.SearchStrategy[str], kind: str, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Wish]:
    return st.builds(Wish, who, st.just(kind), st.fixed_dictionaries({}, optional=fields), WHICH)


SERVICE, COUNTER, KEPT = st.sampled_from(SERVICES), st.sampled_from(list(COUNTERS)), st.booleans()
ISSUE = st.builds(
    Wish,
    TOTEMS,
    st.just("issue_ticket"),
    st.fixed_dictionaries({"service": SERVICE, "group": st.sampled_from(FIRST)}),
    WHICH,
)
CALL = st.builds(Wish, DESKS, st.just("call_next"), st.fixed_dictionaries({"counter": COUNTER}), WHICH)
SEAT = st.builds(
    Wish, DESKS, st.sampled_from(["open_counter", "close_counter"]), st.fixed_dictionaries({"counter": COUNTER}), WHICH
)
ABOUT = st.builds(
    Wish,
    DESKS,
    st.sampled_from([kind for kind in NEEDS if kind not in ("transfer", "resume", "call_ticket")]),
    st.just({}),
    WHICH,
)
BACK = _wish(DESKS, "transfer", service=SERVICE, counter=COUNTER, attendant=DESKS, keep_place=KEPT) | _wish(
    DESKS, "reactivate", keep_place=KEPT
)
AT_COUNTER = st.builds(
    Wish, DESKS, st.sampled_from(["resume", "call_ticket"]), st.fixed_dictionaries({"counter": COUNTER}), WHICH
)
ONE = ISSUE | CALL | SEAT | ABOUT | BACK | AT_COUNTER
PRESSED = ISSUE | CALL | CALL | ABOUT | BACK | AT_COUNTER  # every one that is done is an event of its own


class Sent(NamedTuple):
    """A command that was done, by whom, and what was answered."""

    who: str
    command: dict[str, Any]
    answer: bytes


class Desks(RuleBasedStateMachine):
    """See the module. A subclass says on which server, and how often it may be killed in one example."""

    server: ServerProcess
    engine: Engine
    kills = 0

    def __init__(self) -> None:
        super().__init__()
        self.branch: SmallBranch = new_branch(self.server, self.engine)
        self.model = Model()
        self.done: list[Sent] = []
        self.killed = 0

    @initialize(wishes=st.lists(ISSUE, min_size=4, max_size=10))
    def a_morning_begins(self, wishes: list[Wish]) -> None:
        """Everybody sits down, and there is a line."""
        for who, counter in zip(("ana", "beto", "caio"), COUNTERS, strict=True):
            self.one_after_the_other(Wish(who, "open_counter", {"counter": counter}, 0))
        for wish in wishes:
            self.one_after_the_other(wish)

    @rule(wish=ONE)
    def one_after_the_other(self, wish: Wish) -> None:
        who, command = self._command(wish)
        self._check(who, command, self.branch.send(who, command))

    @rule(wishes=st.lists(PRESSED, min_size=2, max_size=6))
    def all_at_once(self, wishes: list[Wish]) -> None:
        """There is an order in which all of them make sense, and the versions tell it."""
        asked = [self._command(wish) for wish in wishes]
        with ThreadPoolExecutor(len(asked)) as pool:
            answers = list(pool.map(lambda each: self.branch.send(*each), asked))
        done: list[tuple[str, dict[str, Any], requests.Response]] = []
        refused: list[tuple[str, dict[str, Any], requests.Response]] = []
        for (who, command), answer in zip(asked, answers, strict=True):
            assert answer.status_code in (200, 404, 409), answer.text
            (done if answer.status_code == 200 else refused).append((who, command, answer))
        codes = [self._would(refused)]
        for who, command, answer in sorted(done, key=lambda each: int(each[2].json()["version"])):
            self._check(who, command, answer)
            codes.append(self._would(refused))
        for place, (_, command, answer) in enumerate(refused):
            assert answer.json()["code"] in {each[place] for each in codes}, (command, answer.text)
        self.model.version = self.model.version or 1

    @precondition(lambda self: self.done)
    @rule(which=WHICH)
    def the_same_again(self, which: int) -> None:
        sent = self.done[which % len(self.done)]
        again = self.branch.send(sent.who, sent.command)
        assert (again.status_code, again.content) == (200, sent.answer)

    @precondition(lambda self: self.done)
    @rule(which=WHICH, wish=ONE)
    def an_id_that_was_used(self, which: int, wish: Wish) -> None:
        sent = self.done[which % len(self.done)]
        who, command = self._command(wish)
        command["id"] = sent.command["id"]
        if (who, command) != (sent.who, sent.command):
            answer = self.branch.send(who, command)
            assert (answer.status_code, answer.json()["code"]) == (409, "command_reused")

    @precondition(lambda self: self.killed < self.kills)
    @rule(wish=ONE)
    def killed_before_it_could_answer(self, wish: Wish) -> None:
        """Whether it was done or not, asking again settles it."""
        self.killed += 1
        who, command = self._command(wish)
        with self._send_and_leave(who, command):
            self.server.kill()
        self.server.start()
        self._check(who, command, self.branch.send(who, command))

    @invariant()
    def the_room_is_as_the_model_says(self) -> None:
        room = self.branch.room()
        assert room["version"] == self.model.version
        shown = {
            each["id"]: (each.get("state", "waiting"), each.get("counter"), each["order"]) for each in room["tickets"]
        }
        open_now = {
            ticket.id: (ticket.state, ticket.counter, ticket.order)
            for ticket in self.model.tickets.values()
            if ticket.state in ("waiting", "called", "serving", "suspended")
        }
        assert shown == open_now
        seats = {name: (seat["attendant"], seat.get("ticket")) for name, seat in room["counters"].items()}
        assert seats == {name: (seat.attendant, seat.ticket) for name, seat in self.model.seats.items()}
        given = [each["number"] for each in room["tickets"]]
        assert len(set(given)) == len(given)

    def teardown(self) -> None:
        """Who follows from the beginning is told every event once, in order."""
        url = f"{self.server.url}/api/branches/{self.branch.id}/events"
        assert numbers(url, self.branch.headers("panel"), self.model.version) == list(range(1, self.model.version + 1))

    def _command(self, wish: Wish) -> tuple[str, dict[str, Any]]:
        """The wish as a command. Mostly about what stands before who wishes it: most others would only be refused."""
        command = {"type": wish.kind, "id": str(uuid.uuid4()), **wish.fields}
        me = self.branch.ids[wish.who]
        seat, at = next(((name, seat) for name, seat in self.model.seats.items() if seat.attendant == me), (None, None))
        if wish.kind in ("call_next", "call_ticket", "resume") and seat is not None and wish.which % 5:
            command["counter"] = seat
        if wish.kind == "call_ticket":
            command["reason"] = "because"
        if wish.kind in NEEDS:
            known = list(self.model.tickets)
            command["ticket"] = known[-1 - wish.which % len(known)] if known else "nobody"
            if at is not None and at.ticket is not None and wish.which % 5:
                command["ticket"] = at.ticket
        if "attendant" in command:
            command["attendant"] = self.branch.ids[command["attendant"]]
        return wish.who, command

    def _check(self, who: str, command: dict[str, Any], answer: requests.Response) -> None:
        code = self.model.do(command, self.branch.ids[who])
        if code is None:
            assert answer.status_code == 200, (command, answer.text)
            assert answer.json()["version"] == self.model.version, command
            self.done.append(Sent(who, command, answer.content))
        else:
            assert answer.json().get("code") == code, (command, answer.text)

    def _would(self, refused: list[tuple[str, dict[str, Any], Any]]) -> list[str | None]:
        return [self.model.would(command, self.branch.ids[who]) for who, command, _ in refused]

    def _send_and_leave(self, who: str, command: dict[str, Any]) -> socket.socket:
        where, body = urlsplit(self.server.url), json.dumps(command).encode()
        lines = [
            f"POST /api/branches/{self.branch.id}/commands HTTP/1.1",
            "Host: vez",
            f"Authorization: Bearer {self.branch.codes[who]}",
            f"Content-Length: {len(body)}",
        ]
        connection = socket.create_connection((where.hostname, where.port or 0), timeout=10)
        connection.sendall("\r\n".join([*lines, "", ""]).encode() + body)
        return connection


def explore(server: ServerProcess, *, examples: int, steps: int, kills: int, shrink: bool = False) -> None:
    """Let them do ``examples`` times ``steps`` things. The server may be killed ``kills`` times in each example.

    To make a failing example small takes minutes with a real server: ``shrink`` asks for it.
    """
    engine = open_engine(server)
    machine = type("OnServer", (Desks,), {"server": server, "engine": engine, "kills": kills})
    phases = [phase for phase in Phase if shrink or phase not in (Phase.shrink, Phase.explain)]
    chosen = settings(max_examples=examples, stateful_step_count=steps, phases=phases)
    try:
        run_state_machine_as_test(machine, settings=chosen)
    finally:
        engine.dispose()
