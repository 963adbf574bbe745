"""Following the events of a branch until a number has come."""

from __future__ import annotations

import requests

from client.sse import Parser


def numbers(url: str, headers: dict[str, str], last: int) -> list[int]:
    """The numbers of all events from the first to ``last``, as they came. Silence of more than ten seconds fails."""
    seen: list[int] = []
    if last == 0:
        return seen
    with requests.get(url, headers=headers | {"Last-Event-ID": "0"}, stream=True, timeout=10) as response:
        assert response.status_code == 200, response.text
        parser = Parser()
        for chunk in response.iter_content(chunk_size=None):
            seen += [int(message.id) for message in parser.feed(chunk)]
            if seen and seen[-1] >= last:
                break
    return seen
