"""A PostgreSQL of a test's own, where the machine has one."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest


def _tool(name: str) -> str | None:
    if found := shutil.which(name):
        return found
    return next((str(path) for path in Path("/usr/lib/postgresql").glob(f"*/bin/{name}")), None)


def _works_as_this_user() -> bool:
    return hasattr(os, "geteuid") and (os.geteuid() != 0 or shutil.which("runuser") is not None)


@contextlib.contextmanager
def own_postgresql(folder: Path) -> Iterator[str]:
    """A PostgreSQL of this test's own, on a Unix socket in the folder."""
    initdb, pg_ctl = _tool("initdb"), _tool("pg_ctl")
    if not (initdb and pg_ctl and _works_as_this_user()):
        pytest.skip("there is no PostgreSQL on this machine")
    # PostgreSQL refuses to run as root.
    prefix = ["runuser", "-u", "nobody", "--"] if os.geteuid() == 0 else []
    folder.chmod(0o777)
    data = folder / "data"

    def run(*words: str) -> None:
        subprocess.run([*prefix, *words], check=True, capture_output=True, cwd=folder, timeout=60)

    run(initdb, "-D", str(data), "-A", "trust", "-U", "hotel", "--no-sync")
    options = f"-c listen_addresses='' -k {folder} -c fsync=off"
    run(pg_ctl, "-D", str(data), "-o", options, "-l", str(folder / "log"), "-w", "start")
    try:
        yield f"postgresql://hotel@/postgres?host={folder}"
    finally:
        run(pg_ctl, "-D", str(data), "-m", "immediate", "-w", "stop")
