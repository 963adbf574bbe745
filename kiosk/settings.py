"""The totem's settings: from the command line and the environment (`VEZ_KIOSK_…`) to one frozen value."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from client.code_file import CodeFile
from client.novosga_options import Followed, add_novosga, followed
from client.options import add_server, code_file, server
from domain.words import LANGUAGES, Language  # not by way of a branch, which takes longer than all the rest here
from kiosk.chat.settings import Assisting, add_assisting, assisting
from kiosk.configuration import load
from kiosk.reader import Reader
from kiosk.speech.equipment import Hearing, add_hearing, hearing
from ui.options import geometry, positive

PREFIX = "VEZ_KIOSK_"
SMALL_IN = 25.5  # the diagonal in inches below which 7.3 mm letters need the pages for large letters
REACH_MM = 1220  # the highest that a person in a wheelchair reaches (ADA 308.2.1)

Size = tuple[int, int] | None
Orientation = Literal["portrait", "landscape"]
Side = Literal["left", "right", "down"]
SIZES: Mapping[Orientation, tuple[int, int]] = {"portrait": (1080, 1920), "landscape": (1920, 1080)}


@dataclass(frozen=True)
class Settings:
    """``size`` is the window's, in pixels; without it the totem fills the screen. ``reach`` is a share of it.

    ``second_printer`` prints when the first cannot; empty for none. ``roll_m`` is the length of a new roll, where
    paper low is to be told by counting.
    """

    server: str
    code: CodeFile = field(repr=False)
    printer: str
    profile: str
    data: Path
    public_url: str
    ca: Path | None = None
    language: Language = "pt_BR"
    size: tuple[int, int] | None = None
    place: tuple[int, int] | None = None
    diagonal_in: float = 27.0
    reach: float = 0.62
    printer_side: Side = "down"
    idle_s: float = 60.0
    settle_ms: int = 250
    reduced_motion: bool = False
    drive: bool = False
    second_printer: str = ""
    second_profile: str = "generic-80"
    roll_m: float | None = None
    hearing: Hearing = Hearing()
    assisting: Assisting = Assisting()
    set_up: bool = False
    camera: str = ""  # the device that reads codes; none without a word
    reader: Reader | None = None  # one that types what it reads
    novosga: Followed | None = None  # whom it has its tickets from instead of a Vez server

    @property
    def incomplete(self) -> bool:
        """Whether nothing but the set-up can be shown: the server or the printer is not known yet."""
        return not self.server or not self.printer

    @property
    def small_screen(self) -> bool:
        """Whether letters of the right size are large for the screen."""
        return self.diagonal_in < SMALL_IN


def read(arguments: Sequence[str], environment: Mapping[str, str]) -> Settings:
    """The settings; an argument wins over the environment.

    The device's code comes from a file or the environment, never from an argument that every process could see.
    Ends the program with a message when something is missing or wrong.
    """
    parser = _parser(environment)
    given = parser.parse_args(arguments)
    size, place = _window(given)
    return Settings(
        server=server(parser, given) if given.server or given.novosga or not given.set_up else "",
        ca=given.ca,
        code=code_file(parser, given.token_file, given.data, environment, PREFIX),
        printer=_printer(parser, given),
        profile=given.profile,
        data=given.data,
        public_url=given.public_url or given.server,
        language=given.language,
        size=size,
        place=place,
        diagonal_in=given.diagonal_in,
        reach=_reach(size or SIZES[given.orientation], given.diagonal_in, given.bottom_mm),
        printer_side=given.printer_side,
        idle_s=given.idle_s,
        settle_ms=given.settle_ms,
        reduced_motion=given.reduced_motion,
        drive=given.drive,
        second_printer=given.second_printer,
        second_profile=given.second_profile,
        roll_m=given.roll_m,
        hearing=hearing(given),
        assisting=assisting(given),
        set_up=given.set_up,
        camera=given.camera,
        reader=Reader(given.reader_prefix, given.reader_ends) if given.reader else None,
        novosga=followed(parser, given),
    )


def remembered(arguments: Sequence[str], environment: Mapping[str, str]) -> dict[str, str]:
    """``environment`` with what a technician chose for this totem, which wins over it. Raises `LocalFailed`."""
    folder = data_folder(arguments, environment)
    return {**environment, **load(folder).environment(folder)}


def data_folder(arguments: Sequence[str], environment: Mapping[str, str]) -> Path:
    """The totem's folder, whatever else is said."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--data", type=Path, default=Path(environment.get(f"{PREFIX}DATA", "kiosk-data")))
    found: Path = parser.parse_known_args(arguments)[0].data
    return found


def window(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[Size, Size]:
    """The window's size and place in pixels; None for the whole screen, and where the system decides."""
    return _window(_parser(environment).parse_args(arguments))


def _window(given: argparse.Namespace) -> tuple[Size, Size]:
    size = given.size.size if given.size else SIZES[given.orientation] if given.windowed else None
    return size, given.size.place if given.size else None


def _printer(parser: argparse.ArgumentParser, given: argparse.Namespace) -> str:
    found: str = given.printer
    return found if found or given.set_up else parser.error("--printer is missing: such as tcp://10.0.0.9:9100")


def _parser(environment: Mapping[str, str]) -> argparse.ArgumentParser:
    def default(name: str, otherwise: str) -> str:
        return environment.get(PREFIX + name, otherwise)

    parser = argparse.ArgumentParser(prog="vez kiosk", description="The totem where a citizen takes a ticket.")
    add = parser.add_argument
    add_server(parser, default)
    add_novosga(parser, default, totem=True)
    add("--token-file", type=Path, default=default("TOKEN_FILE", "") or None, help="file for this device's code")
    add("--printer", default=default("PRINTER", ""), metavar="ADDRESS", help="tcp://…:9100, serial:///dev/…, file:///…")
    add("--profile", default=default("PROFILE", "generic-80"), help="the printer's kind: epson-80, generic-80, …")
    add("--second-printer", default=default("SECOND_PRINTER", ""), metavar="ADDRESS", help="prints when that cannot")
    add("--second-profile", default=default("SECOND_PROFILE", "generic-80"), help="the second printer's kind")
    roll = default("ROLL_M", "") or None
    add("--roll-m", type=positive, default=roll, metavar="METRES", help="a new roll's length: paper low by counting")
    add("--data", type=Path, default=default("DATA", "kiosk-data"), metavar="DIR", help="where papers are kept")
    add("--public-url", default=default("PUBLIC_URL", ""), metavar="URL", help="the server as citizens' phones see it")
    add("--language", choices=LANGUAGES, default=default("LANGUAGE", "pt_BR"), help="language of the first screen")
    add("--windowed", action="store_true", help="in a window instead of the whole screen")
    add("--orientation", choices=[*SIZES], default=default("ORIENTATION", "portrait"), help="how the screen stands")
    add(
        "--size",
        type=geometry,
        default=default("SIZE", "") or None,
        metavar="1080x1920[+X+Y]",
        help="the window's size and place in pixels",
    )
    add("--diagonal-in", type=positive, default=default("DIAGONAL_IN", "27"), help="the screen's diagonal, in inches")
    add("--bottom-mm", type=positive, default=default("BOTTOM_MM", "850"), help="from the floor to the screen's edge")
    add("--printer-side", choices=get_args(Side), default=default("PRINTER_SIDE", "down"), help="where the paper is")
    add("--idle-s", type=_idle, default=default("IDLE_S", "60"), help="seconds without a touch that end a visit")
    add("--settle-ms", type=int, default=default("SETTLE_MS", "250"), help="pause after a touch, for trembling hands")
    add("--set-up", action="store_true", help="without a server or printer, show the set-up instead of ending")
    _add_senses(parser, default, environment)
    add("--drive", action="store_true", help=argparse.SUPPRESS)
    return parser


def _add_senses(
    parser: argparse.ArgumentParser, default: Callable[[str, str], str], environment: Mapping[str, str]
) -> None:
    """What moves, is heard, sees and answers."""
    add = parser.add_argument
    add("--reduced-motion", action="store_true", default=bool(default("REDUCED_MOTION", "")), help="nothing moves")
    add("--reader", action="store_true", default=bool(default("READER", "")), help="there is one that types codes")
    add("--reader-prefix", default=default("READER_PREFIX", ""), metavar="TEXT", help="what it types before each code")
    add("--reader-ends", choices=["enter", "tab"], default=default("READER_ENDS", "enter"), help="its key at the end")
    add("--camera", default=default("CAMERA", ""), metavar="DEVICE", help="reads codes: /dev/video0")
    add_hearing(parser, default)
    add_assisting(parser, default, environment)


def _reach(size: tuple[int, int], inches: float, bottom_mm: float) -> float:
    """The share of the screen's height below `REACH_MM`; never so little that nothing fits."""
    width, height = size
    height_mm = inches * 25.4 * height / math.hypot(width, height)
    return min(1.0, max(0.5, (REACH_MM - bottom_mm) / height_mm))


def _idle(text: str) -> float:
    """At least 40 s: 20 to read, and 20 of warning."""
    number = float(text)
    if not 40 <= number <= 600:
        raise ValueError(text)
    return number
