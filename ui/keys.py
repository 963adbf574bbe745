"""A tactile keypad: which key does what, told by the place, for every maker sends other codes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtQuick import QQuickItem, QQuickWindow

from domain.errors import VezError

_BETWEEN = re.compile(r"[;\n]+")


class Does(StrEnum):
    """What a key of the keypad, or its socket for headphones, stands for."""

    NEXT = "next"
    PREVIOUS = "previous"
    CHOOSE = "choose"
    BACK = "back"
    START_OVER = "start_over"
    HELP = "help"
    ERASE = "erase"
    REPEAT = "repeat"
    PAUSE = "pause"
    LOUDER = "louder"
    SOFTER = "softer"
    SPEECH = "speech"
    CURTAIN = "curtain"
    HEADPHONES_IN = "headphones_in"
    HEADPHONES_OUT = "headphones_out"


DEFAULT = """
next = Down, Right, Tab
previous = Up, Left, Backtab
choose = Return, Enter, Select
back = Escape, Back
start_over = Home
help = F1
erase = Backspace, Delete, Clear
repeat = F2
pause = F3
speech = F4
curtain = F6
softer = F7, Volume Down
louder = F8, Volume Up
headphones_in = F15
headphones_out = F16
"""

# These Qt Quick understands by itself; the other keys of the same meaning are turned into them.
_NATIVE = {Does.NEXT: Qt.Key.Key_Tab, Does.PREVIOUS: Qt.Key.Key_Backtab, Does.CHOOSE: Qt.Key.Key_Return}


class KeyMapWrong(VezError):
    """A key map that cannot be used; the words say what is wrong with which line."""


def read_keys(text: str) -> Mapping[int, Does]:
    """From lines such as ``next = Down, Right`` (or parted by ``;``) to what each key does, by its Qt code.

    What a text does not name keeps the keys of `DEFAULT`; a key that it names is taken from where it was.
    Raises `KeyMapWrong`.
    """
    found: dict[int, Does] = {}
    for source in (DEFAULT, text):
        mine: dict[int, Does] = {}
        named = set()
        for line in filter(None, (line.strip() for line in _BETWEEN.split(source))):
            does, keys = _line(line)
            named.add(does)
            for key in keys:
                if mine.setdefault(key, does) is not does:
                    raise KeyMapWrong(f"one key is both {mine[key]} and {does}: {line}")
        found = {key: does for key, does in found.items() if does not in named and key not in mine} | mine
    return found


def _line(line: str) -> tuple[Does, list[int]]:
    name, equals, keys = line.partition("=")
    try:
        does = Does(name.strip())
    except ValueError as error:
        raise KeyMapWrong(f"{name.strip()!r} is nothing that a key can do: {', '.join(Does)}") from error
    if not equals:
        raise KeyMapWrong(f"{line!r} is not like 'next = Down, Right'")
    return does, [_code(key.strip()) for key in keys.split(",") if key.strip()]


def _code(name: str) -> int:
    """A key by Qt's name for it (``F15``, ``Volume Up``) or by its code (``0x1000070``)."""
    if re.fullmatch(r"0x[0-9a-fA-F]{1,8}", name):
        return int(name, 16)
    sequence = QKeySequence.fromString(name, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() == 1:
        combination = sequence[0]  # type: ignore[index]
        if combination.key() is not Qt.Key.Key_unknown and not combination.keyboardModifiers().value:
            return int(combination.key())
    raise KeyMapWrong(f"{name!r} is no key: write it as Qt does (F15, Volume Up), or its code (0x1000070)")


@dataclass
class Steady:
    """For trembling hands: the same key again within ``settle`` seconds counts as one press; a held key too."""

    settle: float
    monotonic: Callable[[], float]
    _last: dict[int, float] = field(default_factory=dict)

    def accepts(self, key: int, *, repeated: bool) -> bool:
        """Whether this press counts."""
        now = self.monotonic()
        before = self._last.get(key)
        if repeated or (before is not None and now - before < self.settle):
            return False
        self._last[key] = now
        return True


class Keypad(QObject):
    """Sees every key of ``window`` and calls ``act`` for those of ``keys``; moving and choosing go on to the window.

    ``pressed`` is called for every key that counts, before anything comes of it; with nothing for a key of no meaning.
    """

    def __init__(
        self,
        window: QQuickWindow,
        keys: Mapping[int, Does],
        steady: Steady,
        act: Callable[[Does], bool],
        pressed: Callable[[Does | None], None],
    ) -> None:
        super().__init__(window)
        self._window, self._keys, self._steady, self._act, self._pressed = window, keys, steady, act, pressed
        self._sending = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes what is its own, and lets the rest pass."""
        if self._sending or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        does = self._keys.get(event.key())
        if does is None:
            self._pressed(None)
            return super().eventFilter(watched, event)
        if not self._steady.accepts(event.key(), repeated=event.isAutoRepeat()):
            return True
        self._pressed(does)
        if does in _NATIVE:
            return self._move(does, event)
        return self._act(does)

    def _move(self, does: Does, event: QKeyEvent) -> bool:
        """Let Qt Quick's own keys pass; send them in place of others, and where an arrow has nothing to start from."""
        native = _NATIVE[does]
        item: QQuickItem | None = self._window.activeFocusItem()
        alone = item is None or not item.property("activeFocusOnTab")
        own = (Qt.Key.Key_Return, Qt.Key.Key_Enter) if does is Does.CHOOSE else (native,)
        arrows = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left)
        if event.key() in own or (event.key() in arrows and not alone):
            return False
        self._sending = True
        try:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                sent = QKeyEvent(kind, native, Qt.KeyboardModifier.NoModifier, "\r" if does is Does.CHOOSE else "")
                QCoreApplication.sendEvent(self._window, sent)
        finally:
            self._sending = False
        return True
