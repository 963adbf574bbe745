"""How large a QR code becomes. Pure, and without the libraries that draw one."""

from __future__ import annotations

from printer.errors import CannotPrint

_BYTES_BY_VERSION = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666)
MOST_BYTES = _BYTES_BY_VERSION[-1]  # a telephone reads no more from a ticket


def qr_modules(data: str) -> int:
    """The modules on a side of the QR code (level M) of ``data``. Raises `CannotPrint` beyond `MOST_BYTES`."""
    length = len(data.encode())
    for version, most in enumerate(_BYTES_BY_VERSION, 1):
        if length <= most:
            return 17 + 4 * version
    raise CannotPrint(f"{length} bytes are too many for a QR code that a telephone reads from a ticket")
