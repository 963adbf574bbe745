"""The bytes of each dialect's status, read: pure functions from an answer to the names of what it tells.

The names are the values of `printer.status.Condition`; an empty set is a printer that is well. Bits are those of the
makers' manuals.
"""

from __future__ import annotations

from collections.abc import Iterable

UNRECOVERABLE, COVER_OPEN, PAPER_OUT = "unrecoverable", "cover_open", "paper_out"
CUTTER, HOT, OFFLINE, NEAR_END = "cutter", "hot", "offline", "near_end"

FIXED_MASK, FIXED_BITS = 0x93, 0x12  # the same in every answer to DLE EOT, so that noise is not taken for one
ASB_MASK, ASB_BITS = 0x93, 0x10  # the first of the four bytes that are pushed
GS_R_MASK, GS_R_BITS = 0x90, 0x00

Answers = tuple[int | None, int | None, int | None, int | None]
Told = set[str]


def is_answer(value: int) -> bool:
    """Whether a byte can be an answer to DLE EOT."""
    return value & FIXED_MASK == FIXED_BITS


def begins_push(value: int) -> bool:
    """Whether a byte can be the first of a pushed state."""
    return value & ASB_MASK == ASB_BITS


def shown(values: Iterable[int | None]) -> str:
    """Bytes for a technician's eye."""
    return " ".join("--" if value is None else f"{value:02X}" for value in values)


def dle_eot(answers: Answers) -> Told:
    """DLE EOT 1 to 4; None where no answer came.

    Sensors are tested with both of their bits: one alone has been seen on printers without the sensor.
    """
    printer, offline, error, paper = (FIXED_BITS if answer is None else answer for answer in answers)
    return _told(
        (error & 0x20, UNRECOVERABLE),
        (offline & 0x04, COVER_OPEN),
        (offline & 0x20 or paper & 0x60 == 0x60, PAPER_OUT),
        (error & 0x08, CUTTER),
        (error & 0x40, HOT),
        (printer & 0x28 or offline & 0x40 or error & 0x04, OFFLINE),
        (paper & 0x0C == 0x0C, NEAR_END),
    )


def gs_r(value: int) -> Told:
    """GS r 1, which only comes from a printer that is online."""
    return _told((value & 0x0C == 0x0C, PAPER_OUT), (value & 0x03 == 0x03, NEAR_END))


def pushed(group: bytes) -> Told:
    """The four bytes of automatic status back (GS a)."""
    printer, error, paper = group[0], group[1], group[2]
    return _told(
        (error & 0x20, UNRECOVERABLE),
        (printer & 0x20, COVER_OPEN),
        (paper & 0x0C == 0x0C, PAPER_OUT),
        (error & 0x08, CUTTER),
        (error & 0x40, HOT),
        (printer & 0x08 or error & 0x05, OFFLINE),
        (paper & 0x03 == 0x03, NEAR_END),
    )


def is_bematech(group: bytes) -> bool:
    """Whether five bytes can be the answer to GS F8 1: the bits that the manual fixes are there."""
    return len(group) == 5 and group[0] & 0x81 == 0x80 and group[1] & 0x01 == 1 and group[3] & 0x91 == 0x91


def bematech(group: bytes) -> Told:
    """GS F8 1 of the MP-4200 TH and its family: five bytes. The cover's bit is 0 when it is open."""
    state, paper, error, head = group[:4]
    return _told(
        (error & 0x20, UNRECOVERABLE),
        (not paper & 0x80, COVER_OPEN),
        (paper & 0x24, PAPER_OUT),
        (error & 0x08, CUTTER),
        (head & 0x04, HOT),
        (state & 0x08 or paper & 0x40, OFFLINE),
        (paper & 0x02, NEAR_END),
    )


def bematech_is_done(group: bytes) -> bool:
    """Whether everything sent is printed: it neither waits nor has anything in its buffer."""
    return not group[0] & 0x70


def bematech_set(group: bytes) -> str:
    """Which command set is in use."""
    return "ESC/POS" if group[3] & 0x40 else "ESC/Bema"


def enq(value: int) -> Told:
    """ENQ of ESC/Bema and of Elgin VOX: one byte. The head's bit is 0 when it is up, which is an open cover."""
    return _told(
        (not value & 0x08, COVER_OPEN),
        (value & 0x02, PAPER_OUT),
        (not value & 0x01, OFFLINE),
        (value & 0x10, NEAR_END),
    )


def daruma(state: int, paper: int) -> Told:
    """Daruma's answers to ENQ and to GS ENQ."""
    out = state & 0x20 or paper & 0x02
    return _told(
        (state & 0x80 or (not paper & 0x10 and not out), COVER_OPEN),
        (out, PAPER_OUT),
        (not state & 0x10 or state & 0x08 or paper & 0x48, OFFLINE),
        (paper & 0x01, NEAR_END),
    )


def daruma_is_done(state: int) -> bool:
    """Whether Daruma's head is at rest."""
    return not state & 0x01


def is_custom(group: bytes) -> bool:
    """Whether six bytes can be Custom's full status."""
    return len(group) == 6 and group[:2] == b"\x10\x0f"


def custom(group: bytes) -> Told:
    """Custom's full status (DLE EOT 20): 10 0F, then paper, user, recoverable and unrecoverable errors.

    A jam is unrecoverable here: somebody must open the printer.
    """
    paper, user, recoverable, unrecoverable = group[2:]
    return _told(
        (unrecoverable & 0x4C or recoverable & 0x40, UNRECOVERABLE),
        (user & 0x03, COVER_OPEN),
        (paper & 0x01, PAPER_OUT),
        (unrecoverable & 0x01, CUTTER),
        (recoverable & 0x01, HOT),
        (recoverable & 0x0A, OFFLINE),
        (paper & 0x44, NEAR_END),
    )


def custom_holds_ticket(group: bytes) -> bool:
    """Whether a ticket waits in the mouth of the printer."""
    return bool(group[2] & 0x20)


def custom_is_done(group: bytes) -> bool:
    """Whether nothing is in its buffer and the paper does not move."""
    return not group[3] & 0x0C


def ejector(value: int) -> Told:
    """Custom's ejector (GS e 6): a jam, or an error of its own."""
    return _told((value & 0x80, UNRECOVERABLE), (value & 0x40, OFFLINE), (value & 0x01, NEAR_END))


def ejector_holds_ticket(value: int) -> bool:
    """The same question to the ejector."""
    return bool(value & 0x08)


def _told(*signs: tuple[object, str]) -> Told:
    return {name for present, name in signs if present}
