"""Which services people come for today, as far as this totem has seen: they are offered on the first page."""

from __future__ import annotations

from collections import Counter

from client.stream import Began, Happened, News
from domain.events import TicketIssued

OFTEN = 2  # one ticket says nothing


class Popular:
    """Counts tickets by service. It belongs to one thread."""

    def __init__(self) -> None:
        self._issued: Counter[str] = Counter()

    def take(self, news: News) -> None:
        """Look at one piece of news."""
        match news:
            case Began():
                self._issued = Counter(ticket.service for ticket in news.start.room.tickets)
            case Happened() if isinstance(news.recorded.event, TicketIssued):
                self._issued[news.recorded.event.service] += 1
            case _:
                pass

    def top(self, most: int) -> tuple[str, ...]:
        """The services asked for most often, the first first."""
        return tuple(service for service, count in self._issued.most_common(most) if count >= OFTEN)
