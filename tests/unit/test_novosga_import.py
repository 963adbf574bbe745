"""What stands in a NovoSGA installation becomes files that Vez loads: from dumps, from the API, again and again."""

from __future__ import annotations

import csv
import json
import os
from argparse import ArgumentParser, Namespace
from io import StringIO
from pathlib import Path
from random import Random
from typing import Any

import pytest

from client.novosga_branch import slug
from client.novosga_records import Ended, Priority, how_ended
from domain import document
from domain.priority import Group
from server.importing import command, dump
from server.manage import Sorry
from server.simulation import history
from tests.branches import NOON
from tests.novosga_server import CREDENTIALS, NovosgaServer, service

DUMPS = Path(__file__).parent / "novosga"
FILES = ["branch.yaml", "events.jsonl", "history.csv", "numbers.json", "people.csv", "report.txt"]


def parsed(*arguments: str) -> Namespace:
    parser = ArgumentParser()
    command.add_options(parser)
    return parser.parse_args(["novosga", *arguments])


def bring(out: Path, *arguments: str) -> Path:
    """Import into ``out``; returns the folder of the one unit."""
    command.run(parsed("--out", str(out), *arguments))
    (folder,) = [each for each in out.iterdir() if each.is_dir()]
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return bring(tmp_path_factory.mktemp("out"), "--dump", str(DUMPS / "mysql.sql"))


def test_both_databases_say_the_same(folder: Path, tmp_path: Path) -> None:
    assert list(contents(folder)) == FILES
    assert contents(bring(tmp_path, "--dump", str(DUMPS / "postgres.sql"))) == contents(folder)


def test_the_document_is_a_branch(folder: Path) -> None:
    found = document.read((folder / "branch.yaml").read_text(encoding="utf-8"))
    assert (found.id, found.name.pt_BR, found.institution.pt_BR) == (
        "posto-central",
        "Posto Central",
        "Prefeitura de Lugar",
    )
    assert found.ombudsman.pt_BR == "Ouvidoria 156"
    assert [(each.id, each.prefix, each.category) for each in found.services] == [
        ("cartao-sus", "P", "saude"),
        ("exames", "EX", "saude"),
        ("vacinas", "V", "atendimento"),
    ]
    exams = found.services[1]
    assert exams.description.pt_BR == 'Marcar (ou remarcar), com "pedido"; leve C:\\tmp'
    assert exams.numbers is not None
    assert (exams.numbers.first, exams.numbers.last) == (100, 199)
    assert exams.quota is not None
    assert exams.quota.per_day == 40
    assert found.numbering.priority_prefix == "PR"
    assert [(each.id, each.name) for each in found.counters] == [
        ("counter-3", "03"),
        ("counter-4", "04"),
        ("sala-1", "Sala 1"),
    ]


def test_clients_keep_the_numbers_that_they_know(folder: Path) -> None:
    numbers = json.loads((folder / "numbers.json").read_text())
    assert numbers["unit"] == 1
    assert numbers["services"] == {"cartao-sus": 5, "exames": 6, "vacinas": 7}


def test_people_come_without_passwords_and_only_who_worked_there(folder: Path) -> None:
    rows = list(csv.reader((folder / "people.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[1:] == [
        ["admin", "Chefe Geral", "administrator", "yes"],
        ["ana", "Ana Lima", "attendant", "yes"],
        ["'=cmd", "Ex Colega", "attendant", "no"],  # no formula for a table calculator
    ]


def test_customers_and_secrets_come_nowhere(folder: Path) -> None:
    everything = b"".join(contents(folder).values())
    for each in (b"Maria", b"123.456", b"vila", b"$2y$", b"laudo"):
        assert each not in everything


def test_the_history_is_read_as_a_branchs_own(folder: Path) -> None:
    branch = document.read((folder / "branch.yaml").read_text(encoding="utf-8"))
    events = history.read(folder / "events.jsonl")
    assert [each.version for each in events] == list(range(1, len(events) + 1))
    assert [each.at for each in events] == sorted(each.at for each in events)
    (day,) = history.days(branch, events, "lognormal", Random(1))
    assert [(round(each.at), each.service, each.group, each.comes) for each in day] == [
        (0, "cartao-sus", Group.ORDINARY, True),
        (5, "exames", Group.EIGHTY_PLUS, False),
        (7, "cartao-sus", Group.ORDINARY, True),
    ]
    assert day[0].minutes == 10.5
    rows = list(csv.DictReader((folder / "history.csv").read_text(encoding="utf-8").splitlines()))
    assert [(row["number"], row["how"], row["counter"]) for row in rows] == [
        ("P001", "served", "counter-3"),
        ("EXA100", "no_show", "counter-4"),
        ("P002", "cancelled", ""),
    ]
    assert rows[0]["came"] == "2026-03-02T12:00:00+00:00"  # nine in the morning in São Paulo


def test_the_report_says_what_was_left_out(folder: Path) -> None:
    report = (folder / "report.txt").read_text(encoding="utf-8")
    for each in ("2 customers", "1 profiles", "counts by 2", "for priority alone", "'Antigo'", "Jejum", "prefix EX"):
        assert each in report
    assert "1 visits for services that the document does not have" in report


def test_the_same_again_touches_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out"
    folder = bring(out, "--dump", str(DUMPS / "mysql.sql"))
    for file in folder.iterdir():
        os.utime(file, (1, 1))
    before = contents(folder)
    bring(out, "--dump", str(DUMPS / "mysql.sql"))
    assert contents(folder) == before
    assert {file.stat().st_mtime for file in folder.iterdir()} == {1.0}


def test_what_somebody_wrote_stays_and_ids_stay_when_names_change(tmp_path: Path) -> None:
    out, changed = tmp_path / "out", tmp_path / "changed.sql"
    folder = bring(out, "--dump", str(DUMPS / "mysql.sql"))
    text = (DUMPS / "mysql.sql").read_text(encoding="utf-8")
    changed.write_text(text.replace("'Vacinas'", "'Vacinação'").replace("'Posto Central'", "'Posto Novo'"))
    bring(out, "--dump", str(changed))  # nobody touched the document: it is brought up to date
    found = document.read((folder / "branch.yaml").read_text(encoding="utf-8"))
    assert (found.id, found.services[2].id, found.services[2].name.pt_BR) == ("posto-central", "vacinas", "Vacinação")
    mine = (folder / "branch.yaml").read_text(encoding="utf-8").replace("A preencher", "Gratuito", 1)
    (folder / "branch.yaml").write_text(mine, encoding="utf-8")
    bring(out, "--dump", str(DUMPS / "mysql.sql"))
    assert (folder / "branch.yaml").read_text(encoding="utf-8") == mine
    assert "Vacinas" in (folder / "branch.new.yaml").read_text(encoding="utf-8")
    assert "changed by hand" in (folder / "report.txt").read_text(encoding="utf-8")
    bring(out, "--dump", str(DUMPS / "mysql.sql"))
    assert (folder / "branch.yaml").read_text(encoding="utf-8") == mine


@pytest.mark.parametrize("name", ["mysql", "postgres"])
def test_a_dump_that_is_not_whole_is_said_or_read_as_far_as_it_goes(name: str, tmp_path: Path) -> None:
    """Wherever it breaks off, nothing is made up and nothing else goes wrong."""
    text = (DUMPS / f"{name}.sql").read_text(encoding="utf-8")
    whole = [str(row) for row in dump.rows(text, ["servicos", "historico_atendimentos", "clientes"])]
    said = 0
    for length in range(0, len(text), 97):
        try:
            found = [str(row) for row in dump.rows(text[:length], ["servicos", "historico_atendimentos", "clientes"])]
        except dump.DumpUnreadable:
            said += 1
        else:
            assert found == whole[: len(found)]
    assert said > 3


@pytest.mark.parametrize(
    ("written", "value"),
    [
        (r"'it\'s'", "it's"),
        ("'it''s'", "it's"),
        (r"'a\\'", "a\\"),
        (r"'\r\n\t'", "\r\n\t"),
        ("'), (2, ''x'", "), (2, 'x"),
        ("NULL", None),
        ("-1.5", "-1.5"),
        ("b'101'", "5"),
        ("_utf8mb4 'é'", "é"),
        ("CURRENT_TIMESTAMP()", "CURRENT_TIMESTAMP()"),
        ("''", ""),
    ],
)
def test_values_are_read_as_mysql_writes_them(written: str, value: str | None) -> None:
    text = f"INSERT INTO `t` (`a`,`b`) VALUES (1,{written}),(3,4);\nINSERT INTO `t` (`a`,`b`) VALUES (5,6);"
    assert [row.values for row in dump.rows(text, ["t"])] == [
        {"a": "1", "b": value},
        {"a": "3", "b": "4"},
        {"a": "5", "b": "6"},
    ]


def test_a_backslash_is_itself_in_postgresql() -> None:
    text = "INSERT INTO t (a) VALUES ('C:\\'), (E'x\\ty'), ('z'::text);\n"
    text += "COPY s.t (a) FROM stdin;\nx\\\\y\\n\n\\N\n\\.\n"
    assert [row.values["a"] for row in dump.rows(text, ["t"])] == ["C:\\", "x\ty", "z", "x\\y\n", None]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_no_letter_ends_a_row_of_postgresql(ends: str) -> None:
    odd = "a\u2028b\u2029c\x85d\x1ce\x0bf\x0cg"
    begins, over = "COPY s.t (a, b) FROM stdin;", "\\."
    text = ends.join([begins, f"1\t{odd}", "2\tx", over, begins, over, ""])
    assert [row.values for row in dump.rows(text, ["t"])] == [{"a": "1", "b": odd}, {"a": "2", "b": "x"}]


@pytest.mark.parametrize("name", ["mysql", "postgres"])
def test_a_file_that_broke_off_between_two_rows_is_refused(name: str, tmp_path: Path) -> None:
    file = tmp_path / "broken.sql"
    file.write_text((DUMPS / f"{name}.sql").read_text(encoding="utf-8").rpartition("-- ")[0], encoding="utf-8")
    with pytest.raises(Sorry, match="not whole"):
        bring(tmp_path / "out", "--dump", str(file))


def test_rows_without_known_columns_are_refused() -> None:
    with pytest.raises(dump.DumpUnreadable, match="columns"):
        list(dump.rows("INSERT INTO `t` VALUES (1);", ["t"]))
    with pytest.raises(dump.DumpUnreadable, match="2 values for 1"):
        list(dump.rows("INSERT INTO `t` (a) VALUES (1,2);", ["t"]))


def test_a_unit_that_is_not_there_is_said(tmp_path: Path) -> None:
    for arguments in (("--unit", "9"), ("--time-zone", "Mars")):
        with pytest.raises(Sorry):
            command.run(parsed("--out", str(tmp_path), "--dump", str(DUMPS / "mysql.sql"), *arguments))
    with pytest.raises(Sorry):
        command.run(parsed("--out", str(tmp_path), "--dump", str(tmp_path / "none.sql")))
    assert list(tmp_path.iterdir()) == []


def credentials(tmp_path: Path) -> str:
    file = tmp_path / "credentials"
    said = {
        "CLIENT_ID": CREDENTIALS.client_id,
        "CLIENT_SECRET": CREDENTIALS.client_secret,
        "USER": CREDENTIALS.user,
        "PASSWORD": CREDENTIALS.password,
    }
    file.write_text("".join(f"NOVOSGA_{name}={value}\n" for name, value in said.items()))
    return str(file)


def test_credentials_are_asked_for_line_by_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOVOSGA_PASSWORD", CREDENTIALS.password)
    monkeypatch.setattr("sys.stdin", StringIO(f"{CREDENTIALS.client_id}\n{CREDENTIALS.client_secret}\n"))
    with NovosgaServer().running() as there:
        assert bring(tmp_path / "out", "--url", there.url, "--user", CREDENTIALS.user).name == "posto-central"
        monkeypatch.setattr("sys.stdin", StringIO("wrong\nwrong\n"))
        with pytest.raises(Sorry, match="Invalid username"):
            bring(tmp_path / "other", "--url", there.url, "--user", CREDENTIALS.user)


def past(number: int, **more: Any) -> dict[str, Any]:
    times = {"dataChegada": "2026-03-02T09:00:00", "dataChamada": "2026-03-02T09:10:00"}
    times |= {"dataInicio": "2026-03-02T09:11:00", "dataFim": "2026-03-02T09:21:00"}
    senha = {"sigla": "C", "numero": number, "format": f"C{number:03}"}
    about = {"id": number, "senha": senha, "servico": {"id": 5, "nome": "x"}, "cliente": {"nome": "Maria"}}
    return {**about, **times, "prioridade": {"id": 3}, "status": "encerrado", "usuario": "ana", **more}


def test_a_running_server_tells_what_it_may(tmp_path: Path) -> None:
    with NovosgaServer().running() as there:
        there.lists["atendimentoshistorico"] = [past(number) for number in range(1, 61)]  # three pages
        there.services[1]["departamento"] = {"id": 3, "nome": "Saúde"}
        there.lists["departamentos"] = [{"id": 3, "nome": "Saúde", "descricao": "", "ativo": True}]
        there.refuses["/api/usuarios"] = 403
        folder = bring(tmp_path / "out", "--url", there.url, "--credentials", credentials(tmp_path))
    found = document.read((folder / "branch.yaml").read_text(encoding="utf-8"))
    assert [(each.id, each.category) for each in found.services] == [
        ("cartao-sus", "atendimento"),
        ("exames", "saude"),
    ]
    assert len(found.counters) == 4
    rows = list(csv.DictReader((folder / "history.csv").read_text(encoding="utf-8").splitlines()))
    assert len(rows) == 60
    assert {(row["group"], row["how"]) for row in rows} == {("eighty_plus", "served")}
    report = (folder / "report.txt").read_text(encoding="utf-8")
    for each in ("/api/usuarios", "counters of past visits", "Who is an administrator"):
        assert each in report
    assert "Maria" not in (folder / "events.jsonl").read_text(encoding="utf-8")


def test_the_history_of_one_of_several_units_is_not_guessed(tmp_path: Path) -> None:
    with NovosgaServer().running() as there:
        there.units.append({**there.units[0], "id": 2, "nome": "Outro"})
        there.lists["atendimentoshistorico"] = [past(1)]
        folder = bring(tmp_path / "out", "--url", there.url, "--credentials", credentials(tmp_path), "--unit", "2")
    assert folder.name == "outro"
    assert (folder / "events.jsonl").read_bytes() == b""
    assert "Use a dump" in (folder / "report.txt").read_text(encoding="utf-8")


def test_ranges_that_cross_are_left_out(tmp_path: Path) -> None:
    with NovosgaServer().running() as there:
        there.services = [
            service(1, "A", "A", numeroInicial=1, numeroFinal=50),
            service(2, "B", "A", numeroInicial=40, numeroFinal=90),
        ]
        folder = bring(tmp_path / "out", "--url", there.url, "--credentials", credentials(tmp_path))
    found = document.read((folder / "branch.yaml").read_text(encoding="utf-8"))
    assert [each.numbers for each in found.services] == [None, None]
    assert "ranges of numbers" in (folder / "report.txt").read_text(encoding="utf-8")


def test_what_does_not_answer_as_novosga_is_said(tmp_path: Path) -> None:
    with NovosgaServer().running() as there:
        there.services = [{"unexpected": 1}]
        with pytest.raises(Sorry, match="does not answer as NovoSGA"):
            bring(tmp_path / "out", "--url", there.url, "--credentials", credentials(tmp_path))
    with pytest.raises(Sorry, match="not protected"):
        bring(tmp_path / "out", "--url", "http://novosga.example", "--credentials", credentials(tmp_path))


@pytest.mark.parametrize(
    ("name", "weight", "group"),
    [
        ("Normal", 0, Group.ORDINARY),
        ("Idoso 80+", 5, Group.EIGHTY_PLUS),
        ("Doador de sangue", 1, Group.DONOR),
        ("Gestante", 1, Group.PRIORITY),
        ("80+", 0, Group.ORDINARY),
    ],
)
def test_priorities_become_legal_groups(name: str, weight: int, group: Group) -> None:
    assert Priority(1, name, weight).group is group


@pytest.mark.parametrize(
    ("status", "served", "how"),
    [
        ("encerrado", True, Ended.SERVED),
        ("atendimento_encerrado_codificado", True, Ended.SERVED),
        ("nao_compareceu", False, Ended.NO_SHOW),
        ("senha_cancelada", False, Ended.CANCELLED),
        ("erro_triagem", True, Ended.CANCELLED),
        ("emitida", False, Ended.OPEN),
    ],
)
def test_how_a_visit_ended_is_told_by_its_word_and_its_times(status: str, served: bool, how: Ended) -> None:
    assert how_ended(status, NOON if served else None, NOON if served else None) is how


def test_an_id_is_made_of_any_name() -> None:
    assert slug("Segunda Via — IPTU (2024)", "x") == "segunda-via-iptu-2024"
    assert slug("日本", "servico-3") == "servico-3"
    assert len(slug("a" * 90, "x")) == 40
