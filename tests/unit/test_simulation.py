"""The simulator against queueing theory, against another simulator, and its command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from math import factorial, sqrt
from pathlib import Path
from random import Random
from statistics import fmean, stdev

import ciw
import msgspec
import pytest

from domain import commands as c
from domain.branch import Branch, Counter
from domain.document import read
from domain.policies import AccumulatingPriority, AnyPolicy, DueTime, Ratio, StrictLegal
from domain.priority import Group
from server.main import main
from server.simulation import history
from server.simulation.day import Simulation, Visit
from server.simulation.figures import figures, quantile, ranges
from server.simulation.people import Crowd, Person, busy_rate, taken
from tests.branches import ANA, Day, branch, service

replace = msgspec.structs.replace
MINUTES = 0.02  # a service time: so short that a day holds thousands of people
RUNS = 12
SURE = 3.1  # Student's t with 11 degrees of freedom: a true mean is outside once in a hundred tests

ORDINARY = {Group.ORDINARY: 1.0}
TWO = {Group.PRIORITY: 0.35, Group.ORDINARY: 0.65}
THREE = {Group.EIGHTY_PLUS: 0.15, Group.PRIORITY: 0.35, Group.ORDINARY: 0.5}


def one_service(counters: int, policy: AnyPolicy | None = None) -> Branch:
    described = branch(
        (service("identity"),), tuple(Counter(str(each), f"{each:02}") for each in range(1, counters + 1))
    )
    return replace(
        described,
        services=(replace(described.services[0], minutes=MINUTES),),
        policy=policy or StrictLegal(),
    )


def simulated(described: Branch, crowd: Crowd, seed: int = 1, runs: int = RUNS) -> list[Visit]:
    """The visits of independent days, without the first tenth of each, when the room fills up."""
    simulation = Simulation(described, [counter.id for counter in described.counters], walk=0, lost=0)
    random = Random(seed)
    for _ in range(runs):
        simulation.run(crowd.day(described, random))
    return [visit for visit in simulation.outcome.visits if visit.at > crowd.hours * 6]


def means(visits: list[Visit], group: Group, runs: int = RUNS) -> list[float]:
    """The mean wait of the group on each day, in service times."""
    return [
        fmean(v.wait for v in visits if v.day == day and v.group is group and v.wait is not None) / MINUTES
        for day in range(runs)
    ]


def agree(found: list[float], theory: float) -> None:
    """The theory is inside what the days tell, and they tell it closely enough to be able to disagree."""
    half = SURE * stdev(found) / sqrt(len(found))
    assert abs(fmean(found) - theory) <= half
    assert half < 0.25 * theory


def crowd(load: float, counters: int, groups: dict[Group, float]) -> Crowd:
    people = 2500
    per_hour = load * counters * 60 / MINUTES
    return Crowd(per_hour, people / per_hour, groups=groups, shape="exponential", no_show=0)


def erlang_c(load: float, counters: int) -> float:
    """The mean wait of M/M/c, in service times."""
    offered = load * counters
    queued = offered**counters / factorial(counters) / (1 - load)
    return queued / (sum(offered**k / factorial(k) for k in range(counters)) + queued) / (counters * (1 - load))


@pytest.mark.parametrize(("load", "counters"), [(0.75, 1), (0.7, 3), (0.8, 5)])
def test_ordinary_tickets_wait_as_erlang_says(load: float, counters: int) -> None:
    visits = simulated(one_service(counters), crowd(load, counters, ORDINARY))
    agree(means(visits, Group.ORDINARY), erlang_c(load, counters))


def test_priority_without_interruption_waits_as_cobham_says() -> None:
    load = 0.7
    visits = simulated(one_service(1), crowd(load, 1, TWO))
    first = load * TWO[Group.PRIORITY]
    agree(means(visits, Group.PRIORITY), load / (1 - first))
    agree(means(visits, Group.ORDINARY), load / (1 - first) / (1 - load))


@pytest.mark.parametrize("policy", [Ratio(2, 1), AccumulatingPriority(), DueTime()], ids=lambda policy: policy.name)
def test_a_policy_moves_waits_about_and_keeps_their_sum(policy: AnyPolicy) -> None:
    """Kleinrock's conservation law: whoever goes first, the mean over everybody stays that of M/M/1."""
    visits = simulated(one_service(1, policy), crowd(0.7, 1, TWO))
    agree([fmean(v.wait or 0.0 for v in visits if v.day == day) / MINUTES for day in range(RUNS)], erlang_c(0.7, 1))


def test_accumulating_points_wait_as_kleinrock_says() -> None:
    """Time-dependent priorities, two classes with rates b1 > b2: W2 = W / (1 - ρ1 (1 - b2/b1))."""
    load, points = 0.75, AccumulatingPriority().points
    visits = simulated(one_service(1, AccumulatingPriority()), crowd(load, 1, TWO))
    first, ratio = load * TWO[Group.PRIORITY], points.ordinary / points.priority
    ordinary = load / (1 - load) / (1 - first * (1 - ratio))
    agree(means(visits, Group.ORDINARY), ordinary)
    agree(
        means(visits, Group.PRIORITY),
        (load / (1 - load) - ordinary * TWO[Group.ORDINARY]) / TWO[Group.PRIORITY],
    )


def test_another_simulator_finds_the_same_waits() -> None:
    load, counters = 0.65, 2
    groups = list(THREE)
    network = ciw.create_network(
        arrival_distributions={g.value: [ciw.dists.Exponential(rate=load * counters * THREE[g])] for g in groups},
        service_distributions={g.value: [ciw.dists.Exponential(rate=1)] for g in groups},
        number_of_servers=[counters],
        priority_classes={group.value: place for place, group in enumerate(groups)},
    )
    theirs: dict[Group, list[float]] = {group: [] for group in groups}
    for seed in range(RUNS):
        ciw.seed(seed)
        other = ciw.Simulation(network)
        other.simulate_until_max_time(2500 / (load * counters))
        records = [each for each in other.get_all_records() if each.arrival_date > 0.1 * 2500 / (load * counters)]
        for group in groups:
            theirs[group].append(fmean(r.waiting_time for r in records if r.original_customer_class == group.value))
    visits = simulated(one_service(counters), crowd(load, counters, THREE))
    for group in groups:
        ours = means(visits, group)
        error = sqrt((stdev(ours) ** 2 + stdev(theirs[group]) ** 2) / RUNS)
        assert abs(fmean(ours) - fmean(theirs[group])) <= SURE * error
        assert SURE * error < 0.35 * fmean(ours)


@pytest.mark.parametrize("shape", ["lognormal", "exponential"])
def test_service_times_have_the_mean_that_the_document_says(shape: str) -> None:
    random = Random(2)
    assert fmean(taken(12.0, shape, random) for _ in range(40_000)) == pytest.approx(12, rel=0.02)  # type: ignore[arg-type]


def test_counters_are_as_busy_as_the_load() -> None:
    described = one_service(4)
    rate = busy_rate(described, ["1", "2", "3", "4"], 0.8)
    crowd_of = Crowd(rate, 2500 / rate, groups=ORDINARY, no_show=0)
    simulation = Simulation(described, ["1", "2", "3", "4"], walk=0, lost=0)
    for _ in range(4):
        simulation.run(crowd_of.day(described, Random(6)))
    found = figures(described, simulation.outcome)
    assert fmean(found.busy.values()) == pytest.approx(0.8, abs=0.04)
    assert found.everybody.n == found.people


def run(*people: Person, counters: tuple[str, ...] = ("1",), described: Branch | None = None) -> Simulation:
    simulation = Simulation(described or branch(), counters, walk=0.5, lost=2)
    simulation.run(people)
    return simulation


def test_a_small_day_by_hand() -> None:
    ordinary, priority = Group.ORDINARY, Group.PRIORITY
    outcome = run(
        Person(0, "identity", ordinary, 10),
        Person(1, "identity", ordinary, 5),
        Person(2, "identity", priority, 4, comes=False),
        Person(3, "identity", ordinary, 5, patience=8),
    ).outcome
    told = [(visit.at, visit.called, visit.turn) for visit in sorted(outcome.visits, key=lambda visit: visit.at)]
    # At 10.5 the first has gone: priority is called, does not come; at 12.5 the second. The fourth left at 11.
    assert told == [(0, 0, 1), (1, 12.5, 3), (2, 10.5, 2), (3, None, 0)]
    found = figures(branch(), outcome)
    assert (found.no_show, found.left, found.everybody.n) == (pytest.approx(1 / 3), 1, 3)
    assert found.busy == {"1": pytest.approx(1.0)}
    assert found.overtaking["ordinary"][:2] == (1, 1.0)
    assert found.groups["ordinary"].max == 11.5


def test_who_cannot_be_served_is_told_of() -> None:
    described = branch(counters=(Counter("1", "01", ("identity",)), Counter("2", "02")))
    found = figures(described, run(Person(0, "taxes", Group.ORDINARY, 5), described=described).outcome)
    assert (found.people, found.left, found.everybody.n) == (1, 1, 0)


def test_who_is_not_called_before_midnight_has_left_and_the_next_day_is_another() -> None:
    people = [Person(minute, "identity", Group.ORDINARY, 500, patience=2000) for minute in range(4)]
    simulation = run(*people)
    simulation.run(people)
    found = figures(branch(), simulation.outcome)
    assert (found.people, found.left, found.days) == (8, 4, 2)
    assert [visit.called for visit in simulation.outcome.visits] == [0, 500.5, None, None] * 2


def test_who_is_called_just_before_midnight_and_does_not_come_ends_no_day_with_an_error() -> None:
    first, missing = Person(0, "identity", Group.ORDINARY, 957.7), Person(1, "identity", Group.ORDINARY, 5, comes=False)
    simulation = run(first, missing, Person(2, "identity", Group.ORDINARY, 5, patience=2000))
    called = [visit.called for visit in simulation.outcome.visits]
    assert called[0] == 0 and called[1] == pytest.approx(958.2) and called[2] is None


def test_quantiles_and_ranges_are_what_they_say() -> None:
    assert [quantile(range(1, 11), share) for share in (0.1, 0.5, 0.9, 1.0)] == [1, 5, 9, 10]
    assert ranges([]).n == 0


@pytest.mark.parametrize("policy", [StrictLegal(), AccumulatingPriority(), DueTime()], ids=lambda policy: policy.name)
def test_no_promise_of_a_policy_is_broken(policy: AnyPolicy) -> None:
    described = replace(branch(), policy=policy)
    simulation, random = Simulation(described, ["1", "2"]), Random(9)
    for _ in range(3):
        simulation.run(Crowd(13).day(described, random))
    for group, (people, minutes, promised) in figures(described, simulation.outcome).overtaking.items():
        if promised.kind == "nobody":
            assert people == 0, group
        elif promised.kind == "minutes":
            assert minutes <= promised.value, group
            assert people > 0, group


def test_nine_in_ten_ranges_are_right(repository: Path) -> None:
    described = read((repository / "demo/branch.yaml").read_text(encoding="utf-8"))
    counters = [counter.id for counter in described.counters]
    simulation, random = Simulation(described, counters), Random(11)
    for _ in range(16):
        simulation.run(Crowd(busy_rate(described, counters, 0.9)).day(described, random))
    found = figures(described, simulation.outcome, skip_days=3).ranges
    for who in ("all", "ahead", "ahead_ordinary"):
        assert 0.87 <= found[who].coverage <= 0.97, who
        assert found[who].n > 500


def a_real_day(tmp_path: Path) -> tuple[Branch, Path]:
    """Events as the server keeps them: two were served, one did not come, one gave up, one still waits."""
    day = Day()
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    tickets = []
    for group in (Group.ORDINARY, Group.PRIORITY, Group.ORDINARY, Group.DONOR, Group.ORDINARY):
        command = c.IssueTicket(day.id(), "identity", group)
        day.do(command)
        tickets.append(command.id)
        day.now += timedelta(minutes=2)
    for _ in range(2):
        called = day.do(c.CallNext(day.id(), "1"), ANA)[0].ticket  # type: ignore[union-attr]
        day.do(c.Start(day.id(), called), ANA)
        day.now += timedelta(minutes=7)
        day.do(c.Finish(day.id(), called), ANA)
    called = day.do(c.CallNext(day.id(), "1"), ANA)[0].ticket  # type: ignore[union-attr]
    day.do(c.MarkNoShow(day.id(), called), ANA)
    day.do(c.Cancel(day.id(), tickets[2]))
    path = tmp_path / "events.jsonl"
    path.write_bytes(b"\n".join(msgspec.json.encode(recorded) for recorded in day.history) + b"\n")
    return day.room.branch, path


def test_the_people_of_a_real_day_come_again(tmp_path: Path) -> None:
    described, path = a_real_day(tmp_path)
    ((first, second, third, fourth, fifth),) = history.days(described, history.read(path), "lognormal", Random(1))
    assert [person.at for person in (first, second, third, fourth, fifth)] == [0, 2, 4, 6, 8]
    assert (second.group, second.minutes, fourth.group, fourth.minutes) == (Group.PRIORITY, 7, Group.DONOR, 7)
    assert (first.comes, third.patience) == (False, 20.0)
    assert fifth.minutes > 0
    assert fifth.comes


@pytest.mark.parametrize("text", ["{}", "not json", '{"version": 1}'])
def test_a_file_that_is_no_history_is_told_with_its_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text("\n" + text, encoding="utf-8")
    with pytest.raises(history.HistoryUnreadable, match=r"bad\.jsonl:2: this is not an event"):
        history.read(path)


def test_who_was_missed_or_gave_up_and_was_served_after_all_came() -> None:
    day = Day()
    day.do(c.OpenCounter(day.id(), "1"), ANA)
    missed, gave_up = (c.IssueTicket(day.id(), "identity") for _ in range(2))
    for issue in (missed, gave_up):
        day.do(issue)
    day.do(c.CallNext(day.id(), "1"), ANA)
    day.do(c.MarkNoShow(day.id(), missed.id), ANA)
    day.do(c.Cancel(day.id(), gave_up.id))
    for one in (missed.id, gave_up.id):
        day.do(c.Reactivate(day.id(), one), ANA)
        day.do(c.CallNext(day.id(), "1"), ANA)
        day.do(c.Start(day.id(), one), ANA)
        day.now += timedelta(minutes=7)
        day.do(c.Finish(day.id(), one), ANA)
    ((first, second),) = history.days(day.room.branch, day.history, "lognormal", Random(1))
    assert [(each.minutes, each.comes, each.patience) for each in (first, second)] == [(7, True, None)] * 2


def test_a_history_without_people_is_refused(tmp_path: Path) -> None:
    with pytest.raises(history.HistoryUnreadable, match="no ticket"):
        history.days(branch(), [], "lognormal", Random(1))


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "branch.json"
    path.write_bytes(msgspec.json.encode(branch()))
    return path


Simulate = Callable[..., tuple[int, str, str]]


@pytest.fixture
def simulate(document: Path, capsys: pytest.CaptureFixture[str]) -> Simulate:
    def go(*arguments: str) -> tuple[int, str, str]:
        code = main(["simulate", "--branch", str(document), *arguments])
        return (code, *capsys.readouterr())

    return go


def test_the_same_seed_gives_the_same_figures(simulate: Simulate) -> None:
    code, first, _ = simulate("--policy", "all", "--days", "2", "--json")
    assert (code, first) == simulate("--policy", "all", "--days", "2", "--json")[:2]
    assert first != simulate("--policy", "all", "--days", "2", "--json", "--seed", "2")[1]
    told = json.loads(first)
    assert list(told["policies"]) == ["strict_legal", "ratio", "accumulating", "due_time"]
    assert len({found["people"] for found in told["policies"].values()}) == 1
    strict = told["policies"]["strict_legal"]
    assert set(strict["groups"]["ordinary"]) == {"n", "mean", "p50", "p90", "max"}
    assert set(strict["ranges"]["ahead"]) == {"n", "coverage", "early", "late", "error", "width"}
    assert strict["overtaking"]["eighty_plus"]["bound"] == {"kind": "nobody", "value": 0.0}


def test_the_table_is_for_people(simulate: Simulate) -> None:
    code, told, notes = simulate("--policy", "ratio:3:1", "--days", "1", "--counters", "1", "--arrivals", "poisson:5")
    assert (code, notes) == (0, "")
    assert "ratio: " in told
    assert "counters busy: 1 " in told
    assert "0.33 for each own call" in told


def test_what_cannot_be_simulated_is_said_kindly(simulate: Simulate) -> None:
    for arguments, words in [
        (("--policy", "lottery"), "There is no policy 'lottery'"),
        (("--policy", "ratio:a:b"), "a ratio is written as ratio:2:1"),
        (("--policy", "ratio:0:1"), "from 1 to 10"),
        (("--counters", "9"), "has 2 counters, not 9"),
        (("--arrivals", "poisson:many"), "not a number of people an hour"),
        (("--arrivals", "poisson:-3"), "beyond what a day can be"),
        (("--arrivals", "nothing.jsonl"), "No such file"),
    ]:
        code, told, notes = simulate(*arguments)
        assert (code, told) == (1, "")
        assert words in notes


def test_real_days_are_repeated_until_there_are_enough(tmp_path: Path, simulate: Simulate) -> None:
    _, path = a_real_day(tmp_path)
    code, told, _ = simulate("--arrivals", str(path), "--days", "3", "--json")
    assert code == 0
    strict = json.loads(told)["policies"]["strict_legal"]
    assert (strict["people"], strict["days"]) == (15, 3)


def test_check_prints_what_is_weaker_than_the_law(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document.write_bytes(msgspec.json.encode(replace(branch(), policy=Ratio())))
    assert main(["branch", "check", str(document)]) == 0
    assert "policy: 'ratio' may call ordinary tickets while priority tickets wait" in capsys.readouterr().out
