"""What the desktop is told of, when several are one, and when it is withdrawn."""

from dataclasses import dataclass, field

import msgspec
import pytest
from pytestqt.qtbot import QtBot
from station_samples import NOW, ago, breakfast, live, order
from station_samples import board as made_board

from console.session.alerts import Alert, AlertKind
from console.shell.notifications import words
from console.shell.notifications.announcer import Announcer
from console.shell.notifications.port import Notification, Service, Urgency
from console.state.board import Board
from console.state.link import LinkState
from console.views.alerts.words import words_of
from contract.record import replace
from contract.resources.orders import Order, OrderStatus
from contract.scalars import Id

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass
class Desktop:
    """A notifier that keeps what is shown."""

    shown: dict[str, Notification] = field(default_factory=dict)
    service: Service | None = None

    def show(self, notification: Notification) -> None:
        self.shown[notification.key] = notification

    def withdraw(self, key: str) -> None:
        self.shown.pop(key, None)

    @property
    def said(self) -> list[tuple[str, str]]:
        return [(one.title, one.text) for one in self.shown.values()]


@dataclass
class Hall:
    """An announcer before an empty screen; the clock goes when told."""

    board: Board
    now: float = 100.0
    is_seen: bool = False

    def __post_init__(self) -> None:
        self.desktop = Desktop()
        self.announcer = Announcer(
            self.board,
            self.desktop,
            may_tell=lambda: not self.is_seen,
            monotonic=lambda: self.now,
        )

    def note(self, kind: AlertKind, *numbers: int) -> None:
        self.announcer.note([Alert(kind, Id(str(number))) for number in numbers])

    def gathered(self) -> None:
        """The moments are over in which more was to be expected."""
        self.announcer._soon.timeout.emit()


def hall(*numbers: int, status: OrderStatus = OrderStatus.PENDING, placed: float = 0.5) -> Hall:
    rooms = [order(n, str(100 + n), status, placed=placed) for n in numbers]
    return Hall(made_board(rooms, link=live()))


def test_that_each_order_is_told_by_itself_and_goes_by_itself() -> None:
    at = hall(1, 2)
    at.note(AlertKind.NEW_ORDER, 1)
    at.now += 10
    at.note(AlertKind.NEW_ORDER, 2)
    assert at.desktop.said == [
        ("Room 101: new order", "Order #1"),
        ("Room 102: new order", "Order #2"),
    ]
    at.board.orders.apply([replace_status(at.board, 1, OrderStatus.PREPARING)])
    at.announcer.follow()
    assert at.desktop.said == [("Room 102: new order", "Order #2")]


def replace_status(board: Board, number: int, status: OrderStatus) -> Order:
    truth = board.orders.truth(Id(str(number)))
    assert truth is not None
    return msgspec.structs.replace(truth, status=status, rev=truth.rev + 1)


def test_that_many_at_once_are_one_until_the_last_is_settled() -> None:
    at = hall(1, 2, 3)
    at.note(AlertKind.NEW_ORDER, 1, 2, 3)
    assert at.desktop.said == [("3 new orders", "Rooms 101, 102, 103")]
    for number in (1, 2):
        at.board.orders.apply([replace_status(at.board, number, OrderStatus.PREPARING)])
        at.announcer.follow()
    assert len(at.desktop.shown) == 1
    at.board.orders.apply([replace_status(at.board, 3, OrderStatus.CANCELLED)])
    at.announcer.follow()
    assert at.desktop.said == []


def test_that_what_follows_within_moments_is_gathered() -> None:
    at = hall(1, 2, 3)
    at.note(AlertKind.NEW_ORDER, 1)
    at.note(AlertKind.NEW_ORDER, 2)
    at.note(AlertKind.NEW_ORDER, 3)
    assert at.desktop.said == [("Room 101: new order", "Order #1")]
    at.board.orders.apply([replace_status(at.board, 3, OrderStatus.PREPARING)])
    at.gathered()
    assert at.desktop.said == [
        ("Room 101: new order", "Order #1"),
        ("Room 102: new order", "Order #2"),
    ]


@pytest.mark.parametrize("state", [LinkState.CATCHING_UP, LinkState.LIVE])
def test_that_after_a_reconnect_there_is_one_for_each_kind(state: LinkState) -> None:
    at = hall(1, 2, 3)
    at.board.link = replace(live(), state=state, since=NOW)
    for number in (1, 2, 3):
        at.note(AlertKind.NEW_ORDER, number)
    assert at.desktop.said == []
    at.gathered()
    assert at.desktop.said == [("3 new orders", "Rooms 101, 102, 103")]


def test_that_the_timer_really_runs(qtbot: QtBot) -> None:
    at = hall(1)
    at.announcer._soon.setInterval(1)
    at.board.link = replace(live(), since=NOW)
    at.note(AlertKind.NEW_ORDER, 1)
    qtbot.waitUntil(lambda: bool(at.desktop.shown), timeout=60_000)


def test_that_a_reminder_of_one_in_a_group_updates_the_group() -> None:
    at = hall(1, 2, placed=2)
    at.note(AlertKind.NEW_ORDER, 1, 2)
    at.now += 30
    at.note(AlertKind.NEW_ORDER, 2)
    assert at.desktop.said == [("2 new orders", "Rooms 101, 102")]


def test_that_singles_join_the_group() -> None:
    at = hall(1, 2, 3)
    at.note(AlertKind.NEW_ORDER, 1)
    at.now += 10
    at.note(AlertKind.NEW_ORDER, 1, 2, 3)
    assert at.desktop.said == [("3 new orders", "Rooms 101, 102, 103")]


def test_that_an_order_nobody_accepts_and_a_late_one_stay_until_answered() -> None:
    at = hall(1, placed=2)
    at.note(AlertKind.NEW_ORDER, 1)
    at.note(AlertKind.ORDER_LATE, 1)
    urgencies = {one.urgency for one in at.desktop.shown.values()}
    assert len(at.desktop.shown) == 2
    assert urgencies == {Urgency.CRITICAL}
    assert hall_urgency(placed=0.5) is Urgency.NORMAL


def hall_urgency(*, placed: float) -> Urgency:
    at = hall(1, placed=placed)
    at.note(AlertKind.NEW_ORDER, 1)
    (one,) = at.desktop.shown.values()
    return one.urgency


def test_that_a_lost_connection_is_told_at_once_and_goes_when_it_is_back() -> None:
    at = hall()
    at.board.link = replace(live(), state=LinkState.RECONNECTING, since=ago(0.2))
    at.announcer.note([Alert(AlertKind.CONNECTION_LOST)])
    assert at.desktop.said == [
        ("No connection to the hotel", "New orders are not shown until it is back.")
    ]
    at.board.link = live()
    at.announcer.follow()
    assert at.desktop.said == []


def test_that_nothing_is_told_while_somebody_looks_not_even_what_was_gathered() -> None:
    at = hall(1, 2)
    at.board.link = replace(live(), since=NOW)
    at.note(AlertKind.NEW_ORDER, 1)
    at.is_seen = True
    at.note(AlertKind.NEW_ORDER, 2)
    at.gathered()
    assert at.desktop.said == []


def test_that_a_breakfast_and_a_ready_order_go_when_they_are_carried() -> None:
    carried = order(1, "101", OrderStatus.READY, ready_at=ago(1))
    at = Hall(made_board([carried], [breakfast(2, "205", ago(1))], link=live()))
    at.note(AlertKind.ORDER_READY, 1)
    at.note(AlertKind.BREAKFAST_DUE, 2)
    assert [title for title, _ in at.desktop.said] == [
        "Room 101: ready to carry",
        "Room 205: breakfast is due",
    ]
    at.board.orders.apply([replace_status(at.board, 1, OrderStatus.ON_THE_WAY)])
    at.board.breakfasts.remove(Id("2"))
    at.announcer.follow()
    assert at.desktop.said == []


def test_that_no_guests_words_are_told() -> None:
    written = order(1, "101", OrderStatus.PENDING, placed=0.5, guest_name="WORDS")
    at = Hall(made_board([written], link=live()))
    for kind in AlertKind:
        at.note(kind, 1)
    assert at.desktop.shown
    assert not any("WORDS" in f"{one}" for one in at.desktop.said)


@pytest.mark.parametrize("kind", AlertKind)
def test_that_every_kind_of_alert_has_words_of_its_own(kind: AlertKind) -> None:
    if kind is not AlertKind.CONNECTION_LOST:
        assert words_of(kind) != words_of("unheard of")


def test_that_a_click_leads_to_the_matter() -> None:
    at = hall(1)
    at.note(AlertKind.NEW_ORDER, 1)
    (key,) = at.desktop.shown
    assert at.announcer.matter_of(key) == ("new_order", Id("1"))
    at.announcer.withdraw_all()
    assert at.announcer.matter_of(key) is None
    assert at.desktop.said == []


def test_that_a_service_is_described_in_a_sentence() -> None:
    service = Service(name="GNOME", can_withdraw=True, has_buttons=True)
    assert words.service_sentence(service) == (
        "Shown by GNOME. A click opens this window. What is settled is withdrawn."
    )
    assert "this window only" in words.service_sentence(None)
