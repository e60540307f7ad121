"""Pictures of one's own clock, and what is told of it: gallery_clock.py FOLDER [de]."""

import sys
from datetime import timedelta
from pathlib import Path

from gallery_office import desk, frame
from gallery_quick_replies import spoken_in
from PySide6.QtWidgets import QApplication
from station_samples import NOW, ZONE, ago, place

from console.models.recent_alerts import RecentAlerts
from console.state.link import LinkState
from console.state.own_clock import ClockStep, OwnClock
from console.state.own_tellings import OwnTelling, TellingKind
from console.views.alerts.panel import AlertPanel
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


def save_bell(folder: Path, theme: ThemeName, scale: int) -> None:
    """What the bell tells: a shift that begins soon, between what waits and what is settled."""
    known, look = desk(), theme_for(theme, scale)
    begins = NOW + timedelta(minutes=30)
    shift = OwnTelling(kind=TellingKind.SHIFT, log_id=Id("9"), begins_at=begins, told_at=NOW)
    known.own_tellings.hear(shift)
    recent = RecentAlerts(known)
    orders = [("order_late", Id("1846")), ("new_order", Id("1851"))]
    recent.note([*orders, ("own_shift", Id("9")), ("emergency", Id("7"))], seen=("new_order",))
    window = frame(known, Station.RECEPTION, theme)
    window.resize(1366, 768)
    window.show()
    panel = AlertPanel(recent, place(known.clock), look, window)
    panel.open()
    toasts = ToastStack(window, look)
    told, text = telling_words(shift, ZONE)
    toasts.show(Message(tone=Tone.INFO, title=told, text=text, lasts_ms=0))
    for _ in range(2):
        QApplication.processEvents()
    window.grab().save(str(folder / f"bell-{scale}-{theme}.png"))
    window.close()


def main(folder: Path, language: str = "en") -> None:
    """Write every picture."""
    app = QApplication([])
    app.setStyle("fusion")
    app.setFont(application_font())
    with spoken_in(language, folder):
        save_clock(app, folder)
        for theme in ThemeName:
            for scale in (100, 150):
                save_bell(folder, theme, scale)


def save_clock(app: QApplication, folder: Path) -> None:
    """Write every picture of the clock."""
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
    main(Path(sys.argv[1]), *sys.argv[2:])
