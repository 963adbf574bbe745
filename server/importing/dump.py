"""The rows in a text dump of MySQL, MariaDB or PostgreSQL: ``INSERT`` statements and ``COPY`` blocks, read as they are.

Strings are followed to their ends, whatever stands in them; everything that is not a row is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from domain.errors import VezError

Value = str | None


class DumpUnreadable(VezError):
    """The text is not a dump that is whole."""


class Row(NamedTuple):
    """One row of ``table``, by column; values are text or None."""

    table: str
    values: dict[str, Value]


_MARKS = (
    ("MySQL dump", "Dump completed"),
    ("MariaDB dump", "Dump completed"),
    ("PostgreSQL database dump", "PostgreSQL database dump complete"),
)
_BACKSLASH = {"0": "\0", "n": "\n", "r": "\r", "t": "\t", "Z": "\x1a", "b": "\b", "f": "\f", "v": "\v"}
_MYSQL_STRING, _PLAIN_STRING = r"'(?:[^'\\]|\\.|'')*'", r"'(?:[^']|'')*'"
_NAME = r'(?:[\w$]+|`[^`]+`|"[^"]+")'
_TABLE = rf"(?:{_NAME}\.)?({_NAME})"
_COMMENT = re.compile(r"\s+|--[^\n]*|\#[^\n]*|/\*(?!!).*?\*/|/\*![^;]*?\*/|;|\\[^\n]*", re.DOTALL)
_CREATE = re.compile(rf"CREATE TABLE (?:IF NOT EXISTS )?{_TABLE}\s*\(", re.IGNORECASE)
_INSERT = re.compile(rf"(?:INSERT|REPLACE) (?:IGNORE )?INTO {_TABLE}\s*(?:\(([^)]*)\))?\s*VALUES\s*", re.IGNORECASE)
_COPY = re.compile(rf"COPY {_TABLE}\s*\(([^)]*)\)\s*FROM stdin[^;]*;\r?\n", re.IGNORECASE)
_NEXT = re.compile(r"\s*,?\s*\(")  # row of an INSERT
_NO_COLUMN = re.compile(r"(PRIMARY|UNIQUE|KEY|CONSTRAINT|FULLTEXT|SPATIAL|INDEX|FOREIGN|CHECK|EXCLUDE|LIKE)\b", re.I)


def rows(text: str, tables: Collection[str]) -> Iterator[Row]:
    """The rows of these tables, in the order in which they stand. Raises `DumpUnreadable`."""
    return _Dump(text).rows(frozenset(tables))


def check_whole(text: str) -> None:
    """Where a tool says what it wrote, it says that it has written all of it. Raises `DumpUnreadable`."""
    head, tail = text[:2000], text[-2000:]
    for begins, ends in _MARKS:
        if begins in head and ends not in tail:
            raise DumpUnreadable(f"the file is not whole: it does not end with '{ends}'")


class _Dump:
    """One dump and how far it has been read."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        # In MySQL a backslash in a string means something; in PostgreSQL only in E'…'.
        is_mysql = "`" in text[:200_000] or "MySQL dump" in text[:500] or "MariaDB dump" in text[:500]
        string = _MYSQL_STRING if is_mysql else rf"(?:\b[Ee]{_MYSQL_STRING}|{_PLAIN_STRING})"
        self._escapes = is_mysql
        self._other = re.compile(
            rf"(?:{string}|`[^`]*`|\"[^\"]*\"|\$(\w*)\$.*?\$\1\$|--[^\n]*|/\*.*?\*/"
            r"|[^;'`\"$\-/Ee]++|[$\-/Ee])*",
            re.DOTALL,
        )
        self._value = re.compile(
            rf"\s*(?:(?P<string>(?:_\w+\s*|[BbXxNn])?{string})(?:::[\w ]+)?|(?P<word>[^\s,()']+(?:\([^)]*\))?))\s*"
        )
        self._columns: dict[str, list[str]] = {}

    def rows(self, tables: frozenset[str]) -> Iterator[Row]:
        """See `rows`."""
        while self._skip():
            if found := self._match(_CREATE):
                self._create(_plain(found[1]))
            elif found := self._match(_COPY):
                yield from self._copy(_plain(found[1]), _listed(found[2]), tables)
            elif found := self._match(_INSERT):
                table = _plain(found[1])
                columns = _listed(found[2]) if found[2] else self._columns.get(table, [])
                yield from self._insert(table, columns, tables)
            else:
                self._pass_over()

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self._text, self._at)
        if found:
            self._at = found.end()
        return found

    def _skip(self) -> bool:
        """To where the next statement begins; False at the end."""
        while self._match(_COMMENT):
            pass
        return self._at < len(self._text)

    def _pass_over(self) -> None:
        """A statement that is of no interest, with its strings, to behind its semicolon."""
        self._match(self._other)
        if self._at < len(self._text) and self._text[self._at] != ";":
            raise DumpUnreadable("a string does not end: the file is not whole")
        self._at += 1

    def _create(self, table: str) -> None:
        begin = self._at
        self._pass_over()
        columns, depth, part = [], 0, ""
        for char in self._text[begin : self._at]:
            depth += (char == "(") - (char == ")")
            if depth < 0 or (char == "," and depth == 0):
                found = re.match(rf"\s*({_NAME})", part)
                if found and not _NO_COLUMN.match(part.strip()):
                    columns.append(_plain(found[1]))
                part = ""
                if depth < 0:
                    break
            else:
                part += char
        self._columns[table] = columns

    def _copy(self, table: str, columns: list[str], tables: frozenset[str]) -> Iterator[Row]:
        end = re.compile(r"^\\\.\r?$", re.MULTILINE).search(self._text, self._at)
        if end is None:
            raise DumpUnreadable(f"the rows of table {table} do not end: the file is not whole")
        lines, self._at = self._text[self._at : end.start()].split("\n")[:-1], end.end()
        if table in tables:
            for line in lines:  # of all that Python calls an end of a line, COPY escapes none but these two
                fields = line.removesuffix("\r").split("\t")
                values = [None if each == r"\N" else _unescaped(each) for each in fields]
                yield self._row(table, columns, values)

    def _insert(self, table: str, columns: list[str], tables: frozenset[str]) -> Iterator[Row]:
        if table not in tables:
            self._pass_over()
            return
        while self._match(_NEXT):
            values: list[Value] = []
            while True:
                values.append(self._one(table))
                mark = self._text[self._at : self._at + 1]
                self._at += 1
                if mark == ")":
                    break
                if mark != ",":
                    raise DumpUnreadable(f"a row of table {table} does not end: the file is not whole")
            yield self._row(table, columns, values)
        self._pass_over()

    def _one(self, table: str) -> Value:
        found = self._match(self._value)
        if found is None:
            raise DumpUnreadable(f"a value of table {table} cannot be read: the file is not whole")
        if (word := found["word"]) is not None:
            return None if word.upper() in ("NULL", "DEFAULT") else word
        written: str = found["string"]
        before, _, inside = written.partition("'")
        inside = inside[:-1].replace("''", "'")
        if before.strip().lower() == "b":
            return str(int(inside or "0", 2))
        return _unescaped(inside) if self._escapes or before.strip().lower() == "e" else inside

    def _row(self, table: str, columns: list[str], values: list[Value]) -> Row:
        if not columns:
            raise DumpUnreadable(f"table {table} has rows and nothing says what its columns are")
        if len(columns) != len(values):
            raise DumpUnreadable(f"a row of table {table} has {len(values)} values for {len(columns)} columns")
        return Row(table, dict(zip(columns, values, strict=True)))


def _plain(name: str) -> str:
    return name.strip('`"').lower()


def _listed(columns: str) -> list[str]:
    return [_plain(each.strip()) for each in columns.split(",")]


def _unescaped(written: str) -> str:
    return re.sub(r"\\(.)", lambda found: _BACKSLASH.get(found[1], found[1]), written, flags=re.DOTALL)
