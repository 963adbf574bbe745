"""Real totem, server and printer: whatever ails the printer and whenever, the number is on the screen at once, the
words are right in the citizen's language, and the paper comes out once, or marked.
"""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pytest

from demo.child import Child, ChildFailed
from demo.house import offscreen
from demo.words import Words, spelled
from domain.branch import Branch, Language
from domain.document import read
from domain.priority import Group
from domain.words import LANGUAGES
from printer.emulator.faults import BREAKING, Fault
from printer.status import Condition
from tests.e2e.server_process import DOCUMENT, ServerProcess, until
from tests.words import AGAIN, DOUBT, NO_PAPER, TAKE, WHY

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(120)]

NEVER_PRINTS: dict[Fault, Condition] = {
    Fault.PAPER_OUT: Condition.PAPER_OUT,
    Fault.COVER: Condition.COVER_OPEN,
    Fault.CUTTER: Condition.CUTTER,
    Fault.HOT: Condition.HOT,
    Fault.OFFLINE: Condition.OFFLINE,
    Fault.SILENT: Condition.SILENT,
    Fault.GARBAGE: Condition.SILENT,
    Fault.STALL: Condition.SILENT,
    Fault.REFUSE: Condition.SILENT,
}
FAULTS = [fault for fault in Fault if fault is not Fault.READY]
MARK: dict[Language, str] = {"pt_BR": "SEGUNDA VIA", "en": "SECOND COPY", "es": "SEGUNDA COPIA"}
SWITCH: dict[Language, str] = {"pt_BR": "Português", "en": "English", "es": "Español"}
SERVICE = "identity-card"
AT_MOST = 1000  # ms that the screen may take beyond the server's answer; a printer in trouble is waited for much longer
MODEL = "generic-80"  # most printers of a hall: they are asked how they are after each paper


class Program(Child):
    """One that leaves nothing open behind it."""

    def end(self) -> None:
        self.stop()
        with pytest.raises(ChildFailed):  # everything that it said has been read
            self.event("anything more", 5)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


@dataclass
class Hall:
    """A totem with its printer, and a server that knows what tickets there are."""

    server: ServerProcess
    kiosk: Child
    printer: Child
    branch: Branch
    reactions: list[float] = field(default_factory=list)  # ms from the touch to the number, and so on
    answers: list[float] = field(default_factory=list)
    leavings: list[float] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)

    def become(self, fault: Fault) -> None:
        self.printer.tell(fault)
        while self.printer.event("state")["state"] != fault:
            pass

    def see(self, name: str, seconds: float = 10) -> None:
        self.kiosk.order(seconds, do="wait", name=name)

    def tap(self, name: str) -> int:
        """When it was touched, in monotonic nanoseconds."""
        return int(self.kiosk.order(do="tap", name=name)["touched_ns"])

    def take_a_ticket(self, language: Language) -> str:
        """From the first touch to the number on the screen; which one it is."""
        words, service = Words(language), self.branch.service(SERVICE)
        assert service is not None
        category = next(one for one in self.branch.categories if one.id == service.category)
        self.tap(SWITCH[language])
        for name in (category.name, service.name):
            self.tap(name.in_language(language))
        self.tap(words("DetailsPage", "Take a ticket"))
        self._time_the_server()
        touched = self.tap(words.group(Group.ORDINARY))
        self.see(words("TicketPage", "Your ticket is"))
        self.reactions.append((time.monotonic_ns() - touched) / 1e6)
        number = max(self.server.room()["tickets"], key=lambda ticket: ticket["order"])["number"]
        self.see(spelled(number), 0)
        self.numbers.append(number)
        return str(number)

    def _time_the_server(self) -> None:
        began = time.monotonic_ns()
        assert self.server.send("totem", "issue_ticket", service=SERVICE).status_code == 200
        self.answers.append((time.monotonic_ns() - began) / 1e6)

    def leave(self, language: Language) -> None:
        """End the visit; how long that takes is measured."""
        words = Words(language)
        touched = self.tap(words("TicketPage", "Done"))
        self.see(Words("pt_BR")("AttractPage", "Touch to begin"))
        self.leavings.append((time.monotonic_ns() - touched) / 1e6)

    def papers(self, number: str, mark: str, *, marked: int) -> list[str]:
        """The papers with this number, once all of them are out."""

        def out() -> list[str]:
            return [text for text in self.all_papers() if number in text]

        until(lambda: sum(mark in text for text in out()) >= marked and out())
        return out()

    def all_papers(self) -> list[str]:
        """Everything that is out, in its order."""
        return [path.read_text(encoding="utf-8") for path in sorted(self.folder.glob("ticket-*.txt"))]

    def judge(self) -> None:
        """Nothing has come out twice since; and the screen has waited for the server alone, never for the printer."""
        unmarked = [text for text in self.all_papers() if not any(mark in text for mark in MARK.values())]
        assert all(sum(number in text for text in unmarked) <= 1 for number in self.numbers)
        if len(self.leavings) > 10:
            assert worst(self.reactions) < worst(self.answers) + AT_MOST, (self.reactions, self.answers)
            assert worst(self.leavings) < AT_MOST, self.leavings

    @property
    def folder(self) -> Path:
        return self.printer.log.parent / "papers"


def worst(times: list[float]) -> float:
    """What nineteen of twenty keep to: the machine may be busy with something else for once."""
    return statistics.quantiles(times, n=20)[-1]


@pytest.fixture(scope="module")
def hall(shared_server: ServerProcess, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("hall")
    environment = {**offscreen(), "VEZ_KIOSK_TOKEN": shared_server.tokens["totem"]}
    emulate = ["printer", "emulate", "--port", "0", "--out", str(folder / "papers"), "--model", MODEL]
    (folder / "papers").mkdir()
    children = [Program("printer", emulate, folder / "printer.log", environment)]
    try:
        address = children[0].event("listening")["address"]
        places = ["--server", shared_server.url, "--printer", address, "--data", str(folder / "totem")]
        looks = ["--windowed", "--size", "1080x1920", "--settle-ms", "0", "--reduced-motion", "--drive"]
        children.append(
            Program("kiosk", ["kiosk", *places, "--profile", MODEL, *looks], folder / "kiosk.log", environment)
        )
        children[1].event("first_frame", 30)
        branch = read(DOCUMENT.read_text(encoding="utf-8"))
        children[1].order(20, do="wait", name=branch.name.pt_BR)
        totem = Hall(shared_server, children[1], children[0], branch)
        yield totem
        totem.judge()
    finally:
        for child in reversed(children):
            child.end()


def cases() -> Iterator[tuple[Fault, str, Language]]:
    """The breaking faults begin in the middle of a paper whenever they are asked for: before is during, after never."""
    for place, fault in enumerate(FAULTS):
        for turn, moment in enumerate(("before", "during", "after")):
            if moment == "during" or fault not in BREAKING:
                yield fault, moment, LANGUAGES[(place + turn) % 3]


@pytest.mark.parametrize(("fault", "moment", "language"), list(cases()))
def test_the_number_is_there_and_the_paper_comes_once(
    hall: Hall, fault: Fault, moment: str, language: Language
) -> None:
    if moment == "before":
        hall.become(fault)
    elif moment == "during":
        hall.printer.tell(fault if fault in BREAKING else f"{fault}@300b")
        hall.printer.event("state" if fault in BREAKING else "planned")
    number = hall.take_a_ticket(language)
    doubtful = (moment == "during" and fault is not Fault.NEAR_END) or (moment == "before" and fault is Fault.RESET)
    if moment == "after":
        hall.see(TAKE[language])
        hall.become(fault)
        hall.see(TAKE[language], 0)
    elif moment == "before" and fault in NEVER_PRINTS:
        hall.see(WHY[NEVER_PRINTS[fault]][language])
    elif doubtful:
        hall.see(DOUBT[language])
    hall.become(Fault.READY)
    if doubtful:
        hall.tap(AGAIN[language])
    hall.see(TAKE[language], 15)
    papers = hall.papers(number, MARK[language], marked=int(doubtful))
    marked = [text for text in papers if MARK[language] in text]
    assert len(marked) == int(doubtful)
    assert len(papers) - len(marked) == 1 or (doubtful and papers == marked)
    hall.leave(language)


@pytest.mark.parametrize("fault", NEVER_PRINTS)
def test_who_leaves_without_paper_is_not_printed_twice_and_the_next_one_knows(hall: Hall, fault: Fault) -> None:
    language = LANGUAGES[list(NEVER_PRINTS).index(fault) % 3]
    hall.become(fault)
    number = hall.take_a_ticket(language)
    hall.see(WHY[NEVER_PRINTS[fault]][language])
    hall.leave(language)
    hall.see(NO_PAPER["pt_BR"])
    hall.become(Fault.READY)
    hall.kiosk.order(15, do="gone", name=NO_PAPER["pt_BR"])
    papers = hall.papers(number, MARK[language], marked=0)
    assert [MARK[language] in text for text in papers] == [False]


def test_the_technician_reads_one_line_for_each_change(hall: Hall) -> None:
    hall.become(Fault.COVER)
    hall.take_a_ticket("pt_BR")
    hall.see(WHY[Condition.COVER_OPEN]["pt_BR"])
    hall.become(Fault.READY)
    hall.see(TAKE["pt_BR"], 15)
    hall.leave("pt_BR")
    log = hall.kiosk.log.read_text(encoding="utf-8")
    changes = re.findall(r"(INFO|WARNING) vez\.kiosk: printer=(\S+) condition=(\S+) before=(\S+) detail=", log)
    assert [change[2:] for change in changes[-2:]] == [("cover_open", "ready"), ("ready", "cover_open")]
    assert all(before == former[2] for former, (*_, before) in pairwise(changes))
    assert all(now != before for *_, now, before in changes)
    assert {now for level, _, now, _ in changes if level == "INFO"} <= {"ready", "near_end"}
    assert "Traceback" not in log
