"""The command line of the server."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Mapping
from pathlib import Path

from domain.commands import Role

_EPILOG = """\
examples
  ./vez server branch load my-branch.yaml         a branch, from its document
  ./vez server enroll attendant Ana               a code for Ana, shown once
  ./vez server --port 8080                        serve (`run` may be left out)

Where things are kept: --data DIR, else $VEZ_DATA, else ~/.local/share/vez/server.
"""


def parse(arguments: list[str], environment: Mapping[str, str]) -> Namespace:
    """The options. Exits with a message when they make no sense. Without a command they are those of ``run``."""
    parser = ArgumentParser(
        prog="./vez server",
        description="The authority of one branch, or of many: it numbers what happens, keeps it, and tells everybody.",
        epilog=_EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    where = _where(environment)
    _add_run(commands.add_parser("run", parents=[where], help="serve (the default)"), environment)
    enroll = commands.add_parser("enroll", parents=[where], help="let a device or person in; prints their code, once")
    enroll.add_argument("role", choices=[role.value for role in Role], help="what it may do")
    enroll.add_argument("name", help="what you call it: 'Totem at the door', 'Ana'")
    enroll.add_argument("--branch", metavar="ID", help="its branch; may be left out where there is only one")
    revoke = commands.add_parser("revoke", parents=[where], help="take a code back, at once")
    revoke.add_argument("id", help="the id that `list` shows")
    commands.add_parser("list", parents=[where], help="who is enrolled (never their codes)")
    _add_branch(commands.add_parser("branch", help="load, check or show a branch's document"), where)
    migrate = commands.add_parser("migrate", parents=[where], help="bring the database to this version's schema")
    migrate.add_argument("--check", action="store_true", help="change nothing; exit with 1 when there is work to do")
    simulate = commands.add_parser("simulate", prog="./vez simulate", help="replay days with a calling policy")
    commands.add_parser("openapi", help="print the OpenAPI document")
    first = arguments[0] if arguments else ""
    if first == "simulate":  # what it brings is no load for a server's start
        from server.simulation.command import add_options

        add_options(simulate)
    bare = first not in ("-h", "--help") and (not first or first.startswith("-"))
    return parser.parse_args(["run", *arguments] if bare else arguments)


def _where(environment: Mapping[str, str]) -> ArgumentParser:
    home = Path(environment.get("XDG_DATA_HOME") or Path(environment.get("HOME", "/var/lib")) / ".local/share")
    data = environment.get("VEZ_DATA") or str(home / "vez/server")
    where = ArgumentParser(add_help=False)
    where.add_argument("--data", metavar="DIR", type=Path, default=Path(data), help=f"the data folder ({data})")
    where.add_argument(
        "--database",
        metavar="URL",
        default=environment.get("VEZ_DATABASE"),
        help="postgresql://…, instead of an SQLite file in the data folder",
    )
    return where


def _add_run(run: ArgumentParser, environment: Mapping[str, str]) -> None:
    run.add_argument(
        "--host", default=environment.get("VEZ_HOST", "127.0.0.1"), help="address to listen at (%(default)s)"
    )
    run.add_argument(
        "--port", type=int, default=int(environment.get("VEZ_PORT", "8080")), help="0 takes a free one (%(default)s)"
    )
    run.add_argument(
        "--public-url",
        metavar="URL",
        default=environment.get("VEZ_PUBLIC_URL"),
        help="the address under which citizens' telephones reach this server; told in the first line of output",
    )
    run.add_argument(
        "--log-level",
        choices=("debug", "info", "warning", "error"),
        default=environment.get("VEZ_LOG_LEVEL", "info"),
        help="how much to log on the error stream (%(default)s)",
    )


def _add_branch(branch: ArgumentParser, where: ArgumentParser) -> None:
    actions = branch.add_subparsers(dest="action", metavar="ACTION", required=True)
    load = actions.add_parser("load", parents=[where], help="store a document, in place of the earlier one")
    load.add_argument("file", type=Path)
    check = actions.add_parser("check", help="say every problem of a document, with its line")
    check.add_argument("file", type=Path)
    actions.add_parser("schema", help="print the JSON Schema of a document")
    show = actions.add_parser("show", parents=[where], help="print the document in use")
    show.add_argument("branch", nargs="?", metavar="ID", help="may be left out where there is only one")
