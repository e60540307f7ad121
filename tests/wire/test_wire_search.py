"""Ctrl K through the whole program: what a guest wrote is found, opened, and nothing is made up."""

from cable import cable_to
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from test_wire_guest_chat import Guest
from test_wire_settings import settings

from console.models.palette import Deed
from console.shell.finding import go_to
from console.shell.palette_overlay import PaletteOverlay
from console.state.link import LinkState
from console.views.palette.panel import Palette
from console.views.settings.names import SectionName
from console.views.stations import Area, Station
from contract.resources.orders import OrderStatus
from contract.resources.search import Find, FindKind
from contract.scalars import Id

CTRL = Qt.KeyboardModifier.ControlModifier


def _overlay(console: ConsoleAt) -> PaletteOverlay:
    return console.shift.palette


def _opened(console: ConsoleAt) -> Palette:
    QTest.keyClick(console.shift.office.frame.window(), Qt.Key.Key_K, CTRL)
    console.until(lambda: _overlay(console).panel is not None)
    panel = _overlay(console).panel
    assert panel is not None
    return panel


def _rows(panel: Palette) -> list[Find | Deed]:
    return [row for row in panel.model.rows if isinstance(row, (Find, Deed))]


def _finds(panel: Palette, kind: FindKind) -> list[Find]:
    return [row for row in _rows(panel) if isinstance(row, Find) and row.kind is kind]


def test_that_a_guests_word_is_found_and_opened_at_its_message(
    hotel: Hotel, consoles: Consoles
) -> None:
    guest = Guest(hotel)
    guest.writes("We lost a green umbrella in the lobby")
    there = f"/api/chat/{hotel.slug}/conversations/{guest.id}/messages/send/"
    for number in range(60):
        answer = hotel.staff("desk").post(there, json={"message": f"We look, {number}"})
        assert answer.status_code == 200, answer.text
    desk = consoles.open_live(hotel, "desk")
    panel = _opened(desk)
    QTest.keyClicks(panel.edit, "umbrel")
    desk.until(lambda: _finds(panel, FindKind.GUEST_MESSAGE))
    assert isinstance(panel.list.current, Find)
    QTest.keyClick(panel.edit, Qt.Key.Key_Return)
    assert _overlay(desk).panel is None
    area = desk.reception.chat
    assert area is not None
    desk.until(lambda: area.conversation.current is not None)
    assert area.conversation.current.text == "We lost a green umbrella in the lobby"
    assert desk.reception.area is Area.GUEST_CHAT
    assert not desk.session.diagnostics.problems


def test_that_a_room_without_a_conversation_gets_one(hotel: Hotel, consoles: Consoles) -> None:
    desk = consoles.open_live(hotel, "desk")
    desk.until(lambda: len(desk.board.rooms) > 0)
    panel = _opened(desk)
    QTest.keyClicks(panel.edit, "412")
    assert _finds(panel, FindKind.ROOM)[0].text == "412"
    QTest.keyClick(panel.edit, Qt.Key.Key_Return)
    desk.until(lambda: desk.board.open_chat.is_loaded)
    opened = desk.board.open_chat.conversation_id
    assert opened is not None
    desk.until(lambda: desk.board.guest_chats.of_room("412") == opened)


def test_that_an_order_and_an_action_are_reached_by_words(hotel: Hotel, consoles: Consoles) -> None:
    number = str(hotel.order("Club Sandwich")["id"])
    desk = consoles.open_live(hotel, "desk")
    desk.until(lambda: desk.shown(number) is not None)
    panel = _opened(desk)
    QTest.keyClicks(panel.edit, f"#{number} club")
    assert [find.id for find in _finds(panel, FindKind.ORDER)] == [number]
    QTest.keyClick(panel.edit, Qt.Key.Key_Return)
    table = desk.reception.orders.table
    assert desk.reception.area is Area.ORDERS
    assert table.hasFocus()
    assert table.currentIndex().siblingAtColumn(1).data() == f"#{number}"

    panel = _opened(desk)
    QTest.keyClicks(panel.edit, "keyboard")
    deeds = [row for row in _rows(panel) if isinstance(row, Deed)]
    assert "Keyboard" in [deed.words for deed in deeds]
    while panel.list.current != next(deed for deed in deeds if deed.words == "Keyboard"):
        QTest.keyClick(panel.edit, Qt.Key.Key_Down)
    QTest.keyClick(panel.edit, Qt.Key.Key_Return)
    assert settings(desk).open_section is SectionName.KEYBOARD


def test_that_offline_what_is_loaded_is_searched_and_that_is_said(
    hotel: Hotel, consoles: Consoles
) -> None:
    guest = Guest(hotel)
    guest.writes("The kettle is broken")
    with cable_to(hotel.process.port) as cable:
        desk = consoles.open_live(hotel, "desk", url=cable.url)
        desk.until(lambda: desk.board.guest_chats.of_room("101") is not None)
        cable.cut()
        desk.until(lambda: desk.board.link.state is LinkState.RECONNECTING)
        panel = _opened(desk)
        QTest.keyClicks(panel.edit, "kettle")
        assert len(_finds(panel, FindKind.GUEST_MESSAGE)) == 1
        assert panel.status.text() == "Offline: only what this PC has loaded was searched."
        QTest.keyClick(panel.edit, Qt.Key.Key_Escape)
        assert _overlay(desk).panel is None
        cable.mend()


def test_that_colleagues_words_and_colleagues_lead_to_their_conversation(
    hotel: Hotel, consoles: Consoles
) -> None:
    desk = consoles.open_live(hotel, "desk")
    zone = f"/api/staff/hotel/{hotel.slug}/staff_chat/"
    cook = hotel.staff("cook")
    body = {"participant_ids": [hotel.staff_ids["desk"]]}
    talk = str(cook.post(f"{zone}conversations/", json=body).json()["id"])
    for text in ("The walnuts are finished", "More tomorrow"):
        sent = cook.post(f"{zone}conversations/{talk}/send-message/", json={"message": text})
        assert sent.status_code == 201, sent.text
    desk.until(lambda: desk.board.staff_chats.shown(talk) is not None)
    panel = _opened(desk)
    QTest.keyClicks(panel.edit, "walnut")
    desk.until(lambda: _finds(panel, FindKind.STAFF_MESSAGE))
    QTest.keyClick(panel.edit, Qt.Key.Key_Return)
    area = desk.reception.staff_chat
    assert area is not None
    desk.until(lambda: area.talk.messages.current is not None)
    assert area.talk.messages.current.text == "The walnuts are finished"
    assert desk.reception.area is Area.STAFF_CHAT

    desk.shift.office.frame.open_area(Area.ORDERS)
    panel = _opened(desk)
    member = desk.board.colleagues.shown(str(hotel.staff_ids["cook"]))
    assert member is not None
    QTest.keyClicks(panel.edit, f"{member.first_name} {member.last_name}")
    assert isinstance(panel.list.current, Find)
    assert panel.list.current.kind is FindKind.COLLEAGUE
    QTest.keyClick(panel.edit, Qt.Key.Key_Return)
    assert desk.reception.area is Area.STAFF_CHAT
    desk.until(lambda: area.models.open_id == talk)
    assert not desk.session.diagnostics.problems


def test_that_a_cook_finds_orders_and_no_guest(hotel: Hotel, consoles: Consoles) -> None:
    guest = Guest(hotel)
    guest.writes("A sandwich without nuts, please")
    number = str(hotel.order("Club Sandwich")["id"])
    cook = consoles.open_live(hotel, "cook")
    cook.until(lambda: cook.shown(number) is not None)
    # A station for fingers has a button for it, and a list as high as fingers need.
    QTest.mouseClick(cook.kitchen.footer.search, Qt.MouseButton.LeftButton)
    panel = _overlay(cook).panel
    assert panel is not None
    assert not panel.cross.isHidden()
    QTest.keyClicks(panel.edit, "sandwich")
    cook.until(lambda: panel.status.text() == "")
    assert {row.kind for row in _rows(panel) if isinstance(row, Find)} == {FindKind.ORDER}
    QTest.keyClick(panel.edit, Qt.Key.Key_Return)
    assert cook.kitchen.grid.focus_id == number
    assert cook.shift.office.frame.station is Station.KITCHEN


def test_that_a_porter_is_led_to_what_is_due(hotel: Hotel, consoles: Consoles) -> None:
    number = str(hotel.order("Club Sandwich")["id"])
    for status in ("preparing", "ready"):
        there = hotel.services(f"orders/{number}/")
        assert hotel.staff("manager").patch(there, json={"status": status}).status_code == 200
    porter = consoles.open_live(hotel, "porter")
    porter.until(lambda: porter.status(number) is OrderStatus.READY)
    QTest.mouseClick(porter.porter.header.search, Qt.MouseButton.LeftButton)
    panel = _overlay(porter).panel
    assert panel is not None
    QTest.keyClicks(panel.edit, number)
    QTest.keyClick(panel.edit, Qt.Key.Key_Return)
    assert porter.porter.room_lane.hasFocus()
    assert "Picked up" in porter.porter.room_lane.accessibleDescription()


def test_that_what_a_guest_wrote_who_left_is_opened_too(hotel: Hotel, consoles: Consoles) -> None:
    guest = Guest(hotel)
    guest.writes("I left my umbrella")
    rooms = f"/api/rooms/{hotel.slug}/"
    room = hotel.staff("desk").get(f"{rooms}rooms/101/").json()
    left = hotel.staff("desk").post(f"{rooms}checkout/", json={"room_ids": [room["id"]]})
    assert left.status_code == 200, left.text
    desk = consoles.open_live(hotel, "desk")
    assert desk.board.guest_chats.shown(guest.id) is None
    panel = _opened(desk)
    QTest.keyClicks(panel.edit, "umbrella")
    desk.until(lambda: _finds(panel, FindKind.GUEST_MESSAGE))
    QTest.keyClick(panel.edit, Qt.Key.Key_Return)
    area = desk.reception.chat
    assert area is not None
    desk.until(lambda: area.conversation.current is not None)
    assert area.models.open_chat is not None
    assert area.models.open_chat.chat.ended_at is not None
    # Nobody writes to a guest who left.
    assert area.composer.isHidden()


def test_that_an_order_of_another_day_is_told_and_not_made_up(
    hotel: Hotel, consoles: Consoles
) -> None:
    desk = consoles.open_live(hotel, "desk")
    old = Find(kind=FindKind.ORDER, id=Id("9999"), text="1 × Club Sandwich")
    go_to(desk.shift, old)
    assert desk.toasts == ["Order #9999 is not on the lists of today 1 × Club Sandwich"]


def test_that_what_is_looked_for_is_in_no_log(
    hotel: Hotel, consoles: Consoles, caplog: object
) -> None:
    guest = Guest(hotel)
    guest.writes("My name is Rumpelstiltskin")
    desk = consoles.open_live(hotel, "desk")
    panel = _opened(desk)
    QTest.keyClicks(panel.edit, "rumpel")
    desk.until(lambda: _finds(panel, FindKind.GUEST_MESSAGE))
    assert "umpel" not in caplog.text  # type: ignore[attr-defined]
    assert "umpel" not in hotel.process.log
