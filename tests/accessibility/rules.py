"""The 44 rules that the totem is held to. Each has a test named after its number; `table` makes their document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """``left`` is what no program can check and a person has to, where the totem stands."""

    text: str
    source: str
    left: str = ""


RULES: dict[int, Rule] = {
    1: Rule("Capital letters are at least 7.3 mm tall: 0.7° at 600 mm", "EN 301 549 5.1.4"),
    2: Rule("Never below 4.8 mm; letters without serifs", "ADA 707.7.2"),
    3: Rule("Text contrast at least 4.5:1; with high contrast 7:1", "WCAG 1.4.3, 1.4.6"),
    4: Rule("What can be touched, the focus and the graphics: at least 3:1", "WCAG 1.4.11"),
    5: Rule("Colour is never the only sign", "WCAG 1.4.1"),
    6: Rule("Letters half as large again, nothing clipped, in three languages", "WCAG 1.4.4"),
    7: Rule("Nothing flashes; motion can be stopped", "WCAG 2.3.1, 2.2.2"),
    8: Rule("What is touched is at least 20 mm wide and high", "WCAG 2.5.5, 2.5.8"),
    9: Rule("At least 4 mm between two of them; none overlap", "WCAG 2.5.8"),
    10: Rule("The release acts, inside; sliding off cancels", "WCAG 2.5.2"),
    11: Rule("No drag, pinch, long press or double tap is needed", "WCAG 2.5.1, 2.5.7"),
    12: Rule(
        "One control brings everything touched below 1220 mm", "ADA 308.2.1", "the screen's height above the floor"
    ),
    13: Rule("The same touch or key again within a set time is ignored; a held key acts once", "EN 301 549 5.7, 5.8"),
    14: Rule("No way needs a voice or a body's measure", "EN 301 549 5.1.7, 5.3"),
    15: Rule("All of it with a tactile keypad, whose keys can be set", "EN 301 549 5.1.6.1; WCAG 2.1.1"),
    16: Rule("The focus is never trapped, and goes in reading order", "EN 301 549 5.1.6.2"),
    17: Rule("The focus is seen, and nothing covers it", "WCAG 2.4.7, 2.4.11"),
    18: Rule("Numbers can be typed on a keypad", "follows from 15"),
    19: Rule("Speech starts with headphones or a tactile key, without sight", "EN 301 549 5.2, 8.5; 508 402.2.5"),
    20: Rule("Everything shown is spoken", "EN 301 549 5.1.3.1, 5.1.3.6; 508 402.2.1"),
    21: Rule("It is spoken in the language of the screen", "EN 301 549 5.1.3.14"),
    22: Rule("A touch, a key and new speech interrupt the voice", "EN 301 549 5.1.3.5"),
    23: Rule("Keys repeat and pause the voice", "EN 301 549 5.1.3.4; 508 402.2.4"),
    24: Rule("What is wrong in an entry is spoken", "EN 301 549 5.1.3.15"),
    25: Rule("The ticket is spoken: number, service, wait, where to look", "EN 301 549 5.1.3.16"),
    26: Rule("What is typed of a CPF or a code is not spoken without headphones", "EN 301 549 5.1.3.8"),
    27: Rule("What is about one person is spoken to headphones only", "EN 301 549 5.1.3.9"),
    28: Rule("No other sound while the voice is on", "EN 301 549 5.1.3.10"),
    29: Rule("The volume is set without sight, in steps", "EN 301 549 5.1.3.11, 5.1.3.12", "65 dBA at the loudspeaker"),
    30: Rule("Volume, language, contrast and speech go back after each visit", "EN 301 549 5.1.3.13"),
    31: Rule("With headphones the picture can be off", "ADA 707.4"),
    32: Rule("Every control has role, name and order as they are seen", "WCAG 1.3.2, 4.1.2"),
    33: Rule("What is heard is seen as well", "EN 301 549 5.1.5"),
    34: Rule(
        "A clip in Libras with captions for each page that has one", "Decreto 5.296 art. 6; LBI", "the clips' signing"
    ),
    35: Rule("A warning 20 s before a visit ends; one touch stays, as often as wanted", "WCAG 2.2.1"),
    36: Rule("Who listens has more time", "follows from 35"),
    37: Rule("Plain Portuguese: short sentences, no unknown acronym", "Decreto 9.094 art. 1; Lei 13.460 art. 5"),
    38: Rule("At most seven choices; back, start over and help always in one place", "WCAG 3.2.6"),
    39: Rule("Nothing is asked twice in a visit", "WCAG 3.3.7"),
    40: Rule("What cannot be undone is asked once more; an error says what to do", "WCAG 3.3.3, 3.3.4"),
    41: Rule("Help is on every screen, and calls a person", "WCAG 3.2.6"),
    42: Rule("A ticket without saying who one is, always", "LGPD art. 6 III"),
    43: Rule("Priority is shown with its list, and never proved here", "Decreto 5.296 art. 6; Lei 10.048"),
    44: Rule("Nothing of a visit is left on screen, in memory, files or log", "LGPD art. 6, 46"),
}
