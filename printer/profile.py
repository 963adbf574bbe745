"""Finds the profile of a printer by its name, and lets a technician change the few things that clones differ in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import parse_qsl

from printer.abilities import Cutter, Profile, QrMethod
from printer.errors import UnknownProfile
from printer.models import PROFILES

__all__ = ["PROFILES", "Cutter", "Profile", "profile_named"]

_CHANGES = "columns, page, slot, qr (image or GS ( k), cut (feed-and-cut, cut, tear)"


def profile_named(name: str) -> Profile:
    """The profile of this name, or one changed as `python -m printer learn` proposes it.

    ``generic-80?columns=42&page=CP860&slot=3`` is `generic-80` with 42 columns and CP860 in slot 3.
    Raises `UnknownProfile`.
    """
    base, _, changes = name.partition("?")
    if base not in PROFILES:
        raise UnknownProfile(f"there is no printer profile '{base}'; there are: {', '.join(PROFILES)}")
    if not changes:
        return PROFILES[base]
    try:
        return _changed(PROFILES[base], dict(parse_qsl(changes, strict_parsing=True)), name)
    except (ValueError, LookupError) as error:
        raise UnknownProfile(f"'{name}' changes the profile in a way there is not; there are: {_CHANGES}") from error


def _changed(base: Profile, changes: Mapping[str, str], name: str) -> Profile:
    """``base`` with ``changes``. Raises `ValueError` or `LookupError`."""
    left = dict(changes)
    columns = int(left.pop("columns", base.columns))
    page = left.pop("page", base.code_page)
    "".encode(page)
    slot = left.pop("slot", None)
    slots = base.slots if slot is None else {int(slot): page}
    qr, cutter = QrMethod(left.pop("qr", base.qr)), Cutter(left.pop("cut", base.cutter))
    if left or not 16 <= columns <= 64 or page not in slots.values() or not all(0 <= slot <= 255 for slot in slots):
        raise ValueError(name)
    if base.dialect is not PROFILES["generic-80"].dialect and (qr, cutter) != (base.qr, base.cutter):
        raise ValueError(name)
    dots = base.dots if columns == base.columns else columns * 12 // 8 * 8
    margins = base.paper_dots - base.dots
    return replace(
        base, name=name, columns=columns, dots=dots, paper_dots=dots + margins, code_page=page, slots=slots,
        qr=qr, cutter=cutter,
    )  # fmt: skip
