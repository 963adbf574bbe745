"""What comes out of the emulated printer: each paper as an image, a text and its bytes."""

from __future__ import annotations

import io
from pathlib import Path

from printer.preview import draw
from printer.profile import Profile
from printer.sheet import Sheet


def save(sheet: Sheet, profile: Profile, out: Path, number: int) -> dict[str, str]:
    """Write the paper as ``ticket-0001.*`` and as the latest, ``ticket.*``; where they are."""
    out.mkdir(parents=True, exist_ok=True)
    image = io.BytesIO()
    draw(sheet, profile).save(image, format="png")
    forms = {"bin": sheet.raw, "txt": sheet.text(profile.columns).encode(), "png": image.getvalue()}
    for name in (f"ticket-{number:04d}", "ticket"):
        for suffix, content in forms.items():
            partial = out / f".{name}.partial"
            partial.write_bytes(content)
            partial.replace(out / f"{name}.{suffix}")  # who looks meanwhile sees the whole paper or the one before
    return {suffix: str(out / f"ticket-{number:04d}.{suffix}") for suffix in forms}
