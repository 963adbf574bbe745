"""What the set-up does that may wait (disk, printer, sound), for a screen to run off its thread. Without Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from client import signing, signing_keys
from domain.errors import VezError
from domain.words import Language
from kiosk import configuration
from kiosk.configuration import Configuration
from kiosk.setup import bundling, carrying, media, sound
from kiosk.setup.acts import Acts
from kiosk.setup.facts import ask_printer, gather
from kiosk.setup.judging import State, Step, Verdict, judge
from kiosk.setup.papers import Papers, print_now, report, test_page
from kiosk.setup.pin import Pin, PinRefused
from kiosk.setup.record import note_tested
from kiosk.standing import Standing
from printer.job import JobState
from printer.layout import Paper
from printer.status import PrinterStatus


@dataclass(frozen=True)
class Done:
    """How it went: a code of the screen's sentences, its facts, and a verdict in a word."""

    code: str
    state: State = State.GOOD
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Seen:
    """How everything stands."""

    verdicts: tuple[Verdict, ...]
    configuration: Configuration
    standing: Standing | None
    papers: tuple[str, ...]
    models: tuple[str, ...] = ()


def done(code: str, state: State = State.GOOD, **facts: str) -> Done:
    """`Done` with its facts as keywords."""
    return Done(code, state, tuple(facts.items()))


class Tasks:
    """The work of one set-up. ``running`` gives how the printer is that the totem itself prints on, by its address.

    ``submit`` hands a paper to it. Both are None while no totem runs behind the set-up.
    """

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], datetime],
        host: str,
        running: Callable[[], dict[str, PrinterStatus | None]],
        submit: Callable[[str, Paper], object] | None = None,
        root: Path = Path("/"),
    ) -> None:
        self.folder, self.clock, self._host, self._root = folder, clock, host, root
        self._running, self._submit = running, submit
        self.acts, self.pin = Acts(folder), Pin(folder)

    def see(self, *, ask: bool = False) -> Seen:
        """How everything stands; ``ask`` the printer, too."""
        chosen = configuration.load(self.folder)
        status = self._running().get(chosen.printer)
        if status is None and ask and chosen.printer:
            status = ask_printer(chosen.printer, chosen.profile)
        facts = gather(self.folder, self.clock(), status, self._root)
        models = tuple(each.name for each in facts.models if each.passed)
        return Seen(tuple(judge(facts)), chosen, facts.standing, self._papers(), models)

    def unlock(self, pin: str) -> Done:
        """Try a PIN."""
        try:
            self.pin.try_(pin, self.clock())
        except PinRefused as error:
            self.acts.add(self.clock(), "pin_refused", wait=str(error.wait_s))
            if error.wait_s:
                return done("pin_wait", State.BAD, seconds=str(error.wait_s))
            return done("pin_wrong", State.BAD)
        self.acts.add(self.clock(), "opened", by="screen")
        return done("list")

    def choose_pin(self, pin: str) -> Done:
        """Take a new PIN."""
        try:
            self.pin.choose(pin)
        except PinRefused:
            return done("pin_easy", State.BAD)
        self.acts.add(self.clock(), "pin_chosen", by="screen")
        return done("list")

    def choose(self, **choices: object) -> Done:
        """Keep choices."""
        configuration.save(self.folder, configuration.changed(configuration.load(self.folder), **choices))
        self.acts.add(self.clock(), "changed", what=", ".join(sorted(choices))[:80], by="screen")
        return done("saved")

    def tested(self, step: Step, ok: bool) -> Done:
        """A person tested ``step``."""
        note_tested(self.folder, step.value, ok, self.clock())
        self.acts.add(self.clock(), "tested", step=step.value, outcome="ok" if ok else "bad")
        return done("saved")

    def print_test(self, language: Language) -> Done:
        """Print the test page."""
        return self._print(test_page(configuration.load(self.folder), language), "test-page")

    def print_report(self, title: str, lines: tuple[str, ...]) -> Done:
        """Print the report of the self-test."""
        return self._print(report(title, lines), "report")

    def _print(self, paper: Paper, what: str) -> Done:
        chosen = configuration.load(self.folder)
        if self._submit and (not chosen.printer or chosen.printer in self._running()):
            self._submit(f"{what}-{self.clock().isoformat()}", paper)
        elif not chosen.printer:
            return done("printer_open", State.BAD)
        else:
            end = print_now(chosen, paper)
            if end.state not in (JobState.SENT, JobState.CONFIRMED):
                why = f"{end.status.condition.value}, {end.status.detail}"
                return done("not_printed", State.BAD, why=why[:120])
        self.acts.add(self.clock(), "printed", what=what)
        return done("printed", State.LOOK)

    def again(self) -> Done:
        """Print the last paper once more."""
        papers = Papers(self.folder, self.clock)
        last = next(iter(papers.recent(1)), None)
        if last is None or not papers.again(last.id):
            return done("not_printed", State.BAD, why="-")
        self.acts.add(self.clock(), "printed_again", paper=str(last.id))
        return done("again")

    def new_roll(self) -> Done:
        """Somebody has put in a new roll."""
        printer = configuration.load(self.folder).printer or next(iter(self._running()), "")
        Papers(self.folder, self.clock).new_roll(printer)
        self.acts.add(self.clock(), "new_roll", printer=printer[:80])
        return done("new_roll")

    def play(self) -> Done:
        """Play the tones."""
        name = sound.play()
        return done("played", State.LOOK, name=name) if name else done("not_played", State.BAD)

    def speak(self, words: str, language: Language) -> Done:
        """Say a sentence."""
        name = sound.speak(words, language)
        return done("played", State.LOOK, name=name) if name else done("not_spoken", State.BAD)

    def export(self) -> Done:
        """Everything to the stick."""
        if not (stick := self._stick()):
            return done("no_stick", State.BAD)
        target = stick / f"vez-{self._host}-{self.clock():%Y%m%d-%H%M%S}{carrying.ENDING}"
        carrying.export(self.folder, target, self._host, self.clock())
        public = (self.folder / f"{carrying.OWN_KEY}.pub").read_text("ascii")
        (stick / f"vez-{self._host}.pub").write_text(public, "ascii")
        self.acts.add(self.clock(), "exported", by="screen")
        key = next(iter(signing_keys.public_in(public)))
        return done("exported", name=target.name, detail=signing.fingerprint(key))

    def logs(self) -> Done:
        """The logs to the stick."""
        if not (stick := self._stick()):
            return done("no_stick", State.BAD)
        target = stick / f"vez-logs-{self._host}-{self.clock():%Y%m%d-%H%M%S}.zip"
        bundling.bundle(self.folder, target, list(self.see(ask=True).verdicts), self.clock())
        self.acts.add(self.clock(), "logs_taken", by="screen")
        return done("logged", name=target.name)

    def bring(self, path: Path) -> Done:
        """Take up a signed file."""
        try:
            parcel = carrying.bring(self.folder, path)
        except signing.NotTaken as error:
            self.acts.add(self.clock(), "import_refused", why=error.why.value)
            return done(error.why.value, State.BAD, detail=error.detail[:120])
        self.acts.add(self.clock(), "imported", maker=parcel.maker[:80], made=f"{parcel.made_at:%Y-%m-%dT%H:%M}")
        return done("imported", day=f"{parcel.made_at:%Y-%m-%d %H:%M} UTC")

    def trust(self, path: Path) -> Done:
        """Take files of the key in ``path`` from now on."""
        keys = signing_keys.public_in(path.read_text("utf-8"))
        if not keys:
            return done("not_ours", State.BAD)
        signing_keys.trust(self.folder, keys)
        shown = ", ".join(map(signing.fingerprint, keys))
        self.acts.add(self.clock(), "trusted", key=shown[:80])
        return done("trusted", detail=shown)

    def files(self) -> tuple[Path, ...]:
        """What the sticks bring."""
        return tuple(media.files(media.sticks(self._root)))

    def _stick(self) -> Path | None:
        return next(iter(media.sticks(self._root)), None)

    def _papers(self) -> tuple[str, ...]:
        try:
            papers = Papers(self.folder, self.clock)
            used = papers.counters().used_m
            lines = [f"{each.queued_at:%H:%M:%S}  #{each.id}  {each.state}  {each.detail}" for each in papers.recent(4)]
        except VezError as error:
            return (str(error),)
        return (*(f"{printer}: {metres:.1f} m ({since:%Y-%m-%d})" for printer, (metres, since) in used.items()), *lines)
