"""Pictures of one's own clock: the rail, its menu, the window that asks, and what is told."""

import sys
from pathlib import Path

from gallery_office import desk, frame
from PySide6.QtWidgets import QApplication
from station_samples import ZONE, ago, place

from console.state.link import LinkState
from console.state.own_clock import ClockStep, OwnClock
from console.state.own_tellings import OwnTelling, TellingKind
from console.views.clock.dialog import ClockDialog
from console.views.clock.words import asked_words, telling_words
from console.views.icons import Icon
from console.views.notices import Tone
from console.views.rail import MenuEntry, Person
from console.views.stations import Station
from console.views.theme import ThemeName, theme_for
from console.views.typography import application_font
from console.views.widgets.toasts import Message, ToastStack
from contract.resources.staff import DutyStatus
from contract.scalars import Id

REJECTED = "Niamh Doyle rejected your clock-in of 09:00: Not agreed with the department."


def main(folder: Path) -> None:
    """Write every picture."""
    app = QApplication([])
    app.setStyle("fusion")
    app.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    steps = (ClockStep.START_BREAK, ClockStep.CLOCK_OUT)
    for theme in ThemeName:
        look = theme_for(theme)
        for wide, high in ((1920, 1080), (1366, 768)):
            window = frame(desk(), Station.RECEPTION, theme)
            rail = window.rail
            rail.offer_clock(
                lambda: [MenuEntry(Icon.LOG_OUT, asked_words(one), lambda: None) for one in steps]
            )
            name = "Wilhelmina Alexandra Oberholzer-Langenegger"
            is_break = theme is ThemeName.DARK
            rail.person.show_person(
                Person(
                    name=name,
                    on_duty_since=ago(80),
                    is_on_break=is_break,
                    on_break_since=ago(12) if is_break else None,
                )
            )
            toasts = ToastStack(window, look)
            window.resize(wide, high)
            window.show()
            for kind, tone in ((TellingKind.BREAK, Tone.WARN), (TellingKind.REJECTED, Tone.BAD)):
                telling = OwnTelling(kind=kind, log_id=Id("1"), hours=6.5, message=REJECTED)
                title, text = telling_words(telling, ZONE)
                action = asked_words(ClockStep.START_BREAK) if tone is Tone.WARN else None
                toasts.show(Message(tone=tone, title=title, text=text, action=action, lasts_ms=0))
            app.processEvents()
            window.grab().save(str(folder / f"clock-{wide}-{theme}.png"))
            menu = rail.menu()
            menu.resize(menu.sizeHint())
            menu.grab().save(str(folder / f"menu-{theme}.png"))
            window.close()
        clock = OwnClock(status=DutyStatus.ON_DUTY, since=ago(400))
        for name, asked, link in (
            ("one", steps[1:], LinkState.LIVE),
            ("both", steps, LinkState.OFFLINE),
        ):
            dialog = ClockDialog(asked, place(desk().clock), look, None)
            dialog.show_clock(clock, link)
            dialog.show()
            app.processEvents()
            dialog.grab().save(str(folder / f"ask-{name}-{theme}.png"))
            dialog.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
