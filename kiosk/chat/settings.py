"""The settings of the totem's assistant: whether it is there, and which model writes beside it."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

ANY = "installed"


@dataclass(frozen=True)
class Assisting:
    """``model`` is a name under ``models``, a path, `ANY` that is installed and has passed its test, or nothing.

    ``microphone`` is ALSA's name of one, or nothing.
    ``threads`` is how many a model may use: at most half of the processor, so that the screen stays quick.
    """

    on: bool = False
    model: str = ""
    models: Path = Path("models")
    threads: int = 1
    microphone: str = "default"


def add_assisting(
    parser: argparse.ArgumentParser, default: Callable[[str, str], str], environment: Mapping[str, str]
) -> None:
    """The options of the assistant."""
    models = str(models_folder(environment))
    threads = str(max(1, (os.cpu_count() or 2) // 2))
    add = parser.add_argument
    add("--assistant", choices=("on", "off"), default=default("ASSISTANT", "on"), help="citizens may ask in own words")
    add("--model", default=default("MODEL", ANY), help="writes answers: a name, a path, none, or any that is installed")
    add("--models", type=Path, default=default("MODELS", models), metavar="DIR", help="where models are installed")
    add("--model-threads", type=_few, default=default("MODEL_THREADS", threads), help="of the processor (%(default)s)")
    add(
        "--microphone",
        default=default("MICROPHONE", "default"),
        help="ALSA device to speak into, where a model hears; or none",
    )


def models_folder(environment: Mapping[str, str]) -> Path:
    """Where `./vez model install` puts models when nobody says otherwise."""
    home = Path(environment.get("XDG_DATA_HOME") or Path(environment.get("HOME", "/var/lib")) / ".local/share")
    return Path(environment.get("VEZ_MODELS") or home / "vez/models")


def assisting(given: argparse.Namespace) -> Assisting:
    """What the options say."""
    model = "" if given.model == "none" else given.model
    microphone = "" if given.microphone == "none" else given.microphone
    return Assisting(given.assistant == "on", model, given.models, given.model_threads, microphone)


def _few(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 64:
        raise ValueError(text)
    return number
