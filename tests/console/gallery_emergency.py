"""Pictures of an emergency, at who raises it and everywhere: gallery_emergency.py FOLDER [de]."""

import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

from gallery_office import desk, frame, save  # isort: skip
from gallery_quick_replies import spoken_in
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from station_samples import NOW, place

from console.views.emergency.alert import EmergencyAlert
from console.views.emergency.raise_dialog import RaiseDialog
from console.views.emergency.status_dialog import StatusDialog
from console.views.emergency.strip import EmergencyStrip
from console.views.stations import Station
from console.views.theme import Theme, ThemeName, theme_for
from console.views.typography import application_font
from contract.permissions import Duty
from contract.resources.emergencies import LONGEST_TEXT, Emergency, EmergencyStation
from contract.scalars import Id

SIZES = ((1920, 1080), (1366, 768), (1280, 800))
FIRE = "Fire in the kitchen.\nLeave by the stairs at the east and meet in the car park."
LONG = "Gas is smelt on the second floor; nobody switches a light on or off. " * 8
NAME = "Maximiliane-Friederike Donaudampfschifffahrtskapitänin"
REFUSED = "The hotel did not answer in time. Nobody was told: say it by phone, and try again."


def station(number: int, name: str, *, minutes: int | None = None, **more: Any) -> EmergencyStation:
    """A console or a paired screen, where it was read after so many minutes."""
    read = {} if minutes is None else {"acknowledged_at": NOW + timedelta(minutes=minutes)}
    by = {} if minutes is None else {"acknowledged_by": name}
    return EmergencyStation(id=Id(str(number)), name=name, **{**read, **by, **more})


def emergency(text: str = FIRE, **more: Any) -> Emergency:
    """Raised at the manager's, and read at some stations."""
    stations = (
        station(1, "Kitchen pass", duty=Duty.KITCHEN, is_screen=True),
        station(2, NAME, duty=Duty.PORTER, pc="Lift PC of the annex"),
        station(3, "Jane Smith", minutes=1, pc="Front desk PC 1"),
        station(4, "Niamh Doyle", minutes=0, pc="Office PC"),
    )
    known = {"raised_by": "Niamh Doyle", "raised_at": NOW, "rev": 1, "stations": stations}
    return Emergency(**{"id": Id("7"), "text": text, **known, **more})


def raising(theme: Theme, owner: QWidget) -> dict[str, QDialog]:
    """The window that asks what everybody is to be told, in every state."""

    def dialog(text: str) -> RaiseDialog:
        made = RaiseDialog(theme, owner, monotonic=iter((0.0, 9.0)).__next__)
        made.text.setPlainText(text)
        return made

    asking, sending, refused = dialog(FIRE), dialog(FIRE), dialog(FIRE)
    for one in (asking, sending):
        one.accept_button.click()
    sending.accept_button.click()
    refused.show_refused(REFUSED)
    long = dialog(LONG + "x" * LONGEST_TEXT)
    found = {"empty": dialog(""), "words": dialog(FIRE), "long": long, "asking": asking}
    return {**found, "sending": sending, "refused": refused}


def following(theme: Theme, owner: QWidget) -> dict[str, QDialog]:
    """The window that says who has read it, in every state."""

    def dialog(told: Emergency, *, may_end: bool = True, others: int = 0) -> StatusDialog:
        clock = iter((0.0, 9.0)).__next__
        made = StatusDialog(place(desk().clock), theme, owner, may_end=may_end, monotonic=clock)
        made.show_emergency(told, others=others)
        return made

    asking, refused = dialog(emergency()), dialog(emergency())
    asking.accept_button.click()
    refused.show_refused(REFUSED)
    found = {"under-way": dialog(emergency(), others=1), "ending": asking, "not-ended": refused}
    return {**found, "read-only": dialog(emergency(LONG), may_end=False)}


def save_dialogs(folder: Path, theme: ThemeName, scale: int) -> None:
    """Write the windows."""
    look, owner = theme_for(theme, scale), QWidget()
    for name, dialog in {**raising(look, owner), **following(look, owner)}.items():
        path = folder / f"{name}-{scale}-{theme}.png"
        save(dialog, dialog.width(), dialog.sizeHint().height(), path)


def save_windows(folder: Path, theme: ThemeName, wide: int, high: int) -> None:
    """Write what covers a window, and what stays until all is clear."""
    look, known = theme_for(theme), desk()
    for name, text in {"alert": FIRE, "alert-long": LONG}.items():
        window = frame(known, Station.RECEPTION, theme)
        window.resize(wide, high)
        alert = EmergencyAlert(window, place(known.clock), look)
        alert.show_emergency(emergency(text), left=1 if text is LONG else 0)
        window.show()
        alert.open()
        save(window, wide, high, folder / f"{name}-{wide}-{theme}.png")
    for is_touch in (False, True):
        strip = EmergencyStrip(place(known.clock), look)
        strip.set_theme(look, is_touch=is_touch)
        strip.show_emergency(emergency(LONG), more=1)
        path = folder / f"strip-{'touch' if is_touch else 'office'}-{wide}-{theme}.png"
        save(strip, wide, strip.height(), path)


def main(folder: Path, language: str = "en") -> None:
    """Write every picture."""
    app = QApplication([])
    app.setStyle("fusion")
    app.setFont(application_font())
    with spoken_in(language, folder):
        for theme in ThemeName:
            for scale in (100, 150):
                save_dialogs(folder, theme, scale)
            for wide, high in SIZES:
                save_windows(folder, theme, wide, high)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
