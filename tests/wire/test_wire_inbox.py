"""The archive is read from the hotel when somebody looks into it, and lives on from there."""

from console_at import Consoles
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from test_wire_guest_chat import ROOM, Guest, at_the_chat

from console.models.chat_inbox import InboxFilter
from console.views.guest_chat.inbox_words import FILTERS
from console.views.settings.names import SectionName
from console.views.settings.page import SettingsPage


def check_out(hotel: Hotel) -> None:
    """The guest of the room leaves."""
    desk, rooms = hotel.staff("desk"), f"/api/rooms/{hotel.slug}"
    room = desk.get(f"{rooms}/rooms/{ROOM}/").json()
    answer = desk.post(f"{rooms}/checkout/", json={"room_ids": [room["id"]]})
    assert answer.status_code == 200, answer.text


def choose(area: object, wanted: InboxFilter) -> None:
    area.inbox.filters.choose(FILTERS.index(wanted))


def test_that_a_guest_who_left_is_found_in_the_archive(hotel: Hotel, consoles: Consoles) -> None:
    guest = Guest(hotel)
    guest.writes("Thank you for everything")
    check_out(hotel)
    desk = consoles.open_live(hotel, "desk")
    area = at_the_chat(desk)
    models = area.models
    assert models.inbox.ids() == []
    choose(area, InboxFilter.ARCHIVE)
    desk.until(lambda: models.inbox.ids() == [guest.id])
    assert not models.archive.has_more
    QTest.keyClick(area.inbox.list, Qt.Key.Key_J)
    desk.until(lambda: models.is_loaded and models.entries)
    assert not area.composer.isVisible()
    assert not area.quick.row.isVisible()
    choose(area, InboxFilter.ALL)
    desk.until(lambda: models.inbox.ids() == [])


def test_that_a_quick_reply_of_this_pc_reaches_the_guest(hotel: Hotel, consoles: Consoles) -> None:
    guest = Guest(hotel)
    guest.writes("Could we get more towels?")
    companion = {"first_name": "Ann", "last_name": "Guest", "days_booked": 3}
    there = f"/api/rooms/{hotel.slug}/rooms/{ROOM}/add-guest/"
    assert hotel.staff("desk").post(there, json=companion).status_code == 201
    desk = consoles.open_live(hotel, "desk")
    area = at_the_chat(desk)
    desk.until(lambda: area.models.waiting == 1)
    QTest.keyClick(area.inbox.list, Qt.Key.Key_N)
    desk.until(lambda: area.models.is_loaded)
    area.write()
    QTest.keyClick(area.composer.text, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(area.composer.text, Qt.Key.Key_Return)
    desk.until(lambda: guest.reads()[-1] == f"It is on its way to room {ROOM}.")
    desk.until(lambda: area.models.check_out is not None)
    area.quick.row.edit_wanted.emit()
    page = desk.shift.office.frame.findChild(SettingsPage)
    assert page.open_section is SectionName.QUICK_REPLIES
