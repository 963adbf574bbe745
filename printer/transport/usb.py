"""A printer on USB without the kernel's printer driver: found by vendor, product and serial number (libusb)."""

from __future__ import annotations

import errno
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event
from time import monotonic
from typing import Any
from urllib.parse import quote

from printer.errors import CannotOpen, ConnectionLost, WriteFailed
from printer.transport.patience import Patience

_PRINTER_CLASS = 7
_SLICE = 0.1  # seconds that one transfer waits, so that an abort is seen
_CHUNK = 4096
_WHY = {
    errno.EACCES: "this user may not open it; install packaging/udev/70-vez-printer.rules and plug it in again",
    errno.EBUSY: "another program holds it",
}


@dataclass(frozen=True)
class UsbTransport:
    """``usb://04b8:0e27``, or ``usb://04b8:0e27/SERIAL`` where two of a kind are attached. ``core`` is `usb.core`."""

    vendor: int
    product: int
    serial: str = ""
    core: Any = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        return f"usb://{self.vendor:04x}:{self.product:04x}" + (
            f"/{quote(self.serial, safe='')}" if self.serial else ""
        )

    def open(self, timeout: float) -> UsbConnection:
        """The printer, taken from the kernel's driver until it is closed. Raises `CannotOpen`."""
        del timeout
        core = self.core or _libusb()
        try:
            device = self._find(core)
            if device is None:
                raise CannotOpen(f"{self}: no such printer is attached")
            return UsbConnection(device, core)
        except core.NoBackendError as error:
            raise CannotOpen(f"{self}: libusb is missing (Debian: libusb-1.0-0)") from error
        except core.USBError as error:
            raise CannotOpen(f"{self}: {_words(error)}") from error

    def _find(self, core: Any) -> Any:
        """The printer, or None. Where another could not be asked for its serial number, that error: it may be ours."""
        unasked = None
        for device in core.find(find_all=True, idVendor=self.vendor, idProduct=self.product):
            try:
                if not self.serial or _serial_of(device, core) == self.serial:
                    return device
            except core.USBError as error:
                unasked = error
        if unasked is not None:
            raise unasked
        return None


class UsbConnection:
    """A `Connection` over the bulk pipes of the printer's interface."""

    def __init__(self, device: Any, core: Any) -> None:
        self._device, self._core = device, core
        self._given_up = Event()
        self._interface = _printer_interface(device)
        self._number = self._interface.bInterfaceNumber
        self._detached = bool(device.is_kernel_driver_active(self._number))
        if self._detached:
            device.detach_kernel_driver(self._number)
        core_util(core).claim_interface(device, self._number)
        pipes = {bool(pipe.bEndpointAddress & 0x80): pipe.bEndpointAddress for pipe in self._interface}
        self._out, self._in = pipes.get(False), pipes.get(True)

    @property
    def two_way(self) -> bool:
        """Whether the printer has a pipe to answer in."""
        return self._in is not None

    def write(self, data: bytes, timeout: float) -> None:
        """Hand over all of ``data``, waiting ``timeout`` seconds where nothing is taken. Raises `WriteFailed`."""
        written, patience = 0, Patience(len(data), timeout)
        while written < len(data):
            left = patience.left
            if left <= 0 or self._given_up.is_set():
                raise WriteFailed(f"the printer took no more bytes for {timeout:g} s", written)
            try:
                taken = self._device.write(self._out, data[written : written + _CHUNK], _milliseconds(left))
                written += taken
                if taken:
                    patience.progressed()
            except self._core.USBTimeoutError:
                continue
            except self._core.USBError as error:
                raise WriteFailed(_words(error), written) from error

    def read(self, most: int, timeout: float) -> bytes:
        """What comes within ``timeout`` seconds; nothing is silence. Raises `ConnectionLost`."""
        deadline = monotonic() + timeout
        while (left := deadline - monotonic()) > 0:
            if self._given_up.is_set():
                raise ConnectionLost("given up by this program")
            try:
                data = bytes(self._device.read(self._in, max(most, 64), _milliseconds(left)))
            except self._core.USBTimeoutError:
                continue
            except self._core.USBError as error:
                raise ConnectionLost(_words(error)) from error
            if data:
                return data
            self._given_up.wait(min(left, 0.01))  # an empty packet: some printers send them for ever
        return b""

    def abort(self) -> None:
        """Make a waiting ``write`` or ``read`` fail now."""
        self._given_up.set()

    def close(self) -> None:
        """Let go of the printer, and give it back to the kernel's driver."""
        util = core_util(self._core)
        with suppress(self._core.USBError):  # unplugged: there is nothing to let go of
            util.release_interface(self._device, self._number)
            if self._detached:
                self._device.attach_kernel_driver(self._number)
        util.dispose_resources(self._device)


def core_util(core: Any) -> Any:
    """`usb.util`, which goes with `usb.core`; a test's core brings its own."""
    own = getattr(core, "util", None)
    if own is not None:
        return own
    import usb.util

    return usb.util


def _libusb() -> Any:
    import usb.core

    return usb.core


def _serial_of(device: Any, core: Any) -> str | None:
    """The serial number; None where it has none that can be read. Raises `USBError` where it may not be asked."""
    try:
        number: str | None = device.serial_number
    except ValueError:  # it knows no language to answer in, or pyusb swallowed why it may not be asked for them
        core_util(core).get_langids(device)
        return None
    return number


def _printer_interface(device: Any) -> Any:
    interfaces = list(device.get_active_configuration())
    return next((one for one in interfaces if one.bInterfaceClass == _PRINTER_CLASS), interfaces[0])


def _milliseconds(left: float) -> int:
    return max(int(min(left, _SLICE) * 1000), 1)


def _words(error: Any) -> str:
    return _WHY.get(error.errno) or error.strerror or str(error)
