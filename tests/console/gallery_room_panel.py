"""Pictures of the panel about a room: python tests/console/gallery_room_panel.py FOLDER."""

import os
import sys
from datetime import date, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from gallery_guest_chat import CLOCK, desk, frame_of
from gallery_staff_chat import actions as staff_actions
from gallery_staff_chat import chat_files, staff_board
from PySide6.QtWidgets import QApplication
from station_samples import NOW, ZONE, ago, breakfast, colleague, order, place

from console.models.room_panel import RoomPanelModels
from console.models.staff_chat import StaffChatModels
from console.state.board import Board, BoardChanges
from console.state.link import LinkState, LinkStatus
from console.views.room_panel.actions import PanelActions
from console.views.room_panel.colleagues import Colleagues
from console.views.room_panel.panel import RoomPanel
from console.views.theme import Theme, ThemeName, theme_for
from console.views.typography import application_font
from contract.record import replace
from contract.resources.breakfast import BreakfastItem
from contract.resources.hotels import Capabilities, PusherAddress
from contract.resources.menus import MenuItem
from contract.resources.orders import OrderItem, OrderStatus
from contract.resources.rooms import HouseGuest, HouseRoom
from contract.resources.staff import DutyStatus, StaffMember
from contract.resources.timeline import Happening, Timeline, TimelineEntry
from contract.scalars import Id, Price, RoomNumber

SIZES = ((1920, 1080), (1600, 900), (1366, 768), (1280, 800))
ACTIONS = PanelActions(
    notify=lambda *_: None, open_history=lambda _: None, load_history=lambda: None
)
LONG = "Slow-braised beef cheek with horseradish mash, glazed carrots and red wine jus"

HOTEL = Capabilities(
    slug="grand",
    name="Grand Hotel",
    time_zone="Europe/Dublin",
    currency="EUR",
    pusher=PusherAddress(key="k", host="h", port=1),
    channel_security="strict",
    order_ladder=(),
    checkout_time="11:00",
)


def staff() -> list[StaffMember]:
    """Who is on duty."""
    on_break = {"duty": DutyStatus.ON_BREAK}
    return [
        colleague(11, "Ewa Zielińska", "Housekeeping", since=ago(200)),
        colleague(12, "Ann Field", "Housekeeping", since=ago(100)),
        colleague(13, "Marek Nowak", "Porters", since=ago(150)),
        colleague(14, "Declan Walsh", "Maintenance", since=ago(90)),
        colleague(15, "Rosa Díaz", "Brasserie", since=ago(80)),
        colleague(16, "Li Wei", "Brasserie", since=ago(70), **on_break),
    ]


def line(quantity: int, name: str, price: str, notes: str | None = None) -> OrderItem:
    """A line with its price."""
    item = MenuItem(id=Id(name), name=name)
    return OrderItem(
        id=Id(name), item=item, quantity=quantity, item_price=Price(price), notes=notes
    )


def full(known: Board, *, is_long: bool = False) -> Board:
    """Room 204 as reception-inbox.png has it; `is_long`: with everything too long."""
    guest = "Maximilian Freiherr von Hohenstein-Lichtenberg zu Wildenfels" if is_long else None
    stay = {"check_in_date": date(2025, 11, 29), "check_out_date": date(2025, 12, 2)}
    known.rooms.replace_all(
        [
            HouseRoom(
                id=Id("4"),
                room_number=RoomNumber("204"),
                is_occupied=True,
                room_type="Suite with a view of the park and the sea"
                if is_long
                else "Deluxe double",
                floor=2,
                reference="GH-48213",
                guests_in_room=(
                    HouseGuest(full_name=guest or "Éilís Byrne", **stay),
                    HouseGuest(full_name="Finn Byrne", **stay),
                ),
                rev=3,
            )
        ]
    )
    known.hotel = HOTEL
    lines = [line(1, "Club sandwich", "16.50"), line(1, "Soup of the day", "8.50")]
    lines.append(line(1, "Pot of tea for two", "6.50"))
    allergies: tuple[str, ...] = ("nuts",)
    if is_long:
        lines += [line(12, LONG, "245.00", "serve last, with everything cleared away before")]
        allergies = ("nuts", "milk", "gluten", "celery", "mustard", "sesame", "shellfish")
    more = {"lines": tuple(lines), "total": "31.50", "allergies": allergies, "placed": 8}
    orders = [order(1851, "204", OrderStatus.PREPARING, **more)]
    if is_long:
        orders.append(order(1860, "204", OrderStatus.READY, placed=30, items=3))
    known.orders.replace_all([shown.order for shown in orders])
    items = (
        BreakfastItem(id=Id("1"), item=MenuItem(id=Id("1"), name="Full Irish"), quantity=2),
        BreakfastItem(id=Id("2"), item=MenuItem(id=Id("2"), name="pot of coffee")),
    )
    tray = breakfast(9, "204", NOW + timedelta(days=1), items=items)
    known.breakfasts.replace_all([tray.order])
    known.colleagues.replace_all(staff())
    return known


def bare(known: Board) -> Board:
    """A hotel that knows nothing but the conversation, and cannot be reached."""
    known.orders.replace_all([])
    known.link = LinkStatus(state=LinkState.OFFLINE, since=ago(3), verified_at=ago(3))
    return known


def ended(known: Board) -> Board:
    """The guest of the open conversation left."""
    full(known)
    chat = known.guest_chats.truth(Id("1"))
    assert chat is not None
    known.guest_chats.apply([replace(chat, rev=9, ended_at=ago(12))])
    return known


STATES = {
    "full": full,
    "long": lambda known: full(known, is_long=True),
    "bare": bare,
    "ended": ended,
    "staff": full,
    "history": full,
}


def panel_of(known: Board, theme: Theme) -> RoomPanel:
    """The panel with the chat among colleagues in it."""
    talk = staff_board()
    known.staff_chats.replace_all(talk.staff_chats.truths())
    colleagues = Colleagues(
        StaffChatModels(known, ZONE),
        staff_actions(),
        place=place(CLOCK),
        theme=theme,
        files=chat_files(),
    )
    models = RoomPanelModels(known, ZONE)
    return RoomPanel(models, ACTIONS, place=place(CLOCK), theme=theme, colleagues=colleagues)


def show_history(known: Board, panel: RoomPanel) -> None:
    """The time line of room 204."""
    long = "Hi, the heating in our room won’t come on. The panel says 16 degrees and doesn’t react."
    told = (
        (Happening.STAFF_WROTE, 2, "Jane Smith", "Two extra pillows are on their way.", None),
        (Happening.GUEST_WROTE, 6, "Éilís Byrne", "And is a late checkout possible?", None),
        (Happening.ACCEPTED, 7, "Tomás Byrne", "", "1851"),
        (Happening.ORDERED, 8, None, "1 × Club sandwich, 1 × Soup of the day", "1851"),
        (Happening.HANDLED, 23, "Jane Smith", "", None),
        (Happening.GUEST_WROTE, 27, "Éilís Byrne", f"{long} {long}", None),
        (Happening.NOTICE, 500, "Jane Smith", "Your luggage is in the room.", None),
        (Happening.CHECKED_IN, 1000, "Éilís Byrne", "", None),
    )
    entries = tuple(
        TimelineEntry(key=str(n), what=what, at=ago(at), who=who, text=text, number=number)
        for n, (what, at, who, text, number) in enumerate(told)
    )
    known.room_history.open(RoomNumber("204"))
    known.room_history.take_newest(Timeline(entries=entries))
    panel.room_tab.open_history()
    panel.room._models.apply(BoardChanges(room_history=True))


def main(folder: Path) -> None:
    """Take every picture."""
    application = QApplication([])
    application.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    for state, furnish in STATES.items():
        for name in ThemeName:
            for wide, high in SIZES:
                known = furnish(desk())
                frame, station = frame_of(known, name)
                area = station.chat
                assert area is not None
                area.offer_panel(panel_of(known, theme_for(name)))
                frame.resize(wide, high)
                frame.show()
                application.processEvents()
                assert area.beside is not None
                if area.beside.is_drawer:
                    area.beside.toggle()
                if state == "history":
                    show_history(known, area.beside.panel)
                if state == "staff":
                    area.beside.panel.tabs.choose(1)
                application.processEvents()
                frame.grab().save(str(folder / f"panel-{state}-{name.value}-{wide}.png"))
                frame.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
