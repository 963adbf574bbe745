"""`./vez kiosk setup`: the set-up from a shell, without a screen and without a network."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from client import signing, signing_keys
from client.signing import NotTaken
from domain.errors import VezError
from domain.words import Language
from kiosk import configuration
from kiosk.setup import bundling, carrying, record
from kiosk.setup.acts import Acts
from kiosk.setup.facts import ask_printer, gather
from kiosk.setup.judging import TESTED_BY_PERSON, State, Verdict, judge
from kiosk.setup.papers import Papers, print_now, report, test_page
from kiosk.setup.pin import Pin
from kiosk.setup.sentences import STATES, TITLES, paper_lines, sentence
from printer.attached import attached
from printer.job import JobState

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Asked:
    """What was typed, and what the shell's computer is: its clock and its name."""

    given: argparse.Namespace
    clock: Clock
    host: str


def main(arguments: Sequence[str], clock: Clock, host: str) -> int:
    """Do what is asked. Returns the exit code: 1 when a step is not all right, 2 when it could not be done."""
    given = _parser().parse_args(arguments)
    try:
        return int(_COMMANDS[given.what](Asked(given, clock, host)))
    except NotTaken as error:
        sys.stderr.write(f"vez kiosk setup: {error}. Nothing was changed.\n")
        return 2
    except (VezError, OSError, msgspec.MsgspecError) as error:
        sys.stderr.write(f"vez kiosk setup: {error}\n")
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="vez kiosk setup", description="Set up and look at this totem; no network is needed."
    )
    where = argparse.ArgumentParser(add_help=False)
    where.add_argument("--data", type=Path, default=Path("kiosk-data"), metavar="DIR", help="the totem's data folder")
    what = parser.add_subparsers(dest="what", metavar="WHAT", required=True)

    def add(name: str, says: str) -> argparse.ArgumentParser:
        return what.add_parser(name, parents=[where], help=says, description=says)

    check = add("check", "the self-test: a verdict for each step")
    check.add_argument("--json", action="store_true", help="for programs")
    check.add_argument("--print", action="store_true", help="also on paper")
    add("show", "what was chosen")
    change = add("set", "choose: such as server=https://vez.city.example; an empty value takes the choice back")
    change.add_argument("choices", nargs="+", metavar="NAME=VALUE")
    add("pin", "choose the PIN that opens the set-up on the screen; asked for, or read from a pipe")
    tested = add("tested", "write down that you tested something, and how it went")
    tested.add_argument("step", choices=[step.value for step in TESTED_BY_PERSON])
    tested.add_argument("outcome", choices=["ok", "bad"])
    add("printers", "what is attached and may be a printer")
    add("test-page", "print a page that shows what the printer does right; the totem must not be running")
    spool = add("spool", "the latest papers")
    spool.add_argument("--again", type=int, metavar="ID", help="print this one once more")
    counters = add("counters", "tickets and paper")
    counters.add_argument("--new-roll", metavar="ADDRESS", help="a new roll is in this printer: count from here")
    out = add("export", "configuration and content into one signed file")
    out.add_argument("file", type=Path)
    bring = add("import", "take up a signed file")
    bring.add_argument("file", type=Path)
    trust = add("trust", "take signed files of this key from now on; without a file, show which are trusted")
    trust.add_argument("file", type=Path, nargs="?", metavar="KEY.pub")
    logs = add("logs", "one file for whoever helps from afar, without anything about a person")
    logs.add_argument("file", type=Path, metavar="FILE.zip")
    add("acts", "what was done in the set-up")
    return parser  # fmt: skip


def _check(asked: Asked) -> int:
    verdicts = _judged(asked.given.data, asked.clock())
    if asked.given.json:
        _say(msgspec.json.encode([asdict(each) | {"says": sentence(each)} for each in verdicts]).decode())
    else:
        for each in verdicts:
            _say(f"{STATES[each.state]:<11} {TITLES[each.step]:<20} {sentence(each)}")
    if asked.given.print:
        chosen = configuration.load(asked.given.data)
        title = f"{asked.host}, {asked.clock():%Y-%m-%d %H:%M} UTC"
        end = print_now(chosen, report(title, paper_lines(verdicts, _spoken(chosen.language or "pt_BR"))))
        _say(f"the report on paper: {end.state.value}")
    return int(any(each.state is not State.GOOD for each in verdicts))


def _spoken(language: Language) -> Callable[[str], str]:
    """Translates for who reads the paper. The shell itself speaks English."""
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    translator.load(str(Path(__file__).parents[2] / "i18n" / f"{language}.qm"))  # without it, the words stay English
    return lambda text: translator.translate("Setup", text) or text


def _judged(folder: Path, now: datetime) -> list[Verdict]:
    chosen = configuration.load(folder)
    printer = ask_printer(chosen.printer, chosen.profile) if chosen.printer else None
    return judge(gather(folder, now, printer))


def _show(asked: Asked) -> int:
    chosen = configuration.load(asked.given.data)
    _say(msgspec.json.format(msgspec.json.encode(chosen), indent=2).decode())
    return 0


def _set(asked: Asked) -> int:
    words = dict(each.split("=", 1) for each in asked.given.choices if "=" in each)
    if len(words) != len(asked.given.choices):
        raise VezError("each choice is NAME=VALUE")
    if authority := words.get("authority"):
        words["authority"] = Path(authority).read_text("ascii")
    configuration.save(asked.given.data, configuration.from_words(configuration.load(asked.given.data), words))
    Acts(asked.given.data).add(asked.clock(), "changed", what=", ".join(sorted(words))[:80], by="command line")
    return 0


def _pin(asked: Asked) -> int:
    if sys.stdin.isatty():
        pin = getpass.getpass("New PIN: ")
        if getpass.getpass("Once more: ") != pin:
            raise VezError("they differ; nothing was changed")
    else:
        pin = sys.stdin.readline().strip()
    Pin(asked.given.data).choose(pin)
    Acts(asked.given.data).add(asked.clock(), "pin_chosen", by="command line")
    return 0


def _tested(asked: Asked) -> int:
    record.note_tested(asked.given.data, asked.given.step, asked.given.outcome == "ok", asked.clock())
    Acts(asked.given.data).add(asked.clock(), "tested", step=asked.given.step, outcome=asked.given.outcome)
    return 0


def _printers(_: Asked) -> int:
    for each in attached():
        _say(f"{each.address}\t{each.says}\t{each.model or 'model unknown'}")
    return 0


def _test_page(asked: Asked) -> int:
    chosen = configuration.load(asked.given.data)
    if not chosen.printer:
        raise VezError("no printer is chosen: setup set printer=ADDRESS")
    end = print_now(chosen, test_page(chosen, chosen.language or "pt_BR"))
    _say(f"{end.state.value}; the printer: {end.status.condition.value} ({end.status.detail or 'it cannot be asked'})")
    return int(end.state not in (JobState.SENT, JobState.CONFIRMED))


def _spool(asked: Asked) -> int:
    papers = Papers(asked.given.data, asked.clock)
    if asked.given.again is not None:
        if not papers.again(asked.given.again):
            raise VezError(f"paper {asked.given.again} has been forgotten")
        Acts(asked.given.data).add(asked.clock(), "printed_again", paper=str(asked.given.again))
    for each in papers.recent():
        attempts = f"{each.attempts} in vain"
        _say("\t".join((str(each.id), f"{each.queued_at:%F %T}", each.state, attempts, each.printer, each.detail)))
    return 0


def _counters(asked: Asked) -> int:
    papers = Papers(asked.given.data, asked.clock)
    if asked.given.new_roll:
        papers.new_roll(asked.given.new_roll)
        Acts(asked.given.data).add(asked.clock(), "new_roll", printer=asked.given.new_roll[:80])
    found = papers.counters()
    _say(f"papers asked for: {found.papers}")
    _say(
        "of the last days: " + (", ".join(f"{state} {count}" for state, count in found.kept.items() if count) or "none")
    )
    for printer, (metres, since) in found.used_m.items():
        _say(f"{printer}: {metres:.1f} m since {since:%Y-%m-%d %H:%M} UTC")
    return 0


def _export(asked: Asked) -> int:
    parcel = carrying.export(asked.given.data, asked.given.file, asked.host, asked.clock())
    Acts(asked.given.data).add(asked.clock(), "exported", by="command line")
    key = signing.public_of(signing_keys.read(asked.given.data / carrying.OWN_KEY))
    _say(f"{asked.given.file}: {', '.join(sorted(parcel.files))}; branch '{parcel.branch or 'not known'}'")
    _say(f"signed by this totem, {signing.fingerprint(key)}; others take it after: setup trust {carrying.OWN_KEY}.pub")
    return 0


def _import(asked: Asked) -> int:
    try:
        parcel = carrying.bring(asked.given.data, asked.given.file)
    except NotTaken as error:
        Acts(asked.given.data).add(asked.clock(), "import_refused", why=error.why.value)
        raise
    Acts(asked.given.data).add(
        asked.clock(), "imported", maker=parcel.maker[:80], made=f"{parcel.made_at:%Y-%m-%dT%H:%M}"
    )
    _say(f"taken: {', '.join(sorted(parcel.files))}, made {parcel.made_at:%Y-%m-%d %H:%M} UTC by {parcel.maker}")
    _say("It counts from the next start of the totem.")
    return 0


def _trust(asked: Asked) -> int:
    if asked.given.file:
        keys = signing_keys.public_in(asked.given.file.read_text("utf-8"))
        if not keys:
            raise VezError(f"{asked.given.file} is no public key of Vez")
        signing_keys.trust(asked.given.data, keys)
        for public in keys:
            Acts(asked.given.data).add(asked.clock(), "trusted", key=signing.fingerprint(public))
    for public, name in signing_keys.trusted(asked.given.data).items():
        _say(f"{signing.fingerprint(public)}  {name}")
    return 0


def _logs(asked: Asked) -> int:
    names = bundling.bundle(asked.given.data, asked.given.file, _judged(asked.given.data, asked.clock()), asked.clock())
    Acts(asked.given.data).add(asked.clock(), "logs_taken", by="command line")
    _say(f"{asked.given.file}: {', '.join(names)}")
    return 0


def _acts(asked: Asked) -> int:
    acts = Acts(asked.given.data)
    for each in acts.all():
        facts = ", ".join(f"{name}={value}" for name, value in each.facts.items())
        _say(f"{each.number}\t{each.at:%Y-%m-%d %H:%M:%S}\t{each.action}\t{facts}")
    broken = acts.broken_at()
    if broken is not None:
        sys.stderr.write(f"act {broken} does not follow from the one before: the log was changed\n")
    return int(broken is not None)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


_COMMANDS: dict[str, Callable[[Asked], int]] = {
    "check": _check,
    "show": _show,
    "set": _set,
    "pin": _pin,
    "tested": _tested,
    "printers": _printers,
    "test-page": _test_page,
    "spool": _spool,
    "counters": _counters,
    "export": _export,
    "import": _import,
    "trust": _trust,
    "logs": _logs,
    "acts": _acts,
}
