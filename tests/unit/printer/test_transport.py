"""Connections against real sockets, a real terminal line and real files; each wait ends at its deadline."""

from __future__ import annotations

import os
import socket
import stat
import struct
import time
import tty
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import pytest

from printer.errors import AddressInvalid, CannotOpen, ConnectionLost, WriteFailed
from printer.transport import Transport
from printer.transport.address import parse
from printer.transport.descriptor import DescriptorConnection
from printer.transport.file import FileTransport
from printer.transport.network import NetworkTransport
from printer.transport.serial import SerialTransport

MUCH = b"x" * 32_000_000


@contextmanager
def connected() -> Iterator[tuple[DescriptorConnection, socket.socket]]:
    """A network connection, and the printer's end of it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        connection = NetworkTransport("127.0.0.1", server.getsockname()[1]).open(2)
        peer, _ = server.accept()
        with peer:
            yield connection, peer
        connection.close()


@contextmanager
def line() -> Iterator[tuple[DescriptorConnection, int]]:
    """A serial connection, and the printer's end of the line."""
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    connection = SerialTransport(os.ttyname(theirs)).open(2)
    try:
        yield connection, ours
    finally:
        connection.close()
        for descriptor in (ours, theirs):
            os.close(descriptor)


def test_bytes_go_and_come_over_the_network() -> None:
    with connected() as (connection, peer):
        connection.write(b"\x1b@", 2)
        assert peer.recv(16) == b"\x1b@"
        peer.sendall(b"\x12\x16")
        assert connection.read(1, 2) == b"\x12"
        assert connection.read(9, 2) == b"\x16"
        assert connection.two_way


def test_silence_ends_at_the_deadline_and_is_nothing() -> None:
    with connected() as (connection, _):
        began = time.monotonic()
        assert connection.read(1, 0.2) == b""
        assert 0.2 <= time.monotonic() - began < 1.5


def test_nobody_at_the_port() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(CannotOpen, match=f"tcp://127.0.0.1:{port}: Connection refused"):
        NetworkTransport("127.0.0.1", port).open(2)


def test_a_network_printer_that_stops_reading_is_given_up() -> None:
    with connected() as (connection, _), pytest.raises(WriteFailed) as failure:
        connection.write(MUCH, 0.3)
    assert 0 < failure.value.written < len(MUCH)


def test_a_reset_says_how_much_had_left() -> None:
    with connected() as (connection, peer):
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        peer.close()
        with pytest.raises(WriteFailed) as failure:
            connection.write(MUCH, 2)
        assert failure.value.written == 0
        with pytest.raises(ConnectionLost):
            connection.read(1, 2)


def test_a_closed_connection_is_not_silence() -> None:
    with connected() as (connection, peer):
        peer.close()
        with pytest.raises(ConnectionLost, match="closed"):
            connection.read(1, 2)


@pytest.mark.parametrize("what", ["read", "write"])
def test_another_thread_can_end_a_wait(what: str) -> None:
    with connected() as (connection, _):
        timer = Timer(0.1, connection.abort)
        timer.start()
        began = time.monotonic()
        with pytest.raises((ConnectionLost, WriteFailed)):
            connection.read(1, 30) if what == "read" else connection.write(MUCH, 30)
        assert time.monotonic() - began < 5
        timer.join()


def test_bytes_go_and_come_over_a_serial_line() -> None:
    with line() as (connection, printer):
        connection.write(b"\x10\x04\x01\x11\x13", 2)
        assert os.read(printer, 16) == b"\x10\x04\x01\x11\x13"
        os.write(printer, b"\x12")
        assert connection.read(1, 2) == b"\x12"
        assert connection.read(1, 0.05) == b""


def test_a_serial_printer_that_says_stop_is_given_up() -> None:
    with line() as (connection, _):
        began = time.monotonic()
        with pytest.raises(WriteFailed) as failure:
            connection.write(MUCH, 0.3)
        assert 0 < failure.value.written < len(MUCH)
        assert time.monotonic() - began < 3


def test_a_serial_cable_pulled_out() -> None:
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    connection = SerialTransport(os.ttyname(theirs)).open(2)
    os.close(ours)
    with pytest.raises(ConnectionLost):
        connection.read(1, 2)
    with pytest.raises(WriteFailed) as failure:
        connection.write(b"x", 2)
    assert failure.value.written == 0
    connection.close()
    os.close(theirs)


def test_no_serial_port(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="No such file"):
        SerialTransport(str(tmp_path / "ttyUSB0")).open(2)


def test_a_serial_port_is_for_one_program() -> None:
    ours, theirs = os.openpty()
    transport = SerialTransport(os.ttyname(theirs))
    first = transport.open(2)
    with pytest.raises(CannotOpen, match="lock"):
        transport.open(2)
    first.close()
    transport.open(2).close()
    for descriptor in (ours, theirs):
        os.close(descriptor)


def test_a_file_keeps_every_byte_and_cannot_be_heard(tmp_path: Path) -> None:
    path = tmp_path / "tickets.bin"
    for data in (b"one", b"two"):
        connection = FileTransport(str(path)).open(2)
        assert not connection.two_way
        connection.write(data, 2)
        connection.close()
    assert path.read_bytes() == b"onetwo"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_device_file_can_be_heard() -> None:
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    connection = FileTransport(os.ttyname(theirs)).open(2)
    assert connection.two_way
    os.write(ours, b"\x12")
    assert connection.read(1, 2) == b"\x12"
    connection.close()
    for descriptor in (ours, theirs):
        os.close(descriptor)


@pytest.mark.parametrize("path", ["/dev/vez-no-such-printer", "/proc/no/such/folder", "/"])
def test_a_missing_device_is_missed_and_not_made(path: str) -> None:
    with pytest.raises(CannotOpen):
        FileTransport(path).open(2)
    assert path == "/" or not Path(path).exists()


@pytest.mark.parametrize(
    ("address", "transport"),
    [
        ("tcp://192.168.0.50", NetworkTransport("192.168.0.50", 9100)),
        ("tcp://printer.local:9101", NetworkTransport("printer.local", 9101)),
        ("tcp://[::1]:9100", NetworkTransport("::1", 9100)),
        ("serial:///dev/ttyUSB0", SerialTransport("/dev/ttyUSB0", 38400, "none")),
        ("serial:///dev/ttyS1?baud=9600&flow=rts", SerialTransport("/dev/ttyS1", 9600, "rts")),
        ("file:///dev/usb/lp0", FileTransport("/dev/usb/lp0")),
    ],
)
def test_addresses(address: str, transport: Transport) -> None:
    assert parse(address) == transport
    assert parse(str(transport)) == transport


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("", "must begin with"),
        ("lpt1", "must begin with"),
        ("usb://04b8:0e28", "must begin with"),
        ("tcp://", "needs a host"),
        ("tcp://host:9100/queue", "nothing after its port"),
        ("tcp://host:99999", "ort"),
        ("tcp://someone@host", "does not have"),
        ("tcp://host?speed=1", "does not have"),
        ("serial://ttyUSB0", "three slashes"),
        ("serial:///dev/ttyUSB0?baud=fast", "'fast' is not a speed"),
        ("serial:///dev/ttyUSB0?baud=0", "'0' is not a speed"),
        ("serial:///dev/ttyUSB0?flow=yes", "none, rts, dsr, xon"),
        ("serial:///dev/ttyUSB0?parity=odd", "'parity' is not an option"),
        ("file://tickets.bin", "three slashes"),
        ("file:///", "must be complete"),
    ],
)
def test_what_is_no_address_is_explained(address: str, problem: str) -> None:
    with pytest.raises(AddressInvalid, match=problem) as failure:
        parse(address)
    assert "tcp://192.168.0.50:9100" in str(failure.value)
