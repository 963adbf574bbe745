"""From the rows of a NovoSGA 2.x database to what its units hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from client.novosga_records import Department, Installation, Offer, Person, Priority, Unit, Visit, how_ended
from domain.errors import VezError
from domain.priority import Group
from server.importing.dump import Row, Value

VISITS = ("historico_atendimentos", "atendimentos_historico", "atendimentos")
TABLES = (
    "unidades", "servicos", "servicos_unidades", "prioridades", "locais", "departamentos", "usuarios", "lotacoes",
    "agendamentos", "clientes", "perfis", *VISITS,
)  # fmt: skip
Values = Mapping[str, Value]


class NothingFound(VezError):
    """There is no unit in it, or not the one that was asked for."""


def installations(found: Iterable[Row], time_zone: str, only: int | None = None) -> list[Installation]:
    """Each active unit, or the one asked for. Times in the rows are of ``time_zone``. Raises `NothingFound`."""
    tables: dict[str, list[Values]] = defaultdict(list)
    for row in found:
        tables[row.table].append(row.values)
    units = [
        Unit(
            _int(each, "id"), _str(each, "nome"), _str(each, "impressao_cabecalho"), _str(each, "impressao_rodape"),
            _is_active(each),
        )
        for each in tables["unidades"]
    ]  # fmt: skip
    wanted = [each for each in units if (each.active if only is None else each.id == only)]
    if not wanted:
        raise NothingFound("no unit with this number" if only is not None else "no active unit")
    return [_installation(tables, unit, ZoneInfo(time_zone)) for unit in wanted]


def _installation(tables: Mapping[str, list[Values]], unit: Unit, zone: ZoneInfo) -> Installation:
    priorities = [
        Priority(_int(each, "id"), _str(each, "nome"), _int(each, "peso"), _is_active(each))
        for each in tables["prioridades"]
    ]
    groups = {each.id: each.group for each in priorities}
    places = {_int(each, "id"): _str(each, "nome") for each in tables["locais"]}
    left_out = []
    for table, what in (
        ("clientes", "customers: Vez keeps no names with tickets"),
        ("agendamentos", "appointments: import them with ./vez server appointments"),
        ("perfis", "profiles: roles in Vez are fixed"),
    ):
        if tables[table]:
            left_out.append(f"{len(tables[table])} {what}.")
    visits = [
        _visit(each, groups, places, zone)
        for table in VISITS
        for each in tables[table]
        if each.get("unidade_id") == str(unit.id) and each.get("dt_cheg")
    ]
    return Installation(
        unit,
        tuple(_offers(tables, unit)),
        tuple(Department(_int(each, "id"), _str(each, "nome")) for each in tables["departamentos"]),
        tuple(priorities),
        tuple(places.values()),
        tuple(_people(tables, unit)),
        tuple(sorted(visits, key=lambda visit: (visit.came, visit.id))),
        tuple(left_out),
    )


def _offers(tables: Mapping[str, list[Values]], unit: Unit) -> Iterable[Offer]:
    services = {_int(each, "id"): each for each in tables["servicos"]}
    for each in tables["servicos_unidades"]:
        service = services.get(_int(each, "servico_id"))
        if each.get("unidade_id") != str(unit.id) or service is None:
            continue
        yield Offer(
            id=_int(service, "id"),
            name=_str(service, "nome"),
            description=_str(service, "descricao"),
            letters=_str(each, "sigla"),
            department=_maybe(each, "departamento_id"),
            message=_str(each, "mensagem"),
            first=_maybe(each, "numero_inicial") or 1,
            last=_maybe(each, "numero_final"),
            step=_maybe(each, "incremento") or 1,
            most=_maybe(each, "maximo"),
            kind=_maybe(each, "tipo") or 1,
            active=_is_active(each) and _is_active(service),
        )


def _people(tables: Mapping[str, list[Values]], unit: Unit) -> Iterable[Person]:
    here = {_int(each, "usuario_id") for each in tables["lotacoes"] if each.get("unidade_id") == str(unit.id)}
    for each in tables["usuarios"]:
        admin = _is_true(each.get("admin"))
        if admin or _int(each, "id") in here:
            name = f"{_str(each, 'nome')} {_str(each, 'sobrenome')}".strip()
            yield Person(_str(each, "login"), name, admin, _is_active(each))


def _visit(row: Values, groups: Mapping[int, Group], places: Mapping[int, str], zone: ZoneInfo) -> Visit:
    came, called, started, ended = (_at(row.get(name), zone) for name in ("dt_cheg", "dt_cha", "dt_ini", "dt_fim"))
    assert came is not None  # rows without are left out
    return Visit(
        _int(row, "id"),
        f"{_str(row, 'senha_sigla')}{_int(row, 'senha_numero'):03}",
        _int(row, "servico_id"),
        groups.get(_maybe(row, "prioridade_id") or 0, Group.ORDINARY),
        came,
        called,
        started,
        ended,
        how_ended(_str(row, "status"), started, ended),
        places.get(_maybe(row, "local_id") or 0, ""),
        _maybe(row, "num_local"),
    )


def _at(written: Value, zone: ZoneInfo) -> datetime | None:
    """From local time, as both databases write it, to UTC."""
    if not written or written.startswith("0000"):
        return None
    at = datetime.fromisoformat(written.strip())
    return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC).replace(microsecond=0)


def _int(row: Values, name: str) -> int:
    return _maybe(row, name) or 0


def _maybe(row: Values, name: str) -> int | None:
    written = row.get(name)
    return int(written) if written not in (None, "") else None


def _str(row: Values, name: str) -> str:
    return (row.get(name) or "").strip()


def _is_true(written: Value) -> bool:
    return written in ("1", "t", "true", "TRUE", "\x01")


def _is_active(row: Values) -> bool:
    return ("ativo" not in row or _is_true(row["ativo"])) and not row.get("deleted_at")
