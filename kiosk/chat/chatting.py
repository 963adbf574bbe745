"""The pages of the assistant, as part of the view model: asks, shows the reply, lets a model write beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject

from domain.branch import Audience, Branch, Language
from kiosk import visit as steps
from kiosk.chat.listening import Listening
from kiosk.chat.showing import ROWS, ChatProps, derive_chat, walk_address
from kiosk.chat.talk import Helper, Mode, Talk
from kiosk.chat.words import chat_words
from kiosk.entries import shown
from kiosk.host import Host
from kiosk.showing.shown import Inputs
from kiosk.visit import Entry, Page, Visit
from ui.face import Face
from ui.jobs import Following, nothing
from ui.qr import picture

_END = ""  # no sentence is empty


class Chat:
    """Nothing that is said outlasts the visit: it is in the visit's own value, and the helper is made to forget it."""

    def __init__(self, host: Host, qml: QObject) -> None:
        self._host = host
        part = qml.findChild(QObject, "chatFace")
        assert part is not None
        self._qml: Any = part
        self._face = Face(part, ChatProps, **ROWS)
        self._helper: Helper | None = None
        self._following: Following | None = None
        self._turns = 0
        self._listening = Listening(host, qml, self._ask)

    def listen(self) -> None:
        """Take the signals of the window's `ChatFace`."""
        qml = self._qml
        qml.begin.connect(lambda: self._ask_page(Talk()))
        qml.again.connect(lambda: self._ask_page(self._visit.talk))
        qml.ask.connect(lambda: self._ask(shown(Entry.CHAT, self._host.inputs.typed.strip())))
        qml.suggest.connect(self._ask)
        qml.pick.connect(self._pick)
        qml.none.connect(self._none)
        qml.everything.connect(lambda: self._with_branch(lambda _, branch: steps.begin(branch)))
        qml.take.connect(lambda: self._with_branch(_take))
        qml.check.connect(lambda: self._with_branch(_check))
        qml.explain.connect(lambda: self._host.change(visit=replace(self._visit, explained=not self._visit.explained)))
        qml.walk.connect(self._walk)
        qml.next.connect(lambda: self._host.go(self._visit.to(Page.WALK, step=self._visit.step + 1)))
        qml.stop.connect(self._stop)
        self._listening.listen()

    def load(self, make: Callable[[], Helper]) -> None:
        """Make the helper off the screen's thread; its pages are offered from then on."""
        self._host.means.jobs.run(make, self._loaded, self._host.fail)

    def show(self, inputs: Inputs) -> None:
        """Show what is new. A model whose page was left need not go on."""
        if self._following is not None and not _is_read(inputs):
            self._stop()  # shows what is new, too
            return
        self._face.show(derive_chat(inputs, chat_words()))
        self._listening.show(inputs)

    def spoken(self) -> None:
        """The language is another one: what was replied is said in it, about the same service."""
        inputs, helper, talk = self._host.inputs, self._helper, self._visit.talk
        if helper is None or inputs.branch is None or inputs.visit.page is not Page.REPLY:
            return
        if talk.mode is Mode.ANSWER:
            self._run(partial(helper.about, inputs.branch, inputs.language, talk.subject, talk.said), self._retold)
        elif talk.mode is Mode.FIXED:
            self._run(partial(helper.reply, inputs.branch, inputs.language, talk.said), self._retold)
        elif talk.text:
            self._host.change(visit=replace(inputs.visit, talk=replace(talk, text="", subject="", known=False)))

    def end(self) -> None:
        """The visit is over."""
        self._stop()
        if self._helper is not None and self._turns:
            self._turns = 0
            self._host.means.jobs.run(self._helper.forget, nothing, self._host.fail)

    def close(self) -> None:
        """End what runs beside the totem."""
        self._listening.close()
        if self._following is not None:
            self._following.cancel()
        if self._helper is not None:
            self._helper.close()

    @property
    def _visit(self) -> Visit:
        return self._host.inputs.visit

    def _loaded(self, helper: Helper) -> None:
        self._helper = helper
        self._host.change(assistant=True)
        if ears := self._host.means.ears:
            self._listening.load(ears)

    def _ask_page(self, talk: Talk) -> None:
        """Who has been answered may ask more about the same service."""
        kept = talk if talk.mode is Mode.ANSWER else Talk()
        self._host.go(self._visit.to(Page.CHAT, entry=Entry.CHAT, talk=kept))
        inputs = self._host.inputs
        if self._helper is not None and inputs.branch is not None:  # while the citizen types
            work = partial(self._helper.prepare, inputs.branch, inputs.language)
            self._host.means.jobs.run(work, nothing, nothing)

    def _ask(self, said: str) -> None:
        inputs, helper = self._host.inputs, self._helper
        if helper is None or inputs.branch is None or inputs.asking or not said:
            return
        talk = self._visit.talk
        about = talk.subject if talk.mode is Mode.ANSWER else ""
        self._run(partial(helper.reply, inputs.branch, inputs.language, said, about), self._replied, Talk(said=said))

    def _pick(self, service: str) -> None:
        inputs, helper, said = self._host.inputs, self._helper, self._visit.talk.said
        if helper is None or inputs.branch is None or inputs.asking or inputs.branch.service(service) is None:
            return
        otherwise = Talk(said=said, mode=Mode.ANSWER, subject=service, first=False)
        work = partial(helper.about, inputs.branch, inputs.language, service, said)
        self._run(work, self._replied, otherwise)

    def _run(self, work: Callable[[], Talk], done: Callable[[Talk], None], otherwise: Talk | None = None) -> None:
        """Have ``work`` done, then ``done`` with its talk, or ``otherwise``; nothing if the citizen has gone on."""
        self._turns += 1
        self._host.change(asking=True)
        asked = self._visit

        def still(talk: Talk | None) -> None:
            if self._visit is asked:
                self._host.change(asking=False)
                if talk is not None:
                    done(talk)

        self._host.means.jobs.run(work, still, lambda _: still(otherwise))

    def _replied(self, talk: Talk) -> None:
        talk = replace(talk, number=self._turns)
        self._host.go(self._visit.to(Page.REPLY, entry=Entry.NONE, talk=talk))
        self._write(talk)

    def _retold(self, talk: Talk) -> None:
        before = self._visit.talk
        talk = replace(talk, number=self._turns, offered=before.offered, first=before.first)
        self._host.change(visit=replace(self._visit, talk=talk))
        self._write(talk)

    def _none(self) -> None:
        """None of the services that were offered."""
        self._turns += 1
        talk = Talk(number=self._turns, said=self._visit.talk.said, first=False)
        self._host.go(self._visit.to(Page.REPLY, talk=talk))

    def _write(self, talk: Talk) -> None:
        inputs, helper = self._host.inputs, self._helper
        branch = inputs.branch
        if helper is None or branch is None or talk.mode is not Mode.ANSWER or not helper.writes:
            return
        self._host.change(writing=talk.number)
        source = partial(_source, helper, branch, inputs.language, talk)
        give = partial(self._written, talk.number)
        self._following = self._host.means.jobs.follow(source, give, lambda _: give(_END))

    def _written(self, number: int, sentence: str) -> None:
        talk = self._visit.talk
        if talk.number != number:
            return
        if sentence == _END:
            self._host.change(writing=0)
        else:
            more = replace(talk, written=(*talk.written, sentence))
            self._host.change(visit=replace(self._visit, talk=more))

    def _stop(self) -> None:
        if self._following is not None:
            self._following.cancel()
            self._following = None
        self._host.change(writing=0)

    def _with_branch(self, step: Callable[[Visit, Branch], Visit]) -> None:
        branch = self._host.inputs.branch
        if branch is not None:
            self._host.go(step(self._visit, branch))

    def _walk(self) -> None:
        inputs = self._host.inputs
        service = inputs.branch.service(self._visit.talk.subject) if inputs.branch else None
        if service is None or service.walk is None:
            return
        self._host.go(self._visit.to(Page.WALK, service=service.id, step=1))
        self._host.change(qr="")
        if address := walk_address(service):
            self._host.means.jobs.run(partial(picture, address), partial(self._drawn, service.id), self._host.fail)

    def _drawn(self, service: str, qr: str) -> None:
        if self._visit.page is Page.WALK and self._visit.service == service:
            self._host.change(qr=qr)


def _source(
    helper: Helper, branch: Branch, language: Language, talk: Talk, give: Callable[[str], None], stop: Event
) -> None:
    """A model's sentences, then the end; who has failed is mended when nobody waits for it any more."""
    for sentence in helper.write(branch, language, talk, stop):
        if stop.is_set():
            break
        give(sentence)
    give(_END)
    helper.mend()


def _is_read(inputs: Inputs) -> bool:
    """Whether what is being written is on the screen."""
    return inputs.visit.page is Page.REPLY and inputs.visit.talk.number == inputs.writing


def _take(visit: Visit, branch: Branch) -> Visit:
    return steps.choose(visit, branch, visit.talk.subject)


def _check(visit: Visit, branch: Branch) -> Visit:
    """As a conversation; but first whether the service is for this person, where it is not for all."""
    service = branch.service(visit.talk.subject)
    if service is None or service.audience is not Audience.ANYONE:
        return steps.choose(visit, branch, visit.talk.subject)
    return steps.check(replace(visit, service=service.id, audience=Audience.ANYONE), branch, Page.TRIAGE)
