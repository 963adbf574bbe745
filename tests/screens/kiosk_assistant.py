"""The assistant: somebody writes or speaks, each kind of reply, what to bring, a way to do it alone."""

from __future__ import annotations

from dataclasses import replace

from assistant.reading import words
from domain.branch import Language
from kiosk.chat.talk import Mode, Talk
from kiosk.visit import Entry, Page, Visit
from tests.screens.kiosk_scene import Scene, code, reply

Sayings = dict[str, str]
SAID: dict[Language, Sayings] = {
    "pt_BR": {
        "answer": "quanto custa a segunda via da identidade",
        "choice": "documento",
        "elsewhere": "quero tirar passaporte",
        "fixed": "dor no peito",
        "nothing": "xptz",
    },
    "en": {
        "answer": "how much is a replacement identity card",
        "choice": "document",
        "elsewhere": "I need a passport",
        "fixed": "chest pain",
        "nothing": "xptz",
    },
    "es": {
        "answer": "cuánto cuesta la copia del documento de identidad",
        "choice": "documento",
        "elsewhere": "quiero el pasaporte",
        "fixed": "dolor en el pecho",
        "nothing": "xptz",
    },
}
WRITTEN: dict[Language, tuple[str, ...]] = {
    "pt_BR": ("A segunda via custa R$ 62,00.", "A primeira via da CIN é gratuita, mesmo para quem já tem RG."),
    "en": ("A replacement costs R$ 62.00.", "The first CIN card is free, even if you already have an RG."),
    "es": ("La copia cuesta R$ 62,00.", "La primera CIN es gratuita, incluso si ya tiene RG."),
}


def take(scene: Scene) -> None:
    """All of it."""
    _asking(scene)
    _replies(scene)
    _conversation(scene)
    _walk(scene)
    _speaking(scene)


def _said(scene: Scene, kind: str) -> Talk:
    return replace(reply(scene.branch, scene.language, SAID[scene.language][kind]), number=1)


def _asking(scene: Scene) -> None:
    chat = Visit(Page.CHAT, entry=Entry.CHAT)
    scene.show("chat-01-asking", chat)
    scene.show("chat-02-typing", chat, typed=SAID[scene.language]["answer"].upper())
    scene.show_state("chat-03-without-microphone", chat, microphone=False)
    more = replace(chat, talk=replace(_said(scene, "answer"), subject="identity-card", mode=Mode.ANSWER))
    scene.show_state("chat-04-asking-more", more)


def _replies(scene: Scene) -> None:
    page = Visit(Page.REPLY)
    for number, kind in enumerate(("answer", "choice", "elsewhere", "fixed", "nothing"), 5):
        scene.show(f"chat-{number:02}-reply-{kind}", replace(page, talk=_said(scene, kind)))
    known, whole = _said(scene, "answer"), WRITTEN[scene.language]
    known = replace(known, mode=Mode.ANSWER, subject=known.subject or "identity-card", text=known.text or whole[0])
    scene.show("chat-10-writing", replace(page, talk=replace(known, written=whole[:1])), writing=1)
    scene.show_state("chat-10-writing-begins", replace(page, talk=known), writing=1)
    scene.show_state("chat-11-written", replace(page, talk=replace(known, written=whole)))
    named = replace(known, first=False, offered=())
    scene.show("chat-12-reply-chosen", replace(page, talk=named))
    scene.show_state("chat-13-none-of-these", replace(page, talk=Talk(2, known.said, first=False)))
    alone = Talk(3, known.said, Mode.ANSWER, "digital-work-card", ("identity-card",), text=known.text, known=True)
    scene.show("chat-14-reply-with-a-walk", replace(page, talk=alone))
    unsure, perhaps = words(scene.language)["unsure"], " ".join(whole)
    helped = Talk(4, known.said, Mode.ANSWER, "identity-card", text=unsure, perhaps=perhaps, first=False)
    scene.show("chat-15-reply-perhaps", replace(page, talk=helped))


def _conversation(scene: Scene) -> None:
    triage = Visit(Page.TRIAGE, service="identity-card", need=1)
    scene.show("chat-20-triage", triage)
    later = replace(triage, need=3, have=(1,), missing=(2,))
    scene.show("chat-21-triage-third", later)
    scene.show("chat-22-triage-explained", replace(triage, explained=True))


def _walk(scene: Scene) -> None:
    service = scene.branch.service("voter-registration")
    assert service is not None and service.walk is not None
    last = len(service.walk.steps)
    picture = code(f"https://{service.walk.address}")
    for step in (1, 3, last):
        show = scene.show if step in (3, last) else scene.show_state
        show(f"chat-30-walk-{step}", Visit(Page.WALK, service=service.id, step=step), qr=picture)


def _speaking(scene: Scene) -> None:
    listen, heard = Visit(Page.LISTEN, entry=Entry.CHAT), Visit(Page.HEARD)
    scene.show("chat-40-listening", listen, hearing=6)
    scene.show_state("chat-41-listening-over", listen, hearing=-1)
    said = SAID[scene.language]["answer"]
    scene.show("chat-42-heard", replace(heard, heard=said.capitalize()))
    scene.show_state("chat-43-heard-nothing", replace(heard, unheard="silence"))
    scene.show_state("chat-44-heard-failed", replace(heard, unheard="failed"))
