"""What speech mode needs, put together: settings, voice, player, keypad."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.kiosk_view_model import KioskViewModel
    from kiosk.speech.narrator import Narrator
    from ui.application import Screen
    from ui.language import Languages

VOICES = ("espeak", "rhvoice", "kokoro")  # as in ui.speech.voice, which loads their libraries


@dataclass(frozen=True)
class Hearing:
    """``voices`` are tried in this order; none, and the totem does not speak. ``device`` is ALSA's name of the sound.

    ``keys`` is what each key of the keypad does, as `ui.keys.read_keys` takes it.
    """

    voices: tuple[str, ...] = ("espeak",)
    device: str = "default"
    keys: str = ""


def add_hearing(parser: argparse.ArgumentParser, default: Callable[[str, str], str]) -> None:
    """The options of speech mode and keypad."""
    voices = default("VOICES", "espeak")
    listed = ", ".join(VOICES)
    parser.add_argument("--voices", type=_voices, default=voices, help=f"to try in this order: {listed}; or none")
    parser.add_argument(
        "--sound-device", default=default("SOUND_DEVICE", "default"), help="ALSA device of the headphones"
    )
    parser.add_argument(
        "--keys", default=default("KEYS", ""), metavar="MAP", help="the keypad, as in 'repeat=F2; headphones_in=F15'"
    )


def hearing(given: argparse.Namespace) -> Hearing:
    """What the options say."""
    return Hearing(given.voices, given.sound_device, given.keys)


def begin_hearing(
    hearing: Hearing,
    screen: Screen,
    view_model: KioskViewModel,
    languages: Languages,
    folder: Path,
    monotonic: Callable[[], float],
) -> Narrator:
    """Let the keypad work, and the totem speak to who asks for it. Files of sentences are kept in ``folder``.

    Raises `ui.keys.KeyMapWrong`.
    """
    from kiosk.speech.narrator import Narrator, Stage
    from ui.keys import Keypad, Steady, read_keys
    from ui.speech.phrases import Phrases
    from ui.speech.player import Player
    from ui.speech.speaker import Speaker

    keys = read_keys(hearing.keys)
    engines = hearing.voices
    kept, passing = (Phrases(folder / name, engines=engines) for name in ("kept", "passing"))
    speaker = Speaker(kept, passing, Player(hearing.device))
    stage = Stage(screen.window, screen.part("face"), screen.theme)
    narrator = Narrator(stage, view_model, speaker, languages.chosen, offered=bool(engines))
    settle = float(screen.theme.property("settleMs")) / 1000
    Keypad(screen.window, keys, Steady(settle, monotonic), narrator.act, narrator.pressed)
    return narrator


def _voices(words: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in words.split(",") if name.strip())
    if names == ("none",):
        return ()
    if not names or set(names) - set(VOICES):
        raise argparse.ArgumentTypeError(f"'{words}' is not a list of {', '.join(VOICES)}")
    return names
