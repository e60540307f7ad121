"""Pictures of the offices, sign-in and settings: python tests/console/gallery_office.py FOLDER."""

import os
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication, QWidget
from settings_hands import settings_page
from station_samples import (
    NOW,
    ZONE,
    ago,
    board,
    breakfast,
    colleague,
    held,
    known_since,
    line,
    order,
    pending,
    place,
    unheard_for,
)

from console.models.manager import ManagerModels
from console.models.reception import ReceptionModels
from console.state.actions import ActionState
from console.state.board import Board
from console.state.link import LinkState, LinkStatus
from console.views.frame import FrameParts, StationFrame
from console.views.manager.actions import ClosingActions, OfficeActions
from console.views.manager.station import ManagerActions, ManagerStation
from console.views.pairing.page import PairingPage
from console.views.pairing.state import PairActions, PairField
from console.views.place import Place
from console.views.quit_dialog import QuitDialog
from console.views.rail import Person
from console.views.reception.actions import ReceptionActions
from console.views.reception.cancel_dialog import CancelDialog
from console.views.reception.station import ReceptionStation
from console.views.settings.page import SettingsPage
from console.views.sign_in.state import Clock, Reach, Remembered, SignInActions, SignInField
from console.views.sign_in.window import SignInPage
from console.views.stations import Area, Station
from console.views.theme import Theme, ThemeName, theme_for
from console.views.typography import application_font
from contract.resources.orders import OrderStatus
from contract.resources.staff import DutyStatus, StaffMember

S = OrderStatus
SIZES = ((1920, 1080), (1366, 768), (1280, 800), (1024, 768))


def desk() -> Board:
    """The orders of reception-desk.png, and more that may happen."""
    steak = (line("Sirloin steak"), line("Sparkling water"))
    many = (line("Caesar salad", 2), line("Fish & chips", 3), line("Soup of the day", 4))
    failed = pending("1849", S.CANCELLED, ActionState.FAILED, refusal="The order is on the way.")
    orders = [
        order(1845, "222", S.ON_THE_WAY, picked_up_at=ago(4), placed=30, lines=steak),
        order(1846, "312", S.PREPARING, placed=17, total="50.00", lines=many),
        order(1847, "116", S.READY, ready_at=ago(2), total="25.00"),
        order(1848, "107", S.PREPARING, placed=15, allergies=("nuts", "milk")),
        order(1849, "405", S.PREPARING, failed, placed=12, total="40.50"),
        order(1850, "9", S.PREPARING, pending("1850", S.CANCELLED, ActionState.WILL_SEND)),
        order(1851, "204", S.PREPARING, held("1851"), placed=8, total="31.50"),
        order(1852, "101", S.PREPARING, placed=5, total="1140.50", lines=many * 2),
        order(1853, "330", S.PENDING, placed=1, total="68.50"),
        order(1854, "Villa 12B", S.PENDING, placed=0, allergies=("peanuts", "sesame", "fish")),
        order(1700, "118", S.DELIVERED, delivered_at=ago(60)),
        order(1701, "119", S.CANCELLED, cancelled_at=ago(50), cancel_reason="Kitchen closed"),
    ]
    cards = [
        breakfast(70, "410", NOW.replace(hour=7, minute=45)),
        breakfast(71, "102", NOW.replace(minute=0)),
        breakfast(72, "109", NOW.replace(minute=15)),
    ]
    return board(orders, cards, house())


def deserted() -> Board:
    """Orders nobody could be told about, and one that somebody takes care of."""
    more = {"lines": (line("Club sandwich"), line("Tomato soup"))}
    orders = [
        order(1851, "204", placed=4, status=S.PENDING, unheard=unheard_for(4), **more),
        order(1852, "Villa 12B", placed=3, status=S.PENDING, unheard=unheard_for(3), **more),
        order(1853, "101", placed=2, status=S.READY, unheard=unheard_for(2, "porter"), **more),
        order(1854, "330", placed=2.5, status=S.PENDING, unheard=unheard_for(2.5), **more),
        order(1855, "107", placed=9, status=S.PENDING, unheard=known_since(7), **more),
        order(1856, "9", placed=1, status=S.PENDING, allergies=("nuts",), unheard=unheard_for(1)),
    ]
    card = breakfast(70, "410", NOW, unheard=unheard_for(1.5))
    return board(orders, [card], house())


def house() -> list[StaffMember]:
    """Who is on duty."""

    def at(hour: int, minute: int) -> datetime:
        return NOW.replace(hour=hour, minute=minute) - timedelta(hours=6)

    names = {
        "Front Office": "Jane Smith|Aoife Brennan|Priya Nair|Kofi Mensah",
        "Kitchen": "Tomás Ryan|Sofia Rossi|Mateusz Lis|Grace Obi|Dara Quinn",
        "Housekeeping": "Ewa Zielińska|Ana Popescu|Lin Chen|Rosa Duarte",
        "Porters": "Marek Nowak|Wilhelmina Alexandra Oberholzer-Langenegger",
        "Management": "Niamh Doyle",
        "Maintenance": "Declan Walsh",
    }
    people: list[StaffMember] = []
    for department, together in names.items():
        for minute, name in enumerate(together.split("|")):
            number = len(people)
            is_break = number in {6, 12}
            people.append(
                colleague(
                    100 + number,
                    name,
                    department,
                    role="Receptionist" if department == "Front Office" else "Colleague",
                    duty=DutyStatus.ON_BREAK if is_break else DutyStatus.ON_DUTY,
                    since=at(7, 28 + minute),
                    on_break_since=ago(12) if is_break else None,
                    is_unrostered=number in {8, 14, 12},
                )
            )
    return people


def offline(known: Board) -> Board:
    """The same board without a connection."""
    known.link = LinkStatus(state=LinkState.OFFLINE, since=ago(3), verified_at=ago(4), waiting=1)
    return known


def empty() -> Board:
    return board()


def loading() -> Board:
    return board(link=LinkStatus(state=LinkState.CONNECTING, since=NOW))


def office_actions() -> OfficeActions:
    """What a manager may ask for; it leads nowhere."""
    return OfficeActions(
        remind=lambda _id: None,
        welcome=lambda _id, _place: None,
        refuse=lambda _id, _reason: None,
        closing=ClosingActions(
            watch=lambda _id: None,
            finalize=lambda _id: None,
            retry=lambda _key: None,
            dismiss=lambda _key: None,
        ),
    )


def reception(known: Board, here: Place, look: Theme) -> ReceptionStation:
    """The reception over a board."""
    return ReceptionStation(
        ReceptionModels(known, ZONE),
        ReceptionActions(
            retry=lambda _key: None,
            undo=lambda _key: None,
            try_now=lambda: None,
            cancel=lambda _entity, _id, _reason: None,
            acknowledge=lambda _entity, _id: None,
        ),
        place=here,
        theme=look,
    )


def frame(
    known: Board,
    station: Station,
    theme: ThemeName,
    *,
    scale: int = 100,
    here: Place | None = None,
    name: str = "Jane Smith",
) -> StationFrame:
    """The whole window over a board."""
    here = here or place(known.clock)
    look = theme_for(theme, scale)
    parts = FrameParts(
        stations={
            Station.RECEPTION: lambda: reception(known, here, look),
            Station.MANAGER: lambda: ManagerStation(
                ManagerModels(known),
                ManagerActions(
                    try_now=lambda: None,
                    acknowledge=lambda _entity, _id: None,
                    office=office_actions(),
                ),
                place=here,
                theme=look,
            ),
        },
        settings=lambda: settings(theme),
        theme_of=lambda _station: look,
        sign_out=lambda: None,
        person=Person(name=name, on_duty_since=ago(80)),
        see_waiting=lambda: None,
        areas=tuple(Area),
    )
    made = StationFrame(parts, here)
    made.show_link(known.link)
    made.show_area_badge(Area.GUEST_CHAT, 5, needs_me=True)
    made.show_area_badge(Area.ORDERS, 9, needs_me=False)
    made.show_badge(Station.MANAGER, 2, needs_me=False)
    made.tick()
    made.open(station)
    return made


def settings(theme: ThemeName) -> SettingsPage:
    """The settings of one sound."""
    return settings_page(theme_for(theme))


def sign_in(theme: ThemeName, *, first: bool = False) -> SignInPage:
    """The sign-in page, remembered or on its first day."""
    remembered = Remembered(
        pc_name="Front desk PC 1",
        version="0.1.0",
        hotel_name="" if first else "Grand Hotel",
        hotel_url="" if first else "http://127.0.0.1:8000",
        slug="" if first else "grand-hotel",
        username="" if first else "jane.smith",
        station=None if first else Station.RECEPTION,
        duty_phone=None if first else "900",
    )
    actions = SignInActions(
        sign_in=lambda _who: None, check=lambda _url: None, set_theme=lambda _name: None
    )
    page = SignInPage(
        remembered, actions, clock=Clock(now=lambda: NOW, zone=ZONE), theme=theme_for(theme)
    )
    page.form.password.edit.setText("" if first else "password")
    page.show_reach(Reach.UNKNOWN if first else Reach.REACHABLE)
    return page


def pairing(theme: ThemeName, *, problem: str = "") -> PairingPage:
    """The pairing page with a code half typed, or turned away."""
    actions = PairActions(pair=lambda _wish: None, back=lambda: None)
    page = PairingPage("https://hotel.example", "grand-hotel", actions, theme_for(theme))
    page.boxes.put("4071")
    if problem:
        page.boxes.clear()
        page.show_problem(PairField.CODE, problem)
    return page


def with_problems(page: SignInPage) -> SignInPage:
    """As after a wrong password, with Caps Lock."""
    page.show_problem(SignInField.PASSWORD, "Username or password is wrong.")
    page.show_problem(SignInField.HOTEL, "There is no hotel of this name on the server.")
    page.show_reach(Reach.PROBLEM, "Nothing answers at http://127.0.0.1:8000. Is it running?")
    return page


def save(view: QWidget, width: int, height: int, path: Path) -> None:
    """A picture at a size."""
    view.resize(width, height)
    view.show()
    QApplication.processEvents()
    view.grab().save(str(path))
    view.close()


def main(folder: Path) -> None:
    """Write every picture."""
    app = QApplication([])
    app.setStyle("fusion")
    app.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    boards: dict[str, Callable[[], Board]] = {
        "day": desk,
        "deserted": deserted,
        "offline": lambda: offline(desk()),
        "empty": empty,
        "loading": loading,
    }
    for theme in ThemeName:
        for name, make in boards.items():
            for wide, high in SIZES:
                for station in (Station.RECEPTION, Station.MANAGER):
                    path = folder / f"{station}-{name}-{wide}-{theme}.png"
                    save(frame(make(), station, theme), wide, high, path)
        for wide, high in SIZES:
            save(sign_in(theme), wide, high, folder / f"sign-in-{wide}-{theme}.png")
            page = with_problems(sign_in(theme))
            save(page, wide, high, folder / f"sign-in-problems-{wide}-{theme}.png")
            save(pairing(theme), wide, high, folder / f"pairing-{wide}-{theme}.png")
            refused = "This code has expired. Ask a manager for a new one."
            page_of_code = pairing(theme, problem=refused)
            save(page_of_code, wide, high, folder / f"pairing-problem-{wide}-{theme}.png")
            window = frame(desk(), Station.RECEPTION, theme)
            window.open_settings()
            save(window, wide, high, folder / f"settings-{wide}-{theme}.png")
        save(sign_in(theme, first=True), 1366, 768, folder / f"sign-in-first-{theme}.png")
        asked = ReceptionModels(desk(), ZONE).orders.rows[0]
        dialog = CancelDialog(asked, theme_for(theme))
        save(dialog, 496, dialog.sizeHint().height(), folder / f"cancel-{theme}.png")
        owner = QWidget()
        leaving = QuitDialog(3, theme_for(theme), owner)
        save(leaving, 440, leaving.sizeHint().height(), folder / f"quit-{theme}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
