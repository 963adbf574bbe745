"""The server's settings, from its options and environment."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that may differ between two servers. Times are in seconds, sizes in bytes."""

    database: str
    key_file: Path = Path("vez.key")  # the server's own secret; made where there is none
    host: str = "127.0.0.1"
    port: int = 8080
    centre: str | None = None  # the URL of the server that is told what is recorded here
    centre_code: Path | None = None  # the file with the code that it gave this one
    centre_ca: Path | None = None  # who vouches for its certificate, where not those whom this computer trusts
    centre_insecure: bool = False  # it may be spoken to by http although it is another computer
    centre_branch: str | None = None  # the branch that it is told of, where there are several
    centre_seconds: float = 5.0  # how long it may take to answer, and how often it hears of this one
    public_url: str | None = None
    log_level: str = "info"
    certificate: Path | None = None  # without one the server speaks http
    certificate_key: Path | None = None  # the certificate's own file when it is not said
    proxies: tuple[str, ...] = ()  # whose word is taken for where a request comes from
    busy_seconds: float = 2.0  # how long to wait for another process that is writing
    queue: int = 5_000  # commands waiting for the writer; beyond it they are refused at once
    group: int = 256  # commands in one transaction
    body_limit: int = 16 * 1024
    heartbeat_seconds: float = 2.0
    presence_seconds: float = 5.0  # how often to look whose desks are gone
    watch_seconds: float = 1.0  # how soon a revocation or a new document is noticed
    followed: int = 1_000  # events that one connection may be behind before it is cut
    replay: int = 5_000  # events that are replayed to who comes back
    bad_tokens_a_minute: int = 20  # of one address, before it is told to slow down
    stop_seconds: int = 1
    erase_seconds: float = 600.0  # how often to look whether what is over is to be erased
    seal_seconds: float = 60.0  # how often to look whether history is to be sealed
    requests_per_second: float = 200.0  # of one code, in the long run; ten seconds' worth at once; 0 is no limit
    renew_days: int = 30  # how old a device's code becomes before it gets a new one
    open_per_second: float = 100.0  # the same of one address without a code; a lobby's telephones share one
    sign_ins_per_minute: float = 30.0  # of one address, in the long run
    sign_ins_at_once: int = 60  # of one address: everybody begins at eight
    session_seconds: float = 12 * 3600.0
    session_idle_seconds: float = 2 * 3600.0
    sweep_seconds: float = 20.0  # how late the end of a session may be noticed
    connections: int = 5_000  # at once; beyond it, who has been silent longest makes room
    head_limit: int = 16 * 1024  # of a request before its body
    message_limit: int = 8 * 1024 * 1024  # of a body as it travels, whatever a route itself allows
    head_seconds: float = 10.0  # for the head of a request to come
    body_seconds: float = 30.0  # for its body to come
    unread_seconds: float = 60.0  # that somebody may leave unread what was asked for


def read(options: Namespace) -> Settings:
    """From the command line, where the environment has already given the defaults.

    Commands other than ``run`` say less, and what they leave out does not matter to them.
    """
    given = vars(options)
    told = ("centre", "centre_code", "centre_ca", "centre_insecure", "centre_branch", "centre_seconds")
    secured = ("certificate", "certificate_key", "proxies", "renew_days")
    known = ("host", "port", "public_url", "log_level", "requests_per_second", *secured, *told)
    named = {key: given[key] for key in known if key in given}
    key_file = options.key_file or options.data.absolute() / "vez.key"
    return Settings(database=options.database or sqlite_url(options.data), key_file=key_file, **named)


def sqlite_url(folder: Path) -> str:
    """The URL of the SQLite database in ``folder``."""
    return f"sqlite:///{folder.absolute() / 'vez.db'}"
