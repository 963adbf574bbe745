"""What a call sounds like in each language: that of the citizen, not of the screen."""

from __future__ import annotations

from domain.branch import Branch
from panel.announcing import Announcement
from ui.speech.tongues import TONGUES, place, spelled

__all__ = ["TONGUES", "place", "sentence", "spelled"]


def sentence(call: Announcement, branch: Branch) -> str:
    """All that is said of a call: ``Senha: P, zero, quatro, dois. Guichê sete.``"""
    tongue = TONGUES[call.language]
    counter = branch.counter(call.counter)
    label = branch.counter_label.in_language(call.language)
    said = [f"{tongue.ticket}: {spelled(call.number, call.language)}."]
    if counter is not None:
        said.append(f"{label} {place(counter.name, call.language)}.")
    if call.times > 1:
        turn = call.times - 2
        said.insert(0, f"{tongue.again[turn] if turn < len(tongue.again) else tongue.once_more}.")
    return " ".join(said)
