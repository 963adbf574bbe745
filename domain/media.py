"""The pictures, videos and captions that a branch has: their names, what they may be, and how they travel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from domain.words import Language, Text

Kind = Literal["picture", "video", "captions"]
_STEM = r"^[a-z0-9][a-z0-9_-]{0,59}"
PictureFile = Annotated[
    str,
    Meta(
        pattern=_STEM + r"\.(png|jpg|jpeg|webp)(?!\n)$",
        description="a picture of the branch's media, or a file in the media folder",
    ),
]
VideoFile = Annotated[
    str, Meta(pattern=_STEM + r"\.(mp4|webm)(?!\n)$", description="a video of the branch's media; it has no sound here")
]
CaptionFile = Annotated[
    str, Meta(pattern=_STEM + r"\.(vtt|srt)(?!\n)$", description="captions of the branch's media: WebVTT or SubRip")
]
MediaFile = Annotated[str, Meta(pattern=_STEM + r"\.(png|jpg|jpeg|webp|mp4|webm|vtt|srt)(?!\n)$")]
PageName = Annotated[str, Meta(pattern=r"^[a-z][a-z_]{0,29}(?!\n)$", description="a page of the totem: ticket")]
Digest = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}(?!\n)$", description="SHA-256 of the file")]

PART = 256 * 1024  # bytes; what is sent and stored at a time
MOST: Mapping[Kind, int] = {"picture": 25_000_000, "video": 200_000_000, "captions": 200_000}  # bytes of one file
MOST_FILES = 200  # of a branch
MOST_ALL = 2_000_000_000  # bytes of a branch
HEAD = 4096  # bytes that tell what a file is

_KINDS: Mapping[str, Kind] = {
    "png": "picture",
    "jpg": "picture",
    "jpeg": "picture",
    "webp": "picture",
    "mp4": "video",
    "webm": "video",
    "vtt": "captions",
    "srt": "captions",
}


class Captions(Struct, frozen=True, forbid_unknown_fields=True):
    """The captions of a video in each language. Portuguese is never missing; the others fall back to it."""

    pt_BR: CaptionFile
    en: CaptionFile | None = None
    es: CaptionFile | None = None

    def in_language(self, language: Language) -> str:
        """The file in ``language``, or the Portuguese one."""
        return getattr(self, language) or self.pt_BR

    def files(self) -> Iterator[str]:
        """All of them."""
        yield from filter(None, (self.pt_BR, self.en, self.es))


class Signed(Struct, frozen=True, forbid_unknown_fields=True):
    """A page of the totem in Libras. ``poster`` stands for it where nothing moves; ``words`` are what is signed, for
    where the captions cannot be read."""

    page: PageName
    file: VideoFile
    captions: Captions
    words: Text
    poster: PictureFile | None = None

    def files(self) -> Iterator[str]:
        """All that it needs."""
        yield self.file
        yield from self.captions.files()
        if self.poster:
            yield self.poster


class Item(Struct, frozen=True, forbid_unknown_fields=True):
    """A file of a branch as its server has it. ``size`` is in bytes."""

    name: MediaFile
    digest: Digest
    size: Annotated[int, Meta(ge=1, le=2**53)]
    added_at: datetime


class Offer(Struct, frozen=True, forbid_unknown_fields=True):
    """All parts of a file have been sent: be it called so from now on."""

    name: MediaFile
    digest: Digest
    size: Annotated[int, Meta(ge=1, le=2**53)]


class Sent(Struct, frozen=True):
    """How many parts of a file the server has, from the first one on."""

    parts: int


def kind_of(name: str) -> Kind:
    """What a `MediaFile` is, by its name."""
    return _KINDS[name.rpartition(".")[2]]


def is_what_it_says(name: str, head: bytes) -> bool:
    """Whether a file that begins with ``head`` (`HEAD` bytes, or all of it) is what its name says.

    Signatures: PNG (RFC 2083), JPEG (ITU-T T.81), WebP (RFC 9649), MP4 (ISO/IEC 14496-12), WebM (RFC 8794), WebVTT
    (W3C). SubRip has none: it is a text whose first lines are a number and a time.
    """
    match name.rpartition(".")[2]:
        case "png":
            return head.startswith(b"\x89PNG\r\n\x1a\n")
        case "jpg" | "jpeg":
            return head.startswith(b"\xff\xd8\xff")
        case "webp":
            return head.startswith(b"RIFF") and head[8:12] == b"WEBP"
        case "mp4":
            return head[4:8] == b"ftyp"
        case "webm":
            return head.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in head[:64]
        case ending:
            return _is_text(head) and _begins(head, ending)


def _begins(head: bytes, ending: str) -> bool:
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return first.startswith(b"WEBVTT") if ending == "vtt" else first[:1].isdigit() and b"-->" in head


def _is_text(head: bytes) -> bool:
    """UTF-8, but for a letter that was cut through at the end."""
    try:
        head.decode()
    except UnicodeDecodeError as error:
        return len(head) >= HEAD - 4 and error.start >= len(head) - 4 and b"\0" not in head
    return b"\0" not in head
