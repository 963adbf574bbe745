"""How often somebody may ask: token buckets that cost a float each, for identities and for addresses."""

from __future__ import annotations

from ipaddress import IPv6Address
from math import inf


class Limit:
    """``a_second`` requests in the long run, ``burst`` at once; 0 a second is no limit. Seconds are of a steady clock.

    It is a token bucket kept as the one moment at which it will be full again (the generic cell rate algorithm,
    ITU-T I.371): whoever is limited keeps that float, 0 at first.
    """

    def __init__(self, a_second: float, burst: int) -> None:
        self._step = 1 / a_second if a_second else 1e-9
        self._ahead = self._step * (burst - 0.5) if a_second else inf  # half a step for rounding

    def spend(self, full: float, now: float) -> float:
        """When it is full again after one more request; ``full`` itself when that would be too many."""
        if full <= now:
            return now + self._step
        return full + self._step if full - now <= self._ahead else full

    def wait(self, full: float, now: float) -> int:
        """For how many whole seconds to stay away, at least 1."""
        return max(1, round(full - now - self._ahead + 0.5))


class ByAddress:
    """A limit for each address that asks. Of those beyond ``size`` the ones that were silent longest are forgotten."""

    def __init__(self, limit: Limit, size: int = 10_000) -> None:
        self._limit = limit
        self._size = size
        self._full: dict[str, float] = {}

    def spend(self, address: str, now: float) -> int:
        """Take one request of this address: 0, or for how many seconds it should stay away."""
        key = network(address)
        before = self._full.pop(key, 0.0)
        after = self._full[key] = self._limit.spend(before, now)  # it goes to the end of the dictionary
        if len(self._full) > self._size:
            del self._full[next(iter(self._full))]
        return self._limit.wait(before, now) if after == before else 0


def network(address: str) -> str:
    """Who counts as one: an IPv4 address, or the 64 bits of an IPv6 network, in which a single machine has endless."""
    if ":" not in address:
        return address
    try:
        found = IPv6Address(address.partition("%")[0])
    except ValueError:  # a proxy may say what it likes
        return address[:64]
    return str(found.ipv4_mapped) if found.ipv4_mapped else found.packed[:8].hex()
