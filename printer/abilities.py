"""What a kind of printer can do, as data: the words that `printer.models` describes each model with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Dialect(StrEnum):
    """Which commands it obeys."""

    ESCPOS = "ESC/POS"
    BEMA = "ESC/Bema"  # Bematech's own; with small differences also Elgin VOX and Sweda
    MODES = "ESC ! only"  # styles by ESC ! alone, where sources disagree on everything else
    DARUMA = "Daruma"


class Cutter(StrEnum):
    """How the paper comes off."""

    FEED_AND_CUT = "feed-and-cut"  # GS V 66 0: the printer knows how far its knife is
    CUT = "cut"  # GS V 0, after feeding the distance ourselves
    ESC_W = "esc-w"  # ESC w, full
    ESC_M = "esc-m"  # ESC m, the only one there is
    PRESENTER = "presenter"  # ESC i, then the ejector holds the ticket out (GS e 3)
    TEAR = "tear"  # no knife: feed, and the citizen tears


class QrMethod(StrEnum):
    """How a QR code is made."""

    NATIVE = "GS ( k"
    RASTER = "image"
    BEMA = "GS k Q"
    VOX = "GS o, GS k 11"
    DARUMA = "ESC 129"


class Images(StrEnum):
    """How a picture is made."""

    RASTER = "GS v 0"
    COLUMNS = "ESC *"
    NONE = "none"  # huge letters are built from block characters


class StatusMethod(StrEnum):
    """How it says how it is."""

    DLE_EOT = "DLE EOT"
    BEMATECH = "GS F8 1"
    ENQ = "ENQ"
    DARUMA = "ENQ, GS ENQ"
    CUSTOM = "DLE EOT 20"
    NONE = "none"


class Done(StrEnum):
    """How it says that everything sent is on paper."""

    GS_R = "GS r"  # queued with the text: answered when all before it is printed
    STATUS = "status"  # its status tells an empty buffer or a head at rest
    NO = "no"


@dataclass(frozen=True)
class Profile:
    """One kind of printer. Lengths are dots; ``columns`` counts characters of 12 dots (font A)."""

    name: str
    title: str
    columns: int
    dots: int
    paper_dots: int
    code_page: str
    slots: Mapping[int, str]
    cutter: Cutter
    source: str
    dialect: Dialect = Dialect.ESCPOS
    qr: QrMethod = QrMethod.RASTER
    images: Images = Images.RASTER
    status: StatusMethod = StatusMethod.DLE_EOT
    queries: tuple[int, ...] = (1, 2, 3, 4)  # the DLE EOT questions that it answers when it is well
    done: Done = Done.NO
    pushes: bool = False  # tells a change by itself (automatic status back) while a paper is printed
    prepare: bytes = b""  # sent before everything: chooses the command set
    buzzer: bytes = b""  # one beep
    power_on_page: str = "CP437"
    lines_to_knife: int = 6  # from the head to the knife, or to where a hand tears
    dpi: int = 203
    usb: tuple[tuple[int, int], ...] = ()  # vendor and product
    unsure: str = ""  # what no source that we have confirms: try it first

    @property
    def slot(self) -> int:
        """The number that ESC t needs for ``code_page`` in this dialect."""
        return next(slot for slot, name in self.slots.items() if name == self.code_page)

    @property
    def native_qr(self) -> bool:
        """Whether the printer draws QR codes itself."""
        return self.qr is not QrMethod.RASTER

    @property
    def answers(self) -> bool:
        """Whether it can be asked how it is, when the connection can be read."""
        return self.status is not StatusMethod.NONE

    @property
    def reports_done(self) -> bool:
        """Whether it tells that everything sent is on paper."""
        return self.done is not Done.NO
