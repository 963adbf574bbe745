"""Which tickets were asked for, and given alone: on disk before anything leaves, so that an end at any moment is safe.

::

    asked ──► answered, on paper             settled
      │ └───► no answer: given alone ──► on paper     handed
      └─────► the program ended before anybody had it ──► withdrawn
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from client.local import Local
from client.outbox import Outbox
from domain.commands import IssueLeased, Withdraw
from domain.numbering import Runs, parts, with_number


class Record:
    """See the module. Any thread may call it. Raises `LocalFailed`."""

    def __init__(self, local: Local, outbox: Outbox) -> None:
        self._local, self._outbox = local, outbox

    def ask(self, command: str) -> None:
        """A request for a ticket is about to leave."""
        self._local.execute("INSERT OR IGNORE INTO asked VALUES (?)", command)

    def has_asked(self, command: str) -> bool:
        """Whether a request left whose answer is not known."""
        return bool(self._local.select("SELECT 1 FROM asked WHERE id = ?", command))

    def settle(self, ticket: str) -> None:
        """The citizen has the ticket, or knows that there is none."""
        with self._local.together():
            self._local.execute("DELETE FROM asked WHERE id = ?", ticket)
            self._local.execute("UPDATE given SET handed = 1 WHERE ticket = ?", ticket)

    def give(self, command: IssueLeased) -> None:
        """A ticket is given alone, in the place of the request that it names. Its number is never given again."""
        prefix, sequence = parts(command.number)
        with self._local.together():
            self._outbox.put(command, command.issued_at)
            self._local.execute("INSERT INTO given VALUES (?, ?, ?, 0, '')", prefix, sequence, command.id)
            self._local.execute("DELETE FROM asked WHERE id = ?", command.asked)

    def used(self) -> dict[str, Runs]:
        """The numbers given alone and not yet forgotten, by prefix."""
        runs: dict[str, Runs] = {}
        for prefix, sequence in self._local.select("SELECT prefix, sequence FROM given ORDER BY prefix, sequence"):
            runs[prefix] = with_number(runs.get(prefix, ()), sequence)
        return runs

    def forget(self, today: date) -> None:
        """The server's day is ``today``: what was given before an earlier day on which it was there may be given again.

        No clock of the totem's decides, as it may be wrong; a number given in the night before may belong to today.
        """
        day = today.isoformat()
        with self._local.together():
            self._local.execute("DELETE FROM given WHERE handed AND told_on NOT IN ('', ?)", day)
            self._local.execute("UPDATE given SET told_on = ? WHERE told_on = ''", day)

    def withdraw(self, ticket: str, new_id: Callable[[], str], at: datetime) -> bool:
        """Nobody will have the ticket that was asked for and not settled; whether there was one to withdraw."""
        with self._local.together():
            if not self._local.execute("DELETE FROM asked WHERE id = ?", ticket):
                return False
            self._outbox.put(Withdraw(new_id(), ticket), at)
        return True

    def recover(self, has_paper: Callable[[str], bool], new_id: Callable[[], str], at: datetime) -> int:
        """At the start: withdraw what the last run left and nobody has on paper; how many these were."""
        left = self._local.select("SELECT id FROM asked UNION ALL SELECT ticket FROM given WHERE NOT handed")
        gone = [ticket for (ticket,) in left if not has_paper(ticket)]
        with self._local.together():
            for ticket in gone:
                self._outbox.put(Withdraw(new_id(), ticket), at)
            self._local.execute("DELETE FROM asked")
            self._local.execute("UPDATE given SET handed = 1 WHERE NOT handed")
        return len(gone)
