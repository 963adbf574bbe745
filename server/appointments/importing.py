"""An agenda from another system, as a CSV file: every line that is wrong is told, and the same file twice is one."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from io import StringIO
from typing import NamedTuple
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy import Connection

from domain.agenda import Booking
from domain.branch import Branch
from domain.cpf import CpfInvalid, parse
from domain.errors import Problem, VezError
from server.appointments import booking, store
from server.appointments.booking import By, Keys
from server.audit import trail

NEEDED = ("reference", "service", "date", "time")
OPTIONAL = ("minutes", "group", "language", "preferred", "cpf", "name")
AT_ONCE = 200  # rows in one transaction: a running server goes on between them
_DATES = ("%Y-%m-%d", "%d/%m/%Y")
_NAMESPACE = UUID("5a3e0a39-8d0c-4f4e-9f0b-6f2d3c1b7e55")  # any, and always the same


class FileWrong(VezError):
    """The file cannot be taken. ``problems`` holds all of them."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)


class Line(NamedTuple):
    """An appointment in a file, and in which line it stands."""

    number: int
    booking: Booking


class Counts(NamedTuple):
    """What came of the lines of a file. ``over`` are those whose day is over, that somebody came for, or cancelled."""

    added: int = 0
    changed: int = 0
    same: int = 0
    over: int = 0

    def plus(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


class Agenda(NamedTuple):
    """The appointments of a file that may be taken, and how many are left alone because their day is over."""

    lines: list[Line]
    over: int


def read(text: str, branch: Branch, now: datetime, past: Collection[str] = ()) -> Agenda:
    """The appointments in the file, whose first line names its columns. Raises `FileWrong` with every problem.

    ``reference`` is how the other system knows an appointment. Dates are 2026-03-02 or 02/03/2026, times 09:30, by the
    clock on the branch's wall; columns are parted by commas or by semicolons. ``past`` are the ids that are kept for
    days that are over: what another system writes anew each night still holds yesterday.
    """
    rows = _rows(text)
    _, names = next(rows, (1, []))
    names = [name.lower() for name in names]
    problems = list(_columns(names))
    if problems:
        raise FileWrong(problems)
    found: list[Line] = []
    seen: dict[str, int] = {}
    over = 0
    for number, row in rows:
        fields = dict(zip(names, row, strict=False))
        problems.extend(_repeated(fields, number, seen))
        if _is_over(fields, branch, now, past):
            over += 1
            continue
        wrong = list(_problems(fields, number, branch, now))
        problems.extend(wrong)
        if not wrong:
            found.append(Line(number, _booking(fields, branch)))
    if problems:
        raise FileWrong(problems)
    return Agenda(found, over)


def take(connection: Connection, branch: Branch, wanted: Sequence[Booking], keys: Keys, by: By) -> Counts:
    """Keep these appointments, new or as they are now."""
    before = store.known(connection, [each.id for each in wanted])
    counts = Counts()
    for each in sorted(wanted, key=lambda each: (each.id in before, each.id)):  # new ones first: see `store`
        if each.id not in before:
            booking.add(connection, branch, each, keys, by)
            counts = counts.plus(Counts(added=1))
        else:
            counts = counts.plus(Counts(**{booking.change(connection, branch, each, keys, before[each.id]): 1}))
    facts = {name: str(count) for name, count in counts._asdict().items()}
    trail.record(connection, trail.Entry(by.at, branch.id, by.actor, "appointments_imported", facts))
    return counts


def portions(wanted: Sequence[Booking]) -> Iterator[Sequence[Booking]]:
    """What goes into one transaction each."""
    return (wanted[start : start + AT_ONCE] for start in range(0, len(wanted), AT_ONCE))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The fields of each line in which anything stands, with its number. Raises `FileWrong` where it cannot be read."""
    text = text.removeprefix("\ufeff")
    head = text.partition("\n")[0]
    parted = ";" if head.count(";") > head.count(",") else ","
    rows = csv.reader(StringIO(text, newline=""), delimiter=parted)  # `splitlines` ends lines at U+2028 too
    try:
        for row in rows:
            fields = [each.strip() for each in row]
            if any(fields):
                yield rows.line_num, fields
    except csv.Error as error:  # such as a field without end, where a quotation mark is not closed
        raise FileWrong([Problem(rows.line_num, "line", str(error))]) from error


def _columns(names: Sequence[str]) -> Iterator[Problem]:
    for name in NEEDED:
        if name not in names:
            yield Problem(1, name, "this column is missing")
    for name in names:
        if name not in (*NEEDED, *OPTIONAL):
            yield Problem(1, name, f"this column is not known; there are {', '.join((*NEEDED, *OPTIONAL))}")
        elif names.count(name) > 1:
            yield Problem(1, name, "this column stands twice")


def _repeated(fields: dict[str, str], line: int, seen: dict[str, int]) -> Iterator[Problem]:
    reference = fields.get("reference")
    if reference and (first := seen.setdefault(reference, line)) != line:
        yield Problem(line, "reference", f"stands in line {first} too")


def _is_over(fields: dict[str, str], branch: Branch, now: datetime, past: Collection[str]) -> bool:
    """What else stands in such a line does not matter any more: its service may have gone since."""
    if not all(fields.get(name) for name in NEEDED) or _id(fields, branch) not in past:
        return False
    at = _at(fields, branch)
    return at is not None and booking.time_problem(branch, at, now) is not None


def _problems(fields: dict[str, str], line: int, branch: Branch, now: datetime) -> Iterator[Problem]:
    """What is wrong with one line. Nothing of what stands there about a person is repeated."""
    for name in NEEDED:
        if not fields.get(name):
            yield Problem(line, name, "is empty")
            return
    if branch.service(fields["service"]) is None:
        yield Problem(line, "service", f"there is no service '{fields['service']}'")
    at = _at(fields, branch)
    if at is None:
        yield Problem(line, "date", "date and time are written 2026-03-02 or 02/03/2026, and 09:30")
    elif (wrong := booking.time_problem(branch, at, now)) is not None:
        yield Problem(line, "date", wrong)
    if fields.get("cpf") and not _is_cpf(fields["cpf"]):
        yield Problem(line, "cpf", "this is not a CPF: its digits do not agree")
    elif at is not None:
        yield from _misfits(fields, line, branch)


def _misfits(fields: dict[str, str], line: int, branch: Branch) -> Iterator[Problem]:
    try:
        _booking(fields, branch)
    except msgspec.ValidationError as error:
        problem, _, field = str(error).partition(" - at `$")
        yield Problem(line, field.strip("`.") or "line", problem)


def _is_cpf(written: str) -> bool:
    try:
        return bool(parse(written))
    except CpfInvalid:
        return False


def _at(fields: dict[str, str], branch: Branch) -> datetime | None:
    for form in _DATES:
        try:
            naive = datetime.strptime(f"{fields['date']} {fields['time']}", f"{form} %H:%M")  # noqa: DTZ007 (below)
        except ValueError:
            continue
        return naive.replace(tzinfo=ZoneInfo(branch.time_zone))
    return None


def _id(fields: dict[str, str], branch: Branch) -> str:
    return str(uuid5(_NAMESPACE, f"{branch.id}\n{fields['reference']}"))


def _booking(fields: dict[str, str], branch: Branch) -> Booking:
    """Raises what msgspec raises."""
    at = _at(fields, branch)
    given = {name: fields[name] for name in ("service", *OPTIONAL) if fields.get(name)}
    return msgspec.convert({**given, "id": _id(fields, branch), "at": at and at.isoformat()}, Booking, strict=False)


def told(problems: Iterable[Problem], file: str) -> str:
    """The problems as an editor finds them."""
    return "\n".join(f"{file}:{each.line}: {each.field}: {each.message}" for each in problems)
