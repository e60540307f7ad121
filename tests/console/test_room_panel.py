"""The panel beside a guest's conversation: stay, open orders, who can help, and where it stands."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from gallery_guest_chat import CLOCK, desk, frame_of
from gallery_room_panel import bare, ended, full
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from station_samples import NOW, ZONE, order, place

from console.models.room_panel import RoomPanelModels
from console.models.stay import Night, Stay
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board, BoardChanges
from console.state.changes import Changes
from console.views.room_panel import words
from console.views.room_panel.actions import PanelActions
from console.views.room_panel.notice_dialog import NoticeDialog
from console.views.room_panel.panel import RoomPanel
from console.views.theme import ThemeName, theme_for
from contract.record import replace
from contract.resources.orders import OrderStatus
from contract.resources.rooms import LONGEST_NOTICE, HouseRoom, NewRoomNotice
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber

THEME = theme_for(ThemeName.LIGHT)
STAY = Stay(
    room="204", arrival=date(2025, 11, 29), departure=date(2025, 12, 2), checkout_time="11:00"
)


@dataclass
class Window:
    """The reception with a conversation open and the panel beside it."""

    qtbot: QtBot
    board: Board
    wide: int = 1920
    high: int = 1080
    opened: list[object] = field(default_factory=list)
    sent: list[tuple[str, str]] = field(default_factory=list)
    answer: str | None = None
    looked: list[str | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.frame, station = frame_of(self.board, ThemeName.LIGHT)
        self.qtbot.addWidget(self.frame)
        assert station.chat is not None
        self.area = station.chat
        self.models = RoomPanelModels(self.board, ZONE)
        self.panel = RoomPanel(
            self.models,
            PanelActions(
                notify=lambda *told: self.sent.append(told),
                open_history=self.looked.append,
                load_history=lambda: self.looked.append("older"),
            ),
            place=place(CLOCK),
            theme=THEME,
            ask_notice=lambda *_: self.answer,
        )
        self.panel.opened.connect(self.opened.append)
        self.area.offer_panel(self.panel)
        assert self.area.beside is not None
        self.beside = self.area.beside
        self.frame.show()
        self.frame.activateWindow()
        self.qtbot.waitUntil(self.frame.isActiveWindow, timeout=60_000)
        self.resize(self.wide, self.high)

    def resize(self, wide: int, high: int) -> None:
        self.frame.resize(wide, high)
        QApplication.processEvents()


@pytest.mark.parametrize(
    ("day", "night", "said"),
    [
        (28, Night(number=0, count=3), "Arrives Sat 29 Nov"),
        (29, Night(number=1, count=3), "Night 1 of 3, checkout 11:00"),
        (30, Night(number=2, count=3), "Night 2 of 3, checkout 11:00"),
        (32, Night(number=3, count=3, is_last_day=True), "Checkout today 11:00"),
        (33, Night(number=3, count=3, is_over=True), "Checkout was Tue 2 Dec"),
    ],
)
def test_that_a_stay_says_which_night_it_is(day: int, night: Night, said: str) -> None:
    today = date(2025, 11, 1) + timedelta(days=day - 1)
    told = STAY.night(today)
    assert told == night
    assert words.night(told, STAY, ZONE) == said


def test_that_a_stay_without_days_says_nothing_of_nights() -> None:
    assert Stay(room="204").night(date(2025, 11, 30)) is None
    assert replace(STAY, departure=None).night(date(2025, 11, 30)) is None
    assert words.dates(replace(STAY, arrival=None), ZONE) == "until Tue 2 Dec"
    assert words.dates(Stay(room="204"), ZONE) == ""


def test_that_floors_are_counted_as_people_do() -> None:
    told = [words.floor(number) for number in (-1, 0, 1, 2, 3, 4, 11, 12, 13, 21, 112)]
    assert told == [
        *("basement 1", "ground floor", "1st floor", "2nd floor", "3rd floor", "4th floor"),
        *("11th floor", "12th floor", "13th floor", "21st floor", "112th floor"),
    ]


def test_that_the_room_of_the_open_conversation_is_told() -> None:
    models = RoomPanelModels(full(desk()), ZONE)
    assert models.stay == Stay(
        room="204",
        guest="Éilís Byrne",
        others=1,
        room_type="Deluxe double",
        floor=2,
        reference="GH-48213",
        arrival=date(2025, 11, 29),
        departure=date(2025, 12, 2),
        checkout_time="11:00",
    )
    assert words.guests(models.stay) == "Éilís Byrne + 1"
    assert words.room(models.stay) == "204, Deluxe double, 2nd floor"
    heads = words.heads(models.stay, ZONE)
    assert heads[:4] == [
        "Deluxe double, 2nd floor, staying until Tue 2 Dec",
        "Deluxe double, 2nd floor, until Tue 2 Dec",
        "Deluxe double, until Tue 2 Dec",
        "Deluxe doubl…, until Tue 2 Dec",
    ]
    assert heads[-2:] == ["Delu…, until Tue 2 Dec", "Until Tue 2 Dec"]
    assert [one.line.key for one in models.orders] == [
        (Entity.ORDER, Id("1851")),
        (Entity.BREAKFAST_ORDER, Id("9")),
    ]
    assert [str(price) for price in models.orders[0].prices] == ["16.50", "8.50", "6.50"]
    assert models.orders[0].line.allergies == ("nuts",)


def test_that_orders_with_allergies_come_first_and_those_of_other_rooms_not_at_all() -> None:
    board = full(desk())
    older = order(1840, "204", OrderStatus.READY, placed=30).order
    other = order(1841, "205", OrderStatus.READY, placed=30).order
    models = RoomPanelModels(board, ZONE)
    changes = BoardChanges(orders=board.orders.apply([older, other]))
    models.apply(changes)
    assert [one.line.id for one in models.orders] == ["1851", "1840", "9"]
    gone = replace(older, status=OrderStatus.DELIVERED, updated_at=NOW)
    models.apply(BoardChanges(orders=board.orders.apply([gone])))
    assert [one.line.id for one in models.orders] == ["1851", "9"]


def test_that_after_the_check_out_nothing_of_the_next_guest_is_told() -> None:
    models = RoomPanelModels(ended(desk()), ZONE)
    assert models.stay is not None
    assert (models.stay.guest, models.stay.reference) == ("Éilís Byrne", "")
    assert models.stay.ended_at is not None
    assert models.orders == ()


def test_that_an_unknown_room_is_told_as_far_as_the_conversation_knows() -> None:
    models = RoomPanelModels(bare(desk()), ZONE)
    assert models.stay == Stay(room="204", guest="Éilís Byrne")
    assert words.heads(models.stay, ZONE) == []


def test_that_an_arrival_is_told_when_the_hotel_tells_of_it() -> None:
    board = bare(desk())
    models = RoomPanelModels(board, ZONE)
    room = HouseRoom(id=Id("4"), room_number=RoomNumber("204"), room_type="Twin", rev=1)
    board.rooms.apply([room])
    models.apply(BoardChanges(rooms=True))
    assert models.stay is not None
    assert (models.stay.room_type, models.stay.is_empty) == ("Twin", True)


def test_that_a_conversation_says_how_it_went() -> None:
    models = RoomPanelModels(full(desk()), ZONE)
    assert words.facts(models.facts, place(CLOCK)) == [
        ("Started", "07:39 by the guest"),
        ("First reply", "5 min"),
        ("Handled by", "you since 07:43"),
    ]


def test_that_departments_on_duty_can_help() -> None:
    models = RoomPanelModels(full(desk()), ZONE)
    assert [(one.name, words.on_duty(one)) for one in models.helpers] == [
        ("Brasserie", "2 on duty, 1 on break"),
        ("Housekeeping", "2 on duty, Ewa Zielińska"),
        ("Maintenance", "Declan Walsh"),
        ("Porters", "Marek Nowak"),
    ]


def test_that_the_models_hear_of_nothing_that_is_not_theirs(qtbot: QtBot) -> None:
    models = RoomPanelModels(full(desk()), ZONE)
    with qtbot.assertNotEmitted(models.changed):
        models.apply(BoardChanges(menu=Changes(updated=frozenset({Id("1")}))))


@pytest.mark.parametrize(("wide", "panel"), [(1920, 384), (1600, 336), (1599, 288), (1366, 288)])
def test_that_the_panel_is_as_wide_as_the_window_allows(
    qtbot: QtBot, wide: int, panel: int
) -> None:
    window = Window(qtbot, full(desk()), wide=wide)
    assert window.panel.isVisible()
    assert window.panel.width() == panel
    assert window.panel.geometry().right() == window.area.width() - 1
    assert window.area.conversation.geometry().right() < window.panel.x()


def test_that_a_narrow_window_has_a_drawer_that_escape_shuts(qtbot: QtBot) -> None:
    window = Window(qtbot, full(desk()), wide=1280, high=800)
    assert not window.panel.isVisible()
    assert window.beside.toggle() is None
    assert window.panel.isVisible()
    assert window.panel.geometry().right() == window.area.width() - 1
    assert window.panel.tabs.hasFocus()
    window.panel.left.connect(window.beside.shut)
    QTest.keyClick(window.panel.tabs, Qt.Key.Key_Escape)
    assert not window.panel.isVisible()
    assert window.area.inbox.list.hasFocus()
    window.beside.toggle()
    window.resize(1600, 900)
    assert window.panel.width() == 336
    window.resize(1280, 800)
    assert not window.panel.isVisible()


def test_that_the_panel_can_be_hidden(qtbot: QtBot) -> None:
    window = Window(qtbot, full(desk()))
    assert window.beside.toggle() is False
    assert not window.panel.isVisible()
    assert window.beside.toggle() is True
    assert window.panel.isVisible()


def test_that_a_low_window_leaves_out_what_can_be_done_without(qtbot: QtBot) -> None:
    window = Window(qtbot, full(desk()), wide=1366, high=768)
    room = window.panel.room
    assert room.stay_card.isVisible()
    assert room.orders_card.isVisible()
    assert not room.helpers_card.isVisible()
    assert not room.facts_card.isVisible()
    window.resize(1366, 900)
    assert room.helpers_card.isVisible()
    assert room.facts_card.isVisible()


def test_that_an_order_is_opened_by_mouse_and_keyboard(qtbot: QtBot) -> None:
    window = Window(qtbot, full(desk()))
    orders = window.panel.room.orders
    QTest.mouseClick(orders, Qt.MouseButton.LeftButton, pos=orders.rect().center())
    assert window.opened == [(Entity.ORDER, Id("1851"))]
    orders.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(orders, Qt.Key.Key_Down)
    QTest.keyClick(orders, Qt.Key.Key_Return)
    assert window.opened[1:] == [(Entity.BREAKFAST_ORDER, Id("9"))]
    assert orders.accessibleDescription().startswith("Breakfast, New, 2 Full Irish")


def test_that_a_screen_reader_hears_the_stay_and_the_orders(qtbot: QtBot) -> None:
    window = Window(qtbot, full(desk()))
    room = window.panel.room
    assert room.stay.accessibleName() == (
        "Guest Éilís Byrne + 1, Room 204, Deluxe double, 2nd floor, "
        "Dates Sat 29 Nov – Tue 2 Dec, Night 2 of 3, checkout 11:00"
    )
    assert room.orders.accessibleDescription().startswith(
        "#1851, Preparing, Allergy: nuts, 1 Club sandwich"
    )
    assert window.panel.tabs.accessibleDescription() == "Room 204"


def test_that_who_is_on_duty_has_a_tab(qtbot: QtBot) -> None:
    window = Window(qtbot, full(desk()))
    window.panel.tabs.choose(1)
    assert window.panel.duty.isVisible()
    assert next(one.name for one, _ in window.panel.duty.cards) == "Brasserie"


def test_that_a_notice_is_asked_for_and_handed_on(qtbot: QtBot) -> None:
    window = Window(qtbot, full(desk()))
    button = window.panel.room.notice
    button.click()
    assert window.sent == []
    window.answer = "Your taxi is at the door."
    button.click()
    assert window.sent == [("204", "Your taxi is at the door.")]
    menu = window.area.head.menu()
    next(one for one in menu.actions() if one.text() == "Notice to the room…").trigger()
    assert len(window.sent) == 2


def test_that_nobody_is_sent_a_notice_after_the_check_out(qtbot: QtBot) -> None:
    window = Window(qtbot, ended(desk()))
    window.answer = "Your taxi is at the door."
    assert not window.panel.room.notice.isVisible()
    window.panel.notify()
    assert window.sent == []


def test_that_the_dialog_takes_words_but_not_too_many(qtbot: QtBot) -> None:
    dialog = NoticeDialog("204", THEME)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.send.isEnabled()
    dialog.text.setPlainText("x" * LONGEST_NOTICE)
    assert (dialog.send.isEnabled(), dialog.count.text()) == (True, "500 of 500")
    dialog.text.setPlainText("x" * (LONGEST_NOTICE + 2))
    assert (dialog.send.isEnabled(), dialog.count.text()) == (False, "2 characters too many")
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(dialog.text, Qt.Key.Key_Return, control)
    assert dialog.isVisible()
    dialog.text.setPlainText("  Your taxi is here.\n")
    QTest.keyClick(dialog.text, Qt.Key.Key_Return, control)
    assert (dialog.result(), dialog.message) == (1, "Your taxi is here.")


def test_that_a_notice_on_its_way_is_told(qtbot: QtBot) -> None:
    board = full(desk())
    action = NewAction(
        kind=ActionKind.NOTIFY_ROOM,
        entity=Entity.ROOM,
        entity_id=Id("204"),
        target="",
        notice=NewRoomNotice(message="Your taxi is here."),
    )
    after = NOW + timedelta(seconds=6)
    waits = PendingAction(
        key="n", action=action, made_at=NOW, state=ActionState.WILL_SEND, send_after=after
    )
    window = Window(qtbot, board)
    outgoing = window.panel.room.outgoing
    assert not outgoing.isVisible()
    for pending, said in (
        (waits, "Notice in 6 s: Your taxi is here."),
        (replace(waits, send_after=None), "Notice waiting to send: Your taxi is here."),
        (replace(waits, state=ActionState.FAILED), "Notice not sent: Your taxi is here."),
    ):
        board.outbox = (pending,)
        window.models.apply(BoardChanges(outbox=True))
        assert outgoing.isVisible()
        assert outgoing.accessibleName() == said
    board.outbox = ()
    window.models.apply(BoardChanges(outbox=True))
    assert not outgoing.isVisible()
