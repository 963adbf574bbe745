"""A tiny model with random weights goes through the real `transformers`, in a process of its own.

Runs where the extra `transformers` is installed; it is large, and no other part of Vez needs it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from assistant.engine import EngineFailed, Message
from assistant.engines.choosing import bare_of, engine_of
from assistant.engines.process import ProcessEngine
from assistant.models.manifest import kind_of

WHY = "the extra `transformers` is not installed: ./vez setup --transformers"
torch = pytest.importorskip("torch", reason=WHY)
transformers = pytest.importorskip("transformers", reason=WHY)
tokenizers = pytest.importorskip("tokenizers", reason=WHY)

pytestmark = pytest.mark.timeout(600)  # the child is polite, and loads slowly where others work too


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two layers of 32 numbers, and a tokenizer of single bytes."""
    made = tmp_path_factory.mktemp("tiny")
    letters = sorted(tokenizers.pre_tokenizers.ByteLevel.alphabet())
    known = {letter: number for number, letter in enumerate([*letters, "<end>"])}
    tokenizer = tokenizers.Tokenizer(tokenizers.models.BPE(vocab=known, merges=[]))
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = tokenizers.decoders.ByteLevel()
    transformers.PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token="<end>").save_pretrained(made)
    torch.manual_seed(1)
    small = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 2}
    config = transformers.Qwen2Config(
        vocab_size=len(known), num_key_value_heads=2, eos_token_id=len(known) - 1, **small
    )
    transformers.Qwen2ForCausalLM(config).save_pretrained(made)
    return made


@pytest.fixture
def engine(folder: Path) -> Iterator[ProcessEngine]:
    found = engine_of(folder, kind_of(folder), 1, os.environ, time.monotonic)
    yield found
    found.close()


def asked(engine: ProcessEngine, question: str) -> str:
    return "".join(engine.generate([Message("system", "As regras. " * 20), Message("user", question)], 12, 60))


def test_a_follow_up_says_what_it_would_say_without_what_was_read_before(engine: ProcessEngine, folder: Path) -> None:
    first, follow_up = asked(engine, "quanto custa?"), asked(engine, "e o prazo?")
    with closing(engine_of(folder, "transformers", 1, os.environ, time.monotonic)) as fresh:
        assert asked(fresh, "e o prazo?") == follow_up != ""
        assert asked(fresh, "quanto custa?") == first != ""


def test_the_bare_library_says_how_fast_it_is(folder: Path) -> None:
    with closing(bare_of(folder, "transformers", 1, os.environ, time.monotonic)) as bare:
        bare.start()
        assert float(asked(bare, "quanto custa?")) > 0


def test_a_folder_that_is_no_model_says_so(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    (tmp_path / "model.safetensors").write_bytes(b"nothing")
    with (
        closing(engine_of(tmp_path, "transformers", 1, os.environ, time.monotonic)) as engine,
        pytest.raises(EngineFailed),
    ):
        engine.start()
