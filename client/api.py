"""Typed calls to the server over `requests`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlencode

import msgspec
import requests
import urllib3

from client.errors import BadAnswer, NotAllowed, NotAuthenticated, NotHere, SignInRefused, TooMany, Unreachable
from client.sse import Message, Parser
from client.trust import authorities, untrusted
from domain.agenda import Agenda, Booking, Entry, Finds, Move, Search
from domain.answers import Answer, Refusal, Start, TicketPage, Welcome
from domain.commands import AnyCommand
from domain.devices import Asked, Asking, Poll, Polled, Renewed
from domain.ended import EndedPage
from domain.errors import REFUSALS, Refused
from domain.events import Recorded
from domain.health import Heard, Pulse
from domain.later import QuieterHours
from domain.media import Item
from domain.opinions import Holder, Opinion, Ratable
from domain.people import REFUSALS as SIGN_IN_REFUSALS
from domain.people import ChangePassword, SignedIn, SignIn, SignOut
from domain.procedures import Article, Confirm, Manual, Readers, Receipt
from domain.visits import Returning, Visit, Visits

T = TypeVar("T")
CHUNK = 65536

# What msgspec has to know of a type it finds out when it first meets it, and two threads that are at that together can
# end the process. So it meets all of them here, where one thread is.
for _kind in (
    Answer,
    Article,
    Asked,
    EndedPage,
    Finds,
    Item,
    Manual,
    Polled,
    QuieterHours,
    Ratable,
    Readers,
    Receipt,
    Refusal,
    Renewed,
    SignedIn,
    Start,
    TicketPage,
    Visit,
    Visits,
    Welcome,
    Recorded,
):
    msgspec.json.Decoder(_kind)


@dataclass(frozen=True)
class Patience:
    """Seconds to wait. ``silence`` is how long a stream may say nothing; the server's heart beats faster."""

    connect: float = 2.0
    answer: float = 3.0
    silence: float = 4.5
    tries: int = 3
    pause: float = 0.15


class Api:
    """The server as one device or person sees it.

    ``token`` may be a function, where the code changes while the program runs. ``ca`` is the file with the authority
    that vouches for the server, where the computer's own list does not. ``version`` is told to the server.
    ``jitter`` gives a number from 0 to 1 and spreads the retries of many devices. Calls may be made from any thread,
    one at a time; the stream is a connection of its own. Every call may raise `Unreachable`, `NotAuthenticated`,
    `NotAllowed` or `BadAnswer`.
    """

    def __init__(
        self,
        url: str,
        token: str | Callable[[], str],
        jitter: Callable[[], float],
        *,
        ca: Path | None = None,
        version: str = "",
        patience: Patience = Patience(),
        session: requests.Session | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._url = url.rstrip("/")
        self._token = token
        self._verify = authorities(ca)
        self._agent = f"vez/{version}" if version else "vez"
        self._jitter = jitter
        self._patience = patience
        self._session = session or requests.Session()
        self._sleep = sleep
        self._epoch: int | None = None  # of the room that was last read: in another, the same numbers mean other events

    def welcome(self) -> Welcome:
        """Who the server takes this program for, and its branch."""
        return _decode(self._request("GET", "/api/welcome"), Welcome)

    def room(self, branch: str) -> Start:
        """The branch's room as it is now."""
        start = _decode(self._request("GET", f"/api/branches/{branch}/room"), Start)
        self._epoch = start.room.epoch
        return start

    def send(self, branch: str, command: AnyCommand) -> Answer:
        """Have a command done. Its id makes it safe to try again, which this does when no answer comes.

        Raises a `Refused` when the rules do not allow it.
        """
        body = msgspec.json.encode(command)
        return _decode(self._request("POST", f"/api/branches/{branch}/commands", body), Answer)

    def find_appointment(self, branch: str, search: Search) -> Finds:
        """The appointments of somebody who is here, by code or CPF. Raises also `Unknown` when there are none."""
        return self._ask(branch, "appointments/find", search, Finds)

    def agenda(self, branch: str, day: date) -> Agenda:
        """The appointments of a day."""
        return _decode(self._request("GET", f"/api/branches/{branch}/appointments?day={day.isoformat()}"), Agenda)

    def book(self, branch: str, booking: Booking) -> Entry:
        """Keep an appointment; the same one twice is one. Raises also a `Refused`."""
        return self._ask(branch, "appointments", booking, Entry)

    def move_appointment(self, branch: str, appointment: str, move: Move) -> Entry:
        """Give it another time. Raises also a `Refused`, once somebody came for it or it was cancelled."""
        return self._ask(branch, f"appointments/{appointment}/move", move, Entry)

    def cancel_appointment(self, branch: str, appointment: str) -> Entry:
        """Cancel it. Raises also a `Refused`, once somebody came for it."""
        return _decode(self._request("POST", f"/api/branches/{branch}/appointments/{appointment}/cancel"), Entry)

    def media(self, branch: str) -> list[Item]:
        """The pictures, videos and captions of the branch."""
        return _decode(self._request("GET", f"/api/branches/{branch}/media"), list[Item])

    def media_part(self, branch: str, digest: str, number: int) -> bytes:
        """A part of one of them, from 0 on; each has `domain.media.PART` bytes, the last one less."""
        return self._request("GET", f"/api/branches/{branch}/media/{digest}/parts/{number}").content

    def ticket_page(self, token: str) -> TicketPage:
        """What a ticket's own page shows; ``token`` is the end of its address. Raises also a `Refused`."""
        return _decode(self._request("GET", f"/t/{token}/status"), TicketPage)

    def notes(self, branch: str, ticket: str) -> Visit:
        """What was written about a ticket that is open or ended today. Raises also a `Refused`."""
        return _decode(self._request("GET", f"/api/branches/{branch}/tickets/{ticket}/notes"), Visit)

    def ended_tickets(self, branch: str, number: str = "", before: int | None = None) -> EndedPage:
        """A page of the tickets of today that are over; ``number`` is a part of theirs."""
        asked = urlencode({"number": number} | ({} if before is None else {"before": before}))
        return _decode(self._request("GET", f"/api/branches/{branch}/tickets/ended?{asked}"), EndedPage)

    def earlier_visits(self, branch: str, who: Returning) -> Visits:
        """The visits of a citizen who is here again. Raises also `Unknown` when nothing is known of them."""
        return self._ask(branch, "visits", who, Visits)

    def quieter_hours(self, branch: str, service: str) -> QuieterHours:
        """The hours of today at which the service is quieter. Raises also a `Refused`."""
        return _decode(self._request("GET", f"/api/branches/{branch}/services/{service}/quieter"), QuieterHours)

    def find_rating(self, branch: str, holder: Holder) -> Ratable:
        """Whether who holds a ticket may say what they think of their visit. Raises also a `Refused`."""
        return self._ask(branch, "opinions/find", holder, Ratable)

    def rate(self, branch: str, opinion: Opinion) -> Ratable:
        """Say it. Raises also a `Refused`: also when it was said, perhaps by a request whose answer was lost."""
        return self._ask(branch, "opinions", opinion, Ratable)

    def manual(self, branch: str, tag: str = "") -> Manual:
        """The procedures in force; nothing but the tag when it is still ``tag``."""
        return _decode(self._request("GET", f"/api/branches/{branch}/procedures?tag={tag}"), Manual)

    def article(self, branch: str, procedure: str) -> Article:
        """One of them, whole. Raises also `Unknown`."""
        return _decode(self._request("GET", f"/api/branches/{branch}/procedures/{procedure}"), Article)

    def confirm_read(self, branch: str, procedure: str, version: int) -> Receipt:
        """Who has this token has read it; the first time counts. Raises also `Unknown`."""
        return self._ask(branch, f"procedures/{procedure}/read", Confirm(version), Receipt)

    def readers(self, branch: str, procedure: str) -> Readers:
        """Who has read the version in force, and who not yet. Raises also `Unknown`."""
        return _decode(self._request("GET", f"/api/branches/{branch}/procedures/{procedure}/readers"), Readers)

    def sign_in(self, asked: SignIn) -> SignedIn:
        """A session for a person; its code is the token of an `Api` of its own. Raises also `SignInRefused`."""
        return _decode(self._request("POST", "/api/sign-in", msgspec.json.encode(asked)), SignedIn)

    def sign_out(self, *, everywhere: bool = False) -> None:
        """End the session whose code is the token of this, or all sessions of that person."""
        self._request("POST", "/api/sign-out", msgspec.json.encode(SignOut(everywhere)))

    def change_password(self, asked: ChangePassword) -> None:
        """Replace the password of who has this session; their other sessions end. Raises also `SignInRefused`.

        It is not tried again when no answer comes: it may have been done, and then the old password is wrong.
        """
        self._request("POST", "/api/password", msgspec.json.encode(asked), tries=1)

    def ask(self, asking: Asking) -> Asked:
        """Ask to be admitted, as a device without a code. Not tried again: each time there would be one more to ask."""
        return _decode(self._request("POST", "/api/devices", msgspec.json.encode(asking), tries=1), Asked)

    def poll(self, secret: str) -> Polled:
        """How it went."""
        return _decode(self._request("POST", "/api/devices/poll", msgspec.json.encode(Poll(secret))), Polled)

    def renew(self) -> Renewed:
        """A new code, if it is time for one. The one in use ends when the new one is first used, and not before."""
        return _decode(self._request("POST", "/api/devices/renew"), Renewed)

    def tell_health(self, branch: str, pulse: Pulse) -> Heard:
        """How this device is, and what technicians did at it. Not tried again: it is told every minute."""
        body = msgspec.json.encode(pulse)
        return _decode(self._request("POST", f"/api/branches/{branch}/health", body, tries=1), Heard)

    def _ask(self, branch: str, path: str, asked: msgspec.Struct, kind: type[T]) -> T:
        return _decode(self._request("POST", f"/api/branches/{branch}/{path}", msgspec.json.encode(asked)), kind)

    def _headers(self) -> dict[str, str]:
        token = self._token if isinstance(self._token, str) else self._token()
        return {"User-Agent": self._agent} | ({"Authorization": f"Bearer {token}"} if token else {})

    @contextmanager
    def events(self, branch: str, after: int) -> Iterator[Iterator[Message]]:
        """The branch's event stream from the one after number ``after`` on; silent heartbeats are left out.

        Raises `Unreachable`, also while it is read, when the connection ends or falls silent.
        """
        headers = {**self._headers(), "Accept": "text/event-stream", "Last-Event-ID": str(after)}
        epoch = "" if self._epoch is None else f"?epoch={self._epoch}"
        timeouts = (self._patience.connect, self._patience.silence)
        try:
            response = requests.get(
                f"{self._url}/api/branches/{branch}/events{epoch}",
                headers=headers,
                timeout=timeouts,
                stream=True,
                allow_redirects=False,
                verify=self._verify,
            )
        except requests.RequestException as error:
            raise untrusted(error) or Unreachable(str(error)) from error
        with response:
            _check(response)
            yield _messages(response)

    def _request(self, method: str, path: str, body: bytes | None = None, tries: int = 0) -> requests.Response:
        """Most may be repeated: reading changes nothing, commands carry ids, and who signs in may do so twice."""
        tries = tries or self._patience.tries
        timeouts = (self._patience.connect, self._patience.answer)
        elsewhere = ""  # what the last answer has said
        for attempt in range(1, tries + 1):
            try:
                response = self._session.request(
                    method,
                    self._url + path,
                    data=body,
                    headers=self._headers(),
                    timeout=timeouts,
                    allow_redirects=False,
                    verify=self._verify,
                )
            except requests.RequestException as error:
                doubt = untrusted(error)
                if doubt is not None:  # it will not become another one by asking again
                    raise doubt from error
                failure, elsewhere = str(error), ""
            else:
                if response.status_code < 500:
                    _check(response)
                    return response
                failure = f"the server answered {response.status_code}"
                refusal = _refusal(response)
                elsewhere = refusal.code if refusal is not None and refusal.code in NotHere.CODES else ""
            if attempt < tries:
                self._sleep(self._patience.pause * attempt * (0.5 + self._jitter()))
        raise NotHere(elsewhere) if elsewhere else Unreachable(failure)


def _messages(response: requests.Response) -> Iterator[Message]:
    """`iter_content` would hold everything back until the end where a proxy has taken the chunks out of the stream."""
    parser = Parser()
    try:
        while chunk := response.raw.read1(CHUNK):
            yield from parser.feed(chunk)
    except (urllib3.exceptions.HTTPError, OSError) as error:
        raise Unreachable(str(error)) from error
    raise Unreachable("the server closed the stream")


def _check(response: requests.Response) -> None:
    """Turn an answer that is not one into the error that it stands for."""
    status = response.status_code
    if status == 200:
        return
    refusal = _refusal(response)
    if refusal is not None and refusal.code in SIGN_IN_REFUSALS:
        raise SignInRefused(refusal.code, refusal.facts)
    if status == 401:
        raise NotAuthenticated("the server does not know this token")
    if status == 429:
        raise TooMany(_seconds(response))
    if status >= 500:
        raise Unreachable(f"the server answered {status}")
    if refusal is None:
        raise BadAnswer(f"status {status} from {response.url}")
    if status == 403:
        raise NotAllowed(refusal.code)
    if refusal.code in REFUSALS:
        raise REFUSALS[refusal.code](**refusal.facts)
    if status == 409:
        raise Refused(**refusal.facts)
    raise BadAnswer(f"{status} {refusal.code} {refusal.facts}")


def _seconds(response: requests.Response) -> int:
    """For how long to stay away."""
    said = response.headers.get("Retry-After", "")
    return min(int(said), 3600) if said.isdigit() else 60


def _refusal(response: requests.Response) -> Refusal | None:
    try:
        return msgspec.json.decode(response.content, type=Refusal)
    except msgspec.MsgspecError:  # something between the server and us answered
        return None


def _decode(response: requests.Response, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(response.content, type=kind)
    except msgspec.MsgspecError as error:
        raise BadAnswer(str(error)) from error
