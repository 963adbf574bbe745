"""Whom a program believes to be the server: certificates, and the words for why one is not believed."""

from __future__ import annotations

import os
import ssl
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from client.errors import Untrusted, Why

# OpenSSL's X509_V_ERR_… (x509_vfy.h).
_VERDICTS = {
    9: Why.NOT_YET,
    10: Why.EXPIRED,
    18: Why.UNKNOWN_ISSUER,
    19: Why.UNKNOWN_ISSUER,
    20: Why.UNKNOWN_ISSUER,
    21: Why.UNKNOWN_ISSUER,
    62: Why.WRONG_HOST,
    64: Why.WRONG_HOST,
}
_NOT_TLS = ("WRONG_VERSION_NUMBER", "HTTP_REQUEST", "UNEXPECTED_EOF_WHILE_READING", "RECORD_LAYER_FAILURE")


def authorities(ca: Path | None) -> str | bool:
    """Who may vouch for the server, as `requests` wants it: the file ``ca``, else whom this computer trusts.

    `requests` alone would take the list that came with it, which does not know an institution's own authority.
    """
    if ca is not None:
        return str(ca)
    places = ssl.get_default_verify_paths()
    return next((place for place in (places.cafile, places.capath) if place and os.access(place, os.R_OK)), True)


def context(ca: Path | None) -> ssl.SSLContext:
    """What `authorities` is, as `httpx` wants it. Raises OSError when ``ca`` holds no certificate."""
    return ssl.create_default_context(cafile=ca)


def untrusted(error: BaseException) -> Untrusted | None:
    """Why the server was not believed, when that is what is behind ``error``."""
    for each in _behind(error):
        if isinstance(each, ssl.SSLCertVerificationError):
            return Untrusted(_VERDICTS.get(each.verify_code, Why.OTHER), each.verify_message)
        if isinstance(each, ssl.SSLError) and any(name in str(each) for name in _NOT_TLS):
            return Untrusted(Why.NOT_TLS, str(each))
    return None


def is_exposed(url: str) -> bool:
    """Whether what is sent to ``url`` can be read and changed on its way: http, and not to this computer itself."""
    parts = urlsplit(url)
    if parts.scheme.lower() == "https":
        return False
    host = parts.hostname or ""
    try:
        return not ip_address(host).is_loopback
    except ValueError:
        return host != "localhost" and not host.endswith(".localhost")


def _behind(error: BaseException) -> Iterator[BaseException]:
    """The error and everything that led to it; libraries keep that in several places."""
    seen: set[int] = set()
    todo: list[object] = [error]
    while todo:
        each = todo.pop()
        if isinstance(each, BaseException) and id(each) not in seen:
            seen.add(id(each))
            yield each
            todo += [each.__cause__, each.__context__, getattr(each, "reason", None), *each.args]
