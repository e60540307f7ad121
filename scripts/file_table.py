"""Writes docs/files.md, one line per module from its docstring; `--check` only compares."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from scripts.sources import python_sources

TABLE: Final = Path("docs/files.md")
_FOLDERS: Final = ("contract", "hotel", "console", "bench", "scripts")
_HEAD: Final = (
    "# Files\n\nGenerated from the modules' docstrings by `python -m scripts.file_table`.\n"
)


def file_table(root: Path) -> str:
    """The overview as Markdown, a table per folder. An empty file is not listed."""
    parts, current = [_HEAD], None
    for path in python_sources(root, _FOLDERS):
        sentence = _docstring(path)
        if sentence is None:
            continue
        folder = path.parent.relative_to(root).as_posix()
        if folder != current:
            parts.append(f"\n## {folder}/\n\n| File | What |\n|---|---|\n")
            current = folder
        parts.append(f"| `{path.name}` | {sentence} |\n")
    return "".join(parts)


def _docstring(path: Path) -> str | None:
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    return None if text is None else " ".join(_first_paragraph(text)).replace("|", "\\|")


def _first_paragraph(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if not line.strip():
            return
        yield line.strip()


def main(words: list[str]) -> int:
    """Write the overview, or with --check say whether it is up to date."""
    table = file_table(Path.cwd())
    if "--check" not in words:
        TABLE.write_text(table, encoding="utf-8", newline="\n")
        return 0
    if TABLE.exists() and TABLE.read_text(encoding="utf-8") == table:
        return 0
    print(f"{TABLE} is out of date: run `python -m scripts.file_table`.")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
