"""One file that carries settings and content to a device, signed with Ed25519 (RFC 8032).

A file is a line that says what it is, the signer's public key (32 bytes), the signature of all that follows (64), and
a `Parcel` as MessagePack. Nothing of a parcel is read before its signature holds for a key that is trusted.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from domain.errors import VezError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

MAGIC = b"vez signed file 1\n"
KEY, SIGNATURE = 32, 64  # bytes
BRANCH, CONFIGURATION = "branch.json", "configuration.json"  # the files of a parcel for a totem
MOST = 64 * 1024 * 1024  # bytes of a whole file: more is no file of ours


class Why(StrEnum):
    """Why a signed file is not taken. The values are those that screens have words for."""

    NOT_OURS = "not_ours"
    CUT_SHORT = "cut_short"
    UNKNOWN_SIGNER = "unknown_signer"
    TAMPERED = "tampered"
    NEWER_FORMAT = "newer_format"
    FOREIGN = "foreign"
    OLDER = "older"
    UNREADABLE = "unreadable"


_WORDS = {
    Why.NOT_OURS: "this is no file of Vez",
    Why.CUT_SHORT: "the file ends too early; copy it again",
    Why.UNKNOWN_SIGNER: "it is signed with a key that is not trusted here",
    Why.TAMPERED: "it was changed after it was signed",
    Why.NEWER_FORMAT: "it was made by a newer version of Vez",
    Why.FOREIGN: "it is for another branch",
    Why.OLDER: "what is here is newer",
    Why.UNREADABLE: "what is in it cannot be used",
}


class NotTaken(VezError):
    """A signed file is not taken, and nothing was changed. ``detail`` is what the reason is about."""

    def __init__(self, why: Why, detail: str = "") -> None:
        super().__init__(_WORDS[why] + (f" ({detail})" if detail else ""))
        self.why = why
        self.detail = detail


class Parcel(Struct, frozen=True, forbid_unknown_fields=True):
    """What a signed file brings: for which branch, when it was made, by whom, and the files by name."""

    branch: str
    made_at: datetime
    maker: str
    files: dict[str, bytes]


def fingerprint(public: bytes) -> str:
    """What people compare: the first 80 bits of the key's SHA-256, in five groups."""
    shown = sha256(public).hexdigest()[:20].upper()
    return "-".join(shown[place : place + 4] for place in range(0, 20, 4))


def public_of(key: Ed25519PrivateKey) -> bytes:
    """The public half of ``key``."""
    return key.public_key().public_bytes_raw()


def pack(parcel: Parcel, key: Ed25519PrivateKey) -> bytes:
    """The whole file. Raises `NotTaken` when it would be larger than `MOST`."""
    body = msgspec.msgpack.encode(parcel)
    framed = len(body).to_bytes(8, "big") + body
    whole = MAGIC + public_of(key) + key.sign(MAGIC + framed) + framed
    if len(whole) > MOST:
        raise NotTaken(Why.UNREADABLE, f"more than {MOST // 1024 // 1024} MB")
    return whole


def signer(data: bytes) -> bytes:
    """The public key that ``data`` says it is signed with, which proves nothing yet. Raises `NotTaken`."""
    if not data.startswith(MAGIC):
        newer = data.startswith(MAGIC[: MAGIC.rindex(b" ")])
        raise NotTaken(Why.CUT_SHORT if MAGIC.startswith(data) else Why.NEWER_FORMAT if newer else Why.NOT_OURS)
    if len(data) < len(MAGIC) + KEY + SIGNATURE + 8:
        raise NotTaken(Why.CUT_SHORT)
    return data[len(MAGIC) : len(MAGIC) + KEY]


def unpack(data: bytes, trusted: Mapping[bytes, str]) -> Parcel:
    """The parcel in ``data`` when its signature holds for one of the ``trusted`` keys. Raises `NotTaken`."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    public = signer(data)
    if public not in trusted:
        raise NotTaken(Why.UNKNOWN_SIGNER, fingerprint(public))
    start = len(MAGIC) + KEY
    signature, framed = data[start : start + SIGNATURE], data[start + SIGNATURE :]
    length = int.from_bytes(framed[:8], "big")
    if len(framed) < 8 + length <= MOST:
        raise NotTaken(Why.CUT_SHORT)
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, MAGIC + framed)
        return msgspec.msgpack.decode(framed[8:], type=Parcel)
    except InvalidSignature as error:
        raise NotTaken(Why.TAMPERED) from error
    except msgspec.MsgspecError as error:
        raise NotTaken(Why.NEWER_FORMAT, str(error)) from error
