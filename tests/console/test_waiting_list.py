"""The list of what this PC did and the hotel has not settled."""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from station_samples import NOW, ZONE, board, breakfast, held, live, order, pending, place

from console.models.rows import RowRole
from console.models.waiting import WaitingLine, WaitingModel, waiting_lines
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board, BoardChanges
from console.state.link import LinkState
from console.views.theme import ThemeName, theme_for
from console.views.waiting import words
from console.views.waiting.actions import WaitingActions
from console.views.waiting.panel import WaitingPanel
from console.views.waiting.rows import Answer, Look, answers_to
from contract.record import replace
from contract.resources.menus import MenuItem
from contract.resources.orders import OrderStatus
from contract.resources.sync import Entity
from contract.scalars import Id

S = OrderStatus
A = ActionState
LIGHT = theme_for(ThemeName.LIGHT)
REFUSED = pending("1850", S.CANCELLED, A.FAILED, refusal="It is <b>on the way</b>.")


def unsent(order_id: str, target: OrderStatus) -> PendingAction:
    return replace(pending(order_id, target, A.WILL_SEND), may_withdraw=True)


def a_board(*outbox: PendingAction, state: LinkState = LinkState.OFFLINE) -> Board:
    orders = [order(1849, "405", S.PENDING), order(1850, "9", S.ON_THE_WAY)]
    made = board(orders, [breakfast(70, "410", NOW)], link=live(state=state))
    made.menu.apply([MenuItem(id=Id("5"), name="Soup\nof the day", rev=1)])
    made.outbox = outbox
    return made


def sold_out(target: str) -> PendingAction:
    action = NewAction(
        kind=ActionKind.SET_STOCK, entity=Entity.MENU_ITEM, entity_id=Id("5"), target=target
    )
    return PendingAction(key=target, action=action, made_at=NOW, state=A.SENDING)


def test_that_every_action_is_listed_oldest_first_with_its_room() -> None:
    unknown = pending("999", S.READY, A.NOT_CONFIRMED)
    card = pending("70", S.DELIVERED, A.SENDING, entity=Entity.BREAKFAST_ORDER)
    lines = list(waiting_lines(a_board(unsent("1849", S.PREPARING), card, unknown, REFUSED)))
    assert [(line.entity_id, words.room(line)) for line in lines] == [
        ("1849", "405"),
        ("70", "410"),
        ("999", "–"),
        ("1850", "9"),
    ]
    assert lines[-1].refusal == REFUSED.refusal


def test_that_only_the_newest_step_of_an_order_can_be_undone() -> None:
    """Taking back Accept alone would leave a Ready that the hotel has to refuse."""
    first, second = unsent("1849", S.PREPARING), unsent("1849", S.READY)
    assert [line.can_undo for line in waiting_lines(a_board(first, second))] == [False, True]
    assert [line.can_undo for line in waiting_lines(a_board(first))] == [True]
    sent = replace(first, may_withdraw=False)
    assert [line.can_undo for line in waiting_lines(a_board(sent))] == [False]


@pytest.mark.parametrize(
    ("action", "said"),
    [
        (unsent("7", S.PREPARING), "Mark order #7 preparing"),
        (unsent("7", S.ON_THE_WAY), "Mark order #7 picked up"),
        (unsent("7", S.PENDING), "Mark order #7 new again"),
        (held("7"), "Cancel order #7"),
        (
            pending("70", S.READY, A.SENDING, entity=Entity.BREAKFAST_ORDER),
            "Mark breakfast #70 ready",
        ),
        (sold_out("false"), "Soup of the day sold out"),
        (sold_out("true"), "Soup of the day available again"),
    ],
)
def test_that_it_says_what_was_done(action: PendingAction, said: str) -> None:
    (line,) = waiting_lines(a_board(action))
    assert words.what(line) == said
    assert words.since(line, ZONE) == "08:06"


@pytest.mark.parametrize(
    ("action", "is_live", "said"),
    [
        (unsent("7", S.READY), False, "Will send when back online"),
        (unsent("7", S.READY), True, "Will send"),
        (held("7", seconds=5.5), False, "Sends in 6 s"),
        (pending("7", S.READY, A.SENDING), True, "Sending"),
        (pending("7", S.READY, A.NOT_CONFIRMED), False, "Not confirmed"),
        (REFUSED, True, "It is <b>on the way</b>."),
        (replace(REFUSED, refusal=None), True, "The server did not answer."),
    ],
)
def test_that_it_says_how_far_it_got(action: PendingAction, is_live: bool, said: str) -> None:
    (line,) = waiting_lines(a_board(action))
    assert words.state(line, NOW, is_live=is_live)[1] == said


def test_that_the_model_keeps_qt_s_rules(qtbot: QtBot) -> None:
    known = a_board(unsent("1849", S.PREPARING), REFUSED)
    model = WaitingModel(known)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    known.outbox = (*known.outbox, held("1849"))
    model.apply(BoardChanges(outbox=True))
    known.outbox = known.outbox[1:]
    model.apply(BoardChanges(outbox=True))
    assert tester.model().rowCount() == 2


@dataclass
class Open:
    """A panel over a window, and what it asked for."""

    known: Board
    model: WaitingModel
    panel: WaitingPanel
    owner: QWidget
    seconds: list[float]
    asked: list[tuple[str, str]] = field(default_factory=list)
    closed: list[bool] = field(default_factory=list)

    def take(self, *outbox: PendingAction) -> None:
        self.known.outbox = outbox
        self.model.apply(BoardChanges(outbox=True))

    def click(self, qtbot: QtBot, row: int, answer: Answer) -> None:
        rows = self.panel.list
        index = self.model.index(row, 0)
        line: WaitingLine = index.data(RowRole.VALUE)
        rect = rows.visualRect(index).toRectF()
        spot = dict(rows._rows_delegate.buttons(line, rect))[answer].center().toPoint()
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def open_panel(qtbot: QtBot, *outbox: PendingAction, touch: bool = False) -> Open:
    known, owner, seconds = a_board(*outbox), QWidget(), [100.0]
    owner.resize(1280, 800)
    model = WaitingModel(known, owner)
    asked: list[tuple[str, str]] = []
    panel = WaitingPanel(
        model,
        WaitingActions(
            undo=lambda key: asked.append(("undo", key)),
            retry=lambda key: asked.append(("retry", key)),
            dismiss=lambda key: asked.append(("dismiss", key)),
        ),
        place=place(known.clock),
        look=Look(LIGHT, touch=touch),
        monotonic=lambda: seconds[0],
        owner=owner,
    )
    qtbot.addWidget(owner)
    with qtbot.waitExposed(owner):
        owner.show()
    panel.open()
    opened = Open(known, model, panel, owner, seconds, asked)
    panel.closed.connect(lambda: opened.closed.append(True))
    seconds[0] += 1
    return opened


@pytest.mark.parametrize("touch", [False, True])
def test_that_the_buttons_do_what_they_say(qtbot: QtBot, touch: bool) -> None:
    mine = unsent("1849", S.PREPARING)
    opened = open_panel(qtbot, mine, REFUSED, touch=touch)
    opened.click(qtbot, 0, Answer.UNDO)
    opened.click(qtbot, 1, Answer.RETRY)
    opened.seconds[0] += 1
    opened.click(qtbot, 1, Answer.DISMISS)
    assert opened.asked == [("undo", mine.key), ("retry", REFUSED.key), ("dismiss", REFUSED.key)]


def test_that_a_press_beside_the_buttons_does_nothing(qtbot: QtBot) -> None:
    opened = open_panel(qtbot, unsent("1849", S.PREPARING))
    spot = opened.panel.list.visualRect(opened.model.index(0, 0)).center()
    qtbot.mouseClick(opened.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened.asked == []


def test_that_a_row_that_slid_under_a_finger_is_not_undone_with_the_one_before(
    qtbot: QtBot,
) -> None:
    first, second = unsent("1849", S.PREPARING), unsent("1850", S.DELIVERED)
    opened = open_panel(qtbot, first, second)
    opened.click(qtbot, 0, Answer.UNDO)
    opened.take(second)
    opened.click(qtbot, 0, Answer.UNDO)
    assert opened.asked == [("undo", first.key)]
    opened.seconds[0] += 0.5
    opened.click(qtbot, 0, Answer.UNDO)
    assert opened.asked == [("undo", first.key), ("undo", second.key)]


def test_that_keys_are_enough(qtbot: QtBot) -> None:
    mine = unsent("1849", S.PREPARING)
    opened = open_panel(qtbot, mine, REFUSED)
    rows = opened.panel.list
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(rows, key)
    opened.seconds[0] += 1
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert opened.asked == [("undo", mine.key), ("retry", REFUSED.key), ("dismiss", REFUSED.key)]
    qtbot.keyClick(rows, Qt.Key.Key_Escape)
    assert opened.closed == [True]


def test_that_it_is_live_while_open(qtbot: QtBot) -> None:
    opened = open_panel(qtbot, unsent("1849", S.PREPARING), REFUSED)
    assert opened.panel.title.text() == "1 action waiting, 1 refused"
    assert opened.panel.title.textFormat() is Qt.TextFormat.PlainText
    tall = opened.panel.height()
    opened.take(REFUSED)
    assert opened.panel.title.text() == "1 refused"
    assert opened.panel.height() < tall
    opened.take()
    assert opened.panel.title.text() == "Nothing is waiting"
    assert opened.panel.isVisible()


def test_that_seconds_are_painted_as_they_pass(qtbot: QtBot) -> None:
    opened = open_panel(qtbot, held("1849"))
    before = opened.panel.grab().toImage()
    opened.known.clock.at = NOW + timedelta(seconds=2)  # type: ignore[attr-defined]
    opened.panel.tick()
    assert opened.panel.grab().toImage() != before


def test_that_many_actions_scroll_inside_the_window(qtbot: QtBot) -> None:
    many = [unsent(str(number), S.READY) for number in range(500)]
    opened = open_panel(qtbot, *many, touch=True)
    assert opened.owner.rect().contains(opened.panel.geometry())
    assert opened.panel.list.verticalScrollBar().maximum() > 0
    assert not opened.panel.list.viewport().findChildren(QWidget)
    opened.owner.resize(640, 480)
    assert opened.owner.rect().contains(opened.panel.geometry())


def test_that_what_is_under_way_offers_nothing() -> None:
    (line,) = waiting_lines(a_board(pending("1849", S.READY, A.SENDING)))
    assert answers_to(line) == ()
