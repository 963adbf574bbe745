"""What citizens think: the figure, that nobody can be found out by it, and that it is said once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import Engine, select

from domain.branch import Branch
from domain.commands import CallNext, Finish, IssueTicket, OpenCounter, Start
from domain.document import _contradictions
from domain.opinions import FEW, Asking, Counted, Figures, Holder, Motive, Opinion, Stage, code_of, figures, summary
from domain.ticket import State
from server import database, store
from server.errors import Refused
from server.opinions import hearing
from server.opinions import store as opinion_store
from server.opinions.command import lines
from server.opinions.form import form
from server.program import ROOT
from server.schema import opinions, opinions_given
from server.ticket_page import Files
from server.usecases import Asked, serve
from tests.branches import ANA, NOON, TOTEM, branch, text

DAY = date(2026, 3, 2)
NEXT = DAY + timedelta(days=1)
HERE: Branch = replace(branch(), opinions=Asking(reasons=(Motive("wait", text("A espera")),)))
IDS = [f"00000000-0000-4000-a000-{number:012x}" for number in range(40)]


def said(*scores: int, service: str = "identity", day: date = DAY, reason: str = "") -> list[Counted]:
    return [Counted(day, service, score, reason, 1) for score in scores]


def test_the_figure_is_promoters_less_detractors() -> None:
    assert figures([9, 10, 10, 8, 7, 6, 0]).nps == 14  # (3 - 2) / 7
    assert figures([10] * 5).nps == 100
    assert figures([0] * 5).nps == -100
    assert figures([10] * 4).nps is None, "four say nothing yet"


def test_a_few_are_neither_shown_nor_found_by_taking_parts_from_the_whole() -> None:
    few = summary(said(9, 9, 3), DAY, DAY, NEXT)
    assert (few.figures.n, few.scores, few.parts) == (3, (), ())
    whole = summary(said(*[9] * 6) + said(*[3] * 8, service="taxes") + said(0, service="other"), DAY, DAY, NEXT)
    assert [part.service for part in whole.parts] == ["taxes"], "the one of 'other' would be the rest"
    plain = summary(said(*[9] * 6, reason="wait") + said(*[3] * 8, service="taxes"), DAY, DAY, NEXT)
    assert [(part.service, part.figures.nps) for part in plain.parts] == [("identity", 100), ("taxes", -100)]
    assert plain.scores == (0, 0, 0, 8, 0, 0, 0, 0, 0, 6, 0)
    assert plain.reasons == {"wait": 6}


@given(
    st.lists(st.tuples(st.integers(0, 40), st.sampled_from("abc"), st.integers(0, 10)), max_size=80),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=2, max_size=2),
    st.integers(0, 41),
)
@settings(max_examples=200)
def test_no_two_questions_tell_what_a_few_thought(
    opinions: list[tuple[int, str, int]], stretches: list[tuple[int, int]], today: int
) -> None:
    begin = date(2025, 12, 15)  # over the end of a year

    def told(first: int, last: int, now: int, left_out: int = 0) -> Counter[int]:
        """What is told of a stretch of days on the day ``now``, before the last ``left_out`` of that day spoke."""
        given = [each for each in opinions if each[0] < now] + [each for each in opinions if each[0] == now][left_out:]
        known = [said(score, service=service, day=begin + timedelta(days=day))[0] for day, service, score in given]
        since, until, day = (begin + timedelta(days=each) for each in (first, last, now))
        asked = [each for each in known if since.year <= each.day.year and each.day <= until]
        return Counter(dict(enumerate(summary(asked, since, until, day).scores)))

    (one, two), (three, four) = (sorted(each) for each in stretches)
    for outer, inner in (
        (told(min(one, three), max(two, four), today), told(one, two, today)),
        (told(one, two, 41), told(one, two, today)),
        (told(0, 41, today), told(0, 41, today, left_out=1)),
    ):
        assert not inner - outer
        rest = sum((outer - inner).values())
        assert rest == 0 or rest >= FEW


def test_of_a_part_too_nothing_is_found_by_asking_for_its_day_alone() -> None:
    known = said(*[9] * 5) + said(0, service="taxes") + said(*[5] * 4, service="taxes", day=NEXT)
    for until in (DAY, NEXT):
        whole = summary([each for each in known if each.day <= until], DAY, until, NEXT + timedelta(days=1))
        assert (whole.figures.n, whole.parts) == (6, ()), "what one thought of taxes would be the rest of the day"


def test_the_code_follows_from_the_page_and_is_never_a_word_or_a_number() -> None:
    codes = {code_of(f"{number:022}") for number in range(500)}
    assert len(codes) > 490
    assert all(len(code) == 4 and not set(code) & set("AEIOUY0123456789") for code in codes)
    assert code_of("A" * 22) == code_of("A" * 22)


def test_a_reason_stands_once_in_a_document() -> None:
    twice: Branch = replace(HERE, opinions=Asking(reasons=HERE.opinions.reasons * 2))
    assert [path for path, _ in _contradictions(twice)] == [("opinions", "reasons", i, "id") for i in (0, 1)]


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    found = database.open_database(database_url, 5)
    with database.writing(found) as connection, connection.begin():
        store.put_document(connection, HERE, "", "hash", NOON)
    yield found
    found.dispose()


def work(engine: Engine, *commands: Any, now: datetime = NOON) -> None:
    pages = iter([f"page-of-a-ticket-{number:05}" for number in range(9)])
    asked = [Asked("centro", each, TOTEM if isinstance(each, IssueTicket) else ANA) for each in commands]
    with database.writing(engine) as connection, connection.begin():
        for outcome in serve(connection, {}, asked, now, lambda: next(pages)).outcomes:
            assert isinstance(outcome, bytes), outcome


def served(engine: Engine) -> None:
    """Two tickets; the first is called, served and finished."""
    first, *ids = IDS
    work(engine, IssueTicket(first, "identity"), IssueTicket(ids[0], "identity"), OpenCounter(ids[1], "1"))
    work(engine, CallNext(ids[2], "1"), Start(ids[3], first), Finish(ids[4], first))


PAGE = "page-of-a-ticket-00000"
BY_CODE = {"number": "A001", "code": code_of(PAGE)}


def stage(engine: Engine, holder: Holder, now: datetime = NOON) -> str:
    with database.writing(engine) as connection, connection.begin():
        try:
            return hearing.look(connection, HERE, holder, now).stage
        except Refused as refused:
            return refused.refusal.code


def give(engine: Engine, opinion: Opinion, now: datetime = NOON) -> str:
    with database.writing(engine) as connection, connection.begin():
        try:
            return hearing.give(connection, HERE, opinion, now).stage
        except Refused as refused:
            return refused.refusal.code


def test_who_holds_the_paper_says_it_once(engine: Engine) -> None:
    served(engine)
    assert stage(engine, Holder(page=PAGE)) == stage(engine, Holder(**BY_CODE)) == Stage.READY
    assert give(engine, Opinion(**BY_CODE, score=9, reason="wait")) == Stage.GIVEN
    assert give(engine, Opinion(page=PAGE, score=0)) == "opinion_given"
    assert stage(engine, Holder(page=PAGE)) == Stage.GIVEN
    with database.reading(engine) as connection:
        rows = list(connection.execute(select(opinions)))
        assert [(row.service, row.score, row.reason, row.n) for row in rows] == [("identity", 9, "wait", 1)]
        assert rows[0].at == datetime(2026, 3, 2, 3, tzinfo=UTC), "the day in Sao Paulo, not the hour"
        assert connection.scalar(select(opinions_given.c.ticket)) == IDS[0]


def test_who_holds_no_paper_says_nothing(engine: Engine) -> None:
    served(engine)
    assert stage(engine, Holder(number="A001", code="BBBB")) == "unknown"
    assert stage(engine, Holder(number="A001")) == "unknown", "the panel shows the number to everybody"
    assert stage(engine, Holder(number="A009", code=code_of(PAGE))) == "unknown"
    assert stage(engine, Holder(page="A" * 22)) == "unknown"
    assert stage(engine, Holder()) == "unknown"


def test_it_is_said_after_the_visit_and_on_its_day(engine: Engine) -> None:
    served(engine)
    waiting = Holder(number="A002", code=code_of("page-of-a-ticket-00001"))
    assert stage(engine, waiting) == Stage.OPEN
    assert give(engine, Opinion(number="A002", code=waiting.code, score=9)) == "opinion_not_now"
    assert stage(engine, Holder(page=PAGE), NOON + timedelta(days=1)) == Stage.OVER
    assert stage(engine, Holder(**BY_CODE), NOON + timedelta(days=1)) == "unknown", "another has the number today"
    assert give(engine, Opinion(page=PAGE, score=9, reason="nothing-of-ours")) == "unknown"


def test_the_same_said_by_many_is_one_row(engine: Engine) -> None:
    with database.writing(engine) as connection, connection.begin():
        for number in range(6):
            held = opinion_store.Held("centro", IDS[number], "A001", "identity", State.FINISHED, NOON)
            assert opinion_store.give(connection, HERE, held, Opinion(score=9), NOON)
            assert not opinion_store.give(connection, HERE, held, Opinion(score=1), NOON)
    with database.reading(engine) as connection:
        assert connection.scalar(select(opinions.c.n)) == 6
        today = hearing.heard(connection, HERE, None, None, NOON)
        found = hearing.heard(connection, HERE, DAY, DAY, NOON + timedelta(days=1))
        with pytest.raises(Refused):
            hearing.heard(connection, HERE, DAY, DAY - timedelta(days=1), NOON)
    assert (today.figures, today.until) == (Figures(6), DAY), "the day is not over"
    assert (found.until, found.figures.nps, len(found.parts)) == (DAY, 100, 1)
    assert "6 opinions, NPS +100 (6 promoters, 0 detractors)" in next(lines(found, HERE))


def test_the_page_asks_thanks_or_is_silent() -> None:
    words = Files.read(ROOT / "server/web", ROOT / "i18n/ticket_page.json", ROOT / "assets/mark.svg").words
    asked = form(HERE, Stage.READY, "pt_BR", words["pt_BR"])
    assert asked.count('name="score"') == 11
    assert "A espera" in asked
    assert "<fieldset><legend>" not in form(branch(), Stage.READY, "en", words["en"]), "this branch lists no reasons"
    assert "Obrigado" in form(HERE, Stage.GIVEN, "pt_BR", words["pt_BR"])
    assert form(HERE, Stage.OPEN, "pt_BR", words["pt_BR"]) == form(HERE, Stage.OVER, "pt_BR", words["pt_BR"]) == ""
