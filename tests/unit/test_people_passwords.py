"""Which passwords are taken, how they are kept, and that a flood of attempts stays outside."""

from __future__ import annotations

import asyncio
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people import PASSWORD_MAX
from server.errors import Refused
from server.people import passwords
from server.people.passwords import Hashing, fits, hashed, problem

NAMES = ("ana.silva", "Ana Beatriz da Silva")
GOOD = "cavalo correto bateria"


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("açaí café", "too_short"),
        ("x" * (PASSWORD_MAX + 1), "too_long"),
        ("senha12345", "too_common"),
        ("Prefeitura@2026", "too_common"),
        ("P@ssw0rd1234", "too_common"),
        ("S3nh@S3nh@1", "too_common"),
        ("Flamengo#2019", "too_common"),
        ("bomdia2026!", "too_common"),
        ("1234567890", "too_common"),
        ("9876543210", "too_common"),
        ("123123123123", "too_common"),
        ("aaaaaaaaaaaa", "too_common"),
        ("qwertyuiop", "too_common"),
        ("contraseña123", "too_common"),
        ("anasilva2026", "like_name"),
        ("Beatriz.Silva1", "like_name"),
        (GOOD, None),
        ("açaí com granola", None),
        ("sol-e-praia", None),
        ("silva tem um jardim bonito", None),
        ("  com espaços  ", None),
        ("密码很长也可以使用的", None),
    ],
)
def test_length_counts_and_what_anybody_would_guess_is_refused(password: str, why: str | None) -> None:
    assert problem(password, NAMES) == why


@given(st.text(max_size=300))
def test_any_text_is_judged(password: str) -> None:
    assert problem(password, NAMES) in {None, "too_short", "too_long", "too_common", "like_name"}


def test_a_hash_names_its_parameters_and_no_other_password_gives_it() -> None:
    kept = hashed(GOOD, b"0" * 16)
    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$") and len(kept) <= 160
    assert kept != hashed(GOOD, b"1" * 16)
    assert fits(kept, GOOD)
    for other in (GOOD.title(), GOOD + " ", "", "x"):
        assert not fits(kept, other)


def test_accents_are_the_same_however_a_keyboard_composes_them() -> None:
    composed, apart = (unicodedata.normalize(form, "açaí com granola") for form in ("NFC", "NFD"))
    assert composed != apart
    assert fits(hashed(composed, bytes(16)), apart)


def test_who_is_nobody_is_compared_like_anybody(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    def remember(kept: str, _password: str) -> bool:
        compared.append(kept)
        return True

    monkeypatch.setattr(passwords, "fits", remember)
    hashing = Hashing(bytes)
    assert asyncio.run(hashing.fits(None, GOOD)) is False
    hashing.stop()
    ours, nobody = hashed(GOOD, bytes(16)), compared[0]
    assert ours.split("$")[:4] == nobody.split("$")[:4], "the same algorithm, memory and passes"
    assert len(ours) == len(nobody)
    assert not fits(nobody, GOOD), "and it can be compared at all"


def test_only_so_many_are_let_in_at_once() -> None:
    async def crowd() -> tuple[int, int]:
        hashing, refused = Hashing(bytes, waiting=3), 0

        async def one() -> bool:
            with hashing.turn():
                return await hashing.fits(None, "anything")

        found = await asyncio.gather(*(one() for _ in range(10)), return_exceptions=True)
        refused = sum(isinstance(each, Refused) and each.refusal.code == "busy" for each in found)
        again = await asyncio.gather(*(one() for _ in range(3)))
        hashing.stop()
        return refused, len(again)

    assert asyncio.run(crowd()) == (7, 3)


def test_the_event_loop_goes_on_while_passwords_are_hashed() -> None:
    async def watch() -> int:
        hashing, turns = Hashing(bytes), 0
        work = asyncio.create_task(hashing.hash(GOOD))
        while not work.done():
            await asyncio.sleep(0)
            turns += 1
        hashing.stop()
        return turns

    assert asyncio.run(watch()) > 20
