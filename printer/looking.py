"""`python -m printer preview` and `template`: what a paper will look like, before anybody prints it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from domain import document
from domain.errors import DocumentInvalid
from domain.paper import Kind
from domain.template import AnyBlock
from domain.words import LANGUAGES, Language
from printer.errors import CannotPrint
from printer.layout import Paper
from printer.profile import PROFILES, Profile, profile_named
from printer.template.defaults import DEFAULTS

Say = Callable[[str], None]


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Say, clock: Callable[[], datetime]) -> None:
    """Add the commands ``preview`` and ``template``; they write to ``say``."""
    look = commands.add_parser(
        "preview",
        help="draw a paper as the printer would print it",
        description="Draw the paper that a file of bytes makes, or that a template of a branch makes with made-up "
        "facts: the very bytes, at the model's dots.",
    )
    look.add_argument("file", type=Path, nargs="?", metavar="FILE.bin", help="bytes for a printer")
    look.add_argument("--branch", type=Path, metavar="FILE", help="the branch document whose template is drawn")
    look.add_argument("--template", type=Kind, choices=list(Kind), default=Kind.TICKET, help="which (%(default)s)")
    look.add_argument("--language", choices=LANGUAGES, default="pt_BR", help="the citizen's (%(default)s)")
    look.add_argument("--second-copy", action="store_true", help="as it is printed again")
    look.add_argument("--model", "--profile", dest="profile", default="virtual", help=f"one of {', '.join(PROFILES)}")
    look.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.png", help="the image to write")
    look.set_defaults(command=lambda typed: _preview(typed, say, clock))

    show = commands.add_parser("template", help="write a built-in template, to begin one of your own with")
    show.add_argument("template", type=Kind, choices=list(Kind), help="which")
    show.set_defaults(command=lambda typed: _template(typed, say))


def _preview(typed: argparse.Namespace, say: Say, clock: Callable[[], datetime]) -> int:
    # Imported here: drawing needs the imaging libraries, and every other command starts without them.
    from printer import preview
    from printer.escpos import encode

    profile = profile_named(typed.profile)
    if (typed.file is None) == (typed.branch is None):
        raise CannotPrint("preview needs either a file of bytes or --branch with a branch document")
    if typed.file is not None:
        data = typed.file.read_bytes()
    else:
        paper = example_paper(typed.branch.read_text("utf-8"), typed.template, profile, typed.language, clock())
        data = encode(paper.second_copy() if typed.second_copy else paper, profile)
    sheets = preview.sheets(data, profile)
    if not sheets:
        raise CannotPrint(f"{typed.file} prints nothing")
    for index, sheet in enumerate(sheets):
        path = typed.output if index == 0 else typed.output.with_stem(f"{typed.output.stem}-{index + 1}")
        preview.draw(sheet, profile).save(path)
        say(str(path))
    return 0


def example_paper(text: str, kind: Kind, profile: Profile, language: Language, now: datetime) -> Paper:
    """The paper of this kind of the branch that ``text`` describes. Raises `CannotPrint`, which lists what is wrong."""
    from printer.template.examples import example
    from printer.template.filling import paper

    try:
        branch = document.read(text)
    except DocumentInvalid as error:
        raise CannotPrint(f"the branch document has problems\n{error}") from error
    local = now.astimezone(ZoneInfo(branch.time_zone))
    return paper(example(kind, branch, profile, language, local), language, branch.templates)


def _template(typed: argparse.Namespace, say: Say) -> int:
    say(as_document(DEFAULTS[typed.template], typed.template))
    return 0


def as_document(template: tuple[AnyBlock, ...], kind: Kind) -> str:
    """The template as a part of a branch document, in YAML."""
    import yaml

    blocks = [_spare(msgspec.to_builtins(block), type(block)) for block in template]
    tree = {"templates": {kind.value: blocks}}
    return yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=110).rstrip()


def _spare(block: dict[str, object], kind: type[msgspec.Struct]) -> dict[str, object]:
    """The block without what goes without saying; what it is comes first, then when."""
    usual = {field.name: field.default for field in msgspec.structs.fields(kind)}
    said = {name: value for name, value in block.items() if name == "block" or value != usual.get(name)}
    return {name: said[name] for name in ("block", "when", *said) if name in said}
