"""The model that writes for the totem, if there is one: found, checked, loaded in the background, asked in turn."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Protocol

from assistant import answering
from assistant.catalogue import Card
from assistant.embedding import opening
from assistant.engine import EngineFailed, Message
from assistant.engines.choosing import engine_of
from assistant.models import manifest
from assistant.models.manifest import Manifest, ModelRefused
from domain.branch import Language
from kiosk.chat.settings import ANY, Assisting

log = logging.getLogger("vez.kiosk")

WRITERS = frozenset({"transformers", "gguf"})
MOST_FAILURES = 3  # in a row, after which a model writes no more until the totem starts again


class StartedEngine(Protocol):
    """An `assistant.engine.Engine` that can be loaded before it is asked."""

    def start(self) -> None: ...
    def generate(self, messages: Sequence[Message], max_tokens: int, seconds: float) -> Iterator[str]: ...
    def close(self) -> None: ...


class Pen:
    """Writes with one engine. `prepare` loads it, on a thread that may wait; until then it is not ``ready``."""

    def __init__(self, engine: Callable[[], StartedEngine]) -> None:
        """``engine`` makes the engine, and raises `ModelRefused` where it may not be used."""
        self._make = engine
        self._engine: StartedEngine | None = None
        self._lock = threading.Lock()
        self._failures = 0
        self._closed = False
        self.ready = False

    def prepare(self) -> None:
        """Load the model; when it cannot be, the log says why and the totem goes on without."""
        with self._lock:
            try:
                self._engine = self._engine or self._make()
                with self._unless_closed():
                    self._engine.start()
            except (ModelRefused, EngineFailed, OSError) as error:  # also: its files cannot be read, no process is left
                log.warning("the assistant writes nothing of its own: %s", error)
                return
            self.ready = not self._closed
        if self._closed:
            self.close()

    def write(self, card: Card, question: str, language: Language, stop: Event) -> Iterator[str]:
        """The sentences that may be said. What the engine says of a failure may quote the question: not told."""
        with self._lock:
            if not self.ready or self._engine is None or stop.is_set():
                return
            try:
                with self._unless_closed():
                    yield from answering.reword(_Stopped(self._engine, stop), card, question, language)
                self._failures = 0
            except EngineFailed:
                self.ready = False
                self._failures += 1
                log.warning("the assistant's model failed while it wrote, %s in a row", self._failures)

    def mend(self) -> None:
        """Load the model again after it has failed, a few times at most."""
        if not self.ready and 0 < self._failures < MOST_FAILURES and not self._closed:
            self.prepare()

    def close(self) -> None:
        """End the engine's process, be it writing."""
        self._closed, self.ready = True, False
        if self._engine is not None:
            self._engine.close()

    @contextmanager
    def _unless_closed(self) -> Iterator[None]:
        """When the engine was closed under the hands of who writes, what that one meets is no error any more."""
        try:
            yield
        except (AssertionError, AttributeError, OSError, ValueError):
            if not self._closed:
                raise


class _Stopped:
    """An engine whose writing ends with the first piece after ``stop`` is set."""

    def __init__(self, engine: StartedEngine, stop: Event) -> None:
        self._engine, self._stop = engine, stop

    def generate(self, messages: Sequence[Message], max_tokens: int, seconds: float) -> Iterator[str]:
        """See `assistant.engine.Engine`."""
        pieces = self._engine.generate(messages, max_tokens, seconds)
        for piece in pieces:
            if self._stop.is_set():
                return
            yield piece

    def close(self) -> None:
        """The engine is not its own."""


def pen(assisting: Assisting, environment: Mapping[str, str], steady: Callable[[], float]) -> Pen | None:
    """The pen of the model that ``assisting`` names; None where none is named and none may be used."""
    folder = chosen(assisting)
    if folder is None:
        return None

    def make() -> StartedEngine:
        known = verified(folder)
        return engine_of(folder, known.kind, assisting.threads, environment, steady)

    return Pen(make)


def encoder(assisting: Assisting) -> Path | None:
    """The folder of the encoder that is installed and has passed its test; none where models are not wanted."""
    return opening.installed(assisting.models) if assisting.model else None


def chosen(assisting: Assisting) -> Path | None:
    """The model's folder: the one that is named, or of those installed the one that answered best in its test."""
    if not assisting.model:
        return None
    if assisting.model != ANY:
        named = Path(assisting.model)
        return named if named.is_absolute() else assisting.models / named
    found = [(known.tested.right, folder) for folder, known in _writers(assisting.models) if known.tested]
    return max(found)[1] if found else None


def verified(folder: Path) -> Manifest:
    """The manifest of a model whose files are as installed and that has passed its test. Raises `ModelRefused`."""
    known = manifest.verify(folder)
    if known.kind not in WRITERS:
        raise ModelRefused(f"{known.name} writes nothing")
    if known.tested is None:
        raise ModelRefused(f"{known.name} was not tested: ./vez model test {known.name}")
    if not known.tested.passed:
        raise ModelRefused(f"{known.name} did not pass its test: {known.tested.why}")
    return known


def _writers(models: Path) -> Iterator[tuple[Path, Manifest]]:
    """Those that have passed their test."""
    for path in sorted(models.glob(f"*/{manifest.NAME}")) if models.is_dir() else ():
        try:
            known = manifest.read(path.parent)
        except ModelRefused as error:
            log.warning("a model is passed over: %s", error)
            continue
        if known.kind in WRITERS and known.tested is not None and known.tested.passed:
            yield path.parent, known
