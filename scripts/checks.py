"""Runs what CI runs: linters, types, directions, generated documents, sizes and the tests."""

import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from scripts import node_packages
from scripts.virtual_environment import ROOT, child_environment, python

CHECKS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("ruff lint", ("ruff", "check", ".")),
    ("ruff format", ("ruff", "format", "--check", ".")),
    ("types", ("mypy",)),
    ("directions", ("lint-imports",)),
    ("catalogue", ("-m", "contract", "--check", "docs/catalogue.md")),
    ("specification", ("-m", "scripts.specification", "--check")),
    ("sizes", ("-m", "scripts.check_size")),
    ("texts", ("-m", "scripts.check_texts")),
    ("translations", ("-m", "scripts.translations", "--check")),
    ("file overview", ("-m", "scripts.file_table", "--check")),
)


def lint() -> int:
    """Every check but the tests, all of them even when one fails; 0 when all pass."""
    failed = [name for name, words in CHECKS if not _passes(name, words)]
    if failed:
        print(f"Failed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def test(words: Sequence[str], **environment: str) -> int:
    """The tests `words` name for pytest, or all of them side by side.

    Its exit code: finding no test is a failure too.
    """
    command = [python(), "-m", "pytest", *(words or side_by_side())]
    own = child_environment(**node_packages.environment(), **environment)
    return subprocess.call(command, cwd=ROOT, env=own, stdin=subprocess.DEVNULL)


def side_by_side() -> Sequence[str]:
    """What pytest needs to run whole files beside each other."""
    # Tests wait for a hotel more than they compute: one more than there are processors.
    return "-n", str((os.cpu_count() or 1) + 1), "--dist", "loadfile"


def _passes(name: str, words: Sequence[str]) -> bool:
    began = time.monotonic()
    done = subprocess.run(
        _command(words),
        cwd=ROOT,
        env=child_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    took = time.monotonic() - began
    passed = done.returncode == 0
    print(f"{'ok    ' if passed else 'FAILED'}  {name} ({took:.1f} s)", flush=True)
    if not passed:
        print(done.stdout, flush=True)
    return passed


def _command(words: Sequence[str]) -> list[str]:
    """Modules run in the environment's Python, the rest are tools beside it."""
    if words[0] == "-m":
        return [python(), *words]
    return [str(Path(python()).with_name(words[0])), *words[1:]]
