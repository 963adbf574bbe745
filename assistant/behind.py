"""A process behind the screen, for a model: how one is started and ended, and what it may not do."""

from __future__ import annotations

import os
import resource
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import TextIO


def start(command: Sequence[str], environment: Mapping[str, str], niceness: int) -> subprocess.Popen[bytes]:
    """Start ``command``, which sees ``environment`` and nothing else of ours. Raises OSError.

    The touch goes before it by ``niceness``, 0–19. It is spoken to through pipes; its complaints go nowhere.
    """
    return subprocess.Popen(
        list(command),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=dict(environment),
        preexec_fn=partial(os.nice, niceness),  # noqa: PLW1509 - before the child runs Python
    )


def end(child: subprocess.Popen[bytes]) -> None:
    """End ``child``, whatever it does, and leave nothing of it."""
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            with suppress(OSError):  # it was gone before it had taken everything
                pipe.close()


def confine(megabytes: int) -> TextIO:
    """In the child: at most so much memory (0: any), no core dump; returns what speaks to the parent.

    Libraries that print are not listened to: their words would be taken for ours.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # nothing that was said is left on a disk by a crash
    if megabytes:
        resource.setrlimit(resource.RLIMIT_DATA, (megabytes << 20, resource.RLIM_INFINITY))
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return out
