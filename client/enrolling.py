"""How a device comes to its code, keeps it, and gets a new one now and then.

Without a code it asks the server to be admitted, shows the short code that it is given, and asks how it went until a
person has confirmed it. All of it may be cut off at any point and begun again: a code stays valid until the device has
used the next one.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from client.api import Api
from client.code_file import CodeFile
from client.errors import ClientError, NotAuthenticated, Unreachable, Untrusted
from client.stream import Lost, News, follow
from domain.devices import Asked, Asking

POLL_SECONDS = 2.0
POLLS_A_TRY = 30  # so often a code that the server did not know is tried again: it may have come back from a backup
REFUSED_SECONDS = 60.0
FIRST_SECONDS, DAY_SECONDS, AGAIN_SECONDS = 600.0, 86_400.0, 3_600.0  # between questions whether it is time for a code

Pause = Callable[[float], bool]  # waits so many seconds; True when it is time to stop

log = logging.getLogger("vez.device")


@dataclass(frozen=True)
class Admission:
    """How it stands.

    ``state`` is waiting (a person is to confirm ``code`` within ``seconds``), refused, admitted, or what is in the way:
    unreachable, untrusted (``why`` is one of `client.errors.Why`), storage. ``before`` is why the device is not known,
    as in `domain.devices`.
    """

    state: str
    code: str = ""
    seconds: int = 0
    before: str = "new"
    why: str = ""


def follow_admitted(
    api: Api, asking: Asking, keep: CodeFile, pause: Pause, jitter: Callable[[], float]
) -> Iterator[News | Admission]:
    """`follow` once the device is admitted, and again after it was sent away. ``api`` has its token from ``keep``."""
    trouble = ""
    while True:
        if not keep.code:
            yield from enrol(api, asking, keep, pause)
            if not keep.code:
                return
        for news in follow(api, pause, jitter):
            trouble = _say(news, trouble)
            yield news
            if isinstance(news, Lost) and news.expelled and keep.can_change:
                break
        else:
            return
        yield from enrol(api, asking, keep, pause)


def _say(news: News, before: str) -> str:
    """Tell the log what keeps the server away, once for each reason; returns it, and nothing when it is there."""
    trouble = news.trouble if isinstance(news, Lost) else ""
    if trouble and trouble != before:
        log.info("no server: %s", trouble)
    return trouble


def enrol(api: Api, asking: Asking, keep: CodeFile, pause: Pause) -> Iterator[Admission]:
    """Ask until the device has a code that the server knows, or ``pause`` says that it is time to stop."""
    desk = _Desk(api, asking, keep)
    while True:
        try:
            step = desk.step()
        except Untrusted as error:
            log.info("not admitted yet: %s", error)
            step = Admission("untrusted", why=error.why.value)
        except ClientError as error:
            log.info("not admitted yet: %s", error)
            step = Admission("unreachable")
        except OSError as error:
            log.error("the code cannot be kept: %s", error)
            step = Admission("storage")
        yield step
        if step.state == "admitted" or pause(REFUSED_SECONDS if step.state == "refused" else POLL_SECONDS):
            return


class _Desk:
    """One device's dealings with the server until it is admitted."""

    def __init__(self, api: Api, asking: Asking, keep: CodeFile) -> None:
        self._api = api
        self._asking = asking
        self._keep = keep
        self._polls = 0

    def step(self) -> Admission:
        """Ask once. Raises `ClientError` and OSError."""
        if self._is_known_again():
            return Admission("admitted")
        asked = self._keep.asked or self._ask()
        polled = self._api.poll(asked.poll)
        match polled.state:
            case "admitted":
                self._keep.keep(polled.code)
                return Admission("admitted")
            case "refused":
                self._keep.forget_asking()
                return Admission("refused", before=asked.before)
            case "expired":
                self._keep.forget_asking()
                asked = self._ask()
                return Admission("waiting", asked.code, asked.seconds, asked.before)
            case _:
                return Admission("waiting", asked.code, polled.seconds, asked.before)

    def _ask(self) -> Asked:
        said = self._asking
        asked = self._api.ask(Asking(said.kind, said.host, said.software, self._keep.code))
        self._keep.note_asking(asked)
        return asked

    def _is_known_again(self) -> bool:
        self._polls += 1
        if not self._keep.code or self._polls % POLLS_A_TRY:
            return False
        try:
            self._api.welcome()
        except NotAuthenticated:
            return False
        return True


def renewing(api: Api, keep: CodeFile, pause: Pause, jitter: Callable[[], float]) -> None:
    """Ask once a day whether it is time for a new code, until ``pause`` says that it is time to stop.

    The server decides, by its own clock: a device's may be wrong. ``jitter`` keeps devices that were switched on
    together apart.
    """
    wait = FIRST_SECONDS * jitter()
    while not pause(wait):
        wait = DAY_SECONDS * (0.75 + 0.5 * jitter())
        try:
            if keep.code and keep.can_change:
                renew(api, keep)
        except (ClientError, OSError) as error:
            level = logging.INFO if isinstance(error, Unreachable) else logging.WARNING
            log.log(level, "no new code now: %s", error)
            wait = AGAIN_SECONDS * (0.5 + jitter())


def renew(api: Api, keep: CodeFile) -> bool:
    """Get a new code, if it is time. It is kept before it is used. Raises `ClientError` and OSError."""
    renewed = api.renew()
    if renewed.code:
        keep.keep(renewed.code)
        api.welcome()  # its first use, which ends the old one
        log.info("this device has a new code")
    return bool(renewed.code)
