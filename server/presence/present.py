"""Whose desks are connected now, here or at another process of the same database. Lives on the event loop.

Processes tell each other in words that they keep nowhere; what was not heard of for three rounds is not there any more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

from domain.commands import Actor, Role
from domain.help_calls import Near

DESKS = (Role.ATTENDANT, Role.SUPERVISOR)
_LETTERS = {Role.ATTENDANT: "a", Role.SUPERVISOR: "s"}
_ROLES = {letter: role for role, letter in _LETTERS.items()}
IN_ONE_MESSAGE = 120  # people; PostgreSQL takes 8,000 bytes

People = dict[str, Role]  # who sits at a desk, by id


class Followers(Protocol):
    """Who follows what, in this process: `server.hub.Hub`."""

    def followers(self) -> Iterator[tuple[str, Actor | None]]:
        """Each branch that is followed, with who follows it where that is known."""
        ...


class _Told(NamedTuple):
    """What another process said of a branch, at a time of the steady clock."""

    at: float
    people: People


class Present:
    """See the module. ``steady`` counts seconds; ``name`` tells this process from others; ``seconds`` is one round."""

    def __init__(self, hub: Followers, steady: Callable[[], float], name: str, seconds: float) -> None:
        self._hub = hub
        self._steady = steady
        self._name = name
        self._seconds = seconds
        self._asked: dict[tuple[str, Actor], float] = {}
        self._told: dict[tuple[str, str], _Told] = {}

    def gave_command(self, branch: str, actor: Actor) -> None:
        """Who gives commands is there, also without following."""
        if actor.role in DESKS:
            self._asked[branch, actor] = self._steady()

    def people(self) -> dict[str, People]:
        """By branch that somebody follows, whose desks are there. A screen of the lobby is somebody, and no desk."""
        found = self._here()
        for (_, branch), told in self._lately().items():
            found.setdefault(branch, {}).update(told.people)
        return found

    def near(self, branch: str, asker: str) -> Near:
        """How many people a call reaches, beside who makes it."""
        roles = [role for who, role in self.people().get(branch, {}).items() if who != asker]
        return Near(roles.count(Role.SUPERVISOR), roles.count(Role.ATTENDANT))

    def words(self) -> list[str]:
        """What the other processes are told of this one; its name at least, so that it hears itself."""
        here = self._here().items()
        return [word for branch, people in here for word in _words(self._name, branch, people)] or [self._name]

    def hear(self, words: str) -> bool:
        """Take in what a process says; whether it was this one."""
        process, _, rest = words.partition(" ")
        branch, _, listed = rest.partition(" ")
        if process == self._name or not branch:
            return process == self._name
        people = {who: _ROLES[letter] for letter, who in _pairs(listed) if letter in _ROLES}
        before = self._told.get((process, branch))
        if before is not None and self._steady() - before.at < self._seconds / 2:
            people = before.people | people  # more of what was too long for one message
        self._told[process, branch] = _Told(self._steady(), people)
        return False

    def _here(self) -> dict[str, People]:
        found: defaultdict[str, People] = defaultdict(dict)
        for branch, actor in self._hub.followers():
            people = found[branch]
            if actor is not None and actor.role in DESKS:
                people[actor.id] = actor.role
        since = self._steady() - 3 * self._seconds
        self._asked = {key: at for key, at in self._asked.items() if at >= since}
        for branch, actor in self._asked:
            found[branch][actor.id] = actor.role
        return dict(found)

    def _lately(self) -> Mapping[tuple[str, str], _Told]:
        since = self._steady() - 3 * self._seconds
        self._told = {key: told for key, told in self._told.items() if told.at >= since}
        return self._told


def _words(name: str, branch: str, people: People) -> Iterator[str]:
    listed = [_LETTERS[role] + who for who, role in sorted(people.items())]
    for start in range(0, max(1, len(listed)), IN_ONE_MESSAGE):
        yield " ".join((name, branch, *listed[start : start + IN_ONE_MESSAGE]))


def _pairs(listed: str) -> Iterable[tuple[str, str]]:
    return ((each[0], each[1:]) for each in listed.split(" ") if each)
