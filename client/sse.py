"""Server-sent events: from the bytes of a stream to its messages.

Whatever way the bytes are cut, a message comes out with the byte that ends it (`iter_lines` of `requests` can hold the
last line back until the next one).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    """One event: its ``name``, ``id`` and ``data``, each empty when not sent."""

    name: str
    id: str
    data: bytes


class Parser:
    """Give it chunks; it gives back the messages that are whole. Comments (heartbeats) are left out."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, chunk: bytes) -> list[Message]:
        """The messages that ``chunk`` completes, in order."""
        *blocks, self._rest = (self._rest + chunk).replace(b"\r\n", b"\n").split(b"\n\n")
        return [message for block in blocks if (message := _message(block)) is not None]


def _message(block: bytes) -> Message | None:
    fields: dict[bytes, list[bytes]] = {}
    for line in block.split(b"\n"):
        name, _, value = line.partition(b":")
        if name:
            fields.setdefault(name, []).append(value.removeprefix(b" "))
    if not fields:
        return None
    kind, number = (fields.get(key, [b""])[-1].decode() for key in (b"event", b"id"))
    return Message(kind, number, b"\n".join(fields.get(b"data", [])))
