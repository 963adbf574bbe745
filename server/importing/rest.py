"""What a running NovoSGA 2.x tells of its units over its REST API, which is less than its database holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from client.errors import ClientError, Unreachable
from client.novosga_api import NovoSga
from client.novosga_records import Department, Installation, Offer, Person, Priority, Unit, Visit, how_ended
from domain.priority import Group
from server.importing.tables import NothingFound

NO_PLACES = "The counters of past visits: only a dump of the database has them."


def installations(server: NovoSga, time_zone: str, only: int | None = None) -> list[Installation]:
    """Each active unit, or the one that was asked for. Raises `ClientError` and `NothingFound`."""
    units = [_unit(each) for each in server.read_all("unidades")]
    wanted = [each for each in units if (each.active if only is None else each.id == only)]
    if not wanted:
        raise NothingFound("no unit with this number" if only is not None else "no active unit")
    return [_installation(server, unit, ZoneInfo(time_zone), alone=len(units) == 1) for unit in wanted]


def _installation(server: NovoSga, unit: Unit, zone: ZoneInfo, *, alone: bool) -> Installation:
    left_out: list[str] = []
    priorities = tuple(
        Priority(each["id"], each["nome"], each["peso"], each.get("ativo", True))
        for each in server.read_all("prioridades")
    )
    groups = {each.id: each.group for each in priorities}
    offers = tuple(_offer(each) for each in server.read(f"unidades/{unit.id}/servicos"))
    departments = tuple(Department(each["id"], each["nome"]) for each in server.read_all("departamentos"))
    places = tuple(str(each["nome"]) for each in _optional(server, "locais", left_out))
    people = tuple(
        Person(each["login"], f"{each.get('nome', '')} {each.get('sobrenome') or ''}".strip(), active=each["ativo"])
        for each in _optional(server, "usuarios", left_out)
    )
    visits: tuple[Visit, ...] = ()
    if alone:
        past = _optional(server, "atendimentoshistorico", left_out)
        visits = tuple(sorted((_visit(each, groups, zone) for each in past), key=lambda visit: (visit.came, visit.id)))
        left_out.append(NO_PLACES)
    else:
        left_out.append(
            "The history: there are several units, and the API does not say to which a visit belongs. Use a dump."
        )
    left_out.append("Who is an administrator, and in which unit people work: the API does not say.")
    return Installation(unit, offers, departments, priorities, places, people, visits, tuple(left_out))


def _optional(server: NovoSga, path: str, left_out: list[str]) -> Iterator[Any]:
    """What some versions or users may not read: then it is left out, and said."""
    try:
        yield from server.read_all(path)
    except Unreachable:
        raise
    except ClientError as error:
        left_out.append(f"/api/{path}: {error}")


def _unit(said: dict[str, Any]) -> Unit:
    printed = said.get("impressao") or {}
    header, footer = (str(printed.get(name) or "") for name in ("cabecalho", "rodape"))
    return Unit(said["id"], said["nome"], header, footer, bool(said.get("ativo", True)) and not said.get("deletedAt"))


def _offer(said: dict[str, Any]) -> Offer:
    service, department = said["servico"], said.get("departamento") or {}
    return Offer(
        id=service["id"],
        name=service["nome"],
        description=service.get("descricao") or "",
        letters=said["sigla"],
        department=department.get("id"),
        message=said.get("mensagem") or "",
        first=said.get("numeroInicial") or 1,
        last=said.get("numeroFinal"),
        step=said.get("incremento") or 1,
        most=said.get("maximo"),
        kind=said.get("tipo") or 1,
        active=bool(said.get("ativo", True)) and bool(service.get("ativo", True)),
    )


def _visit(said: dict[str, Any], groups: dict[int, Group], zone: ZoneInfo) -> Visit:
    came, called, started, ended = (
        _at(said.get(name), zone) for name in ("dataChegada", "dataChamada", "dataInicio", "dataFim")
    )
    assert came is not None
    how = how_ended(said.get("status") or "", started, ended)
    group = groups.get((said.get("prioridade") or {}).get("id", 0), Group.ORDINARY)
    return Visit(said["id"], said["senha"]["format"], said["servico"]["id"], group, came, called, started, ended, how)


def _at(written: str | None, zone: ZoneInfo) -> datetime | None:
    if not written:
        return None
    at = datetime.fromisoformat(written)
    return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)
