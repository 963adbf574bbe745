"""The server's settings, from its options and environment."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that may differ between two servers. Times are in seconds, sizes in bytes."""

    database: str
    host: str = "127.0.0.1"
    port: int = 8080
    public_url: str | None = None
    log_level: str = "info"
    busy_seconds: float = 2.0  # how long to wait for another process that is writing
    queue: int = 5_000  # commands waiting for the writer; beyond it they are refused at once
    group: int = 256  # commands in one transaction
    body_limit: int = 16 * 1024
    heartbeat_seconds: float = 2.0
    watch_seconds: float = 1.0  # how soon a revocation or a new document is noticed
    followed: int = 1_000  # events that one connection may be behind before it is cut
    replay: int = 5_000  # events that are replayed to who comes back
    bad_tokens_a_minute: int = 20  # of one address, before it is told to slow down
    stop_seconds: int = 1


def read(options: Namespace) -> Settings:
    """From the command line, where the environment has already given the defaults.

    Commands other than ``run`` say less, and what they leave out does not matter to them.
    """
    given = vars(options)
    named = {key: given[key] for key in ("host", "port", "public_url", "log_level") if key in given}
    return Settings(database=options.database or sqlite_url(options.data), **named)


def sqlite_url(folder: Path) -> str:
    """The URL of the SQLite database in ``folder``."""
    return f"sqlite:///{folder.absolute() / 'vez.db'}"
