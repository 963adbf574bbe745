"""Procedures as this computer keeps them: whole, found without a server; and what is still to be told of reading."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from client.errors import LocalBroken, LocalFailed
from client.local import Local
from domain.procedure_text import plain
from domain.procedures import Article, Heading

if TYPE_CHECKING:
    from sqlite_utils import Database

SNIPPET_WORDS = 14
BEGIN, END = "\x02", "\x03"  # around what was found in a snippet: no article has them
_WORD = re.compile(r"\w+")
_MEMORY = Path(":memory:")
# A word in a title counts as eight in the body.
_SCHEMA = """
CREATE TABLE articles (
    number INTEGER PRIMARY KEY, branch TEXT, id TEXT, version INTEGER, heading BLOB, body TEXT, UNIQUE (branch, id));
CREATE VIRTUAL TABLE words USING fts5 (title, body, tokenize = "unicode61 remove_diacritics 2", prefix = "2 3");
INSERT INTO words (words, rank) VALUES ('rank', 'bm25(8.0, 1.0)');
CREATE TABLE untold (branch TEXT, person TEXT, id TEXT, version INTEGER, PRIMARY KEY (branch, person, id, version))
"""

log = logging.getLogger("vez.desk")


@dataclass(frozen=True)
class Hit:
    """An article that was found: ``snippet`` holds what was found between `BEGIN` and `END`."""

    id: str
    snippet: str


class Library:
    """Keeps articles in the SQLite file ``path``, or in memory where that cannot be.

    Its calls come from any thread, and each may raise a `LocalFailed`.
    """

    def __init__(self, path: Path | None) -> None:
        self._local = _opened(path)

    def close(self) -> None:
        """Let the file go."""
        self._local.close()

    def headings(self, branch: str) -> tuple[Heading, ...]:
        """Every article that is kept of a branch, by title. Nobody's confirmations are kept."""
        rows = self._local.select("SELECT heading FROM articles WHERE branch = ?", branch)
        found = (msgspec.json.decode(row[0], type=Heading) for row in rows)
        return tuple(sorted(found, key=lambda each: (each.title.casefold(), each.id)))

    def body(self, branch: str, article: str) -> str | None:
        """The Markdown of an article."""
        rows = self._local.select("SELECT body FROM articles WHERE branch = ? AND id = ?", branch, article)
        return str(rows[0][0]) if rows else None

    def put(self, branch: str, article: Article) -> None:
        """Keep an article in place of its earlier version."""
        heading = article.heading
        kept = msgspec.json.encode(msgspec.structs.replace(heading, confirmed=False))
        row = (branch, heading.id, heading.version, kept, article.body)
        words = "INSERT INTO words (rowid, title, body) SELECT number, ?, ? FROM articles WHERE branch = ? AND id = ?"
        with self._local.together():
            self._take_out(branch, heading.id)
            self._local.execute("INSERT INTO articles VALUES (NULL, ?, ?, ?, ?, ?)", *row)
            self._local.execute(words, heading.title, plain(article.body), branch, heading.id)

    def keep_only(self, branch: str, articles: Iterable[str]) -> None:
        """Take out whatever is not one of these ``articles``."""
        wanted = set(articles)
        with self._local.together():
            for (article,) in self._local.select("SELECT id FROM articles WHERE branch = ?", branch):
                if article not in wanted:
                    self._take_out(branch, article)

    def search(self, branch: str, typed: str) -> tuple[Hit, ...]:
        """What fits best comes first: articles with all the words, or, where there is none, with any of them."""
        asked = query(typed)
        if not asked:
            return ()
        sql = (
            "SELECT id, snippet(words, 1, ?, ?, '…', ?) FROM words JOIN articles ON number = words.rowid "
            "WHERE words MATCH ? AND branch = ? ORDER BY rank"
        )
        for joined in (" ".join(asked), " OR ".join(asked)):
            found = self._local.select(sql, BEGIN, END, SNIPPET_WORDS, joined, branch)
            if found:
                break
        return tuple(Hit(*row) for row in found)

    def confirm(self, branch: str, person: str, heading: Heading) -> None:
        """Somebody has read it; the server is still to be told."""
        row = (branch, person, heading.id, heading.version)
        self._local.execute("INSERT OR IGNORE INTO untold VALUES (?, ?, ?, ?)", *row)

    def untold(self, branch: str, person: str) -> tuple[tuple[str, int], ...]:
        """The articles, with their versions, of which the server does not know yet that this person read them."""
        sql = "SELECT id, version FROM untold WHERE branch = ? AND person = ? ORDER BY id, version"
        return tuple((row[0], row[1]) for row in self._local.select(sql, branch, person))

    def told(self, branch: str, person: str, article: str, version: int) -> None:
        """The server knows it, or has no such article any more."""
        sql = "DELETE FROM untold WHERE branch = ? AND person = ? AND id = ? AND version = ?"
        self._local.execute(sql, branch, person, article, version)

    def _take_out(self, branch: str, article: str) -> None:
        which = "SELECT number FROM articles WHERE branch = ? AND id = ?"
        self._local.execute(f"DELETE FROM words WHERE rowid IN ({which})", branch, article)  # noqa: S608
        self._local.execute("DELETE FROM articles WHERE branch = ? AND id = ?", branch, article)


def query(typed: str) -> list[str]:
    """The words of what somebody types, as FTS5 takes them: each in quotes, and as the beginning of a word."""
    return [f'"{word}"*' for word in _WORD.findall(typed)[:12]]


def _opened(path: Path | None) -> Local:
    """The file; memory where it cannot be used now, and then what is in the file stays there for later."""
    if path is not None:
        try:
            return _file(path)
        except (LocalFailed, OSError) as error:
            log.warning("procedures cannot be kept here: %s", error)
    return Local(_MEMORY, (_make_tables,))


def _file(path: Path) -> Local:
    """What is at ``path``, made anew when it is no database any more. Raises `LocalFailed` and OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    _owned(path)
    try:
        return Local(path, (_make_tables,))
    except LocalBroken as error:
        log.warning("the procedures kept here cannot be read, and are fetched anew: %s", error)
    for each in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        each.unlink(missing_ok=True)
    _owned(path)
    return Local(path, (_make_tables,))


def _owned(path: Path) -> None:
    """Nobody else reads it, nor what SQLite puts beside it."""
    path.touch(mode=0o600)
    path.chmod(0o600)


def _make_tables(database: Database) -> None:
    for statement in _SCHEMA.split(";\n"):  # one by one: a script would commit what the migration is part of
        database.execute(statement)
