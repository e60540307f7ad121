"""What the diagnostics tell of this PC. Whoever knows one more thing adds it to the list.

A sentence here goes into reports: it names things and counts, and holds nobody's words, no token,
no path and no address.
"""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from console.sentences import sentence
from console.shell.memory import resident_mb
from console.shell.not_kept import NOT_KEPT
from console.shell.shift import Shift
from console.shell.tray_icon import has_tray
from console.shell.versions import versions
from console.storage.database import Keeping

Fact = tuple[str, Callable[[], str]]


def facts_of(shift: Shift) -> list[tuple[str, str]]:
    """Names and sentences, as they are now: English, and said otherwise on the screen."""
    facts: tuple[Fact, ...] = (
        (sentence("Platform"), QGuiApplication.platformName),
        (sentence("Screen"), lambda: _screen(shift)),
        (sentence("Screen stays on"), lambda: shift.pc.screen.sentence),
        (sentence("Text size"), lambda: f"{shift.pc.looks.scale} %"),
        (sentence("Memory"), _memory),
        (sentence("Sound"), lambda: shift.workplace.ears.player.problem or sentence("Works.")),
        (sentence("Notifications"), lambda: _notifications(shift)),
        (sentence("Notification buttons"), lambda: _buttons(shift)),
        (sentence("System tray"), _tray),
        (sentence("Data on this PC"), lambda: _data(shift)),
    )
    here = [(name, tell()) for name, tell in facts]
    return [*versions(shift.entry.hotel.version), *here]


def _screen(shift: Shift) -> str:
    frame = shift.office.frame
    screen = frame.screen()
    size, ratio = screen.size(), screen.devicePixelRatio()
    return sentence(
        "{wide} × {high} at {ratio}, window {w} × {h}",
        wide=size.width(),
        high=size.height(),
        ratio=ratio,
        w=frame.width(),
        h=frame.height(),
    )


def _memory() -> str:
    held = resident_mb()
    return sentence("Not told by this system.") if held is None else f"{held:.0f} MB"


def _notifications(shift: Shift) -> str:
    alerting = shift.alerting
    if alerting is None:
        return sentence("Not tried yet.")
    return alerting.sentence if alerting.is_on else sentence("Switched off in the settings.")


def _buttons(shift: Shift) -> str:
    service = None if shift.alerting is None else shift.alerting.service
    if service is None:
        return sentence("No notification service answers.")
    return sentence("Yes.") if service.has_choices else sentence("No.")


def _tray() -> str:
    return sentence("Yes.") if has_tray() else sentence("No.")


def _data(shift: Shift) -> str:
    # Its `problem` names the file, and so may hold somebody's name.
    keeping = shift.pc.database.keeping
    if keeping is Keeping.IN_MEMORY:
        return NOT_KEPT
    if keeping is Keeping.BEGUN_ANEW:
        return sentence("Begun anew, the file could not be read.")
    return sentence("In order.")
