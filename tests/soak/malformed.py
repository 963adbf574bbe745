"""Requests that nobody should send: thousands of them, each made of its number alone, to be repeated."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Target:
    """What requests are made of: a branch, codes of a totem and a panel, and a command that must not be done."""

    branch: str
    totem: str
    panel: str
    paths: tuple[str, ...]

    def head(self, path: str, *headers: str, method: str = "POST", code: str | None = None) -> bytes:
        """The head of a request up to its empty line, with a good code unless told otherwise."""
        lines = [f"{method} {path} HTTP/1.1", "Host: vez", f"Authorization: Bearer {code or self.totem}", *headers]
        return "\r\n".join([*lines, "", ""]).encode("latin-1")

    @property
    def commands(self) -> str:
        """Where commands go."""
        return f"/api/branches/{self.branch}/commands"

    def hidden(self) -> bytes:
        """A whole request for a ticket, to stand where only a body may be."""
        body = b'{"type":"issue_ticket","id":"11111111-1111-4111-8111-111111111111","service":"identity"}'
        return self.head(self.commands, f"Content-Length: {len(body)}") + body


Make = Callable[[Target, Random], bytes]


def _noise(_: Target, chance: Random) -> bytes:
    return chance.randbytes(chance.randrange(1, 2000))


def _mutated(target: Target, chance: Random) -> bytes:
    """A good request for nothing much, with a few bytes changed, cut out or put in."""
    whole = bytearray(target.head(chance.choice(target.paths), method=chance.choice(["GET", "POST", "PUT", "DELETE"])))
    for _ in range(chance.randrange(1, 6)):
        place = chance.randrange(len(whole))
        match chance.randrange(4):
            case 0:
                whole[place] = chance.randrange(256)
            case 1:
                del whole[place : place + chance.randrange(1, 20)]
            case 2:
                whole[place:place] = bytes([chance.choice([0, 9, 10, 13, 32, 127, 255])]) * chance.randrange(1, 4)
            case _:
                whole[place:place] = whole[place : place + 30]
        if not whole:
            break
    return bytes(whole)


def _large(target: Target, chance: Random) -> bytes:
    size = chance.choice([20_000, 100_000, 400_000])
    match chance.randrange(4):
        case 0:
            return target.head("/" + "a" * size, method="GET")
        case 1:
            return target.head("/api/welcome", "X: " + "b" * size, method="GET")
        case 2:
            return target.head("/api/welcome", *["X: y"] * (size // 8), method="GET")
        case _:
            return b"A" * size


def _chunked(target: Target, chance: Random) -> bytes:
    bad = [
        b"zz\r\nabc\r\n0\r\n\r\n",
        b"-1\r\nabc\r\n0\r\n\r\n",
        b"FFFFFFFFFFFFFFFFF\r\nabc\r\n0\r\n\r\n",
        b"3\r\nabcdef\r\n0\r\n\r\n",
        b"3 \r\nabc\r\n0\r\n\r\n",
        b"3\nabc\n0\n\n",
        b"0x3\r\nabc\r\n0\r\n\r\n",
        b"3;" + b"x" * 5000 + b"\r\nabc\r\n0\r\n\r\n",
        b"3\r\nabc\r\n0\r\nAuthorization: Bearer x\r\nX: y\r\n\r\n",
        b"\r\n\r\n",
        b"00000000000000000000000000003\r\nabc\r\n0\r\n\r\n",
    ]
    coding = chance.choice(
        ["chunked", "chunked", "xchunked", "gzip, chunked", "chunked, identity", "CHUNKED", "\x0bchunked"]
    )
    return target.head(target.commands, f"Transfer-Encoding: {coding}") + chance.choice(bad)


def _smuggled(target: Target, chance: Random) -> bytes:
    """A request inside of another's body, and two ways of saying how long that is."""
    inside = target.hidden()
    size = len(inside)
    head = chance.choice(
        [
            (f"Content-Length: {size + 5}", "Transfer-Encoding: chunked"),
            ("Transfer-Encoding: chunked", f"Content-Length: {size + 5}"),
            (f"Content-Length: {size + 5}", "Transfer-Encoding : chunked"),
            (f"Content-Length: {size + 5}", "Transfer-Encoding: identity"),
            (f"Content-Length: {size + 5}", "Transfer-Encoding: xchunked"),
            (f"Content-Length: {size + 5}", "Content-Length: 0"),
            ("Content-Length: 0", f"Content-Length: {size + 5}"),
            (f"Content-Length: 0, {size + 5}",),
            (f"Content-Length: +{size + 5}",),
            (f"Content-Length: {size + 5}\r\n 0",),
            (f"Content-Length:\x0b{size + 5}",),
            (f"X: y\nContent-Length: {size + 5}",),
        ]
    )
    return target.head(target.commands, *head) + b"0\r\n\r\n" + inside


def _text(target: Target, chance: Random) -> bytes:
    """Text that is none: in the path, in the query, in a header, in the body."""
    odd = chance.choice(["\xff\xfe", "%ff%fe", "%00", "%c0%80", "%ed%a0%80", "..%2f..%2f", "%", "%zz", "\xe2\x80"])
    match chance.randrange(4):
        case 0:
            return target.head(chance.choice(target.paths) + "/" + odd, method="GET")
        case 1:
            return target.head(f"{chance.choice(target.paths)}?after={odd}&lang={odd}", method="GET")
        case 2:
            headers = (f"Last-Event-ID: {odd}", f"Accept-Language: {odd}", f"Cookie: {odd}")
            return target.head(chance.choice(target.paths), *headers, method="GET")
        case _:
            body = b'{"type":"issue_ticket","id":"' + odd.encode("latin-1") * 9 + b'","service":"\\ud800\\u0000"}'
            return target.head(target.commands, f"Content-Length: {len(body)}") + body


def _json(target: Target, chance: Random) -> bytes:
    """JSON that is too deep, too large or too odd."""
    bodies = [
        "[" * 16_000,
        '{"a":' * 3_000,
        "[" * 8_000 + "]" * 8_000,
        "9" * 16_000,
        "1e999999999",
        "-" + "0" * 100,
        '{"type":"issue_ticket",KNOWN,"service":' + "9" * 400 + "}",
        '{"type":"issue_ticket",KNOWN,"service":"nowhere","service":"identityx"}',
        '{"type":"issue_ticket","id":"' + "a" * 36 + '\\n","service":"identity"}',
        '{"type":"issue_leased",KNOWN,"service":"identity","number":"A001\\n","issued_at":"0001-01-01T00:00:00+23:59"}',
        '{"type":"issue_ticket",KNOWN,"service":"nowhere","triage":{"a":{}}}',
        '{"type":null,KNOWN}',
        "\x00",
        "\ufeff{}",
        json.dumps({"type": "cancel", "id": "a" * 32, "ticket": "\u0000"}),
        json.dumps({"type": "cancel", "id": "a" * 32, "ticket": "\U0010ffff" * 40}),
    ]
    body = chance.choice(bodies).replace("KNOWN", '"id":"22222222-2222-4222-8222-222222222222"').encode()
    path = target.commands if chance.random() < 0.6 else chance.choice(target.paths)
    return target.head(path, f"Content-Length: {len(body)}") + body


def _other(target: Target, chance: Random) -> bytes:
    """Other protocols, other versions, other forms."""
    paths = target.paths
    return chance.choice(
        [
            b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\x00\x00\x00\x04\x00\x00\x00\x00\x00",
            b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + chance.randbytes(500),
            b"GET /health\r\n",
            b"GET /health HTTP/0.9\r\n\r\n",
            b"GET /health HTTP/9.9\r\n\r\n",
            b"GET http://elsewhere.example/health HTTP/1.1\r\nHost: a\r\n\r\n",
            b"CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: a\r\n\r\n",
            b"OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
            b"SSH-2.0-OpenSSH_9.6\r\n",
            b"*1\r\n$4\r\nPING\r\n",
            target.head(chance.choice(paths), "Connection: Upgrade", "Upgrade: websocket", method="GET"),
            target.head(chance.choice(paths), "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", method="GET"),
            target.head("/health", method="GET") * 50,
            target.head(target.commands, "Content-Length: 2", "Expect: 100-continue") + b"{}",
            target.head(target.commands, "Content-Length: 2", "Expect: tea") + b"{}",
            target.head(chance.choice(paths), "Range: bytes=0-,0-,0-", "If-None-Match: *", method="HEAD"),
            target.head(chance.choice(paths), code="%s" % ("x" * 3000), method="GET"),
            b"GET /api/welcome HTTP/1.1\r\nAuthorization: Basic eA==\r\nAuthorization: Bearer x\r\n\r\n",
        ]
    )


def _broken_off(target: Target, chance: Random) -> bytes:
    whole = target.hidden().replace(b"identity", b"nowhere!")
    return whole[: chance.randrange(1, len(whole))]


KINDS: tuple[Make, ...] = (_noise, _mutated, _large, _chunked, _smuggled, _text, _json, _other, _broken_off)


def malformed(target: Target, number: int) -> bytes:
    """The request with this number."""
    chance = Random(number)
    return KINDS[number % len(KINDS)](target, chance)
