"""Letters built from block characters, for printers whose largest letter is small and that print no images."""

from __future__ import annotations

from collections.abc import Mapping

_ROWS, _WIDTH = 7, 5

# Five columns a letter, the lowest bit at the top.
_SHAPES: Mapping[str, str] = {
    "0": "3E4141413E", "1": "00427F4000", "2": "4261514946", "3": "2141454B31", "4": "1814127F10", "5": "2745454539",
    "6": "3C4A494930", "7": "0171090503", "8": "3649494936", "9": "064949291E", "A": "7E1111117E", "B": "7F49494936",
    "C": "3E41414122", "D": "7F4141221C", "E": "7F49494941", "F": "7F09090901", "G": "3E4149497A", "H": "7F0808087F",
    "I": "00417F4100", "J": "2040413F01", "K": "7F08142241", "L": "7F40404040", "M": "7F020C027F", "N": "7F0408107F",
    "O": "3E4141413E", "P": "7F09090906", "Q": "3E4151215E", "R": "7F09192946", "S": "4649494931", "T": "01017F0101",
    "U": "3F4040403F", "V": "1F2040201F", "W": "3F4038403F", "X": "6314081463", "Y": "0708700807", "Z": "6151494543",
    "-": "0808080808", " ": "0000000000",
}  # fmt: skip


def in_blocks(text: str, columns: int) -> list[str]:
    """``text`` as lines of full blocks, each dot two characters wide. Empty when it does not fit or has no shape."""
    letters = text.upper()
    if 2 * ((_WIDTH + 1) * len(letters) - 1) > columns or not all(letter in _SHAPES for letter in letters):
        return []
    dots = [value for letter in letters for value in (*bytes.fromhex(_SHAPES[letter]), 0)][:-1]
    return ["".join("██" if value >> row & 1 else "  " for value in dots) for row in range(_ROWS)]
