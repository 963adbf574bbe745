"""Procedures on a desk's own computer: found by words, kept through a crash, and fetched only when they are new."""

from __future__ import annotations

import sqlite3
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from client.errors import LocalFailed, Unreachable
from desk.fetching import Known, fetch
from desk.library import BEGIN, END, Library, query
from domain.errors import Unknown
from domain.procedures import Article, Manual, Receipt
from tests.ui.desk_articles import CARD, LAW, TAX, article

HERE = "centro"


@pytest.fixture
def library() -> Library:
    found = Library(None)
    for each in (CARD, LAW, TAX):
        found.put(HERE, each)
    return found


def found(library: Library, typed: str) -> list[str]:
    return [hit.id for hit in library.search(HERE, typed)]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("protocolo", ["identity-second-copy"]),
        ("ISENCAO", ["tax-2026"]),
        ("isenç", ["tax-2026"]),
        ("apos mar", ["tax-2026"]),
        ("alguem", ["calm"]),
        ("pausa protocolo", ["calm", "identity-second-copy"]),  # nobody has both, so whoever has one
        ("zebra", []),
        ("", []),
        ('"', []),
        ("isen*", ["tax-2026"]),
        ("title:isen", ["tax-2026"]),  # no operator of any kind
        ("isen) OR (x", ["tax-2026", "identity-second-copy"]),
    ],
)
def test_words_are_found_by_their_beginnings(library: Library, typed: str, ids: list[str]) -> None:
    assert sorted(found(library, typed)) == sorted(ids)


def test_a_word_in_a_title_comes_first(library: Library) -> None:
    library.put(HERE, article("much", "Outra coisa", "isenção " * 5 + "e mais " * 40))
    assert found(library, "isenção") == ["tax-2026", "much"]


@given(st.text(max_size=60))
def test_nothing_that_can_be_typed_is_an_error(typed: str) -> None:
    library = Library(None)
    library.put(HERE, CARD)
    library.search(HERE, typed)
    assert all(word.count('"') == 2 for word in query(typed))
    library.close()


def test_what_was_found_is_marked_in_its_snippet(library: Library) -> None:
    (hit,) = library.search(HERE, "certidao expl")
    assert f"{BEGIN}certidão{END}" in hit.snippet and len(hit.snippet) < 200


def test_a_branch_has_its_own(library: Library) -> None:
    assert library.search("norte", "protocolo") == () and library.headings("norte") == ()


def test_a_new_version_takes_the_place_of_the_old_one(library: Library) -> None:
    library.put(HERE, replace(TAX, heading=replace(TAX.heading, version=2), body="Só palavras novas."))
    assert found(library, "aposentados") == [] and found(library, "palavras") == ["tax-2026"]
    library.keep_only(HERE, ["calm"])
    assert [each.id for each in library.headings(HERE)] == ["calm"] and found(library, "palavras") == []


def test_it_is_there_tomorrow_and_readable_by_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "new" / "procedures.db"
    first = Library(file)
    first.put(HERE, CARD)
    first.confirm(HERE, "ana", LAW.heading)
    first.close()
    again = Library(file)
    assert again.body(HERE, CARD.heading.id) == CARD.body and again.untold(HERE, "ana") == (("calm", 1),)
    assert again.untold(HERE, "beto") == ()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    again.close()


def test_an_empty_file_is_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "procedures.db").touch()
    assert Library(tmp_path / "procedures.db").headings(HERE) == ()


@pytest.mark.expects_log("cannot be read")
def test_a_spoilt_file_is_made_anew(tmp_path: Path) -> None:
    file = tmp_path / "procedures.db"
    file.write_bytes(b"not a database at all, and long enough" * 40)
    library = Library(file)
    library.put(HERE, CARD)
    library.close()
    assert Library(file).headings(HERE) == (CARD.heading,)


@pytest.mark.expects_log("cannot be read", "cannot be kept here")
def test_a_spoilt_file_that_cannot_be_taken_away_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError("the folder is read-only")

    (tmp_path / "procedures.db").write_bytes(b"not a database at all, and long enough" * 40)
    monkeypatch.setattr(Path, "unlink", refused)
    library = Library(tmp_path / "procedures.db")
    library.put(HERE, CARD)
    assert found(library, "protocolo") == [CARD.heading.id]


def unreadable_now(file: Path, how: str) -> Callable[[], object]:
    """Make the file one that cannot be used now; returns what makes it well again."""
    other = sqlite3.connect(file, isolation_level=None)
    if how == "locked":
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        return other.close
    other.execute("PRAGMA user_version = 7")  # a newer desk's, before somebody went back
    return lambda: other.execute("PRAGMA user_version = 1")


@pytest.mark.expects_log("cannot be kept here")
@pytest.mark.parametrize("how", ["locked", "newer"])
def test_a_file_that_cannot_be_used_now_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setattr("client.local._BUSY", 0.01)
    file = tmp_path / "procedures.db"
    first = Library(file)
    first.put(HERE, CARD)
    first.confirm(HERE, "ana", LAW.heading)
    first.close()
    well = unreadable_now(file, how)
    meanwhile = Library(file)
    meanwhile.put(HERE, LAW)
    assert [each.id for each in meanwhile.headings(HERE)] == ["calm"]
    meanwhile.close()
    well()
    again = Library(file)
    assert again.untold(HERE, "ana") == (("calm", 1),) and found(again, "protocolo") == [CARD.heading.id]
    again.close()


@pytest.mark.expects_log("cannot be kept here")
def test_where_nothing_can_be_kept_it_works_from_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    library = Library(tmp_path / "file" / "procedures.db")
    library.put(HERE, CARD)
    assert found(library, "protocolo") == [CARD.heading.id]


def test_what_goes_wrong_later_is_told_and_ends_nothing(library: Library) -> None:
    library.close()
    with pytest.raises(LocalFailed):
        library.search(HERE, "x")


def test_one_writes_while_another_searches(tmp_path: Path) -> None:
    library, other = Library(tmp_path / "p.db"), Library(tmp_path / "p.db")  # two windows of one computer
    library.put(HERE, CARD)

    def write() -> None:
        for version in range(2, 30):
            library.put(HERE, replace(CARD, heading=replace(CARD.heading, version=version)))

    thread = threading.Thread(target=write)
    thread.start()
    for _ in range(50):
        assert len(other.search(HERE, "protocolo")) == 1 and len(library.search(HERE, "protocolo")) == 1
    thread.join()


class Server:
    """Has articles, counts what is asked, and fails when told to."""

    def __init__(self, *articles: Article) -> None:
        self.articles = {each.heading.id: each for each in articles}
        self.asked: list[str] = []
        self.up = True

    def manual(self, branch: str, tag: str) -> Manual:
        self._note("manual")
        found = ",".join(f"{each.heading.id}{each.heading.version}" for each in self.articles.values())
        return Manual(found, None if tag == found else tuple(each.heading for each in self.articles.values()))

    def article(self, branch: str, procedure: str) -> Article:
        self._note(procedure)
        return self.articles[procedure]

    def confirm_read(self, branch: str, procedure: str, version: int) -> Receipt:
        self._note(f"read {procedure} {version}")
        if procedure not in self.articles:
            raise Unknown(what="procedure")
        return Receipt(procedure, version, CARD.heading.published_at)

    def _note(self, asked: str) -> None:
        if not self.up:
            raise Unreachable("no server")
        self.asked.append(asked)


def test_only_what_is_new_is_fetched() -> None:
    server, library = Server(CARD, LAW), Library(None)
    known = fetch(server, library, Known(HERE, "ana"))  # type: ignore[arg-type]
    assert server.asked == ["manual", CARD.heading.id, "calm"]
    assert {each.id for each in known.headings} == {CARD.heading.id, "calm"}
    known = fetch(server, library, known)  # type: ignore[arg-type]
    assert server.asked[3:] == ["manual"]
    server.articles["calm"] = replace(LAW, heading=replace(LAW.heading, version=2), body="Novo.")
    del server.articles[CARD.heading.id]
    known = fetch(server, library, known)  # type: ignore[arg-type]
    assert server.asked[4:] == ["manual", "calm"] and library.body(HERE, "calm") == "Novo."
    assert [each.id for each in library.headings(HERE)] == ["calm"] == [each.id for each in known.headings]


def test_what_was_read_is_told_before_anything_and_once() -> None:
    server, library = Server(LAW), Library(None)
    library.confirm(HERE, "ana", LAW.heading)
    library.confirm(HERE, "ana", CARD.heading)  # withdrawn meanwhile: nobody wants to know
    library.confirm(HERE, "beto", LAW.heading)
    server.up = False
    with pytest.raises(Unreachable):
        fetch(server, library, Known(HERE, "ana"))  # type: ignore[arg-type]
    assert len(library.untold(HERE, "ana")) == 2
    server.up = True
    for _ in range(2):
        fetch(server, library, Known(HERE, "ana"))  # type: ignore[arg-type]
    told = [asked for asked in server.asked if asked.startswith("read")]
    assert told == ["read calm 1", "read identity-second-copy 1"]
    assert library.untold(HERE, "ana") == () and library.untold(HERE, "beto") == (("calm", 1),)
