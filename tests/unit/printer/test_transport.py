"""Connections against real sockets, a real terminal line and real files; each wait ends at its deadline."""

from __future__ import annotations

import errno
import os
import socket
import stat
import struct
import termios
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
from printer.transport.cups import CupsTransport
from printer.transport.descriptor import DescriptorConnection
from printer.transport.file import FileTransport
from printer.transport.network import NetworkTransport
from printer.transport.patience import Patience
from printer.transport.serial import Flow, SerialTransport, wants_bytes
from printer.transport.usb import UsbTransport

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
        assert 0.2 <= time.monotonic() - began < 10


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
        assert time.monotonic() - began < 10
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
        assert time.monotonic() - began < 10


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


def test_a_line_that_says_stop_by_dsr_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    wants = [True, True, False, False, True]
    monkeypatch.setattr("printer.transport.serial.wants_bytes", lambda _line: wants.pop(0) if wants else True)
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    connection = SerialTransport(os.ttyname(theirs), flow="dsr").open(2)
    connection.write(b"x" * 200, 2)
    assert wants == []
    came = b""
    while len(came) < 200:
        came += os.read(ours, 1000)
    assert came == b"x" * 200
    monkeypatch.setattr("printer.transport.serial.wants_bytes", lambda _line: False)
    began = time.monotonic()
    with pytest.raises(WriteFailed) as failure:
        connection.write(b"x", 0.1)
    assert failure.value.written == 0
    assert time.monotonic() - began < 10
    connection.close()
    for descriptor in (ours, theirs):
        os.close(descriptor)


def test_dsr_and_what_waits_in_the_kernel_open_the_gate(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = {termios.TIOCMGET: termios.TIOCM_DSR, termios.TIOCOUTQ: 0}
    monkeypatch.setattr("fcntl.ioctl", lambda _line, asked, _room: struct.pack("I", answers[asked]))
    assert wants_bytes(0)
    answers[termios.TIOCOUTQ] = 5
    assert not wants_bytes(0)
    answers |= {termios.TIOCOUTQ: 0, termios.TIOCMGET: termios.TIOCM_CTS}
    assert not wants_bytes(0)


def test_a_line_without_signals_keeps_nobody_waiting() -> None:
    with line() as (_, printer):
        assert wants_bytes(printer)


@pytest.mark.parametrize("flow", ["none", "rts", "xon"])
def test_each_flow_control_is_set_on_the_line(flow: Flow) -> None:
    ours, theirs = os.openpty()
    connection = SerialTransport(os.ttyname(theirs), 9600, flow).open(2)
    read, _, control, _, speed, _, _ = termios.tcgetattr(theirs)
    assert speed == termios.B9600
    assert bool(read & termios.IXON) is (flow == "xon")
    assert bool(control & termios.CRTSCTS) is (flow == "rts")
    connection.close()
    for descriptor in (ours, theirs):
        os.close(descriptor)


def test_a_printer_that_says_stop_by_xoff_is_waited_for_and_given_up() -> None:
    ours, theirs = os.openpty()
    connection = SerialTransport(os.ttyname(theirs), 9600, "xon").open(2)
    os.write(ours, b"\x13")
    with pytest.raises(WriteFailed):
        connection.write(MUCH, 0.3)
    connection.close()
    for descriptor in (ours, theirs):
        os.close(descriptor)


def test_a_slow_line_has_the_time_that_it_needs_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [100.0]
    monkeypatch.setattr("printer.transport.patience.monotonic", lambda: clock[0])
    patience = Patience(length=4_800, timeout=5)  # 20 s at the slowest
    for _ in range(6):
        clock[0] += 4
        assert patience.left > 0
        patience.progressed()
    assert patience.left == 1.0  # drop by drop: 25 s in all are the end
    clock[0] += 1
    assert patience.left <= 0
    stalled = Patience(length=4_800, timeout=5)
    clock[0] += 5
    assert stalled.left <= 0


@pytest.mark.parametrize("host", ["192.168..50", "printer." + "o" * 64])
def test_a_host_that_no_name_can_be_is_nobody_there(host: str) -> None:
    with pytest.raises(CannotOpen, match=f"tcp://{host}:9100: .*label"):
        NetworkTransport(host).open(2)


def test_no_serial_port(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="No such file"):
        SerialTransport(str(tmp_path / "ttyUSB0")).open(2)


def test_a_speed_beyond_all_lines() -> None:
    ours, theirs = os.openpty()
    with pytest.raises(CannotOpen, match="maximum"):
        SerialTransport(os.ttyname(theirs), 2**31).open(2)
    for descriptor in (ours, theirs):
        os.close(descriptor)


def test_a_serial_port_that_is_unplugged_while_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def unplugged(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")  # as pyserial lets through where it sets the port's lines

    monkeypatch.setattr("printer.transport.serial.Serial", unplugged)
    with pytest.raises(CannotOpen, match="Input/output error"):
        SerialTransport("/dev/ttyUSB0").open(2)


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


def test_empty_packets_of_a_device_are_silence() -> None:
    connection = FileTransport("/dev/null").open(2)  # a device that always reads as nothing
    began = time.monotonic()
    assert connection.read(1, 0.1) == b""
    assert 0.1 <= time.monotonic() - began < 10
    connection.close()


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
        ("usb://04B8:0e28", UsbTransport(0x04B8, 0x0E28)),
        ("usb://0dd4:0205/A%2F1", UsbTransport(0x0DD4, 0x0205, "A/1")),
        ("cups://tickets", CupsTransport("tickets")),
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
        ("usb://", "four hexadecimal digits"),
        ("usb://4b8:e28", "four hexadecimal digits"),
        ("usb://04b8:0e28?serial=1", "does not have"),
        ("cups://", "name of a queue"),
        ("cups://-o", "name of a queue"),
        ("cups://tickets/1", "name of a queue"),
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
