"""What the totem needs to be spoken to: a microphone that opens, and a model that hears."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Event
from typing import Protocol

from assistant.models.manifest import ModelRefused
from assistant.whisper import Transcriber, installed
from domain.branch import Branch, Language
from kiosk.chat.microphone import Microphone, Recorded
from kiosk.chat.settings import Assisting


class Saying(Protocol):
    """A model's process that is ready for one saying; see `assistant.whisper.Transcription`."""

    def hear(self, sound: bytes, hint: str) -> str: ...
    def close(self) -> None: ...


class Records(Protocol):
    """A microphone; see `kiosk.chat.microphone.Microphone`."""

    def record(self, tell: Callable[[int], None], enough: Event, stop: Event) -> Recorded: ...


class Ears:
    """Listens once at a time, off the screen's thread. Nothing that was heard stays here."""

    def __init__(self, microphone: Records, begin: Callable[[Language], Saying]) -> None:
        self._microphone, self._begin = microphone, begin

    def listen(
        self,
        branch: Branch,
        language: Language,
        tell: Callable[[int], None],
        over: Callable[[], None],
        enough: Event,
        stop: Event,
    ) -> str:
        """What somebody says, in words; none when nobody spoke. ``tell`` gets the level, ``over`` that it has ended.

        Raises `MicrophoneFailed` and `HearingFailed`.
        """
        saying = self._begin(language)  # it loads its model while they speak
        try:
            recorded = self._microphone.record(tell, enough, stop)
            if stop.is_set() or not recorded.spoken:
                return ""
            over()
            return saying.hear(recorded.sound, hint(branch, language))
        finally:
            saying.close()


def hint(branch: Branch, language: Language) -> str:
    """The names of what is done here: words that are likely."""
    return f"{', '.join(service.name.in_language(language) for service in branch.services)}."


def open_ears(assisting: Assisting, environment: Mapping[str, str], steady: Callable[[], float]) -> Ears:
    """The ears of this totem. Raises `ModelRefused` or `MicrophoneFailed` where it cannot be spoken to."""
    if not assisting.model or not assisting.microphone:
        raise ModelRefused("no model is wanted, or no microphone")
    folder = installed(assisting.models)
    microphone = Microphone(assisting.microphone)
    microphone.check()
    return Ears(microphone, Transcriber(folder, assisting.threads, environment, steady).begin)
