"""Where people sign in and out, and replace their own passwords."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from domain.answers import Refusal
from domain.commands import Role
from domain.people import PASSWORD_MIN, ChangePassword, SignedIn, SignIn
from server import store, tokens
from server.audit.trail import Entry, record
from server.clerk import Clerk
from server.errors import Refused
from server.people import accounts, attempts, passwords, sessions
from server.people.accounts import Account
from server.people.passwords import Hashing
from server.people.sessions import Session
from server.reader import Reader
from server.refusals import NOT_ALLOWED

WRONG = Refusal("wrong_password")  # or a name that is nobody's, or somebody's who may not come any more


@dataclass(frozen=True, slots=True)
class Reception:
    """See the module. ``secret`` keys digests of names, ``clock`` gives the time in UTC, ``random`` so many bytes."""

    clerk: Clerk
    reader: Reader
    hashing: Hashing
    secret: bytes
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    random: Callable[[int], bytes]
    lifetime: timedelta

    async def sign_in(self, asked: SignIn) -> SignedIn:
        """A new session. Raises `Refused`: neither how nor after how long tells whether there is such a person."""
        with self.hashing.turn():
            account = await self._proved(asked.name, asked.password)
            kept: str | None = None
            if account.one_time_until is not None:
                if asked.new_password is None:
                    await self._forgive(account)
                    raise Refused(Refusal("password_must_change"))
                kept = await self._replacement(account, asked.password, asked.new_password)
        now = self.clock()
        code = tokens.code(self.random(tokens.BYTES))
        session = Session(self.new_id(), code, now, now + self.lifetime)
        begun = await self.clerk.run(lambda connection: self._begin(connection, account, asked.branch, kept, session))
        if isinstance(begun, Refusal):
            raise Refused(begun)
        return begun

    async def change_password(self, person: str, session: str, asked: ChangePassword) -> None:
        """Replace the password of who has this session; their other sessions end. Raises `Refused`."""
        found = await self.reader.run(lambda connection: accounts.by_id(connection, person))
        with self.hashing.turn():
            account = await self._proved(found.sign_in if found else "", asked.password)
            kept = await self._replacement(account, asked.password, asked.new_password)

        def write(connection: Connection) -> None:
            now = self.clock()
            self._set(connection, account, kept, now)
            sessions.end_all(connection, person, now, but=session)
            record(connection, Entry(now, "", person, "password_changed", {"person": person}))

        await self.clerk.run(write)

    async def sign_out(self, person: str, session: str, branch: str, *, everywhere: bool) -> None:
        """End this session, or all that the person has."""

        def write(connection: Connection) -> None:
            now = self.clock()
            ended = sessions.end_all(connection, person, now) if everywhere else sessions.end(connection, session, now)
            record(connection, Entry(now, branch, person, "signed_out", {"sessions": str(ended)}))

        await self.clerk.run(write)

    async def _proved(self, name: str, password: str) -> Account:
        """Whose name and password these are. Raises `Refused` otherwise, and while the name is locked.

        Everything happens for a name that is nobody's too: counting, reading, comparing, and noting that it is locked.
        """
        key = attempts.key_of(self.secret, name)
        now = self.clock()

        def count(connection: Connection) -> tuple[Account | None, datetime | None]:
            made, until = attempts.count(connection, key, now)
            account = accounts.by_name(connection, name)
            if until is not None:
                facts = {"person": account.id if account else "nobody", "made": str(made)}
                record(connection, Entry(now, "", "server", "sign_in_tried_often", facts))
            return account, until

        account, until = await self.clerk.run(count)
        usable = account is not None and account.usable(now)
        fits = await self.hashing.fits(account.password if account and usable else None, password)
        if account is not None and fits:
            return account
        raise Refused(WRONG if until is None else attempts.locked(until - now))

    async def _replacement(self, account: Account, old: str, new: str) -> str:
        """What is kept of a new password. Raises `Refused` when it is not taken."""
        same = passwords.normal(old) == passwords.normal(new)
        why = "same" if same else passwords.problem(new, (account.sign_in, account.name))
        if why is not None:
            await self._forgive(account)
            raise Refused(Refusal("password_refused", {"why": why, "min": str(PASSWORD_MIN)}))
        return await self.hashing.hash(new)

    async def _forgive(self, account: Account) -> None:
        """The attempt succeeded, although it leads to no session yet."""
        key = attempts.key_of(self.secret, account.sign_in)
        await self.clerk.run(lambda connection: attempts.forget(connection, key))

    def _begin(
        self, connection: Connection, account: Account, branch: str | None, kept: str | None, session: Session
    ) -> SignedIn | Refusal:
        roles = accounts.roles(connection, account.id)
        attempts.forget(connection, attempts.key_of(self.secret, account.sign_in))
        chosen = _choose(roles, branch)
        if isinstance(chosen, Refusal):
            return _named(connection, chosen)
        current = accounts.by_id(connection, account.id)
        if current is None or current.password != account.password or not current.usable(session.at):
            return WRONG  # it changed while this was under way
        role = roles[chosen]
        sessions.begin(connection, account, chosen, role, session)
        if kept is not None:
            self._set(connection, account, kept, session.at)
            sessions.end_all(connection, account.id, session.at, but=session.id)
        facts = {"session": session.id, "role": role.value}
        record(connection, Entry(session.at, chosen, account.id, "signed_in", facts))
        return SignedIn(session.code, account.id, account.name, chosen, role, roles, session.expires_at)

    def _set(self, connection: Connection, account: Account, kept: str, now: datetime) -> None:
        attempts.forget(connection, attempts.key_of(self.secret, account.sign_in))
        accounts.set_password(connection, account.id, kept, None)


def _choose(roles: dict[str, Role], branch: str | None) -> str | Refusal:
    """In which branch somebody works now."""
    if branch is None and len(roles) > 1:
        return Refusal("choose_branch", {"branches": " ".join(roles)})
    if not roles or branch not in (None, *roles):
        return NOT_ALLOWED
    return branch or next(iter(roles))


def _named(connection: Connection, refusal: Refusal) -> Refusal:
    """With what the branches to choose from are called, in the same order, a line for each."""
    if "branches" not in refusal.facts:
        return refusal
    names = [store.document(connection, branch).name.pt_BR for branch in refusal.facts["branches"].split()]
    return Refusal(refusal.code, {**refusal.facts, "names": "\n".join(names)})
