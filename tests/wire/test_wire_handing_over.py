"""A conversation is handed to a colleague, who is told; it can be taken back, also unsent."""

from cable import cable_to
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtWidgets import QMenu
from test_wire_guest_chat import ROOM, Guest, at_the_chat

from console.models.chat_entries import HandledLine
from console.models.chat_inbox import InboxFilter
from console.state.link import LinkState
from console.views.guest_chat.handing_over import Choice
from console.views.guest_chat.inbox_words import FILTERS
from console.views.stations import Area
from console.views.widgets.toasts import Toast


def toasts(console: ConsoleAt) -> list[str]:
    """The titles of the toasts on a console's screen."""
    frame = console.shift.office.frame
    return [toast.message.title for toast in frame.findChildren(Toast) if toast.isVisible()]


def press_toast(console: ConsoleAt, title: str) -> None:
    frame = console.shift.office.frame
    (toast,) = [one for one in frame.findChildren(Toast) if one.message.title == title]
    toast.buttons[0].click()


def opened(console: ConsoleAt, guest: Guest) -> object:
    area = at_the_chat(console)
    console.until(lambda: guest.id in area.models.inbox.ids())
    area.open(guest.id)
    console.until(lambda: area.models.is_loaded)
    return area


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if words in action.text()).trigger()


def test_that_a_colleague_is_told_what_was_handed_over_and_why(
    hotel: Hotel, consoles: Consoles
) -> None:
    hotel.clock_in("manager")
    guest = Guest(hotel)
    guest.writes("Could we move rooms?")
    desk, manager = consoles.open_live(hotel, "desk"), consoles.open_live(hotel, "manager")
    area = opened(desk, guest)
    desk.until(area.models.colleagues)
    (one, *_) = area.models.colleagues()
    assert one.is_on_duty
    theirs = at_the_chat(manager)
    theirs.inbox.filters.choose(FILTERS.index(InboxFilter.MINE))
    manager.shift.office.frame.open_area(Area.ORDERS)
    area.handing.ask = lambda *_: Choice(one, "They have twins.")
    choose(area.head.menu(), "with a note")
    title = f"Rita Walsh handed room {ROOM} to you"
    manager.until(lambda: title in toasts(manager))
    alerts = manager.shift.office.alerts.model
    manager.until(lambda: ("handed_over", ROOM) in [(row.kind, row.room) for row in alerts.rows])
    assert theirs.models.inbox.ids() == [guest.id]
    press_toast(manager, title)
    manager.until(lambda: theirs.models.open_id == guest.id and theirs.isVisible())
    manager.until(lambda: theirs.models.is_loaded)
    manager.until(lambda: all(row.is_settled for row in alerts.rows if row.kind == "handed_over"))
    handled = [entry for entry in theirs.models.entries if isinstance(entry, HandledLine)]
    assert [(line.by, line.note) for line in handled] == [("Rita Walsh", "They have twins.")]
    # Whoever handed it over takes it back.
    press_toast(desk, f"Room {ROOM} is handed over to {one.name}")
    desk.until(lambda: area.models.is_mine)
    manager.until(lambda: theirs.models.inbox.ids() == [])


def test_that_a_hand_over_offline_is_taken_back_before_anybody_hears_of_it(
    hotel: Hotel, consoles: Consoles
) -> None:
    hotel.clock_in("manager")
    guest = Guest(hotel)
    guest.writes("Hello")
    with cable_to(hotel.process.port) as cable:
        desk = consoles.open_live(hotel, "desk", url=cable.url)
        area = opened(desk, guest)
        desk.until(area.models.colleagues)
        (one, *_) = area.models.colleagues()
        cable.cut()
        desk.until(lambda: desk.board.link.state is LinkState.RECONNECTING)
        choose(area.head.menu(), one.name)
        area.mark_answered()
        assert len(desk.board.outbox) == 2
        # The first attempt has to come to nothing before it is sure that nothing has arrived.
        desk.until(lambda: desk.board.outbox[0].may_withdraw)
        press_toast(desk, f"Room {ROOM} is handed over to {one.name}")
        assert len(desk.board.outbox) == 1
        cable.mend()
        desk.session.try_now()
        desk.until_live()
        desk.until(lambda: not desk.board.outbox)
        shown = area.models.open_chat
        assert shown is not None
        assert (shown.chat.handler_id, shown.waiting_since) == (None, None)
