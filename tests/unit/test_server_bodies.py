"""From the bytes of a request to a command, when they are no command."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from server.bodies import TooLarge, WrongBody, decode, read_body

KNOWN = b'"id":"00000000-0000-4000-8000-000000000000"'


def _read(messages: list[dict[str, Any]], limit: int = 100) -> bytes:
    left: Iterator[dict[str, Any]] = iter(messages)

    async def receive() -> Any:
        return next(left)

    return asyncio.run(read_body(receive, limit))


def _piece(body: bytes, *, more: bool) -> dict[str, Any]:
    return {"type": "http.request", "body": body, "more_body": more}


def test_a_body_is_put_together() -> None:
    assert _read([_piece(b"ab", more=True), _piece(b"cd", more=False)]) == b"abcd"


def test_a_body_that_broke_off_is_none_however_whole_it_looks() -> None:
    with pytest.raises(WrongBody):
        _read([_piece(b'{"a":1}', more=True), {"type": "http.disconnect"}])


def test_a_body_is_not_read_further_than_its_limit() -> None:
    with pytest.raises(TooLarge):
        _read([_piece(b"x" * 60, more=True), _piece(b"x" * 60, more=True)])


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (b'{"type":"issue_ticket",%b,"service":"\\u0000"}' % KNOWN, "body"),
        (b'{"type":"issue_ticket","id":"%b\\n","service":"cpf"}' % (b"a" * 36), "id"),
        (b'{"type":"issue_leased",%b,"service":"a","number":"A001\\n"}' % KNOWN, "number"),
        (b'{"type":"issue_ticket",%b,"service":"\xff"}' % KNOWN, "body"),
        (b'{"type":"issue_ticket",%b,"service":"\\ud800"}' % KNOWN, "body"),
        (b"[" * 16_000, "body"),
        (b"", "body"),
    ],
)
def test_what_cannot_be_stored_or_read_is_no_command(body: bytes, field: str) -> None:
    with pytest.raises(WrongBody) as wrong:
        decode(body)
    assert wrong.value.field == field
