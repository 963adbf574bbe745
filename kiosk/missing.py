"""The list of what a citizen still has to bring: on paper, and as a code for the phone."""

from __future__ import annotations

from functools import partial
from typing import Any

from kiosk import visit as steps
from kiosk.host import Host
from kiosk.issuing import Printer, Progress, progress
from kiosk.paper import missing_paper, missing_words
from kiosk.visit import Page
from kiosk.words import paper_words
from printer.errors import PrinterError
from printer.layout import Paper
from printer.worker import JobReport
from ui.qr import picture


class Missing:
    """Part of the view model: the checklist and its paper."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._key = ""

    def listen(self, qml: Any) -> None:
        """Take the signals of the window's face."""
        qml.check.connect(self._check)
        qml.answer.connect(self._answer)
        qml.printMissing.connect(self._print)

    def report(self, report: JobReport) -> None:
        """The printer has told of a paper that is no ticket."""
        if self._key and report.key == self._key and self._host.inputs.visit.page is Page.MISSING:
            self._host.change(note=progress(report))

    def _check(self) -> None:
        if (branch := self._host.inputs.branch) is not None:
            self._host.go(steps.check(self._host.inputs.visit, branch))

    def _answer(self, said: str) -> None:
        inputs = self._host.inputs
        if inputs.branch is None or inputs.visit.page not in (Page.CHECKLIST, Page.TRIAGE):
            return
        self._host.go(steps.answer(inputs.visit, inputs.branch, said))
        if self._host.inputs.visit.page is Page.MISSING:
            self._draw()

    def _draw(self) -> None:
        """Make the code. The last citizen's is not shown meanwhile."""
        inputs = self._host.inputs
        visit, branch = inputs.visit, inputs.branch
        service = branch.service(visit.service) if branch else None
        if branch is None or service is None or visit.triage is None:
            return
        words = missing_words(branch, service, visit.triage, inputs.language, paper_words().bring)
        self._host.change(qr="", note="")

        def drawn(qr: str) -> None:
            if self._host.inputs.visit is visit:
                self._host.change(qr=qr)

        self._host.means.jobs.run(partial(picture, words), drawn, self._host.fail)

    def _print(self) -> None:
        inputs, means = self._host.inputs, self._host.means
        visit, branch = inputs.visit, inputs.branch
        service = branch.service(visit.service) if branch else None
        if (
            branch is None
            or service is None
            or visit.triage is None
            or inputs.note in (Progress.PRINTING, Progress.PRINTED)
        ):
            return
        self._key = "list-" + means.new_id()
        work = partial(_printed, means.printer, self._key)
        paper = partial(missing_paper, branch, service, visit.triage, inputs.language, means.now())
        self._host.change(note=Progress.PRINTING)
        means.jobs.run(lambda: work(paper()), self._told, self._host.fail)

    def _told(self, waits: bool) -> None:
        if not waits and self._host.inputs.visit.page is Page.MISSING:
            self._host.change(note=Progress.TROUBLE)


def _printed(printer: Printer, key: str, paper: Paper) -> bool:
    """Whether the paper is going to be printed."""
    try:
        printer.submit(key, paper)
    except PrinterError:
        return False
    return True
