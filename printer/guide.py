"""The table of models in docs/printers.md, made from the profiles: `python -m printer models --table`."""

from __future__ import annotations

from printer.abilities import Cutter, Profile, QrMethod
from printer.models import PROFILES

_HEAD = tuple(
    "name,printer,columns and dots,dialect,code page: slot,others,QR,images,comes off by,status,done,beep,USB".split(
        ","
    )
)
_CUTTERS = {
    Cutter.FEED_AND_CUT: "GS V 66",
    Cutter.CUT: "GS V 0",
    Cutter.ESC_W: "ESC w",
    Cutter.ESC_M: "ESC m",
    Cutter.PRESENTER: "ESC i, GS e 3",
    Cutter.TEAR: "a hand",
}


def table() -> str:
    """The models as a Markdown table, with their sources under it."""
    rows = [_HEAD, tuple("---" for _ in _HEAD), *(_row(profile) for profile in PROFILES.values())]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    sources = [f"- `{profile.name}`: {profile.source}.{_unsure(profile)}" for profile in PROFILES.values()]
    return "\n".join([*lines, "", *sources]) + "\n"


def _row(profile: Profile) -> tuple[str, ...]:
    others = ", ".join(f"{page}: {slot}" for slot, page in profile.slots.items() if page != profile.code_page)
    return (
        f"`{profile.name}`",
        profile.title,
        f"{profile.columns}, {profile.dots}",
        profile.dialect,
        f"{profile.code_page}: {profile.slot}",
        others or "–",
        "an image" if profile.qr is QrMethod.RASTER else profile.qr,
        profile.images,
        _CUTTERS[profile.cutter],
        _status(profile),
        profile.done,
        profile.buzzer.hex(" ") or "–",
        " ".join(f"{vendor:04x}:{product:04x}" for vendor, product in profile.usb) or "–",
    )


def _status(profile: Profile) -> str:
    if profile.status != "DLE EOT":
        return profile.status
    asked = " ".join(str(query) for query in profile.queries)
    return f"{profile.status} {asked}{', GS a' if profile.pushes else ''}"


def _unsure(profile: Profile) -> str:
    return f" *Not confirmed:* {profile.unsure}." if profile.unsure else ""
