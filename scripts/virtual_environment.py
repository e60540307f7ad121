"""Makes `.venv` beside run.py and keeps it equal to the pinned requirements."""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from scripts.problems import SetupError

ROOT: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = ROOT / ".venv"
REQUIREMENTS: Final = ROOT / "requirements-dev.txt"
ROOMS: Final = ("contract", "hotel", "console", "bench", "scripts")
_MARKER: Final = FOLDER / "installed.txt"
_PYTHON: Final = FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
_SHOWN_ON_FAILURE: Final = 15


def python() -> str:
    """The environment's interpreter."""
    return str(_PYTHON)


def child_environment(**more: str) -> dict[str, str]:
    """This process's environment for a child in `.venv`, with `more` added.

    Byte code may be written: without it a program starts three times slower.
    """
    dropped = {"PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return kept | {"PYTHONUTF8": "1"} | more


def prepare() -> None:
    """Create, install and compile what is not there yet. Raises SetupError."""
    version = _version()
    if version is None:
        _create()
        version = _version()
    fingerprint = fingerprint_of(REQUIREMENTS, version or "")
    if not _MARKER.exists() or _MARKER.read_text(encoding="utf-8") != fingerprint:
        _install()
        _compile(FOLDER, "-qq")
        _MARKER.write_text(fingerprint, encoding="utf-8")
    for room in ROOMS:
        _compile(ROOT / room, "-q")
    _release_translations()


def _release_translations() -> None:
    """Make the files the console reads its other languages from; without them it is English."""
    made = _run([python(), "-m", "scripts.translations", "--release"])
    if made.returncode != 0:
        raise SetupError(f"{_tail(made.stdout)}\nThe translations could not be made.")


def fingerprint_of(requirements: Path, version: str) -> str:
    """Changes with the requirements and with the interpreter."""
    digest = hashlib.sha256(requirements.read_bytes())
    digest.update(version.encode())
    return digest.hexdigest()


def _version() -> str | None:
    """The environment's Python version; None when there is no environment we can use."""
    ask = "import sys, pip; print('%d.%d.%d' % sys.version_info[:3])"
    try:
        answer = subprocess.check_output([python(), "-c", ask], stderr=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError):
        return None
    version = answer.decode().strip()
    return version if version.rpartition(".")[0] in {"3.11", "3.12", "3.13"} else None


def _create() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    print("Making the virtual environment .venv", flush=True)
    made = _run([sys.executable, "-m", "venv", str(FOLDER)])
    if made.returncode != 0:
        raise SetupError(f"{_tail(made.stdout)}\nThe virtual environment could not be made.")


def _install() -> None:
    total = sum("==" in line for line in REQUIREMENTS.read_text(encoding="utf-8").splitlines())
    print(f"Installing {total} pinned packages, once", flush=True)
    began = time.monotonic()
    words = ["install", "--require-hashes", "--no-input", "--disable-pip-version-check"]
    with subprocess.Popen(
        [python(), "-m", "pip", *words, "-r", str(REQUIREMENTS)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        env=child_environment(),
    ) as pip:
        output = _show_progress(pip.stdout or (), total)
    if pip.returncode != 0:
        raise SetupError(f"{_tail(output)}\nThe packages could not be installed.")
    print(f"Installed in {time.monotonic() - began:.0f} s", flush=True)


def _show_progress(lines: Iterable[str], total: int) -> str:
    """Count what pip collects on one line of a terminal; return all it said."""
    said, collected = [], 0
    for line in lines:
        said.append(line)
        collected += line.startswith("Collecting")
        if sys.stdout.isatty():
            print(f"\r  {collected} of {total}", end="", flush=True)
    if sys.stdout.isatty():
        print("\r" + " " * 20, end="\r")
    return "".join(said)


def _compile(folder: Path, quiet: str) -> None:
    """Write byte code. Third-party files that are not Python are no concern of ours."""
    if folder.is_dir():
        _run([python(), "-m", "compileall", quiet, "-j", "0", str(folder)])


def _run(words: list[str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        words,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _tail(output: str) -> str:
    return "\n".join(output.splitlines()[-_SHOWN_ON_FAILURE:])
