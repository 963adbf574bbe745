"""Makes small videos for tests: plain pictures whose shade tells which one it is, or QR codes for a camera."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import av
from av.video.frame import VideoFrame

WIDTH, HEIGHT, RATE = 320, 192, 25


def shades(count: int, first: int = 16, step: int = 2) -> Iterable[bytes]:
    """Grey pictures, each lighter than the one before."""
    for place in range(count):
        yield bytes([min(255, first + step * place)]) * (WIDTH * HEIGHT * 3)


def film(path: Path, pictures: Iterable[bytes], width: int = WIDTH, height: int = HEIGHT, rate: int = RATE) -> Path:
    """A video of RGB pictures; ``.mp4`` is H.264, ``.webm`` is VP9. ``width`` is a multiple of 32."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264" if path.suffix == ".mp4" else "libvpx-vp9", rate=rate)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        for picture in pictures:
            frame = VideoFrame(width, height, "rgb24")
            frame.planes[0].update(picture)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


def stripes(count: int, width: int = 1280, height: int = 720) -> Iterable[bytes]:
    """Coloured stripes that move, which is more work to decode than one shade."""
    row = bytes(
        channel for place in range(width + height + count * 8) for channel in ((place * 3) % 256, (place * 5) % 256, 90)
    )
    for place in range(count):
        yield b"".join(row[(place * 8 + line // 8) * 3 :][: width * 3] for line in range(height))
