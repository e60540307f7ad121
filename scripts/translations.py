"""Brings the German texts up to date with the sources: `python -m scripts.translations [--check]`.

`--check` only compares; `--release` makes the files the program loads.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from scripts import texts, translation_file

FOLDER: Final = Path("resources/translations")
LANGUAGES: Final = {"de": "de_DE"}


def update(root: Path) -> list[str]:
    """Write the files again; a sentence for every text that is still to be translated."""
    found, said = texts.find_texts(root), []
    for language, locale in LANGUAGES.items():
        path = _file(root, language)
        entries = translation_file.updated(translation_file.read(path), found.texts)
        path.write_text(translation_file.written(entries, locale), "utf-8", newline="\n")
        said += _problems(path, entries)
    return [*found.hidden, *said]


def check(root: Path) -> list[str]:
    """A sentence for everything that keeps a text from being read in another language."""
    found, said = texts.find_texts(root), []
    for language, locale in LANGUAGES.items():
        path = _file(root, language)
        entries = translation_file.read(path)
        wanted = translation_file.updated(entries, found.texts)
        is_as_written = path.exists() and path.read_text("utf-8") == translation_file.written(
            wanted, locale
        )
        if not is_as_written:
            said.append(f"{path.name} is out of date: run `python -m scripts.translations`.")
        said += _problems(path, wanted)
    return [*found.hidden, *said]


def release(root: Path) -> list[str]:
    """Make the .qm files, which are not committed; a sentence for each that could not be made."""
    said = []
    for language in LANGUAGES:
        source = _file(root, language)
        tool = Path(sys.executable).with_name("pyside6-lrelease")
        # A program that starts meanwhile reads the old file or the new one, never half of one.
        made = source.with_suffix(f".{os.getpid()}.qm")
        words = [str(tool), "-silent", str(source), "-qm", str(made)]
        done = subprocess.run(
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if done.returncode == 0:
            made.replace(source.with_suffix(".qm"))
        else:
            said.append(f"{source.name} could not be released: {done.stdout.strip()}")
    return said


def _file(root: Path, language: str) -> Path:
    return root / FOLDER / f"console_{language}.ts"


def _problems(path: Path, entries: dict[texts.Text, translation_file.Translation]) -> list[str]:
    return [
        f"{path.name}: {text.context}: “{text.source}” {problem}."
        for text, entry in sorted(entries.items())
        if (problem := translation_file.problem_with(text, entry)) is not None
    ]


def main(words: list[str]) -> int:
    """Update, compare or release; 1 if anything is left to do."""
    root = Path.cwd()
    work = check if "--check" in words else release if "--release" in words else update
    said = work(root)
    print("\n".join(said))
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
