"""From an article's plain Markdown to what a screen shows: blocks of known kinds, in which nothing else can act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from html import escape
from typing import NamedTuple

_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*$")
_ITEM = re.compile(r"[-*+]\s+(.*)")
_STEP = re.compile(r"(\d{1,3})[.)]\s+(.*)")
_SAY = re.compile(r">\s?(.*)")
_LINK = re.compile(r"!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_STRESSED = re.compile(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])")


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    STEP = "step"
    SAY = "say"  # words to say to the citizen


class Block(NamedTuple):
    """A part of an article. ``mark`` is the number of a step; ``source`` still has its strong and stressed words."""

    kind: Kind
    source: str
    mark: str = ""

    @property
    def plain(self) -> str:
        """The words alone."""
        return _STRESSED.sub(r"\1", _STRONG.sub(r"\1", self.source))

    @property
    def styled(self) -> str:
        """The words with ``<b>`` and ``<i>`` as the only tags: whatever else looked like one is shown as it stands."""
        safe = escape(self.source, quote=False)
        return _STRESSED.sub(r"<i>\1</i>", _STRONG.sub(r"<b>\1</b>", safe))


def blocks(body: str) -> tuple[Block, ...]:
    """The blocks of an article, in their order."""
    found: list[Block] = []
    open_one = False  # whether the next plain line goes on with the last block
    for line in body.splitlines():
        words = _without_links(line.strip())
        if not words or (set(words) <= set("-_*= ") and len(words) > 2):
            open_one = False
            continue
        block = _begun(words)
        joins = open_one and (block.kind is Kind.TEXT or (block.kind is Kind.SAY and found[-1].kind is Kind.SAY))
        if joins and found[-1].kind is not Kind.HEADING:
            found[-1] = found[-1]._replace(source=f"{found[-1].source} {block.source}".strip())
        else:
            found.append(block)
        open_one = bool(block.source)
    return tuple(block for block in found if block.source)


def plain(body: str) -> str:
    """An article's words alone, for searching and reading aloud."""
    return "\n".join(block.plain for block in blocks(body))


def _begun(line: str) -> Block:
    for kind, pattern in ((Kind.HEADING, _HEADING), (Kind.ITEM, _ITEM), (Kind.SAY, _SAY)):
        found = pattern.match(line)
        if found:
            return Block(kind, found.group(1).strip())
    step = _STEP.match(line)
    return Block(Kind.STEP, step.group(2), f"{step.group(1)}.") if step else Block(Kind.TEXT, line)


def _without_links(line: str) -> str:
    """Nothing is opened from an article: an address is shown as it is written, a picture by its words."""
    return _LINK.sub(lambda link: " ".join(_shown(link)), line)


def _shown(link: re.Match[str]) -> Iterator[str]:
    words, address = link.group(1).strip(), link.group(2)
    if words:
        yield words
    if not link.group(0).startswith("!") and address and address != words:
        yield f"({address})"
