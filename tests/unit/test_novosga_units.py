"""Units of one NovoSGA whose names begin alike are branches of their own, in folders of their own."""

from __future__ import annotations

import csv
import json
from argparse import ArgumentParser
from pathlib import Path

import pytest

from domain import document
from server.importing import command

DUMP = Path(__file__).parent / "novosga/mysql.sql"
ALIKE = "central-de-atendimento-ao-cidadao-unidad"


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    text = DUMP.read_text(encoding="utf-8").replace(
        "'Posto Central'", "'Central de Atendimento ao Cidadão - Unidade Centro'"
    )
    file = tmp_path / "alike.sql"
    file.write_text(
        text.replace("(2,'Posto Fechado','',0,", "(2,'Central de Atendimento ao Cidadão - Unidade Norte','',1,")
    )
    return file


def bring(out: Path, dump: Path, *more: str) -> dict[str, dict[str, bytes]]:
    parser = ArgumentParser()
    command.add_options(parser)
    command.run(parser.parse_args(["novosga", "--out", str(out), "--dump", str(dump), *more]))
    return {
        folder.name: {file.name: file.read_bytes() for file in folder.iterdir()} for folder in sorted(out.iterdir())
    }


def test_two_long_names_that_begin_alike_are_two_branches(tmp_path: Path, dump: Path) -> None:
    found = bring(tmp_path / "out", dump)
    assert list(found) == ["central-de-atendimento-ao-cida-2", ALIKE]
    for folder, unit in zip(found, (2, 1), strict=True):
        assert json.loads(found[folder]["numbers.json"])["unit"] == unit
        assert document.read(found[folder]["branch.yaml"].decode()).id == folder
        assert f"Unit {unit} " in found[folder]["report.txt"].decode()
    visits = [len(list(csv.reader(each["history.csv"].decode().splitlines()))) for each in found.values()]
    assert visits[0] < visits[1]


def test_each_keeps_its_id_in_whatever_order_they_come(tmp_path: Path, dump: Path) -> None:
    assert bring(tmp_path / "out", dump) == bring(tmp_path / "out", dump) == bring(tmp_path / "anew", dump)
    assert list(bring(tmp_path / "apart", dump, "--unit", "2")) == [ALIKE]
    both = bring(tmp_path / "apart", dump)
    assert {name: json.loads(each["numbers.json"])["unit"] for name, each in both.items()} == {
        "central-de-atendimento-ao-cida-1": 1,
        ALIKE: 2,
    }
