"""The other process: from a camera's pictures to what is written in the codes on them. Nothing is kept. Without Qt."""

from __future__ import annotations

import json
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import av
import zxingcpp
from av.container import InputContainer
from av.error import FFmpegError
from av.video.frame import VideoFrame

from domain.errors import VezError

READY = b"ready\n"  # the first picture has come
LOOKS_S = 0.12  # from one look to the next
SAME_S = 2.0  # for which a code that is still held there is not said again
LONGEST = 400  # letters
SIZE = {"video_size": "1280x720"}  # where the camera has it


class NoCamera(VezError):
    """The camera cannot be used."""


def look(device: str, answers: BinaryIO) -> None:
    """Say `READY`, then each code as a line of JSON. A file that is no device is a video, played once.

    Raises `NoCamera` when there is nothing, or nothing more, to see.
    """
    last, since, next_look = "", 0.0, 0.0
    try:
        with _opened(device) as container:
            for place, frame in enumerate(_pictures(container)):
                if not place:
                    _say(answers, READY)
                now = time.monotonic()
                if now < next_look:
                    continue
                next_look = now + LOOKS_S
                found = _code(frame)
                if found and (found != last or now - since > SAME_S):
                    _say(answers, json.dumps(found).encode() + b"\n")
                last, since = (found, now) if found else (last, since)
    except (FFmpegError, OSError, ValueError) as error:
        raise NoCamera(f"the camera {device} cannot be used: {error}") from error
    raise NoCamera(f"the camera {device} gives no more pictures")


def _opened(device: str) -> InputContainer:
    if not _is_camera(device):
        return av.open(device, options={"protocol_whitelist": "file"})
    try:
        return av.open(device, format="v4l2", options=SIZE)
    except FFmpegError:  # it has pictures of other sizes
        return av.open(device, format="v4l2")


def _is_camera(device: str) -> bool:
    return stat.S_ISCHR(Path(device).stat().st_mode)


def _pictures(container: InputContainer) -> Iterator[VideoFrame]:
    """As they come; those of a file, each at its time."""
    began = time.monotonic()
    stream = container.streams.video[0]
    stream.codec_context.thread_count = 1
    is_camera = "v4l2" in container.format.name
    for frame in container.decode(stream):
        if not is_camera:
            time.sleep(max(0.0, began + (frame.time or 0.0) - time.monotonic()))
        yield frame


def _code(frame: VideoFrame) -> str:
    """What is written in the first code on the picture."""
    plane = frame.reformat(format="gray").planes[0]
    rows, width = memoryview(plane), frame.width
    if plane.line_size == width:
        grey = bytes(rows[: width * frame.height])
    else:
        starts = range(0, plane.line_size * frame.height, plane.line_size)
        grey = b"".join(rows[start : start + width] for start in starts)
    found = zxingcpp.read_barcodes(memoryview(grey).cast("B", shape=[frame.height, width]))
    texts = (each.text.strip()[:LONGEST] for each in found)
    return next((text for text in texts if text.isprintable() and text), "")


def _say(answers: BinaryIO, line: bytes) -> None:
    answers.write(line)
    answers.flush()
