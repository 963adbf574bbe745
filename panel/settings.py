"""The panel's settings: from the command line and the environment (`VEZ_PANEL_…`) to one frozen value."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from client.code_file import CodeFile
from client.novosga_options import Followed, add_novosga, followed
from client.options import add_server, code_file, server
from domain.branch import LANGUAGES, Language
from panel.loudspeaker import Sound
from ui.options import geometry, positive

PREFIX = "VEZ_PANEL_"
VOICES = ("espeak", "rhvoice", "kokoro", "clips")  # as in ui.speech.voice, which loads their libraries
COUNTER_SHARE = 0.2  # as in qml/PanelFace.qml
CAP_PER_DISTANCE = 0.0122  # EN 301 549 5.1.4: capitals of 0.7 degrees


@dataclass(frozen=True)
class Settings:
    """``distance_m`` is from where the farthest person reads; ``diagonal_in`` is the screen's, in inches.

    ``size`` and ``place`` are the window's, in pixels; without a size the panel fills the screen. ``voices`` are tried
    in this order; ``clips`` and ``media`` are the folders of recorded words and of the playlist's pictures.
    ``hold`` and ``stale`` go before what the branch's document says.
    """

    server: str
    code: CodeFile = field(repr=False)
    data: Path
    ca: Path | None = None
    language: Language = "pt_BR"
    size: tuple[int, int] | None = None
    place: tuple[int, int] | None = None
    distance_m: float = 8.0
    diagonal_in: float = 43.0
    sound: Sound = Sound.ALL
    device: str = "default"
    reduced_motion: bool = False
    notice: str = ""
    voices: tuple[str, ...] = ("espeak",)
    clips: Path | None = None
    media: Path | None = None
    hold: timedelta | None = None
    stale: timedelta | None = None
    drive: bool = False
    novosga: Followed | None = None  # whom it follows instead of a Vez server

    @property
    def call_height_mm(self) -> float:
        """How tall the capitals of a call must be to be read from the distance."""
        return CAP_PER_DISTANCE * self.distance_m * 1000

    @property
    def is_legible(self) -> bool:
        """Whether a 16:9 screen can be read from the distance: a counter's name takes a fifth of its height at most."""
        return self.call_height_mm <= COUNTER_SHARE * self.diagonal_in * 25.4 * 9 / math.hypot(16, 9)


def read(arguments: Sequence[str], environment: Mapping[str, str]) -> Settings:
    """The settings; an argument wins over the environment.

    The device's code comes from a file or the environment, never from an argument that every process could see.
    Ends the program with a message when something is missing or wrong.
    """
    parser = _parser(environment)
    given = parser.parse_args(arguments)
    return Settings(
        server=server(parser, given),
        code=code_file(parser, given.token_file, given.data, environment, PREFIX),
        data=given.data,
        ca=given.ca,
        language=given.language,
        size=given.size.size if given.size else (1280, 720) if given.windowed else None,
        place=given.size.place if given.size else None,
        distance_m=given.distance_m,
        diagonal_in=given.diagonal_in,
        sound=Sound.NONE if given.mute else Sound(given.sound),
        device=given.device,
        reduced_motion=given.reduced_motion,
        notice=given.notice,
        voices=given.voices,
        clips=given.clips or given.data / "clips",
        media=given.media or given.data / "media",
        hold=timedelta(seconds=given.hold_s) if given.hold_s else None,
        stale=timedelta(seconds=given.stale_s) if given.stale_s else None,
        drive=given.drive,
        novosga=followed(parser, given),
    )


def _voices(words: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in words.split(",") if name.strip())
    if not names or set(names) - set(VOICES):
        raise argparse.ArgumentTypeError(f"'{words}' is not a list of {', '.join(VOICES)}")
    return names


def _parser(environment: Mapping[str, str]) -> argparse.ArgumentParser:
    def default(name: str, otherwise: str) -> str:
        return environment.get(PREFIX + name, otherwise)

    parser = argparse.ArgumentParser(prog="vez panel", description="The calling panel: shows and says who goes where.")
    add = parser.add_argument
    add_server(parser, default)
    add_novosga(parser, default)
    add("--token-file", type=Path, default=default("TOKEN_FILE", "") or None, help="file for this device's code")
    add("--data", type=Path, default=default("DATA", "panel-data"), help="folder for what the panel keeps")
    add("--language", choices=LANGUAGES, default=default("LANGUAGE", "pt_BR"), help="language of the screen")
    add("--windowed", action="store_true", help="in a window instead of the whole screen")
    add(
        "--size",
        type=geometry,
        default=default("SIZE", "") or None,
        metavar="1920x1080[+X+Y]",
        help="the window's size and place in pixels",
    )
    add("--distance-m", type=positive, default=default("DISTANCE_M", "8"), help="from how far people read, in metres")
    add("--diagonal-in", type=positive, default=default("DIAGONAL_IN", "43"), help="the screen's diagonal, in inches")
    _add_sound(add, default)
    add("--reduced-motion", action="store_true", default=bool(default("REDUCED_MOTION", "")), help="nothing slides")
    add("--drive", action="store_true", help=argparse.SUPPRESS)
    return parser


def _add_sound(add: Callable[..., object], default: Callable[[str, str], str]) -> None:
    """What is heard, what is shown between calls, and for how long."""
    add("--sound", choices=[*Sound], default=default("SOUND", "all"), help="chime and voice, chime alone, or nothing")
    add("--mute", action="store_true", default=bool(default("MUTE", "")), help="the same as --sound none")
    add("--device", default=default("DEVICE", "default"), help="ALSA device of the loudspeaker (aplay -L lists them)")
    add("--notice", default=default("NOTICE", ""), help="a sentence for the strip")
    add(
        "--voices", type=_voices, default=default("VOICES", "espeak"), help=f"to try in this order: {', '.join(VOICES)}"
    )
    add(
        "--clips",
        type=Path,
        default=default("CLIPS", "") or None,
        help="folder of recorded words (default: DATA/clips)",
    )
    add("--media", type=Path, default=default("MEDIA", "") or None, help="folder of pictures (default: DATA/media)")
    add(
        "--hold-s",
        type=positive,
        default=default("HOLD_S", "") or None,
        help="seconds a call stays, whatever is set for it",
    )
    add("--stale-s", type=positive, default=default("STALE_S", "") or None, help="an older call is not said, likewise")
