"""Signed files: whole, ours, of a key that is trusted, for this branch, and not older; else nothing is changed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client import signing, signing_keys
from client.errors import LocalFailed
from client.signing import NotTaken, Parcel, Why
from kiosk import configuration
from kiosk.configuration import Configuration
from kiosk.setup import carrying
from tests.branches import branch

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
CHOSEN = Configuration(server="https://vez.example", printer="tcp://10.0.0.9:9100", diagonal_in=32)


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """The key of a city, and a totem at ``tmp_path / totem`` that trusts it."""
    signing_keys.make(tmp_path / "city.pem")
    trusting(tmp_path / "totem", tmp_path / "city.pem")
    return tmp_path


def trusting(folder: Path, key: Path) -> None:
    folder.mkdir(exist_ok=True)
    signing_keys.trust(folder, signing_keys.public_in(Path(f"{key}.pub").read_text()))


def signed(city: Path, at: datetime = NOW, name: str = "a.vez", chosen: Configuration = CHOSEN, **files: bytes) -> Path:
    content = {signing.CONFIGURATION: msgspec.json.encode(chosen), signing.BRANCH: msgspec.json.encode(branch())}
    parcel = Parcel(branch().id, at, "city", content | files)
    path = city / name
    path.write_bytes(signing.pack(parcel, signing_keys.read(city / "city.pem")))
    return path


def refused(folder: Path, path: Path) -> Why:
    before = {each.name: each.read_bytes() for each in folder.iterdir()}
    with pytest.raises(NotTaken) as caught:
        carrying.bring(folder, path)
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == before, "something was changed"
    return caught.value.why


def test_a_file_of_the_city_brings_configuration_and_content(city: Path) -> None:
    carrying.bring(city / "totem", signed(city))
    assert configuration.load(city / "totem") == CHOSEN
    found = carrying.content(city / "totem")
    assert found == branch()


def test_what_one_totem_takes_away_another_takes_up(city: Path) -> None:
    carrying.bring(city / "totem", signed(city))
    carrying.export(city / "totem", city / "stick.vez", "totem-1", NOW + timedelta(days=1))
    other = city / "other"
    trusting(other, city / "totem" / carrying.OWN_KEY)
    carrying.bring(other, city / "stick.vez")
    assert configuration.load(other) == CHOSEN and carrying.content(other) == branch()


def test_neither_code_nor_pin_nor_key_leave_with_it(city: Path) -> None:
    totem = city / "totem"
    carrying.bring(totem, signed(city))
    for name in ("device.code", "setup.pin"):
        (totem / name).write_text("7K3M-Q0AB-9XZT-4WPE")
    carrying.export(totem, city / "out.vez", "totem-1", NOW)
    data = (city / "out.vez").read_bytes()
    assert b"7K3M" not in data and b"PRIVATE" not in data


@settings(max_examples=150, deadline=None)
@given(place=st.integers(0, 10_000), flip=st.integers(1, 255))
def test_whatever_is_changed_in_it_nothing_is_taken(
    tmp_path_factory: pytest.TempPathFactory, place: int, flip: int
) -> None:
    data, trusted = _sample()
    changed = bytearray(data)
    changed[place % len(data)] ^= flip
    with pytest.raises(NotTaken):
        signing.unpack(bytes(changed), trusted)


@given(length=st.integers(0, 10_000))
def test_however_much_of_it_is_there_nothing_less_than_all_is_taken(length: int) -> None:
    data, trusted = _sample()
    with pytest.raises(NotTaken) as caught:
        signing.unpack(data[: length % len(data)], trusted)
    assert caught.value.why is Why.CUT_SHORT


def _sample() -> tuple[bytes, dict[bytes, str]]:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    data = signing.pack(Parcel("centro", NOW, "city", {"configuration.json": b"{}"}), key)
    return data, {signing.public_of(key): "city"}


def test_something_behind_the_end_is_tampering(city: Path) -> None:
    path = signed(city)
    path.write_bytes(path.read_bytes() + b"x")
    assert refused(city / "totem", path) is Why.TAMPERED


def test_a_file_of_a_strange_key_names_its_fingerprint(city: Path) -> None:
    path = signed(city)
    stranger = city / "stranger"
    stranger.mkdir()
    assert refused(stranger, path) is Why.UNKNOWN_SIGNER
    public = signing_keys.public_in((city / "city.pem.pub").read_text())
    with pytest.raises(NotTaken, match=signing.fingerprint(next(iter(public)))):
        carrying.bring(stranger, path)


def test_an_older_file_is_refused_and_the_same_one_is_taken_again(city: Path) -> None:
    newer = signed(city, NOW)
    carrying.bring(city / "totem", newer)
    assert refused(city / "totem", signed(city, NOW - timedelta(seconds=1), "old.vez")) is Why.OLDER
    carrying.bring(city / "totem", newer)


def test_a_file_for_another_branch_is_refused(city: Path) -> None:
    carrying.bring(city / "totem", signed(city))
    other = msgspec.structs.replace(branch(), id="elsewhere")
    parcel = Parcel("elsewhere", NOW, "city", {signing.BRANCH: msgspec.json.encode(other)})
    (city / "b.vez").write_bytes(signing.pack(parcel, signing_keys.read(city / "city.pem")))
    assert refused(city / "totem", city / "b.vez") is Why.FOREIGN


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({"configuration.json": b'{"printr": "x"}'}, Why.UNREADABLE),
        ({"configuration.json": b'{"server": "ftp://x"}'}, Why.UNREADABLE),
        ({"configuration.json": b'{"keypad": {"next": "F1", "help": "F1"}}'}, Why.UNREADABLE),
        ({"branch.json": b"{}"}, Why.UNREADABLE),
        ({"surprise.sh": b"rm"}, Why.NEWER_FORMAT),
    ],
)
def test_what_is_signed_and_senseless_changes_nothing(city: Path, files: dict[str, bytes], why: Why) -> None:
    assert refused(city / "totem", signed(city, **files)) is why


def test_a_pulled_stick_changes_nothing(city: Path) -> None:
    assert refused(city / "totem", city / "gone.vez") is Why.CUT_SHORT


def test_another_file_is_not_taken_for_ours(city: Path) -> None:
    (city / "x.vez").write_bytes(b"PK\x03\x04 a zip file that somebody renamed")
    assert refused(city / "totem", city / "x.vez") is Why.NOT_OURS


def test_a_file_of_a_later_format_says_so(city: Path) -> None:
    (city / "x.vez").write_bytes(b"vez signed file 2\n" + bytes(200))
    assert refused(city / "totem", city / "x.vez") is Why.NEWER_FORMAT


def test_a_key_is_never_written_over_and_belongs_to_its_owner_alone(city: Path) -> None:
    with pytest.raises(LocalFailed):
        signing_keys.make(city / "city.pem")
    assert (city / "city.pem").stat().st_mode & 0o777 == 0o600


def test_every_choice_becomes_a_setting_of_the_totem(tmp_path: Path) -> None:
    from kiosk.settings import read, remembered

    chosen = configuration.changed(CHOSEN, keypad={"repeat": "F5"}, idle_s=90.0, orientation="landscape", roll_m=60.0)
    configuration.save(tmp_path, chosen)
    arguments = ["--data", str(tmp_path)]
    found = read(arguments, remembered(arguments, {"VEZ_KIOSK_SERVER": "https://other.example"}))
    assert (found.server, found.printer, found.diagonal_in) == (CHOSEN.server, CHOSEN.printer, 32)
    assert (found.idle_s, found.roll_m, found.hearing.keys) == (90, 60, "repeat = F5")


def test_without_choices_a_totem_that_may_set_itself_up_knows_that_it_is_incomplete(tmp_path: Path) -> None:
    from kiosk.settings import read

    assert read(["--data", str(tmp_path), "--set-up"], {}).incomplete
    with pytest.raises(SystemExit):
        read(["--data", str(tmp_path)], {})


def test_settings_that_cannot_be_used_show_the_set_up_where_that_is_wanted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from kiosk.main import read_or_set_up

    wrong = ["--data", str(tmp_path), "--server", "http://10.0.0.1", "--printer", "tcp://x"]
    assert read_or_set_up([*wrong, "--set-up"], {}).incomplete
    with pytest.raises(SystemExit):
        read_or_set_up(wrong, {})
    assert "not protected" in capsys.readouterr().err
    assert read_or_set_up(["--data", str(tmp_path), "--set-up"], {}).data == tmp_path


def test_an_address_that_is_not_protected_is_not_kept() -> None:
    with pytest.raises(msgspec.ValidationError, match="not protected"):
        configuration.changed(Configuration(), server="http://10.0.0.1")
    assert configuration.changed(Configuration(), server="http://10.0.0.1", insecure=True).insecure


def test_a_choice_is_kept_before_the_server_is_known() -> None:
    assert configuration.changed(Configuration(), printer="tcp://x").printer == "tcp://x"


def test_what_the_city_signs_at_its_command_line_a_totem_takes(tmp_path: Path, repository: Path) -> None:
    from server import cli, manage

    def run(*words: str) -> None:
        manage.branch(cli.parse(["branch", *words], {}), NOW)

    key, out, chosen = tmp_path / "city.pem", tmp_path / "centro.vez", tmp_path / "totem.json"
    chosen.write_text('{"printer": "tcp://10.0.0.9:9100"}')
    run("keygen", str(key))
    document = str(repository / "demo/branch.yaml")
    run("sign", document, "--key", str(key), "--configuration", str(chosen), "-o", str(out))
    totem = tmp_path / "totem"
    trusting(totem, key)
    carrying.bring(totem, out)
    found = carrying.content(totem)
    assert found is not None and found.id == "central-atendimento"
    assert configuration.load(totem).printer == "tcp://10.0.0.9:9100"
    with pytest.raises(manage.Sorry, match="exists already"):
        run("keygen", str(key))


def test_a_totem_that_knows_its_branch_begins_with_the_document_that_was_brought(city: Path) -> None:
    from domain.answers import Welcome
    from domain.commands import Actor, Role
    from kiosk.alone.memory import Memory, open_database

    totem = city / "totem"
    older = msgspec.structs.replace(branch(), services=branch().services[:1])
    local = open_database(totem)
    Memory(local).remember(Welcome(Actor("t", Role.TOTEM), "door", older))
    carrying.bring(totem, signed(city))  # beside the running totem, which has the database open
    found = Memory(local).recall()
    local.close()
    assert found is not None and found.branch == branch() and found.actor.id == "t"
