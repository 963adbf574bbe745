"""USB, against a libusb that follows a script: found by its numbers, taken from the kernel, and given back."""

from __future__ import annotations

import errno
import time
from dataclasses import dataclass, field
from functools import partial
from threading import Timer
from types import SimpleNamespace
from typing import Any

import pytest
import usb.backend
import usb.core
import usb.util

from printer.dialogue import ask
from printer.emulator.answers import Answering
from printer.emulator.faults import Fault
from printer.errors import CannotOpen, ConnectionLost, WriteFailed
from printer.profile import PROFILES
from printer.status import Condition
from printer.transport.usb import UsbTransport

EPSON = PROFILES["epson-80"]
DEVICE = (
    "bLength", "bDescriptorType", "bcdUSB", "bDeviceClass", "bDeviceSubClass", "bDeviceProtocol", "bMaxPacketSize0",
    "idVendor", "idProduct", "bcdDevice", "iManufacturer", "iProduct", "iSerialNumber", "bNumConfigurations", "address",
    "bus", "port_number", "port_numbers", "speed",
)  # fmt: skip


class USBError(OSError):
    """As `usb.core.USBError`: an `OSError` with the number of what happened."""


class USBTimeoutError(USBError):
    """Nothing went or came in time."""


class NoBackendError(ValueError):
    """There is no libusb."""


@dataclass
class Printer:
    """A device on the bus. ``takes``: how many bytes before it stops; ``gone``: unplugged.

    ``shut``: why it may not be opened; ``speaks``: whether it has texts at all.
    """

    serial: str = "A1"
    takes: int = 1_000_000
    gone: bool = False
    driver: bool = True
    claimed: bool = False
    two_way: bool = True
    empty_packets: int = 0
    refuses: int | None = None
    shut: int | None = None
    speaks: bool = True
    heard: bytearray = field(default_factory=bytearray)
    answers: bytearray = field(default_factory=bytearray)
    answering: Answering = field(default_factory=lambda: Answering(EPSON))

    @property
    def serial_number(self) -> str:
        """As in `usb.core`, which keeps to itself why it may not ask."""
        if self.shut is not None or not self.speaks:
            raise ValueError("The device has no langid")
        return self.serial

    def get_active_configuration(self) -> list[Any]:
        if self.shut is not None:
            raise USBError(self.shut, "shut")
        pipes = [SimpleNamespace(bEndpointAddress=0x01)]
        pipes += [SimpleNamespace(bEndpointAddress=0x82)] if self.two_way else []
        return [interface(3, []), interface(7, pipes)]

    def is_kernel_driver_active(self, number: int) -> bool:
        assert number == 7
        return self.driver

    def detach_kernel_driver(self, number: int) -> None:
        if self.refuses is not None:
            raise USBError(self.refuses, "refused")
        self.driver = False

    def attach_kernel_driver(self, number: int) -> None:
        self._here()
        self.driver = True

    def write(self, pipe: int, data: bytes, milliseconds: int) -> int:
        assert pipe == 0x01 and milliseconds <= 100
        self._here()
        if len(self.heard) >= self.takes:
            raise USBTimeoutError(errno.ETIMEDOUT, "timed out")
        taken = data[: self.takes - len(self.heard)]
        self.heard += taken
        if taken[:2] == b"\x10\x04":
            self.answers += self.answering.reply(taken)
        return len(taken)

    def read(self, pipe: int, most: int, milliseconds: int) -> bytes:
        assert pipe == 0x82 and milliseconds <= 100
        self._here()
        if self.empty_packets:
            self.empty_packets -= 1
            return b""
        if not self.answers:
            raise USBTimeoutError(errno.ETIMEDOUT, "timed out")
        came, self.answers = bytes(self.answers[:most]), self.answers[most:]
        return came

    def _here(self) -> None:
        if self.gone:
            raise USBError(errno.ENODEV, "No such device")


def interface(kind: int, pipes: list[Any]) -> Any:
    return type("Interface", (list,), {"bInterfaceClass": kind, "bInterfaceNumber": kind})(pipes)


class Bus:
    """`usb.core` with what is attached to it."""

    USBError, USBTimeoutError, NoBackendError = USBError, USBTimeoutError, NoBackendError

    def __init__(self, *printers: Printer, libusb: bool = True) -> None:
        self.printers, self.libusb = printers, libusb
        self.util = SimpleNamespace(
            claim_interface=self.claim, release_interface=self.release, dispose_resources=lambda device: None,
            get_langids=self.langids,
        )  # fmt: skip

    def find(self, *, find_all: bool, **numbers: int) -> list[Printer]:
        if not self.libusb:
            raise NoBackendError("No backend available")
        return [one for one in self.printers if numbers == {"idVendor": 0x04B8, "idProduct": 0x0E27} and not one.gone]

    def langids(self, device: Printer) -> tuple[int, ...]:
        if device.shut is not None:
            raise USBError(device.shut, "shut")
        return (0x0409,) if device.speaks else ()

    def claim(self, device: Printer, number: int) -> None:
        if device.claimed:
            raise USBError(errno.EBUSY, "Resource busy")
        device.claimed = True

    def release(self, device: Printer, number: int) -> None:
        device._here()
        device.claimed = False


def at(*printers: Printer, serial: str = "", product: int = 0x0E27) -> UsbTransport:
    return UsbTransport(0x04B8, product, serial, Bus(*printers))


def test_a_paper_goes_and_an_answer_comes_and_the_kernel_has_it_back() -> None:
    printer = Printer()
    connection = at(printer).open(1)
    assert printer.claimed and not printer.driver
    connection.write(b"x" * 10_000, 1)
    assert bytes(printer.heard) == b"x" * 10_000
    assert ask(connection, EPSON, 0.5).condition is Condition.READY
    printer.answering.fault = Fault.COVER
    assert ask(connection, EPSON, 0.5).condition is Condition.COVER_OPEN
    connection.close()
    assert printer.driver and not printer.claimed


def test_two_of_a_kind_are_told_apart_by_their_serial_number() -> None:
    first, second = Printer("A1"), Printer("B2")
    connection = at(first, second, serial="B2").open(1)
    connection.write(b"two", 1)
    assert (bytes(first.heard), bytes(second.heard)) == (b"", b"two")
    with pytest.raises(CannotOpen, match="usb://04b8:0e27/C3: no such printer is attached"):
        at(first, second, serial="C3").open(1)


@pytest.mark.parametrize(
    ("refuses", "words"),
    [(errno.EACCES, "70-vez-printer.rules"), (errno.EBUSY, "another program holds it"), (errno.EIO, "refused")],
)
def test_why_it_cannot_be_opened(refuses: int, words: str) -> None:
    with pytest.raises(CannotOpen, match=words):
        at(Printer(refuses=refuses)).open(1)


@pytest.mark.parametrize("serial", ["", "A1"])
@pytest.mark.parametrize(
    ("shut", "words"), [(errno.EACCES, "70-vez-printer.rules"), (errno.ENODEV, "shut"), (errno.EPIPE, "shut")]
)
def test_why_it_may_not_be_opened_is_said_also_where_its_serial_number_is_wanted(
    serial: str, shut: int, words: str
) -> None:
    with pytest.raises(CannotOpen, match=words):
        at(Printer(shut=shut), serial=serial).open(1)


class Shut(usb.backend.IBackend):
    """A bus of the real pyusb, with one printer that may not be opened."""

    def enumerate_devices(self) -> list[str]:
        return ["printer"]

    def get_device_descriptor(self, dev: str) -> Any:
        numbers = dict.fromkeys(DEVICE, 0) | {"idVendor": 0x04B8, "idProduct": 0x0E27, "iSerialNumber": 3}
        return SimpleNamespace(**numbers)

    def open_device(self, dev: str) -> Any:
        raise usb.core.USBError("Access denied (insufficient permissions)", -3, errno.EACCES)


@pytest.mark.parametrize("serial", ["", "A1"])
def test_the_real_library_is_made_to_say_why(serial: str) -> None:
    core = SimpleNamespace(**{**vars(usb.core), "find": partial(usb.core.find, backend=Shut()), "util": usb.util})
    with pytest.raises(CannotOpen, match=r"70-vez-printer\.rules"):
        UsbTransport(0x04B8, 0x0E27, serial, core).open(1)


def test_another_that_may_not_be_opened_or_has_no_number_is_passed_over() -> None:
    ours = Printer("B2")
    connection = at(Printer(shut=errno.EACCES), Printer(speaks=False), ours, serial="B2").open(1)
    connection.write(b"ours", 1)
    assert bytes(ours.heard) == b"ours"
    with pytest.raises(CannotOpen, match="no such printer is attached"):
        at(Printer(speaks=False), serial="B2").open(1)


def test_without_libusb_it_says_which_package() -> None:
    with pytest.raises(CannotOpen, match=r"libusb-1\.0-0"):
        UsbTransport(0x04B8, 0x0E27, "", Bus(libusb=False)).open(1)


def test_a_printer_that_stops_taking_bytes_is_given_up() -> None:
    connection = at(Printer(takes=5_000)).open(1)
    began = time.monotonic()
    with pytest.raises(WriteFailed) as failure:
        connection.write(b"x" * 20_000, 0.2)
    assert failure.value.written == 5_000
    assert 0.2 <= time.monotonic() - began < 10


def test_unplugged_and_plugged_in_again() -> None:
    printer = Printer()
    transport = at(printer)
    connection = transport.open(1)
    printer.gone = True
    with pytest.raises(ConnectionLost, match="No such device"):
        connection.read(1, 0.2)
    with pytest.raises(WriteFailed) as failure:
        connection.write(b"x", 0.2)
    assert failure.value.written == 0
    connection.close()
    with pytest.raises(CannotOpen, match="no such printer"):
        transport.open(1)
    printer.gone = printer.claimed = False
    connection = transport.open(1)
    connection.write(b"again", 1)
    connection.close()
    assert bytes(printer.heard) == b"again"


def test_silence_and_empty_packets_end_at_the_deadline() -> None:
    connection = at(Printer(empty_packets=3)).open(1)
    began = time.monotonic()
    assert connection.read(1, 0.2) == b""
    assert 0.2 <= time.monotonic() - began < 10


@pytest.mark.parametrize("what", ["read", "write"])
def test_another_thread_can_end_a_wait(what: str) -> None:
    connection = at(Printer(takes=0)).open(1)
    timer = Timer(0.05, connection.abort)
    timer.start()
    began = time.monotonic()
    with pytest.raises((ConnectionLost, WriteFailed)):
        connection.read(1, 30) if what == "read" else connection.write(b"x", 30)
    assert time.monotonic() - began < 10
    timer.join()


def test_a_printer_without_a_pipe_to_answer_in_cannot_be_asked() -> None:
    connection = at(Printer(two_way=False)).open(1)
    assert not connection.two_way
    assert ask(connection, EPSON, 0.1).condition is Condition.UNKNOWN
