"""What NovoSGA's applications are answered, with the names and types that they expect. Pure.

Nothing here tells who a citizen is; a panel is told that a call is priority, never which.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from domain.branch import Branch, Category, Counter, Service
from domain.numbering import parts
from domain.priority import LEGAL_RANK, Group
from domain.snapshot import Call
from domain.ticket import Ticket
from server.novosga.clients import Client, Numbers

Words = Mapping[str, str]
Json = dict[str, Any]

# The number and weight of each group. Heavier goes first there, and 0 alone is no priority.
PRIORITIES: Mapping[Group, tuple[int, int]] = {
    Group.ORDINARY: (1, 0),
    Group.PRIORITY: (2, 2),
    Group.EIGHTY_PLUS: (3, 3),
    Group.DONOR: (4, 1),
}
_NAMES = {Group.ORDINARY: "normal"} | {group: group.value for group in LEGAL_RANK if group.is_priority}


class Unit(NamedTuple):
    """A branch as these applications know it. ``words`` are in the language of its client."""

    client: Client
    branch: Branch
    numbers: Numbers
    words: Words

    def local(self, at: datetime) -> datetime:
        """By the branch's clock."""
        return at.astimezone(ZoneInfo(self.branch.time_zone)).replace(microsecond=0)

    def plain(self, at: datetime) -> str:
        """As they write most times: without an offset."""
        return self.local(at).replace(tzinfo=None).isoformat()


def unit_of(unit: Unit) -> Json:
    """One element of ``GET /api/unidades``."""
    branch, language = unit.branch, unit.client.language
    return {
        "id": unit.client.unit,
        "nome": branch.name.in_language(language),
        "descricao": branch.name.in_language(language),
        "ativo": True,
        "impressao": {
            "cabecalho": branch.institution.in_language(language),
            "rodape": branch.ombudsman.in_language(language),
            "exibirData": True,
            "exibirPrioridade": True,
            "exibirNomeUnidade": True,
            "exibirNomeServico": True,
            "exibirMensagemServico": True,
        },
        **_since(unit),
    }


def services_of(unit: Unit) -> list[Json]:
    """``GET /api/unidades/{id}/servicos``."""
    categories = {each.id: each for each in unit.branch.categories}
    return [_service_of(unit, each, categories[each.category]) for each in unit.branch.services]


def _service_of(unit: Unit, service: Service, category: Category) -> Json:
    own, quota, message = service.numbers, service.quota, unit.branch.ticket_message
    return {
        "sigla": service.prefix,
        "peso": 1,
        "local": None,
        "servico": _service(unit, service) | {"macro": None} | _since(unit),
        "departamento": department_of(unit, category),
        "ativo": True,
        "tipo": 1,  # for everybody: the law's groups may ask for anything
        "mensagem": message.in_language(unit.client.language) if message else "",
        "numeroInicial": own.first if own else 1,
        "numeroFinal": own.last if own else None,
        "incremento": 1,
        "maximo": quota.per_day if quota else None,
    }


def _service(unit: Unit, service: Service) -> Json:
    language = unit.client.language
    return {
        "id": unit.numbers.services[service.id],
        "nome": service.name.in_language(language),
        "descricao": service.summary.in_language(language),
        "peso": 1,
        "ativo": True,
    }


def department_of(unit: Unit, category: Category) -> Json:
    """One element of ``GET /api/departamentos``: our categories of services."""
    name = category.name.in_language(unit.client.language)
    return {"id": unit.numbers.categories[category.id], "nome": name, "descricao": name, "ativo": True}


def priority_of(unit: Unit, group: Group) -> Json:
    """One element of ``GET /api/prioridades``."""
    number, weight = PRIORITIES[group]
    name = _NAMES[group]
    said = {"id": number, "nome": unit.words[name], "descricao": unit.words[f"{name}_more"]}
    return said | {"peso": weight, "cor": None, "ativo": True} | _since(unit)


def group_of(number: int) -> Group | None:
    """The group with this number."""
    return next((group for group, (each, _) in PRIORITIES.items() if each == number), None)


def calls_of(unit: Unit, calls: Sequence[Call]) -> list[Json]:
    """``GET /api/unidades/{id}/painel``."""
    return [said for call in calls if (said := _call_of(unit, call)) is not None]


def _call_of(unit: Unit, call: Call) -> Json | None:
    service, counter = unit.branch.service(call.service), unit.branch.counter(call.counter)
    if service is None or counter is None or service.id not in unit.numbers.services:
        return None  # of an earlier document
    prefix, sequence = parts(call.number)
    place, number = place_of(unit, counter)
    made = unit.local(unit.client.enabled_at).isoformat()
    group = call.group.coarse()
    return {
        "id": call.version,
        "numeroSenha": sequence,
        "siglaSenha": prefix,
        "mensagem": "",
        "local": place,
        "numeroLocal": number,
        "peso": 1 if group.is_priority else 0,
        "prioridade": unit.words[_NAMES[group]],
        "nomeCliente": None,
        "documentoCliente": None,
        "servico": _service(unit, service) | {"createdAt": made, "updatedAt": None, "deletedAt": None},
    }


def place_of(unit: Unit, counter: Counter) -> tuple[str, int | str]:
    """What a panel shows and says of a counter: words, and a number where its name ends with one."""
    label = unit.branch.counter_label.in_language(unit.client.language)
    letters = counter.name.rstrip("0123456789")
    digits = counter.name[len(letters) :]
    place = f"{label} {letters.strip()}".strip()
    return place, int(digits) if digits.isascii() and digits else ""


def issued_of(unit: Unit, ticket: Ticket, number: int, hash: str) -> Json:
    """What ``POST /api/distribui`` answers. Nothing of the customer comes back, because nothing is kept."""
    prefix, sequence = parts(ticket.number)
    service = unit.branch.service(ticket.service)
    return {
        "id": number,
        "senha": {"sigla": prefix, "numero": sequence, "format": ticket.number},
        "servico": {
            "id": unit.numbers.services[ticket.service],
            "nome": service.name.in_language(unit.client.language) if service else "",
        },
        "observacao": None,
        "dataChegada": unit.plain(ticket.issued_at),
        "dataChamada": None,
        "dataInicio": None,
        "dataFim": None,
        "dataAgendamento": None,
        "tempoEspera": "00:00:00",
        "prioridade": priority_of(unit, ticket.group),
        "status": "emitida",
        "resolucao": None,
        "cliente": None,
        "triagem": "triagem",
        "usuario": None,
        "hash": hash,
    }


def _since(unit: Unit) -> Json:
    return {"createdAt": unit.plain(unit.client.enabled_at), "updatedAt": None, "deletedAt": None}
