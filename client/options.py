"""What the command lines of programs that talk to the server share: its address, who vouches for it, and the code."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from client.code_file import CodeFile
from client.trust import is_exposed

FILE = "device.code"  # in the program's own folder, when nothing else is said


def add_server(parser: argparse.ArgumentParser, default: Callable[[str, str], str]) -> None:
    """Let be said how the server is reached. ``default`` gives what the environment says."""
    add = parser.add_argument
    add(
        "--server",
        default=default("SERVER", ""),
        metavar="URL",
        help="the Vez server, such as https://vez.city.example",
    )
    add("--ca", type=Path, default=default("CA", "") or None, metavar="FILE", help="who vouches for its certificate")
    words = "speak http with a server on another computer; whoever is in between can read and change everything"
    add("--insecure", action="store_true", default=bool(default("INSECURE", "")), help=words)


def server(parser: argparse.ArgumentParser, given: argparse.Namespace) -> str:
    """The server's address. Ends the program with a message when it is missing, no address, or not protected."""
    url: str = (
        given.server
        or getattr(given, "novosga", "")
        or parser.error("--server is missing: the address of the Vez server")
    )
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
        parser.error(f"--server {url} is no address: it begins with https:// (or http:// for this computer itself)")
    if is_exposed(url) and not given.insecure:
        parser.error(
            f"--server {url} is not protected: everybody on the network could read and change what is sent. "
            "Use https://, or say --insecure if the network is yours alone"
        )
    if given.ca is not None and not given.ca.is_file():
        parser.error(f"--ca {given.ca}: there is no such file")
    return url


def code_file(
    parser: argparse.ArgumentParser, file: Path | None, data: Path, environment: Mapping[str, str], prefix: str
) -> CodeFile:
    """Where the device's code is, and will be: ``{prefix}TOKEN``, else ``file``, else a file in ``data``.

    Never an argument, which every process could see. Ends the program with a message when the file cannot be read.
    """
    try:
        return CodeFile(file or data / FILE, environment.get(f"{prefix}TOKEN", "").strip())
    except (OSError, UnicodeDecodeError) as error:
        parser.error(f"the code of this device cannot be read: {error}")
