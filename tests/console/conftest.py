"""What tests of several areas of the console share."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from console.shell.languages import Languages
from console.shell.remembered import Remembered
from console.storage.database import Database
from console.storage.settings import SettingTable
from console.views.language import Language

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def _released() -> None:
    words = [sys.executable, "-m", "scripts.translations", "--release"]
    subprocess.run(words, cwd=ROOT, check=True)


@pytest.fixture
def remembered(tmp_path: Path, qapp: QCoreApplication) -> Iterator[Remembered]:
    database = Database(tmp_path)
    yield Remembered(SettingTable(database), {})
    database.close()


@pytest.fixture
def german(_released: None, remembered: Remembered) -> Iterator[Languages]:
    """The console speaks German until the test is over."""
    chosen = Languages(remembered, "de")
    yield chosen
    chosen.show(Language.ENGLISH)
