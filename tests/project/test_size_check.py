"""The limits on files and functions."""

from pathlib import Path

import pytest

from scripts.check_size import main, oversized


def _plant(root: Path, name: str, lines: int, *, inside: str = "") -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(inside + "    x = 1\n" * lines if inside else "x = 1\n" * lines, "utf-8")


def test_that_a_file_of_401_lines_is_named(tmp_path: Path) -> None:
    _plant(tmp_path, "hotel/long.py", 401)
    _plant(tmp_path, "hotel/fits.py", 400)
    assert list(oversized(tmp_path)) == ["hotel/long.py: 401 lines, at most 400"]


def test_that_a_function_of_51_lines_is_named(tmp_path: Path) -> None:
    _plant(tmp_path, "tests/test_long.py", 50, inside="async def test_that_grows():\n")
    _plant(tmp_path, "tests/test_fits.py", 49, inside="def test_that_fits():\n")
    assert list(oversized(tmp_path)) == [
        "tests/test_long.py:1: test_that_grows has 51 lines, at most 50"
    ]


def test_that_a_method_is_measured_too(tmp_path: Path) -> None:
    (tmp_path / "console").mkdir()
    body = "class Board:\n    def paint(self):\n" + "        x = 1\n" * 50
    (tmp_path / "console" / "board.py").write_text(body, "utf-8")
    assert len(list(oversized(tmp_path))) == 1


@pytest.mark.parametrize(("lines", "code"), [(401, 1), (3, 0)])
def test_that_the_exit_code_tells(tmp_path: Path, lines: int, code: int) -> None:
    _plant(tmp_path, "contract/some.py", lines)
    assert main([str(tmp_path)]) == code
