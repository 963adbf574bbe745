"""The paper that a citizen takes home. Every word comes in, already in their language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from printer.layout import Banner, Block, Cut, Feed, Number, Paper, Qr, Row, Rule, Text


@dataclass(frozen=True)
class TicketWords:
    """The labels of a ticket in the citizen's language. The examples are English; none is printed by itself."""

    number: str  # "Your number"
    priority: str  # "Priority service": never the reason
    wait: str  # "Estimated wait"
    people_ahead: str  # "People ahead of you"
    follow: str  # under the QR: "Follow the queue on your phone"
    issued: str  # "Issued on"
    max_wait: str  # "Longest wait"
    ombudsman: str  # "Complaints"
    second_copy: str  # "Second copy"
    fictional: str  # "Made-up branch: this ticket is worth nothing"


@dataclass(frozen=True)
class TicketPaper:
    """What one ticket says. Texts are ready to be read (``issued`` in local time); an empty one leaves its line out."""

    words: TicketWords
    institution: str
    branch: str
    number: str
    service: str
    issued: str
    priority: bool = False
    people_ahead: int | None = None
    wait: str = ""
    qr_url: str = ""
    max_wait: str = ""
    ombudsman: str = ""
    message: str = ""
    fictional: bool = False
    second_copy: bool = False

    def paper(self) -> Paper:
        """The ticket as a paper, from the institution's name down to the cut."""
        blocks = (*self._head(), *self._number(), *self._wait(), *self._qr(), *self._law(), *self._foot(), Cut())
        paper = Paper(blocks, self.words.second_copy.upper())
        return paper.second_copy() if self.second_copy else paper

    def _head(self) -> Iterator[Block]:
        if self.fictional:
            yield Banner(self.words.fictional)
            yield Feed()
        yield Text(self.institution, align="center", bold=True)
        yield Text(self.branch, align="center")
        yield Rule()

    def _number(self) -> Iterator[Block]:
        yield Text(self.words.number, align="center")
        yield Number(self.number)
        yield Text(self.service, width=2, height=2, align="center", bold=True)
        if self.priority:
            yield Text(self.words.priority, align="center", bold=True, inverted=True)
        yield Rule()

    def _wait(self) -> Iterator[Block]:
        if self.wait:
            yield Text(self.words.wait, align="center")
            yield Text(self.wait, width=2, height=2, align="center", bold=True)
        if self.people_ahead is not None:
            yield Text(f"{self.words.people_ahead}: {self.people_ahead}", align="center")
        if self.wait or self.people_ahead is not None:
            yield Rule()

    def _qr(self) -> Iterator[Block]:
        if self.qr_url:
            yield Qr(self.qr_url)
            yield Text(self.words.follow, align="center")
            yield Rule()

    def _law(self) -> Iterator[Block]:
        yield Row(self.words.issued, self.issued)
        if self.max_wait:
            yield Row(self.words.max_wait, self.max_wait)
        if self.ombudsman:
            yield Row(self.words.ombudsman, self.ombudsman)

    def _foot(self) -> Iterator[Block]:
        if self.message:
            yield Feed()
            yield Text(self.message, align="center")
