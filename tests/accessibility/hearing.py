"""A totem whose voice can be read: the real speech mode, with a player and a voice that only remember."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from domain.branch import Language
from kiosk.speech.narrator import Narrator, Stage
from tests.ui.harness import process_events
from tests.ui.totem import Totem
from ui.keys import Keypad, Steady, read_keys
from ui.speech.errand import Ended
from ui.speech.speaker import Speaker

KEYS = read_keys("")


class FakeVoice(QObject):
    """Makes every sentence at once. ``said`` holds language, text and loudness of each."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.said: list[tuple[str, Language, int]] = []

    def fetch(
        self, text: str, language: Language, then: Callable[[Path | None, str], None], percent: int = 100
    ) -> None:
        self.said.append((text, language, percent))
        then(self.folder / f"{len(self.said)}.wav", "")


class FakePlayer(QObject):
    """Plays for as long as the test wants: `end` ends what sounds now."""

    def __init__(self) -> None:
        super().__init__()
        self.playing: Callable[[Ended], None] | None = None
        self.started = 0

    def play(self, path: Path, then: Callable[[Ended], None]) -> None:
        self.playing, self.started = then, self.started + 1

    def end(self) -> None:
        then, self.playing = self.playing, None
        if then is not None:
            then(Ended(ok=True))


@dataclass
class Listened:
    """A totem that is listened to; `hear` gives what was said since the last time."""

    totem: Totem
    heard: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        screen = self.totem.stage.screen
        folder = Path("/nonexistent/speech")
        self.kept, self.passing = FakeVoice(folder / "kept"), FakeVoice(folder / "passing")
        self.player = FakePlayer()
        self.speaker = Speaker(self.kept, self.passing, self.player)  # type: ignore[arg-type]
        self.speaker.began.connect(self.heard.append)
        stage = Stage(screen.window, screen.part("face"), screen.theme)
        self.narrator = Narrator(
            stage, self.totem.view_model, self.speaker, self.totem.stage.application.languages.chosen
        )
        steady = Steady(0.25, lambda: self.totem.seconds)
        self.keypad = Keypad(screen.window, KEYS, steady, self.narrator.act, self.narrator.pressed)

    def press(self, *keys: Qt.Key) -> None:
        """Press keys of the keypad, each as long after the last as a person takes."""
        for key in keys:
            self.totem.seconds += 0.5
            QTest.keyClick(self.totem.stage.screen.window, key)
            process_events()
            self.narrator.look()

    def hear(self) -> list[str]:
        """Let the voice say all that it has to say, once the screen has settled."""
        process_events()
        self.narrator.look()
        for _ in range(200):
            if self.player.playing is None:
                break
            self.player.end()
        heard, self.heard[:] = list(self.heard), []
        return heard

    def hears(self) -> str:
        """The same in one piece."""
        return " ".join(self.hear())

    def plug(self) -> None:
        """Put headphones in."""
        self.press(Qt.Key.Key_F15)

    def go_to(self, name: str) -> None:
        """Tab until the control ``name`` has the keyboard."""
        for _ in range(60):
            focused = self.totem.stage.hand.focused()
            if focused is not None and focused.name == name:
                return
            self.press(Qt.Key.Key_Down)
        raise AssertionError(f"the keypad never came to {name}")

    def end(self) -> None:
        """Fall silent."""
        self.narrator.stop()


def held_down(key: Qt.Key) -> QKeyEvent:
    """What a key that is held sends again and again."""
    return QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", autorep=True)
