"""The demonstration's composition root: with a display a branch to play with, without one a scripted journey."""

from __future__ import annotations

import argparse
import os
import random
import secrets
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from assistant.models.known import MODELS
from client.api import Api
from client.errors import ClientError
from demo.child import ChildFailed
from demo.crowd import Colleague, Crowd, live
from demo.house import LIFE_SIZE, WINDOWS, House, offscreen, opened
from demo.journal import Journal, JourneyFailed
from demo.journey import Journey
from domain import ids
from domain.errors import VezError

LANGUAGES = ("pt_BR", "en", "es")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the demonstration; the exit code is 0 when all went well."""
    options = _parser().parse_args(arguments)
    display = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    headless = options.headless or not display
    if headless and not options.headless:
        _say("There is no display here, so this runs the scripted journey (--headless).")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with tempfile.TemporaryDirectory(prefix="vez-demo-") as scratch:
            data = options.data or Path(scratch)
            return _journey(options, data) if headless else _play(options, data)
    except (ChildFailed, ClientError, JourneyFailed, VezError) as failure:
        _say(f"The demonstration stopped: {failure}")
        return 1
    except KeyboardInterrupt:
        return 130


def _journey(options: argparse.Namespace, data: Path) -> int:
    out: Path = options.out
    if (data / "server").exists():
        _say(f"{data} holds a branch already, and the journey is a day from its beginning: give it another folder.")
        return 2
    out.mkdir(parents=True, exist_ok=True)
    house = House(data, offscreen(), options.language, LIFE_SIZE)
    started = time.monotonic()
    with opened(house):
        Journey(
            house,
            Journal(out, time.monotonic, _say),
            out,
            options.language,
            crowd=_crowd(options),
            api=_api,
            wait_until=_wait_until,
        ).run()
    _say(f"The whole journey took {time.monotonic() - started:.0f} s. Pictures, paper and events are in {out}")
    return 0


def _play(options: argparse.Namespace, data: Path) -> int:
    """Everything in windows, until the last of them is closed."""
    over = threading.Event()
    house = House(data, os.environ, options.language, WINDOWS)
    with opened(house):
        house.prepare()
        _say("Starting the server, the printer, the totem, the desk and the panel …")
        house.start_server()
        paper = data / "paper"
        _, printer = house.start_printer(paper)
        house.start_paper_window(paper)
        house.start_panel(house.enroll("panel", "tv"))
        house.start_totem(house.enroll("totem", "entrada"), printer)
        attendant = house.enroll("attendant", "ana")
        house.start_desk(None)
        _say(f"The attendant's access code at the desk is   {attendant.read_text(encoding='utf-8')}")
        _say(f"The totem answers questions; a model writes with it after   ./vez model install {next(iter(MODELS))}")
        _say("Take a ticket at the totem, call it at the desk, watch the panel. Close the windows, or Ctrl+C, to end.")
        if options.crowd:
            threading.Thread(target=_live, args=(house, options, over), name="crowd", daemon=True).start()
            _say("Made-up citizens are arriving and made-up colleagues serve them at the other counters.")
        try:
            while house.any_window():
                over.wait(0.5)
        finally:
            over.set()
    return 0


def _live(house: House, options: argparse.Namespace, over: threading.Event) -> None:
    totem = _api(house.url, house.enroll("totem", "crowd"))
    branch = totem.welcome().branch
    colleagues = [
        Colleague(_api(house.url, house.enroll("attendant", f"colleague-{counter.id}")), counter.id)
        for counter in branch.counters[1:4]
    ]
    dice = random.Random(options.seed)  # noqa: S311 - a crowd, not a secret
    live(Crowd(branch, dice, _new_id), totem, colleagues, dice, over.wait)


def _crowd(options: argparse.Namespace) -> Callable[[Api], Crowd]:
    dice = random.Random(options.seed)  # noqa: S311 - a crowd, not a secret
    return lambda api: Crowd(api.welcome().branch, dice, _new_id)


def _api(url: str, token: Path) -> Api:
    return Api(url, token.read_text(encoding="utf-8").strip(), secrets.SystemRandom().random)


def _new_id() -> str:
    return ids.new_id(time.time_ns() // 1_000_000, secrets.token_bytes(ids.ID_BYTES))


def _wait_until(true: Callable[[], bool], seconds: float, what: str) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() > deadline:
            raise JourneyFailed(f"{what}: not within {seconds:.0f} s")
        time.sleep(0.02)


def _say(words: str) -> None:
    print(words, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./vez demo",
        description="A whole fictional branch on this machine: server, printer, totem, desk and panel, all real.",
    )
    parser.add_argument("--headless", action="store_true", help="no windows: a scripted journey with the same programs")
    parser.add_argument("--out", type=Path, default=Path("out"), help="where the journey writes (default: ./out)")
    parser.add_argument("--crowd", action="store_true", help="made-up citizens come and made-up colleagues serve them")
    parser.add_argument("--seed", type=int, default=1, help="which crowd comes (default: 1)")
    parser.add_argument("--language", choices=LANGUAGES, default="pt_BR", help="of the screens at start")
    parser.add_argument("--data", type=Path, help="keep the branch's data here (default: thrown away in the end)")
    return parser
