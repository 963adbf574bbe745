"""A QR code as an SVG picture that a screen can show at any size."""

from __future__ import annotations

from base64 import b64encode

QUIET = 4  # light modules around the code; readers need them


def picture(address: str) -> str:
    """A data URL of the code of ``address``. Slow (tens of ms): not for the screen's thread."""
    from qrcode.constants import ERROR_CORRECT_M  # its import is slow too
    from qrcode.main import QRCode

    code = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    code.add_data(address)
    rows = code.get_matrix()
    path = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    side = len(rows)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges">'
        f'<rect width="{side}" height="{side}" fill="#fff"/><path d="{path}" fill="#000"/></svg>'
    )
    return "data:image/svg+xml;base64," + b64encode(svg.encode()).decode()
