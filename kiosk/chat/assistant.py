"""The assistant behind the totem's screen: the branch's cards by language, and a model where one may be used."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event
from traceback import extract_tb
from typing import Protocol

from assistant import answering, spelling, topics
from assistant.assistant import Assistant, Offer
from assistant.catalogue import Card, of_branch
from assistant.embedding import opening
from assistant.reading import words
from domain.branch import Branch, Language
from domain.errors import VezError
from kiosk.chat.talk import Mode, Talk

log = logging.getLogger("vez.kiosk")

MEANT = 0.5  # from here on the first card's own words are shown beside the choice of services


class AssistanceFailed(VezError):
    """The assistant cannot say anything now. Why is in the log, without what was said."""


class Writer(Protocol):
    """What writes answers of its own; see `kiosk.chat.model`."""

    @property
    def ready(self) -> bool: ...
    def write(self, card: Card, question: str, language: Language, stop: Event) -> Iterator[str]: ...
    def mend(self) -> None: ...
    def close(self) -> None: ...


class Assistance:
    """A `kiosk.chat.talk.Helper`. Any thread may ask; it answers one at a time."""

    def __init__(self, writer: Writer | None = None, encoder: Path | None = None) -> None:
        """``encoder`` is the folder of one that understands other words for the same, if one is installed."""
        self._writer, self._encoder = writer, encoder
        self._lock = threading.Lock()
        self._branch: Branch | None = None
        self._assistants: dict[Language, Assistant] = {}
        self._encoded: set[Language] = set()

    @property
    def writes(self) -> bool:
        """Whether a model is there that may write answers of its own."""
        return self._writer is not None and self._writer.ready

    def prepare(self, branch: Branch, language: Language) -> None:
        """See `kiosk.chat.talk.Helper`."""
        with self._lock, _in_private():
            plain = self._of(branch, language)
            plain.prepare()
        if self._encoder is None or language in self._encoded:
            return
        try:
            likeness = opening.likeness(self._encoder, plain.cards)  # takes seconds; who asks meanwhile is answered
        except VezError as error:
            self._encoder = None
            log.warning("the assistant understands without its encoder: %s", error)
            return
        with self._lock:
            if self._assistants.get(language) is plain:
                self._assistants[language] = Assistant(plain.cards, words(language), likeness, language)
                self._encoded.add(language)

    def reply(self, branch: Branch, language: Language, said: str, subject: str = "") -> Talk:
        """See `kiosk.chat.talk.Helper`."""
        with self._lock, _in_private():
            found = self._of(branch, language)
            offer = found.offer(said)
            if offer.fixed is not None:
                return Talk(said=said, mode=Mode.FIXED, subject="", text=words(language)[offer.fixed], known=True)
            if subject and branch.service(subject) and not _changes_the_subject(found, offer, subject, said):
                return _answered(found, subject, said, first=False)
            return _offered(found, offer, said)

    def about(self, branch: Branch, language: Language, service: str, said: str) -> Talk:
        """See `kiosk.chat.talk.Helper`."""
        with self._lock, _in_private():
            return _answered(self._of(branch, language), service, said, first=False)

    def write(self, branch: Branch, language: Language, talk: Talk, stop: Event) -> Iterator[str]:
        """See `kiosk.chat.talk.Helper`."""
        writer = self._writer
        if writer is None or not writer.ready:
            return
        with self._lock:
            found = self._of(branch, language)
        card = next((card for card in found.cards if card.id == talk.subject), None)
        if card is not None:
            with _in_private():
                for sentence in writer.write(card, talk.said, language, stop):
                    if sentence not in talk.text:  # what stands there already is not said twice
                        yield sentence

    def mend(self) -> None:
        """See `kiosk.chat.talk.Helper`."""
        if self._writer is not None:
            self._writer.mend()

    def forget(self) -> None:
        """What makes the search quick remembers words that were asked for: all of it goes."""
        with self._lock:
            self._assistants, self._encoded = {}, set()
            answering.forget()
            spelling.sound.cache_clear()

    def close(self) -> None:
        """End the model's process."""
        if self._writer is not None:
            self._writer.close()

    def _of(self, branch: Branch, language: Language) -> Assistant:
        if branch is not self._branch:
            self._branch, self._assistants, self._encoded = branch, {}, set()
        if language not in self._assistants:
            self._assistants[language] = Assistant(of_branch(branch, language), words(language), None, language)
        return self._assistants[language]


def _changes_the_subject(assistant: Assistant, offer: Offer, subject: str, said: str) -> bool:
    """Whether somebody who spoke of one service now clearly speaks of another, which that one's card cannot answer."""
    another = (offer.sure and offer.cards[0].id != subject) or (offer.elsewhere is not None and not offer.cards)
    return another and not assistant.answer(subject, said).known


def _offered(assistant: Assistant, offer: Offer, said: str) -> Talk:
    ids = tuple(card.id for card in offer.cards)
    if offer.sure:
        return replace(_answered(assistant, ids[0], said), offered=ids[1:])
    there = offer.elsewhere
    if not ids:
        mode = Mode.ELSEWHERE if there else Mode.NOTHING
        return Talk(said=said, mode=mode, elsewhere=there.id if there else "", known=there is not None)
    talk = Talk(said=said, mode=Mode.CHOICE, offered=ids, elsewhere=there.id if there else "")
    if there is None and offer.probability >= MEANT and (found := assistant.answer(ids[0], said)).known:
        return replace(talk, subject=ids[0], text=found.text, known=True)
    return talk


def _answered(assistant: Assistant, service: str, said: str, *, first: bool = True) -> Talk:
    """The card's own words. Who asked nothing, but named what they need, is told what it is."""
    found = assistant.answer(service, said)
    talk = Talk(said=said, mode=Mode.ANSWER, subject=service, text=found.text, known=found.known, first=first)
    if not found.known and not ("?" in said or topics.asked(said)):
        card = next(card for card in assistant.cards if card.id == service)
        text = next((part.text for part in card.sections if part.kind == "description"), found.text)
        return replace(talk, text=text, known=True)
    return replace(talk, perhaps=found.perhaps)


@contextmanager
def _in_private() -> Iterator[None]:
    """Whatever fails in there, the totem goes on; and as an error may quote what was said, only its place is told."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - told, less what could be somebody's words
        place = extract_tb(error.__traceback__)[-1]
        log.error("the assistant failed: %s in %s:%s", type(error).__name__, place.name, place.lineno)
        raise AssistanceFailed(type(error).__name__) from None
