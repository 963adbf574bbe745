"""The words of the set-up in English, by code: the command line says them, and the screen says them translated."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from kiosk.setup.judging import State, Step, Verdict


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks ``text`` for the tool that collects what is to be translated; the name is the one that it looks for."""
    return text


SENTENCES: Mapping[str, str] = {
    "broken": QT_TRANSLATE_NOOP("Setup", "A file of this totem cannot be read: {why}"),
    "language": QT_TRANSLATE_NOOP("Setup", "The first screen is in {language}."),
    "language_open": QT_TRANSLATE_NOOP("Setup", "Choose the language of the first screen."),
    "server_open": QT_TRANSLATE_NOOP("Setup", "The server's address is missing."),
    "server_not_met": QT_TRANSLATE_NOOP("Setup", "The server {server} has not answered this totem yet."),
    "server_alone": QT_TRANSLATE_NOOP(
        "Setup", "The server {server} does not answer since {since} UTC. Tickets are given all the same."
    ),
    "server_good": QT_TRANSLATE_NOOP("Setup", "The server {server} answers. Branch: {branch}."),
    "admission_twice": QT_TRANSLATE_NOOP(
        "Setup", "Another totem uses the identity of this one. Enrol this totem again as a new one."
    ),
    "admission_refused": QT_TRANSLATE_NOOP(
        "Setup", "The server refused {count} message(s) of this totem. Look at them with: vez kiosk status"
    ),
    "admission_good": QT_TRANSLATE_NOOP("Setup", "This totem has its own code."),
    "admission_open": QT_TRANSLATE_NOOP(
        "Setup", "This totem has no code yet. After the set-up it shows letters for somebody who may admit devices."
    ),
    "printer_open": QT_TRANSLATE_NOOP("Setup", "Choose the printer."),
    "printer_not_asked": QT_TRANSLATE_NOOP("Setup", "The printer {printer} was not asked yet."),
    "printer_ready": QT_TRANSLATE_NOOP("Setup", "The printer is ready ({printer})."),
    "printer_near_end": QT_TRANSLATE_NOOP("Setup", "The paper ends soon ({printer})."),
    "printer_unknown": QT_TRANSLATE_NOOP(
        "Setup", "This printer cannot be asked how it is ({printer}). Print a test page and look at it."
    ),
    "printer_silent": QT_TRANSLATE_NOOP(
        "Setup", "The printer does not answer ({printer}). Is it on, and is the cable in?"
    ),
    "printer_unrecoverable": QT_TRANSLATE_NOOP("Setup", "The printer has a fault. Switch it off and on ({detail})."),
    "printer_cover_open": QT_TRANSLATE_NOOP("Setup", "The printer's cover is open."),
    "printer_paper_out": QT_TRANSLATE_NOOP("Setup", "The printer has no paper."),
    "printer_cutter": QT_TRANSLATE_NOOP("Setup", "The printer's knife is stuck."),
    "printer_hot": QT_TRANSLATE_NOOP("Setup", "The printer is too hot. Let it cool down."),
    "printer_offline": QT_TRANSLATE_NOOP("Setup", "The printer is switched to offline."),
    "screen_open": QT_TRANSLATE_NOOP("Setup", "Choose how the screen stands."),
    "screen": QT_TRANSLATE_NOOP("Setup", "The picture is turned by {degrees} degrees."),
    "scale_open": QT_TRANSLATE_NOOP("Setup", "Measure the line with a ruler."),
    "scale": QT_TRANSLATE_NOOP("Setup", "Measured: the screen has {inches} inches."),
    "not_tested": QT_TRANSLATE_NOOP("Setup", "Nobody has tested it yet."),
    "tested": QT_TRANSLATE_NOOP("Setup", "Tested on {day}: it works."),
    "tested_bad": QT_TRANSLATE_NOOP("Setup", "Tested on {day}: it does not work."),
    "assistant_off": QT_TRANSLATE_NOOP("Setup", "Citizens choose from the lists; there is no assistant."),
    "assistant_plain": QT_TRANSLATE_NOOP(
        "Setup", "The assistant answers with the branch's own words. No model writes."
    ),
    "assistant_writes": QT_TRANSLATE_NOOP(
        "Setup", "The assistant answers with the branch's own words, and a model writes beside them."
    ),
    "assistant_refused": QT_TRANSLATE_NOOP(
        "Setup", "The model {model} is not here, or has not passed its test. On the command line: ./vez model list"
    ),
    "clock_alone": QT_TRANSLATE_NOOP("Setup", "The clock says {time}. There is no server to compare it with."),
    "clock_off": QT_TRANSLATE_NOOP("Setup", "The clock is {seconds} seconds away from the server's."),
    "clock": QT_TRANSLATE_NOOP("Setup", "The clock agrees with the server's, to {seconds} s."),
    "computer": QT_TRANSLATE_NOOP("Setup", "Free on the disk: {free} MB. Temperature: {degrees} °C."),
    "computer_cool": QT_TRANSLATE_NOOP("Setup", "Free on the disk: {free} MB."),
    "disk_full": QT_TRANSLATE_NOOP("Setup", "The disk is full: {free} MB are free."),
    "disk_low": QT_TRANSLATE_NOOP("Setup", "The disk is nearly full: {free} MB are free."),
    "hot": QT_TRANSLATE_NOOP("Setup", "The computer is hot: {degrees} °C. Is its fan free?"),
    "pin_open": QT_TRANSLATE_NOOP("Setup", "There is no PIN: the set-up cannot be opened on the screen."),
    "not_ours": QT_TRANSLATE_NOOP("Setup", "This is no file of Vez. Nothing was changed."),
    "cut_short": QT_TRANSLATE_NOOP("Setup", "The file is not whole. Copy it to the stick again. Nothing was changed."),
    "unknown_signer": QT_TRANSLATE_NOOP(
        "Setup", "The file is signed with a key that this totem does not know: {detail}. Nothing was changed."
    ),
    "tampered": QT_TRANSLATE_NOOP("Setup", "Somebody changed the file after it was signed. Nothing was changed here."),
    "newer_format": QT_TRANSLATE_NOOP("Setup", "The file comes from a newer version of Vez. Nothing was changed."),
    "foreign": QT_TRANSLATE_NOOP("Setup", "The file is for another branch: {detail}. Nothing was changed."),
    "older": QT_TRANSLATE_NOOP("Setup", "The file is older than what is here: {detail}. Nothing was changed."),
    "unreadable": QT_TRANSLATE_NOOP("Setup", "What is in the file cannot be used: {detail}. Nothing was changed."),
}  # fmt: skip

TITLES: Mapping[Step, str] = {
    Step.LANGUAGE: QT_TRANSLATE_NOOP("Setup", "Language"),
    Step.SERVER: QT_TRANSLATE_NOOP("Setup", "Server"),
    Step.ADMISSION: QT_TRANSLATE_NOOP("Setup", "Registration"),
    Step.PRINTER: QT_TRANSLATE_NOOP("Setup", "Printer"),
    Step.SCREEN: QT_TRANSLATE_NOOP("Setup", "Screen rotation"),
    Step.SCALE: QT_TRANSLATE_NOOP("Setup", "Size in millimetres"),
    Step.TOUCH: QT_TRANSLATE_NOOP("Setup", "Touch"),
    Step.SOUND: QT_TRANSLATE_NOOP("Setup", "Sound and voice"),
    Step.KEYPAD: QT_TRANSLATE_NOOP("Setup", "Keypad"),
    Step.SCANNER: QT_TRANSLATE_NOOP("Setup", "Code reader"),
    Step.ASSISTANT: QT_TRANSLATE_NOOP("Setup", "Assistant"),
    Step.CLOCK: QT_TRANSLATE_NOOP("Setup", "Clock"),
    Step.COMPUTER: QT_TRANSLATE_NOOP("Setup", "Computer"),
}

STATES: Mapping[State, str] = {
    State.GOOD: QT_TRANSLATE_NOOP("Setup", "OK"),
    State.LOOK: QT_TRANSLATE_NOOP("Setup", "Look at it"),
    State.BAD: QT_TRANSLATE_NOOP("Setup", "Not OK"),
    State.OPEN: QT_TRANSLATE_NOOP("Setup", "To do"),
}


def sentence(found: Verdict, say: Callable[[str], str] = str) -> str:
    """``found`` for people, in English or as ``say`` translates it."""
    return say(SENTENCES[found.code]).format(**found.facts)


def paper_lines(verdicts: Sequence[Verdict], say: Callable[[str], str]) -> tuple[str, ...]:
    """The self-test on paper, as ``say`` translates it."""
    return tuple(f"{say(TITLES[each.step])}: {say(STATES[each.state])}. {sentence(each, say)}" for each in verdicts)
