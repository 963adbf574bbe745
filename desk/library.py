"""Procedures as this computer keeps them: whole, found without a server; and what is still to be told of reading."""

from __future__ import annotations

import logging
import re
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from client.errors import LocalFailed
from domain.procedure_text import plain
from domain.procedures import Article, Heading

SNIPPET_WORDS = 14
BEGIN, END = "\x02", "\x03"  # around what was found in a snippet: no article has them
_WORD = re.compile(r"\w+")
# A word in a title counts as eight in the body.
_SCHEMA = """
PRAGMA user_version = 1;
CREATE TABLE articles (
    number INTEGER PRIMARY KEY, branch TEXT, id TEXT, version INTEGER, heading BLOB, body TEXT, UNIQUE (branch, id));
CREATE VIRTUAL TABLE words USING fts5 (title, body, tokenize = "unicode61 remove_diacritics 2", prefix = "2 3");
INSERT INTO words (words, rank) VALUES ('rank', 'bm25(8.0, 1.0)');
CREATE TABLE untold (branch TEXT, person TEXT, id TEXT, version INTEGER, PRIMARY KEY (branch, person, id, version));
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
        self._lock = threading.Lock()
        self._connection = _opened(path)

    def close(self) -> None:
        """Let the file go."""
        with self._lock:
            self._connection.close()

    def headings(self, branch: str) -> tuple[Heading, ...]:
        """Every article that is kept of a branch, by title. Nobody's confirmations are kept."""
        with self._using() as connection:
            rows = connection.execute("SELECT heading FROM articles WHERE branch = ?", (branch,)).fetchall()
        found = (msgspec.json.decode(row[0], type=Heading) for row in rows)
        return tuple(sorted(found, key=lambda each: (each.title.casefold(), each.id)))

    def body(self, branch: str, article: str) -> str | None:
        """The Markdown of an article."""
        with self._using() as connection:
            query = "SELECT body FROM articles WHERE branch = ? AND id = ?"
            row = connection.execute(query, (branch, article)).fetchone()
        return None if row is None else str(row[0])

    def put(self, branch: str, article: Article) -> None:
        """Keep an article in place of its earlier version."""
        heading = article.heading
        with self._using() as connection:
            _take_out(connection, branch, [heading.id])
            kept = msgspec.json.encode(msgspec.structs.replace(heading, confirmed=False))
            row = (branch, heading.id, heading.version, kept, article.body)
            added = connection.execute("INSERT INTO articles VALUES (NULL, ?, ?, ?, ?, ?)", row)
            words = (added.lastrowid, heading.title, plain(article.body))
            connection.execute("INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)", words)

    def keep_only(self, branch: str, articles: Iterable[str]) -> None:
        """Take out whatever is not one of these ``articles``."""
        wanted = set(articles)
        with self._using() as connection:
            rows = connection.execute("SELECT id FROM articles WHERE branch = ?", (branch,)).fetchall()
            _take_out(connection, branch, [row[0] for row in rows if row[0] not in wanted])

    def search(self, branch: str, typed: str) -> tuple[Hit, ...]:
        """What fits best comes first: articles with all the words, or, where there is none, with any of them."""
        asked = query(typed)
        if not asked:
            return ()
        sql = (
            "SELECT id, snippet(words, 1, ?, ?, '…', ?) FROM words JOIN articles ON number = words.rowid "
            "WHERE words MATCH ? AND branch = ? ORDER BY rank"
        )
        with self._using() as connection:
            for joined in (" ".join(asked), " OR ".join(asked)):
                found = connection.execute(sql, (BEGIN, END, SNIPPET_WORDS, joined, branch)).fetchall()
                if found:
                    break
        return tuple(Hit(*row) for row in found)

    def confirm(self, branch: str, person: str, heading: Heading) -> None:
        """Somebody has read it; the server is still to be told."""
        with self._using() as connection:
            row = (branch, person, heading.id, heading.version)
            connection.execute("INSERT OR IGNORE INTO untold VALUES (?, ?, ?, ?)", row)

    def untold(self, branch: str, person: str) -> tuple[tuple[str, int], ...]:
        """The articles, with their versions, of which the server does not know yet that this person read them."""
        with self._using() as connection:
            sql = "SELECT id, version FROM untold WHERE branch = ? AND person = ? ORDER BY id, version"
            return tuple((row[0], row[1]) for row in connection.execute(sql, (branch, person)))

    def told(self, branch: str, person: str, article: str, version: int) -> None:
        """The server knows it, or has no such article any more."""
        with self._using() as connection:
            sql = "DELETE FROM untold WHERE branch = ? AND person = ? AND id = ? AND version = ?"
            connection.execute(sql, (branch, person, article, version))

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        """Raises `LocalFailed`: the disk is full, or the file is spoilt."""
        with self._lock:
            try:
                with self._connection:
                    yield self._connection
            except sqlite3.Error as error:
                raise LocalFailed(str(error)) from error


def query(typed: str) -> list[str]:
    """The words of what somebody types, as FTS5 takes them: each in quotes, and as the beginning of a word."""
    return [f'"{word}"*' for word in _WORD.findall(typed)[:12]]


def _take_out(connection: sqlite3.Connection, branch: str, articles: list[str]) -> None:
    for article in articles:
        which = "SELECT number FROM articles WHERE branch = ? AND id = ?"
        for (number,) in connection.execute(which, (branch, article)).fetchall():
            connection.execute("DELETE FROM words WHERE rowid = ?", (number,))
            connection.execute("DELETE FROM articles WHERE number = ?", (number,))


def _opened(path: Path | None) -> sqlite3.Connection:
    """The file, made anew when it is spoilt; memory when there can be none, at the cost of what is kept for later."""
    if path is not None:
        for _ in range(2):
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                return _made(str(path))
            except sqlite3.DatabaseError as error:
                log.warning("the procedures kept here cannot be read, and are fetched anew: %s", error)
                _remove(path)
            except OSError as error:
                log.warning("procedures cannot be kept here: %s", error)
                break
    return _made(":memory:")


def _made(name: str) -> sqlite3.Connection:
    connection = sqlite3.connect(name, timeout=5, check_same_thread=False)
    try:
        if name != ":memory:":
            Path(name).chmod(0o600)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")  # what a power cut takes is fetched, or asked, again
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version == 0:
            connection.executescript(f"BEGIN; {_SCHEMA} COMMIT;")
        elif version != 1:
            raise sqlite3.DatabaseError(f"it is of another version: {version}")
    except (sqlite3.DatabaseError, OSError):
        connection.close()
        raise
    return connection


def _remove(path: Path) -> None:
    for each in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        each.unlink(missing_ok=True)
