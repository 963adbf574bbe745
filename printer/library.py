"""Loads python-escpos when it is first needed and takes back what its import does to the process.

The import calls `logging.basicConfig()`, makes a temporary folder and reads a database of 35 printers in YAML (about
0.2 s). It gets a database of one line from us; the folder, which is made inside ours, and the log handler are removed,
also where the import fails: it is tried again and again on a disk that is full.
"""

from __future__ import annotations

import importlib
import json
import logging
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from printer.errors import LibraryFailed
from printer.profile import PROFILES, Profile

_FILE, _PICKLE = "ESCPOS_CAPABILITIES_FILE", "ESCPOS_CAPABILITIES_PICKLE_DIR"
_LIBRARY = "escpos.capabilities"
_loading = Lock()


def load() -> None:
    """Import python-escpos now, so that the first ticket does not wait for it (about 0.2 s). Raises `LibraryFailed`."""
    _module("escpos.printer")


def builder(profile: Profile) -> Any:
    """A python-escpos `Dummy` that knows exactly one code page: the one of ``profile``, in its slot.

    Raises `LibraryFailed`.
    """
    dummy, capabilities = _module("escpos.printer"), _module(_LIBRARY)
    own = capabilities.Profile(columns=profile.columns, features={"paperFullCut": True})
    own.profile_data = {
        **own.profile_data,
        "codePages": {str(profile.slot): profile.code_page},
        "media": {"width": {"pixels": profile.dots}, "dpi": 203},
    }
    return dummy.Dummy(profile=own)


def _module(name: str) -> Any:
    try:
        with _loading, _contained():
            return importlib.import_module(name)
    except OSError as error:  # a full disk: it passes
        raise LibraryFailed(f"python-escpos cannot be loaded: {error}") from error


@contextmanager
def _contained() -> Iterator[None]:
    if _LIBRARY in sys.modules:
        yield
        return
    handlers = list(logging.root.handlers)
    before = {name: os.environ.pop(name, None) for name in (_FILE, _PICKLE)}
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder, "capabilities.json")
        database.write_text(json.dumps(_database()), encoding="ascii")
        os.environ[_FILE] = str(database)
        usual, tempfile.tempdir = tempfile.tempdir, folder
        try:
            yield
        finally:
            tempfile.tempdir = usual
            del os.environ[_FILE]
            os.environ.update({name: value for name, value in before.items() if value is not None})
            logging.root.handlers[:] = handlers


def _database() -> dict[str, Any]:
    """What python-escpos needs to know: one printer to start from, and how to encode each code page in use."""
    pages = sorted({profile.code_page for profile in PROFILES.values()} | {"CP850", "CP858", "CP860", "CP1252"})
    fonts = {"0": {"name": "Font A", "columns": 48}}
    printer = {"name": "Vez", "codePages": {}, "features": {}, "fonts": fonts, "media": {}}
    return {
        "profiles": {"default": printer},
        "encodings": {page: {"name": page, "python_encode": page.lower()} for page in pages},
    }
