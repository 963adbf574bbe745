"""`python -m tests.accessibility.table` writes docs/accessibility.md from the rules and the tests that hold them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.accessibility.rules import RULES

HERE = Path(__file__).parent
DOCUMENT = HERE.parents[1] / "docs" / "accessibility.md"
NAME = re.compile(r"test_(\d\d)_")
HEAD = """# Accessibility

The totem is checked against 44 rules, each by a test that bears its number and drives the real screens:
`./vez test tests/accessibility`. This table is made from the tests (`python -m tests.accessibility.table`); one of
them fails when it is not current. "Passes" means that the test belongs to the suite that every change has to pass; what
only a person can check is said beside it.

"""
TAIL = """
## The keypad, and headphones

Any keypad that types like a keyboard works. Which key does what is told with `--keys` (or `VEZ_KIOSK_KEYS`), in Qt's
names of keys or their codes, only where it differs from this:

```
{keys}```

The maker's document says which codes the keypad sends when headphones come and go; the set-up's keypad step shows them.
With headphones in, every screen and the ticket are spoken. Without headphones the same is said by the loudspeaker
(*Accessibility*, *Hear the screen*, or the key `speech`), except what is about one person alone.
Who types a CPF or a code is told first that the room hears which keys they come to.
`--voices` says which voices to try, in which order; `--sound-device` is the sound card's name for ALSA.

## Libras

The branch document names a video for each page that has one, from the branch's media (`./vez server media add`);
pages are named as in `kiosk.visit.Page`:

```yaml
libras:
  - page: categories
    file: categories.mp4
    captions: {{pt_BR: categories.vtt}}     # WebVTT or SubRip; en and es where there are some
    words: {{pt_BR: Escolha o que você precisa.}}
    poster: categories.png                # where nothing may move
```

A totem fetches them and keeps them for when it is alone. Where a page has a clip, a button "Libras" shows it with its
captions below or beside it, never over it; it can be stopped. With reduced motion, or where the video cannot be
played, poster and words stand in its place; elsewhere nothing is shown. Videos need the packages `av` and `pysubs2`
(`pip install '.[video]'`).

A folder `libras` in the totem's data folder does the same without a server: `categories.mp4`, `.webm`, `.webp` or
`.gif`, its words in each language (`categories.pt_BR.txt`), and for a video the seconds at which they stand
(`categories.pt_BR.vtt`).
"""


@dataclass(frozen=True)
class Held:
    """A test, the rule that it holds, and whether it is known to fail."""

    number: int
    name: str
    file: str
    is_open: bool


def held_by_tests() -> Iterator[Held]:
    """All tests that bear the number of a rule."""
    for path in sorted(HERE.glob("test_*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            found = NAME.match(node.name) if isinstance(node, ast.FunctionDef) else None
            if isinstance(node, ast.FunctionDef) and found:
                marks = " ".join(ast.unparse(mark) for mark in node.decorator_list)
                yield Held(int(found[1]), node.name, path.name, "xfail" in marks or "skip" in marks)


def document(keys: str) -> str:
    """The whole page. ``keys`` is the keypad as it is without any setting."""
    lines = ["| № | rule | source | test | result |", "|---|---|---|---|---|"]
    every = list(held_by_tests())
    for number, rule in RULES.items():
        mine = [held for held in every if held.number == number]
        names = "<br>".join(f"`{held.file}` `{held.name}`" for held in mine) or "none"
        result = "open" if not mine or any(held.is_open for held in mine) else "passes"
        left = f"; on the spot: {rule.left}" if rule.left else ""
        lines.append(f"| {number} | {rule.text} | {rule.source} | {names} | {result}{left} |")
    return HEAD + "\n".join(lines) + "\n" + TAIL.format(keys=keys.lstrip("\n"))


if __name__ == "__main__":
    from ui.keys import DEFAULT

    DOCUMENT.write_text(document(DEFAULT), encoding="utf-8")
