"""A PC whose data folder is of no use says so at every station, and works all the same."""

from pathlib import Path

import pytest
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.shell.preferences.facts import facts_of
from console.storage.database import FILE_NAME, Keeping
from console.views.widgets.toasts import Toast

LOST = "What you do here is lost at a restart: the data folder cannot be written."
DAMAGED = b"not a database at all, but long enough" * 40

pytestmark = pytest.mark.usefixtures("caplog")


def notices(console: ConsoleAt) -> list[Toast]:
    """The toasts in sight that tell of it."""
    shown = console.program.window.findChildren(Toast)
    return [toast for toast in shown if toast.message.text == LOST and toast.isVisible()]


def data_fact(console: ConsoleAt) -> str:
    """What the diagnostics say of the data."""
    return dict(facts_of(console.shift))["Data on this PC"]


@pytest.mark.parametrize("who", ["cook", "porter", "desk", "manager"])
def test_that_every_station_says_that_nothing_is_kept_until_somebody_closes_it(
    hotel: Hotel, consoles: Consoles, tmp_path: Path, who: str
) -> None:
    (tmp_path / who / FILE_NAME).mkdir(parents=True)
    hotel.clock_in(who)
    console = consoles.open_live(hotel, who)
    assert console.database.keeping is Keeping.IN_MEMORY
    (notice,) = notices(console)
    assert notice.message.stays_ms == 0
    assert data_fact(console) == LOST
    QTest.mouseClick(notice.buttons[-1], Qt.MouseButton.LeftButton)
    assert notices(console) == []


def test_that_a_file_begun_anew_is_told_in_the_diagnostics_alone(
    hotel: Hotel, consoles: Consoles, tmp_path: Path
) -> None:
    (tmp_path / "cook").mkdir()
    (tmp_path / "cook" / FILE_NAME).write_bytes(DAMAGED)
    hotel.clock_in("cook")
    console = consoles.open_live(hotel, "cook")
    assert data_fact(console) == "Begun anew, the file could not be read."
    assert notices(console) == []


def test_that_a_sound_data_folder_is_in_order(hotel: Hotel, consoles: Consoles) -> None:
    hotel.clock_in("cook")
    console = consoles.open_live(hotel, "cook")
    assert data_fact(console) == "In order."
    assert notices(console) == []
