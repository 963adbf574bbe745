"""Takes out of a text what might be about a person, or open a door: for logs that leave the totem."""

from __future__ import annotations

import re

_NAMES = "authorization|bearer|token|code|pin|password"
_PATTERNS = (
    (re.compile(rf"(?i)\b({_NAMES})(['\"]?\s*[:=]\s*|\s+)(['\"]?)[^\s'\",;]{{4,}}"), r"\1\2\3[removed]"),
    (re.compile(r"(/t/)[\w-]{8,}"), r"\1[removed]"),  # a citizen's own page
    (re.compile(r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4})+\b"), "[code]"),
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "[e-mail]"),
    (re.compile(r"(?<![\w.])\d{3}\.\d{3}\.\d{3}-\d{2}(?!\w)"), "[number]"),  # a CPF as it is written
    (re.compile(r"\(?\b\d{2}\)?[ -]?9?\d{4}[ -]\d{4}\b"), "[number]"),  # a telephone
    (re.compile(r"(?<![\w.:-])\d{8,}(?![\w.:-])"), "[number]"),
    (re.compile(r"\b[A-Za-z0-9_-]{32,}\b"), "[secret]"),
)  # fmt: skip


def scrubbed(text: str) -> str:
    """``text`` without codes, secrets, addresses of people's pages, e-mail addresses, and numbers of people."""
    for pattern, instead in _PATTERNS:
        text = pattern.sub(instead, text)
    return text
