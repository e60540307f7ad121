"""The panel about a room, live: what a guest orders comes and goes, and people come and leave."""

from collections.abc import Sequence
from typing import Any

import httpx
import pytest
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from pysher_ear import ear_at
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.models.room_panel import RoomPanelModels
from console.views.room_panel.panel import RoomPanel
from console.views.staff_chat.asking import Chosen, Question
from console.views.staff_chat.people_list import Choice
from console.views.stations import Area
from console.views.theme import Theme
from contract.scalars import Id

ROOM, PIN = "101", "4711"


class GuestInRoom:
    """A guest who wrote to the desk."""

    def __init__(self, hotel: Hotel) -> None:
        self.client = hotel.guest(ROOM, PIN)
        opened = self.client.post(f"/api/chat/{hotel.slug}/conversations/from-room/{ROOM}/")
        self.id = Id(opened.json()["conversation_id"])
        there = f"/api/chat/{hotel.slug}/conversations/{self.id}/messages/send/"
        assert self.client.post(there, json={"message": "Hello"}).status_code == 200


class Desk:
    """A console with the conversation of room 101 open, and the panel beside it."""

    def __init__(self, hotel: Hotel, consoles: Consoles, guest: GuestInRoom) -> None:
        self.console: ConsoleAt = consoles.open_live(hotel, "desk")
        self.console.program.window.resize(1920, 1080)
        self.console.shift.office.frame.open_area(Area.GUEST_CHAT)
        area = self.console.reception.chat
        assert area is not None
        self.console.until(lambda: guest.id in area.models.inbox.ids())
        area.open(guest.id)
        self.console.until(lambda: area.models.is_loaded)
        assert area.beside is not None
        self.area, self.beside = area, area.beside

    @property
    def panel(self) -> RoomPanel:
        return self.beside.panel

    @property
    def models(self) -> RoomPanelModels:
        return self.panel.room._models

    def press_ctrl_i(self) -> None:
        window = self.console.program.window
        window.activateWindow()
        self.console.until(window.isActiveWindow)
        QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)

    def orders(self) -> list[str]:
        return [order.line.id for order in self.models.orders]


def _step(hotel: Hotel, who: str, order: dict[str, Any], status: str) -> None:
    there = hotel.services(f"orders/{order['id']}/")
    answer = hotel.staff(who).patch(there, json={"status": status})
    assert answer.status_code == 200, answer.text


def _check_out(hotel: Hotel) -> None:
    desk: httpx.Client = hotel.staff("desk")
    room = desk.get(f"/api/rooms/{hotel.slug}/rooms/{ROOM}/").json()
    body = {"room_ids": [room["id"]]}
    assert desk.post(f"/api/rooms/{hotel.slug}/checkout/", json=body).status_code == 200


def test_that_a_guests_order_comes_into_the_panel_and_leaves_it(
    hotel: Hotel, consoles: Consoles
) -> None:
    guest = GuestInRoom(hotel)
    desk = Desk(hotel, consoles, guest)
    assert desk.orders() == []
    stay = desk.models.stay
    assert stay is not None
    assert (stay.guest, stay.room_type, stay.floor) == ("Grace Guest", "Deluxe double", 1)
    assert (stay.arrival, stay.reference, stay.checkout_time) == (None, "", "11:00")

    order = hotel.order("Club Sandwich", allergies=["nuts"])
    desk.console.until(lambda: desk.orders() == [str(order["id"])])
    assert desk.models.allergies == ("nuts",)
    hotel.order("Tomato Soup", room="102")
    _step(hotel, "cook", order, "preparing")
    spoken = desk.panel.room.orders
    desk.console.until(lambda: "Preparing" in spoken.accessibleDescription())
    assert desk.orders() == [str(order["id"])]

    spoken.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(spoken, Qt.Key.Key_Return)
    assert desk.console.reception.area is Area.ORDERS
    desk.console.shift.office.frame.open_area(Area.GUEST_CHAT)

    for who, status in (("cook", "ready"), ("porter", "on_the_way"), ("porter", "delivered")):
        _step(hotel, who, order, status)
    desk.console.until(lambda: desk.orders() == [])


def test_that_people_who_come_and_go_are_told_at_once(hotel: Hotel, consoles: Consoles) -> None:
    guest = GuestInRoom(hotel)
    desk = Desk(hotel, consoles, guest)
    body = {"first_name": "Finn", "last_name": "Guest", "days_booked": 3, "reference": "GH-48213"}
    there = f"/api/rooms/{hotel.slug}/rooms/{ROOM}/add-guest/"
    assert hotel.staff("desk").post(there, json=body).status_code == 201
    models = desk.models
    desk.console.until(lambda: models.stay is not None and models.stay.reference == "GH-48213")
    assert models.stay is not None
    assert models.stay.others == 1
    assert "Night 1 of 3, checkout 11:00" in desk.panel.room.stay.accessibleName()
    _check_out(hotel)
    desk.console.until(lambda: models.stay is None or models.stay.ended_at is not None)
    assert "GH-48213" not in desk.panel.room.stay_card.head.accessibleName()


def test_that_ctrl_i_hides_the_panel_and_this_pc_remembers(
    hotel: Hotel, consoles: Consoles
) -> None:
    guest = GuestInRoom(hotel)
    desk = Desk(hotel, consoles, guest)
    assert desk.panel.isVisible()
    desk.press_ctrl_i()
    desk.console.until(lambda: not desk.panel.isVisible())
    consoles.close(desk.console)
    again = Desk(hotel, consoles, guest)
    assert not again.panel.isVisible()
    again.press_ctrl_i()
    again.console.until(again.panel.isVisible)


def test_that_a_notice_reaches_the_room_after_the_time_to_undo_it(
    hotel: Hotel, consoles: Consoles
) -> None:
    guest = GuestInRoom(hotel)
    desk = Desk(hotel, consoles, guest)
    room = f"{hotel.slug}-room-{ROOM}"
    with ear_at(hotel, guest.client, room, frozenset({"room-notice"})) as ear:
        desk.panel._ask_notice = lambda *_: "Breakfast is served."
        desk.panel.notify()
        desk.console.until(lambda: any("Notice to room 101" in t for t in desk.console.told))
        (pending,) = desk.console.board.outbox
        assert pending.send_after is not None
        desk.console.shift.workplace.take_back(pending.key)
        desk.console.until(lambda: not desk.console.board.outbox)

        desk.panel._ask_notice = lambda *_: "Your taxi is at the door."
        desk.panel.notify()
        desk.console.until(lambda: not desk.console.board.outbox)
        channel, _, data = ear.hear("room-notice")
    assert (channel, data["message"]) == (room, "Your taxi is at the door.")
    kept = guest.client.get(hotel.own(f"rooms/{ROOM}/notices/")).json()
    assert [one["message"] for one in kept] == ["Your taxi is at the door."]
    assert not desk.panel.room.outgoing.isVisible()


def test_that_a_notice_that_nobody_can_get_is_told_as_refused(
    hotel: Hotel, consoles: Consoles
) -> None:
    guest = GuestInRoom(hotel)
    desk = Desk(hotel, consoles, guest)
    desk.panel._ask_notice = lambda *_: "Your taxi is at the door."
    desk.panel.notify()
    _check_out(hotel)
    refused = "The notice to room 101 was not sent"
    desk.console.until(lambda: any(refused in one for one in desk.console.told))


def _messages(hotel: Hotel, who: str) -> list[dict[str, Any]]:
    client, there = hotel.staff(who), f"/api/staff/hotel/{hotel.slug}/staff_chat/conversations/"
    (conversation,) = client.get(there).json()["results"]
    return list(client.get(f"{there}{conversation['id']}/messages/").json()["messages"])


def test_that_a_department_is_asked_about_the_room(
    hotel: Hotel, consoles: Consoles, monkeypatch: pytest.MonkeyPatch
) -> None:
    hotel.clock_in("cook", "second")
    guest = GuestInRoom(hotel)
    desk = Desk(hotel, consoles, guest)
    helpers, colleagues = desk.panel.room.helpers, desk.panel.colleagues
    assert colleagues is not None
    desk.console.until(lambda: "kitchen" in helpers.buttons)
    assert helpers.buttons["kitchen"].accessibleName() == "Ask Kitchen"
    asked = []

    def choose(question: Question, choices: Sequence[Choice], theme: Theme) -> Chosen | None:
        asked.append(question.title)
        people = tuple(one.id for one in choices if one.is_chosen)
        return None if len(asked) == 1 else Chosen(people=people)

    monkeypatch.setattr(colleagues.dock.talk.asker, "choose", choose)
    helpers.buttons["kitchen"].click()
    assert not desk.console.board.outbox, "who thinks better of it bothers nobody"
    desk.panel.tabs.choose(0)
    helpers.buttons["kitchen"].click()
    assert asked == ["Start a conversation with Kitchen"] * 2
    text = colleagues.dock.talk.composer.text
    desk.console.until(lambda: text.toPlainText().endswith("Room 101: "))
    assert colleagues.dock.isVisible()
    assert text.toPlainText().count("@") == 2
    QTest.keyClicks(text, "is it ready?")
    QTest.keyClick(text, Qt.Key.Key_Return)
    desk.console.until(lambda: not desk.console.board.outbox)
    (message,) = _messages(hotel, "cook")
    assert message["message"].endswith("Room 101: is it ready?")
    assert len(message["mentions"]) == 2

    desk.panel.tabs.choose(0)
    helpers.buttons["kitchen"].click()
    desk.console.until(lambda: text.toPlainText().endswith("Room 101: "))
    assert len(asked) == 2, "the conversation is there"
    assert len(_messages(hotel, "second")) == 1


def test_that_the_history_grows_while_it_is_looked_at(hotel: Hotel, consoles: Consoles) -> None:
    guest = GuestInRoom(hotel)
    desk = Desk(hotel, consoles, guest)
    history = desk.console.board.room_history

    def told() -> list[tuple[str, str]]:
        return [(one.what.value, one.text) for one in history.entries]

    desk.panel.room_tab.open_history()
    desk.console.until(lambda: told() == [("guest_wrote", "Hello")])
    order = hotel.order("Club Sandwich")
    desk.console.until(lambda: ("ordered", "1 × Club Sandwich") in told())
    _step(hotel, "cook", order, "preparing")
    desk.console.until(lambda: ("accepted", "") in told())
    there = f"/api/chat/{hotel.slug}/conversations/{guest.id}/messages/send/"
    assert guest.client.post(there, json={"message": "Thank you"}).status_code == 200
    desk.console.until(lambda: ("guest_wrote", "Thank you") in told())
    notice, manager = {"message": "Your taxi is here."}, hotel.staff("manager")
    assert manager.post(hotel.own(f"rooms/{ROOM}/notices/"), json=notice).status_code == 201
    desk.console.until(lambda: "Your taxi is here." in [text for _, text in told()])
    assert len(told()) == 5
    _check_out(hotel)
    desk.console.until(lambda: not desk.panel.room_tab.is_history_open)
    assert history.entries == []
