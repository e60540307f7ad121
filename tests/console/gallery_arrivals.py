"""Pictures of the arrivals: python tests/console/gallery_arrivals.py FOLDER [de]."""

import os
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

import gallery_office
from arrivals_hands import TODAY, Desk, coming
from PySide6.QtWidgets import QApplication, QWidget
from remembering import Remembering
from station_samples import NOW, ago

from console.shell.languages import Languages
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board
from console.views.arrivals.cancel_dialog import CancelBookingDialog
from console.views.frame import FrameParts, StationFrame
from console.views.rail import Person
from console.views.stations import Area, Station
from console.views.theme import ThemeName, theme_for
from console.views.typography import application_font
from contract.resources.bookings import Booking, BookingStatus
from contract.resources.sync import Entity
from contract.scalars import Price, RoomNumber, WallTime

AREAS = (Area.ORDERS, Area.ARRIVALS, Area.ON_DUTY, Area.DESK)
SIZES = ((1920, 1080), (1366, 768), (1280, 800))
S = BookingStatus


def decision(booking: Booking, kind: ActionKind, **more: Any) -> PendingAction:
    """What was decided at this PC."""
    target = S.CONFIRMED if kind is ActionKind.CONFIRM_BOOKING else S.CANCELLED
    action = NewAction(
        kind=kind,
        entity=Entity.BOOKING,
        entity_id=booking.id,
        target=target.value,
        booking=booking,
        reason="Fully booked",
    )
    usual = {"state": ActionState.WILL_SEND, "may_withdraw": True}
    return PendingAction(key=booking.id, action=action, made_at=NOW, **usual | more)


def guests() -> list[Booking]:
    """Arrivals of every standing."""
    done: dict[str, Any] = {"decided_by": "Jane Smith", "decided_at": ago(53), "rev": 2}
    twin = {"room_type_name": "Classic twin", "nights": 1}
    long = "Maximiliane Friederike von Hohenlohe-Langenburg zu Schillingsfürst"
    more = {"guest_email": "m.kowalczyk@example.com", "guest_phone": "+48 600 100 200"}
    later = TODAY + timedelta(days=5)
    return [
        coming(1, room_number=RoomNumber("208"), total_amount=Price("248.00"), children=1, **more),
        coming(7, "James Whitfield", room_number=RoomNumber("315"), **twin),
        coming(12, "Lucía Romero", room_number=None, expected_at=WallTime(17, 45)),
        coming(13, long, room_number=RoomNumber("Villa 12B"), expected_at=None),
        coming(64, "Noah Bergström", status=S.CONFIRMED.value, **done),
        coming(88, "Catherine Daly", status=S.CONFIRMED.value, room_number=None, **done),
        coming(90, "Rui Fonseca", status=S.CANCELLED.value, cancelled_by_guest=True, **done),
        coming(91, "Eva Lind", check_in=TODAY + timedelta(days=1)),
        coming(92, "Tom Ryan", check_in=later, status=S.CONFIRMED.value, **done),
        coming(93, "Ida Berg", check_in=TODAY - timedelta(days=1)),
    ]


def day() -> Board:
    """A day at the desk."""
    board = gallery_office.desk()
    board.bookings.apply(guests())
    return board


def deciding() -> Board:
    """What was decided here, at every step to the hotel."""
    board, held = day(), NOW + timedelta(seconds=6)
    mine = {int(one.id): one for one in guests()}
    confirm, cancel = ActionKind.CONFIRM_BOOKING, ActionKind.CANCEL_BOOKING
    refusal = "Aoife Brennan confirmed this already at 13:15."
    failed: dict[str, Any] = {"state": ActionState.FAILED, "may_withdraw": False}
    board.outbox = (
        decision(mine[1], confirm, send_after=held),
        decision(mine[7], cancel, send_after=held),
        decision(mine[12], confirm),
        decision(mine[64], cancel, refusal=refusal, **failed),
        decision(mine[91], cancel, state=ActionState.SENDING, may_withdraw=False),
    )
    board.bookings.lay(board.outbox)
    return board


def frame(board: Board, theme: ThemeName, scale: int, size: tuple[int, int]) -> StationFrame:
    """The reception with arrivals, in its frame."""
    look = theme_for(theme, scale)
    gallery_office.place(board.clock)
    parts = FrameParts(
        stations={Station.RECEPTION: lambda: Desk(board).station(look)},
        settings=QWidget,  # type: ignore[arg-type]  # never opened here
        theme_of=lambda _: look,
        sign_out=lambda: None,
        person=Person(name="Jane Smith"),
        areas=AREAS,
        is_kiosk=False,
    )
    made = StationFrame(parts, gallery_office.place(board.clock))
    made.resize(*size)
    made.open(Station.RECEPTION)
    made.show_area_badge(Area.ARRIVALS, 4, needs_me=False)
    return made


def main(folder: Path, language: str) -> None:
    """Write every picture."""
    app = QApplication([])
    app.setStyle("fusion")
    app.setFont(application_font())
    languages = Languages(Remembering(), language)
    folder.mkdir(parents=True, exist_ok=True)
    boards: dict[str, Callable[[], Board]] = {
        "day": day,
        "deciding": deciding,
        "offline": lambda: gallery_office.offline(day()),
        "empty": gallery_office.empty,
        "loading": gallery_office.loading,
    }
    for theme, scale in ((ThemeName.LIGHT, 100), (ThemeName.DARK, 100), (ThemeName.LIGHT, 150)):
        for name, make in boards.items():
            for size in SIZES:
                for area in (Area.ARRIVALS, Area.DESK):
                    window = frame(make(), theme, scale, size)
                    window.open_area(area)
                    path = folder / f"{area}-{name}-{size[0]}-{theme}-{scale}-{language}.png"
                    gallery_office.save(window, *size, path)
        dialog = CancelBookingDialog("Marta Kowalczyk", theme_for(theme, scale))
        dialog.adjustSize()
        dialog.grab().save(str(folder / f"dialog-{theme}-{scale}-{language}.png"))
    del languages


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "en")
