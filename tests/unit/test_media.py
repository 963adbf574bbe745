"""What a file is by its first bytes, and what a branch document may say of media."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from domain import document
from domain.errors import DocumentInvalid
from domain.media import HEAD, Captions, Signed, is_what_it_says, kind_of
from domain.panels import Panel, Picture, Video, files_of
from tests.branches import branch, text

MP4 = b"\x00\x00\x00\x20ftypisom" + bytes(100)
WEBM = b"\x1a\x45\xdf\xa3" + bytes(20) + b"\x42\x82\x84webm" + bytes(100)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
VTT = "\ufeffWEBVTT\n\n00:01.000 --> 00:02.000\nsenha é número".encode()


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("a.mp4", MP4),
        ("a.webm", WEBM),
        ("a.png", PNG),
        ("a.jpg", b"\xff\xd8\xff\xe0"),
        ("a.webp", b"RIFF\x00\x00\x00\x00WEBPVP8 "),
        ("a.vtt", VTT),
        ("a.srt", b"1\n00:00:01,000 --> 00:00:02,000\nx\n"),
    ],
)
def test_a_file_is_known_by_its_first_bytes(name: str, head: bytes) -> None:
    assert is_what_it_says(name, head)
    others = {"a.mp4", "a.webm", "a.png", "a.jpg", "a.webp", "a.vtt", "a.srt"} - {name}
    assert [other for other in others if is_what_it_says(other, head)] == []
    assert not is_what_it_says(name, b"#!/bin/sh\n") and not is_what_it_says(name, b"")


def test_a_letter_may_be_cut_at_the_end_and_nowhere_else() -> None:
    long = b"WEBVTT\n" + "é".encode() * HEAD
    assert is_what_it_says("a.vtt", long[:HEAD])
    assert not is_what_it_says("a.vtt", b"WEBVTT\n\xc3 and more" + long[:HEAD])
    assert not is_what_it_says("a.vtt", b"WEBVTT\n\0")


def test_a_playlist_says_which_files_it_needs() -> None:
    video = Video(file="a.mp4", words=text("a"), captions=Captions("a.vtt", en="b.vtt"), poster="p.png")
    panel = Panel("hall", playlist=(Picture(file="q.png", words=text("q")), video, video))
    assert files_of(panel) == ("q.png", "a.mp4", "a.vtt", "b.vtt", "p.png")
    assert [video.captions.in_language(each) for each in ("en", "es")] == ["b.vtt", "a.vtt"]
    assert {kind_of(name) for name in files_of(panel)} == {"picture", "video", "captions"}


def test_a_document_names_videos_of_its_media_alone() -> None:
    import msgspec
    import yaml

    page = Signed("ticket", "ticket.mp4", Captions("ticket.vtt"), text("A sua senha"))
    tree = msgspec.to_builtins(replace(branch(), libras=(page, page)))
    with pytest.raises(DocumentInvalid, match="signed 2 times"):
        document.read(yaml.safe_dump(tree, allow_unicode=True))
    tree["libras"] = [{**tree["libras"][0], "file": "https://elsewhere/ticket.mp4"}]
    with pytest.raises(DocumentInvalid, match="libras"):
        document.read(yaml.safe_dump(tree, allow_unicode=True))
    tree["libras"] = [{**tree["libras"][0], "file": "../ticket.mp4"}]
    with pytest.raises(DocumentInvalid, match="libras"):
        document.read(yaml.safe_dump(tree, allow_unicode=True))
