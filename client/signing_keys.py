"""The keys of signed files: a private one in PEM that only its owner reads, and the public ones that are trusted."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from client import whole_file
from client.errors import LocalFailed
from client.signing import KEY, fingerprint, public_of

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

TRUSTED = "trusted-keys"  # in a program's data folder: a key a line
_LINE = re.compile(r"vez-ed25519 ([0-9a-f]{64})(?: ([^\x00-\x1f\x7f]{1,80}))?")


def make(path: Path) -> Ed25519PrivateKey:
    """A new key in ``path``, with its public half beside it as ``.pub``. Raises `LocalFailed`, also when it exists."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    if path.exists():
        raise LocalFailed(f"{path} exists already; nothing was changed")
    key = Ed25519PrivateKey.generate()
    try:
        whole_file.write(path, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        whole_file.write(path.with_name(f"{path.name}.pub"), (line(public_of(key), path.stem) + "\n").encode(), 0o644)
    except OSError as error:
        raise LocalFailed(f"the key cannot be kept: {error}") from error
    return key


def read(path: Path) -> Ed25519PrivateKey:
    """The private key in ``path``. Raises `LocalFailed`."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(path.read_bytes(), None)
    except (OSError, ValueError, TypeError) as error:
        raise LocalFailed(f"{path} is no key that can be used: {error}") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise LocalFailed(f"{path} is a key of another kind; `./vez branch keygen` makes one")
    return key


def line(public: bytes, name: str) -> str:
    """How a public key is written down."""
    return f"vez-ed25519 {public.hex()} {name}".rstrip()


def public_in(text: str) -> dict[bytes, str]:
    """The public keys in ``text`` with their names; lines that are none are passed over."""
    found = (_LINE.fullmatch(each.strip()) for each in text.splitlines())
    keys = {bytes.fromhex(match[1]): match[2] or "" for match in found if match}
    return {public: name or fingerprint(public) for public, name in keys.items() if len(public) == KEY}


def trusted(folder: Path) -> dict[bytes, str]:
    """The keys that are trusted in ``folder``, with their names. Raises `LocalFailed`."""
    try:
        return public_in((folder / TRUSTED).read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise LocalFailed(f"the trusted keys cannot be read: {error}") from error


def trust(folder: Path, keys: dict[bytes, str]) -> None:
    """Trust ``keys`` too from now on. Raises `LocalFailed`."""
    every = trusted(folder) | keys
    text = "".join(line(public, name) + "\n" for public, name in every.items())
    try:
        whole_file.write(folder / TRUSTED, text.encode())
    except OSError as error:
        raise LocalFailed(f"the trusted keys cannot be kept: {error}") from error
