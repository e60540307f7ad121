"""The directions between the rooms, seen turning red."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("contract", "hotel", "console")
PLANTED = {
    "contract/planted.py": ("import httpx", "contract is pure"),
    "hotel/planted.py": ("import console.trace", "hotel never sees console"),
    "console/session/planted.py": ("import hotel", "console never sees hotel"),
    "console/state/planted.py": ("from PySide6 import QtCore", "Qt only in models"),
    "console/views/planted.py": ("import json", "views and models never encode"),
    "console/views/planted_too.py": ("import httpx", "views and models never see the way"),
    "console/models/planted.py": ("import console.views", "the floors of the console"),
}


def _house(tmp_path: Path) -> Path:
    for room in ROOMS:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / room, tmp_path / room, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def _lint(house: Path) -> "subprocess.CompletedProcess[str]":
    tool = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [str(tool), "--no-cache"], cwd=house, capture_output=True, text=True, check=False
    )


def test_that_an_import_in_a_wrong_direction_turns_its_contract_red(tmp_path: Path) -> None:
    house = _house(tmp_path)
    for name, (statement, _) in PLANTED.items():
        (house / name).write_text(f"{statement}\n", encoding="utf-8")
    run = _lint(house)
    said = " ".join(run.stdout.split())
    assert run.returncode != 0
    for name, (statement, contract) in PLANTED.items():
        module = name.removesuffix(".py").replace("/", ".")
        assert re.search(rf"{contract}[^.]* BROKEN", said), run.stdout
        assert f"{module} -> {statement.split()[1]} (l.1)" in said, run.stdout


def test_that_a_folder_nobody_placed_turns_the_floors_red(tmp_path: Path) -> None:
    house = _house(tmp_path)
    (house / "console" / "helpers").mkdir()
    (house / "console" / "helpers" / "__init__.py").touch()
    run = _lint(house)
    assert run.returncode != 0
    assert "console.helpers" in run.stdout + run.stderr
