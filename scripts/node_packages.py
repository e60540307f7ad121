"""Installs the Node clients some tests need into `.venv/node`, wherever there is npm."""

import shutil
import subprocess
from typing import Final

from scripts.virtual_environment import FOLDER, ROOT, child_environment, fingerprint_of

WANTED: Final = ROOT / "tests" / "hotel" / "node" / "package.json"
_FOLDER: Final = FOLDER / "node"
_MARKER: Final = _FOLDER / "installed.txt"
_WORDS: Final = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock")
_INSTALL_S: Final = 180


def environment() -> dict[str, str]:
    """What tells the tests where the packages are, or else why there are none."""
    problem = _prepare()
    if problem is None:
        return {"NODE_PATH": str(_FOLDER / "node_modules")}
    print(f"Tests with Node are skipped: {problem}", flush=True)
    return {"NODE_PROBLEM": problem}


def _prepare() -> str | None:
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return "node and npm are not installed"
    fingerprint = fingerprint_of(WANTED, "")
    if _MARKER.exists() and _MARKER.read_text(encoding="utf-8") == fingerprint:
        return None
    print("Installing the Node clients the tests need, once", flush=True)
    shutil.rmtree(_FOLDER, ignore_errors=True)
    _FOLDER.mkdir(parents=True)
    shutil.copy(WANTED, _FOLDER)
    problem = _install(npm)
    if problem is None:
        _MARKER.write_text(fingerprint, encoding="utf-8")
    return problem


def _install(npm: str) -> str | None:
    command = [npm, "install", *_WORDS, "--fetch-retries=1", "--loglevel=error"]
    try:
        done = subprocess.run(
            command,
            cwd=_FOLDER,
            env=child_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=_INSTALL_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"npm did not install them: {error}"
    if done.returncode == 0:
        return None
    said = " ".join(done.stdout.split())[:300]
    return f"npm did not install them: {said or f'it ended with {done.returncode}'}"
