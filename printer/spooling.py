"""`python -m printer spool`: what a totem has printed or has not, for the technician who stands before it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from printer.errors import CannotPrint, SpoolFailed
from printer.job import Job, JobState
from printer.layout import Number, Paper, Text
from printer.spool import SPOOL_FILE, Spool

Say = Callable[[str], None]

_WORDS = {
    JobState.QUEUED: "waits",
    JobState.SENDING: "is being printed",
    JobState.SENT: "sent; this printer does not tell more",
    JobState.CONFIRMED: "printed",
    JobState.IN_DOUBT: "in doubt: part of it may be on paper",
    JobState.FAILED: "not printed",
}


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Say, clock: Callable[[], datetime]) -> None:
    """Add the command ``spool``, which writes to ``say``."""
    spool = commands.add_parser(
        "spool",
        help="what a totem has printed, and what not",
        description="Look into a totem's spool, also while it works. Papers printed again are marked where they may "
        "exist already.",
    )
    spool.add_argument("--data", type=Path, required=True, metavar="DIR", help="the totem's data folder")
    actions = spool.add_subparsers(metavar="ACTION")
    spool.set_defaults(command=lambda typed: _run(typed, clock, lambda spool: _list(spool, 20, say)))

    def action(name: str, run: Callable[[argparse.Namespace, Spool], int], says: str) -> argparse.ArgumentParser:
        parser = actions.add_parser(name, help=says)
        parser.set_defaults(command=lambda typed: _run(typed, clock, lambda spool: run(typed, spool)))
        return parser

    listing = action("list", lambda typed, spool: _list(spool, typed.most, say), "the latest papers, newest first")
    listing.add_argument("--most", type=int, default=20, metavar="N", help="how many (%(default)s)")
    show = action("show", lambda typed, spool: _show(spool, typed.id, say), "one paper, and all that is known of it")
    again = action("reprint", lambda typed, spool: _reprint(spool, typed.id, say), "print it again, marked if need be")
    drop = action("drop", lambda typed, spool: _drop(spool, typed.id, say), "give up a paper that waits")
    for parser in (show, again, drop):
        parser.add_argument("id", type=int, metavar="ID", help="its number in the list")
    roll = action("roll", lambda typed, spool: _roll(spool, typed.reset, say), "how much paper has been used")
    roll.add_argument("--reset", action="store_true", help="a new roll is in: count from nothing")


def _run(typed: argparse.Namespace, clock: Callable[[], datetime], act: Callable[[Spool], int]) -> int:
    path = typed.data / SPOOL_FILE
    if not path.is_file():
        raise SpoolFailed(f"there is no spool at {path}")
    spool = Spool(path, clock, owner=False)
    try:
        return act(spool)
    finally:
        spool.close()


def _list(spool: Spool, most: int, say: Say) -> int:
    jobs = spool.recent(most)
    for job in jobs:
        copy = " (second copy)" if job.second_copy else ""
        say(f"{job.id:>6}  {_local(job.queued_at)}  {_title(job):<16}  {_WORDS[job.state]}{copy}")
    if not jobs:
        say("The spool is empty.")
    return 0


def _show(spool: Spool, job_id: int, say: Say) -> int:
    job = _found(spool, job_id)
    say(f"{_title(job)}: {_WORDS[job.state]}{' (second copy)' if job.second_copy else ''}")
    for label, value in (
        ("asked for", _local(job.queued_at)),
        ("last change", _local(job.changed_at)),
        ("attempts in vain", str(job.attempts)),
        ("printer", job.printer or "none yet"),
        ("it said", job.detail or "nothing yet"),
        ("key", job.key),
    ):
        say(f"  {label:<17} {value}")
    return 0


def _reprint(spool: Spool, job_id: int, say: Say) -> int:
    waited = _found(spool, job_id).state
    if waited in (JobState.QUEUED, JobState.SENDING):
        raise CannotPrint(f"paper {job_id} {_WORDS[waited]}: it is not printed twice")
    job = spool.again(job_id)
    say(f"Paper {job_id} waits to be printed{', marked as a second copy' if job and job.second_copy else ''}.")
    return 0


def _drop(spool: Spool, job_id: int, say: Say) -> int:
    if not spool.drop(job_id):
        raise CannotPrint(f"paper {job_id} does not wait: {_WORDS[_found(spool, job_id).state]}")
    say(f"Paper {job_id} will not be printed.")
    return 0


def _roll(spool: Spool, reset: bool, say: Say) -> int:
    rolls = spool.rolls()
    for printer, used, since in rolls:
        if reset:
            spool.new_roll(printer)
        what = "counting from nothing; before:" if reset else "used"
        say(f"{printer}: {what} {used / 1000:.1f} m since {_local(since)}")
    if not rolls:
        say("Nothing has been printed yet.")
    return 0


def _found(spool: Spool, job_id: int) -> Job:
    job = spool.job(job_id)
    if job is None:
        raise CannotPrint(f"there is no paper {job_id} in the spool")
    return job


def _local(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M:%S}"


def _title(job: Job) -> str:
    """What people know it by: its number, or its first words."""
    try:
        paper: Paper = job.paper()
    except CannotPrint:
        return "unreadable"
    numbers = [block.text for block in paper.blocks if isinstance(block, Number)]
    words = [block.text for block in paper.blocks if isinstance(block, Text)]
    return next(iter((*numbers, *words)), "paper")[:16]
