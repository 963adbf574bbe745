"""The routes of the citizen's page: open to anybody who holds a ticket's address, which nobody can guess."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from urllib.parse import parse_qs

import msgspec
from litestar import get
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.types import ASGIApp, Scope

from domain.branch import Language
from server.languages import preferred, spoken
from server.opinions.form import form
from server.reader import Page, Reader
from server.refusals import NOT_FOUND
from server.replies import json_reply, page_reply, reply
from server.ticket_page import Files, ticket_page, unknown_page

_TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")  # 112 of its bits are random: see `domain.ids`
_encode = msgspec.json.Encoder().encode


def routes(reader: Reader, files: Files, clock: Callable[[], datetime]) -> list[HTTPRouteHandler]:
    """The page, and what it shows as data."""
    headers = files.headers()
    unknown = page_reply(unknown_page(files), 404, headers)

    @get("/t/{token:str}")
    async def page(scope: Scope, token: FromPath[str]) -> ASGIApp:
        found = await _find(reader, token)
        if found is None:
            return unknown
        language = _language(scope, found)
        opinion = form(found.branch, found.stage, language, files.words[language])
        return page_reply(ticket_page(files, found.branch, found.shown, language, clock(), opinion), 200, headers)

    @get("/t/{token:str}/status")
    async def status(token: FromPath[str]) -> ASGIApp:
        found = await _find(reader, token)
        return reply(NOT_FOUND) if found is None else json_reply(_encode(found.shown))

    return [page, status]


async def _find(reader: Reader, token: str) -> Page | None:
    return await reader.page(token) if _TOKEN.fullmatch(token) else None


def _language(scope: Scope, found: Page) -> Language:
    """What the reader chose, else what their browser says, else what they chose at the totem."""
    chosen = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [""])[-1]
    accepted = next((value.decode("latin-1") for name, value in scope["headers"] if name == b"accept-language"), "")
    return spoken(chosen) or preferred(accepted) or found.ticket.language
