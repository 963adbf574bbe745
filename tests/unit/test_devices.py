"""Devices in real databases: admitted by what a person reads on their screen, their codes renewed, sent away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import count
from threading import Barrier
from typing import TypeVar

import pytest
from msgspec.structs import replace
from sqlalchemy import Connection, select

from domain.answers import Refusal
from domain.commands import LeaseNumbers, Role
from domain.devices import Admit, Asked, Asking, Device
from server import database, documents, enrolments, store, tokens
from server.auth import Identities, Identity
from server.devices import admissions, codes, register
from server.devices.admissions import Fresh
from server.devices.register import By
from server.errors import BranchUnknown, EnrolmentUnknown, Refused
from server.schema import audit
from server.usecases import Asked as Command
from server.usecases import serve
from tests.branches import NOON, branch
from tests.postgres import Cluster

T = TypeVar("T")
PANEL = Asking("panel", "tv-hall", "vez 1.2.3")
TOTEM = Asking("totem", "totem-door", "vez 1.2.3")


class House:
    """A branch's database, and what a server knows of its codes."""

    def __init__(self, url: str) -> None:
        self.engine = database.open_database(url, 5)
        self.known = Identities()
        self.now = NOON
        self.ended: list[str] = []  # whose streams were to end
        self.numbers = count(1)
        self.do(lambda connection: documents.load(connection, branch(), "text", NOON))

    def do(self, write: Callable[[Connection], T]) -> T:
        with database.writing(self.engine) as connection, connection.begin():
            return write(connection)

    def id(self) -> str:
        return f"00000000-0000-4000-8000-{next(self.numbers):012x}"

    def by(self) -> By:
        return By("maria", self.now, self.id())

    def code(self) -> str:
        return tokens.code(next(self.numbers).to_bytes(10))

    def ask(self, asking: Asking = PANEL, address: str = "10.0.0.7") -> Asked:
        number = next(self.numbers)
        fresh = Fresh(self.id(), number.to_bytes(5), number.to_bytes(16))
        return self.do(lambda connection: admissions.ask(connection, asking, address, fresh, self.now))

    def admit(self, shown: str, role: str = "panel", name: str = "TV", replaces: str = "") -> Device:
        wanted = Admit(shown, role, name, replaces)  # type: ignore[arg-type]
        return self.do(lambda connection: admissions.admit(connection, "centro", wanted, self.by()))

    def fetch(self, asked: Asked) -> tuple[str, str]:
        """The state and the code that polling gives."""
        polled = self.do(lambda connection: admissions.fetch(connection, asked.poll, self.id(), self.code(), self.now))
        return polled.state, polled.code

    def who(self, code: str) -> Identity | None:
        self.ended += self.known.update(self.do(lambda c: enrolments.changed_since(c, self.known.seen)))
        return self.known.find(f"Bearer {code}".encode())

    def use(self, code: str) -> Identity:
        """A request with this code, as `server.devices.roll` sees it."""
        found = self.who(code)
        assert found is not None and found.device is not None
        device, digest = found.device, found.digest
        if found.is_unused:
            self.do(lambda connection: codes.first_use(connection, device, digest, self.now))
        return found

    def admitted(self, asking: Asking = PANEL) -> tuple[Device, str]:
        asked = self.ask(asking)
        device = self.admit(asked.code, asking.kind)
        code = self.fetch(asked)[1]
        self.use(code)
        return device, code

    def renew(self, code: str, days: int = 30) -> str:
        found = self.who(code)
        assert found is not None and found.device is not None
        device, digest = found.device, found.digest
        return self.do(lambda c: register.renew(c, device, digest, self.code(), self.by(), days)).code

    def revoke(self, device: Device) -> None:
        self.do(lambda connection: register.revoke(connection, device, self.by()))

    def trail(self) -> list[str]:
        return list(self.do(lambda c: c.scalars(select(audit.c.action).order_by(audit.c.number)).all()))


@pytest.fixture
def house(database_url: str) -> Iterator[House]:
    house = House(database_url)
    yield house
    house.engine.dispose()


def test_a_device_is_admitted_by_who_reads_its_code_and_gets_a_code_of_its_own(house: House) -> None:
    asked = house.ask()
    assert (len(asked.code), asked.code[4], asked.seconds, asked.before) == (9, "-", 900, "new")
    assert house.fetch(asked) == ("waiting", "")
    seen = house.do(lambda connection: admissions.look(connection, asked.code.lower(), house.now))
    assert (seen.kind, seen.host, seen.software, seen.address) == ("panel", "tv-hall", "vez 1.2.3", "10.0.0.7")
    device = house.admit(asked.code.replace("-", " "))
    state, code = house.fetch(asked)
    assert state == "admitted"
    found = house.who(code)
    assert found is not None
    assert (found.actor.id, found.actor.role, found.branch, found.name) == (device.id, Role.PANEL, "centro", "TV")
    assert "device_admitted" in house.trail()


def test_the_short_code_opens_nothing_and_is_good_once(house: House) -> None:
    asked = house.ask()
    assert house.who(asked.code) is None and house.who(asked.poll) is None
    house.admit(asked.code)
    for again in (
        lambda connection: admissions.look(connection, asked.code, house.now),
        lambda connection: admissions.refuse(connection, "centro", asked.code, house.by()),
    ):
        with pytest.raises(Refused) as refused:
            house.do(again)
        assert refused.value.refusal == admissions.UNKNOWN
    with pytest.raises(Refused):
        house.admit(asked.code)


def test_an_answer_that_is_lost_may_be_asked_for_again_until_the_code_is_used(house: House) -> None:
    asked = house.ask()
    house.admit(asked.code)
    sent = [house.fetch(asked)[1] for _ in range(3)]
    assert len(set(sent)) == 3
    house.use(sent[1])  # whichever arrived
    assert [house.who(code) is not None for code in sent] == [False, True, False]
    assert house.fetch(asked) == ("expired", "")


def test_who_asks_again_and_again_gets_no_endless_number_of_codes(house: House) -> None:
    asked = house.ask()
    house.admit(asked.code)
    sent = [house.fetch(asked)[1] for _ in range(codes.UNUSED + 3)]
    assert [house.who(code) is not None for code in sent] == [False] * 3 + [True] * codes.UNUSED


def test_a_code_on_a_screen_expires_and_so_does_one_that_nobody_fetches(house: House) -> None:
    asked = house.ask()
    house.now += timedelta(minutes=15)
    assert house.fetch(asked) == ("expired", "")
    with pytest.raises(Refused):
        house.admit(asked.code)
    late = house.ask()
    house.admit(late.code)
    house.now += timedelta(hours=20)
    assert house.fetch(late)[0] == "admitted"
    house.now += timedelta(hours=5)
    assert house.fetch(late)[0] == "expired"


def test_a_device_that_is_turned_away_is_told(house: House) -> None:
    asked = house.ask()
    house.do(lambda connection: admissions.refuse(connection, "centro", asked.code, house.by()))
    assert house.fetch(asked) == ("refused", "")
    assert house.trail()[-1] == "device_refused"


def test_a_totem_is_not_admitted_as_a_panel_nor_anything_in_an_unknown_branch(house: House) -> None:
    asked = house.ask(TOTEM)
    with pytest.raises(Refused) as refused:
        house.admit(asked.code, "panel")
    assert refused.value.refusal == Refusal("another_kind", {"kind": "totem"})
    with pytest.raises(BranchUnknown):
        house.do(lambda c: admissions.admit(c, "nowhere", Admit(asked.code, "totem", "x"), house.by()))
    assert house.admit(asked.code, "totem").role is Role.TOTEM


def test_only_so_many_ask_at_once_from_one_address_and_in_all(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(admissions, "WAITING_AT", 2)
    monkeypatch.setattr(admissions, "WAITING", 5)
    for place in range(2):
        house.ask(address=f"2001:db8::{place}")  # one network, whatever the rest says
    for address in ("2001:db8::ffff", "2001:db8::1:2:3:4"):
        with pytest.raises(Refused, match="too_many_devices"):
            house.ask(address=address)
    for place in range(3):
        house.ask(address=f"10.0.0.{place}")
    with pytest.raises(Refused, match="too_many_devices"):
        house.ask(address="10.0.0.9")
    house.now += timedelta(minutes=15)
    house.ask(address="2001:db8::ffff")


def test_a_renewed_code_stands_beside_the_old_one_until_it_is_used(house: House) -> None:
    device, old = house.admitted()
    assert house.renew(old) == ""
    house.now += timedelta(days=30)
    lost, new = house.renew(old), house.renew(old)
    assert lost and new and lost != new
    assert all(house.who(code) for code in (old, lost, new))
    assert house.use(new).actor.id == device.id
    assert [house.who(code) is None for code in (old, lost, new)] == [True, True, False]
    assert house.ended == [], "its streams go on"
    assert house.renew(new) == "", "the new one is young"
    assert house.trail().count("code_renewed") == 2


def test_a_device_that_is_sent_away_has_no_code_and_says_why_it_asks_again(house: House) -> None:
    device, old = house.admitted()
    house.now += timedelta(days=31)
    new = house.renew(old)
    house.revoke(device)
    assert house.who(old) is None and house.ended == [device.id] and house.who(new) is None
    with pytest.raises(EnrolmentUnknown):
        house.revoke(device)
    with pytest.raises(EnrolmentUnknown):
        house.do(lambda connection: register.find(connection, device.id))
    assert house.ask(Asking("panel", was=old)).before == "revoked"
    assert house.ask(Asking("panel", was="0000-0000-0000-0000")).before == "unknown"
    [listed] = house.do(lambda connection: register.every(connection, "centro"))
    assert listed.revoked_at == house.now
    assert "device_revoked" in house.trail()


def test_a_device_that_was_known_is_the_same_one_again(house: House) -> None:
    device, old = house.admitted()
    house.revoke(device)
    asked = house.ask(Asking("panel", "tv-hall", was=old))
    assert house.do(lambda connection: admissions.look(connection, asked.code, house.now)).was == "TV"
    again = house.admit(asked.code, name="TV in the hall")
    assert again.id == device.id
    code = house.fetch(asked)[1]
    assert house.use(code).name == "TV in the hall"
    assert house.who(old) is None
    assert len(house.do(register.every)) == 1


def test_a_device_may_take_the_place_of_another_which_ends(house: House) -> None:
    broken, old = house.admitted(TOTEM)
    asked = house.ask(Asking("totem", was=old))
    new = house.admit(asked.code, "totem", "Totem 2", replaces=broken.id)
    assert new.id != broken.id
    assert house.who(old) is None
    with pytest.raises(EnrolmentUnknown):
        house.admit(house.ask(TOTEM).code, "totem", replaces=broken.id)


def test_the_numbers_lent_to_a_totem_come_back_when_it_is_sent_away(house: House) -> None:
    device, code = house.admitted(TOTEM)
    actor = house.use(code).actor
    asked = Command("centro", LeaseNumbers(house.id()), actor)
    house.do(lambda connection: serve(connection, {}, [asked], house.now, str))
    room = house.do(lambda connection: store.load_room(connection, "centro"))
    assert not room.leases[device.id].returned
    house.revoke(device)
    room = house.do(lambda connection: store.load_room(connection, "centro"))
    assert room.leases[device.id].returned
    letter = room.leases[device.id].letter
    house.now += timedelta(days=1)
    other, code = house.admitted(TOTEM)
    asked = Command("centro", LeaseNumbers(house.id()), house.use(code).actor)
    house.do(lambda connection: serve(connection, {}, [asked], house.now, str))
    room = house.do(lambda connection: store.load_room(connection, "centro"))
    assert room.leases[other.id].letter == letter, "the letter is free the day after"


def test_a_device_is_called_by_its_new_name(house: House) -> None:
    device, code = house.admitted()
    house.do(lambda connection: register.rename(connection, device, "TV 2", house.by()))
    found = house.who(code)
    assert found is not None and found.name == "TV 2"
    house.do(lambda connection: register.seen(connection, {device.id, "ana"}, house.now))
    house.do(lambda connection: register.runs(connection, device.id, "vez 2"))
    [listed] = house.do(register.every)
    assert (listed.name, listed.seen_at, listed.software) == ("TV 2", house.now, "vez 2")


def test_many_enrol_and_are_sent_away_at_the_same_moment(cluster: Cluster) -> None:
    """In branches of their own, whose locks keep nobody apart, they would draw the same number of a change."""
    house = House(cluster.upgraded())
    for place in range(1, 9):
        described = replace(branch(), id=f"branch-{place}")
        house.do(lambda connection, described=described: documents.load(connection, described, "text", NOON))
    together = Barrier(8)

    def once(here: str, device: str, token: str) -> None:
        house.do(lambda c: enrolments.enroll(c, here, Role.TOTEM, "T", device, token, NOON))
        house.do(lambda c: register.revoke(c, register.find(c, device), By("maria", NOON, device)))

    def work(place: int) -> None:
        together.wait()
        for turn in range(5):
            token = tokens.code(place.to_bytes(5) + turn.to_bytes(5))
            once(f"branch-{place}", f"{place:08x}-0000-4000-9000-{turn:012x}", token)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(1, 9)))
    changes = house.do(lambda connection: enrolments.changed_since(connection, 0))
    assert len(changes) == 40 and all(change.revoked_at is not None for change in changes)
    assert house.trail().count("device_revoked") == 40
    house.engine.dispose()
