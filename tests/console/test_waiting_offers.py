"""The way to the list of waiting actions, and the toasts that offer an undo."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from station_samples import NOW, StillClock, board, held, live, order, pending, place

from console.shell.undo_offers import UndoOffers
from console.shell.waiting_overlay import WaitingOverlay
from console.state.actions import ActionState, PendingAction
from console.state.board import Board, BoardChanges
from console.state.link import LinkState
from console.views.frame import FrameParts, StationFrame
from console.views.icons import Icon
from console.views.notices import Notice, Tone
from console.views.rail import Person
from console.views.stations import Station
from console.views.theme import ThemeName, theme_for
from console.views.waiting.actions import WaitingActions
from console.views.widgets.banner import Banner
from console.views.widgets.toasts import Message, ToastStack
from contract.record import replace
from contract.resources.orders import OrderStatus

S = OrderStatus
LIGHT = theme_for(ThemeName.LIGHT)
REFUSED = pending("1851", S.CANCELLED, ActionState.FAILED, refusal="It is on the way.")
DOWN = Notice(
    tone=Tone.WARN, icon=Icon.REFRESH, title="Not connected yet.", waiting=2, can_retry=True
)


class Offers:
    """Toasts over a board, and what they asked for."""

    def __init__(self, qtbot: QtBot, status: OrderStatus = S.PREPARING) -> None:
        self.board = board([order(1851, "204", status)])
        self.asked: list[tuple[str, str]] = []
        window = QWidget()
        qtbot.addWidget(window)
        self.toasts = ToastStack(window, LIGHT)
        actions = WaitingActions(
            undo=lambda key: self.asked.append(("undo", key)),
            retry=lambda key: self.asked.append(("retry", key)),
            dismiss=lambda key: self.asked.append(("dismiss", key)),
        )
        self.offers = UndoOffers(self.board, self.toasts, actions)

    def take(self, *outbox: PendingAction, shows_desk: bool = True) -> list[Message]:
        self.board.outbox = outbox
        self.offers.follow(shows_desk=shows_desk)
        return self.toasts.messages


def test_that_a_held_cancellation_can_be_undone_for_the_rest_of_its_time(qtbot: QtBot) -> None:
    offers, action = Offers(qtbot), held("1851", seconds=8)
    assert isinstance(offers.board.clock, StillClock)
    offers.board.clock.at = NOW + timedelta(seconds=3)
    (message,) = offers.take(action)
    assert (message.title, message.text, message.action) == ("Cancelled #1851", "Room 204", "Undo")
    assert message.stays_ms == 5000
    assert message.on_action is not None
    message.on_action()
    assert offers.asked == [("undo", action.key)]
    assert offers.take(action) == [message]


@pytest.mark.parametrize(
    "after",
    [
        (),
        (pending("1851", S.CANCELLED, ActionState.SENDING),),
        (replace(held("1851"), may_withdraw=False, send_after=None),),
    ],
)
def test_that_the_offer_ends_when_it_is_not_true_any_more(
    qtbot: QtBot, after: tuple[PendingAction, ...]
) -> None:
    offers = Offers(qtbot)
    assert offers.take(held("1851"))
    assert offers.take(*after) == []


def test_that_what_waits_only_for_the_hotel_is_not_offered(qtbot: QtBot) -> None:
    late = held("1851", seconds=-1)
    other = replace(pending("1851", S.READY, ActionState.WILL_SEND), may_withdraw=True)
    assert Offers(qtbot).take(late, other) == []


def test_that_a_refused_cancellation_is_told_where_the_table_does_not_show_it(
    qtbot: QtBot,
) -> None:
    elsewhere = Offers(qtbot)
    (message,) = elsewhere.take(REFUSED, shows_desk=False)
    assert (message.tone, message.title) == (Tone.BAD, "#1851 was not cancelled")
    assert message.text == "It is on the way."
    assert message.stays_ms == 0
    assert message.on_action is not None
    assert message.on_close is not None
    message.on_action()
    message.on_close()
    assert elsewhere.asked == [("retry", REFUSED.key), ("dismiss", REFUSED.key)]

    assert Offers(qtbot).take(REFUSED, shows_desk=True) == []
    assert Offers(qtbot, S.DELIVERED).take(REFUSED, shows_desk=True)


@pytest.mark.parametrize("touch", [False, True])
def test_that_the_banner_offers_to_see_what_waits(qtbot: QtBot, touch: bool) -> None:
    seen: list[bool] = []
    banner = Banner(LIGHT, touch=touch)
    qtbot.addWidget(banner)
    banner.resize(900, banner.height())
    banner.show_notice(DOWN)
    assert banner.see_them is None
    banner.offer_list(lambda: seen.append(True))
    see = banner.see_them
    assert see is not None
    with qtbot.waitExposed(banner):
        banner.show()
    assert see.accessibleName() == "See 2 actions waiting"
    assert see.text() == ("2 actions waiting" if touch else "See them")
    qtbot.mouseClick(see, Qt.MouseButton.LeftButton)
    qtbot.keyClick(see, Qt.Key.Key_Space)
    assert seen == [True, True]

    banner.show_notice(replace(DOWN, waiting=0))
    assert banner.see_them is None
    assert not see.isVisible()


class Somewhere(QWidget):
    """A station with a banner."""

    def __init__(self) -> None:
        super().__init__()
        self.banner = Banner(LIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        QVBoxLayout(self).addWidget(self.banner)

    def set_theme(self, theme: object) -> None:
        """One theme is enough."""

    def tick(self) -> None:
        """Nothing here gets older."""


class Work(QObject):
    """What the overlay needs of a workplace."""

    ticked = Signal()

    def __init__(self, known: Board) -> None:
        super().__init__()
        self.board = known
        self.place = place(known.clock)


class Window:
    """A frame with two stations over a board with an action, and the overlay."""

    def __init__(self, qtbot: QtBot) -> None:
        self.known = board([order(1851, "204", S.PREPARING)], link=live(state=LinkState.OFFLINE))
        self.known.outbox = (held("1851"),)
        self.undone: list[str] = []
        parts = FrameParts(
            stations={Station.RECEPTION: Somewhere, Station.KITCHEN: Somewhere},
            settings=Somewhere,
            theme_of=lambda _station: LIGHT,
            sign_out=lambda: None,
            person=Person(name="Jane Smith"),
            see_waiting=self.see_waiting,
        )
        self.work = Work(self.known)
        self.frame = StationFrame(parts, self.work.place)
        actions = WaitingActions(
            undo=self.undone.append, retry=self.undone.append, dismiss=self.undone.append
        )
        self.overlay = WaitingOverlay(self.work, self.frame, actions)  # type: ignore[arg-type]
        qtbot.addWidget(self.frame)
        self.frame.resize(1280, 800)
        self.frame.open(Station.RECEPTION)
        with qtbot.waitExposed(self.frame):
            self.frame.show()

    def see_waiting(self) -> None:
        self.overlay.toggle()

    @property
    def station(self) -> Somewhere:
        view = self.frame.view(self.frame.station)
        assert isinstance(view, Somewhere)
        return view


@pytest.mark.parametrize("station", [Station.RECEPTION, Station.KITCHEN])
def test_that_the_list_opens_from_the_banner_of_every_station(
    qtbot: QtBot, station: Station
) -> None:
    window = Window(qtbot)
    window.frame.open(station)
    window.station.banner.show_notice(DOWN)
    assert window.station.banner.see_them is not None
    qtbot.mouseClick(window.station.banner.see_them, Qt.MouseButton.LeftButton)
    assert window.overlay.panel is not None
    assert window.overlay.panel.isVisible()


def test_that_a_key_opens_it_and_the_same_key_or_escape_closes_it(qtbot: QtBot) -> None:
    window = Window(qtbot)
    window.frame.activateWindow()
    qtbot.waitUntil(window.frame.isActiveWindow, timeout=60_000)

    def press() -> None:
        where = window.frame.focusWidget() or window.frame
        qtbot.keyClick(where, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)

    press()
    assert window.overlay.panel is not None
    assert window.overlay.panel.list.hasFocus()
    qtbot.keyClick(window.overlay.panel.list, Qt.Key.Key_Escape)
    assert window.overlay.panel is None
    assert window.station.hasFocus()
    press()
    press()
    assert window.overlay.panel is None


def test_that_it_follows_the_board_and_closes_with_its_station(qtbot: QtBot) -> None:
    window = Window(qtbot)
    window.overlay.toggle()
    panel = window.overlay.panel
    assert panel is not None
    assert panel.title.text() == "1 action waiting"
    window.known.outbox = ()
    window.overlay.apply(BoardChanges(outbox=True))
    assert panel.title.text() == "Nothing is waiting"
    window.work.ticked.emit()
    window.frame.open(Station.KITCHEN)
    assert window.overlay.panel is None
