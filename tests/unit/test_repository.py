"""The rules of the repository that no linter knows: sizes, module docstrings, pinned packages, translations."""

from __future__ import annotations

import ast
import re
import statistics
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
CODE = ("domain", "server", "client", "ui", "kiosk", "panel", "desk", "printer", "demo", "packaging", "tests")
PROGRAMS = ("domain", "server", "client", "ui", "kiosk", "panel", "desk", "printer", "assistant", "demo")
LANGUAGES = ("pt_BR", "en", "es")


def files(kind: str, *folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob(f"*.{kind}"))


PYTHON = files("py", *CODE)
QML = files("qml", *CODE)
TS = [ROOT / "i18n" / f"{language}.ts" for language in LANGUAGES]
LOCKS = files("txt", "lock")


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def shown(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_no_python_file_is_too_long() -> None:
    assert [shown(path) for path in PYTHON if lines(path) > 400] == []


def test_python_files_are_small_as_a_rule() -> None:
    sizes = [lines(path) for path in PYTHON if path.name != "__init__.py" and "tests" not in path.parts]
    assert statistics.median(sizes) <= 100


def test_no_qml_file_is_too_long() -> None:
    assert [shown(path) for path in QML if lines(path) > 250] == []


@pytest.mark.parametrize("path", PYTHON, ids=shown)
def test_a_module_says_what_it_is_for_and_its_functions_are_short(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "the module has no docstring"
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= 40]
    assert long == []


WALL = {
    "datetime": {"now", "utcnow", "today"},
    "date": {"today"},
    "time": {"time", "time_ns", "localtime", "gmtime", "ctime", "CLOCK_REALTIME"},
}


def reads_the_wall_clock(path: Path) -> bool:
    """Whether the module asks the computer for the time of day, which anybody may set; a steady clock is another."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "time":
            if {name.name for name in node.names} & WALL["time"]:
                return True
        elif isinstance(node, ast.Attribute):
            of = node.value
            name = of.id if isinstance(of, ast.Name) else of.attr if isinstance(of, ast.Attribute) else ""
            if node.attr in WALL.get(name, ()):
                return True
    return False


def test_the_computer_s_clock_is_read_in_main_files_only() -> None:
    found = [path for path in files("py", *PROGRAMS) if reads_the_wall_clock(path)]
    assert {path.parent.name for path in found} >= {"desk", "kiosk", "panel", "printer", "server"}
    assert [shown(path) for path in found if path.name != "main.py"] == []


def test_packaging_is_no_package() -> None:
    """An `__init__.py` there would take the place of the `packaging` library that pytest needs."""
    assert not (ROOT / "packaging/__init__.py").exists()


@pytest.mark.parametrize("path", LOCKS, ids=shown)
def test_locks_pin_every_package_by_hash_and_name_no_host(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*(-i|-f|--index-url|--extra-index-url|--find-links|--trusted-host)\b", text, re.MULTILINE)
    requirements = [entry for entry in re.split(r"\n(?=\S)", text) if entry.strip() and not entry.startswith("#")]
    assert requirements
    for entry in requirements:
        assert re.match(r"[a-z0-9.-]+==\S+", entry), entry
        assert "--hash=sha256:" in entry, entry


def test_development_has_what_the_programs_have() -> None:
    demo, dev = (
        set(re.findall(r"^\S+==\S+", (ROOT / f"lock/{name}.txt").read_text(), re.MULTILINE)) for name in ("demo", "dev")
    )
    assert demo <= dev


def test_every_package_is_held_to_its_floor() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    found = {pattern.removesuffix("*") for pattern in settings["setuptools"]["packages"]["find"]["include"]}
    assert set(settings["importlinter"]["root_packages"]) == found


def test_programs_start_through_the_launcher_alone() -> None:
    """What may be run is `./vez` and CI's script; everything else is a module."""
    ours = [path for folder in (*CODE, "docs", "i18n", "assets", ".ci") for path in (ROOT / folder).rglob("*")]
    runnable = [shown(path) for path in [*ours, *ROOT.glob("*")] if path.is_file() and path.stat().st_mode & 0o111]
    assert sorted(runnable) == [".ci/run", "vez"]


def test_the_architecture_stays_on_two_pages() -> None:
    page = ROOT / "docs/architecture.md"
    assert not page.exists() or lines(page) <= 130


def test_decisions_are_numbered_without_gaps() -> None:
    names = [path.name for path in sorted((ROOT / "docs/adr").glob("*.md"))]
    assert [name[:4] for name in names] == [f"{number:04}" for number in range(1, len(names) + 1)]
    assert [name for name in names if not re.fullmatch(r"\d{4}(-[a-z0-9]+)+\.md", name)] == []


def messages(path: Path) -> dict[tuple[str, str, str], ET.Element]:
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = message
    return found


def words(message: ET.Element) -> list[str]:
    """The translation, or each of its plural forms."""
    translation = message.find("translation")
    assert translation is not None
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


@pytest.mark.skipif(not any(path.exists() for path in TS), reason="there are no texts yet")
@pytest.mark.parametrize("path", TS, ids=shown)
def test_every_text_is_in_every_language(path: Path) -> None:
    known = messages(path)
    assert known.keys() == messages(TS[0]).keys()
    for (context, source, _), message in known.items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, f"{context}: {source}"
        assert all(words(message)), f"{context}: {source}"


@pytest.mark.skipif(not any(path.exists() for path in TS), reason="there are no texts yet")
@pytest.mark.parametrize("path", TS, ids=shown)
def test_translations_keep_the_places_of_their_facts(path: Path) -> None:
    """`%1` and `{name}` stand in each language as often as in the source; `%n` may be a word in a plural form."""
    place = re.compile(r"%L?\d|\{\w*\}")
    for (context, source, _), message in messages(path).items():
        for form in filter(None, words(message)):
            assert sorted(place.findall(form)) == sorted(place.findall(source)), f"{context}: {source} → {form}"
