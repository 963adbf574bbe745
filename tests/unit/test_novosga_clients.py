"""Tokens that nobody can make, numbers that stay, and what NovoSGA's applications are told of a branch."""

from __future__ import annotations

import asyncio
import json
import string
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import Connection

from domain.branch import LANGUAGES, Branch, Counter
from domain.priority import Group
from domain.snapshot import Call
from server import database, documents
from server.novosga import answers, clients, tokens
from server.novosga.answers import Unit
from server.novosga.clients import Client, Numbers
from server.novosga.tokens import App, Claim, Use
from server.novosga.units import Units
from tests.branches import NOON, branch, service

KEY = bytes(32)
WORDS = json.loads((Path(__file__).parent.parent.parent / "i18n/novosga.json").read_text(encoding="utf-8"))
CLIENT = Client("centro", "id", 7, "pt_BR", "7_x", b"", "", "", NOON)
NUMBERS = Numbers({"identity": 1, "taxes": 2}, {"papers": 1})


def unit(described: Branch | None = None) -> Unit:
    return Unit(CLIENT, described or branch(), NUMBERS, WORDS["pt_BR"])


@pytest.fixture
def connection(database_url: str) -> Iterator[Connection]:
    engine = database.open_database(database_url, 5)
    with database.writing(engine) as writing, writing.begin():
        documents.load(writing, branch(), json.dumps({}), NOON)
        yield writing
        writing.rollback()
    engine.dispose()


def test_a_token_says_what_was_signed_until_its_time_is_over() -> None:
    claim = Claim("id", App.PANEL, Use.ACCESS, int(NOON.timestamp()) + 60)
    token = tokens.sign(KEY, claim)
    assert tokens.read(KEY, token, NOON) == claim
    assert tokens.read(KEY, token, NOON + timedelta(seconds=60)) is None
    assert tokens.read(bytes(31) + b"1", token, NOON) is None


@pytest.mark.parametrize("wrong", ["", "null", "é", "AAAA", "a" * 200, "=", "7K3M-Q0AB"])
def test_what_is_no_token_is_none(wrong: str) -> None:
    assert tokens.read(KEY, wrong, NOON) is None


def test_one_changed_letter_makes_a_token_worthless() -> None:
    token = tokens.sign(KEY, Claim("id", App.PANEL, Use.REFRESH, int(NOON.timestamp()) + 60))
    for place in range(len(token) - 1):  # the last letter may hold bits that mean nothing
        other = "A" if token[place] != "A" else "B"
        assert tokens.read(KEY, token[:place] + other + token[place + 1 :], NOON) is None


def test_the_hash_of_a_ticket_depends_on_the_key_the_branch_and_the_ticket() -> None:
    made = {
        tokens.print_hash(KEY, "a", 1),
        tokens.print_hash(KEY, "a", 2),
        tokens.print_hash(KEY, "b", 1),
        tokens.print_hash(b"x" * 32, "a", 1),
    }
    assert len(made) == 4
    assert all(len(each) == 40 and set(each) <= set(string.hexdigits) for each in made)


def test_numbers_stay_when_services_come_and_go(connection: Connection) -> None:
    assert clients.give_numbers(connection, branch()).services == {"identity": 1, "taxes": 2}
    other = branch(services=(service("new", "C"), service("taxes", "B")))
    found = clients.give_numbers(connection, other)
    assert found.services == {"identity": 1, "taxes": 2, "new": 3}
    assert found == clients.numbers(connection, "centro")
    assert found.service(3) == "new"
    assert not clients.missing(other, found)
    assert clients.missing(branch(services=(service("another"),)), found)


def test_numbers_that_clients_know_are_kept(connection: Connection) -> None:
    found = clients.give_numbers(connection, branch(), {"taxes": 1, "gone": 40})
    assert found.services == {"taxes": 1, "gone": 40, "identity": 41}
    with pytest.raises(ValueError, match="number 1"):
        clients.give_numbers(connection, branch(), {"identity": 1})
    with pytest.raises(ValueError, match="number 5"):
        clients.give_numbers(connection, branch(), {"taxes": 5})
    with pytest.raises(ValueError, match="number 1"):
        clients.give_numbers(connection, branch(), {"never-seen": 1})
    with pytest.raises(ValueError, match="two services"):
        clients.give_numbers(connection, branch(), {"new": 90, "newer": 90})
    assert clients.numbers(connection, "centro").services == found.services


def test_a_branch_is_switched_on_and_off_and_its_number_is_its_own(connection: Connection) -> None:
    clients.put(connection, CLIENT)
    assert clients.enabled(connection) == [CLIENT]
    assert not clients.unit_is_free(connection, 7, "another")
    assert clients.unit_is_free(connection, 7, "centro")
    assert clients.new_unit(connection) == 8
    clients.put(connection, CLIENT._replace(id="new"))
    assert [each.id for each in clients.enabled(connection)] == ["new"]
    assert clients.switch_off(connection, "centro", NOON)
    assert not clients.switch_off(connection, "centro", NOON)
    assert clients.enabled(connection) == []
    found = clients.find(connection, "centro")
    assert found is not None
    assert found.disabled_at == NOON


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("07", ("Guichê", 7)),
        ("12", ("Guichê", 12)),
        ("B3", ("Guichê B", 3)),
        ("Sala A", ("Guichê Sala A", "")),
        ("Mesa 04", ("Guichê Mesa", 4)),
    ],
)
def test_a_counter_is_words_and_a_number(name: str, place: tuple[str, int | str]) -> None:
    assert answers.place_of(unit(), Counter("1", name)) == place


@pytest.mark.parametrize("group", Group)
def test_a_panel_is_told_priority_and_never_which(group: Group) -> None:
    call = Call(9, NOON, "ticket", "P012", "taxes", group, "1", 2)
    (said,) = answers.calls_of(unit(), [call])
    assert (said["siglaSenha"], said["numeroSenha"], said["id"]) == ("P", 12, 9)
    assert (said["prioridade"], said["peso"]) == (("Normal", 0) if group is Group.ORDINARY else ("Prioridade", 1))


def test_a_call_of_an_earlier_document_is_left_out() -> None:
    calls = [Call(1, NOON, "a", "A001", "gone", Group.ORDINARY, "1", 1)]
    calls += [Call(2, NOON, "b", "A002", "taxes", Group.ORDINARY, "gone", 1)]
    assert answers.calls_of(unit(), calls) == []


def test_times_are_those_of_the_branch() -> None:
    assert answers.unit_of(unit())["createdAt"] == "2026-03-02T12:00:00"
    (said,) = answers.calls_of(unit(), [Call(1, NOON, "a", "A001", "taxes", Group.ORDINARY, "1", 1)])
    assert said["servico"]["createdAt"] == "2026-03-02T12:00:00-03:00"
    assert answers.unit_of(unit(replace(branch(), time_zone="Asia/Tokyo")))["createdAt"] == "2026-03-03T00:00:00"


def test_exactly_one_priority_is_none_and_the_law_orders_the_others() -> None:
    weights = {group: weight for group, (_, weight) in answers.PRIORITIES.items()}
    assert sorted(weights, key=lambda group: -weights[group]) == list(Group)
    assert [weight for weight in weights.values() if weight == 0] == [0]
    assert all(answers.group_of(number) is group for group, (number, _) in answers.PRIORITIES.items())
    assert answers.group_of(99) is None


def test_why_calls_are_heard_no_more_is_raised() -> None:
    nothing: Any = None
    units = Units(nothing, nothing, nothing, {}, lambda: 0.0, 1)

    async def broken() -> None:
        raise KeyError("of ours")

    async def look() -> None:
        units._following["centro"] = asyncio.create_task(broken())
        await asyncio.sleep(0)
        await units.look()

    with pytest.raises(KeyError, match="of ours"):
        asyncio.run(look())


def test_every_word_is_in_every_language() -> None:
    assert set(WORDS) == set(LANGUAGES)
    assert all(WORDS[language].keys() == WORDS["pt_BR"].keys() for language in LANGUAGES)
    assert all(all(words.values()) for words in WORDS.values())
    for name, words in WORDS["pt_BR"].items():
        assert all(("{next}" in words) == ("{next}" in WORDS[language][name]) for language in LANGUAGES)
