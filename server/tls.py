"""TLS of the server itself: its certificate, read again when it was renewed, without ending what is under way."""

from __future__ import annotations

import asyncio
import signal
import ssl
from pathlib import Path

import structlog

from server.errors import CertificateUnusable
from server.settings import Settings

EVERY_SECONDS = 15.0  # how often it is looked whether the files changed
HSTS = ("strict-transport-security", "max-age=31536000")  # a year, RFC 6797: browsers come by https from now on
HSTS_LINE = ": ".join(HSTS).encode() + b"\r\n"
_log = structlog.stdlib.get_logger(__name__)


class Certificate:
    """The certificate in ``certificate`` (PEM, with the chain) and its key in ``key``, or in the same file.

    Whoever connects gets the one that was loaded last. Raises `CertificateUnusable`.
    """

    def __init__(self, certificate: Path, key: Path | None, seconds: float = EVERY_SECONDS) -> None:
        self._certificate = certificate
        self._key = key or certificate
        self._seconds = seconds
        self._latest = self.context = self._load()
        self.context.sni_callback = self._give_latest  # called with or without the name of a server
        self._stamp = self._stamped()

    async def run(self) -> None:
        """Look whether there is a new one, again and again and at SIGHUP, until cancelled."""
        asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, self.reload)
        while True:
            await asyncio.sleep(self._seconds)
            self.look()

    def look(self) -> None:
        """Load it again if the files are others than the last time."""
        stamp = self._stamped()
        if stamp != self._stamp:
            self._stamp = stamp
            self.reload()

    def reload(self) -> None:
        """Load it again. One that cannot be used is said in the log, and the one before stays."""
        try:
            self._latest = self._load()
        except CertificateUnusable as error:
            _log.error("certificate_unusable", problem=str(error))
        else:
            _log.info("certificate_loaded", file=str(self._certificate))

    def _give_latest(self, handshake: ssl.SSLObject, _name: str | None, _context: ssl.SSLContext) -> None:
        # Loading into the context that listens would leave an older certificate of another kind of key in it.
        handshake.context = self._latest

    def _load(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.options |= ssl.OP_NO_RENEGOTIATION | ssl.OP_NO_COMPRESSION
        context.set_alpn_protocols(["http/1.1"])
        try:
            context.load_cert_chain(self._certificate, self._key, _no_password)
        except (ssl.SSLError, OSError, ValueError) as error:
            raise CertificateUnusable(str(self._certificate), str(self._key), _problem(error)) from error
        return context

    def _stamped(self) -> list[tuple[int, int, int]]:
        """What changes when a file is written or put in another's place."""
        found = []
        for path in (self._certificate, self._key):
            try:
                stat = path.stat()
            except OSError:  # between two files that take each other's place
                continue
            found.append((stat.st_mtime_ns, stat.st_size, stat.st_ino))
        return found


def certificate(settings: Settings) -> Certificate | None:
    """The one that the settings name; None when the server speaks http. Raises `CertificateUnusable`."""
    return None if settings.certificate is None else Certificate(settings.certificate, settings.certificate_key)


def _no_password() -> str:
    """Nobody is there to type one."""
    raise ValueError("the key is locked with a password")


def _problem(error: Exception) -> str:
    if isinstance(error, ssl.SSLError) and error.reason == "KEY_VALUES_MISMATCH":
        return "the key is not the key of this certificate"
    if isinstance(error, ssl.SSLError):
        return "they are not a certificate and a key in PEM format"
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return str(error)
