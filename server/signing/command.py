"""`./vez branch keygen` and `./vez branch sign`: the key of a city, and the files that its totems take."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from datetime import datetime
from pathlib import Path

import msgspec

from client import signing, signing_keys, whole_file
from client.errors import LocalFailed
from domain.errors import DocumentInvalid
from server.manage import Sorry


def add_options(actions: _SubParsersAction[ArgumentParser]) -> None:
    """What may be asked."""
    keygen = actions.add_parser("keygen", help="make the key that totems' files are signed with; keep it off the net")
    keygen.add_argument("key", type=Path, metavar="KEY.pem", help="the private key; KEY.pem.pub goes to the totems")
    sign = actions.add_parser("sign", help="one signed file of a document, for a totem without a network")
    sign.add_argument("file", type=Path, metavar="BRANCH.yaml", help="the branch's document")
    sign.add_argument("--key", type=Path, required=True, metavar="KEY.pem", help="what `keygen` made")
    sign.add_argument("--configuration", type=Path, metavar="FILE.json", help="the totem's settings, to go with it")
    sign.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.vez", help="the file to write")


def run(options: Namespace, now: datetime) -> None:
    """Do it. Raises `Sorry`."""
    try:
        if options.action == "keygen":
            public = signing.public_of(signing_keys.make(options.key))
            _tell(f"{options.key} is the private key: whoever has it can set up your totems. Keep a copy of it safe.")
            _tell(f"{options.key}.pub goes to each totem. Its fingerprint: {signing.fingerprint(public)}")
        else:
            _sign(options, now)
    except (LocalFailed, signing.NotTaken, OSError) as error:
        raise Sorry(str(error)) from error


def _sign(options: Namespace, now: datetime) -> None:
    from domain import document  # what checks documents is a tenth of what a server loads, and it needs none of it

    try:
        branch = document.read(options.file.read_text("utf-8"))
    except (DocumentInvalid, UnicodeDecodeError) as error:
        raise Sorry(f"{options.file}: {error}") from error
    files = {signing.BRANCH: msgspec.json.encode(branch)}
    if options.configuration:
        try:
            files[signing.CONFIGURATION] = msgspec.json.encode(msgspec.json.decode(options.configuration.read_bytes()))
        except msgspec.MsgspecError as error:
            raise Sorry(f"{options.configuration}: {error}") from error
    parcel = signing.Parcel(branch.id, now, options.key.stem, files)
    key = signing_keys.read(options.key)
    whole_file.write(options.output, signing.pack(parcel, key), 0o644)
    _tell(f"{options.output} is for branch '{branch.id}', signed by {signing.fingerprint(signing.public_of(key))}.")


def _tell(text: str) -> None:
    sys.stderr.write(text + "\n")
