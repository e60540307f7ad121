"""What the repository may hold: our own words, no registry, no path of somebody's machine."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Spelled in parts, so that this file does not find itself.
REGISTRIES = ("pypi" + ".org", "python" + "hosted.org", "npm" + "js.org", "--index" + "-url")
MACHINE_PATHS = re.compile("/" + r"(?:root|work|opt|Users|home/\w+)/" + r"\w")
MANY_BYTES = 400_000


def _tracked() -> list[Path]:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("this copy is no Git work tree")
    command = ["git", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


def _texts() -> dict[str, str]:
    texts = {}
    for path in _tracked():
        content = path.read_bytes()
        if b"\0" not in content:
            texts[path.relative_to(ROOT).as_posix()] = content.decode("utf-8")
    return texts


def test_that_no_file_names_a_package_registry() -> None:
    found = [name for name, text in _texts().items() if any(word in text for word in REGISTRIES)]
    assert not found


def test_that_no_file_names_a_path_of_a_machine() -> None:
    found = {
        name: match[0] for name, text in _texts().items() if (match := MACHINE_PATHS.search(text))
    }
    assert not found


def test_that_no_large_file_came_along() -> None:
    # Pictures, and the texts of a language, which grow with every word.
    pictures = {".png", ".ts"}
    large = [
        p.name for p in _tracked() if p.suffix not in pictures and p.stat().st_size > MANY_BYTES
    ]
    assert not large
