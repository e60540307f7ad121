"""Lists the Python files we wrote."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

FOLDERS: Final = ("contract", "hotel", "console", "bench", "scripts", "tests")
SINGLE_FILES: Final = ("run.py", "build.spec")


def python_sources(root: Path, folders: tuple[str, ...] = FOLDERS) -> Iterator[Path]:
    """Every source file in `folders` of `root` and the single files, in a fixed order."""
    for folder in folders:
        yield from sorted((root / folder).rglob("*.py"))
    for name in SINGLE_FILES:
        if (root / name).exists():
            yield root / name
