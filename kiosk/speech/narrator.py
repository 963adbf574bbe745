"""Speech mode at work: watches the window, says what is new on it, and listens to the keypad and its headphones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtQuick import QQuickWindow

from domain.branch import Language
from kiosk.entries import shown
from kiosk.showing.shown import Inputs
from kiosk.speech import sentences, words
from kiosk.speech.sentences import Sight
from kiosk.visit import Entry, Page
from ui import eye
from ui.keys import Does
from ui.speech.speaker import Sentence, Speaker

LOOK_MS = 300
SETTLE_MS = 60
LOUDNESS, LEAST, MOST, STEP = 60, 20, 100, 10  # percent
TOUCHES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})
PAGES_OF_ONE = frozenset(
    {"entry", "booking", "status", "cancel", "cancelled", "ticket", "chat", "reply", "heard", "rate"}
)  # nobody else hears these


class Listener(Protocol):
    """What of the totem's view model speech mode needs."""

    @property
    def inputs(self) -> Inputs: ...
    def stir(self) -> None: ...
    def look(self, **looks: bool) -> None: ...


@dataclass(frozen=True)
class Stage:
    """The window, its ``KioskFace``, and the theme."""

    window: QQuickWindow
    face: Any
    theme: QObject


class Narrator(QObject):
    """Speaks for one window. ``inputs.looks.speech`` says whether; the visit's end takes it away like every look."""

    def __init__(
        self,
        stage: Stage,
        listener: Listener,
        speaker: Speaker,
        language: Callable[[], Language],
        *,
        offered: bool = True,
    ) -> None:
        super().__init__(stage.window)
        self._stage, self._listener, self._speaker, self._language = stage, listener, speaker, language
        self._seen, self._typed = Sight(), ""
        self.asides: set[str] = set()  # what is said and stands on no page
        self._level, self._on = LOUDNESS, False
        self._offered = offered
        self.private = False  # headphones are plugged in: nobody else hears
        self._soon = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._soon.timeout.connect(self.look)
        self._often = QTimer(self, interval=LOOK_MS)
        self._often.timeout.connect(self.again)
        for changed in ("pageChanged", "panelChanged", "languageChanged", "typedChanged", "secondsLeftChanged"):
            getattr(stage.face, changed).connect(self._look_soon)
        stage.face.speechChanged.connect(self._switch)
        stage.window.activeFocusItemChanged.connect(self._look_soon)
        speaker.began.connect(lambda text: self._caption(text if text in self.asides else ""))
        speaker.quiet.connect(lambda: self._caption(""))
        stage.face.setProperty("speechOffered", offered)
        stage.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A touch interrupts the voice."""
        if self._on and event.type() in TOUCHES:
            self._speaker.stop()
        return super().eventFilter(watched, event)

    def pressed(self, does: Does | None) -> None:
        """A key of the keypad counts: it interrupts, and somebody is there."""
        self._listener.stir()
        self._stage.theme.setProperty("keyboard", True)
        if self._on:
            if does is not Does.PAUSE:
                self._speaker.stop()
        elif self.private and self._offered:
            self._listener.look(speech=True)  # the next citizen, with the headphones still in

    def act(self, does: Does) -> bool:
        """Do what a key stands for; whether it was anything. `Does.NEXT` and the like are the window's."""
        face = self._stage.face
        match does:
            case Does.HEADPHONES_IN | Does.HEADPHONES_OUT:
                self._plug(plugged=does is Does.HEADPHONES_IN)
            case Does.SPEECH:
                self._listener.look(speech=self._offered and not self._on)
            case Does.BACK if face.property("canGoBack"):
                face.back.emit()
            case Does.START_OVER if face.property("started"):
                face.startOver.emit()
            case Does.HELP:
                face.open.emit("help")
            case Does.ERASE:
                face.erase.emit()
            case _:
                self._act_in_speech(does)
        return True

    def look(self) -> None:
        """See what is new on the screen and say it."""
        if not self._on:
            return
        if self._hushed():
            self._speaker.stop()
            self._seen = self._sight()
            return
        before, now = self._seen, self._sight()
        told = sentences.said(before, now)
        self._seen = now
        if self._goes_on(before, now):
            is_moved = before.held != now.held  # by itself: the button that stops it is gone
            self._speaker.add(self._sentences([text for text in told if is_moved or text != now.focus]))
        elif due := self._due(told, is_same=before.key == now.key):
            self._speaker.say([*self._warned(before, now), *due])
            self._listens()

    def stop(self) -> None:
        """Fall silent and forget, when the program ends."""
        self._often.stop()
        self._speaker.forget()

    def _hushed(self) -> bool:
        """Whether the totem listens to somebody now: who listens is silent."""
        inputs = self._listener.inputs
        return inputs.visit.page is Page.LISTEN and not inputs.panel and inputs.hearing >= 0

    def _act_in_speech(self, does: Does) -> None:
        if not self._on or self._hushed():
            return
        match does:
            case Does.REPEAT:
                self._seen = self._sight()
                self._speaker.say([*self._sentences(sentences.everything(self._seen)), *self._asked()])
            case Does.PAUSE:
                self._speaker.pause()
                self._caption(words.paused() if self._speaker.paused else "")
            case Does.LOUDER | Does.SOFTER:
                self._turn(STEP if does is Does.LOUDER else -STEP)
            case Does.CURTAIN if self.private:
                drawn = not self._listener.inputs.looks.curtain
                self._listener.look(curtain=drawn)
                self._say(words.curtain(drawn=drawn))
            case _:
                return

    def _plug(self, *, plugged: bool) -> None:
        """Without headphones what was private would be heard by all: speech ends, and the picture comes back."""
        self.private = plugged
        self._speaker.stop()
        self._listener.look(speech=plugged and self._offered, curtain=False)

    def _switch(self) -> None:
        is_on = bool(self._stage.face.property("speech"))
        if is_on == self._on:
            return
        self._on, self._seen, self._typed = is_on, Sight(), ""
        if is_on:
            self._turn_to(LOUDNESS)
            self._stage.theme.setProperty("keyboard", True)
            self._seen = self._sight()
            welcome = self._aside(words.welcome(private=self.private))
            self._speaker.say([welcome, *self._sentences(sentences.everything(self._seen))])
            self._often.start()
        else:
            self._often.stop()
            self._soon.stop()
            self._speaker.forget()
            self._caption("")

    def _turn(self, by: int) -> None:
        self._turn_to(min(MOST, max(LEAST, self._level + by)))
        self._say(words.loudness(self._level))

    def _turn_to(self, percent: int) -> None:
        self._level = percent
        self._speaker.turn(percent)

    def _say(self, text: str) -> None:
        self._speaker.say([self._aside(text)])

    def _aside(self, text: str) -> Sentence:
        self.asides.add(text)
        return Sentence(text, self._language())

    def again(self) -> None:
        """Look from time to time: not everything that changes says so."""
        if self._speaker.speaking:
            self._listens()
        self.look()

    def _listens(self) -> None:
        """Who is being told something is there. Whether they are is just what the warning asks: only they answer it."""
        if not self._listener.inputs.seconds_left:
            self._listener.stir()

    def _look_soon(self) -> None:
        if self._on:
            self._soon.start()

    def _sight(self) -> Sight:
        face = self._stage.face
        inputs = self._listener.inputs
        key = (str(face.property("page")), str(face.property("panel")), str(face.property("language")))
        warned = "warned" if inputs.seconds_left and (key[0] != "ticket" or key[1]) else ""
        mine = {shown(inputs.visit.entry, inputs.typed), inputs.typed}
        if not self.private:
            mine |= {inputs.visit.talk.said, inputs.visit.heard}  # that is between one citizen and the screen
        tree = sentences.without(eye.tree(self._stage.window), mine)
        withheld = () if self.private else sentences.personal(inputs)
        sheet = str(inputs.visit.sheet)
        return sentences.sight((*key, sheet, warned), tree, words.words(), withheld)

    def _sentences(self, texts: Sequence[str]) -> list[Sentence]:
        language = self._language()
        passing = str(self._stage.face.property("page")) in PAGES_OF_ONE
        visit = self._listener.inputs.visit
        said = visit.heard if visit.page is Page.HEARD else visit.talk.said
        whole = [part for text in texts if text for part in sentences.in_words(text, said)]
        return [Sentence(sentences.aloud(text, language), language, passing) for text in whole]

    def _asked(self) -> list[Sentence]:
        """What is being asked in own words, as far as it is typed: word by word, and to who asks alone."""
        inputs, language = self._listener.inputs, self._language()
        is_own = self.private and str(self._stage.face.property("page")) == "chat"
        typed = shown(inputs.visit.entry, inputs.typed).split() if is_own else []
        return [Sentence(word, language, passing=True) for word in typed]

    def _goes_on(self, before: Sight, now: Sight) -> bool:
        """Whether an answer grows while it is read: what comes waits for its turn."""
        return now.key[0] == "reply" and before.key == now.key and self._speaker.speaking

    def _overheard(self) -> bool:
        """Whether what is typed here is one citizen's alone, and the room hears."""
        return self._listener.inputs.visit.entry in sentences.OWN and not self.private

    def _warned(self, before: Sight, now: Sight) -> list[Sentence]:
        """Where signs are typed that are one citizen's alone, the keys that are come to give them away to the room."""
        is_new = now.key[:2] == ("entry", "") and before.key[:1] != ("entry",)
        return [self._aside(words.overheard())] if is_new and self._overheard() else []

    def _due(self, told: Sequence[str], *, is_same: bool) -> list[Sentence]:
        """What was typed, and what is new with it: on the same page the answer to it, and nothing else."""
        echo, inputs = self._echo(), self._listener.inputs
        if echo and is_same:
            is_answered = inputs.entry_trouble or inputs.visit.entry is Entry.SEARCH
            told = [text for text in told if text != self._seen.focus] if is_answered else []
        return [*echo, *self._sentences(told)]

    def _echo(self) -> list[Sentence]:
        """What was typed since the last look."""
        before, self._typed = self._typed, self._listener.inputs.typed
        language = self._language()
        if self._typed == before or str(self._stage.face.property("page")) not in ("entry", "chat"):
            return []
        if len(self._typed) < len(before):
            is_erased = bool(self._typed) or len(before) == 1  # an answer takes all of it, and says so itself
            return [self._aside(words.erased())] if is_erased and not self._listener.inputs.entry_trouble else []
        if self._overheard():
            return [self._aside(words.typed(len(self._typed)))]
        return [Sentence(sign, language) for sign in sentences.echo(before, self._typed, language)]

    def _caption(self, text: str) -> None:
        """What only the voice says is seen as well."""
        self._stage.face.setProperty("caption", text if self._on else "")
