"""`./vez import`: from another system to files that Vez loads. Nothing is stored anywhere else."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterable
from getpass import getpass
from pathlib import Path
from zoneinfo import available_timezones

from client.errors import ClientError
from client.novosga_api import NovoSga
from client.novosga_options import PREFIX, lines
from client.novosga_records import Credentials, Installation
from client.trust import is_exposed
from domain.errors import VezError
from server.importing import dump, rest, tables
from server.importing.writing import write
from server.manage import Sorry

SECRETS = {"CLIENT_ID": "Client id", "CLIENT_SECRET": "Client secret", "USER": "User", "PASSWORD": "Password"}
_EPILOG = f"""\
examples
  ./vez import novosga --dump novosga.sql                  from a text dump of MySQL or PostgreSQL
  ./vez import novosga --url https://novosga.city.example  from a running server; asks for what it needs
  ./vez import novosga --url … --credentials file          from lines such as {PREFIX}PASSWORD=…

A folder for each unit: branch.yaml, numbers.json, people.csv, history.csv, events.jsonl and report.txt, which says what
was left out. Doing it again changes nothing that has not changed there, and never what you wrote in branch.yaml.
"""


def add_options(importing: ArgumentParser) -> None:
    """What may be asked."""
    whence = importing.add_subparsers(dest="whence", metavar="SYSTEM", required=True)
    novosga = whence.add_parser(
        "novosga", help="NovoSGA 2.x", epilog=_EPILOG, formatter_class=RawDescriptionHelpFormatter
    )
    one = novosga.add_mutually_exclusive_group(required=True)
    one.add_argument("--dump", metavar="FILE", type=Path, help="a text dump of its database; - is the standard input")
    one.add_argument("--url", help="its address")
    novosga.add_argument(
        "--out", metavar="DIR", type=Path, default=Path("imported"), help="for the files (%(default)s)"
    )
    novosga.add_argument("--unit", metavar="N", type=int, help="only this unit; without it, every active one")
    novosga.add_argument("--time-zone", metavar="NAME", default="America/Sao_Paulo", help="of its times (%(default)s)")
    novosga.add_argument(
        "--counters", metavar="N", type=int, default=4, help="counters, where the history names none (%(default)s)"
    )
    novosga.add_argument("--user", help=f"who may read there; the password is asked for, or {PREFIX}PASSWORD")
    novosga.add_argument("--credentials", metavar="FILE", type=Path, help=f"a file with lines {PREFIX}…=…")
    novosga.add_argument("--ca", metavar="FILE", type=Path, help="who vouches for its certificate")
    novosga.add_argument("--insecure", action="store_true", help="speak http with another computer")


def run(options: Namespace) -> None:
    """Do it. Raises `Sorry`."""
    if options.time_zone not in available_timezones():
        raise Sorry(f"'{options.time_zone}' is not a time zone.")
    try:
        for found in _found(options):
            folder, report = write(found, options.time_zone, max(1, options.counters), options.out)
            sys.stdout.write(f"{folder}\n")
            sys.stderr.write("".join(f"{line}\n" for line in report))
    except (VezError, OSError, ValueError) as error:
        raise error if isinstance(error, Sorry) else Sorry(f"This could not be imported: {error}") from error


def _found(options: Namespace) -> Iterable[Installation]:
    if options.dump is not None:
        text = sys.stdin.read() if str(options.dump) == "-" else options.dump.read_text("utf-8", errors="replace")
        dump.check_whole(text)
        return tables.installations(dump.rows(text, tables.TABLES), options.time_zone, options.unit)
    if is_exposed(options.url) and not options.insecure:
        raise Sorry(f"{options.url} is not protected: use https, or say --insecure if the network is yours alone.")
    server = NovoSga(options.url, _credentials(options), ca=options.ca)
    try:
        return rest.installations(server, options.time_zone, options.unit)
    except (KeyError, TypeError, AttributeError) as error:  # JSON of another shape than NovoSGA 2.x has
        raise ClientError(f"{options.url} does not answer as NovoSGA 2.x does: {error!r}") from error


def _credentials(options: Namespace) -> Credentials:
    known: dict[str, str] = {name: os.environ.get(PREFIX + name, "") for name in SECRETS}
    if options.credentials is not None:
        known |= lines(options.credentials.read_text(encoding="utf-8"))
    if options.user:
        known["USER"] = options.user
    return Credentials(*(known[name] or _asked(words) for name, words in SECRETS.items()))


def _asked(words: str) -> str:
    """From the keyboard, or a line of the standard input; never from the command line."""
    if sys.stdin.isatty():
        return getpass(f"{words}: ") if words in ("Password", "Client secret") else input(f"{words}: ")
    return sys.stdin.readline().rstrip("\r\n")
