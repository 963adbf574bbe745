"""From what is known of a totem to a plain verdict for each step of its set-up. Pure: tested as a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.words import Language
from kiosk.chat.settings import ANY
from kiosk.setup.facts import Facts
from printer.status import Condition

CLOCK_S = 5.0  # further apart than this, a ticket's time is wrong for people who compare
DISK_MB, DISK_LOW_MB = 100, 1000
HOT_C = 80.0
LANGUAGE_NAMES: Mapping[Language, str] = {"pt_BR": "Português", "en": "English", "es": "Español"}


class Step(StrEnum):
    """The steps in their order."""

    LANGUAGE = "language"
    SERVER = "server"
    ADMISSION = "admission"
    PRINTER = "printer"
    SCREEN = "screen"
    SCALE = "scale"
    TOUCH = "touch"
    SOUND = "sound"
    KEYPAD = "keypad"
    SCANNER = "scanner"
    ASSISTANT = "assistant"
    CLOCK = "clock"
    COMPUTER = "computer"


class State(StrEnum):
    """A verdict in a word. The values are those that the QML knows."""

    GOOD = "good"
    LOOK = "look"  # it works, and somebody should look at it
    BAD = "bad"
    OPEN = "open"  # nobody has done or tested it yet


@dataclass(frozen=True)
class Verdict:
    """How a step stands. ``code`` names its sentence in `kiosk.setup.sentences`, ``facts`` fill it."""

    step: Step
    state: State
    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


TESTED_BY_PERSON = (Step.TOUCH, Step.SOUND, Step.KEYPAD, Step.SCANNER)
_PRINTER = {
    Condition.READY: State.GOOD,
    Condition.NEAR_END: State.LOOK,
    Condition.UNKNOWN: State.LOOK,
}


def judge(facts: Facts) -> list[Verdict]:
    """The verdict of every step, in their order."""
    return [verdict(step, facts) for step in Step]


def verdict(step: Step, facts: Facts) -> Verdict:
    """How ``step`` stands."""
    if facts.broken:
        return Verdict(step, State.BAD, "broken", {"why": facts.broken})
    if step in TESTED_BY_PERSON:
        return _tested(step, facts)
    state, code, said = _JUDGES[step](facts)
    return Verdict(step, state, code, said)


Judged = tuple[State, str, dict[str, str]]


def _language(facts: Facts) -> Judged:
    chosen = facts.configuration.language
    return (
        (State.GOOD, "language", {"language": LANGUAGE_NAMES[chosen]}) if chosen else (State.OPEN, "language_open", {})
    )


def _server(facts: Facts) -> Judged:
    address, stands = facts.configuration.server, facts.standing
    if not address:
        return State.OPEN, "server_open", {}
    if stands is None or not stands.branch:
        return State.LOOK, "server_not_met", {"server": address}
    if stands.alone_since:
        said = {"server": address, "since": f"{stands.alone_since:%Y-%m-%d %H:%M}"}
        return State.LOOK, "server_alone", said
    return State.GOOD, "server_good", {"server": address, "branch": stands.branch}


def _admission(facts: Facts) -> Judged:
    stands = facts.standing
    if stands and stands.twice:
        return State.BAD, "admission_twice", {}
    if stands and stands.refused:
        return State.LOOK, "admission_refused", {"count": str(len(stands.refused))}
    if facts.has_code:
        return State.GOOD, "admission_good", {}
    return State.OPEN, "admission_open", {}


def _printer(facts: Facts) -> Judged:
    if not facts.configuration.printer:
        return State.OPEN, "printer_open", {}
    if facts.printer is None:
        return State.LOOK, "printer_not_asked", {"printer": facts.configuration.printer}
    said = {"printer": facts.configuration.printer, "detail": facts.printer.detail or "-"}
    return _PRINTER.get(facts.printer.condition, State.BAD), f"printer_{facts.printer.condition.value}", said


def _screen(facts: Facts) -> Judged:
    chosen = facts.configuration
    if chosen.rotation is None:
        return State.OPEN, "screen_open", {}
    return State.GOOD, "screen", {"degrees": str(chosen.rotation)}


def _scale(facts: Facts) -> Judged:
    inches = facts.configuration.diagonal_in
    return (State.GOOD, "scale", {"inches": f"{inches:.1f}"}) if inches else (State.OPEN, "scale_open", {})


def _assistant(facts: Facts) -> Judged:
    chosen, able = facts.configuration, [each.name for each in facts.models if each.passed]
    if chosen.assistant == "off":
        return State.GOOD, "assistant_off", {}
    if chosen.model in ("", ANY):
        named = chosen.model and not able
        return State.LOOK if named else State.GOOD, "assistant_writes" if able else "assistant_plain", {}
    if chosen.model == "none" or chosen.model in able:
        return State.GOOD, "assistant_plain" if chosen.model == "none" else "assistant_writes", {}
    return State.LOOK, "assistant_refused", {"model": chosen.model}


def _clock(facts: Facts) -> Judged:
    if facts.clock_offset_s is None:
        return State.LOOK, "clock_alone", {"time": f"{facts.now:%Y-%m-%d %H:%M} UTC"}
    said = {"seconds": f"{abs(facts.clock_offset_s):.0f}"}
    return (State.BAD, "clock_off", said) if abs(facts.clock_offset_s) > CLOCK_S else (State.GOOD, "clock", said)


def _computer(facts: Facts) -> Judged:
    free, warm = facts.disk_free_mb, facts.temperature_c
    said = {"free": "?" if free is None else f"{free}", "degrees": "?" if warm is None else f"{warm:.0f}"}
    if free is not None and free < DISK_MB:
        return State.BAD, "disk_full", said
    if free is not None and free < DISK_LOW_MB:
        return State.LOOK, "disk_low", said
    if warm is not None and warm > HOT_C:
        return State.LOOK, "hot", said
    if not facts.has_pin:
        return State.LOOK, "pin_open", said
    return State.GOOD, "computer" if warm is not None else "computer_cool", said


def _tested(step: Step, facts: Facts) -> Verdict:
    test = facts.record.tested.get(step.value)
    if test is None:
        return Verdict(step, State.OPEN, "not_tested")
    said = {"day": f"{test.at:%Y-%m-%d}"}
    return Verdict(step, State.GOOD if test.ok else State.BAD, "tested" if test.ok else "tested_bad", said)


_JUDGES: Mapping[Step, Callable[[Facts], Judged]] = {
    Step.LANGUAGE: _language,
    Step.SERVER: _server,
    Step.ADMISSION: _admission,
    Step.PRINTER: _printer,
    Step.SCREEN: _screen,
    Step.SCALE: _scale,
    Step.ASSISTANT: _assistant,
    Step.CLOCK: _clock,
    Step.COMPUTER: _computer,
}
