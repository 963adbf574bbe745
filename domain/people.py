"""What is said about people who work in a branch: signing in, passwords, who may do what. Shared by both sides."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

from domain.commands import Role

HUMAN = frozenset({Role.ATTENDANT, Role.SUPERVISOR, Role.TECHNICIAN, Role.ADMINISTRATOR, Role.AUDITOR})
# Why somebody is not signed in, or keeps the old password: codes of a `Refusal`.
REFUSALS = frozenset({"wrong_password", "locked", "password_must_change", "password_refused", "choose_branch"})
PASSWORD_MIN, PASSWORD_MAX = 10, 128  # characters

SignInName = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9][a-z0-9._@-]{1,39}(?!\n)$",
        description="what a person types to sign in: small letters, digits and . _ @ -; no document's number",
    ),
]
Typed = Annotated[str, Meta(min_length=1, max_length=256)]
BranchId = Annotated[str, Meta(min_length=1, max_length=40)]
PersonName = Annotated[str, Meta(min_length=1, max_length=80, description="what colleagues call this person")]


class _Secretive(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Holds a secret, so it never shows itself: not in a log, not in a traceback."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"


class SignIn(_Secretive, frozen=True):
    """A person begins to work. ``branch`` may be left out by who works in one only.

    ``new_password`` is given when the server has asked for one: the old one was good for one time.
    """

    name: Typed
    password: Typed
    branch: BranchId | None = None
    new_password: Typed | None = None


class SignedIn(_Secretive, frozen=True):
    """A session: ``code`` is what every request carries until ``expires_at``, or until it has rested for too long.

    ``person`` is the id under which the person acts, the same in every session. ``branches`` says what they are in
    each branch where they work; the session is for ``branch`` alone.
    """

    code: str
    person: str
    name: str
    branch: str
    role: Role
    branches: dict[str, Role]
    expires_at: datetime


class SignOut(Struct, frozen=True, forbid_unknown_fields=True):
    """A person stops working: here, or ``everywhere`` they are signed in."""

    everywhere: bool = False


class ChangePassword(_Secretive, frozen=True):
    """A person replaces their own password; their other sessions end."""

    password: Typed
    new_password: Typed


class Person(Struct, frozen=True):
    """A person who works in a branch, as its administrator sees them.

    ``one_time`` while the password is one that has to be replaced; ``locked_until`` while nobody may sign in with this
    name, because of wrong passwords; ``elsewhere`` when the person works in other branches too.
    """

    id: str
    sign_in: str
    name: str
    role: Role
    created_at: datetime
    disabled: bool
    one_time: bool
    locked_until: datetime | None
    elsewhere: bool


class NewPerson(Struct, frozen=True, forbid_unknown_fields=True):
    """Let somebody work in the branch."""

    sign_in: SignInName
    name: PersonName
    role: Role


class GrantRole(Struct, frozen=True, forbid_unknown_fields=True):
    """What a person shall be in the branch; nothing (null) takes it from them."""

    role: Role | None


class RenamePerson(Struct, frozen=True, forbid_unknown_fields=True):
    """What colleagues shall call a person from now on."""

    name: PersonName


class OneTime(_Secretive, frozen=True):
    """A person and the password that they sign in with once, to choose their own. It cannot be shown again."""

    person: str
    password: str
    until: datetime


class Done(Struct, frozen=True):
    """It was done."""
