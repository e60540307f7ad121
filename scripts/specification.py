"""Writes docs/specification.md from the tests' acceptance table; `--check` only compares."""

import importlib
import sys
from pathlib import Path
from typing import Final

PAGE: Final = Path("docs/specification.md")
_TESTS: Final = ("tests", "tests/wire", "tests/hotel")


def page(root: Path) -> str:
    """The page, as the table in the tests has it."""
    sys.path += [str(root / folder) for folder in _TESTS]
    return str(importlib.import_module("specification_table").document())


def main(words: list[str]) -> int:
    """Write or compare; 1 when a compared page differs."""
    root = Path.cwd()
    text = page(root)
    if "--check" not in words:
        (root / PAGE).write_text(text, "utf-8", newline="\n")
        return 0
    if (root / PAGE).exists() and (root / PAGE).read_text("utf-8") == text:
        return 0
    print(f"{PAGE} is out of date: run `python -m scripts.specification`.")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
