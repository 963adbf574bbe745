"""What can go wrong between a ticket and its paper.

::

    VezError
    └── PrinterError
        ├── AddressInvalid        an address that names no printer
        ├── UnknownProfile        a profile that is not in `printer.profile`
        ├── CannotPrint           a paper that this profile cannot print: an image that cannot be read
        ├── LibraryFailed         what draws papers could not be loaded: no space for its temporary file
        ├── JobTaken              a job that is no longer to be printed: somebody dropped it
        ├── SpoolFailed           the job store cannot be read or written, or is of a newer program
        └── TransportError
            ├── CannotOpen        nobody there, or the device is taken
            ├── WriteFailed       it stopped taking bytes; `written` says how many had already left
            └── ConnectionLost    it went away while we listened
"""

from __future__ import annotations

from domain.errors import VezError


class PrinterError(VezError):
    """The root of what this package raises on purpose."""


class AddressInvalid(PrinterError):
    """The text is not the address of a printer; the message says what one looks like."""


class UnknownProfile(PrinterError):
    """There is no profile of this name; the message lists those that exist."""


class CannotPrint(PrinterError):
    """The paper holds something that cannot become dots."""


class LibraryFailed(PrinterError):
    """python-escpos cannot be loaded now. No byte of any paper has left."""


class JobTaken(PrinterError):
    """The job waits no more. No byte of it has left."""


class SpoolFailed(PrinterError):
    """The job store cannot be read or written, or was made by a newer program (and is then left untouched)."""


class TransportError(PrinterError):
    """The way to the printer failed."""


class CannotOpen(TransportError):
    """Nobody answers at the address, or the device is in use or forbidden. No byte has left."""


class WriteFailed(TransportError):
    """The printer stopped taking bytes. ``written`` bytes had left: with 0, nothing can have been printed."""

    def __init__(self, message: str, written: int) -> None:
        super().__init__(message)
        self.written = written


class ConnectionLost(TransportError):
    """The connection ended while an answer was awaited."""
