"""A branch at work: three desks and two totems that issue, call, start and finish as fast as they can."""

from __future__ import annotations

import threading
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import requests

from tests.soak.small_branch import SmallBranch

SEATS = {"ana": "1", "beto": "2"}


class Hour:
    """See the module. It can be told to work again and again."""

    def __init__(self, branch: SmallBranch) -> None:
        self._branch = branch
        for who, counter in SEATS.items():
            with requests.Session() as session:
                self._do(session, who, type="open_counter", counter=counter)

    def work(self, tickets: int) -> None:
        """Issue and serve ``tickets`` tickets; a panel comes and goes meanwhile."""
        left = threading.Semaphore(0)
        with ThreadPoolExecutor(4) as pool:
            totems = [pool.submit(self._issue, who, tickets // 2, left) for who in ("totem", "other totem")]
            desks = [pool.submit(self._serve, who, tickets // 2, left) for who in SEATS]
            for each in [*totems, *desks]:
                each.result()

    def _issue(self, who: str, count: int, left: threading.Semaphore) -> None:
        with requests.Session() as session:
            for _ in range(count):
                self._do(session, who, type="issue_ticket", service="identity")
                left.release()

    def _serve(self, who: str, count: int, left: threading.Semaphore) -> None:
        url = f"{self._branch.server.url}/api/branches/{self._branch.id}/events"
        with requests.Session() as session:
            for number in range(count):
                left.acquire()
                called = self._do(session, who, type="call_next", counter=SEATS[who])
                self._do(session, who, type="start", ticket=called["ticket"]["id"])
                self._do(session, who, type="finish", ticket=called["ticket"]["id"])
                if number % 10 == 0:
                    headers = self._branch.headers("panel") | {"Last-Event-ID": str(max(0, called["version"] - 50))}
                    with requests.get(url, headers=headers, stream=True, timeout=30) as answer:
                        next(answer.iter_content(chunk_size=None))

    def _do(self, session: requests.Session, who: str, **fields: Any) -> Any:
        command = {"id": str(uuid.uuid4()), **fields}
        while (answer := self._branch.send(who, command, session)).status_code == 429:
            time.sleep(0.1)
        assert answer.status_code == 200, answer.text
        return answer.json()
