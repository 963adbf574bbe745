"""Speaking to the assistant, as part of the view model: touch, speak, see what was heard, then ask it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject

from domain.branch import Branch, Language
from kiosk.chat.ears import Ears
from kiosk.entries import KINDS, shown, typed
from kiosk.host import Host
from kiosk.showing.shown import Inputs
from kiosk.visit import Entry, Page, Visit
from ui.face import Face
from ui.jobs import Following

log = logging.getLogger("vez.kiosk")

News = int | str  # a level; or, at the end, the words. OVER comes between them.
OVER = -1
_KEPT = 0.7  # of what was heard has to be letters that the totem's own keys know


@dataclass(frozen=True)
class ListenProps:
    """The fields of `ListenFace.qml`, which says what they mean."""

    offered: bool = False
    working: bool = False
    level: int = 0
    heard: str = ""
    trouble: str = ""


def derive_listening(inputs: Inputs) -> ListenProps:
    """What to show."""
    visit = inputs.visit
    return ListenProps(
        offered=inputs.microphone,
        working=inputs.hearing == OVER,
        level=max(0, inputs.hearing),
        heard=visit.heard if visit.page is Page.HEARD else "",
        trouble=visit.unheard if visit.page is Page.HEARD else "",
    )


def as_typed(text: str) -> str:
    """What was heard, as if it had been typed: whole words, as many as fit. Nothing of another script."""
    words: list[str] = []
    for word in text.split():
        if len(" ".join([*words, word])) > KINDS[Entry.CHAT].most:
            break
        words.append(word)
    whole = " ".join(words)
    found = " ".join(typed(Entry.CHAT, "", whole).split())
    kept = sum(sign.isalnum() for sign in found)
    return found if kept and kept >= _KEPT * sum(sign.isalnum() for sign in whole) else ""


class Listening:
    """What is heard is in the visit's own value, and goes with it; a page that is left hears nothing more."""

    def __init__(self, host: Host, qml: QObject, ask: Callable[[str], None]) -> None:
        """``ask`` has the assistant asked what is typed."""
        part = qml.findChild(QObject, "listenFace")
        assert part is not None
        self._host, self._qml, self._ask = host, part, ask
        self._face = Face(part, ListenProps)
        self._ears: Ears | None = None
        self._following: Following | None = None
        self._enough, self._language = Event(), host.inputs.language

    def listen(self) -> None:
        """Take the signals of the window's `ListenFace`."""
        qml: Any = self._qml
        qml.speak.connect(self._begin)
        qml.finish.connect(lambda: self._enough.set())  # noqa: PLW0108 - each saying has its own
        qml.accept.connect(self._accept)
        qml.correct.connect(self._correct)

    def load(self, make: Callable[[], Ears]) -> None:
        """Look, off the screen's thread, whether this totem can be spoken to."""
        self._host.means.jobs.run(make, self._loaded, _without)

    def show(self, inputs: Inputs) -> None:
        """Show what is new. Who leaves the page, covers it or changes the language is not listened to."""
        stays = inputs.visit.page is Page.LISTEN and not inputs.panel and inputs.language == self._language
        if self._following is not None and not stays:
            self.close()
            back = inputs.visit.back() if inputs.visit.page is Page.LISTEN else inputs.visit
            self._host.change(visit=back, hearing=0)  # shows what is new, too
            return
        self._face.show(derive_listening(inputs))

    def close(self) -> None:
        """Listen no more."""
        if self._following is not None:
            self._following.cancel()
            self._following = None

    @property
    def _visit(self) -> Visit:
        return self._host.inputs.visit

    def _loaded(self, ears: Ears) -> None:
        self._ears = ears
        self._host.change(microphone=True)

    def _begin(self) -> None:
        """From the keys, or once more."""
        ears, branch, visit = self._ears, self._host.inputs.branch, self._visit
        if ears is None or branch is None or self._following or visit.page not in (Page.CHAT, Page.HEARD):
            return
        again = visit.page is Page.HEARD
        self._host.go(replace(visit, page=Page.LISTEN, heard="", unheard="") if again else visit.to(Page.LISTEN))
        self._host.change(hearing=0)
        self._enough, self._language = Event(), self._host.inputs.language
        source = partial(_source, ears, branch, self._language, self._enough)
        self._following = self._host.means.jobs.follow(source, self._news, self._failed)

    def _news(self, news: News) -> None:
        if isinstance(news, str):
            text = as_typed(news)
            self._heard(text, "" if text else "silence")
        else:
            self._host.change(hearing=news)

    def _failed(self, error: Exception) -> None:
        log.warning("the totem could not hear: %s", error)
        self._heard("", "failed")

    def _heard(self, text: str, trouble: str) -> None:
        """Back from this page leads to the keys."""
        self.close()
        visit = replace(self._visit, page=Page.HEARD, heard=shown(Entry.CHAT, text), unheard=trouble)
        self._host.go(visit)
        self._host.change(hearing=0)

    def _accept(self) -> None:
        heard = self._visit.heard
        self._correct()
        if heard:
            self._ask(heard)

    def _correct(self) -> None:
        """To the keys, with what was heard on them."""
        visit = self._visit
        if visit.page is not Page.HEARD:
            return
        self._host.go(visit.back())
        self._host.change(typed=typed(Entry.CHAT, "", visit.heard))


def _source(
    ears: Ears, branch: Branch, language: Language, enough: Event, give: Callable[[News], None], stop: Event
) -> None:
    """Levels, `OVER` and the words."""
    give(ears.listen(branch, language, give, lambda: give(OVER), enough, stop))


def _without(error: Exception) -> None:
    log.info("the totem cannot be spoken to: %s", error)
