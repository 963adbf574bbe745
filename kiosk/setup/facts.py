"""What can be found out about a totem without asking anybody: from its folder, its computer and its printer."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from client.code_file import CodeFile
from client.errors import LocalFailed
from client.options import FILE as CODE
from domain.errors import VezError
from kiosk import configuration
from kiosk.alone.memory import DATABASE, Memory, open_database
from kiosk.chat.settings import models_folder
from kiosk.configuration import Configuration
from kiosk.setup import record
from kiosk.setup.models import Installed, installed
from kiosk.setup.pin import Pin
from kiosk.setup.record import Record
from kiosk.standing import Standing, standing
from printer.delivery import Deadlines
from printer.dialogue import ask
from printer.profile import profile_named
from printer.status import Condition, PrinterStatus
from printer.transport.address import parse

MB = 1024 * 1024


@dataclass(frozen=True)
class Facts:
    """What is known. None: it could not be found out. ``broken`` says why a file of the totem cannot be read."""

    now: datetime
    configuration: Configuration = Configuration()
    record: Record = field(default_factory=Record)
    has_pin: bool = False
    has_code: bool = False
    standing: Standing | None = None
    clock_offset_s: float | None = None
    printer: PrinterStatus | None = None
    disk_free_mb: int | None = None
    temperature_c: float | None = None
    broken: str = ""
    models: tuple[Installed, ...] = ()


def gather(folder: Path, now: datetime, printer: PrinterStatus | None, root: Path = Path("/")) -> Facts:
    """All of it, for the totem whose data are in ``folder``. ``printer`` is how it is, when that is known."""
    known = Facts(now, disk_free_mb=disk_free_mb(folder), temperature_c=temperature_c(root), printer=printer)
    try:
        stands, offset = _from_database(folder)
        return Facts(
            now, configuration.load(folder), record.load(folder), Pin(folder).is_set, _has_code(folder), stands,
            offset, printer, known.disk_free_mb, known.temperature_c, models=installed(models_folder(os.environ)),
        )  # fmt: skip
    except LocalFailed as error:
        return Facts(now, printer=printer, disk_free_mb=known.disk_free_mb, broken=str(error))


def ask_printer(address: str, profile: str) -> PrinterStatus:
    """How the printer at ``address`` is, asked now."""
    try:
        connection = parse(address).open(Deadlines().connect)
    except VezError as error:
        return PrinterStatus(Condition.SILENT, str(error))
    try:
        return ask(connection, profile_named(profile or "generic-80"), Deadlines().answer)
    except VezError as error:
        return PrinterStatus(Condition.SILENT, str(error))
    finally:
        connection.close()


def disk_free_mb(folder: Path) -> int | None:
    """How much fits on the disk of ``folder`` (its next folder above that exists), in MB."""
    there = next((each for each in (folder.absolute(), *folder.absolute().parents) if each.exists()), None)
    try:
        return shutil.disk_usage(there).free // MB if there else None
    except OSError:
        return None


def temperature_c(root: Path = Path("/")) -> float | None:
    """The warmest that the computer's own sensors are, in degrees Celsius; None where it has none.

    Linux gives thousandths of a degree: Documentation/ABI/testing/sysfs-class-thermal.
    """
    found: list[float] = []
    for sensor in sorted((root / "sys/class/thermal").glob("thermal_zone*/temp")):
        try:
            found.append(int(sensor.read_text("ascii").strip()) / 1000)
        except (OSError, ValueError):  # some drivers answer only sometimes
            continue
    sane = [each for each in found if -60 <= each <= 200]
    return max(sane) if sane else None


def _from_database(folder: Path) -> tuple[Standing | None, float | None]:
    if not (folder / DATABASE).exists():
        return None, None
    local = open_database(folder, reading=True)
    try:
        times = Memory(local).times()
    finally:
        local.close()
    return standing(folder), times.offset_s if times else None


def _has_code(folder: Path) -> bool:
    try:
        return bool(CodeFile(folder / CODE).code)
    except (OSError, UnicodeDecodeError):
        return False
