"""The way in: a name and a password, or an access code; a new password, or a branch, where the server asks for one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from client.errors import NotAuthenticated, SignInRefused, TooMany, Unreachable
from desk.access_code import complete, neat
from desk.connection import Door, Server
from desk.notices import CODE_INCOMPLETE, CODE_UNKNOWN, Notice, about, about_role
from domain.answers import Welcome
from domain.people import SignedIn, SignIn
from ui.jobs import Jobs

RETRY_TICKS = 2
LONGEST = 256  # what the server reads of a name or password


class Step(StrEnum):
    """What is asked for."""

    NAME = "name"
    CODE = "code"
    RENEW = "renew"
    BRANCH = "branch"


@dataclass(frozen=True)
class Threshold:
    """How it stands at the door. ``name`` is already there; ``again`` when the person was inside a moment ago.

    ``branches`` are the ids of those to choose from, ``names`` what they are called.
    """

    step: Step = Step.NAME
    joining: bool = False
    notice: Notice | None = None
    name: str = ""
    branches: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    again: bool = False


@dataclass(frozen=True)
class Entered:
    """Who came in, and by which server; ``name`` is what they signed in with, empty with an access code."""

    server: Server
    welcome: Welcome
    name: str = ""


class Entrance:
    """``changed`` is called after each change of ``at``; ``entered`` when somebody who may serve is known."""

    def __init__(self, door: Door, jobs: Jobs, changed: Callable[[], None], entered: Callable[[Entered], None]) -> None:
        self._door, self._jobs, self._changed, self._entered = door, jobs, changed, entered
        self.at = Threshold()
        self._asked: SignIn | None = None
        self._knock: Callable[[], None] | None = None
        self._silent_ticks = 0

    def stand(self, name: str = "", notice: Notice | None = None, *, again: bool = False) -> None:
        """Somebody stands at the door: at the start, after signing out, or because a session ended."""
        step = Step.CODE if self.at.step is Step.CODE else Step.NAME
        self._asked = self._knock = None
        self._become(Threshold(step=step, name=name, notice=notice, again=again))

    def use(self, step: str) -> None:
        """Name and password, or an access code."""
        if not self.at.joining:
            self._asked = None
            self._become(replace(self.at, step=Step(step), notice=None))

    def by_name(self, name: str, password: str) -> None:
        """Sign in as a person."""
        name = name.strip().lower()
        if self.at.joining:
            return
        if not name or not password:
            self._become(replace(self.at, notice=Notice("name_missing")))
        elif max(len(name), len(password)) > LONGEST:
            self._become(replace(self.at, notice=Notice("wrong_password")))
        else:
            self._ask(SignIn(name, password))

    def renew(self, password: str, once_more: str) -> None:
        """The password of one's own, in place of the one that was good for one time."""
        if self.at.joining or self._asked is None:
            return
        if password != once_more:
            self._become(replace(self.at, notice=Notice("passwords_differ")))
        elif password:
            self._ask(SignIn(self._asked.name, self._asked.password, self._asked.branch, password[:LONGEST]))

    def choose(self, branch: str) -> None:
        """Where the person works today."""
        asked = self._asked
        if asked is not None and not self.at.joining and branch in self.at.branches:
            self._ask(SignIn(asked.name, asked.password, branch, asked.new_password))

    def by_code(self, typed: str) -> None:
        """Come in with an access code that somebody typed."""
        code = neat(typed)
        if self.at.joining:
            return
        if complete(code):
            self._join(self._door.server(code), patient=False)
        else:
            self._become(replace(self.at, notice=CODE_INCOMPLETE))

    def by_file(self, code: str) -> None:
        """Come in with what stands in a file: nobody may be there to try again, so this goes on trying."""
        self._become(replace(self.at, step=Step.CODE))
        self._join(self._door.server(code), patient=True)

    def tick(self) -> None:
        """A second has passed."""
        self._silent_ticks += 1
        if self._knock is not None and self._silent_ticks >= RETRY_TICKS:
            knock, self._knock = self._knock, None
            knock()

    def _ask(self, asked: SignIn) -> None:
        self._asked = asked
        self._become(replace(self.at, joining=True, notice=None, name=asked.name))
        self._jobs.run(partial(self._door.sign_in, asked), self._signed_in, self._not_signed_in)

    def _signed_in(self, signed: SignedIn) -> None:
        self._asked = None
        self._join(self._door.server(signed.code), patient=False, name=self.at.name)

    def _not_signed_in(self, error: Exception) -> None:
        at = replace(self.at, joining=False)
        code = error.code if isinstance(error, SignInRefused) else ""
        if code == "password_must_change":
            self._become(replace(at, step=Step.RENEW, notice=None))
        elif code == "choose_branch" and isinstance(error, SignInRefused):
            branches = tuple(error.facts.get("branches", "").split())
            self._become(replace(at, step=Step.BRANCH, branches=branches, names=_names(branches, error.facts)))
        elif code == "password_refused":
            self._become(replace(at, step=Step.RENEW, notice=about(error)))
        else:
            step = at.step if isinstance(error, Unreachable) else Step.NAME
            self._become(replace(at, step=step, notice=about(error)))

    def _join(self, server: Server, *, patient: bool, name: str = "") -> None:
        self._become(replace(self.at, joining=True, notice=self.at.notice if patient else None))
        done = partial(self._welcomed, server, name)
        self._jobs.run(server.welcome, done, partial(self._not_welcomed, server, patient, name))

    def _welcomed(self, server: Server, name: str, welcome: Welcome) -> None:
        notice = about_role(welcome.actor.role)
        if notice is None:
            self._entered(Entered(server, welcome, name))
            return
        if name:
            self._jobs.run(server.sign_out, lambda _: None, lambda _: None)  # it would end by itself too
        self._become(replace(self.at, joining=False, step=Step.NAME if name else Step.CODE, notice=notice))

    def _not_welcomed(self, server: Server, patient: bool, name: str, error: Exception) -> None:
        if patient and isinstance(error, Unreachable):
            self._silent_ticks = -error.seconds if isinstance(error, TooMany) else 0
            self._knock = partial(self._join, server, patient=True)
            notice = about(error) if isinstance(error, TooMany) else Notice("unreachable_trying")
            self._become(replace(self.at, notice=notice))
            return
        unknown = isinstance(error, NotAuthenticated) and not name
        step = Step.NAME if name else Step.CODE
        self._become(replace(self.at, joining=False, step=step, notice=CODE_UNKNOWN if unknown else about(error)))

    def _become(self, at: Threshold) -> None:
        self.at = at
        self._changed()


def _names(branches: tuple[str, ...], facts: Mapping[str, str]) -> tuple[str, ...]:
    """What the branches are called; their ids where the server does not say, or beside a name that two of them have."""
    said = facts.get("names", "").split("\n")
    names = said if len(said) == len(branches) and all(said) else branches
    return tuple(
        name if names.count(name) == 1 else f"{name} ({branch})" for name, branch in zip(names, branches, strict=True)
    )
