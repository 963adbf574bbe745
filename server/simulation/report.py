"""The figures as aligned tables for a person, or as one JSON object for a program. Times are minutes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from domain.bounds import Bound
from domain.branch import Branch
from domain.legality import warnings
from server.simulation.figures import Figures, Waits

_GROUPS = {"eighty_plus": "80 or older", "priority": "priority", "donor": "blood donor", "ordinary": "ordinary"}
_HEAD = ("", "people", "mean", "half", "9 of 10", "longest")


def as_json(branch: Branch, seed: int, found: Iterable[Figures]) -> dict[str, Any]:
    """One object: what was simulated, and for each policy its figures, rounded to what they can tell."""
    return {
        "branch": branch.id,
        "seed": seed,
        "unit": "minutes",
        "policies": {each.policy: _plain(each) for each in found},
    }


def tables(found: Sequence[Figures]) -> str:
    """Everything, policy after policy, and side by side at the end."""
    return "\n\n".join([*(_policy(each) for each in found), *_compared(found)])


def notes(branch: Branch) -> list[str]:
    """What is to be known of the document's way of calling."""
    return [str(warning) for warning in warnings(branch)]


def _policy(each: Figures) -> str:
    rows = [_HEAD, ("everybody", *_cells(each.everybody))]
    rows += [(_GROUPS[group], *_cells(found)) for group, found in each.groups.items()]
    services = [_HEAD, *((service, *_cells(found)) for service, found in each.services.items() if found.n)]
    passed = [("passed by later arrivals", "people", "by min", "promised")]
    passed += [
        (_GROUPS[group], f"{found.people}", f"{found.minutes:.0f}", _promise(found.bound))
        for group, found in each.overtaking.items()
    ]
    busy = ", ".join(f"{counter} {share:.0%}" for counter, share in each.busy.items())
    return "\n".join(
        [
            f"{each.policy}: {each.people} people in {each.days} days, minutes from ticket to call",
            "",
            *_aligned(rows),
            "",
            *_aligned(services),
            "",
            *_aligned(passed),
            "",
            *_aligned(_of_ranges(each)),
            "",
            f"counters busy: {busy}",
            f"did not come when called: {each.no_show:.1%}; left before: {each.left}",
        ]
    )


def _of_ranges(each: Figures) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [("the promised range was", "people", "right", "early", "late", "off by", "width")]
    names = {"all": "for everybody", "ahead": "with people ahead"}
    names |= {f"ahead_{group}": f"  {name}" for group, name in _GROUPS.items()}
    for key, found in each.ranges.items():
        if found.n:
            shares = (f"{share:.0%}" for share in (found.coverage, found.early, found.late))
            rows.append((names[key], f"{found.n}", *shares, f"{found.error:.1f}", f"{found.width:.1f}"))
    return rows


def _compared(found: Sequence[Figures]) -> list[str]:
    """The policies side by side, when there are several."""
    if len(found) < 2:
        return []
    groups = [group for group in _GROUPS if any(group in each.groups for each in found)]
    head = ("mean / longest", *(_GROUPS[group] for group in groups), "everybody")
    rows: list[tuple[str, ...]] = [head]
    for each in found:
        cells = [each.groups.get(group, Waits(0)) for group in groups] + [each.everybody]
        rows.append((each.policy, *(f"{_short(cell.mean)} / {_short(cell.max)}" for cell in cells)))
    return ["\n".join(_aligned(rows))]


def _cells(waits: Waits) -> tuple[str, ...]:
    return (f"{waits.n}", *(_short(value) for value in waits[1:]))


def _short(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"


def _promise(bound: Bound) -> str:
    match bound.kind:
        case "none":
            return "nothing"
        case "nobody":
            return "by nobody"
        case "minutes":
            return f"at most {bound.value:.0f} min later"
        case "share":
            return f"at most {bound.value:.0%} of own wait later"
        case "calls":
            return f"{bound.value:.2g} for each own call"


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """The first column to the left, the others to the right; words at the end to the left."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def _plain(value: Any) -> Any:
    """Named tuples as objects, numbers with three decimals."""
    if isinstance(value, Bound):
        return {"kind": value.kind, "value": round(value.value, 3)}
    if hasattr(value, "_asdict"):
        return {key: _plain(inner) for key, inner in value._asdict().items()}
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return round(value, 3) if isinstance(value, float) else value
