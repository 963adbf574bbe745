"""Codes, who may give which command, and how who tries codes is slowed down."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.commands import (
    AnyCommand,
    AskForHelp,
    Cancel,
    CheckIn,
    HelpDone,
    IssueLeased,
    IssueTicket,
    LeaseNumbers,
    ReturnLease,
    Role,
    Withdraw,
)
from server import tokens
from server.auth import BadTokens, Identities
from server.enrolments import Enrolment
from server.languages import preferred, spoken
from server.permissions import PERMISSIONS, Right
from tests.branches import NOON


def enrolment(code: str, changed: int = 1, *, revoked: bool = False) -> Enrolment:
    when = NOON if revoked else None
    return Enrolment("id-1", "centro", Role.TOTEM, "Porta", tokens.digest(code), NOON, when, changed)


@given(st.binary(min_size=10, max_size=10))
def test_a_code_carries_all_its_bits_and_forgives_how_it_is_typed(random: bytes) -> None:
    code = tokens.code(random)
    assert [len(part) for part in code.split("-")] == [4, 4, 4, 4]
    number = 0
    for letter in code.replace("-", ""):
        number = number * 32 + tokens.ALPHABET.index(letter)
    assert number.to_bytes(10) == random
    typed = code.lower().replace("-", " ").replace("0", "O").replace("1", "l")
    assert tokens.digest(typed) == tokens.digest(code)


def test_a_code_needs_eighty_bits() -> None:
    with pytest.raises(ValueError, match="10 bytes, not of 9"):
        tokens.code(b"9" * 9)


def test_every_command_belongs_to_some_role_and_a_panel_only_looks() -> None:
    commands = set(get_args(AnyCommand))
    given = {role: {kind for kind in may if not isinstance(kind, Right)} for role, may in PERMISSIONS.items()}
    assert set().union(*given.values()) == commands
    assert set().union(*PERMISSIONS.values()) == commands | set(Right)
    alone = {IssueTicket, LeaseNumbers, ReturnLease, IssueLeased, Withdraw}
    assert given[Role.TOTEM] == alone | {Cancel, CheckIn, AskForHelp, HelpDone}
    assert given[Role.ATTENDANT] == commands - alone
    assert given[Role.SUPERVISOR] == commands - alone | {IssueTicket}
    assert not any(given[role] for role in set(Role) - {Role.TOTEM, Role.ATTENDANT, Role.SUPERVISOR})
    assert PERMISSIONS[Role.PANEL] == {Right.SEE_ROOM, Right.RENEW_OWN_CODE, Right.TELL_HEALTH}


def test_an_identity_lives_until_it_is_revoked() -> None:
    known = Identities()
    assert known.update([enrolment("AAAA-BBBB-CCCC-DDDD", 4)]) == []
    found = known.find(b"Bearer aaaabbbbccccdddd")
    assert found is not None and (found.actor.role, found.branch, found.name) == (Role.TOTEM, "centro", "Porta")
    assert known.seen == 4
    for wrong in (b"", b"Bearer", b"Bearer x", b"Basic AAAA-BBBB-CCCC-DDDD", b"Bearer \xff"):
        assert known.find(wrong) is None
    assert known.update([enrolment("AAAA-BBBB-CCCC-DDDD", 5, revoked=True)]) == ["id-1"]
    assert known.find(b"Bearer AAAA-BBBB-CCCC-DDDD") is None


def test_bad_codes_are_counted_by_address_and_forgotten_after_a_minute() -> None:
    bad = BadTokens(3)
    for second in (0.0, 10.0, 20.0):
        assert not bad.too_many("a", second)
        bad.note("a", second)
    assert bad.too_many("a", 30.0) and not bad.too_many("b", 30.0)
    assert bad.too_many("a", 59.9) and not bad.too_many("a", 60.0)


def test_addresses_without_number_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BadTokens, "ADDRESSES", 2)
    bad = BadTokens(1)
    for address in ("a", "b", "c"):
        bad.note(address, 1.0)
    assert [bad.too_many(address, 2.0) for address in ("a", "b", "c")] == [False, True, True]


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("pt-BR,pt;q=0.9,en;q=0.8", "pt_BR"),
        ("en-US,en;q=0.9", "en"),
        ("fr;q=1, es-419;q=0.5, en;q=0.4", "es"),
        ("en;q=0.1, es;q=0.2", "es"),
        ("en;q=0, es;q=x", None),
        ("de, *;q=0.1", None),
        ("", None),
    ],
)
def test_the_language_that_a_browser_likes_best(header: str, language: str | None) -> None:
    assert preferred(header) == language


def test_languages_by_their_tags() -> None:
    assert [spoken(tag) for tag in ("pt_BR", "PT", "es-MX", "english", "")] == ["pt_BR", "pt_BR", "es", None, None]
