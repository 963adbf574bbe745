"""One evaluation from files to figures."""

from __future__ import annotations

import json
import resource
import sys
from argparse import Namespace
from collections.abc import Callable
from typing import Any

from assistant.assistant import Assistant
from assistant.evaluate import figures, sets


def evaluate(assistant: Assistant, options: Namespace, steady: Callable[[], float]) -> None:
    """Measure and print. Raises `SetUnreadable`."""
    found: dict[str, Any] = {"language": options.language, "model": None, "encoder": _encoder(options)}
    assistant.prepare()  # as a totem does before anybody asks
    if options.utterances is not None:
        found |= figures.of_utterances(assistant, sets.utterances(options.utterances), steady)
    if options.questions is not None:
        found |= _answers(assistant, sets.questions(options.questions), steady)
        if options.model is not None:
            written = _written(assistant, options, steady)
            found["latency_ms"] |= written.pop("latency_ms")
            found |= written
    found["rss_mb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    sys.stdout.write((json.dumps(found, indent=2, ensure_ascii=False) if options.json else _table(found)) + "\n")


def _encoder(options: Namespace) -> str | None:
    return None if options.encoder in (None, "none") else str(options.encoder)


def _answers(assistant: Assistant, questions: tuple[sets.Question, ...], steady: Callable[[], float]) -> dict[str, Any]:
    answers, times, perhaps = [], [], 0
    for question in questions:
        began = steady()
        answer = assistant.answer(question.s, question.q)
        times.append((steady() - began) * 1000)
        answers.append((question, answer.text, answer.known))
        perhaps += question.answerable and bool(answer.near) and figures.right(question, answer.perhaps)
    latency = {"first_passage_p95": figures.percentile(times, 95), "first_token_p50": None, "total_p95": None}
    return {
        "answers": figures.of_questions(answers) | {"refused_but_shown": perhaps},
        "latency_ms": latency,
        "tokens_per_s": None,
        "bare_tokens_per_s": None,
    }


def _written(assistant: Assistant, options: Namespace, steady: Callable[[], float]) -> dict[str, Any]:
    """The same questions to a model."""
    from assistant.evaluate import writing  # only here: without a model no engine is touched

    engines = writing.open_engines(options.model, options.threads, steady)
    try:
        questions = sets.questions(options.questions)
        found = writing.of_model(engines, assistant.cards, questions, options.language, steady)
        return found | {"model": str(options.model), "model_rss_mb": engines.ours.peak_megabytes()}
    finally:
        engines.close()


def _table(found: dict[str, Any], indent: str = "") -> str:
    lines = []
    for name, value in found.items():
        if isinstance(value, dict):
            lines += [f"{indent}{name}", _table(value, indent + "  ")]
        else:
            lines.append(f"{indent}{name:<34}{'–' if value is None else value}")
    return "\n".join(lines)
