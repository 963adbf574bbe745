"""Who follows what: order, ends, the limit of patience, and what the lobby is not sent."""

from __future__ import annotations

import asyncio

import msgspec

from domain.events import Recorded
from domain.sight import Sight
from server.hub import Hub, News, Subscription
from tests.branches import Day, branch


def history(count: int) -> list[tuple[Recorded, bytes]]:
    from domain.commands import IssueTicket
    from domain.priority import Group

    day = Day(branch())
    for _ in range(count):
        day.do(IssueTicket(day.id(), "identity", Group.DONOR))
    return [(recorded, msgspec.json.encode(recorded)) for recorded in day.history]


class Connection:
    """What can be seen of a connection that is cut."""

    aborted = False

    def abort(self) -> None:
        self.aborted = True


async def taken(subscription: Subscription) -> list[int]:
    return [fact.version for fact in await subscription.take(0.01)]


def test_events_reach_the_followers_of_their_branch_in_order() -> None:
    async def main() -> None:
        hub = Hub(100)
        one, two, other = (hub.subscribe(name, "id", lambda: None) for name in ("centro", "centro", "norte"))
        hub.publish({"centro": history(2)[:2]})
        hub.publish({"centro": history(2)[2:], "nobody": history(1)})
        assert await taken(one) == await taken(two) == [1, 2, 3]
        assert await taken(other) == await taken(one) == []
        hub.unsubscribe(one)
        hub.publish({"centro": history(1)})
        assert (await taken(one), await taken(two)) == ([], [1, 2])

    asyncio.run(main())


def test_an_event_is_written_once_for_all_and_says_less_to_the_lobby() -> None:
    async def main() -> None:
        hub = Hub(100)
        one, two = (hub.subscribe("centro", "id", lambda: None) for _ in range(2))
        hub.publish({"centro": history(1)})
        mine, theirs = await one.take(1), await two.take(1)
        assert [id(fact) for fact in mine] == [id(fact) for fact in theirs]
        whole = mine[1].seen(Sight.WHOLE)
        assert whole.startswith(b"id: 2\nevent: recorded\ndata: {") and whole.endswith(b"}\n\n")
        assert b"donor" in whole and b"donor" not in mine[1].seen(Sight.LOBBY)
        assert all(mine[1].seen(sight) is theirs[1].seen(sight) for sight in Sight)

    asyncio.run(main())


def test_a_reader_that_falls_too_far_behind_is_cut_and_others_are_not() -> None:
    async def main() -> None:
        hub, connection = Hub(3), Connection()
        slow = hub.subscribe("centro", "slow", connection.abort)
        quick = hub.subscribe("centro", "quick", lambda: None)
        seen = []
        for each in history(5):
            hub.publish({"centro": [each]})
            seen += await taken(quick)
        assert seen == [1, 2, 3, 4, 5, 6]
        assert slow.ended and connection.aborted and not quick.ended
        assert await taken(slow) == []

    asyncio.run(main())


def test_subscriptions_end_by_revocation_by_a_new_document_and_when_the_program_stops() -> None:
    async def main() -> None:
        hub = Hub(10)
        revoked, outdated, last = (
            hub.subscribe(name, who, lambda: None) for name, who in (("a", "x"), ("b", "y"), ("c", "z"))
        )
        hub.revoke(["x"])
        hub.document_changed("b")
        assert (revoked.ended, outdated.ended, last.ended) == (True, True, False)
        assert (revoked.outdated, outdated.outdated) == (False, True)
        hub.close()
        assert last.ended
        assert hub.subscribe("c", "late", lambda: None).ended

    asyncio.run(main())


def test_what_comes_goes_out_at_once_to_who_is_free_and_waits_for_who_is_not() -> None:
    async def main() -> None:
        hub, free, sent = Hub(10), True, []
        one, two = (hub.subscribe("centro", "id", lambda: None) for _ in range(2))

        def push(news: News) -> bool:
            if free:
                sent.append(news)
            return free

        one.push = two.push = push
        past = history(4)
        hub.publish({"centro": past[:2]})
        assert [fact.version for fact in sent[0].facts] == [1, 2]
        first, second = (news.piece(Sight.WHOLE) for news in sent)
        body = b"".join(fact.seen(Sight.WHOLE) for fact in sent[0].facts)
        assert first is second and first == b"%x\r\n%b\r\n" % (len(body), body)
        lobby = sent[0].piece(Sight.LOBBY)
        assert lobby is sent[1].piece(Sight.LOBBY) and b"donor" in first and b"donor" not in lobby
        free = False
        hub.publish({"centro": past[2:3]})
        free = True
        hub.publish({"centro": past[3:]})  # behind what still waits
        assert len(sent) == 2
        assert await taken(one) == await taken(two) == [3, 4, 5]

    asyncio.run(main())
