"""From a template and the facts of one paper to its blocks. Pure; whatever a fact holds, the paper stays a paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from domain.branch import Branch
from domain.paper import SECOND_COPY, AnyFacts, Place, holding, items, kind_of, values
from domain.png import data_of
from domain.template import (
    AnyBlock,
    BannerBlock,
    ChecklistBlock,
    CutBlock,
    FeedBlock,
    LogoBlock,
    NumberBlock,
    QrBlock,
    RowBlock,
    RuleBlock,
    Templates,
    TextBlock,
    filled,
    names_in,
)
from domain.words import Language, Text
from printer import layout
from printer.codes import MOST_BYTES
from printer.layout import Block, Paper
from printer.template.defaults import DEFAULTS, SECOND_COPY_MARK

_MOST_LETTERS, _MOST_LINES, _MOST_ITEMS, _MOST_IN_NUMBER = 600, 8, 30, 16


def place_of(branch: Branch, language: Language) -> Place:
    """Where the branch's papers come from, in ``language``."""
    return Place(
        institution=branch.institution.in_language(language),
        branch=branch.name.in_language(language),
        address=branch.address,
        ombudsman=branch.ombudsman.in_language(language),
        fictional=branch.fictional,
    )


def moment(local: datetime, language: Language) -> str:
    """Day and time as they are written in ``language``."""
    return local.strftime("%Y-%m-%d %H:%M" if language == "en" else "%d/%m/%Y %H:%M")


def paper(facts: AnyFacts, language: Language, templates: Templates | None = None) -> Paper:
    """The paper of ``facts`` in ``language``, as ``templates`` of the branch want it, or as the built-in ones do."""
    templates = templates or Templates()
    kind = kind_of(facts)
    template = templates.of(kind) or DEFAULTS[kind]
    mark = (templates.second_copy or SECOND_COPY_MARK).in_language(language).upper()
    filling = _Filling(facts, language, data_of(templates.logo) if templates.logo else b"")
    first = _whole(filling.blocks(template, second=False))
    if not any(_about_copies(block) for block in template):
        return Paper(first, mark)
    second = filling.blocks(template, second=True)
    said = any(isinstance(block, TextBlock | BannerBlock) and block.when == SECOND_COPY for block in template)
    return Paper(first, mark, _whole(second if said else [*layout.mark(mark), *second]))


def _about_copies(block: AnyBlock) -> bool:
    return block.when is not None and block.when.removeprefix("not ") == SECOND_COPY


def _whole(blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks without a rule under a rule, and with a cut at their end."""
    kept: list[Block] = []
    for block in blocks:
        if not (isinstance(block, layout.Rule) and kept and isinstance(kept[-1], layout.Rule)):
            kept.append(block)
    return tuple(kept if kept and isinstance(kept[-1], layout.Cut) else [*kept, layout.Cut()])


@dataclass(frozen=True)
class _Filling:
    facts: AnyFacts
    language: Language
    logo: bytes

    def blocks(self, template: tuple[AnyBlock, ...], *, second: bool) -> list[Block]:
        holds = holding(self.facts) | ({SECOND_COPY} if second else set())
        known = {name: tamed(value) for name, value in values(self.facts).items()}
        return [made for block in template if _wanted(block.when, holds) for made in self._make(block, known)]

    def _make(self, block: AnyBlock, known: dict[str, str]) -> Iterator[Block]:
        match block:
            case TextBlock():
                if text := self._said(block.text, known):
                    yield layout.Text(text, block.size, block.size, block.align, block.bold, block.inverted)
            case BannerBlock():
                if text := self._said(block.text, known):
                    yield layout.Banner(text, block.size)
            case RowBlock():
                if right := self._said(block.right, known):
                    yield layout.Row(self._said(block.left, known), right, block.bold)
            case LogoBlock():
                if self.logo:
                    yield layout.Picture(self.logo, block.width)
            case NumberBlock():
                yield layout.Number(" ".join(known["number"].split())[:_MOST_IN_NUMBER])
            case QrBlock():
                whole = {name: _encodable(value) for name, value in values(self.facts).items()}
                if self._said(block.data, known) and len((data := filled(block.data, whole)).encode()) <= MOST_BYTES:
                    yield layout.Qr(data)
            case ChecklistBlock():
                if lines := self._lines(block, known):
                    yield layout.Checklist(lines)
            case RuleBlock() | FeedBlock() | CutBlock():
                yield _wordless(block)

    def _lines(self, block: ChecklistBlock, known: dict[str, str]) -> tuple[layout.Item, ...]:
        if block.items:
            written = (self._said(words, known) for words in block.items)
            return tuple(layout.Item(words) for words in written if words)
        return tuple(layout.Item(tamed(item.text), item.done) for item in items(self.facts)[:_MOST_ITEMS])

    def _said(self, words: Text | str, known: dict[str, str]) -> str:
        """The words in the citizen's language; nothing when they hold placeholders and all of those are empty."""
        pattern = words if isinstance(words, str) else words.in_language(self.language)
        names = names_in(pattern)
        return filled(pattern, known) if not names or any(known[name] for name in names) else ""


def _wordless(block: RuleBlock | FeedBlock | CutBlock) -> Block:
    match block:
        case RuleBlock():
            return layout.Rule()
        case FeedBlock():
            return layout.Feed(block.lines)
        case CutBlock():
            return layout.Cut()


def _wanted(when: str | None, holds: frozenset[str]) -> bool:
    if when is None:
        return True
    name = when.removeprefix("not ")
    return (name in holds) is (name == when)


def tamed(text: str) -> str:
    """A fact as it can stand on a paper: at most eight lines and 600 letters, no space that only feeds paper."""
    lines = [" ".join(line.split()) for line in _encodable(text)[: 4 * _MOST_LETTERS].splitlines()]
    kept = "\n".join([line for line in lines if line][:_MOST_LINES])
    return kept if len(kept) <= _MOST_LETTERS else f"{kept[: _MOST_LETTERS - 1]}…"


def _encodable(text: str) -> str:
    """Without the halves of letters that no encoding has."""
    return text.encode("utf-8", "ignore").decode()
