"""The settings of the desk, from the command line and from ``VEZ_DESK_*``."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from client.options import add_server
from client.options import server as address
from domain.branch import LANGUAGES, Language
from ui.options import geometry


@dataclass(frozen=True)
class Settings:
    """See `parse` for what each one is."""

    server: str
    data: Path
    ca: Path | None = None
    token_file: Path | None = None
    counter: str | None = None
    language: Language | None = None
    fullscreen: bool = False
    large_text: bool = False
    size: tuple[int, int] | None = None
    place: tuple[int, int] | None = None
    public_url: str = ""
    drive: bool = False


def parse(arguments: Sequence[str], environment: Mapping[str, str]) -> Settings:
    """The settings; the command line wins over the environment. Ends the program when something is wrong."""
    parser = _parser(environment)
    asked = parser.parse_args(arguments)
    asked.server = address(parser, asked)
    del asked.insecure
    window = vars(asked).pop("size")
    return Settings(**vars(asked), size=window and window.size, place=window and window.place)


def _parser(environment: Mapping[str, str]) -> argparse.ArgumentParser:
    def said(name: str, otherwise: str | None = None) -> str | None:
        return environment.get(f"VEZ_DESK_{name}", otherwise)

    home = Path(environment.get("XDG_STATE_HOME") or Path(environment.get("HOME", "/")) / ".local/state")
    parser = argparse.ArgumentParser(prog="vez desk", description="The desk: sign in, call, serve, finish.")
    add_server(parser, lambda name, otherwise: said(name) or otherwise)
    parser.add_argument(
        "--token-file", type=_file, default=said("TOKEN_FILE"), metavar="FILE", help="a file with the access code"
    )
    parser.add_argument("--counter", default=said("COUNTER"), metavar="ID", help="sit down at this counter at once")
    parser.add_argument(
        "--language", type=_language, default=said("LANGUAGE"), metavar="pt_BR|en|es", help="language of the window"
    )
    parser.add_argument("--fullscreen", action="store_true", help="take the whole screen")
    parser.add_argument("--large-text", action="store_true", help="letters half as large again")
    parser.add_argument(
        "--size", type=geometry, default=said("SIZE"), metavar="420x760[+X+Y]", help="size and place of the window"
    )
    parser.add_argument(
        "--data", type=Path, default=said("DATA", str(home / "vez" / "desk")), metavar="DIR", help="where it remembers"
    )
    parser.add_argument(
        "--public-url", default=said("PUBLIC_URL", ""), metavar="URL", help="the server as citizens' phones see it"
    )
    parser.add_argument("--drive", action="store_true", help=argparse.SUPPRESS)
    return parser


def _file(written: str) -> Path:
    path = Path(written)
    if not path.is_file():
        raise argparse.ArgumentTypeError(f"there is no file {written}")
    return path


def _language(written: str) -> Language:
    for language in LANGUAGES:
        if written == language:
            return language
    raise argparse.ArgumentTypeError(f"{written!r} is none of {', '.join(LANGUAGES)}")
