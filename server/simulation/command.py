"""`./vez simulate`: its options, and from them the days that are simulated."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

from msgspec.structs import replace

from domain.branch import Branch
from domain.errors import VezError
from domain.policies import AccumulatingPriority, AnyPolicy, DueTime, Ratio, StrictLegal
from server.simulation import history
from server.simulation.day import Simulation
from server.simulation.figures import Figures, figures
from server.simulation.people import Crowd, Person, busy_rate

_EPILOG = """\
examples
  ./vez simulate --branch demo/branch.yaml                         a fortnight with the document's own policy
  ./vez simulate --branch demo/branch.yaml --policy all --seed 7   every policy, for the same people
  ./vez simulate --branch b.yaml --policy ratio:3:1 --counters 4   three ordinary to one priority, four counters
  ./vez simulate --branch b.yaml --arrivals events.jsonl --json    the real days in the record, as one JSON object

Nothing is stored and no server is needed. The same seed gives the same people and the same figures.
"""
_NAMED: Mapping[str, AnyPolicy] = {
    policy.name: policy for policy in (StrictLegal(), Ratio(), AccumulatingPriority(), DueTime())
}
LEARNED_DAYS = 3  # days before the counted ones, from which the room learns how long things take here


class NotSimulated(VezError):
    """What was asked for cannot be simulated; the message says why."""


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.description = "Replay days of a branch with its real rules, to see who would wait how long."
    parser.epilog, parser.formatter_class = _EPILOG, RawDescriptionHelpFormatter
    add = parser.add_argument
    add("--branch", metavar="FILE", type=Path, required=True, help="the branch document")
    add("--policy", metavar="NAME", help=f"{', '.join(_NAMED)}, ratio:N:M, or all (the document's own)")
    add("--days", metavar="N", type=_positive, default=10, help="days that count (%(default)s)")
    add("--seed", metavar="S", type=int, default=1, help="another seed, other people (%(default)s)")
    add("--counters", metavar="K", type=_positive, help="open the first K counters (all of them)")
    add("--hours", metavar="H", type=float, default=8.0, help="how long people come in (%(default)s)")
    add(
        "--arrivals",
        metavar="WHENCE",
        help="a file of events as the server keeps them, or poisson:RATE with people an hour (85 %% busy counters)",
    )
    shapes = ("lognormal", "exponential")
    add("--service", choices=shapes, default=shapes[0], help="how service times are spread (%(default)s)")
    add("--no-show", metavar="SHARE", type=float, default=0.05, help="who does not come when called (%(default)s)")
    add("--json", action="store_true", help="one JSON object instead of tables")


def simulate(branch: Branch, options: Namespace) -> list[Figures]:
    """The figures of each policy asked for. Raises `NotSimulated`, `HistoryUnreadable` and OSError."""
    counters = [counter.id for counter in branch.counters][: options.counters]
    if options.counters and options.counters > len(counters):
        raise NotSimulated(f"The branch has {len(counters)} counters, not {options.counters}.")
    days = _days(branch, counters, options)
    return [_replay(replace(branch, policy=policy), counters, days) for policy in _policies(branch, options.policy)]


def _replay(branch: Branch, counters: Sequence[str], days: Sequence[Sequence[Person]]) -> Figures:
    simulation = Simulation(branch, counters)
    for people in days:
        simulation.run(people)
    return figures(branch, simulation.outcome, skip_days=LEARNED_DAYS)


def _days(branch: Branch, counters: Sequence[str], options: Namespace) -> list[list[Person]]:
    """The days to learn from and the days that count; what really happened is repeated when it is shorter."""
    random = Random(options.seed)  # noqa: S311 - made-up people need no secret
    whence, wanted = options.arrivals or "", LEARNED_DAYS + options.days
    if whence and not whence.startswith("poisson:"):
        real = history.days(branch, history.read(Path(whence)), options.service, random)
        return [real[day % len(real)] for day in range(wanted)]
    try:
        rate = float(whence.partition(":")[2]) if whence else busy_rate(branch, counters)
        crowd = Crowd(rate, options.hours, shape=options.service, no_show=options.no_show)
    except ValueError as error:
        raise NotSimulated(f"--arrivals {whence}: this is not a number of people an hour") from error
    if not (0 < rate <= 10_000 and 0 < options.hours <= 16 and 0 <= options.no_show < 1):
        raise NotSimulated("Of --arrivals, --hours and --no-show, one is beyond what a day can be.")
    return [crowd.day(branch, random) for _ in range(wanted)]


def _policies(branch: Branch, named: str | None) -> list[AnyPolicy]:
    """The document's own policy keeps its numbers; another one has the usual ones."""
    known = {**_NAMED, branch.calling.name: branch.calling}
    if named is None:
        return [branch.calling]
    if named == "all":
        return list(known.values())
    kind, _, numbers = named.partition(":")
    if kind == "ratio" and numbers:
        try:
            ordinary, priority = (int(number) for number in numbers.split(":"))
        except ValueError as error:
            raise NotSimulated(f"--policy {named}: a ratio is written as ratio:2:1") from error
        if not (1 <= ordinary <= 10 and 1 <= priority <= 10):
            raise NotSimulated(f"--policy {named}: both numbers of a ratio are from 1 to 10")
        return [Ratio(ordinary, priority)]
    if named not in known:
        raise NotSimulated(f"There is no policy '{named}'. There are: {', '.join(known)}, ratio:N:M, all.")
    return [known[named]]


def _positive(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 1000:
        raise ArgumentTypeError("a whole number from 1 to 1000")
    return int(text)
