"""The other process: from a video file to pictures of the right size in shared memory. Without Qt.

The screen writes the second from which on it wants a picture, as a line; the answer is one line of `LINE`, and the
picture stands in the memory. Nothing is decoded ahead, so a screen that does not ask costs nothing.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

import av
from av.error import FFmpegError
from av.video.frame import VideoFrame

from domain.errors import VezError

LINE = b"%.3f %.3f %d %d %d\n"  # at which second of all, and of this showing; width, height and bytes per row
FORMATS = {".mp4": "mp4", ".webm": "webm"}  # never one that names other files, as playlists do
MOST_PIXELS = 3840 * 2160
FAST = 60.0  # pictures a second; what says that it has more says something wrong


class NoVideo(VezError):
    """What is in the file cannot be shown."""


class Request(NamedTuple):
    """``width`` and ``height`` are the largest that a picture may be; ``memory`` is the number of an open file.

    ``begin`` is the second from which on the first showing is asked for.
    """

    file: str
    width: int
    height: int
    memory: int
    begin: float = 0.0


def serve(request: Request, orders: BinaryIO, answers: BinaryIO) -> None:
    """Answer until ``orders`` ends; after the last picture comes the first. Raises `NoVideo`."""
    size = request.width * request.height * 4
    try:
        with mmap.mmap(request.memory, size) as memory:
            pictures = _endless(request)
            for order in orders:
                wanted = float(order)
                at, second, frame = next(found for found in pictures if found[0] >= wanted)
                answers.write(LINE % (at, second, *_put(frame, request, memory)))
                answers.flush()
    except (FFmpegError, OSError, ValueError) as error:
        raise NoVideo(f"it cannot be decoded: {error}") from error


def _endless(request: Request) -> Iterator[tuple[float, float, VideoFrame]]:
    """Every picture with its second, again and again: of all showings as if they were one, and of its own."""
    before, begin = 0.0, request.begin
    while True:
        last, count = before, 0
        for at, frame in _once(request, begin):
            last, count = before + at, count + 1
            yield last, at, frame
        if not count:
            raise NoVideo("it has no pictures")
        before, begin = last + 1 / 25, 0.0


def _once(request: Request, begin: float) -> Iterator[tuple[float, VideoFrame]]:
    kind = FORMATS.get(Path(request.file).suffix)
    if kind is None:
        raise NoVideo("its name says no kind that is shown")
    with av.open(request.file, format=kind, options={"protocol_whitelist": "file"}) as container:
        if not container.streams.video:
            raise NoVideo("it has no pictures")
        stream = container.streams.video[0]
        stream.codec_context.thread_count = 1  # others have work, too
        first = float(stream.start_time * stream.time_base) if stream.start_time and stream.time_base else 0.0
        if begin:
            container.seek(int((first + begin) * av.time_base))  # to the whole picture before it
        last = -1.0
        for frame in container.decode(stream):
            if frame.width * frame.height > MOST_PIXELS:
                raise NoVideo("its pictures are too large")
            time = last + 1 / 25 if frame.pts is None else float(frame.time) - first
            last = max(time, last + 1 / FAST)
            yield last, frame


def _put(frame: VideoFrame, request: Request, memory: mmap.mmap) -> tuple[int, int, int]:
    """The picture, as large as it fits, as BGRA: Qt's RGB32."""
    shape = _shape(frame)
    scale = min(request.width / shape[0], request.height / shape[1])
    width, height = max(1, int(shape[0] * scale)), max(1, int(shape[1] * scale))
    plane = frame.reformat(width, height, "bgra", interpolation="BILINEAR").planes[0]
    row, rows = width * 4, memoryview(plane)
    if plane.line_size == row:
        memory[: row * height] = rows[: row * height]
    else:
        for line in range(height):
            memory[line * row : (line + 1) * row] = rows[line * plane.line_size : line * plane.line_size + row]
    return width, height, row


def _shape(frame: VideoFrame) -> tuple[int, int]:
    """How wide and high it is to be shown: some cameras make pixels that are not square."""
    aspect = getattr(frame, "sample_aspect_ratio", None)
    ratio = float(aspect) if aspect else 1.0
    return (round(frame.width * ratio), frame.height) if 0.25 < ratio < 4 else (frame.width, frame.height)
