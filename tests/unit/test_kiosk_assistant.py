"""What the totem's assistant replies, when a model may write beside it, and that neither keeps what was said."""

from __future__ import annotations

import errno
import gc
import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event

import msgspec
import pytest

from assistant.engine import EngineFailed, Message
from assistant.models import manifest
from assistant.models.manifest import Manifest, ModelRefused, SelfTest
from domain.branch import Branch
from domain.document import read
from kiosk.chat.assistant import Assistance, AssistanceFailed
from kiosk.chat.model import MOST_FAILURES, Pen, chosen, encoder, pen, verified
from kiosk.chat.settings import ANY, Assisting
from kiosk.chat.talk import Mode, Talk

BRANCH = read((Path(__file__).parents[2] / "demo/branch.yaml").read_text(encoding="utf-8"))
IDENTITY = "identity-card"


@pytest.fixture(scope="module")
def assistance() -> Assistance:
    return Assistance()


def test_a_sure_answer_is_the_card_s_and_others_are_offered_beside_it(assistance: Assistance) -> None:
    talk = assistance.reply(BRANCH, "pt_BR", "quanto custa a segunda via da identidade")
    assert (talk.mode, talk.subject, talk.known, talk.first) == (Mode.ANSWER, IDENTITY, True, True)
    assert "R$ 62,00" in talk.text and IDENTITY not in talk.offered and len(talk.offered) <= 2


def test_who_names_what_they_need_is_told_what_it_is(assistance: Assistance) -> None:
    talk = assistance.about(BRANCH, "pt_BR", IDENTITY, "zzz")
    service = BRANCH.service(IDENTITY)
    assert service is not None and (talk.text, talk.known) == (service.description.pt_BR, True)


def test_a_question_that_the_card_does_not_answer_is_not_answered(assistance: Assistance) -> None:
    talk = assistance.about(BRANCH, "pt_BR", IDENTITY, "qual é a senha do wifi?")
    assert not talk.known and "Não tenho essa informação" in talk.text and talk.perhaps == ""


def test_what_may_help_is_shown_beside_i_do_not_know(assistance: Assistance) -> None:
    talk = assistance.about(BRANCH, "pt_BR", "unemployment-insurance", "quem pediu demissão tem direito?")
    assert not talk.known and "Não tenho essa informação" in talk.text and "Quem pede demissão" in talk.perhaps


@pytest.mark.parametrize(
    ("said", "mode"),
    [
        ("quero tirar o passaporte", Mode.ELSEWHERE),
        ("asdf qwer", Mode.NOTHING),
        ("estou com dor no peito", Mode.FIXED),
        ("preciso de um documento", Mode.CHOICE),
    ],
)
def test_every_kind_of_reply(assistance: Assistance, said: str, mode: Mode) -> None:
    talk = assistance.reply(BRANCH, "pt_BR", said)
    assert talk.mode is mode and talk.said == said


def test_an_emergency_goes_before_the_service_that_is_spoken_of(assistance: Assistance) -> None:
    talk = assistance.reply(BRANCH, "pt_BR", "estou com dor no peito", IDENTITY)
    assert talk.mode is Mode.FIXED and "192" in talk.text and talk.offered == ()


def test_a_follow_up_stays_with_its_service_until_another_is_clearly_meant(assistance: Assistance) -> None:
    more = assistance.reply(BRANCH, "pt_BR", "quanto custa?", IDENTITY)
    assert (more.subject, more.first) == (IDENTITY, False) and "62" in more.text
    other = assistance.reply(BRANCH, "pt_BR", "quero o bolsa família", IDENTITY)
    assert other.subject == "bolsa-familia"


def test_words_of_a_citizen_are_in_no_object_after_forgetting() -> None:
    assistance = Assistance()
    said = "".join(("zorb", "lax", "quint"))
    assistance.reply(BRANCH, "pt_BR", f"preciso do {said} agora")
    assistance.about(BRANCH, "pt_BR", IDENTITY, f"e o {said}?")
    assert len(_holding(said)) > 1, "otherwise this looks in the wrong place"
    assistance.forget()
    assert [each for each in _holding(said) if each != said] == []


def _holding(said: str) -> list[object]:
    """The texts in containers that the garbage collector knows, and in the caches of the search."""
    from assistant import passages, spelling

    gc.collect()
    found: list[object] = [text for each in gc.get_objects() if type(each) is tuple for text in each if text == said]
    caches = (spelling.sound, passages._read)
    return found + [cache for cache in caches if cache.cache_info().currsize]


@pytest.mark.expects_log("ERROR vez.kiosk: the assistant failed: KeyError in ")
def test_an_error_is_told_without_what_was_said(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), pytest.raises(AssistanceFailed):
        Assistance().about(BRANCH, "pt_BR", "no-such-service", "my secret words")
    assert caplog.messages and "secret" not in caplog.text


class FakeEngine:
    """Writes ``pieces``; fails while ``trouble`` is set, with the question in its mouth."""

    def __init__(self, *pieces: str) -> None:
        self.pieces, self.trouble, self.starts, self.written, self.closed = pieces, "", 0, 0, False

    def start(self) -> None:
        self.starts += 1

    def generate(self, messages: Sequence[Message], max_tokens: int, seconds: float) -> Iterator[str]:
        if self.trouble:
            raise EngineFailed(f"cannot say {messages[-1].text}")
        for piece in self.pieces:
            self.written += 1
            yield piece

    def close(self) -> None:
        self.closed = True


def writing(engine: FakeEngine, branch: Branch = BRANCH) -> tuple[Assistance, Pen]:
    made = Pen(lambda: engine)
    made.prepare()
    return Assistance(made), made


TALK = Talk(said="quanto custa?", mode=Mode.ANSWER, subject=IDENTITY)


def test_a_model_s_sentences_come_when_they_are_all_that_the_card_answers_and_what_is_not_on_it_never() -> None:
    first, other = "A primeira via da CIN é gratuita, mesmo para quem já tem RG.", "A segunda via custa 62 reais."
    assistance, _ = writing(FakeEngine(f"{first} ", "Custa R$ 99,00. ", f"{other} ", "Leve o passaporte."))
    assert assistance.writes
    assert list(assistance.write(BRANCH, "pt_BR", TALK, Event())) == [first, other]
    short, _ = writing(FakeEngine(other))
    assert list(short.write(BRANCH, "pt_BR", TALK, Event())) == []


def test_what_the_card_says_word_for_word_is_not_said_twice() -> None:
    first, other = "A primeira via da CIN é gratuita, mesmo para quem já tem RG.", "A segunda via custa 62 reais."
    assistance, _ = writing(FakeEngine(f"{first} {other}"))
    shown = replace(TALK, text=f"{first} A segunda via custa R$ 62,00.")
    assert list(assistance.write(BRANCH, "pt_BR", shown, Event())) == [other]


def test_a_model_that_is_stopped_writes_no_further() -> None:
    stop = Event()

    class Stopping(FakeEngine):
        def generate(self, messages: Sequence[Message], max_tokens: int, seconds: float) -> Iterator[str]:
            for piece in super().generate(messages, max_tokens, seconds):
                if self.written == 2:
                    stop.set()
                yield piece

    engine = Stopping(*["A segunda via custa R$ 62,00. "] * 50)
    assistance, _ = writing(engine)
    assert list(assistance.write(BRANCH, "pt_BR", TALK, stop)) == []
    assert engine.written <= 3


@pytest.mark.expects_log("the assistant's model failed while it wrote")
def test_a_model_that_fails_is_loaded_again_a_few_times_and_nothing_of_the_question_is_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    engine = FakeEngine()
    assistance, made = writing(engine)
    engine.trouble = "yes"
    with caplog.at_level(logging.DEBUG):
        for _ in range(MOST_FAILURES + 2):
            assert list(assistance.write(BRANCH, "pt_BR", TALK, Event())) == []
            assistance.mend()
    assert (made.ready, engine.starts) == (False, MOST_FAILURES)
    assert "quanto custa" not in caplog.text and caplog.messages


def test_an_engine_that_is_closed_under_the_hands_of_who_writes_is_no_error() -> None:
    class Taken(FakeEngine):
        def generate(self, messages: Sequence[Message], max_tokens: int, seconds: float) -> Iterator[str]:
            made.close()
            yield str(getattr(None, "its pipe is gone"))

    engine = Taken()
    made = Pen(lambda: engine)
    made.prepare()
    assert list(Assistance(made).write(BRANCH, "pt_BR", TALK, Event())) == [] and engine.closed


@pytest.mark.expects_log("the assistant writes nothing of its own: .*Input/output error")
def test_a_model_on_a_bad_disk_is_no_reason_to_end() -> None:
    def make() -> FakeEngine:
        raise OSError(errno.EIO, "Input/output error", "model.gguf")

    made = Pen(make)
    made.prepare()
    assert not made.ready


def install(models: Path, name: str, *, passed: bool | None, right: int = 1) -> Path:
    folder = models / name
    folder.mkdir(parents=True)
    (folder / "model.gguf").write_bytes(b"GGUF")
    tested = None if passed is None else SelfTest(passed, "so it is", right, 0, 0, 1.0, 5.0)
    made = manifest.describe(folder, name, "MIT", "here", lambda _: None)
    manifest.write(folder, msgspec.structs.replace(made, tested=tested))
    return folder


def test_of_several_models_the_best_that_passed_its_test_writes(tmp_path: Path) -> None:
    for name, passed, right in (("new", None, 0), ("bad", False, 9), ("good", True, 3), ("better", True, 5)):
        install(tmp_path, name, passed=passed, right=right)
    assert chosen(Assisting(model=ANY, models=tmp_path)) == tmp_path / "better"
    assert chosen(Assisting(model="good", models=tmp_path)) == tmp_path / "good"
    assert chosen(Assisting(model=str(tmp_path / "bad"), models=tmp_path)) == tmp_path / "bad"
    assert chosen(Assisting(model="", models=tmp_path)) is None
    assert chosen(Assisting(model=ANY, models=tmp_path / "nowhere")) is None


def test_an_encoder_is_no_writer_and_a_writer_no_encoder(tmp_path: Path) -> None:
    install(tmp_path, "writer", passed=True)
    folder = install(tmp_path, "reader", passed=True, right=9)
    known = manifest.read(folder)
    manifest.write(folder, msgspec.structs.replace(known, kind="encoder"))
    assert chosen(Assisting(model=ANY, models=tmp_path)) == tmp_path / "writer"
    assert encoder(Assisting(model=ANY, models=tmp_path)) == folder
    assert encoder(Assisting(model="", models=tmp_path)) is None


@pytest.mark.expects_log("understands without its encoder")
def test_an_encoder_that_cannot_be_used_is_done_without(tmp_path: Path) -> None:
    found = Assistance(None, tmp_path / "nowhere")
    found.prepare(BRANCH, "pt_BR")
    found.prepare(BRANCH, "pt_BR")
    assert found.reply(BRANCH, "pt_BR", "quanto custa a segunda via da identidade").subject == IDENTITY


@pytest.mark.parametrize(("passed", "why"), [(None, "was not tested"), (False, "did not pass")])
def test_a_model_without_a_passed_test_stays_off(tmp_path: Path, passed: bool | None, why: str) -> None:
    folder = install(tmp_path, "m", passed=passed)
    with pytest.raises(ModelRefused, match=why):
        verified(folder)


@pytest.mark.expects_log("model.gguf is not what was installed")
def test_a_model_whose_files_have_changed_stays_off_and_the_log_says_why(tmp_path: Path) -> None:
    folder = install(tmp_path, "m", passed=True)
    assert isinstance(verified(folder), Manifest)
    (folder / "model.gguf").write_bytes(b"other")
    made = pen(Assisting(model="m", models=tmp_path), {}, lambda: 0.0)
    assert made is not None
    made.prepare()
    assert not made.ready
