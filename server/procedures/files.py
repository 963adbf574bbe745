"""Articles as files: Markdown with a YAML head, or a YAML list; every problem is told with its file and line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import msgspec
import yaml

from domain.branch import Branch
from domain.errors import Problem, VezError
from domain.procedures import Written, problems

MARK = "---"
KINDS = frozenset({".md", ".yaml", ".yml"})


class FilesWrong(VezError):
    """The files cannot be taken. ``told`` has one line for each problem, as an editor finds it."""

    def __init__(self, told: Sequence[str]) -> None:
        super().__init__("\n".join(told))
        self.told = tuple(told)


class _Loader(yaml.SafeLoader):
    """Leaves dates as they are written: those without a zone are the branch's own."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as the class above has it
        first: [(tag, pattern) for tag, pattern in known if tag != "tag:yaml.org,2002:timestamp"]
        for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


class _Entry(NamedTuple):
    """Fields that stand in ``file``, with the line of each; ``line`` is where they begin."""

    file: Path
    line: int
    fields: dict[str, Any]
    lines: dict[str, int]


def read(path: Path, branch: Branch) -> tuple[Written, ...]:
    """The articles in a folder and the folders in it, or in one file. Raises `FilesWrong` with every problem."""
    files = sorted(each for each in path.rglob("*") if each.suffix in KINDS) if path.is_dir() else [path]
    found: list[Written] = []
    told: list[str] = []
    seen: dict[str, str] = {}
    for file in files:
        try:
            entries = list(_entries(file))
        except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
            told.append(f"{file}:{_line(error)}: document: {_said(error)}")
            continue
        for entry in entries:
            written = _written(entry, branch, told)
            here = f"{file}:{entry.line}"
            if written is not None and seen.setdefault(written.id, here) != here:
                told.append(f"{here}: id: '{written.id}' stands in {seen[written.id]} too")
            elif written is not None:
                found.append(written)
    if not files:
        told.append(f"{path}:1: document: there is no .md or .yaml file in it")
    if told:
        raise FilesWrong(told)
    return tuple(found)


def _entries(file: Path) -> Iterator[_Entry]:
    text = file.read_text(encoding="utf-8").removeprefix("\ufeff")
    if file.suffix == ".md":
        head, body = _parted(text)
        yield _entry(file, yaml.compose(head, Loader=_Loader), {"id": file.stem, "body": body})
        return
    node = yaml.compose(text, Loader=_Loader)
    listed = node.value if isinstance(node, yaml.SequenceNode) else [node]
    for each in listed:
        yield _entry(file, each, {"id": file.stem} if len(listed) == 1 else {})


def _parted(text: str) -> tuple[str, str]:
    """The head, on the same lines as in ``text``, and the body. Without a head all of it is the body."""
    lines = text.splitlines()
    if not lines or lines[0].strip() != MARK or MARK not in (line.strip() for line in lines[1:]):
        return "", text.strip()
    end = next(place for place, line in enumerate(lines[1:], 1) if line.strip() == MARK)
    return "\n".join(["", *lines[1:end]]), "\n".join(lines[end + 1 :]).strip()


def _entry(file: Path, node: yaml.Node | None, given: dict[str, Any]) -> _Entry:
    if not isinstance(node, yaml.MappingNode):
        return _Entry(file, 1, given, {})
    lines = {key.value: key.start_mark.line + 1 for key, _ in node.value if isinstance(key, yaml.ScalarNode)}
    fields = yaml.constructor.SafeConstructor().construct_document(node)
    return _Entry(file, node.start_mark.line + 1, {**given, **fields}, lines)


def _written(entry: _Entry, branch: Branch, told: list[str]) -> Written | None:
    """The article; None when there is something to tell."""
    found: Iterable[tuple[str, str]]
    try:
        at = _moment(entry.fields.get("publish_from"), branch)
        fields = {**entry.fields, **({} if at is None else {"publish_from": at})}
        written = msgspec.convert(fields, Written, str_keys=True)
        found = list(problems(written, branch))
    except msgspec.ValidationError as error:
        problem, _, field = str(error).partition(" - at `$")
        found, written = [(field.strip("`.").partition("[")[0] or _field(problem), problem)], None
    except ValueError as error:
        found, written = [("publish_from", str(error))], None
    for field, problem in found:
        line = entry.lines.get(field, entry.line)
        told.append(f"{entry.file}:{Problem(line, field, problem).line}: {field}: {problem}")
    return None if found else written


def _field(problem: str) -> str:
    """The field that is named in "Object missing required field `title`"."""
    return problem.partition("`")[2].partition("`")[0] or "document"


def _moment(written: Any, branch: Branch) -> datetime | None:
    """Raises ValueError."""
    if written is None:
        return None
    try:
        at = datetime.fromisoformat(str(written))
    except ValueError as error:
        raise ValueError("is written 2026-03-02 or 2026-03-02 08:00, by the clock on the branch's wall") from error
    return at if at.tzinfo is not None else at.replace(tzinfo=ZoneInfo(branch.time_zone))


def _line(error: Exception) -> int:
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark else 1


def _said(error: Exception) -> str:
    return str(getattr(error, "problem", None) or error)
