"""Starts a PostgreSQL of the tests' own, and runs the hotel's tests on it."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from scripts import checks, system_packages

PACKAGE: Final = "postgresql"
# The hotel's tests read where their databases are to be made from this variable.
VARIABLE: Final = "HOTEL_TEST_DATABASE"
_DEBIAN: Final = Path("/usr/lib/postgresql")
# Every hotel process of the tests keeps a few, and two of them share a database at times.
_CONNECTIONS: Final = 300
_STARTS_WITHIN_S: Final = 60


def is_here() -> bool:
    """Whether a PostgreSQL can be started by whoever runs this: it refuses to run as root."""
    if not hasattr(os, "geteuid") or not (_tool("initdb") and _tool("pg_ctl")):
        return False
    return os.geteuid() != 0 or shutil.which("runuser") is not None


@contextlib.contextmanager
def running(folder: Path) -> Iterator[str]:
    """The URL of a server that lives in `folder` for the block, reached by a Unix socket there.

    The path must be short, and every user must be able to walk to it.
    """
    initdb, pg_ctl = _tool("initdb"), _tool("pg_ctl")
    assert initdb is not None
    assert pg_ctl is not None
    prefix = ["runuser", "-u", "nobody", "--"] if os.geteuid() == 0 else []
    folder.chmod(0o777)
    data = folder / "data"

    def run(*words: str) -> None:
        command = [*prefix, *words]
        subprocess.run(
            command, check=True, capture_output=True, cwd=folder, timeout=_STARTS_WITHIN_S
        )

    run(initdb, "-D", str(data), "-A", "trust", "-U", "hotel", "--no-sync")
    options = f"-c listen_addresses='' -k {folder} -c fsync=off -c max_connections={_CONNECTIONS}"
    run(pg_ctl, "-D", str(data), "-o", options, "-l", str(folder / "log"), "-w", "start")
    try:
        yield f"postgresql://hotel@/postgres?host={folder}"
    finally:
        run(pg_ctl, "-D", str(data), "-m", "immediate", "-w", "stop")


def test(words: Sequence[str]) -> int:
    """The hotel's tests on a PostgreSQL, which Debian's package brings where we may add it.

    Their exit code; 0 with a clear message where there is no PostgreSQL.
    """
    if sys.platform.startswith("linux") and not is_here():
        system_packages.add([PACKAGE])
    if not is_here():
        print("SKIPPED: the hotel's tests on PostgreSQL, which is not on this machine.", flush=True)
        return 0
    with (
        tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder,
        running(Path(folder)) as url,
    ):
        wanted = words or ("tests/hotel", *checks.side_by_side())
        return checks.test(wanted, **{VARIABLE: url})


def _tool(name: str) -> str | None:
    if found := shutil.which(name):
        return found
    return next((str(path) for path in sorted(_DEBIAN.glob(f"*/bin/{name}"), reverse=True)), None)
