"""The lock: nothing to see behind it, the session going on, and whose work is whose after it."""

from collections.abc import Iterator

import pytest
from at_sign_in import pass_question
from cable import Cable, cable_to
from console_at import ConsoleAt, Consoles
from hands import touch_ticket
from hotel_books import guest_orders, revs, row
from hotel_process import PASSWORD, Hotel
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from console.api.transport import Transport
from console.shell.entry import Credentials
from console.shell.lock_setting import choose_minutes
from console.shell.locking import Locking
from console.state.actions import ActionState
from console.state.link import LinkState
from console.views.frame import StationFrame
from console.views.lock.page import LockPage
from console.views.sign_in.window import SignInPage
from console.views.stations import Station
from contract.resources.orders import OrderStatus


@pytest.fixture
def cable(hotel: Hotel, consoles: Consoles) -> Iterator[Cable]:
    with cable_to(hotel.process.port) as whole:
        yield whole
        consoles.close_all()


def locking(console: ConsoleAt) -> Locking:
    """The lock of a program."""
    return console.program._online.locking


def lock(console: ConsoleAt) -> LockPage:
    """Press Ctrl L, as anybody does who leaves the desk."""
    window = console.program.window
    window.activateWindow()
    console.until(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    console.until(lambda: isinstance(window.currentWidget(), LockPage))
    page = window.currentWidget()
    assert isinstance(page, LockPage)
    return page


def unlock(page: LockPage, password: str = PASSWORD) -> None:
    """Type a password and press Enter."""
    page.password.edit.clear()
    QTest.keyClicks(page.password.edit, password)
    QTest.keyClick(page.password.edit, Qt.Key.Key_Return)


def is_open(console: ConsoleAt) -> bool:
    """Whether the stations are on screen."""
    return isinstance(console.program.window.currentWidget(), StationFrame)


def sign_in(console: ConsoleAt, hotel: Hotel, who: str) -> None:
    """Fill in the page that asks for somebody else."""
    console.until(lambda: isinstance(console.program.window.currentWidget(), SignInPage))
    form = console.program.window.currentWidget().form
    form.username.edit.setText(hotel.username(who))
    form.password.edit.setText(PASSWORD)
    QTest.mouseClick(form.sign_in, Qt.MouseButton.LeftButton)
    pass_question(console)
    console.until(lambda: is_open(console))
    console.until(lambda: console.board.me.username == hotel.username(who))


def said(interface: QAccessibleInterface | None) -> list[str]:
    """Everything a screen reader could find."""
    if interface is None:
        return []
    texts = [interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value)]
    texts.append(interface.text(QAccessible.Text.Description))
    for number in range(interface.childCount()):
        texts += said(interface.child(number))
    return texts


def test_that_nothing_of_the_board_is_left_on_a_locked_screen(
    hotel: Hotel, consoles: Consoles
) -> None:
    order = str(hotel.order("Club Sandwich", room="412")["id"])
    console = consoles.open_live(hotel, "desk")
    console.until(lambda: console.status(order))
    window = console.program.window
    application = QAccessible.queryAccessibleInterface(QApplication.instance())
    assert any("412" in text for text in said(application))
    page = lock(console)
    assert window.findChildren(StationFrame) == []
    assert not any("412" in text or "Sandwich" in text for text in said(application))
    seen = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    assert seen
    assert all(widget is page or page.isAncestorOf(widget) for widget in seen)

    unlock(page)
    console.until(lambda: is_open(console))
    assert window.findChildren(StationFrame)
    assert console.shift.office.frame.station is Station.RECEPTION


def test_that_the_lock_says_whether_its_person_is_at_work_and_since_when_that_is_known(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    console = consoles.open_live(hotel, "cook", url=cable.url)
    page = lock(console)
    console.until(lambda: page.duty.text() == "You are not clocked in.")
    assert page.duty.isVisible()
    answer = hotel.staff("cook").post(hotel.own("clock/"), json={"action": "clock_in"})
    assert answer.is_success
    console.until(lambda: page.duty.text().startswith("On duty since "))
    assert "As of" not in page.duty.text()
    cable.cut()
    console.until(lambda: "As of" in page.duty.text())
    assert page.duty.text().startswith("On duty since ")


def test_that_only_this_persons_password_unlocks(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_live(hotel, "cook")
    page = lock(console)
    unlock(page, "somebody's guess")
    console.until(lambda: page.password.problem)
    assert page.password.problem == "The password is not right."
    assert not is_open(console)
    unlock(page)
    console.until(lambda: is_open(console))
    assert console.board.link.state is LinkState.LIVE


def test_that_alerts_are_counted_and_not_told(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_live(hotel, "cook")
    heard: list[object] = []
    console.shift.workplace.alerted.connect(heard.extend)
    page = lock(console)
    order = guest_orders(hotel, "Club Sandwich")
    console.until(lambda: heard)
    assert console.status(order) is OrderStatus.PENDING
    count = len(heard)
    assert page.alerts.text() == ("1 alert" if count == 1 else f"{count} alerts")
    assert not console.program._online.alerting._may_tell()


def test_that_a_pc_without_its_hotel_unlocks_by_what_it_learned(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    console = consoles.open_live(hotel, "cook", url=cable.url)
    console.until(lambda: locking(console)._verifier is not None)
    page = lock(console)
    cable.cut()
    unlock(page, "somebody's guess")
    console.until(lambda: page.password.problem)
    assert page.password.problem == "The password is not right."
    unlock(page)
    console.until(lambda: is_open(console))


def test_that_a_password_that_was_never_typed_here_needs_the_hotel(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    console = consoles.open_live(hotel, "cook", url=cable.url)
    console.until(lambda: locking(console)._verifier is not None)
    # As after a start with the token of the keyring.
    locking(console)._verifier = None
    page = lock(console)
    cable.cut()
    unlock(page)
    console.until(lambda: page.password.problem)
    assert page.password.problem == "The hotel has to be reachable to unlock this time."


def test_that_guessing_without_the_hotel_is_slowed_down(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    console = consoles.open_live(hotel, "cook", url=cable.url)
    console.until(lambda: locking(console)._verifier is not None)
    page = lock(console)
    cable.cut()
    for number in range(5):
        unlock(page, f"guess {number}")
        console.until(lambda: page.password.edit.isEnabled() and page.password.problem)
    unlock(page)
    console.until(lambda: page.password.problem.startswith("Too many wrong tries."))
    assert not is_open(console)


@pytest.mark.parametrize(
    ("who", "chosen", "idle_min"),
    [
        ("desk", None, 16),
        ("desk", None, -14),
        ("desk", 0, -600),
        ("cook", None, -600),
        ("cook", 5, 6),
    ],
)
def test_that_a_pc_nobody_touches_locks_itself_as_it_is_set(
    hotel: Hotel, consoles: Consoles, who: str, chosen: int | None, idle_min: int
) -> None:
    """Minutes below zero are those after which it is still open."""
    console = consoles.open_live(hotel, who)
    choose_minutes(console.program.pc.remembered, chosen)
    guard = locking(console)
    now = guard.idleness._now()
    guard.idleness.touch()
    guard.idleness._now = lambda: now + abs(idle_min) * 60
    guard.look()
    assert guard.is_locked is (idle_min > 0)


def test_that_a_touch_counts(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_live(hotel, "desk")
    guard = locking(console)
    window = console.program.window
    window.activateWindow()
    console.until(window.isActiveWindow)
    at = [guard.idleness._now() + 16 * 60]
    guard.idleness._now = lambda: at[0]
    assert guard.idleness.lasted_s() > 15 * 60
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    assert guard.idleness.lasted_s() == 0
    guard.look()
    assert not guard.is_locked


def test_that_what_one_person_did_offline_goes_out_once_in_that_persons_session_only(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    order = guest_orders(hotel, "Club Sandwich")
    console = consoles.open_live(hotel, "cook", url=cable.url)
    console.until(lambda: console.status(order) is OrderStatus.PENDING)
    cable.cut()
    console.until(lambda: console.board.link.state is LinkState.RECONNECTING)
    touch_ticket(console, order)
    console.until(lambda: console.pending(order))
    # Until the second person signs in nothing may go out: the first one's way stays cut.
    page = lock(console)
    QTest.mouseClick(page.switch, Qt.MouseButton.LeftButton)
    console.until(lambda: isinstance(console.program.window.currentWidget(), SignInPage))
    form = console.program.window.currentWidget().form
    assert form.username.text == ""
    form.set_changing(True)
    form.address.edit.setText(hotel.process.url)
    sign_in(console, hotel, "second")
    cable.mend()
    console.until_live()
    assert len(console.board.outbox) == 0
    assert row(hotel, order)["status"] == "pending"
    console.until(lambda: console.status(order) is OrderStatus.PENDING)
    assert revs(hotel, order) == [1]

    page = lock(console)
    QTest.mouseClick(page.switch, Qt.MouseButton.LeftButton)
    sign_in(console, hotel, "cook")
    console.until_live()
    console.until(lambda: console.status(order) is OrderStatus.PREPARING)
    console.until(lambda: not console.pending(order))
    assert row(hotel, order)["status"] == "preparing"
    assert revs(hotel, order) == [1, 2]
    assert ActionState.FAILED not in console.pending(order)


def test_that_the_one_who_locked_can_come_back_at_the_sign_in_page(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_live(hotel, "cook")
    frame = console.shift.office.frame
    page = lock(console)
    QTest.mouseClick(page.switch, Qt.MouseButton.LeftButton)
    sign_in(console, hotel, "cook")
    assert console.program.window.currentWidget() is frame
    console.until(lambda: not locking(console).is_locked)


def test_that_a_password_confirmed_by_a_backend_with_one_token_ends_no_session(
    hotel: Hotel, consoles: Consoles, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = consoles.open_live(hotel, "cook")
    token = console.shift.gate._transport.token

    async def same(transport: Transport, _credentials: Credentials) -> None:
        transport.token = token

    monkeypatch.setattr("console.shell.gate.sign_in_as", same)
    unlock(lock(console))
    console.until(lambda: is_open(console))
    path = f"/api/staff/{hotel.slug}/me/"
    assert hotel.client(token).get(path).status_code == 200
