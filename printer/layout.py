"""What is on a paper, as blocks, and how blocks become lines that fit its columns. Pure: no bytes, no dots."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

import msgspec
from msgspec import Struct

from printer.letters import printable

Align = Literal["left", "center", "right"]
LARGEST = 8  # the most that a printer multiplies a character by
_BREAKABLE = "-/@_&="


class Text(Struct, frozen=True, tag="text"):
    """Words, wrapped. ``width`` and ``height`` multiply the characters, 1 to 8. ``inverted`` is white on black."""

    text: str
    width: int = 1
    height: int = 1
    align: Align = "left"
    bold: bool = False
    inverted: bool = False


class Banner(Struct, frozen=True, tag="banner"):
    """White words on a black bar across the paper; ``size`` multiplies the characters, 1 to 8."""

    text: str
    size: int = 1


class Row(Struct, frozen=True, tag="row"):
    """A label at the left and its value at the right; on two lines or more where one is too short."""

    left: str
    right: str
    bold: bool = False


class Rule(Struct, frozen=True, tag="rule"):
    """A line across the paper."""


class Number(Struct, frozen=True, tag="number"):
    """The ticket's number, as large as the paper allows."""

    text: str


class Qr(Struct, frozen=True, tag="qr"):
    """A QR code, centred."""

    data: str


class Picture(Struct, frozen=True, tag="picture"):
    """An image file (PNG, JPEG, BMP) as bytes, centred; ``share`` percent of the printed width.

    Without ``share`` it has its own size, shrunk to the paper when it is wider.
    """

    data: bytes
    share: int | None = None


class Item(Struct, frozen=True):
    """One line of a checklist."""

    text: str
    done: bool = False


class Checklist(Struct, frozen=True, tag="checklist"):
    """Lines with a box before them, marked where they are done."""

    items: tuple[Item, ...]


class Feed(Struct, frozen=True, tag="feed"):
    """Empty lines."""

    lines: int = 1


class Cut(Struct, frozen=True, tag="cut"):
    """The end of the paper."""


Block = Text | Banner | Row | Rule | Number | Qr | Picture | Checklist | Feed | Cut


class Paper(Struct, frozen=True):
    """A whole paper. ``second_copy_mark`` are the words that mark it when it is printed again.

    ``second`` is the paper as it is printed again, for papers that say themselves what changes then.
    """

    blocks: tuple[Block, ...]
    second_copy_mark: str
    second: tuple[Block, ...] = ()

    def second_copy(self) -> Paper:
        """The same paper, marked as a second copy: at its top, or where it says itself."""
        return Paper(self.second or (*mark(self.second_copy_mark), *self.blocks), self.second_copy_mark)


def mark(words: str) -> tuple[Block, ...]:
    """What stands at the top of a second copy."""
    return (Banner(words, size=2), Feed())


def to_json(paper: Paper) -> bytes:
    """The paper as it is kept in the spool."""
    return msgspec.json.encode(paper)


def from_json(content: bytes) -> Paper:
    """The paper kept in the spool. Raises `msgspec.MsgspecError` when it is not one."""
    return msgspec.json.decode(content, type=Paper)


@dataclass(frozen=True)
class Line:
    """One line of characters, of one size, that fits: ``len(text) * width`` is at most the columns of the paper."""

    text: str
    width: int = 1
    height: int = 1
    align: Align = "left"
    bold: bool = False
    inverted: bool = False


Arranged = Line | Qr | Picture | Feed | Cut


def arrange(paper: Paper, columns: int, code_page: str) -> Iterator[Arranged]:
    """The paper's blocks as lines for ``columns`` characters of ``code_page``, everything else as it was."""
    for block in paper.blocks:
        match block:
            case Text():
                yield from _text(block, columns, code_page)
            case Banner():
                yield from _banner(block, columns, code_page)
            case Row():
                yield from _row(block, columns, code_page)
            case Number():
                yield from _number(block, columns, code_page)
            case Checklist():
                for item in block.items:
                    yield from _item(item, columns, code_page)
            case Rule():
                yield Line(printable("─", code_page) * columns)
            case Qr() | Picture() | Feed() | Cut():
                yield block
            case _:
                assert_never(block)


def _text(block: Text, columns: int, code_page: str) -> Iterator[Line]:
    width, height = min(_bounded(block.width), columns), _bounded(block.height)
    room = columns // width
    framed = block.inverted and room > 2  # a white word needs black on both sides to be read
    breaking = balanced if block.align == "center" else wrap
    for text in breaking(printable(block.text, code_page), room - 2 if framed else room):
        yield Line(f" {text} " if framed else text, width, height, block.align, block.bold, block.inverted)


def _banner(block: Banner, columns: int, code_page: str) -> Iterator[Line]:
    size = min(_bounded(block.size), columns)
    room = columns // size
    for text in balanced(printable(block.text, code_page), max(room - 2, 1)):
        yield Line(text.center(room), size, size, bold=True, inverted=True)


def _row(block: Row, columns: int, code_page: str) -> Iterator[Line]:
    left, right = printable(block.left, code_page).strip(), printable(block.right, code_page).strip()
    if "\n" not in left + right and len(left) + 2 + len(right) <= columns:
        yield Line(left + right.rjust(columns - len(left)), bold=block.bold)
        return
    yield from (Line(text, bold=block.bold) for text in wrap(left, columns))
    value = wrap(right, columns)
    if len(value) == 1:
        yield Line(value[0], align="right", bold=block.bold)
    else:  # a sentence is read from the left; the indent shows whose it is
        longest = max(map(len, right.split()), default=0)
        indent = "  " if columns > 16 and not columns - 2 < longest <= columns else ""
        yield from (Line(indent + text, bold=block.bold) for text in wrap(right, columns - len(indent)))


def _item(item: Item, columns: int, code_page: str) -> Iterator[Line]:
    box = ("[x] " if item.done else "[ ] ") if columns > 8 else ""
    for index, text in enumerate(wrap(printable(item.text, code_page), columns - len(box))):
        yield Line((" " * len(box) if index else box) + text)


def _number(block: Number, columns: int, code_page: str) -> Iterator[Line]:
    text = printable(block.text, code_page).strip()
    size = _bounded(columns // max(len(text), 1))
    yield from (Line(part, size, size, "center", bold=True) for part in wrap(text, columns // size))


def wrap(text: str, columns: int) -> list[str]:
    """``text`` in lines of at most ``columns`` characters: at spaces where it can, after hyphens, or inside a word.

    Line breaks of the text are kept; runs of spaces become one.
    """
    return [line for paragraph in text.split("\n") for line in _wrap_paragraph(paragraph, columns)]


def balanced(text: str, columns: int) -> list[str]:
    """Like `wrap`, with the lines of each paragraph about equally long, so that no word is left alone under them."""
    return [line for paragraph in text.split("\n") for line in _balanced_paragraph(paragraph, columns)]


def _balanced_paragraph(paragraph: str, columns: int) -> list[str]:
    lines = _wrap_paragraph(paragraph, columns)
    low, high = max(map(len, paragraph.split()), default=columns), columns
    while low < high:  # the narrowest that needs no more lines and cuts no word
        middle = (low + high) // 2
        narrower = _wrap_paragraph(paragraph, middle)
        if len(narrower) == len(lines):
            lines, high = narrower, middle
        else:
            low = middle + 1
    return lines


def _wrap_paragraph(paragraph: str, columns: int) -> list[str]:
    lines = [""]
    for word in paragraph.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) <= columns:
            lines[-1] += f" {word}"
        else:
            pieces = _pieces(word, columns)
            lines = [*lines, *pieces] if lines[-1] else [*lines[:-1], *pieces]
    return lines


def _pieces(word: str, columns: int) -> list[str]:
    """A word in pieces that fit, cut after the last hyphen that does, or another sign inside an address."""
    pieces = []
    while len(word) > columns:
        at = max(word.rfind(sign, 1, columns) for sign in _BREAKABLE) + 1 or columns
        pieces.append(word[:at])
        word = word[at:]
    return [*pieces, word]


def _bounded(size: int) -> int:
    return min(max(size, 1), LARGEST)
