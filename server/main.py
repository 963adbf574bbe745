"""The composition root: the only place of the server that reads the clock and makes ids and secrets."""

from __future__ import annotations

import json
import os
import secrets
import sys
import time
from argparse import Namespace
from datetime import UTC, datetime
from uuid import uuid4

from client.version import version
from domain import ids
from server import cli, manage, tokens
from server.appointments import command as appointments
from server.devices import command as devices
from server.opinions import command as opinions
from server.personal import secret
from server.settings import Settings, read

_STEADY = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


def main(arguments: list[str]) -> int:
    """Do what the command line asks for; returns the exit code."""
    os.umask(0o077)  # the database holds codes' digests and people's pages: it belongs to its owner alone
    options = cli.parse(arguments, os.environ)
    try:
        if "data" in options:
            manage.keep_to_its_owner(options.data)
        return _do(options)
    except manage.Sorry as sorry:
        print(sorry, file=sys.stderr)
        return 1


def _do(options: Namespace) -> int:
    match options.command:
        case "run":
            return _run(read(options))
        case "enroll":
            token = tokens.code(secrets.token_bytes(tokens.BYTES))
            manage.enroll(read(options), options, str(uuid4()), token, _now())
        case "admit" | "refuse" | "devices" | "rename" | "revoke":
            devices.run(options, str(uuid4()), _now())
        case "take-over" | "set-aside":
            from server.centre import command as centre

            centre.run(options, str(uuid4()), _now)
        case "person" | "novosga" | "import" | "clock" | "reopen-day" | "procedures" | "media":
            _apart(options)
        case "appointments":
            appointments.run(options, _new_key, _now())
        case "opinions":
            opinions.run(options, _now())
        case "list":
            manage.show_enrolments(read(options))
        case "migrate":
            manage.migrate(read(options), _now(), check=options.check)
        case "branch":
            manage.branch(options, _now())
        case "audit":
            from server.audit import command as auditing

            return auditing.run(options, _now())
        case "personal":
            from server.personal import command as keeping

            return keeping.run(options, _now(), _new_key())
        case "simulate":
            manage.simulate(options)
        case "openapi":
            manage.show_openapi(version())
    return 0


def _apart(options: Namespace) -> None:
    """What brings more than other commands should load."""
    if options.command == "import":
        from server.importing import command as importing

        importing.run(options)
    elif options.command in ("clock", "reopen-day"):
        from server.clocks import command as clocks

        clocks.run(options, _now())
    elif options.command == "media":
        from server.media import command as shown

        shown.run(options, _now())
    elif options.command == "procedures":
        from server.procedures import command as articles

        articles.run(options, _now())
    elif options.command == "person":
        from server.people import command as people

        people.run(options, people.Fresh(_now(), str(uuid4()), secrets.token_bytes))
    else:
        from server.novosga import command as novosga

        novosga.run(options, novosga.Fresh(_now(), str(uuid4()), secrets.token_bytes))


def _run(settings: Settings) -> int:
    import asyncio

    import uvloop

    from server import logs
    from server.errors import WorkerEnded
    from server.program import Sources, run

    logs.set_up(settings.log_level)
    sources = Sources(
        clock=_now,
        steady=_steady,
        new_page=lambda: ids.new_page(time.time_ns() // 1_000_000, secrets.token_bytes(ids.PAGE_BYTES)),
        new_key=_new_key,
        new_id=lambda: str(uuid4()),
        random=secrets.token_bytes,
    )

    def ready(url: str) -> None:
        print(json.dumps({"event": "listening", "url": url, "public_url": settings.public_url or url}), flush=True)

    with manage.explained(settings), asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        try:
            runner.run(run(settings, sources, version(), ready))
        except WorkerEnded:  # the log says it
            return 1
    return 0


def _new_key() -> bytes:
    return secrets.token_bytes(secret.BYTES)


def _now() -> datetime:
    return datetime.now(UTC)


def _steady() -> float:
    """Seconds that nobody sets. Where the system can tell, they go on while the computer sleeps."""
    return time.clock_gettime(_STEADY)
