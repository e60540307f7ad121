"""Pictures of the manager station in every state, both themes, three sizes."""

import sys
from pathlib import Path

from clock_samples import a_manager
from gallery_office import empty, frame, loading, offline, save
from office_samples import office
from PySide6.QtWidgets import QApplication
from station_samples import place

from console.models.registrations import registration_lines
from console.state.staff_changes import levels_of
from console.views.manager.review_dialog import ReviewDialog
from console.views.stations import Station
from console.views.theme import ThemeName, theme_for
from console.views.typography import application_font

SIZES = ((1920, 1080), (1366, 768), (1280, 800))


def main(folder: Path) -> None:
    """Write every picture."""
    app = QApplication([])
    app.setStyle("fusion")
    app.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    boards = {
        "day": office,
        "offline": lambda: offline(office()),
        "empty": empty,
        "loading": loading,
    }
    for theme in ThemeName:
        for name, make in boards.items():
            for wide, high in SIZES:
                path = folder / f"manager-{name}-{wide}-{theme}.png"
                save(frame(make(), Station.MANAGER, theme), wide, high, path)
        known = office()
        known.me = a_manager("super_staff_admin")
        for line in registration_lines(known):
            dialog = ReviewDialog(line, place(known.clock), theme_for(theme), None)
            dialog.offer(known.team.departments, known.team.roles, levels_of(known))
            dialog.show()
            app.processEvents()
            dialog.grab().save(str(folder / f"review-{line.last_name}-{theme}.png"))
            dialog.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
