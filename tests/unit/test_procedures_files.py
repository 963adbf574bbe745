"""Articles as files: what is right is taken, and each thing that is wrong is told with its file and line."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from domain.procedures import Written
from server.procedures.files import FilesWrong, read
from tests.branches import branch

HEAD = "---\ntitle: Segunda via\nservices: [identity]\npublish_from: 2026-03-09 08:00\nmust_read: true\n---\n"


def put(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def wrong(path: Path) -> list[str]:
    with pytest.raises(FilesWrong) as caught:
        read(path, branch())
    return [line.replace(f"{path}", "") for line in caught.value.told]


def test_a_folder_with_markdown_and_yaml(tmp_path: Path) -> None:
    put(tmp_path, "cards/second-copy.md", HEAD + "\n# Antes\n\nPeça o protocolo.\n")
    put(
        tmp_path,
        "more.yaml",
        "- {id: hours, title: Horários, body: Das 8 às 17., language: es}\n- {id: b, title: B, body: b}",
    )
    put(tmp_path, "README.txt", "is not looked at")
    assert read(tmp_path, branch()) == (
        Written(
            "second-copy",
            "Segunda via",
            "# Antes\n\nPeça o protocolo.",
            services=("identity",),
            publish_from=datetime(2026, 3, 9, 11, 0, tzinfo=UTC),  # eight by the clock on the branch's wall
            must_read=True,
        ),
        Written("hours", "Horários", "Das 8 às 17.", "es"),
        Written("b", "B", "b"),
    )


def test_a_zone_that_is_written_counts(tmp_path: Path) -> None:
    file = put(tmp_path, "a.md", "---\ntitle: A\npublish_from: 2026-03-09T08:00:00+00:00\n---\nx")
    assert read(file, branch())[0].publish_from == datetime(2026, 3, 9, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("no head", ":1: title: Object missing required field `title`"),
        ("---\nbody: x\n---\nwords", ":2: title: Object missing required field `title`"),
        (HEAD.replace("identity", "nothing") + "x", ":3: services: there is no service 'nothing' in branch 'centro'"),
        (HEAD.replace("2026-03-09 08:00", "0001-01-01") + "x", ":4: publish_from: is not a date of these times"),
        ("---\ntitle: A\n? [a]\n: b\n---\nx", ":3: document: found unhashable key"),
        (HEAD.replace("2026-03-09 08:00", "soon") + "x", ":4: publish_from: is written 2026-03-02 or 2026-03-02 08:00"),
        (HEAD + "", ":2: body: Expected `str` of length >= 1"),
        (HEAD.replace("must_read: true", "must_read: 7") + "x", ":5: must_read: Expected `bool`, got `int`"),
        (HEAD.replace("must_read", "mustread") + "x", ":5: mustread: Object contains unknown field `mustread`"),
        ("---\ntitle: [\n---\nx", ":2: document: "),
        (HEAD + "a\x07b", ":2: body: Expected `str` matching regex"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    (line,) = wrong(put(tmp_path, "a.md", text))
    assert line.startswith(told), line


def test_every_problem_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    put(tmp_path, "a.md", "no head")
    put(tmp_path, "b.yaml", "- {id: x, title: X, body: x}\n- {id: x y, title: X, body: x}\n- words")
    put(tmp_path, "c.yaml", "{id: x, title: X, body: x}")
    told = wrong(tmp_path)
    assert len(told) == 4
    assert told[0].startswith("/a.md:1: title:") and told[1].startswith("/b.yaml:2: id:")
    assert told[2].startswith("/b.yaml:1: ") and told[3] == "/c.yaml:1: id: 'x' stands in /b.yaml:1 too"


def test_an_id_that_stands_twice_in_one_file_is_told(tmp_path: Path) -> None:
    file = put(tmp_path, "a.yaml", "- {id: x, title: X, body: x}\n- {id: x, title: Y, body: y}")
    assert [each.partition(": ")[2] for each in wrong(file)] == ["id: 'x' stands in :1 too"]


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    assert wrong(tmp_path) == [":1: document: there is no .md or .yaml file in it"]
