"""What is attached, read from a made-up /sys and /dev; and what is written of the models elsewhere stays true."""

from __future__ import annotations

from pathlib import Path

import pytest

from printer.attached import Attached, attached
from printer.guide import table
from printer.main import main
from printer.profile import PROFILES


def usb(root: Path, name: str, numbers: str, kind: str = "07", **says: str) -> Path:
    """A device on the bus, with one interface."""
    folder = root / "sys/bus/usb/devices" / name
    (folder / f"{name}:1.0").mkdir(parents=True)
    (folder / f"{name}:1.0" / "bInterfaceClass").write_text(f"{kind}\n")
    vendor, product = numbers.split(":")
    for file, value in {"idVendor": vendor, "idProduct": product, **says}.items():
        (folder / file).write_text(f"{value}\n")
    return folder


def kernel_printer(root: Path, name: str, device: Path) -> None:
    (root / "dev/usb").mkdir(parents=True, exist_ok=True)
    (root / "dev/usb" / name).touch()
    link = root / "sys/class/usbmisc" / name
    link.mkdir(parents=True)
    (link / "device").symlink_to(next(device.glob("*:1.0")))


def serial_port(root: Path, name: str, tty: str, device: Path) -> None:
    for folder in ("dev/serial/by-id", f"sys/class/tty/{tty}"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    (root / "dev" / tty).touch()
    (root / "dev/serial/by-id" / name).symlink_to(root / "dev" / tty)
    (root / "sys/class/tty" / tty / "device").symlink_to(next(device.glob("*:1.0")))


def test_each_way_of_being_attached(tmp_path: Path) -> None:
    epson = usb(tmp_path, "1-1", "04b8:0e27", manufacturer="EPSON", product="TM-T20X", serial="J3A")
    kernel_printer(tmp_path, "lp0", epson)
    usb(tmp_path, "1-2", "0b1b:0003", product="MP-4200 TH", serial="B7")
    usb(tmp_path, "1-3", "046d:c31c", "03", product="Keyboard")
    usb(tmp_path, "1-4", "aaaa:bbbb", product="Printer of nobody")
    daruma = usb(tmp_path, "1-5", "23b8:0005", "02", product="DR800")
    serial_port(tmp_path, "usb-Daruma_DR800-if00", "ttyACM0", daruma)
    adapter = usb(tmp_path, "1-6", "0403:6001", "ff", product="FT232R")
    serial_port(tmp_path, "usb-FTDI_FT232R-if00", "ttyUSB0", adapter)
    assert attached(tmp_path) == [
        Attached("file:///dev/usb/lp0", "04b8:0e27 EPSON TM-T20X J3A", "epson-80"),
        Attached("usb://0b1b:0003/B7", "0b1b:0003 MP-4200 TH B7", "bematech-mp4200"),
        Attached("usb://aaaa:bbbb", "aaaa:bbbb Printer of nobody", ""),
        Attached("serial:///dev/serial/by-id/usb-Daruma_DR800-if00", "usb-Daruma DR800-if00", "daruma-dr800"),
        Attached("serial:///dev/serial/by-id/usb-FTDI_FT232R-if00", "usb-FTDI FT232R-if00", ""),
    ]


def test_two_printers_of_a_kind_are_both_there(tmp_path: Path) -> None:
    for name, serial in (("1-1", "A"), ("1-2", "B")):
        usb(tmp_path, name, "04b8:0e27", serial=serial)
    assert [one.address for one in attached(tmp_path)] == ["usb://04b8:0e27/A", "usb://04b8:0e27/B"]


def test_a_device_without_a_description(tmp_path: Path) -> None:
    (tmp_path / "dev/usb").mkdir(parents=True)
    (tmp_path / "dev/usb/lp1").touch()
    assert attached(tmp_path) == [Attached("file:///dev/usb/lp1", "", "")]


def test_the_list_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--root", str(tmp_path)]) == 1
    assert "Nothing that looks like a printer" in capsys.readouterr().out
    usb(tmp_path, "1-1", "aaaa:bbbb")
    assert main(["list", "--root", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "usb://aaaa:bbbb\taaaa:bbbb\tmodel unknown: try learn\n"


def test_the_guide_shows_the_models_as_they_are(repository: Path) -> None:
    guide = (repository / "docs/printers.md").read_text(encoding="utf-8")
    shown = guide.partition("<!-- models -->\n")[2].partition("<!-- end of models -->")[0]
    assert shown == table(), "docs/printers.md: put the output of `python -m printer models --table` there"
    assert all(profile.source for profile in PROFILES.values())


def test_the_udev_rule_knows_every_printer_on_usb(repository: Path) -> None:
    rules = (repository / "packaging/udev/70-vez-printer.rules").read_text(encoding="ascii")
    for vendor, product in {numbers for profile in PROFILES.values() for numbers in profile.usb}:
        assert f'ATTR{{idVendor}}=="{vendor:04x}", ATTR{{idProduct}}=="{product:04x}", MODE="0660"' in rules
        assert f'ATTRS{{idVendor}}=="{vendor:04x}", ATTRS{{idProduct}}=="{product:04x}", ENV' in rules


def test_no_two_models_claim_the_same_number() -> None:
    numbers = [pair for profile in PROFILES.values() for pair in profile.usb]
    assert len(numbers) == len(set(numbers))
