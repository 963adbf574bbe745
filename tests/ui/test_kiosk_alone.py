"""The totem on the screen when its server is gone, and when a service gives no tickets now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Event, Thread

import pytest
from msgspec.structs import replace

from client.errors import Unreachable
from domain.answers import Answer
from domain.branch import Hours, Language, Quota
from domain.commands import IssueTicket
from domain.errors import QuotaReached, ServiceClosed
from domain.ticket import Ticket
from tests.branches import Day, branch, service
from tests.cut_off import Server, World
from tests.cut_off import Totem as Working
from tests.ui.harness import LANGUAGES
from tests.ui.totem import MORNING, PORTRAIT, PT, FakeServer, Totem, demo_branch, to_priority

pytestmark = pytest.mark.ui
OpenTotem = Callable[..., Totem]

CLOSED: dict[Language, str] = {"pt_BR": "abre às 13:00", "en": "opens at 13:00", "es": "abre a las 13:00"}


def gives_alone(totem: Totem) -> None:
    """The server's place is taken by the totem's own numbers."""
    totem.server.can_alone = True

    def issue(command: IssueTicket) -> Answer:
        ticket = Ticket("of-its-own", "A800", command.service, command.group, command.language, 1, MORNING)
        return Answer(ticket.id, 1, ticket)

    totem.server.issue = issue  # type: ignore[method-assign]


def test_a_citizen_sees_nothing_alarming_when_the_server_is_gone(totem: Totem) -> None:
    gives_alone(totem)
    totem.lose()
    assert "Sem conexão" not in totem.stage.names()
    to_priority(totem)
    totem.tap("Sem prioridade")
    totem.work()
    names = totem.stage.names()
    assert {"A 8 0 0", "Agora não sabemos o tempo de espera."} <= set(names)
    assert not [name for name in names if "na sua frente" in name or "Espera estimada" in name]
    assert not totem.stage.hand.is_there("Código para o celular")
    assert totem.server.settled == ["of-its-own"]


def test_a_touch_does_not_wait_for_a_disk_that_hangs(
    totem: Totem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    working = Working(tmp_path, Server(Day()), World()).meet()
    monkeypatch.setattr(FakeServer, "can_alone", property(lambda _: working.issuing.can_alone))
    writes, free, written = Event(), Event(), Event()

    def hang(*_: object) -> int:
        writes.set()
        free.wait(20)
        written.set()
        return 1

    monkeypatch.setattr(working.local, "execute", hang)
    losing = Thread(target=working.lose)
    losing.start()
    assert writes.wait(20)
    totem.tap(PT.begin)
    totem.wait(1)
    assert totem.stage.hand.is_there("Documentos e informações") and totem.view_model.inputs.alone
    assert not written.is_set(), "the page was there while the disk still wrote"
    free.set()
    losing.join()
    assert working.issuing.can_alone
    working.end()


def test_the_paper_promises_nothing_that_is_not_known(totem: Totem) -> None:
    gives_alone(totem)
    totem.lose()
    to_priority(totem)
    totem.tap("Sem prioridade")
    totem.work()
    said = repr(totem.printer.papers["of-its-own"].blocks)
    assert "A800" in said
    assert not [word for word in ("Espera estimada", "à sua frente", "Acompanhe", "Qr(") if word in said]


def test_the_server_s_return_changes_nothing_under_a_citizen_s_finger(totem: Totem) -> None:
    gives_alone(totem)
    totem.lose()
    totem.tap(PT.begin, "Documentos e informações")
    before = totem.stage.names()
    totem.meet()
    assert set(before) <= set(totem.stage.names())


def test_who_leaves_without_a_ticket_leaves_none_behind(totem: Totem) -> None:
    to_priority(totem)
    totem.server.trouble = Unreachable("gone")
    totem.tap("Sem prioridade")
    totem.work()
    totem.tap("Início")
    totem.work()
    assert totem.server.given_up == [command.id for command in totem.server.commands[:1]]


def test_who_has_a_ticket_gives_nothing_up(totem: Totem) -> None:
    to_priority(totem)
    totem.tap("Sem prioridade")
    totem.work()
    totem.tap("Início")
    totem.work()
    assert totem.server.given_up == []


def closed_branch(open_totem: OpenTotem) -> Totem:
    """10:05: one service is open, one opens at 13:00, one tomorrow, one is never open, one has no tickets left."""
    at = {
        "aberto": None,
        "tarde": Hours(monday=("13:00-17:00",)),
        "amanha": Hours(tuesday=("08:00-12:00",)),
        "sexta": Hours(friday=("08:00-12:00",)),
        "nunca": Hours(dates={}),
    }
    services = [replace(service(name), hours=hours) for name, hours in at.items()]
    services.append(replace(service("cota", "B"), quota=Quota(per_hour=1)))
    return open_totem(PORTRAIT, branch(tuple(services))).meet()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_closed_service_says_when_it_opens(open_totem: OpenTotem, language: Language) -> None:
    totem = closed_branch(open_totem)
    totem.arrive("cota", 1)
    totem.view_model._speak(language)
    totem.view_model._begin()
    said = {
        name: totem.stage.hand.find(name + ("" if language == "pt_BR" else f" ({language})")).description
        for name in ("aberto", "tarde", "amanha", "sexta", "nunca", "cota")
    }
    assert CLOSED[language] in said["tarde"]
    words = {
        "pt_BR": ("abre amanhã, 08:00", "abre sexta-feira, 08:00", "fechado agora", "novas senhas às 11:00"),
        "en": ("opens tomorrow, 08:00", "opens Friday, 08:00", "closed now", "more tickets at 11:00"),
        "es": ("abre mañana, 08:00", "abre el viernes, 08:00", "cerrado ahora", "más turnos a las 11:00"),
    }[language]
    for name, expected in zip(("amanha", "sexta", "nunca", "cota"), words, strict=True):
        assert expected in said[name], said
    assert not [word for word in (*words, CLOSED[language]) if word in said["aberto"]]


def test_a_closed_service_is_kind_and_opens_by_itself(open_totem: OpenTotem) -> None:
    totem = closed_branch(open_totem)
    totem.tap(PT.begin, "tarde")
    assert {"Este serviço está fechado agora", "As senhas saem no horário de atendimento."} <= set(totem.stage.names())
    assert "abre às 13:00" in totem.stage.names()
    totem.tap("Ver todos os serviços")
    assert "tarde" in totem.stage.names()
    totem.tap("tarde")
    totem.tap("Voltar")
    assert "tarde" in totem.stage.names()
    totem.tap("tarde")
    totem.day.now += timedelta(hours=3)
    totem.wait(1)
    assert "Este serviço está fechado agora" not in totem.stage.names()


@pytest.mark.parametrize(
    ("error", "title", "when"),
    [
        (
            QuotaReached(service="rg", next=(MORNING + timedelta(hours=1)).isoformat()),
            "As senhas de agora já foram entregues",
            "novas senhas às 11:05",
        ),
        (ServiceClosed(service="rg", next=""), "Este serviço está fechado agora", "fechado agora"),
    ],
)
def test_what_the_server_refuses_has_its_own_kind_words(
    totem: Totem, error: QuotaReached | ServiceClosed, title: str, when: str
) -> None:
    to_priority(totem)
    totem.server.trouble = error
    totem.tap("Sem prioridade")
    totem.work()
    assert {title, when, "Ver todos os serviços"} <= set(totem.stage.names())
    totem.tap("Ver todos os serviços")
    assert "Como podemos ajudar?" in totem.stage.names()
    assert totem.server.given_up == []


def test_a_time_that_cannot_be_relied_on_closes_nothing(open_totem: OpenTotem) -> None:
    totem = closed_branch(open_totem)
    totem.server.time = lambda: None  # type: ignore[method-assign]
    totem.wait(60)
    totem.tap(PT.begin, "tarde")
    assert "Este serviço está fechado agora" not in totem.stage.names()


def test_the_demonstration_has_no_closed_services() -> None:
    assert all(each.hours is None for each in demo_branch().services)
