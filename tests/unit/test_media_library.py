"""A device's own copies: fetched in parts, gone on with after a cut, checked, given up when not needed, kept alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from client.errors import Unreachable
from client.media import INDEX, WRONG_S, Library
from domain.media import PART, Item

AT = datetime(2026, 3, 2, 12, tzinfo=UTC)
HALL = "branch"


class Shop:
    """A server with files. ``cut`` is how many more parts come before the network ends."""

    def __init__(self, **files: bytes) -> None:
        self.files = {name.replace("_", "."): content for name, content in files.items()}
        self.cut: int | None = None
        self.asked: list[int] = []
        self.spoil = False

    def media(self, branch: str) -> list[Item]:
        assert branch == HALL
        if self.cut == 0:
            raise Unreachable("cut")
        return [Item(name, sha256(held).hexdigest(), len(held), AT) for name, held in self.files.items()]

    def media_part(self, branch: str, digest: str, number: int) -> bytes:
        if self.cut is not None:
            if self.cut <= 0:
                raise Unreachable("cut")
            self.cut -= 1
        self.asked.append(number)
        content = next(held for held in self.files.values() if sha256(held).hexdigest() == digest)
        part = content[number * PART : (number + 1) * PART]
        return bytes(len(part)) if self.spoil else part


FILM = bytes(range(256)) * 4096  # four parts


def never() -> bool:
    return False


class Time:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def plenty(_: Path) -> int:
    return 10**12


def library(folder: Path, shop: Shop, time: Time | None = None, free: Callable[[Path], int] = plenty) -> Library:
    return Library(folder / "library", shop, time or Time(), most=3_000_000, spare=1_000_000, free=free)


def held(library: Library, name: str) -> bytes | None:
    path = library.find(name)
    return path.read_bytes() if path else None


def test_what_is_named_is_fetched_and_nothing_else(tmp_path: Path) -> None:
    shop = Shop(a_mp4=FILM, b_png=b"picture", c_png=b"another")
    copies = library(tmp_path, shop)
    copies.keep(HALL, ["a.mp4", "b.png", "none.png"], never)
    assert (held(copies, "a.mp4"), held(copies, "b.png"), held(copies, "c.png")) == (FILM, b"picture", None)
    assert copies.troubles == {}
    asked = len(shop.asked)
    copies.keep(HALL, ["a.mp4", "b.png"], never)
    assert len(shop.asked) == asked, "once is enough"


def test_it_goes_on_after_a_cut_and_after_a_restart(tmp_path: Path) -> None:
    shop = Shop(a_mp4=FILM)
    shop.cut = 2
    first = library(tmp_path, shop)
    first.keep(HALL, ["a.mp4"], never)
    assert held(first, "a.mp4") is None and shop.asked == [0, 1]
    shop.cut = None
    library(tmp_path, shop).keep(HALL, ["a.mp4"], never)
    assert shop.asked == [0, 1, 2, 3]
    shop.cut = 0
    alone = library(tmp_path, shop)
    alone.keep(HALL, ["a.mp4"], never)
    assert held(alone, "a.mp4") == FILM, "without the server, too"


@pytest.mark.expects_log("the file a.mp4 of the branch's media did not arrive as it was sent")
def test_what_came_wrong_is_not_shown_and_is_tried_again_later(tmp_path: Path) -> None:
    shop, time = Shop(a_mp4=FILM), Time()
    shop.spoil = True
    copies = library(tmp_path, shop, time)
    copies.keep(HALL, ["a.mp4"], never)
    assert held(copies, "a.mp4") is None and list(copies.troubles) == ["a.mp4"]
    shop.spoil, before = False, len(shop.asked)
    copies.keep(HALL, ["a.mp4"], never)
    assert len(shop.asked) == before, "not at once"
    time.now += WRONG_S + 1
    copies.keep(HALL, ["a.mp4"], never)
    assert held(copies, "a.mp4") == FILM and copies.troubles == {}


def test_a_file_that_rotted_on_the_disk_is_fetched_anew(tmp_path: Path) -> None:
    shop = Shop(a_mp4=FILM)
    copies = library(tmp_path, shop)
    copies.keep(HALL, ["a.mp4"], never)
    path = copies.find("a.mp4")
    assert path is not None
    path.write_bytes(bytes(len(FILM)))
    again = library(tmp_path, shop)
    again.keep(HALL, ["a.mp4"], never)
    assert held(again, "a.mp4") == FILM


@pytest.mark.expects_log("the file a.mp4 of the branch's media has no room on the disk")
def test_a_full_disk_is_told_and_what_is_there_goes_on(tmp_path: Path) -> None:
    shop = Shop(a_mp4=FILM, b_png=b"picture")
    room = [10**12]
    copies = library(tmp_path, shop, free=lambda _: room[0])
    copies.keep(HALL, ["b.png"], never)
    room[0] = 1_200_000
    copies.keep(HALL, ["a.mp4", "b.png"], never)
    assert list(copies.troubles) == ["a.mp4"] and shop.asked == [0]
    assert held(copies, "b.png") == b"picture"
    room[0] = 10**12
    copies.keep(HALL, ["a.mp4", "b.png"], never)
    assert held(copies, "a.mp4") == FILM and copies.troubles == {}


@pytest.mark.expects_log("the file disk of the branch's media cannot be written")
def test_a_folder_that_cannot_be_written_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "library").write_text("a file where a folder should be")
    copies = library(tmp_path, Shop(a_mp4=FILM))
    copies.keep(HALL, ["a.mp4"], never)
    copies.keep(HALL, ["a.mp4"], never)
    assert list(copies.troubles) == ["disk"]


def test_what_is_not_needed_goes_when_all_takes_too_much(tmp_path: Path) -> None:
    shop = Shop(a_mp4=FILM, b_mp4=FILM[::-1], c_mp4=FILM[:-1])
    copies = library(tmp_path, shop)
    copies.keep(HALL, ["a.mp4"], never)
    copies.keep(HALL, ["b.mp4"], never)
    assert held(copies, "a.mp4") == FILM, "there is room yet"
    copies.keep(HALL, ["b.mp4", "c.mp4"], never)
    copies.keep(HALL, ["b.mp4", "c.mp4"], never)
    assert (held(copies, "a.mp4"), held(copies, "b.mp4")) == (None, FILM[::-1])
    assert held(copies, "c.mp4") == FILM[:-1]


def test_another_file_of_the_same_name_takes_its_place(tmp_path: Path) -> None:
    shop = Shop(a_png=b"old")
    copies = library(tmp_path, shop)
    copies.keep(HALL, ["a.png"], never)
    shop.files["a.png"] = b"new"
    shop.cut = 0
    copies.keep(HALL, ["a.png"], never)
    assert held(copies, "a.png") == b"old"
    shop.cut = None
    copies.keep(HALL, ["a.png"], never)
    assert held(copies, "a.png") == b"new"
    del shop.files["a.png"]
    copies.keep(HALL, ["a.png"], never)
    assert held(copies, "a.png") == b"new", "until its name is taken off the playlist"


def test_an_index_that_is_none_is_made_anew(tmp_path: Path) -> None:
    shop = Shop(a_png=b"picture")
    library(tmp_path, shop).keep(HALL, ["a.png"], never)
    (tmp_path / "library" / INDEX).write_text("{")
    copies = library(tmp_path, shop)
    assert held(copies, "a.png") is None
    copies.keep(HALL, ["a.png"], never)
    assert held(copies, "a.png") == b"picture" and shop.asked == [0], "the content was there"


def test_it_stops_when_told_to(tmp_path: Path) -> None:
    shop = Shop(a_png=b"picture", b_png=b"another")
    copies = library(tmp_path, shop)
    copies.keep(HALL, ["a.png", "b.png"], lambda: bool(shop.asked))
    assert held(copies, "b.png") is None
