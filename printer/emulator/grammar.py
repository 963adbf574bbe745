"""What a dialect's commands look like, as tables: how many bytes belong to each, and what it does to the head."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from printer.emulator.head import Head

Act = Callable[[Head, bytes], None]
Sized = Callable[[Head, bytes, int], int | None]  # the bytes, where the command begins; where it ends, or None: wait


@dataclass(frozen=True)
class Grammar:
    """The commands of two bytes by their name; those of one byte in ``controls``."""

    fixed: Mapping[bytes, tuple[int, Act]]
    sized: Mapping[bytes, Sized]
    passed_over: Mapping[bytes, int]  # they change nothing on this paper
    controls: Mapping[int, Act] = field(default_factory=dict)


def first(act: Callable[[Head, int], None]) -> Act:
    """An act that needs only the first byte after the name."""
    return lambda head, arguments: act(head, arguments[0])


def put(name: str, value: bool | int | None = None) -> Act:
    """An act that sets one thing: to ``value``, or to the lowest bit of what follows."""
    return lambda head, arguments: setattr(head, name, bool(arguments[0] & 1) if value is None else value)


def question(name: bytes) -> Act:
    """An act that answers: ``name`` and what follows it are the question."""
    return lambda head, arguments: head.ask(name + arguments)


def cut(head: Head, _arguments: bytes) -> None:
    """A knife without arguments."""
    head.done = True


def beep(head: Head, _arguments: bytes) -> None:
    """Heard, not seen."""
    head.beeps += 1


def band(head: Head, waiting: bytes, at: int) -> int | None:
    """ESC * m nL nH, then the columns: of one byte, or of three where m is 32 or 33."""
    start = waiting[at + 2 : at + 5]
    if len(start) < 3:
        return None
    tall = start[0] in (32, 33)
    end = at + 5 + int.from_bytes(start[1:3], "little") * (3 if tall else 1)
    if end > len(waiting):
        return None
    if start[0] == 33:
        head.columns(waiting[at + 5 : end])
    else:
        head.unknown.append(waiting[at : at + 3])
    return end


def beep_block(head: Head, waiting: bytes, at: int) -> int | None:
    """ESC ( A pL pH, then as many bytes."""
    end = at + 5 + int.from_bytes(waiting[at + 3 : at + 5], "little")
    if len(waiting) < at + 5 or end > len(waiting):
        return None
    head.beeps += 1
    return end
