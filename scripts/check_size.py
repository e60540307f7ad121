"""Fails on a file over 400 lines or a function over 50: `python -m scripts.check_size [ROOT]`."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from scripts.sources import python_sources

MAX_FILE_LINES: Final = 400
MAX_FUNCTION_LINES: Final = 50


def oversized(root: Path) -> Iterator[str]:
    """A sentence for every file and function under `root` that is too long."""
    for path in python_sources(root):
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(root).as_posix()
        lines = len(text.splitlines())
        if lines > MAX_FILE_LINES:
            yield f"{name}: {lines} lines, at most {MAX_FILE_LINES}"
        for function in _functions(ast.parse(text, name)):
            length = (function.end_lineno or function.lineno) - function.lineno + 1
            if length > MAX_FUNCTION_LINES:
                at = f"{name}:{function.lineno}"
                yield f"{at}: {function.name} has {length} lines, at most {MAX_FUNCTION_LINES}"


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def main(words: list[str]) -> int:
    """Print what is too long; 1 if anything is."""
    found = list(oversized(Path(words[0]) if words else Path.cwd()))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
