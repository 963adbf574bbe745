"""The citizen's page as HTML: from what it shows and a language to bytes, and the headers that keep it private."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from html import escape
from pathlib import Path
from string import Template
from zoneinfo import ZoneInfo

from domain.answers import TicketPage
from domain.branch import LANGUAGES, Branch, Language
from domain.ticket import OPEN, State
from domain.wait import WaitRange

_RELOAD = '<meta http-equiv="refresh" content="10">'
_BELL = (
    "M12 22a2 2 0 0 0 2-2h-4a2 2 0 0 0 2 2Zm7-6V11a7 7 0 0 0-5-6.7V4a2 2 0 1 0-4 0v.3A7 7 0 0 0 5 11v5l-2 2v1h18v-1Z"
)
_TICK = "M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4Z"
_ICONS = {State.CALLED: _BELL, State.SERVING: _TICK, State.FINISHED: _TICK}


@dataclass(frozen=True, slots=True)
class Files:
    """What the page is made of, read once when the server starts."""

    ticket: Template
    unknown: Template
    style: str
    script: str
    icon: str
    words: Mapping[str, Mapping[str, str]]

    @classmethod
    def read(cls, web: Path, words: Path, icon: Path) -> Files:
        """From the folder ``web``, the translations and the icon. Raises OSError or ValueError when one is missing."""
        style, script = ((web / name).read_text(encoding="utf-8") for name in ("ticket.css", "ticket.js"))
        ticket, unknown = ((web / name).read_text(encoding="utf-8") for name in ("ticket.html", "unknown.html"))
        mark = "data:image/svg+xml;base64," + b64encode(icon.read_bytes()).decode()
        translated = json.loads(words.read_text(encoding="utf-8"))
        return cls(Template(ticket), Template(unknown), style, script, mark, translated)

    def headers(self) -> list[tuple[bytes, bytes]]:
        """Nothing from elsewhere runs or loads; nobody is told the address; no copy is kept."""
        rules = (
            "default-src 'none'",
            f"style-src '{_fingerprint(self.style)}'",
            f"script-src '{_fingerprint(self.script)}'",
            "img-src data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
        return [
            (b"content-type", b"text/html; charset=utf-8"),
            (b"content-security-policy", "; ".join(rules).encode()),
            (b"cache-control", b"no-store"),
            (b"referrer-policy", b"no-referrer"),
            (b"x-content-type-options", b"nosniff"),
            (b"x-robots-tag", b"noindex, nofollow"),
            (b"vary", b"accept-language"),
        ]


def ticket_page(
    files: Files, branch: Branch, shown: TicketPage, language: Language, now: datetime, opinion: str = ""
) -> bytes:
    """The page of a ticket. ``now`` is aware; ``opinion`` is the HTML that asks what somebody thought."""
    words, state = files.words[language], shown.state
    over = state not in OPEN
    heading, more = words[state.value], words[f"{state.value}_more"]
    if shown.due is not None:
        local = shown.due.astimezone(ZoneInfo(branch.time_zone))
        heading, more = words["due"].format(time=f"{local:%H:%M}"), words["due_more"]
    place = _place(branch, shown, language, words)
    values = {name: escape(words[name]) for name in ("lang", "languages", "your_ticket", "offline")} | {
        "title": escape(f"{shown.number} · {heading}"),
        "icon": files.icon,
        "style": files.style,
        "script": files.script,
        "reload": "" if over else _RELOAD,
        "branch": escape(branch.name.in_language(language)),
        "fictional": f'<p class="fictional">{escape(words["fictional"])}</p>' if branch.fictional else "",
        "switch": "".join(_link(files, each, each == language) for each in LANGUAGES),
        "state": state.value,
        "over": "yes" if over else "no",
        "over_class": "over" if over else "open",
        "number": escape(shown.number),
        "heading": escape(heading),
        "icon_of_state": _icon(state),
        "place": place,
        "more": escape(more),
        "facts": _facts(shown, words),
        "opinion": opinion,
        "updated": escape(words["updated"].format(time=f"{now.astimezone(ZoneInfo(branch.time_zone)):%H:%M}")),
    }
    return files.ticket.substitute(values).encode()


def unknown_page(files: Files) -> bytes:
    """What to say about a ticket that is not there, in every language, because nothing is known of who asks."""
    sections = (
        f'<section class="again" lang="{words["lang"]}"><h1>{escape(words["unknown"])}</h1>'
        f"<p>{escape(words['unknown_more'])}</p></section>"
        for words in (files.words[language] for language in LANGUAGES)
    )
    title = escape(files.words["pt_BR"]["unknown"])
    return files.unknown.substitute(
        title=title, icon=files.icon, style=files.style, sections="\n".join(sections)
    ).encode()


def _place(branch: Branch, shown: TicketPage, language: Language, words: Mapping[str, str]) -> str:
    if shown.counter is None:
        return ""
    counter = escape(f"{branch.counter_label.in_language(language)} {shown.counter}")
    go = f"<p>{escape(words['called_go'])}</p>" if shown.state is State.CALLED else ""
    return f'{go}<p class="place">{counter}</p>'


def _facts(shown: TicketPage, words: Mapping[str, str]) -> str:
    if shown.ahead is None or shown.wait is None:
        return ""
    ahead = words[f"ahead_{shown.ahead}" if shown.ahead < 2 else "ahead_n"].format(n=shown.ahead)
    return (
        f'<dl class="facts"><div><dt>{escape(words["ahead"])}</dt><dd>{escape(ahead)}</dd></div>'
        f"<div><dt>{escape(words['wait'])}</dt><dd>{escape(_range(shown.wait, words))}</dd></div></dl>"
    )


def _range(wait: WaitRange, words: Mapping[str, str]) -> str:
    return words["wait_range" if wait.low else "wait_up_to"].format(low=wait.low, high=wait.high)


def _icon(state: State) -> str:
    path = _ICONS.get(state)
    return f'<svg viewBox="0 0 24 24" aria-hidden="true"><path fill="currentColor" d="{path}"/></svg>' if path else ""


def _link(files: Files, language: Language, current: bool) -> str:
    words = files.words[language]
    mark = ' aria-current="true"' if current else ""
    return f'<a href="?lang={language}" lang="{words["lang"]}" hreflang="{words["lang"]}"{mark}>{words["language"]}</a>'


def _fingerprint(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
