"""The set-up on the totem's screen: what a technician does becomes work off the screen's thread, and comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import cast

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from domain.errors import VezError
from domain.words import Language
from kiosk.setup.eye import Eye
from kiosk.setup.judging import State, Step
from kiosk.setup.pin import MOST
from kiosk.setup.sentences import paper_lines
from kiosk.setup.showing import ABOUT, KEYS, Choice, Inputs, Page, Props, StepRow, derive
from kiosk.setup.tasks import Done, Seen, Tasks, done
from printer.attached import attached
from ui.camera.lens import Lens, cameras
from ui.face import Face
from ui.jobs import Jobs
from ui.language import Languages

EXPECTED = (VezError, OSError, msgspec.MsgspecError)
STEPS = tuple(Step)
LONGEST = 200  # characters that can be typed


@dataclass(frozen=True)
class Doors:
    """``restart`` begins the program anew when something was changed; ``rotate`` turns the picture, aside, and tells
    then what went wrong, or nothing. ``lens`` opens one of the ``cameras`` that there are.
    """

    restart: Callable[[], None]
    rotate: Callable[[int, Callable[[str], None]], None]
    resize: Callable[[float], None]
    lens: Callable[[str], Lens] = Lens
    cameras: Callable[[], tuple[str, ...]] = cameras


def translated(text: str) -> str:
    """``text`` in the language of the screen."""
    return QCoreApplication.translate("Setup", text)


class SetupViewModel(QObject):
    """Opens with `open`, for who knows the PIN. ``fresh``: there is no other way in yet, so a PIN may be chosen."""

    def __init__(
        self, face: QObject, tasks: Tasks, jobs: Jobs, languages: Languages, doors: Doors, *, fresh: bool = False
    ) -> None:
        super().__init__(face)
        self._face = Face(face, Props, steps=StepRow, choices=Choice, actions=Choice)
        self._tasks, self._jobs, self._languages, self._doors, self._fresh = tasks, jobs, languages, doors, fresh
        self._inputs, self._changed, self._scanned = Inputs(), False, ""
        self._eye = Eye(doors.lens, self._looked, self._has_read)
        languages.changed.connect(self._show)
        names = ("knock", "leave", "back", "next", "open", "choose", "act", "type", "erase", "enter", "touchedAll")
        for name in names:
            getattr(face, name).connect(getattr(self, f"_on_{name}"))
        self._show()

    def open(self, told: str = "") -> bool:
        """Ask for the PIN, or for a first one. Without a PIN, and not ``fresh``, it stays shut; whether it is open."""
        if self._inputs.page is not Page.CLOSED:
            return True
        is_set = self._tasks.pin.is_set
        if is_set or self._fresh:
            failed = {"told": "failed", "told_facts": {"why": told[:160]}, "told_state": State.BAD} if told else {}
            self._change(page=Page.PIN if is_set else Page.CHOOSE_PIN, typed="", first="", **failed)
        return self._inputs.page is not Page.CLOSED

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # the keys of keypad and reader
        if event.type() is not QEvent.Type.KeyPress or self._inputs.page is not Page.STEP:
            return False
        key = cast("QKeyEvent", event)
        if self._inputs.step is Step.KEYPAD:
            self._take_key(key)
            return True
        if self._inputs.step is Step.SCANNER:
            self._take_scanned(key)
            return True
        return False

    def _take_key(self, event: QKeyEvent) -> None:
        name = QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText)
        keypad, place = self._inputs.keypad, self._inputs.key
        if place >= len(KEYS) or not name or name in keypad.values() or set(name) & set(";,=") or event.isAutoRepeat():
            return
        keypad = {**keypad, KEYS[place]: name}
        self._change(keypad=keypad, key=place + 1)
        if place + 1 == len(KEYS):
            self._keep(keypad=keypad)

    def _take_scanned(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            if self._scanned:  # what was read is nobody's business; that it was read is
                ends = "tab" if event.key() == Qt.Key.Key_Tab else None
                self._changed = True  # the pages offer it from now on
                self._do(lambda: self._tasks.choose(reader=True, reader_ends=ends), quiet=True)
                self._has_read(len(self._scanned))
            self._scanned = ""
        else:
            self._scanned = (self._scanned + event.text())[:LONGEST]

    def _has_read(self, count: int) -> None:
        self._change(told="read", told_facts={"count": str(count)}, told_state=State.GOOD)
        self._do(lambda: self._tasks.tested(Step.SCANNER, True), quiet=True)

    def _looked(self, told: str, facts: dict[str, str]) -> None:
        self._change(told=told, told_facts=facts, told_state=State.BAD if told == "camera_bad" else State.LOOK)

    def _on_knock(self) -> None:
        self.open()

    def _on_leave(self) -> None:
        self._inputs = Inputs()
        self._show()
        self._eye.watch("")
        if self._changed or self._fresh:
            self._doors.restart()

    def _on_back(self) -> None:
        page, step = self._inputs.page, self._inputs.step
        if page is Page.STEP and self._inputs.typed and step is Step.PRINTER:
            self._change(typed="")
        elif page is Page.STEP and step is not STEPS[0]:
            self._to(STEPS[STEPS.index(step) - 1])
        elif page in (Page.STEP, Page.TOOLS):
            self._change(page=Page.LIST, told="")
        else:
            self._on_leave()

    def _on_next(self) -> None:
        step = self._inputs.step
        if self._inputs.page is Page.LIST:
            self._to(next((each.step for each in self._inputs.verdicts if each.state is not State.GOOD), STEPS[0]))
        elif step is STEPS[-1]:
            self._change(page=Page.LIST, told="")
        else:
            self._to(STEPS[STEPS.index(step) + 1])

    def _on_open(self, key: str) -> None:
        if key == "tools":
            self._change(page=Page.TOOLS, told="")
            self._look_for_sticks()
        else:
            self._to(Step(key))

    def _to(self, step: Step) -> None:
        typed = self._inputs.configuration.server if step is Step.SERVER else ""
        typed = typed or ("https://" if step is Step.SERVER else "")
        printers = tuple(attached()) if step is Step.PRINTER else ()
        seen = self._doors.cameras() if step is Step.SCANNER else ()
        self._change(page=Page.STEP, step=step, typed=typed, told="", key=0, keypad={}, printers=printers, cameras=seen)

    def _on_type(self, text: str) -> None:
        if self._inputs.page in (Page.PIN, Page.CHOOSE_PIN):
            text = text if text.isdigit() and len(self._inputs.typed) < MOST else ""
        self._change(typed=(self._inputs.typed + text)[:LONGEST])

    def _on_erase(self) -> None:
        self._change(typed=self._inputs.typed[:-1])

    def _on_enter(self) -> None:
        typed = self._inputs.typed
        match self._inputs.page:
            case Page.PIN:
                self._do(lambda: self._tasks.unlock(typed), self._unlocked)
            case Page.CHOOSE_PIN if not self._inputs.first:
                self._change(first=typed, typed="", told="")
            case Page.CHOOSE_PIN if self._inputs.first != typed:
                self._change(first="", typed="", told="pin_differs", told_state=State.BAD)
            case Page.CHOOSE_PIN:
                self._do(lambda: self._tasks.choose_pin(typed), self._unlocked)
            case _ if self._inputs.step is Step.SERVER:
                self._keep(server=typed)
            case _:
                self._change(typed="")
                self._keep(printer=typed)

    def _unlocked(self, done: Done) -> None:
        if done.state is State.GOOD:
            self._change(page=Page.LIST, typed="", first="", told="")
            self._see()
        else:
            self._tell(done)
            self._change(typed="", first="")

    def _on_choose(self, key: str) -> None:
        match self._inputs.step:
            case _ if self._inputs.page is Page.TOOLS:
                self._use(key)
            case Step.LANGUAGE:
                self._keep(language=key)
                self._languages.use(cast("Language", key))
            case Step.SCREEN:
                self._keep(partial(self._turn, int(key)), rotation=int(key))
            case Step.ASSISTANT:
                model = "" if key == "off" else key.removeprefix("model:")
                self._keep(assistant="off" if key == "off" else "on", model=model)
            case Step.SCANNER:
                self._keep(camera="" if key == "none" else key)
            case Step.PRINTER if key == "type":
                self._change(typed=self._inputs.configuration.printer or "tcp://")
            case Step.PRINTER:
                found = next((each.model for each in self._inputs.printers if each.address == key), "")
                self._keep(printer=key, **({"profile": found} if found else {}))

    def _turn(self, degrees: int, kept: Done) -> None:
        self._tell(kept)
        self._see()
        self._doors.rotate(degrees, self._turned)

    def _turned(self, why: str) -> None:
        """The tool may have taken its time: in another step nobody would know what this is about."""
        if why and self._inputs.page is Page.STEP and self._inputs.step is Step.SCREEN:
            self._tell(done("turned_not", State.LOOK, why=why))

    def _on_act(self, name: str) -> None:
        tasks, step = self._tasks, self._inputs.step
        language = self._languages.current or "pt_BR"
        match name:
            case "ok" | "bad":
                self._do(lambda: tasks.tested(step, name == "ok"))
            case "test_page":
                self._do(lambda: tasks.print_test(language))
            case "ask":
                self._see(ask=True)
            case "play":
                self._do(tasks.play)
            case "speak":
                self._do(lambda: tasks.speak(translated(ABOUT["spoken"]), language))
            case "skip":
                self._change(key=self._inputs.key + 1)
                if self._inputs.key == len(KEYS):
                    self._keep(keypad=self._inputs.keypad)
            case "shorter" | "longer":
                self._change(line_mm=self._inputs.line_mm + (0.5 if name == "shorter" else -0.5))
            case "exact":
                self._measured()

    def _measured(self) -> None:
        inches = float(self._face.qml.property("inches")) * 100.0 / self._inputs.line_mm
        self._doors.resize(inches)
        self._keep(diagonal_in=round(inches, 2))
        self._change(line_mm=100.0)

    def _on_touchedAll(self) -> None:
        self._do(lambda: self._tasks.tested(Step.TOUCH, True))

    def _use(self, key: str) -> None:
        what, _, path = key.partition(":")
        tasks = self._tasks
        match what:
            case "bring":
                self._changed = True
                self._do(lambda: tasks.bring(Path(path)))
            case "trust":
                self._do(lambda: tasks.trust(Path(path)))
            case "export" | "logs":
                self._do(tasks.export if what == "export" else tasks.logs)
            case "report":
                found = self._inputs.verdicts
                lines = paper_lines(found, translated)
                self._do(lambda: tasks.print_report("Vez", lines))
            case "last_again" | "new_roll":
                self._do(tasks.again if what == "last_again" else tasks.new_roll)
            case _:
                self._look_for_sticks()

    def _look_for_sticks(self) -> None:
        self._jobs.run(self._tasks.files, lambda files: self._change(files=files), self._failed, EXPECTED)

    def _keep(self, then: Callable[[Done], None] | None = None, /, **choices: object) -> None:
        self._changed = True
        self._do(lambda: self._tasks.choose(**choices), then)

    def _do(self, work: Callable[[], Done], then: Callable[[Done], None] | None = None, *, quiet: bool = False) -> None:
        def after(done: Done) -> None:
            self._change(busy=False)
            if then:
                then(done)
                return
            if not quiet:
                self._tell(done)
            self._see()

        if not self._inputs.busy or quiet:
            self._change(busy=True)
            self._jobs.run(work, after, self._failed, EXPECTED)

    def _see(self, *, ask: bool = False) -> None:
        self._jobs.run(lambda: self._tasks.see(ask=ask), self._seen, self._failed, EXPECTED)

    def _seen(self, seen: Seen) -> None:
        if self._inputs.page is not Page.CLOSED:
            self._change(
                verdicts=seen.verdicts,
                configuration=seen.configuration,
                standing=seen.standing,
                papers=seen.papers,
                models=seen.models,
            )

    def _failed(self, error: Exception) -> None:
        self._change(busy=False, told="failed", told_facts={"why": str(error)[:160]}, told_state=State.BAD)

    def _tell(self, done: Done) -> None:
        self._change(told=done.code, told_facts=dict(done.facts), told_state=done.state)

    def _change(self, **what: object) -> None:
        self._inputs = replace(self._inputs, **what)  # type: ignore[arg-type]
        self._show()
        trying = self._inputs.page is Page.STEP and self._inputs.step is Step.SCANNER
        self._eye.watch(self._inputs.configuration.camera if trying else "")

    def _show(self) -> None:
        self._face.show(derive(self._inputs, translated))
