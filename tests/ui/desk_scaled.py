"""`python -m tests.ui.desk_scaled LANGUAGE WIDTHxHEIGHT [FOLDER]`: a desk at the scale of ``QT_SCALE_FACTOR``.

Prints what cannot be read or reached, as JSON; with a folder it leaves a picture of each state there.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from desk.main import QML
from desk.memory import Memory
from domain.branch import LANGUAGES
from tests.ui.desk_articles import ARTICLES
from tests.ui.desk_moments import CHIEF, SEEN
from tests.ui.desk_stage import CROWD, DeskStage, a_day, appearance
from tests.ui.harness import compile_translations
from ui.application import Application


def states(desk: DeskStage) -> Iterator[str]:
    """What an attendant meets in an ordinary day."""
    yield "sign-in"
    desk.sign_in()
    desk.aside.work()
    yield "counters"
    desk.until(lambda: desk.hand.focused() is not None)
    desk.press("Return")
    yield "free"
    for key, name in (("F1", "keys"), ("Ctrl+P", "pauses"), ("F6", "list"), ("Ctrl+G", "arrive"), ("Ctrl+M", "guide")):
        desk.key(key)
        yield name
        desk.key("Escape")
    desk.key("Ctrl+M")
    desk.key("Tab")
    desk.key("Return")
    yield "article"
    desk.key("Ctrl+M")
    yield from supervising(desk)
    desk.press("F2")
    yield "called"
    desk.press("F2")
    yield "serving"
    for key, name in (("Ctrl+T", "where-to"), ("Shift+F2", "what-was-done"), ("Ctrl+S", "why")):
        desk.key(key)
        yield name
        desk.key("Escape")
    desk.server.lose()
    yield "offline"


def supervising(desk: DeskStage) -> Iterator[str]:
    """What a supervisor has besides: giving a ticket, and what is over today."""
    give: Any = desk.screen.part("giveFace")
    sheet: Any = desk.screen.part("sheetFace")
    ended: Any = desk.screen.part("endedFace")
    desk.key("Ctrl+N")
    yield "give-for-what"
    give.pick.emit("cpf")
    yield "give-for-whom"
    give.confirm.emit()
    desk.work()
    yield "given"
    desk.key("Escape")
    desk.server.ended = SEEN
    desk.key("Ctrl+F")
    sheet.list.emit("over")
    ended.search.emit("")
    desk.aside.work()
    yield "over"
    ended.pick.emit("t1")
    desk.ask("look", "ended")
    yield "ended"
    ended.read.emit()
    desk.work()
    yield "ended-and-read"
    desk.key("Escape")


def problems(desk: DeskStage) -> list[str]:
    """What cannot be read, or not be reached by Tab in sight."""
    found = [f"clipped: {problem}" for problem in desk.clipped()]
    height, width = desk.screen.window.height(), desk.screen.window.width()
    reached: list[str] = []
    for _ in range(60):
        desk.key("Tab")
        has_it = [seen for seen in desk.hand.tree() if seen.focused]
        if not has_it:
            return [*found, "Tab leads to what is not in sight"]
        seen = has_it[-1]  # the line, and not its list
        if len(reached) > 1 and reached[0] == seen.name and reached[1] != seen.name:
            break
        reached.append(seen.name)
        if not (seen.x >= 0 and seen.x + seen.width <= width and 0 <= seen.y < height):
            found.append(f"out of sight: {seen.name}")
    missed = {seen.name for seen in desk.controls()} - set(reached)
    return found + [f"not reached: {name}" for name in sorted(missed) if name]


def main(language: str, size: str, folder: str = "") -> int:
    """Go through all states; the exit code says whether there was anything to print."""
    width, height = map(int, size.split("x"))
    found: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as translations:
        application = Application("desk", "pt_BR", compile_translations(Path(translations)))
        application.languages.use(next(each for each in LANGUAGES if each == language))
        memory = Memory(counter="counter-3")
        desk = DeskStage(application, QML, appearance((width, height))).wire(a_day(*CROWD), memory)
        desk.show()
        desk.server.actor = CHIEF
        desk.server.articles = list(ARTICLES)
        for state in states(desk):
            if folder:
                desk.picture(Path(folder) / f"{language}-{size}-{os.environ.get('QT_SCALE_FACTOR', '1')}-{state}.png")
            told = problems(desk)
            if told:
                found[state] = told
        desk.desk.close()
        desk.close()
    print(json.dumps(found, ensure_ascii=False, indent=1))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
