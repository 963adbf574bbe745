"""What is attached to this computer and may be a printer: its address, and the model that it likely is.

Reads the kernel's files alone, so that it needs no permission and no library; ``root`` is ``/`` but in tests.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from printer.models import PROFILES

_PRINTER_CLASS = "07"
_ADAPTERS = ("0403", "067b", "1a86", "10c4")  # FTDI, Prolific, QinHeng, Silicon Labs: what is behind them is not told


@dataclass(frozen=True)
class Attached:
    """One thing that may be a printer. ``model`` is a profile's name, or empty; ``says`` is what the device says."""

    address: str
    says: str
    model: str = ""


def attached(root: Path = Path("/")) -> list[Attached]:
    """The kernel's printers (``/dev/usb/lp*``), those on USB that the kernel leaves alone, and the serial ports."""
    files = list(_kernel_printers(root))
    taken = {says for _, says, _ in files}
    found = [Attached(address, says, model) for address, says, model in files]
    found += [one for one in _usb(root) if one.says not in taken]
    return [*found, *_serial(root)]


def _kernel_printers(root: Path) -> Iterator[tuple[str, str, str]]:
    for device in sorted((root / "dev/usb").glob("lp*")):
        described = root / "sys/class/usbmisc" / device.name / "device"
        folder = described.resolve().parent if described.exists() else None
        says, model = _described(folder) if folder else ("", "")
        yield f"file:///dev/usb/{device.name}", says, model


def _usb(root: Path) -> Iterator[Attached]:
    for folder in sorted((root / "sys/bus/usb/devices").glob("*")):
        if (folder / "idVendor").exists() and _is_printer(folder):
            says, model = _described(folder)
            serial = _line(folder / "serial")
            yield Attached(
                f"usb://{_line(folder / 'idVendor')}:{_line(folder / 'idProduct')}" + (f"/{serial}" if serial else ""),
                says,
                model,
            )


def _is_printer(folder: Path) -> bool:
    """One of its interfaces is of the printers' class, or we know its number and it is no serial port."""
    interfaces = [_line(path) for path in folder.glob("*:*/bInterfaceClass")]
    known = bool(likely_model(_line(folder / "idVendor"), _line(folder / "idProduct")))
    return _PRINTER_CLASS in interfaces or (known and "02" not in interfaces)


def _serial(root: Path) -> Iterator[Attached]:
    for link in sorted((root / "dev/serial/by-id").glob("*")):
        folder = root / "sys/class/tty" / link.resolve().name / "device"
        usb = next((above for above in folder.resolve().parents if (above / "idVendor").exists()), None)
        model = likely_model(_line(usb / "idVendor"), _line(usb / "idProduct")) if usb else ""
        yield Attached(f"serial:///dev/serial/by-id/{link.name}", link.name.replace("_", " "), model)


def _described(folder: Path) -> tuple[str, str]:
    """What a USB device says of itself, and the model that its numbers mean."""
    vendor, product = _line(folder / "idVendor"), _line(folder / "idProduct")
    names = (_line(folder / name) for name in ("manufacturer", "product", "serial"))
    says = " ".join(name for name in (f"{vendor}:{product}", *names) if name)
    return says, likely_model(vendor, product)


def likely_model(vendor: str, product: str) -> str:
    """The profile for a USB device, by its numbers in hexadecimal; empty when they are not known."""
    if vendor in _ADAPTERS or not vendor or not product:
        return ""
    numbers = (int(vendor, 16), int(product, 16))
    return next((name for name, profile in PROFILES.items() if numbers in profile.usb), "")


def _line(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace").strip()
    except OSError:  # a device that leaves while it is looked at
        return ""
