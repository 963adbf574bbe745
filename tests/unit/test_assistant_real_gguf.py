"""A tiny model with random weights goes through the real llama.cpp, in a process of its own."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import gguf
import numpy as np
import pytest

from assistant.engine import EngineFailed, Message
from assistant.engines.choosing import bare_of, engine_of
from assistant.engines.process import ProcessEngine
from assistant.models.manifest import kind_of

pytestmark = pytest.mark.timeout(600)  # the child is polite, and loads slowly where others work too

WIDTH, INNER, HEADS, LAYERS = 32, 64, 2, 2
MARKS = ["<unk>", "<s>", "</s>"]
BYTES = [f"<0x{number:02X}>" for number in range(256)]
WORDS = [chr(number) for number in range(97, 123)] + ["\u2581"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two layers of 32 numbers, and a tokenizer of letters and bytes."""
    made = tmp_path_factory.mktemp("tiny")
    writer = gguf.GGUFWriter(str(made / "tiny.gguf"), "llama")
    writer.add_context_length(4096)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    tokens = [*MARKS, *BYTES, *WORDS]
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([0.0] * len(tokens))
    writer.add_token_types([2, 3, 3, *[6] * len(BYTES), *[1] * len(WORDS)])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    for name, shape in shapes(len(tokens)).items():
        writer.add_tensor(name, np.random.default_rng(len(name)).normal(0, 0.3, shape).astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return made


def shapes(vocabulary: int) -> dict[str, tuple[int, ...]]:
    """What tensors llama.cpp looks for in a model of its first kind."""
    found: dict[str, tuple[int, ...]] = {
        "token_embd.weight": (vocabulary, WIDTH),
        "output_norm.weight": (WIDTH,),
        "output.weight": (vocabulary, WIDTH),
    }
    for layer in range(LAYERS):
        own = {
            "attn_norm": (WIDTH,),
            **dict.fromkeys(("attn_q", "attn_k", "attn_v", "attn_output"), (WIDTH, WIDTH)),
            "ffn_norm": (WIDTH,),
            **dict.fromkeys(("ffn_gate", "ffn_up"), (INNER, WIDTH)),
            "ffn_down": (WIDTH, INNER),
        }
        found |= {f"blk.{layer}.{name}.weight": shape for name, shape in own.items()}
    return found


@pytest.fixture
def engine(folder: Path) -> Iterator[ProcessEngine]:
    with closing(engine_of(folder, kind_of(folder), 1, os.environ, time.monotonic)) as found:
        yield found


def asked(engine: ProcessEngine, question: str, most: int = 12) -> str:
    return "".join(engine.generate([Message("system", "as regras " * 20), Message("user", question)], most, 120))


def test_a_follow_up_says_what_it_would_say_without_what_was_read_before(engine: ProcessEngine, folder: Path) -> None:
    first, follow_up = asked(engine, "quanto custa"), asked(engine, "e o prazo")
    with closing(engine_of(folder, "gguf", 1, os.environ, time.monotonic)) as fresh:
        assert asked(fresh, "e o prazo") == follow_up != ""
        assert asked(fresh, "quanto custa") == first != ""


def test_closing_stops_the_writing_and_the_next_question_is_answered(engine: ProcessEngine) -> None:
    pieces = engine.generate([Message("user", "conte")], 2000, 120)
    assert next(iter(pieces))
    pieces.close()  # type: ignore[attr-defined]
    assert asked(engine, "e o prazo")


def test_the_bare_library_says_how_fast_it_is(engine: ProcessEngine, folder: Path) -> None:
    asked(engine, "quanto custa")
    assert engine.peak_megabytes() > 10
    with closing(bare_of(folder, "gguf", 1, os.environ, time.monotonic)) as bare:
        bare.start()
        assert float(asked(bare, "quanto custa")) > 0


def test_a_file_that_is_no_model_says_so(tmp_path: Path) -> None:
    (tmp_path / "model.gguf").write_bytes(b"GGUF and nothing more")
    with (
        closing(engine_of(tmp_path, "gguf", 1, os.environ, time.monotonic)) as engine,
        pytest.raises(EngineFailed),
    ):
        engine.start()
