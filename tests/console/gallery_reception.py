"""Pictures of the reception's areas: python tests/console/gallery_reception.py FOLDER [de]."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from gallery_office import deserted, desk, empty, frame, loading, offline, save
from PySide6.QtWidgets import QApplication
from remembering import Remembering

from console.shell.languages import Languages
from console.state.board import Board
from console.views.stations import Area, Station
from console.views.theme import ThemeName
from console.views.typography import application_font

AREAS = (Area.ORDERS, Area.ON_DUTY, Area.DESK)
SIZES = ((1920, 1080), (1600, 900), (1366, 768), (1280, 800))


def main(folder: Path, language: str) -> None:
    """Write every picture."""
    app = QApplication([])
    app.setStyle("fusion")
    app.setFont(application_font())
    languages = Languages(Remembering(), language)
    folder.mkdir(parents=True, exist_ok=True)
    boards: dict[str, Callable[[], Board]] = {
        "day": desk,
        "deserted": deserted,
        "offline": lambda: offline(desk()),
        "empty": empty,
        "loading": loading,
    }
    for theme, scale in ((ThemeName.LIGHT, 100), (ThemeName.DARK, 100), (ThemeName.LIGHT, 150)):
        for name, make in boards.items():
            for wide, high in SIZES:
                for area in AREAS:
                    window = frame(make(), Station.RECEPTION, theme, scale=scale)
                    window.open_area(area)
                    path = folder / f"{area}-{name}-{wide}-{theme}-{scale}-{language}.png"
                    save(window, wide, high, path)
    del languages


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "en")
