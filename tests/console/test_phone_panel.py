"""The panel for orders by phone, by keys and by mouse."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from gallery_phone import dressed
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from station_samples import NOW, board, live

from console.models.phone_order import PhoneOrderModel
from console.state.board import Board, BoardChanges
from console.state.link import LinkState
from console.state.phone_order import PhoneDraft
from console.views.phone.lines import Touch
from console.views.phone.panel import PhoneActions, PhonePanel
from console.views.theme import ThemeName, theme_for
from contract.resources.menus import Menu

K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Opener = Callable[..., "Desk"]


@dataclass
class Desk:
    """An open panel, its model, and what it asked for."""

    known: Board
    model: PhoneOrderModel
    panel: PhonePanel
    asked: list[str] = field(default_factory=list)

    def type(self, text: str) -> None:
        """Type into whatever has the keyboard."""
        for letter in text:
            QTest.keyClicks(self.at, letter)

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.at, key, held)

    @property
    def at(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.panel

    @property
    def ordered(self) -> list[tuple[int, str, str]]:
        """The lines of the order."""
        return [(line.quantity, line.name, line.notes) for line in self.model.lines.rows]


@pytest.fixture
def open_panel(qtbot: QtBot) -> Opener:
    def open_it(known: Board | None = None, draft: PhoneDraft | None = None) -> Desk:
        known = known or dressed(board())
        owner = QWidget()
        qtbot.addWidget(owner)
        owner.resize(1366, 768)
        model = PhoneOrderModel(known, owner)
        if draft is not None:
            model.take(draft)
        asked: list[str] = []

        def discard() -> None:
            asked.append("discard")
            model.take(PhoneDraft())

        actions = PhoneActions(place=lambda: asked.append("place"), discard=discard)
        theme = theme_for(ThemeName.LIGHT)
        panel = PhonePanel(model, actions, currency="EUR", theme=theme, owner=owner)
        panel.closed.connect(lambda: asked.append("closed"))
        with qtbot.waitExposed(owner):
            owner.show()
        owner.activateWindow()
        qtbot.waitUntil(owner.isActiveWindow, timeout=60_000)
        panel.open()
        return Desk(known, model, panel, asked)

    return open_it


def test_that_an_order_is_taken_by_keys_alone(open_panel: Opener) -> None:
    desk = open_panel()
    desk.type("101")
    desk.press(K.Key_Return)
    for dish in ("2 club/no mayo", "tom", "red 3"):
        desk.type(dish)
        desk.press(K.Key_Return)
    assert desk.ordered == [
        (2, "Club sandwich", "no mayo"),
        (1, "Tomato soup", ""),
        (3, "House red (glass)", ""),
    ]
    assert desk.panel._total.text() == "Total €65.47"
    desk.press(K.Key_Return, CTRL)
    assert desk.asked == ["place"]
    desk.press(K.Key_Escape)
    assert desk.asked == ["place", "closed"]


def test_that_a_room_is_found_by_the_guest_s_name(open_panel: Opener) -> None:
    desk = open_panel()
    desk.type("oberh")
    assert desk.panel.finder.popup.isVisible()
    desk.press(K.Key_Return)
    assert desk.model.draft.room == "1012"
    assert desk.panel.finder.room.text == "1012"
    assert desk.at is desk.panel.finder.dish.edit
    assert not desk.panel.finder.popup.isVisible()


def test_that_arrows_choose_among_rooms_and_dishes(open_panel: Opener) -> None:
    desk = open_panel()
    desk.type("10")
    desk.press(K.Key_Down)
    desk.press(K.Key_Return)
    assert desk.model.draft.room == "102"
    for _ in range(2):
        desk.press(K.Key_Down)
    desk.press(K.Key_Return)
    assert desk.ordered == [(1, "Tomato soup", "")]


def test_that_an_unknown_room_says_so_under_its_field(open_panel: Opener) -> None:
    desk = open_panel()
    desk.type("999")
    desk.press(K.Key_Return)
    assert desk.panel.finder.room.problem == "This hotel has no room 999."
    assert desk.at is desk.panel.finder.room.edit
    desk.press(K.Key_Tab)
    assert desk.panel.finder.room.problem == "This hotel has no room 999."
    desk.press(K.Key_Return, CTRL)
    assert desk.asked == []


def test_that_a_pc_that_knows_no_rooms_leaves_the_number_to_the_hotel(open_panel: Opener) -> None:
    known = dressed(board())
    known.rooms.replace_all([])
    desk = open_panel(known)
    desk.type("305")
    desk.press(K.Key_Return)
    assert desk.panel.finder.room.warning == "The rooms are not known on this PC yet."
    desk.type("club")
    desk.press(K.Key_Return)
    desk.press(K.Key_Return, CTRL)
    assert desk.asked == ["place"]


def test_that_what_is_sold_out_cannot_be_added(open_panel: Opener) -> None:
    desk = open_panel(draft=PhoneDraft(room="101"))
    desk.type("oys")
    desk.press(K.Key_Return)
    assert desk.panel.finder.dish.problem == "Oysters is sold out."
    assert desk.ordered == []


def test_that_what_was_typed_and_not_added_is_not_lost(open_panel: Opener) -> None:
    desk = open_panel(draft=PhoneDraft(room="101"))
    desk.type("club")
    desk.press(K.Key_Return)
    desk.type("tom")
    desk.press(K.Key_Return, CTRL)
    assert desk.asked == []
    assert desk.panel.finder.dish.problem == "Enter adds “tom”, or clear it first."


def test_that_too_many_of_one_dish_are_not_added(open_panel: Opener) -> None:
    desk = open_panel(draft=PhoneDraft(room="101"))
    desk.type("100 club")
    desk.press(K.Key_Return)
    assert desk.panel.finder.dish.problem == "A quantity is between 1 and 99."
    assert desk.ordered == []


def test_that_lines_are_changed_by_keys(open_panel: Opener) -> None:
    desk = open_panel(draft=PhoneDraft(room="101"))
    for dish in ("club", "tom"):
        desk.type(dish)
        desk.press(K.Key_Return)
    desk.press(K.Key_Tab)
    assert desk.at is desk.panel.order.lines
    desk.type("12")
    assert desk.ordered[1][0] == 12
    desk.press(K.Key_Plus)
    desk.press(K.Key_Minus)
    desk.press(K.Key_Left)
    assert desk.ordered[1][0] == 11
    desk.press(K.Key_Return)
    desk.type("hot")
    desk.press(K.Key_Return)
    assert desk.at is desk.panel.finder.dish.edit
    assert desk.ordered[1] == (11, "Tomato soup", "hot")
    desk.press(K.Key_Tab)
    desk.press(K.Key_Up)
    desk.press(K.Key_Delete)
    assert desk.ordered == [(11, "Tomato soup", "hot")]


def test_that_tab_goes_round_within_the_panel(open_panel: Opener) -> None:
    desk = open_panel(draft=PhoneDraft(room="101", allergies="nuts"))
    seen = []
    for _ in range(8):
        seen.append(desk.at)
        desk.press(K.Key_Tab)
    assert all(desk.panel.isAncestorOf(one) for one in seen)
    assert desk.at is seen[0]
    desk.press(K.Key_Backtab, SHIFT)
    assert desk.at is seen[-1]
    assert all(one.accessibleName() or getattr(one, "text", lambda: "")() for one in seen)


def test_that_the_mouse_does_it_too(qtbot: QtBot, open_panel: Opener) -> None:
    desk = open_panel(draft=PhoneDraft(room="101"))
    dishes, lines = desk.panel.finder.dishes, desk.panel.order.lines
    left = Qt.MouseButton.LeftButton
    spot: QPoint = dishes.visualRect(dishes.model().index(0, 0)).center()
    qtbot.mouseClick(dishes.viewport(), left, pos=spot)
    assert desk.ordered == [(1, "Club sandwich", "")]

    def press(touch: Touch) -> None:
        QApplication.processEvents()
        rect = QRectF(lines.visualRect(lines.model().index(0, 0)))
        place = lines._rows.buttons(rect, lines.theme)[touch]
        qtbot.mouseClick(lines.viewport(), left, pos=place.center().toPoint())

    press(Touch.MORE)
    press(Touch.MORE)
    press(Touch.LESS)
    assert desk.ordered == [(2, "Club sandwich", "")]
    press(Touch.REMOVE)
    assert desk.ordered == []
    qtbot.mouseClick(desk.panel.discard, left)
    assert desk.asked == ["discard"]


def test_that_a_breakfast_needs_a_time_and_has_a_card_of_its_own(open_panel: Opener) -> None:
    desk = open_panel(draft=PhoneDraft(room="101"))
    desk.type("club")
    desk.press(K.Key_Return)
    desk.press(K.Key_B, CTRL)
    assert (desk.model.draft.menu, desk.ordered) == (Menu.BREAKFAST, [])
    desk.type("full")
    desk.press(K.Key_Return)
    desk.press(K.Key_Return, CTRL)
    assert desk.panel.finder.delivery.problem == "Fill in a time such as 8:30."
    desk.type("830")
    desk.press(K.Key_Return, CTRL)
    assert desk.asked == ["place"]


def test_that_a_dish_sold_out_meanwhile_is_marked_and_keeps_the_order_here(
    open_panel: Opener,
) -> None:
    desk = open_panel(draft=PhoneDraft(room="101"))
    desk.type("club")
    desk.press(K.Key_Return)
    (item,) = [s.item for s in desk.known.menu.all_shown() if s.item.name == "Club sandwich"]
    changes = desk.known.menu.apply(
        [type(item)(id=item.id, name=item.name, is_on_stock=False, rev=9)]
    )
    desk.model.apply(BoardChanges(menu=changes))
    assert desk.model.lines.rows[0].is_sold_out
    desk.press(K.Key_Return, CTRL)
    assert desk.asked == []
    assert desk.at is desk.panel.order.lines
    assert "is sold out" in desk.panel.finder.dish.problem


def test_that_a_pc_without_its_hotel_says_when_the_order_goes(open_panel: Opener) -> None:
    known = dressed(board(link=live(state=LinkState.OFFLINE)))
    desk = open_panel(known)
    assert "will be sent when back online" in desk.panel.strip.said
    known.link = live()
    desk.model.apply(BoardChanges(link=True))
    assert desk.panel.strip.isHidden()
    assert known.clock.now() == NOW


def test_that_a_screen_reader_hears_dishes_rooms_and_lines(open_panel: Opener) -> None:
    desk = open_panel(draft=PhoneDraft(room="101"))
    role = Qt.ItemDataRole.AccessibleTextRole
    dishes = desk.panel.finder.dishes.model()
    assert dishes.index(3, 0).data(role) == "Oysters, €24.00, sold out"
    desk.type("2 club/no mayo")
    assert desk.panel.finder.dish.edit.accessibleDescription() == "Club sandwich, €14.50"
    desk.press(K.Key_Return)
    lines = desk.panel.order.lines
    assert lines.model().index(0, 0).data(role) == "2 Club sandwich, no mayo"
    assert lines.accessibleDescription() == "2 Club sandwich, no mayo"
    desk.model.search_rooms("102")
    rooms = desk.panel.finder.rooms.model()
    assert rooms.index(0, 0).data(role) == "102, Nobody is registered"
