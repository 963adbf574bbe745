"""The command line of the server."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Mapping
from ipaddress import ip_network
from pathlib import Path
from typing import Any

from domain.commands import Role
from server.appointments.command import add_options as about_appointments
from server.centre import command as centre
from server.clocks.command import add_options as about_clocks
from server.devices.command import add_options as about_devices
from server.opinions.command import add_options as about_opinions
from server.signing import command as signing

_EPILOG = """\
examples
  ./vez server branch load my-branch.yaml         a branch, from its document
  ./vez server person add ana administrator       Ana may sign in; asks for her password
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
    commands.add_parser("list", parents=[where], help="who is enrolled (never their codes)")
    _add_branch(commands.add_parser("branch", help="load, check or show a branch's document"), where)
    migrate = commands.add_parser("migrate", parents=[where], help="bring the database to this version's schema")
    migrate.add_argument("--check", action="store_true", help="change nothing; exit with 1 when there is work to do")
    commands.add_parser("openapi", help="print the OpenAPI document")
    first = arguments[0] if arguments else ""
    about_devices(commands, where)
    about_appointments(commands, where)
    about_opinions(commands, where)
    centre.add_options(commands, where, environment)
    about_clocks(commands, where)
    _add_heavy(commands, where, first)
    _add_media(commands, where, first)
    bare = first not in ("-h", "--help") and (not first or first.startswith("-"))
    return parser.parse_args(["run", *arguments] if bare else arguments)


def _add_heavy(commands: Any, where: ArgumentParser, first: str) -> None:
    """What brings more than a server's start should load: its options are only there when they are asked for."""
    person = commands.add_parser("person", help="who may sign in with a password, and what they may do")
    novosga = commands.add_parser("novosga", help="let NovoSGA's panel and triage applications use a branch")
    importing = commands.add_parser("import", prog="./vez import", help="bring over what another system holds")
    audit = commands.add_parser("audit", prog="./vez audit", help="check, print and list the audit trail")
    personal = commands.add_parser("personal", prog="./vez personal", help="what is kept of people, and erasing it")
    procedures = commands.add_parser("procedures", help="articles that attendants have at hand, and who has read them")
    simulate = commands.add_parser("simulate", prog="./vez simulate", help="replay days with a calling policy")
    match first:
        case "person":
            from server.people import command as people

            people.add_options(person, where)
        case "personal":
            from server.personal import command as keeping

            keeping.add_options(personal, where)
        case "audit":
            from server.audit import command as auditing

            auditing.add_options(audit, where)
        case "novosga":
            from server.novosga import command as clients

            clients.add_options(novosga, where)
        case "procedures":
            from server.procedures import command as articles

            articles.add_options(procedures, where)
        case "import":
            from server.importing import command as bringing

            bringing.add_options(importing)
        case "simulate":
            from server.simulation import command as simulation

            simulation.add_options(simulate)


def _add_media(commands: Any, where: ArgumentParser, first: str) -> None:
    media = commands.add_parser("media", help="pictures, videos and captions for panels and totems")
    if first == "media":
        from server.media import command as shown

        shown.add_options(media, where)


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
    where.add_argument(
        "--key-file",
        metavar="FILE",
        type=Path,
        default=Path(environment["VEZ_KEY_FILE"]) if environment.get("VEZ_KEY_FILE") else None,
        help="the server's own secret (vez.key in the data folder); the same for all servers of one database",
    )
    return where


def _add_run(run: ArgumentParser, environment: Mapping[str, str]) -> None:
    run.add_argument("--host", default=environment.get("VEZ_HOST", "127.0.0.1"), help="listen here (%(default)s)")
    run.add_argument(
        "--port", type=int, default=environment.get("VEZ_PORT", "8080"), help="0 takes a free one (%(default)s)"
    )
    run.add_argument(
        "--public-url",
        metavar="URL",
        default=environment.get("VEZ_PUBLIC_URL"),
        help="the address under which citizens' telephones reach this server; told in the first line of output",
    )
    run.add_argument(
        "--requests-per-second",
        metavar="N",
        type=float,
        default=environment.get("VEZ_REQUESTS_PER_SECOND", "200"),
        help="how often one device or person may ask in the long run; 0 is without limit (%(default)s)",
    )
    centre.add_centre(run, environment)
    run.add_argument(
        "--centre-branch",
        metavar="ID",
        default=environment.get("VEZ_CENTRE_BRANCH"),
        help="the branch that the centre is told of; may be left out where there is only one",
    )
    run.add_argument(
        "--centre-seconds",
        metavar="N",
        type=float,
        default=environment.get("VEZ_CENTRE_SECONDS", "5"),
        help="how long the centre may take to answer, and how often it hears of this server (%(default)s)",
    )
    _add_tls(run, environment)
    run.add_argument(
        "--log-level",
        choices=("debug", "info", "warning", "error"),
        default=environment.get("VEZ_LOG_LEVEL", "info"),
        help="how much to log on the error stream (%(default)s)",
    )


def _add_tls(run: ArgumentParser, environment: Mapping[str, str]) -> None:
    def path(name: str) -> Path | None:
        return Path(environment[name]) if environment.get(name) else None

    run.add_argument(
        "--certificate",
        metavar="FILE",
        type=Path,
        default=path("VEZ_CERTIFICATE"),
        help="speak https with this certificate and its chain (PEM); a renewed one is taken up by itself",
    )
    run.add_argument(
        "--certificate-key",
        metavar="FILE",
        type=Path,
        default=path("VEZ_CERTIFICATE_KEY"),
        help="its key (PEM, without a password); may be left out when it is in the same file",
    )
    run.add_argument(
        "--proxy",
        dest="proxies",
        metavar="ADDRESS",
        type=_network,
        action="append",
        default=_networks(run, environment.get("VEZ_PROXY", "")),
        help="a proxy before the server (address or network), believed about who asks; may be said several times",
    )
    run.add_argument(
        "--renew-days",
        metavar="N",
        type=int,
        default=environment.get("VEZ_RENEW_DAYS", "30"),
        help="how old the code of a device becomes before it gets a new one (%(default)s)",
    )


def _networks(run: ArgumentParser, said: str) -> list[str]:
    try:
        return [_network(each) for each in said.split()]
    except ValueError as error:
        run.error(f"VEZ_PROXY: {error}")


def _network(written: str) -> str:
    return str(ip_network(written))


def _add_branch(branch: ArgumentParser, where: ArgumentParser) -> None:
    actions = branch.add_subparsers(dest="action", metavar="ACTION", required=True)
    load = actions.add_parser("load", parents=[where], help="store a document, in place of the earlier one")
    load.add_argument("file", type=Path)
    check = actions.add_parser("check", help="say every problem of a document, with its line")
    check.add_argument("file", type=Path)
    actions.add_parser("schema", help="print the JSON Schema of a document")
    show = actions.add_parser("show", parents=[where], help="print the document in use")
    show.add_argument("branch", nargs="?", metavar="ID", help="may be left out where there is only one")
    signing.add_options(actions)
