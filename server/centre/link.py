"""Typed calls from a branch's server to its centre, over httpx."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

import msgspec

from client.trust import untrusted
from domain.answers import Refusal
from domain.errors import VezError
from server.centre.wire import AT_ONCE, Batch, Copy, Stand, Take

if TYPE_CHECKING:
    import ssl

    import httpx

T = TypeVar("T")
_encode = msgspec.json.Encoder().encode


class CutOff(VezError):
    """No answer came, or the centre could not store anything. What was sent may be sent again."""


class Declined(VezError):
    """The centre does not take what was sent, or does not know who sends: ``code`` says why. A person has to look."""

    def __init__(self, code: str, facts: dict[str, str]) -> None:
        super().__init__(f"{code} {facts}" if facts else code)
        self.code = code


class Link:
    """The centre at ``url``, for the branch of ``code``. Every answer must be there after ``seconds``.

    ``trust`` is whom it believes to vouch for the centre; where there is none, those whom httpx does.
    Every call may raise `CutOff` or `Declined`. Use it inside ``async with``.
    """

    def __init__(self, url: str, code: str, branch: str, seconds: float, trust: ssl.SSLContext | None = None) -> None:
        self._url = f"{url.rstrip('/')}/api/branches/{branch}"
        self._code = code
        self._seconds = seconds
        self._trust = trust
        self._client: httpx.AsyncClient | None = None

    async def __aenter__(self) -> Link:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._client is not None:
            await self._client.aclose()

    async def send(self, batch: Batch) -> Stand:
        """Tell the centre what was recorded."""
        return await self._ask("POST", "/history", Stand, batch)

    async def take(self, asked: Take) -> Stand:
        """Ask to be the authority of a new epoch."""
        return await self._ask("POST", "/authority", Stand, asked)

    async def read(self, after: int, known: str = "", limit: int = AT_ONCE) -> Copy:
        """What the centre has after event ``after``, for who goes by the document ``known``."""
        return await self._ask("GET", f"/history?after={after}&limit={limit}&known={known}", Copy)

    async def _ask(self, method: str, path: str, kind: type[T], body: object = None) -> T:
        import asyncio

        content = None if body is None else _encode(body)
        try:
            client = self._opened()
            async with asyncio.timeout(self._seconds):  # httpx's own counts from byte to byte
                answer = await client.request(method, self._url + path, content=content)
        except Exception as error:  # not only httpx's own: whatever an address or a proxy is like, the branch goes on
            raise CutOff(_why(error)) from error
        if answer.status_code == 200:
            return _decode(answer.content, kind)
        refusal = _decode(answer.content, Refusal)
        if answer.status_code >= 500 or answer.status_code in (408, 429):
            raise CutOff(refusal.code)
        raise Declined(refusal.code, refusal.facts)

    def _opened(self) -> httpx.AsyncClient:
        """Not before something is asked: what it does not like, such as a proxy's address, is no answer either."""
        import httpx  # a tenth of a second that only a server with a centre spends

        if self._client is None:
            headers = {"Authorization": f"Bearer {self._code}", "Content-Type": "application/json"}
            trust = True if self._trust is None else self._trust
            self._client = httpx.AsyncClient(headers=headers, timeout=self._seconds, verify=trust)
        return self._client


def _why(error: BaseException) -> str:
    found = untrusted(error)
    if found is not None:
        return str(found).replace("--ca", "--centre-ca")  # what the option is called here
    return str(error) or type(error).__name__


def _decode(content: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(content, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise CutOff(f"not an answer of a centre: {error}") from error
