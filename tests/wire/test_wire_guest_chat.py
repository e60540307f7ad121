"""A guest writes, the desk answers with the keyboard alone, and the guest hears of it."""

from cable import cable_to
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.shell.alert_overlay import show_matter
from console.state.link import LinkState
from console.views.stations import Area
from contract.scalars import Id

ROOM, PIN = "101", "4711"


class Guest:
    """A guest at a phone."""

    def __init__(self, hotel: Hotel) -> None:
        self._client = hotel.guest(ROOM, PIN)
        self._at = f"/api/chat/{hotel.slug}/conversations"
        opened = self._client.post(f"{self._at}/from-room/{ROOM}/")
        assert opened.status_code == 200, opened.text
        self.id = Id(opened.json()["conversation_id"])

    def writes(self, text: str) -> None:
        there = f"{self._at}/{self.id}/messages/send/"
        answer = self._client.post(there, json={"message": text})
        assert answer.status_code == 200, answer.text

    def reads(self) -> list[str]:
        answer = self._client.get(f"{self._at}/{self.id}/messages/")
        return [message["message"] for message in answer.json()]


def at_the_chat(console: ConsoleAt) -> object:
    frame = console.shift.office.frame
    frame.open_area(Area.GUEST_CHAT)
    area = console.reception.chat
    assert area is not None
    return area


def test_that_a_guest_is_answered_with_the_keyboard_alone(hotel: Hotel, consoles: Consoles) -> None:
    guest = Guest(hotel)
    desk = consoles.open_live(hotel, "desk")
    area = at_the_chat(desk)
    guest.writes("Is there a lift?")
    models = area.models
    desk.until(lambda: models.waiting == 1 and models.inbox.ids() == [guest.id])
    badge = desk.shift.office.frame.rail.areas[Area.GUEST_CHAT]
    desk.until(lambda: badge.accessibleName() == "Guest chat 1")

    QTest.keyClick(area.inbox.list, Qt.Key.Key_J)
    desk.until(lambda: models.is_loaded and models.entries)
    QTest.keyClick(area.inbox.list, Qt.Key.Key_Return)
    assert area.composer.text.hasFocus()
    QTest.keyClicks(area.composer.text, "Yes, beside the stairs.")
    QTest.keyClick(area.composer.text, Qt.Key.Key_Return)
    desk.until(lambda: guest.reads() == ["Is there a lift?", "Yes, beside the stairs."])
    desk.until(lambda: models.waiting == 0 and not desk.board.outbox)
    assert area.composer.text.toPlainText() == ""
    desk.until(lambda: badge.accessibleName() == "Guest chat")
    assert models.is_mine
    # An empty answer and Up: the last one is changed.
    QTest.keyClick(area.composer.text, Qt.Key.Key_Up)
    assert area.composer.text.toPlainText() == "Yes, beside the stairs."
    QTest.keyClicks(area.composer.text, " Room 101 is near.")
    QTest.keyClick(area.composer.text, Qt.Key.Key_Return)
    desk.until(lambda: guest.reads()[-1] == "Yes, beside the stairs. Room 101 is near.")
    assert not desk.session.diagnostics.problems


def test_that_what_is_written_offline_goes_once_and_in_order(
    hotel: Hotel, consoles: Consoles
) -> None:
    guest = Guest(hotel)
    guest.writes("Hello")
    with cable_to(hotel.process.port) as cable:
        desk = consoles.open_live(hotel, "desk", url=cable.url)
        area = at_the_chat(desk)
        desk.until(lambda: area.models.inbox.ids() == [guest.id])
        area.open(guest.id)
        desk.until(lambda: area.models.is_loaded)
        cable.cut()
        desk.until(lambda: desk.board.link.state is LinkState.RECONNECTING)
        for text in ("One", "Two", "Three"):
            area.composer.fill(text)
            QTest.keyClick(area.composer.text, Qt.Key.Key_Return)
        assert len(desk.board.outbox) == 3
        # Nothing is answered before it is at the hotel.
        assert area.models.waiting == 1
        cable.mend()
        desk.session.try_now()
        desk.until_live()
        desk.until(lambda: not desk.board.outbox)
        assert guest.reads() == ["Hello", "One", "Two", "Three"]
        desk.until(lambda: area.models.waiting == 0)


def test_that_a_guest_who_wrote_is_told_once_and_settled_by_the_reply(
    hotel: Hotel, consoles: Consoles
) -> None:
    guest = Guest(hotel)
    desk = consoles.open_live(hotel, "desk")
    area = at_the_chat(desk)
    alerts = desk.shift.office.alerts.model
    guest.writes("Hello")
    desk.until(lambda: [line.kind for line in alerts.rows] == ["guest_message"])
    assert (alerts.rows[0].room, alerts.rows[0].times) == (ROOM, 1)
    guest.writes("Are you there?")
    desk.until(lambda: area.models.inbox.rows[1].unread == 2)
    show_matter(("guest_message", guest.id), desk.shift.workplace, desk.shift.office.frame)
    desk.until(lambda: area.models.open_id == guest.id and area.models.is_loaded)
    area.composer.fill("Here.")
    QTest.keyClick(area.composer.text, Qt.Key.Key_Return)
    desk.until(lambda: alerts.rows[0].is_settled)
    assert alerts.rows[0].times == 1
