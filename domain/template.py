"""How a branch's papers look: blocks with words in each language, placeholders in braces, and conditions.

The types are part of the branch document; `printer.template` makes papers of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from domain.paper import Kind, conditions, has_items, placeholders
from domain.png import Base64Png, problem_of
from domain.words import Sentence, Text

Words = Annotated[Text | Sentence, Meta(description="in each language; plain, when all languages print the same")]
Align = Literal["left", "center", "right"]
When = Annotated[
    str,
    Meta(pattern=r"^(not )?[a-z_]+(?!\n)$", description="print only then: 'priority', 'not second_copy', …"),
]
Size = Annotated[int, Meta(ge=1, le=8, description="how many times as wide and high as plain letters")]
_BRACED = re.compile(r"\{([^{}]*)\}")


class _Block(Struct, frozen=True, forbid_unknown_fields=True, tag_field="block", kw_only=True):
    """One part of a paper."""

    when: When | None = None


class TextBlock(_Block, frozen=True, tag="text", kw_only=True):
    """Words, wrapped. Left out when everything in it that is a placeholder is empty."""

    text: Words
    size: Size = 1
    align: Align = "left"
    bold: bool = False
    inverted: Annotated[bool, Meta(description="white on black")] = False


class BannerBlock(_Block, frozen=True, tag="banner", kw_only=True):
    """White words on a black bar across the paper."""

    text: Words
    size: Size = 1


class RowBlock(_Block, frozen=True, tag="row", kw_only=True):
    """A label at the left and its value at the right; left out when the value is empty."""

    left: Words
    right: Words
    bold: bool = False


class RuleBlock(_Block, frozen=True, tag="rule", kw_only=True):
    """A line across the paper. One right under another is left out, so that what is left out takes its rule along."""


class LogoBlock(_Block, frozen=True, tag="logo", kw_only=True):
    """The branch's logo, centred."""

    width: Annotated[int, Meta(ge=10, le=100, description="percent of the printed width")] = 50


class NumberBlock(_Block, frozen=True, tag="number", kw_only=True):
    """The number, as large as the paper allows."""


class QrBlock(_Block, frozen=True, tag="qr", kw_only=True):
    """A QR code, centred. Left out when its data are empty, or more than a telephone reads from a ticket."""

    data: Annotated[str, Meta(min_length=1, max_length=300)]


class ChecklistBlock(_Block, frozen=True, tag="checklist", kw_only=True):
    """Lines with a box before them: the ``items`` written here, or else those of the paper."""

    items: Annotated[tuple[Words, ...], Meta(max_length=30)] = ()


class FeedBlock(_Block, frozen=True, tag="feed", kw_only=True):
    """Empty lines."""

    lines: Annotated[int, Meta(ge=1, le=20)] = 1


class CutBlock(_Block, frozen=True, tag="cut", kw_only=True):
    """A cut. The last one comes by itself."""


AnyBlock = (
    TextBlock
    | BannerBlock
    | RowBlock
    | RuleBlock
    | LogoBlock
    | NumberBlock
    | QrBlock
    | ChecklistBlock
    | FeedBlock
    | CutBlock
)
Template = Annotated[tuple[AnyBlock, ...], Meta(min_length=1, max_length=80)]


class Templates(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The papers that this branch prints its own way; the built-in ones stand for the others."""

    logo: Annotated[Base64Png | None, Meta(description="a PNG image in base64, for the logo blocks")] = None
    second_copy: Annotated[Text | None, Meta(description="what marks a paper that is printed again")] = None
    ticket: Template | None = None
    test: Template | None = None
    checklist: Template | None = None
    receipt: Template | None = None
    report: Template | None = None

    def of(self, kind: Kind) -> tuple[AnyBlock, ...] | None:
        """The branch's own template for this paper, if it has one."""
        found: tuple[AnyBlock, ...] | None = getattr(self, kind)
        return found


Path = tuple[str | int, ...]


def contradictions(templates: Templates) -> Iterator[tuple[Path, str]]:
    """What is well formed and yet cannot be printed: where, and why."""
    if templates.logo is not None and (wrong := problem_of(templates.logo)):
        yield ("logo",), wrong
    if templates.second_copy is not None:
        for path, words in _each(templates.second_copy, ("second_copy",)):
            yield from ((path, problem) for problem in _braces(words, ()))
    for kind in Kind:
        for index, block in enumerate(templates.of(kind) or ()):
            for path, problem in _in_block(block, kind, has_logo=templates.logo is not None):
                yield (kind.value, index, *path), problem


def _in_block(block: AnyBlock, kind: Kind, *, has_logo: bool) -> Iterator[tuple[Path, str]]:
    if block.when is not None and block.when.removeprefix("not ") not in conditions(kind):
        name = block.when.removeprefix("not ")
        yield ("when",), f"'{name}' is not a condition of this paper; there are: {', '.join(conditions(kind))}"
    match block:
        case LogoBlock() if not has_logo:
            yield ("block",), "there is no templates.logo to print"
        case NumberBlock() if "number" not in placeholders(kind):
            yield ("block",), "this paper has no number"
        case ChecklistBlock(items=()) if not has_items(kind):
            yield ("block",), "this paper has no lines of its own for a checklist: write its items"
        case _:
            pass
    for path, words in texts(block):
        yield from ((path, problem) for problem in _braces(words, placeholders(kind)))


def texts(block: AnyBlock) -> Iterator[tuple[Path, str]]:
    """Everything in the block that can hold placeholders, with its place in it."""
    match block:
        case TextBlock() | BannerBlock():
            yield from _each(block.text, ("text",))
        case RowBlock():
            yield from _each(block.left, ("left",))
            yield from _each(block.right, ("right",))
        case QrBlock():
            yield ("data",), block.data
        case ChecklistBlock():
            for index, item in enumerate(block.items):
                yield from _each(item, ("items", index))
        case _:
            pass


def names_in(words: str) -> list[str]:
    """The placeholders in ``words``."""
    return _BRACED.findall(words)


def filled(words: str, values: dict[str, Any]) -> str:
    """``words`` with each placeholder replaced; what is put in is never searched for more."""
    return _BRACED.sub(lambda found: str(values[found[1]]), words)


def _each(words: Text | str, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(words, str):
        yield path, words
    else:
        yield from (((*path, language), getattr(words, language)) for language in ("pt_BR", "en", "es"))


def _braces(words: str, known: tuple[str, ...]) -> Iterator[str]:
    for name in names_in(words):
        if name not in known:
            there = f"there are: {', '.join(known)}" if known else "there are none here"
            yield f"'{{{name}}}' is not a placeholder of this paper; {there}"
    if "{" in (rest := _BRACED.sub("", words)) or "}" in rest:
        yield "a brace stands only around the name of a placeholder, as in {number}"
