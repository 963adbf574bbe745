"""What a branch document says of its calling panels: whose calls, how it looks, what it plays and how loud it speaks.

All times are those of the clock on the branch's wall. Pure; `panel` applies it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from domain.media import Captions, PictureFile, VideoFile
from domain.schedule import WHOLE_DAY, Day, Span, Spans, is_date, minutes
from domain.words import Id, Text

Layout = Literal["calls", "media", "board"]
Theme = Literal["night", "light", "high_contrast"]
Chime = Literal["falling", "rising", "three", "bell", "low"]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEK: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
Percent = Annotated[int, Meta(ge=0, le=100, description="0 is silence, 100 the full loudness of the device")]
Seconds = Annotated[int, Meta(ge=3, le=600)]
DeviceName = Annotated[str, Meta(min_length=1, max_length=80)]
Found = Iterator[tuple[tuple[str | int, ...], str]]


class When(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """When something is shown: all that is said of it must hold. Without anything said, always."""

    first: Annotated[Day | None, Meta(description="not before this date")] = None
    last: Annotated[Day | None, Meta(description="not after this date")] = None
    days: Annotated[tuple[Weekday, ...], Meta(description="on these days of the week alone")] = ()
    hours: Annotated[Spans, Meta(description="at these times alone")] = ()

    def holds(self, local: datetime) -> bool:
        """Whether it is time, at ``local`` on the branch's clock."""
        day = local.date().isoformat()
        if (self.first is not None and day < self.first) or (self.last is not None and day > self.last):
            return False
        if self.days and WEEK[local.weekday()] not in self.days:
            return False
        return not self.hours or within(self.hours, local)


class _Slide(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="show", kw_only=True):
    """One thing of the playlist, for ``seconds``."""

    seconds: Seconds = 12
    when: When = When()


class Picture(_Slide, frozen=True, tag="picture", kw_only=True):
    """A picture; ``words`` say what is on it, for who cannot see it."""

    file: PictureFile
    words: Text


class Video(_Slide, frozen=True, tag="video", kw_only=True):
    """A video, without its sound; ``words`` say what is on it. ``poster`` stands for it where nothing moves."""

    file: VideoFile
    words: Text
    captions: Captions | None = None
    poster: PictureFile | None = None


class Notice(_Slide, frozen=True, tag="notice", kw_only=True):
    """A few words of the institution."""

    title: Text
    words: Text


class Waits(_Slide, frozen=True, tag="waits", kw_only=True):
    """How long one waits for each service now."""


class Clock(_Slide, frozen=True, tag="clock", kw_only=True):
    """The time and the date."""


Slide = Picture | Video | Notice | Waits | Clock


class Volume(Struct, frozen=True, forbid_unknown_fields=True):
    """How loud it is at these ``hours``."""

    hours: Span
    percent: Percent


class Zone(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Whose calls: of these counters, of these services, or of both. Without any, all."""

    name: Annotated[Text | None, Meta(description="such as: Floor 2; the panel shows it")] = None
    counters: tuple[Id, ...] = ()
    services: tuple[Id, ...] = ()

    def holds(self, counter: str, service: str) -> bool:
        """Whether a call of ``service`` to ``counter`` belongs here."""
        return (not self.counters or counter in self.counters) and (not self.services or service in self.services)


class Speech(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How calls are heard. The first of ``by_hour`` that holds goes before ``percent``; ``quiet`` before both."""

    times: Annotated[int, Meta(ge=1, le=3, description="how often a call is said")] = 1
    chime: Annotated[Chime, Meta(description="what sounds before the voice; 'low' for who hears high notes badly")] = (
        "falling"
    )
    percent: Percent = 100
    by_hour: tuple[Volume, ...] = ()
    quiet: Annotated[Spans, Meta(description="when calls are shown and not heard")] = ()
    stale_seconds: Annotated[int, Meta(ge=5, le=600, description="an older call is shown and not said")] = 30

    def loudness(self, local: datetime) -> int:
        """The percentage at ``local`` on the branch's clock; 0 in quiet hours."""
        if within(self.quiet, local):
            return 0
        return next((volume.percent for volume in self.by_hour if within((volume.hours,), local)), self.percent)


class Panel(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A kind of panel, for the ``devices`` of these names; without any, for every panel that is not named elsewhere."""

    id: Id
    devices: Annotated[tuple[DeviceName, ...], Meta(description="as they were called when they were admitted")] = ()
    zone: Zone = Zone()
    layout: Annotated[Layout, Meta(description="calls alone, calls and the playlist, or a board of all counters")] = (
        "calls"
    )
    theme: Theme = "night"
    speech: Speech = Speech()
    hold_seconds: Annotated[int, Meta(ge=3, le=60, description="how long a call has the large place to itself")] = 6
    playlist: Annotated[tuple[Slide, ...], Meta(max_length=60)] = ()


class Alert(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A message that stands over everything, on all panels or on some. While it stands no call is said."""

    title: Text
    words: Text
    panels: Annotated[tuple[Id, ...], Meta(description="only on these")] = ()


def within(spans: Spans, local: datetime) -> bool:
    """Whether the clock is in one of ``spans``; what began before midnight counts on until its end."""
    minute = local.hour * 60 + local.minute
    return any(begin <= now < end for begin, end in minutes(spans) for now in (minute, minute + WHOLE_DAY))


def panel_for(panels: Sequence[Panel], device: str) -> Panel:
    """What the panel of this name is to be: named, else the one for all others, else a plain one."""
    named = next((panel for panel in panels if device in panel.devices), None)
    return named or next((panel for panel in panels if not panel.devices), Panel("panel"))


def files_of(panel: Panel) -> tuple[str, ...]:
    """The files that the panel's playlist needs, in its order."""
    found: dict[str, None] = {}
    for slide in panel.playlist:
        match slide:
            case Picture():
                found[slide.file] = None
            case Video():
                more = (*(slide.captions.files() if slide.captions else ()), *((slide.poster,) if slide.poster else ()))
                found |= dict.fromkeys((slide.file, *more))
            case _:
                pass
    return tuple(found)


def alert_on(alert: Alert | None, panel: Panel) -> Alert | None:
    """What stands over everything on ``panel``, if anything."""
    return alert if alert is not None and (not alert.panels or panel.id in alert.panels) else None


def contradictions(panels: Sequence[Panel], alert: Alert | None, counters: set[str], services: set[str]) -> Found:
    """What is well formed and yet cannot be, with its place in the document."""
    ids: set[str] = set()
    owners: dict[str, str] = {}
    for index, panel in enumerate(panels):
        here: tuple[str | int, ...] = ("panels", index)
        if panel.id in ids:
            yield (*here, "id"), f"'{panel.id}' is used twice"
        ids.add(panel.id)
        for place, device in enumerate(panel.devices):
            if device in owners:
                yield (*here, "devices", place), f"'{device}' is of the panel '{owners[device]}' already"
            owners[device] = panel.id
        yield from _zone(panel.zone, (*here, "zone"), counters, services)
        yield from _speech(panel.speech, (*here, "speech"))
        for place, slide in enumerate(panel.playlist):
            yield from _when(slide.when, (*here, "playlist", place, "when"))
    others = [index for index, panel in enumerate(panels) if not panel.devices]
    for index in others[1:]:
        yield ("panels", index), f"'{panels[others[0]].id}' is for all others already: say of which devices this is"
    for place, panel_id in enumerate(alert.panels if alert else ()):
        if panel_id not in ids:
            yield ("alert", "panels", place), f"there is no panel '{panel_id}'"


def _zone(zone: Zone, path: tuple[str | int, ...], counters: set[str], services: set[str]) -> Found:
    for kind, known in (("counters", counters), ("services", services)):
        for place, name in enumerate(getattr(zone, kind)):
            if name not in known:
                yield (*path, kind, place), f"there is no {kind[:-1]} '{name}'"


def _speech(speech: Speech, path: tuple[str | int, ...]) -> Found:
    spans: list[tuple[tuple[str | int, ...], str]]
    spans = [(("by_hour", place, "hours"), volume.hours) for place, volume in enumerate(speech.by_hour)]
    spans += [(("quiet", place), span) for place, span in enumerate(speech.quiet)]
    for inner, span in spans:
        if span[:5] == span[6:]:
            yield (*path, *inner), f"'{span}' begins when it ends; a whole day is 00:00-24:00"


def _when(when: When, path: tuple[str | int, ...]) -> Found:
    for name in ("first", "last"):
        day = getattr(when, name)
        if day is not None and not is_date(day):
            yield (*path, name), f"there is no date '{day}'"
    if when.first is not None and when.last is not None and when.first > when.last:
        yield (*path, "first"), f"begins on {when.first}, after its last day, {when.last}"
    for place, span in enumerate(when.hours):
        if span[:5] == span[6:]:
            yield (*path, "hours", place), f"'{span}' begins when it ends; a whole day is 00:00-24:00"
