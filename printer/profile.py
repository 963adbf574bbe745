"""What each kind of printer can do, as data. Slots of code pages are not portable: they belong to the dialect."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from printer.errors import UnknownProfile


class Cutter(StrEnum):
    """How the paper comes off."""

    FEED_AND_CUT = "feed-and-cut"  # GS V 66 0: the printer knows how far its knife is
    CUT = "cut"  # GS V 0, after feeding the distance ourselves
    TEAR = "tear"  # no knife: feed, and the citizen tears


# ESC t n. Epson: ESC/POS command reference; also Bematech MP-4200 TH in ESC/POS mode.
EPSON_SLOTS: Mapping[int, str] = {0: "CP437", 2: "CP850", 3: "CP860", 16: "CP1252", 19: "CP858"}
# POS-80 and POS-58 clones: the same 850 and 860, other places for 1252 and 858.
GENERIC_SLOTS: Mapping[int, str] = {0: "CP437", 2: "CP850", 3: "CP860", 6: "CP1252", 9: "CP858"}


@dataclass(frozen=True)
class Profile:
    """One kind of printer. Lengths are dots (8 a millimetre); ``columns`` counts characters of 12 dots (font A)."""

    name: str
    title: str
    columns: int
    dots: int
    paper_dots: int
    code_page: str
    slots: Mapping[int, str]
    native_qr: bool
    cutter: Cutter
    answers: bool  # replies to DLE EOT when the connection can be read
    reports_done: bool  # replies to GS r only after everything before it is on paper
    source: str

    @property
    def slot(self) -> int:
        """The number that ESC t needs for ``code_page`` in this dialect."""
        return next(slot for slot, name in self.slots.items() if name == self.code_page)


_ALL = (
    Profile(
        name="epson-80",
        title="Epson TM-T20X, TM-T88 VI and alike, 80 mm",
        columns=48,
        dots=576,
        paper_dots=640,
        code_page="CP858",
        slots=EPSON_SLOTS,
        native_qr=True,
        cutter=Cutter.FEED_AND_CUT,
        answers=True,
        reports_done=True,
        source="Epson ESC/POS command reference; escpos-printer-db TM-T20II: 576 dots, 48 columns",
    ),
    Profile(
        name="generic-80",
        title="Any ESC/POS printer of 80 mm",
        columns=48,
        dots=576,
        paper_dots=640,
        code_page="CP850",
        slots=GENERIC_SLOTS,
        native_qr=False,
        cutter=Cutter.CUT,
        answers=True,
        reports_done=False,
        source="CP850 in slot 2 is the only place common to Epson, Bematech, Elgin, Sweda, Daruma and the clones",
    ),
    Profile(
        name="generic-58",
        title="Any ESC/POS printer of 58 mm, without a knife",
        columns=32,
        dots=384,
        paper_dots=464,
        code_page="CP850",
        slots=GENERIC_SLOTS,
        native_qr=False,
        cutter=Cutter.TEAR,
        answers=True,
        reports_done=False,
        source="escpos-printer-db ZJ-5870 and POS-5890: 384 dots, 32 columns",
    ),
    Profile(
        name="virtual",
        title="The printer that `python -m printer emulate` plays",
        columns=48,
        dots=576,
        paper_dots=640,
        code_page="CP858",
        slots=EPSON_SLOTS,
        native_qr=True,
        cutter=Cutter.FEED_AND_CUT,
        answers=True,
        reports_done=True,
        source="printer.virtual",
    ),
)
PROFILES: Mapping[str, Profile] = {profile.name: profile for profile in _ALL}


def profile_named(name: str) -> Profile:
    """The profile of this name. Raises `UnknownProfile`."""
    if name not in PROFILES:
        raise UnknownProfile(f"there is no printer profile '{name}'; there are: {', '.join(PROFILES)}")
    return PROFILES[name]
