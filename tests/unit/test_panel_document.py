"""What a branch document says of its panels: read, refused with its line, and applied by the clock on the wall."""

from __future__ import annotations

from datetime import datetime

import pytest
import yaml
from msgspec import to_builtins

from domain.branch import Branch, Text
from domain.document import read
from domain.errors import DocumentInvalid
from domain.panels import Alert, Panel, Speech, Volume, When, Zone, alert_on, panel_for, within
from tests.branches import branch

MONDAY = "2026-03-02"
WORDS = {"pt_BR": "Aviso"}


def at(clock: str, day: str = MONDAY) -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}")


def document(**changes: object) -> str:
    return yaml.safe_dump({**to_builtins(branch()), **changes}, allow_unicode=True, sort_keys=False)


def problems(**changes: object) -> list[tuple[str, str]]:
    with pytest.raises(DocumentInvalid) as invalid:
        read(document(**changes))
    return [(problem.field, problem.message) for problem in invalid.value.problems]


def with_panels(*panels: dict[str, object]) -> Branch:
    return read(document(panels=list(panels)))


def test_a_branch_without_a_word_about_panels_has_plain_ones() -> None:
    plain = panel_for(branch().panels, "any")
    assert (plain.layout, plain.theme, plain.playlist, plain.speech.percent) == ("calls", "night", (), 100)


def test_a_device_is_the_panel_that_names_it_and_else_the_one_for_all_others() -> None:
    panels = with_panels({"id": "upstairs", "devices": ["TV 2"]}, {"id": "hall"}).panels
    assert [panel_for(panels, name).id for name in ("TV 2", "TV 1")] == ["upstairs", "hall"]
    assert panel_for(panels[:1], "TV 1").id == "panel", "one that is named nowhere is plain"


def test_every_part_of_a_panel_can_be_written() -> None:
    slides = [
        {"show": "picture", "file": "park.jpg", "words": WORDS, "when": {"days": ["monday"], "hours": ["08:00-12:00"]}},
        {"show": "notice", "title": WORDS, "words": WORDS, "seconds": 20, "when": {"first": MONDAY, "last": MONDAY}},
        {"show": "waits"},
        {"show": "clock"},
    ]
    speech = {"times": 2, "quiet": ["22:00-06:00"], "by_hour": [{"hours": "12:00-14:00", "percent": 40}]}
    zone = {"name": WORDS, "counters": ["1"], "services": ["taxes"]}
    (panel,) = with_panels(
        {"id": "hall", "zone": zone, "layout": "media", "theme": "light", "speech": speech, "playlist": slides}
    ).panels
    assert [type(slide).__name__ for slide in panel.playlist] == ["Picture", "Notice", "Waits", "Clock"]
    assert panel.zone.holds("1", "taxes") and not panel.zone.holds("2", "taxes") and not panel.zone.holds("1", "x")


@pytest.mark.parametrize(
    ("panels", "field", "words"),
    [
        ([{"id": "a"}, {"id": "a", "devices": ["x"]}], "panels[1].id", "used twice"),
        ([{"id": "a"}, {"id": "b"}], "panels[1]", "'a' is for all others already"),
        ([{"id": "a", "devices": ["x", "y", "x"]}], "panels[0].devices[2]", "of the panel 'a' already"),
        ([{"id": "a", "zone": {"counters": ["9"]}}], "panels[0].zone.counters[0]", "no counter '9'"),
        ([{"id": "a", "zone": {"services": ["9"]}}], "panels[0].zone.services[0]", "no service '9'"),
        ([{"id": "a", "layout": "cinema"}], "panels[0].layout", "cinema"),
        ([{"id": "a", "speech": {"times": 9}}], "panels[0].speech.times", "9"),
        ([{"id": "a", "speech": {"quiet": ["22:00-22:00"]}}], "panels[0].speech.quiet[0]", "begins when it ends"),
        ([{"id": "a", "playlist": [{"show": "cinema"}]}], "panels[0].playlist[0]", "must be one of"),
        (
            [{"id": "a", "playlist": [{"show": "clock", "when": {"first": "2026-02-30"}}]}],
            "panels[0].playlist[0].when.first",
            "no date",
        ),
        (
            [{"id": "a", "playlist": [{"show": "clock", "when": {"first": "2026-03-02", "last": "2026-03-01"}}]}],
            "panels[0].playlist[0].when.first",
            "after its last day",
        ),
        (
            [{"id": "a", "playlist": [{"show": "clock", "when": {"hours": ["08:00-08:00"]}}]}],
            "panels[0].playlist[0].when.hours[0]",
            "begins when it ends",
        ),
    ],
)
def test_what_cannot_be_is_told_with_its_place(panels: list[object], field: str, words: str) -> None:
    ((found, told),) = problems(panels=panels)
    assert found == field and words in told


def test_a_problem_has_the_line_it_stands_on() -> None:
    text = document(panels=[{"id": "a", "zone": {"counters": ["1", "9"]}}])
    line = next(number for number, words in enumerate(text.splitlines(), 1) if words.strip() == "- '9'")
    with pytest.raises(DocumentInvalid) as invalid:
        read(text)
    assert invalid.value.problems[0].line == line


@pytest.mark.parametrize("file", ["../park.jpg", "/etc/passwd", "park.svg", ".jpg", "a/b.png", "Park.jpg", "a.jpg\n"])
def test_a_picture_is_a_file_of_its_folder(file: str) -> None:
    slide = {"show": "picture", "file": file, "words": WORDS}
    assert problems(panels=[{"id": "a", "playlist": [slide]}])


def test_an_alert_stands_on_all_panels_or_on_those_it_names() -> None:
    alert = Alert(Text("Saia"), Text("Agora"), panels=("hall",))
    assert alert_on(alert, Panel("hall")) is alert and alert_on(alert, Panel("upstairs")) is None
    assert alert_on(Alert(Text("Saia"), Text("Agora")), Panel("upstairs")) is not None
    assert alert_on(None, Panel("hall")) is None
    found = problems(alert={"title": WORDS, "words": WORDS, "panels": ["cellar"]})
    assert found == [("alert.panels[0]", "there is no panel 'cellar'")]


@pytest.mark.parametrize(
    ("clock", "percent"),
    [("05:59", 0), ("06:00", 80), ("11:59", 80), ("12:00", 40), ("13:59", 40), ("14:00", 80), ("22:00", 0)],
)
def test_it_is_as_loud_as_the_hour_says_and_quiet_hours_cross_midnight(clock: str, percent: int) -> None:
    speech = Speech(percent=80, by_hour=(Volume("12:00-14:00", 40), Volume("13:00-14:00", 10)), quiet=("22:00-06:00",))
    assert speech.loudness(at(clock)) == percent


def test_spans_hold_by_the_minute() -> None:
    assert within(("00:00-24:00",), at("23:59")) and not within((), at("12:00"))
    assert [within(("23:30-00:30",), at(clock)) for clock in ("23:29", "23:30", "00:29", "00:30")] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("when", "holds"),
    [
        (When(), True),
        (When(first="2026-03-02", last="2026-03-02"), True),
        (When(first="2026-03-03"), False),
        (When(last="2026-03-01"), False),
        (When(days=("tuesday",)), False),
        (When(days=("monday",), hours=("08:00-12:01",)), True),
        (When(hours=("08:00-12:00",)), False),
    ],
)
def test_a_slide_is_due_when_all_that_is_said_of_it_holds(when: When, holds: bool) -> None:
    assert when.holds(at("12:00")) is holds


def test_a_zone_without_a_word_holds_everything() -> None:
    assert Zone().holds("any", "thing")
