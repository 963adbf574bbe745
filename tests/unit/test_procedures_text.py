"""An article's Markdown becomes blocks of known kinds; nothing in it can act, whatever it looks like."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.procedure_text import Kind, blocks, plain

BODY = """
# Segunda via

Peça **sempre** o número
do protocolo.

- certidão
  de nascimento
- *uma* foto

1. Abra o sistema
2) Escolha `Segunda via`

> Bom dia! Em que posso
> ajudar?
>
> Posso ver seu documento?
---
Veja [o manual](https://example.org/x) e ![a tela](tela.png).
"""


def test_a_body_becomes_its_blocks() -> None:
    assert [(block.kind, block.mark, block.plain) for block in blocks(BODY)] == [
        (Kind.HEADING, "", "Segunda via"),
        (Kind.TEXT, "", "Peça sempre o número do protocolo."),
        (Kind.ITEM, "", "certidão de nascimento"),
        (Kind.ITEM, "", "uma foto"),
        (Kind.STEP, "1.", "Abra o sistema"),
        (Kind.STEP, "2.", "Escolha `Segunda via`"),
        (Kind.SAY, "", "Bom dia! Em que posso ajudar?"),
        (Kind.SAY, "", "Posso ver seu documento?"),
        (Kind.TEXT, "", "Veja o manual (https://example.org/x) e a tela."),
    ]


def test_strong_and_stressed_words_are_the_only_tags() -> None:
    (block,) = blocks("a **b & c** *d* 2*3*4 <img src='x'> <b>no</b>")
    assert block.styled == ("a <b>b &amp; c</b> <i>d</i> 2*3*4 &lt;img src='x'&gt; &lt;b&gt;no&lt;/b&gt;")
    assert block.plain == "a b & c d 2*3*4 <img src='x'> <b>no</b>"


@given(st.text(alphabet=st.sampled_from("<>&*#->[]()!1. \nabé'\""), max_size=80))
def test_nothing_else_ever_becomes_a_tag(body: str) -> None:
    for block in blocks(body):
        left = re.sub(r"</?[bi]>", "", block.styled)
        assert "<" not in left and ">" not in left
        assert not re.search(r"&(?!amp;|lt;|gt;)", left)
        assert block.source.strip()


@pytest.mark.parametrize("body", ["", "\n\n", "---", "> ", "#"])
def test_nothing_said_is_nothing_shown(body: str) -> None:
    assert plain(body) in ("", "#", ">")
