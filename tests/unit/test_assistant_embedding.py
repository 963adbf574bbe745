"""An encoder is read from its packed file as data, cuts and reads texts as it should, and helps without deciding."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant.assistant import Assistant
from assistant.catalogue import Card, Section
from assistant.embedding import opening
from assistant.embedding.encoder import Encoder
from assistant.embedding.likeness import Likeness
from assistant.embedding.packed import EncoderUnreadable, Floats, Packed, unpack
from assistant.main import main
from assistant.models import command, manifest, readingtest
from assistant.models.manifest import ModelRefused
from assistant.reading import words
from assistant.retrieval import Index
from assistant.vocabulary import make_ordinary

WIDTH, INNER, HEADS = 32, 64, 2
PIECES = ["<s>", "<pad>", "</s>", "<unk>", "\u2581", "\u2581casa", "\u2581ca", "sa", *"abcdefghijklmnopqrstuvwxyz:"]
SCORES = [0.0, 0.0, 0.0, 0.0, -3.0, -2.0, -2.5, -2.5, *[-6.0] * 27]
LETTERS = {"A": "a", "Ç": "c"}
PACKED = {
    "emb.word": len(PIECES) * WIDTH,
    **{f"l0.{part}.w": WIDTH * WIDTH for part in ("q", "k", "v", "ao")},
    **{f"l0.{part}.w": WIDTH * INNER for part in ("fi", "fo")},
}
SHAPES = {
    **PACKED,
    "emb.pos": 16 * WIDTH,
    "emb.type": 2 * WIDTH,
    "l0.fi.b": INNER,
    **{f"l0.{part}.b": WIDTH for part in ("q", "k", "v", "ao", "fo")},
    **{f"{norm}.{part}": WIDTH for norm in ("emb.ln", "l0.aln", "l0.oln") for part in "wb"},
}


def tensors() -> dict[str, bytes]:
    """One layer of random weights; a name that is in `PACKED` in blocks of four bits."""
    chance = np.random.default_rng(7)
    found = {}
    for name, many in SHAPES.items():
        if name in PACKED:
            made = np.zeros(many // 32, dtype=[("scale", "<f2"), ("pairs", "u1", 16)])
            made["scale"], made["pairs"] = 0.05, chance.integers(0, 256, (many // 32, 16))
            found[name] = made.tobytes()
        else:
            found[name] = chance.normal(0, 0.3, many).astype("<f4").tobytes()
    return found


def packed(folder: Path) -> Path:
    """A file of the same form as the real one."""
    whole = b"".join(piece.encode() for piece in PIECES)
    starts = np.cumsum([0, *(len(piece.encode()) for piece in PIECES)])
    letters = b"".join(struct.pack("<IBI", ord(one), 1, ord(other)) for one, other in LETTERS.items())
    head = b"E5S1" + struct.pack("<I7ifi", 1, WIDTH, 1, HEADS, INNER, len(PIECES), 16, 2, 1e-12, 32)
    head += struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, len(whole))
    head += struct.pack(f"<{len(starts)}I{len(SCORES)}f", *starts, *SCORES) + whole
    head += struct.pack("<iI", len(LETTERS), len(letters)) + letters + struct.pack("<i", len(SHAPES))
    data = tensors()
    at = len(head) + sum(2 + len(name) + 21 for name in data)
    for name, content in data.items():
        head += struct.pack("<H", len(name)) + name.encode()
        head += struct.pack("<BIQQ", name in PACKED, SHAPES[name], at, len(content))
        at += len(content)
    path = folder / "tiny.e5s"
    path.write_bytes(head + b"".join(data.values()))
    return path


def test_a_block_holds_32_numbers_of_four_bits() -> None:
    block = np.zeros((1, 1), dtype=[("scale", "<f2"), ("pairs", "u1", 16)])
    block["scale"], block["pairs"][0, 0, 0], block["pairs"][0, 0, 15] = 0.5, 0xF0, 0x08
    found = unpack(block)[0]
    assert (found[0], found[16]) == (-4.0, 3.5)  # the low half of the first byte, and its high half
    assert (found[15], found[31]) == (0.0, -4.0)


def test_words_are_cut_into_the_most_probable_pieces(tmp_path: Path) -> None:
    encoder = Encoder(packed(tmp_path))
    cut = encoder.cutter.cut
    assert [PIECES[number] for number in cut("casa  casas", 16)] == ["<s>", "\u2581casa", "\u2581casa", "s", "</s>"]
    assert [PIECES[number] for number in cut("ÇASA", 16)][1:-1] == ["\u2581ca", "<unk>", "a"]
    assert len(cut("a b c d e f g h i j k l m n o p", 16)) == 16
    assert [PIECES[number] for number in cut("", 16)] == ["<s>", "\u2581", "</s>"]


def test_a_text_points_somewhere_and_what_is_looked_for_elsewhere_than_what_is_looked_through(tmp_path: Path) -> None:
    encoder = Encoder(packed(tmp_path))
    query, passage = encoder.query("casa"), encoder.passage("casa")
    assert query.shape == (WIDTH,) and np.linalg.norm(query) == pytest.approx(1, abs=1e-5)
    assert not np.allclose(query, passage)
    assert np.allclose(query, encoder.query("casa"))


def test_the_reading_is_that_of_bert(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch", reason="the extra `transformers` is not installed")
    transformers = pytest.importorskip("transformers", reason="the extra `transformers` is not installed")
    path = packed(tmp_path)
    read, encoder = Packed(path), Encoder(path)
    config = transformers.BertConfig(
        vocab_size=len(PIECES), hidden_size=WIDTH, num_hidden_layers=1, num_attention_heads=HEADS,
        intermediate_size=INNER, max_position_embeddings=16, layer_norm_eps=1e-12,
    )  # fmt: skip
    model = transformers.BertModel(config, add_pooling_layer=False).eval()
    model.load_state_dict({name: torch.tensor(np.array(found)) for name, found in _named(read)}, strict=False)
    pieces = encoder.cutter.cut("query: casa cabide", 16)
    with torch.no_grad():
        state = model(torch.tensor([pieces])).last_hidden_state[0].mean(0).numpy()
    assert float(state @ encoder.query("casa cabide") / np.linalg.norm(state)) == pytest.approx(1, abs=1e-5)


def _named(read: Packed) -> Sequence[tuple[str, Floats]]:
    """The weights under the names that `transformers` gives them."""
    found = [("embeddings.word_embeddings.weight", read.matrix("emb.word", WIDTH))]
    for name, its in (("emb.pos", "position_embeddings"), ("emb.type", "token_type_embeddings")):
        found.append((f"embeddings.{its}.weight", read.floats(name).reshape(-1, WIDTH)))
    layer, own = "encoder.layer.0.", "attention.self."
    norms = {"emb.ln": "embeddings.LayerNorm", "l0.aln": f"{layer}attention.output.LayerNorm"}
    for name, its in (norms | {"l0.oln": f"{layer}output.LayerNorm"}).items():
        found += [(f"{its}.weight", read.floats(f"{name}.w")), (f"{its}.bias", read.floats(f"{name}.b"))]
    parts = {"q": f"{own}query", "k": f"{own}key", "v": f"{own}value", "ao": "attention.output.dense"}
    for name, its in (parts | {"fi": "intermediate.dense", "fo": "output.dense"}).items():
        columns = INNER if name == "fo" else WIDTH
        found.append((f"{layer}{its}.weight", read.matrix(f"l0.{name}.w", columns)))
        found.append((f"{layer}{its}.bias", read.floats(f"l0.{name}.b")))
    return found


@pytest.mark.parametrize("content", [b"", b"E5S1", b"GGUF" + b"\0" * 200, b"E5S1" + b"\xff" * 400])
def test_what_is_no_encoder_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bad.e5s"
    path.write_bytes(content)
    with pytest.raises(EncoderUnreadable):
        Packed(path)


def test_an_encoder_that_lacks_something_is_refused(tmp_path: Path) -> None:
    read = Packed(packed(tmp_path))
    with pytest.raises(EncoderUnreadable, match="lacks l7"):
        read.floats("l7.q.b")
    with pytest.raises(EncoderUnreadable, match="not packed"):
        read.matrix("l0.q.b", WIDTH)
    with pytest.raises(EncoderUnreadable, match="plain"):
        read.floats("l0.q.w")


class Reading:
    """Finds texts alike that share one of the themes that it knows."""

    THEMES = (("prisão", "gaiola"), ("remédio", "comprimido"), ("visita", "ver ele"))

    def __init__(self) -> None:
        self.passages = 0

    def query(self, text: str) -> Floats:
        found = [0.1, *(float(any(word in text.casefold() for word in theme)) for theme in self.THEMES)]
        return np.array(found, dtype=np.float32) / np.float32(np.linalg.norm(found))

    def passage(self, text: str) -> Floats:
        self.passages += 1
        return self.query(text)


CARDS = (
    Card("preso", "Pessoa na prisão", (Section("description", "A visita é no domingo. Traga foto."),)),
    Card("farmacia", "Farmácia", (Section("description", "Entregamos o remédio da lista. Abre cedo."),)),
)


def test_what_is_told_in_other_words_is_found_and_never_sure_for_that_alone() -> None:
    plain, helped = Assistant(CARDS, words("pt_BR")), Assistant(CARDS, words("pt_BR"), Likeness(Reading(), CARDS))
    assert plain.offer("ele tá na gaiola").cards == ()
    assert helped.offer("ele tá na gaiola").cards[0].id == "preso"
    assert helped.offer("quero um comprimido").cards[0].id == "farmacia"
    assert not helped.offer("ele tá na gaiola").sure
    assert helped.offer("a pessoa na prisão").sure


def test_where_nothing_stands_out_nothing_is_offered() -> None:
    class Level(Likeness):
        def __call__(self, said: str) -> list[float]:
            return [0.0 for _ in CARDS]

    assert Assistant(CARDS, words("pt_BR"), Level(Reading(), CARDS)).offer("xyzzy").cards == ()


def test_a_sentence_that_stands_out_answers_where_words_find_nothing() -> None:
    plain, helped = Assistant(CARDS, words("pt_BR")), Assistant(CARDS, words("pt_BR"), Likeness(Reading(), CARDS))
    assert not plain.answer("preso", "posso ver ele na gaiola?").known
    assert helped.answer("preso", "posso ver ele na gaiola?").text == "A visita é no domingo."
    assert not helped.answer("preso", "tem estacionamento?").known


def test_cards_are_read_once_and_again_when_they_change(tmp_path: Path) -> None:
    first, again, other = Reading(), Reading(), Reading()
    kept = tmp_path / "kept"
    assert Likeness(first, CARDS, "digest", kept)("gaiola") == Likeness(again, CARDS, "digest", kept)("gaiola")
    assert (first.passages, again.passages) == (6, 0)
    Likeness(other, CARDS[:1], "digest", kept)
    assert other.passages == 3
    for file in kept.iterdir():
        file.write_bytes(b"half a file")
    assert Likeness(again, CARDS, "digest", kept)("gaiola")[0] > 0
    assert again.passages == 6


def test_without_cards_nothing_is_alike() -> None:
    assert Likeness(Reading(), ())("gaiola") == []
    assert Index((), Likeness(Reading(), ())).rank("gaiola") == []


def test_an_encoder_is_installed_tested_and_then_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, models = tmp_path / "source", tmp_path / "models"
    source.mkdir()
    packed(source)
    assert main(["model", "--models", str(models), "install", str(source), "--name", "tiny"]) == 0
    assert opening.installed(models) is None
    assert main(["model", "--models", str(models), "test", "tiny"]) == 0
    assert "stays off: it understood only" in capsys.readouterr().out  # its weights are random
    assert opening.installed(models) is None
    known = manifest.read(models / "tiny")
    passed = readingtest.SelfTest(True, "it passed", 15, 0, 0, 0.01, 0.0)
    manifest.write(models / "tiny", manifest.Manifest(known.name, known.kind, known.files, "", "", passed))
    found = opening.installed(models)
    assert found == models / "tiny"
    assert len(opening.likeness(found, CARDS)("gaiola")) == 2
    (found / "tiny.e5s").write_bytes(b"E5S1 and something else")
    with pytest.raises(ModelRefused, match="not what was installed"):
        opening.likeness(found, CARDS)


def test_a_reader_that_understands_passes_unless_it_is_slow() -> None:
    class Knowing:
        def query(self, text: str) -> list[float]:
            number = next((n for n, each in enumerate(readingtest._SAID) if text in each), -1)
            return [float(n == number) for n in range(5)]

        def passage(self, text: str) -> list[float]:
            return [float(each == text) for each in readingtest._SERVICES]

    times = iter(range(1000))
    assert readingtest.run(Knowing(), lambda: next(times) / 100).passed
    slow = readingtest.run(Knowing(), lambda: next(times) * 2.0)
    assert not slow.passed and "2000 ms" in slow.why


def test_where_models_are_kept() -> None:
    assert command.home({"VEZ_MODELS": "/srv/models"}) == Path("/srv/models")
    assert command.home({"XDG_DATA_HOME": "/data"}) == Path("/data/vez/models")
    assert command.home({"HOME": "/home/ana"}) == Path("/home/ana/.local/share/vez/models")


def test_ordinary_words_are_the_whole_lower_case_pieces_of_five_letters_and_more_by_sound() -> None:
    made = make_ordinary.made(["\u2581passando", "\u2581Brasil", "mente", "\u2581casa", "\u2581maçãs", "\u2581(2001)"])
    assert made.splitlines()[1:] == ["masas pasando"]


def test_ordinary_words_of_a_language_are_those_often_said_that_are_not_there_already() -> None:
    counts = {"nevera": 900, "vecino": 900, "pantalla": 900, "vesjino": 3, "don't": 900, "casa": 900}
    made = make_ordinary.made_of_counts(counts, {"nevera"}, "pag")
    assert made.splitlines()[1:] == ["pag| paj| pantaula vesino"]
    made = make_ordinary.made_of_counts({"square": 900, "circle": 9_000}, (), often=5_000)
    assert made.splitlines()[1:] == ["sirkle"]
