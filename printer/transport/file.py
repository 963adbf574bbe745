"""A printer that is a file: the kernel's ``/dev/usb/lp0``, or a plain file that keeps the bytes."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass

from printer.errors import CannotOpen
from printer.transport.descriptor import DescriptorConnection


@dataclass(frozen=True)
class FileTransport:
    """``file:///dev/usb/lp0`` or ``file:///tmp/tickets.bin``. A device can be heard; a plain file cannot."""

    path: str

    def __str__(self) -> str:
        return f"file://{self.path}"

    def open(self, timeout: float) -> DescriptorConnection:
        """The device, or the file, opened for adding at its end. Raises `CannotOpen`. Opening does not wait."""
        del timeout
        flags = os.O_RDWR | os.O_APPEND | os.O_NONBLOCK | os.O_NOCTTY
        # A printer that is unplugged must be missed, not replaced by a plain file of its name.
        create = 0 if self.path.startswith("/dev/") else os.O_CREAT
        try:
            descriptor = os.open(self.path, flags | create, 0o600)
        except OSError as error:
            hint = "; this user must be in the group lp" if self._is_forbidden_printer(error) else ""
            raise CannotOpen(f"{self}: {error.strerror}{hint}") from error
        two_way = stat.S_ISCHR(os.fstat(descriptor).st_mode)
        # The kernel's printer driver reads nothing where a printer sends empty packets: that is silence, not an end.
        return DescriptorConnection(
            descriptor, lambda _stuck: os.close(descriptor), two_way=two_way, empty_is_silence=two_way
        )

    def _is_forbidden_printer(self, error: OSError) -> bool:
        return isinstance(error, PermissionError) and self.path.startswith("/dev/usb/lp")
