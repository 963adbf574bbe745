"""A disk whose sync takes longer: a small library put before the C library's `fsync`, where there is a compiler."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MILLISECONDS = 4
_SOURCE = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>
static void wait_a_little(void) { struct timespec t = {0, %d * 1000000L}; nanosleep(&t, 0); }
#define SLOW(name) int name(int f) { \\
    static int (*real)(int); \\
    if (!real) real = (int (*)(int)) dlsym(RTLD_NEXT, #name); \\
    wait_a_little(); \\
    return real(f); }
SLOW(fsync)
SLOW(fdatasync)
"""


@contextmanager
def library() -> Iterator[Path | None]:
    """The library, or None where nothing can compile it. Every user may read it, so that PostgreSQL's can."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="vez-slow-") as name:
        source, made = Path(name, "slow.c"), Path(name, "slow.so")
        source.write_text(_SOURCE % MILLISECONDS, encoding="utf-8")
        subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", made, source, "-ldl"], check=True)
        Path(name).chmod(0o755)
        made.chmod(0o755)
        yield made


@contextmanager
def under(made: Path) -> Iterator[None]:
    """Programs that are started inside have the slow disk."""
    os.environ["LD_PRELOAD"] = str(made)
    try:
        yield
    finally:
        del os.environ["LD_PRELOAD"]
