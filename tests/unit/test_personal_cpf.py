"""A CPF is read however it is typed, checked, shown masked, and known again by a hash that needs the server's key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.cpf import CpfInvalid, keyed_hash, mask, parse

KEY = bytes(range(32))


@pytest.mark.parametrize("written", ["111.444.777-35", "11144477735", " 111444777-35 ", "111.444777-35"])
def test_it_is_read_however_it_is_typed(written: str) -> None:
    assert parse(written) == "11144477735"


@pytest.mark.parametrize(
    "written",
    ["", "1114447773", "111444777350", "11144477736", "11144477745", "00000000000", "99999999999", "1114447773a",
     "١١١٤٤٤٧٧٧٣٥", "111-444-777.35", "111.444.777-35\x00"],
)  # fmt: skip
def test_what_is_none_is_refused_without_being_repeated(written: str) -> None:
    with pytest.raises(CpfInvalid) as invalid:
        parse(written)
    assert not written or written not in str(invalid.value)


@given(st.from_regex(r"[0-9]{9}", fullmatch=True).filter(lambda nine: len(set(nine)) > 1))
def test_nine_digits_have_one_right_ending(nine: str) -> None:
    good = []
    for last in range(100):
        try:
            good.append(parse(f"{nine}{last:02}"))
        except CpfInvalid:
            continue
    assert len(good) == 1


def test_it_is_shown_without_its_beginning_and_end() -> None:
    assert mask("11144477735") == "***.444.777-**"


def test_its_hash_depends_on_the_key_and_the_digits_alone() -> None:
    found = keyed_hash(KEY, parse("111.444.777-35"))
    assert len(found) == 32
    assert found == keyed_hash(KEY, parse("11144477735"))
    assert found != keyed_hash(bytes(32), "11144477735")
    assert found != keyed_hash(KEY, "52998224725")
    assert b"444777" not in found
