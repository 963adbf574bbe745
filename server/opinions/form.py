"""What the citizen's own page asks once the visit is over: eleven buttons and the branch's reasons. No script."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from domain.branch import Branch, Language
from domain.opinions import BEST, Stage


def form(branch: Branch, stage: Stage, language: Language, words: Mapping[str, str]) -> str:
    """What stands on the page: the question, thanks, or nothing. ``words`` are those of the page."""
    if stage is Stage.GIVEN:
        return f'<div class="card opinion" role="status"><p>{escape(words["opinion_given"])}</p></div>'
    if stage is not Stage.READY:
        return ""
    scores = "".join(
        f'<label><input type="radio" name="score" value="{score}" required><span>{score}</span></label>'
        for score in range(BEST + 1)
    )
    reasons = "".join(
        f'<label><input type="radio" name="reason" value="{each.id}"><span>{escape(each.name.in_language(language))}'
        "</span></label>"
        for each in branch.opinions.reasons
    )
    about = f"<fieldset><legend>{escape(words['opinion_about'])}</legend>{reasons}</fieldset>" if reasons else ""
    return (
        '<form class="card opinion" method="post"><fieldset class="scores">'
        f"<legend>{escape(words['opinion_ask'])}</legend>{scores}"
        f'<p class="ends"><span>{escape(words["opinion_least"])}</span><span>{escape(words["opinion_most"])}</span></p>'
        f'</fieldset>{about}<p class="quiet">{escape(words["opinion_nobody"])}</p>'
        f"<button>{escape(words['opinion_send'])}</button></form>"
    )
