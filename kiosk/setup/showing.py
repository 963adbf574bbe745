"""What the set-up shows, as a pure function of what it knows. ``say`` puts English into the language of the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import get_args

from kiosk.configuration import Configuration, Key
from kiosk.setup.judging import LANGUAGE_NAMES, TESTED_BY_PERSON, State, Step, Verdict
from kiosk.setup.sentences import QT_TRANSLATE_NOOP, SENTENCES, STATES, TITLES
from kiosk.standing import Standing, sentences
from printer.attached import Attached

Say = Callable[[str], str]
KEYS: tuple[Key, ...] = get_args(Key)


class Page(StrEnum):
    """What is open. The values are those that the QML knows."""

    CLOSED = "closed"
    PIN = "pin"
    CHOOSE_PIN = "choose_pin"
    LIST = "list"
    STEP = "step"
    TOOLS = "tools"


@dataclass(frozen=True)
class Inputs:
    """Everything that decides what is shown. ``typed`` is in the field, ``first`` the PIN as it was first chosen.

    ``told`` says what was done last: a code of `SENTENCES` or `ABOUT` with its facts, and how it went.
    """

    page: Page = Page.CLOSED
    step: Step = Step.LANGUAGE
    verdicts: tuple[Verdict, ...] = ()
    configuration: Configuration = Configuration()
    typed: str = ""
    first: str = ""
    told: str = ""
    told_facts: dict[str, str] = field(default_factory=dict)
    told_state: State = State.OPEN
    busy: bool = False
    printers: tuple[Attached, ...] = ()
    files: tuple[Path, ...] = ()
    models: tuple[str, ...] = ()
    standing: Standing | None = None
    papers: tuple[str, ...] = ()
    key: int = 0
    line_mm: float = 100.0
    keypad: dict[str, str] = field(default_factory=dict)
    cameras: tuple[str, ...] = ()


@dataclass(frozen=True)
class Choice:
    """Something to touch."""

    key: str
    text: str
    note: str = ""
    checked: bool = False
    icon: str = ""


@dataclass(frozen=True)
class StepRow:
    """A step in the list."""

    key: str
    title: str
    mark: str
    word: str
    says: str


@dataclass(frozen=True)
class Props:
    """The fields of `SetupFace.qml`, which says what they mean."""

    shown: bool = False
    page: str = "closed"
    title: str = ""
    about: str = ""
    headline: str = ""
    progress: str = ""
    special: str = ""
    typed: str = ""
    secret: bool = False
    state: str = ""
    word: str = ""
    verdict: str = ""
    told_state: str = ""
    told: str = ""
    busy: bool = False
    line_mm: float = 100.0
    lines: tuple[str, ...] = ()
    steps: tuple[StepRow, ...] = ()
    choices: tuple[Choice, ...] = ()
    actions: tuple[Choice, ...] = ()


ABOUT = {
    "pin": QT_TRANSLATE_NOOP("Setup", "Type the PIN of the technician."),
    "choose_pin": QT_TRANSLATE_NOOP("Setup", "Choose a PIN of 6 to 12 digits. Whoever knows it can change this totem."),
    "pin_again": QT_TRANSLATE_NOOP("Setup", "Type the same PIN once more."),
    "pin_wrong": QT_TRANSLATE_NOOP("Setup", "This PIN is wrong."),
    "pin_wait": QT_TRANSLATE_NOOP("Setup", "Too many wrong PINs. Wait {seconds} seconds."),
    "pin_easy": QT_TRANSLATE_NOOP("Setup", "This PIN is too easy: not all digits alike, and not in a row."),
    "pin_differs": QT_TRANSLATE_NOOP("Setup", "The two PINs differ. Choose again."),
    "list": QT_TRANSLATE_NOOP("Setup", "Go through the steps in their order. Nothing here needs a network."),
    "tools": QT_TRANSLATE_NOOP("Setup", "Put a USB stick in to take something away or to bring it."),
    Step.LANGUAGE: QT_TRANSLATE_NOOP("Setup", "In which language does the first screen speak?"),
    Step.SERVER: QT_TRANSLATE_NOOP("Setup", "The address of the Vez server, such as https://vez.city.example"),
    Step.ADMISSION: QT_TRANSLATE_NOOP("Setup", "How this totem stands with its server."),
    Step.PRINTER: QT_TRANSLATE_NOOP(
        "Setup", "Choose a printer, then print a test page. Type the address of a network printer."
    ),
    Step.SCREEN: QT_TRANSLATE_NOOP("Setup", "Choose how far the picture is turned, until it stands upright."),
    Step.SCALE: QT_TRANSLATE_NOOP(
        "Setup", "Hold a ruler to the line. How long is it really? Everything on the screen follows from this."
    ),
    Step.TOUCH: QT_TRANSLATE_NOOP("Setup", "Touch every square. It disappears where you touch it."),
    Step.SOUND: QT_TRANSLATE_NOOP(
        "Setup", "Play the tones, then the sentence. Do you hear both clearly at this totem?"
    ),
    Step.KEYPAD: QT_TRANSLATE_NOOP("Setup", "Press the key of the tactile keypad for:"),
    Step.SCANNER: QT_TRANSLATE_NOOP("Setup", "Hold a QR code or bar code in front of the reader."),
    Step.ASSISTANT: QT_TRANSLATE_NOOP("Setup", "May citizens ask in their own words, and what answers?"),
    Step.CLOCK: QT_TRANSLATE_NOOP("Setup", "The clock decides which services are open, and stands on the tickets."),
    Step.COMPUTER: QT_TRANSLATE_NOOP("Setup", "The computer in this totem."),
    "saved": QT_TRANSLATE_NOOP("Setup", "Kept. It counts when the set-up is closed."),
    "printed": QT_TRANSLATE_NOOP(
        "Setup", "The page went to the printer. Look at it: are the accents right, is it cut?"
    ),
    "not_printed": QT_TRANSLATE_NOOP("Setup", "Nothing was printed: {why}"),
    "played": QT_TRANSLATE_NOOP("Setup", "Played with {name}."),
    "not_played": QT_TRANSLATE_NOOP("Setup", "This computer has no program that plays sound."),
    "not_spoken": QT_TRANSLATE_NOOP("Setup", "This computer has no voice."),
    "read": QT_TRANSLATE_NOOP("Setup", "The reader works. It read {count} characters."),
    "camera_on": QT_TRANSLATE_NOOP("Setup", "The camera {name} is on. Hold a QR code before it."),
    "camera_bad": QT_TRANSLATE_NOOP("Setup", "This camera cannot be used: {why}"),
    "no_stick": QT_TRANSLATE_NOOP("Setup", "There is no USB stick."),
    "exported": QT_TRANSLATE_NOOP("Setup", "Everything was written to {name}. Key: {detail}"),
    "imported": QT_TRANSLATE_NOOP("Setup", "Taken from the file of {day}. It counts when the set-up is closed."),
    "trusted": QT_TRANSLATE_NOOP("Setup", "Files of this key are taken from now on: {detail}"),
    "logged": QT_TRANSLATE_NOOP("Setup", "The logs were written to {name}. They tell nothing of any person."),
    "failed": QT_TRANSLATE_NOOP("Setup", "This could not be done: {why}"),
    "again": QT_TRANSLATE_NOOP("Setup", "The paper is printed once more."),
    "new_roll": QT_TRANSLATE_NOOP("Setup", "The paper is counted from here."),
    "turned_not": QT_TRANSLATE_NOOP("Setup", "It is kept, and the picture could not be turned now: {why}"),
    "spoken": QT_TRANSLATE_NOOP("Setup", "This is the voice of this totem. Can you understand it?"),
}  # fmt: skip

KEY_WORDS = {
    "next": QT_TRANSLATE_NOOP("Setup", "Next"),
    "previous": QT_TRANSLATE_NOOP("Setup", "Previous"),
    "choose": QT_TRANSLATE_NOOP("Setup", "Choose"),
    "repeat": QT_TRANSLATE_NOOP("Setup", "Say it again"),
    "help": QT_TRANSLATE_NOOP("Setup", "Help"),
    "louder": QT_TRANSLATE_NOOP("Setup", "Louder"),
    "softer": QT_TRANSLATE_NOOP("Setup", "Softer"),
}
WORDS = {
    "title": QT_TRANSLATE_NOOP("Setup", "Set-up"),
    "tools": QT_TRANSLATE_NOOP("Setup", "Tools"),
    "type_address": QT_TRANSLATE_NOOP("Setup", "Type an address"),
    "test_page": QT_TRANSLATE_NOOP("Setup", "Print a test page"),
    "ask": QT_TRANSLATE_NOOP("Setup", "Ask the printer"),
    "ok": QT_TRANSLATE_NOOP("Setup", "It works"),
    "bad": QT_TRANSLATE_NOOP("Setup", "It does not work"),
    "play": QT_TRANSLATE_NOOP("Setup", "Play the tones"),
    "speak": QT_TRANSLATE_NOOP("Setup", "Say a sentence"),
    "skip": QT_TRANSLATE_NOOP("Setup", "There is no such key"),
    "keep": QT_TRANSLATE_NOOP("Setup", "Keep"),
    "shorter": QT_TRANSLATE_NOOP("Setup", "The line is shorter than 100 mm"),
    "longer": QT_TRANSLATE_NOOP("Setup", "The line is longer than 100 mm"),
    "exact": QT_TRANSLATE_NOOP("Setup", "The line has 100 mm"),
    "report": QT_TRANSLATE_NOOP("Setup", "Print the report of the self-test"),
    "export": QT_TRANSLATE_NOOP("Setup", "Write everything to the stick"),
    "logs": QT_TRANSLATE_NOOP("Setup", "Write the logs to the stick"),
    "sticks": QT_TRANSLATE_NOOP("Setup", "Look for a stick"),
    "bring": QT_TRANSLATE_NOOP("Setup", "Take up {name}"),
    "trust": QT_TRANSLATE_NOOP("Setup", "Trust the key {name}"),
    "new_roll": QT_TRANSLATE_NOOP("Setup", "A new roll of paper is in"),
    "last_again": QT_TRANSLATE_NOOP("Setup", "Print the last paper once more"),
    "degrees": QT_TRANSLATE_NOOP("Setup", "{degrees} degrees"),
    "no_camera": QT_TRANSLATE_NOOP("Setup", "No camera"),
    "camera": QT_TRANSLATE_NOOP("Setup", "Camera {name}"),
    "assistant_off": QT_TRANSLATE_NOOP("Setup", "No assistant"),
    "assistant_none": QT_TRANSLATE_NOOP("Setup", "The branch's own words"),
    "assistant_model": QT_TRANSLATE_NOOP("Setup", "With the model {name}"),
    "key_is": QT_TRANSLATE_NOOP("Setup", "{what}: {key}"),
}


def derive(inputs: Inputs, say: Say) -> Props:
    """What stands on the screen."""
    if inputs.page is Page.CLOSED:
        return Props()
    told = say({**SENTENCES, **ABOUT}[inputs.told]).format(**inputs.told_facts) if inputs.told else ""
    said: dict[str, object] = {"told": told, "told_state": inputs.told_state.value if told else "", "busy": inputs.busy}
    match inputs.page:
        case Page.PIN | Page.CHOOSE_PIN:
            about = "pin_again" if inputs.first else inputs.page.value
            hidden = "•" * len(inputs.typed)
            return _props(inputs, say(WORDS["title"]), say(ABOUT[about]), special="digits", typed=hidden, **said)
        case Page.LIST:
            return _props(inputs, say(WORDS["title"]), say(ABOUT["list"]), steps=_rows(inputs, say), **said)
        case Page.TOOLS:
            tools = {"choices": _tools(inputs, say), "lines": inputs.papers}
            return _props(inputs, say(WORDS["tools"]), say(ABOUT["tools"]), **tools, **said)
        case _:
            return _step(inputs, say, said)


def _props(inputs: Inputs, title: str, about: str, **more: object) -> Props:
    return Props(shown=True, page=inputs.page.value, title=title, about=about, **more)  # type: ignore[arg-type]


def _rows(inputs: Inputs, say: Say) -> tuple[StepRow, ...]:
    return tuple(
        StepRow(each.step.value, say(TITLES[each.step]), each.state.value, say(STATES[each.state]), _says(each, say))
        for each in inputs.verdicts
    )


def _says(verdict: Verdict, say: Say) -> str:
    return say(SENTENCES[verdict.code]).format(**verdict.facts)


def _step(inputs: Inputs, say: Say, said: dict[str, object]) -> Props:
    step = inputs.step
    found = next((each for each in inputs.verdicts if each.step is step), None)
    if found:
        said |= {"state": found.state.value, "word": say(STATES[found.state]), "verdict": _says(found, say)}
    special = {Step.SERVER: "letters", Step.SCALE: "ruler", Step.TOUCH: "targets"}.get(step, "")
    if step is Step.PRINTER and inputs.typed:
        special = "letters"
    if step is Step.KEYPAD and inputs.key < len(KEYS):
        said["headline"] = say(KEY_WORDS[KEYS[inputs.key]])
    said |= {"special": special, "typed": inputs.typed, "line_mm": inputs.line_mm}
    said |= {"progress": f"{list(Step).index(step) + 1}/{len(Step)}", "lines": _lines(inputs, say)}
    said |= {"choices": _choices(inputs, say), "actions": _actions(inputs, say)}
    return _props(inputs, say(TITLES[step]), say(ABOUT[step]), **said)


def _lines(inputs: Inputs, say: Say) -> tuple[str, ...]:
    match inputs.step:
        case Step.ADMISSION:
            return tuple(sentences(inputs.standing, say)) if inputs.standing else ()
        case Step.KEYPAD:
            known = (
                say(WORDS["key_is"]).format(what=say(KEY_WORDS[what]), key=key) for what, key in inputs.keypad.items()
            )
            return tuple(known)
        case _:
            return ()


def _choices(inputs: Inputs, say: Say) -> tuple[Choice, ...]:
    chosen = inputs.configuration
    match inputs.step:
        case Step.LANGUAGE:
            return tuple(Choice(key, name, checked=chosen.language == key) for key, name in LANGUAGE_NAMES.items())
        case Step.SCREEN:
            words = say(WORDS["degrees"])
            return tuple(
                Choice(str(each), words.format(degrees=each), checked=chosen.rotation == each)
                for each in (0, 90, 180, 270)
            )
        case Step.ASSISTANT:
            return _assistants(inputs, say)
        case Step.PRINTER if not inputs.typed:
            attached = [
                Choice(each.address, each.says or each.address, each.model, each.address == chosen.printer)
                for each in inputs.printers
            ]
            known = {each.key for each in attached}
            if chosen.printer and chosen.printer not in known:
                attached.append(Choice(chosen.printer, chosen.printer, chosen.profile, True))
            return (*attached[:4], Choice("type", say(WORDS["type_address"]), icon="keyboard"))
        case Step.SCANNER if inputs.cameras or chosen.camera:
            every = dict.fromkeys((*inputs.cameras, *([chosen.camera] if chosen.camera else [])))
            words = say(WORDS["camera"])
            found = [Choice(each, words.format(name=each), checked=each == chosen.camera) for each in every]
            return (Choice("none", say(WORDS["no_camera"]), checked=not chosen.camera), *found)
        case _:
            return ()  # fmt: skip


def _assistants(inputs: Inputs, say: Say) -> tuple[Choice, ...]:
    """Off, without a model, or with one that has passed its test."""
    chosen = inputs.configuration
    on = "off" if chosen.assistant == "off" else chosen.model or ("" if inputs.models else "none")
    found = [Choice(f"model:{name}", say(WORDS["assistant_model"]).format(name=name)) for name in inputs.models]
    every = [Choice("off", say(WORDS["assistant_off"])), Choice("none", say(WORDS["assistant_none"])), *found[:4]]
    return tuple(replace(each, checked=each.key.removeprefix("model:") == on) for each in every)


_ACTIONS: dict[Step, tuple[tuple[str, str], ...]] = {
    Step.PRINTER: (("ask", "help-circle"), ("test_page", "printer")),
    Step.SCALE: (("shorter", "minus"), ("longer", "plus"), ("exact", "check")),
    Step.SOUND: (("play", "volume-high"), ("speak", "account-voice")),
    Step.KEYPAD: (("skip", "close"),),
}


def _actions(inputs: Inputs, say: Say) -> tuple[Choice, ...]:
    names = () if inputs.step is Step.PRINTER and not inputs.configuration.printer else _ACTIONS.get(inputs.step, ())
    if inputs.step is Step.KEYPAD and inputs.key >= len(KEYS):
        names = ()
    if inputs.step in TESTED_BY_PERSON:
        names = (*names, ("ok", "check"), ("bad", "close"))
    return tuple(Choice(name, say(WORDS[name]), icon=icon) for name, icon in names)


def _tools(inputs: Inputs, say: Say) -> tuple[Choice, ...]:
    fixed = (
        ("report", "printer"), ("export", "export"), ("logs", "text-box-outline"), ("sticks", "usb-flash-drive"),
        ("last_again", "refresh"), ("new_roll", "paper-roll"),
    )  # fmt: skip
    found = [Choice(name, say(WORDS[name]), icon=icon) for name, icon in fixed]
    for path in inputs.files:
        word, icon = ("trust", "key") if path.suffix == ".pub" else ("bring", "import")
        found.append(Choice(f"{word}:{path}", say(WORDS[word]).format(name=path.name), icon=icon))
    return tuple(found)
