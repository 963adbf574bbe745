"""From the text in a setting to a transport: ``tcp://``, ``serial://``, ``usb://``, ``file://`` or ``cups://``."""

from __future__ import annotations

import re
from typing import get_args
from urllib.parse import parse_qsl, unquote, urlsplit

from printer.errors import AddressInvalid
from printer.transport import Transport
from printer.transport.cups import CupsTransport
from printer.transport.file import FileTransport
from printer.transport.network import NetworkTransport
from printer.transport.serial import Flow, SerialTransport
from printer.transport.usb import UsbTransport

EXAMPLES = (
    "tcp://192.168.0.50:9100, serial:///dev/ttyUSB0?baud=38400&flow=rts, usb://04b8:0e27, file:///dev/usb/lp0, "
    "cups://tickets"
)
_USB = re.compile(r"([0-9a-f]{4}):([0-9a-f]{4})", re.IGNORECASE)
_QUEUE = re.compile(r"[^\s/?#'\"\\-][^\s/?#'\"\\]*")


def parse(address: str) -> Transport:
    """The transport at ``address``. Raises `AddressInvalid`, which says what is wrong and shows what is right."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port if parts.scheme == "tcp" else None
    except ValueError as error:
        raise _invalid(address, str(error)) from error
    if (parts.scheme != "serial" and parts.query) or parts.fragment or parts.username is not None:
        raise _invalid(address, "it has parts that an address of this kind does not have")
    match parts.scheme:
        case "tcp":
            if not host or parts.path not in ("", "/"):
                raise _invalid(address, "a network printer needs a host and nothing after its port")
            return NetworkTransport(host, 9100 if port is None else port)
        case "serial" | "file":
            if parts.netloc or not parts.path.startswith("/") or parts.path == "/":
                raise _invalid(address, f"the path must be complete, with three slashes: {parts.scheme}:///…")
            return FileTransport(parts.path) if parts.scheme == "file" else _serial(address, parts.path, parts.query)
        case "usb":
            return _usb(address, parts.netloc, parts.path)
        case "cups":
            if not _QUEUE.fullmatch(parts.netloc) or parts.path not in ("", "/"):
                raise _invalid(address, "CUPS needs the name of a queue and nothing after it")
            return CupsTransport(parts.netloc)
        case _:
            raise _invalid(address, "it must begin with tcp://, serial://, usb://, file:// or cups://")


def _usb(address: str, numbers: str, path: str) -> UsbTransport:
    found = _USB.fullmatch(numbers)
    if found is None:
        raise _invalid(address, "a USB printer needs its vendor and product, four hexadecimal digits each")
    return UsbTransport(int(found[1], 16), int(found[2], 16), unquote(path.removeprefix("/")))


def _serial(address: str, path: str, query: str) -> SerialTransport:
    options = dict(parse_qsl(query, keep_blank_values=True))
    baud, flow = options.pop("baud", "38400"), options.pop("flow", "none")
    if options:
        raise _invalid(address, f"'{next(iter(options))}' is not an option of a serial port")
    if not baud.isascii() or not baud.isdigit() or int(baud) == 0:
        raise _invalid(address, f"'{baud}' is not a speed")
    for known in get_args(Flow):
        if flow == known:
            return SerialTransport(path, int(baud), known)
    raise _invalid(address, f"'{flow}' is not one of {', '.join(get_args(Flow))}")


def _invalid(address: str, problem: str) -> AddressInvalid:
    return AddressInvalid(f"'{address}' is not the address of a printer: {problem}. Examples: {EXAMPLES}")
