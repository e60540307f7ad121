"""Pictures of the panel for orders by phone: python tests/console/gallery_phone.py FOLDER."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from gallery_office import desk, frame, offline
from PySide6.QtWidgets import QApplication
from station_samples import ago

from console.models.phone_order import PhoneOrderModel
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board
from console.state.phone_order import DraftLine, PhoneDraft
from console.views.frame import StationFrame
from console.views.phone.panel import PhoneActions, PhonePanel
from console.views.reception.station import ReceptionStation
from console.views.stations import Station
from console.views.theme import ThemeName, theme_for
from console.views.typography import application_font
from contract.resources.menus import Menu, MenuItem
from contract.resources.orders import NewOrder, NewOrderItem
from contract.resources.rooms import HouseGuest, HouseRoom
from contract.resources.sync import Entity
from contract.scalars import Id, Price, RoomNumber

SIZES = ((1920, 1080), (1366, 768), (1280, 800))
DISHES = (
    ("Club sandwich", "14.50", "Mains", ("gluten", "eggs")),
    ("Tomato soup", "8.00", "Starters", ("celery",)),
    ("Slow-roasted lamb shoulder for two with rosemary potatoes and mint", "1142.00", "Mains", ()),
    ("Oysters", "24.00", "Starters", ("molluscs",)),
    ("House red (glass)", "9.49", "Drinks", ("sulphites",)),
    ("Clam chowder", "11.00", "Starters", ("fish", "milk", "gluten", "celery", "molluscs")),
)


def dressed(board: Board) -> Board:
    """Rooms, and a card of two hundred dishes."""
    names = {"101": ("Grace Guest",), "102": (), "1012": ("Tom Long", "Ana Long-Oberholzer")}
    board.rooms.replace_all(
        HouseRoom(
            id=Id(number),
            room_number=RoomNumber(number),
            guests_in_room=tuple(HouseGuest(full_name=name) for name in there),
        )
        for number, there in names.items()
    )
    many = [(f"Dish {n}", "5.00", "More", ()) for n in range(7, 201)]
    board.menu.apply(
        MenuItem(
            id=Id(str(number)),
            name=name,
            price=Price(price),
            category=category,
            allergens=allergens,
            is_on_stock=name != "Oysters",
            rev=1,
        )
        for number, (name, price, category, allergens) in enumerate([*DISHES, *many], start=1)
    )
    board.menu.apply(
        [MenuItem(id=Id("900"), name="Full Irish", menu=Menu.BREAKFAST, category="Hot", rev=1)]
    )
    return board


def placed(board: Board) -> Board:
    """One order that waits for the hotel, one that is being sent, and one it refused."""
    states = (
        (ActionState.WILL_SEND, None),
        (ActionState.SENDING, None),
        (ActionState.FAILED, "Oysters is sold out."),
    )
    lines = (NewOrderItem(item_id=Id("1"), quantity=2), NewOrderItem(item_id=Id("4")))
    wish = NewOrder(room_number=RoomNumber("101"), items=lines, allergies=("nuts",))
    board.outbox += tuple(
        PendingAction(
            key=state.value,
            action=NewAction(
                kind=ActionKind.PLACE_ORDER,
                entity=Entity.ORDER,
                entity_id=Id(f"new-{state}"),
                target="pending",
                wish=replace_room(wish, str(101 + n)),
            ),
            made_at=ago(3 - n),
            state=state,
            refusal=refusal,
            may_withdraw=state is ActionState.WILL_SEND,
        )
        for n, (state, refusal) in enumerate(states)
    )
    return board


def replace_room(wish: NewOrder, room: str) -> NewOrder:
    """The same for another room."""
    return NewOrder(room_number=RoomNumber(room), items=wish.items, allergies=wish.allergies)


def a_draft(**more: object) -> PhoneDraft:
    """Three lines for room 101."""
    lines = (
        DraftLine(item_id=Id("1"), quantity=2, notes="no mayo, toast well done"),
        DraftLine(item_id=Id("3")),
        DraftLine(item_id=Id("5"), quantity=3),
    )
    return PhoneDraft(room="101", lines=lines, allergies="nuts, milk", **more)  # type: ignore[arg-type]


def shown(
    board: Board, size: tuple[int, int], look: tuple[ThemeName, int], state: str
) -> tuple[StationFrame, PhonePanel]:
    """The reception with the panel over it."""
    theme = theme_for(*look)
    window = frame(board, Station.RECEPTION, look[0])
    reception = window.view(Station.RECEPTION)
    assert isinstance(reception, ReceptionStation)
    reception.offer_phone_orders(lambda: None, lambda _key: None, lambda _key: None)
    window.resize(*size)
    window.show()
    model = PhoneOrderModel(board)
    actions = PhoneActions(place=lambda: None, discard=lambda: None)
    panel = PhonePanel(model, actions, currency="EUR", theme=theme, owner=window)
    if state in {"filled", "offline"}:
        model.take(a_draft())
    elif state == "refused":
        model.take(replace_draft(a_draft(), "failed"))
    elif state == "breakfast":
        model.change(menu=Menu.BREAKFAST, room="101")
    panel.open()
    act(panel, state)
    return window, panel


def replace_draft(draft: PhoneDraft, key: str) -> PhoneDraft:
    """The draft of another try, with a dish that is sold out."""
    lines = (*draft.lines, DraftLine(item_id=Id("4"), quantity=1))
    return PhoneDraft(room=draft.room, lines=lines, replaces=key)


def act(panel: PhonePanel, state: str) -> None:
    """What a person did meanwhile."""
    panel.window().activateWindow()
    finder = panel.finder
    if state == "rooms":
        finder.room.edit.setFocus()
        finder.room.edit.setText("10")
        finder.room.edit.textEdited.emit("10")
    elif state in {"filled", "offline", "refused"}:
        panel.order.show_line(0)
        finder.dish.edit.setFocus()
        text = "2 clu" if state != "refused" else ""
        finder.dish.edit.setText(text)
        finder.dish.edit.textEdited.emit(text)
    elif state == "faults":
        finder.room.edit.setText("999")
        finder.room.edit.textEdited.emit("999")
        panel._place()


def main(folder: Path) -> None:
    """Write every picture."""
    app = QApplication([])
    app.setStyle("fusion")
    app.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    states = ("filled", "rooms", "refused", "offline", "faults", "breakfast", "unknown")
    for theme in ThemeName:
        for size in SIZES:
            for state in states:
                board = desk() if state == "unknown" else placed(dressed(desk()))
                board = offline(board) if state in {"offline", "unknown"} else board
                window, _ = shown(board, size, (theme, 100), state)
                QApplication.processEvents()
                window.grab().save(str(folder / f"phone-{state}-{size[0]}-{theme}.png"))
                window.close()
    for scale in (130, 150):
        window, _ = shown(dressed(desk()), SIZES[1], (ThemeName.LIGHT, scale), "filled")
        QApplication.processEvents()
        window.grab().save(str(folder / f"phone-filled-scale-{scale}.png"))
        window.close()
    window = frame(placed(dressed(desk())), Station.RECEPTION, ThemeName.LIGHT)
    window.resize(*SIZES[0])
    window.show()
    QApplication.processEvents()
    window.grab().save(str(folder / "table.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
