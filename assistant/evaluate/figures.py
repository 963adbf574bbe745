"""The figures of an evaluation. Each is a plain count or a share, so that two runs can be compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from assistant.assistant import Assistant, Offer
from assistant.evaluate.sets import Question, Utterance

Seconds = Callable[[], float]
_BINS = 10


def of_utterances(assistant: Assistant, said: Sequence[Utterance], steady: Seconds) -> dict[str, Any]:
    """``recall_at_1``, ``recall_at_3``, what happens out of scope, calibration, and milliseconds."""
    offers: list[tuple[Utterance, Offer]] = []
    times: list[float] = []
    for each in said:
        began = steady()
        offers.append((each, assistant.offer(each.text)))
        times.append((steady() - began) * 1000)
    inside = [(each, offer) for each, offer in offers if each.in_scope]
    outside = [offer for each, offer in offers if not each.in_scope]
    wrong = sum(offer.sure for offer in outside)
    return {
        "utterances": len(inside),
        "recall_at_1": _share(_place(each, offer) == 0 for each, offer in inside),
        "recall_at_3": _share(_place(each, offer) is not None for each, offer in inside),
        "sure_and_wrong": sum(offer.sure and _place(each, offer) != 0 for each, offer in inside),
        "out_of_scope": {
            "n": len(outside),
            "offered_none_or_buttons_only": len(outside) - wrong,
            "offered_none": sum(not offer.cards for offer in outside),
            "told_where": sum(offer.elsewhere is not None for offer in outside),
            "wrong": wrong,
        },
        "calibration_error": calibration_error([(offer.probability, _place(e, offer) == 0) for e, offer in offers]),
        "by_kind": _by_kind(inside),
        "understand_ms_p95": percentile(times, 95),
    }


def of_questions(answers: Sequence[tuple[Question, str, bool]]) -> dict[str, int]:
    """Each question with the text that was answered, and whether it was an answer and no refusal."""
    counts = {"right": 0, "refused": 0, "wrong": 0, "unanswerable": 0, "unanswerable_handled": 0}
    for question, text, known in answers:
        if not question.answerable:
            counts["unanswerable"] += 1
            counts["unanswerable_handled"] += not known
        elif not known:
            counts["refused"] += 1
        else:
            counts["right" if right(question, text) else "wrong"] += 1
    return counts


def right(question: Question, text: str) -> bool:
    """Whether ``text`` says all that it must, and nothing that it must not. Capital letters do not matter."""

    def says(pattern: str) -> bool:
        return re.search(pattern, text, re.IGNORECASE) is not None

    return all(map(says, question.must)) and not any(map(says, question.mustnot))


def calibration_error(judged: Sequence[tuple[float, bool]]) -> float:
    """The expected calibration error (Naeini, Cooper and Hauskrecht, 2015) over ten bins: 0 is perfect."""
    if not judged:
        return 0.0
    total = 0.0
    for number in range(_BINS):
        inside = [(p, good) for p, good in judged if min(int(p * _BINS), _BINS - 1) == number]
        if inside:
            total += abs(sum(p for p, _ in inside) - sum(good for _, good in inside))
    return round(total / len(judged), 3)


def percentile(values: Sequence[float], percent: int) -> float:
    """The smallest value that ``percent`` of ``values`` do not exceed; 0 when there are none."""
    ordered = sorted(values)
    return round(ordered[min(len(ordered) - 1, len(ordered) * percent // 100)], 2) if ordered else 0.0


def _place(each: Utterance, offer: Offer) -> int | None:
    ids = [card.id for card in offer.cards]
    return ids.index(each.service) if each.service in ids else None


def _by_kind(inside: Sequence[tuple[Utterance, Offer]]) -> dict[str, dict[str, float]]:
    kinds = sorted({each.kind for each, _ in inside})
    return {
        kind: {
            "n": sum(each.kind == kind for each, _ in inside),
            "recall_at_1": _share(_place(each, offer) == 0 for each, offer in inside if each.kind == kind),
        }
        for kind in kinds
    }


def _share(flags: Any) -> float:
    listed = list(flags)
    return round(sum(listed) / len(listed), 4) if listed else 0.0
