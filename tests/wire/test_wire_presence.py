"""Two desks and a guest: who is there, who writes, and a warning before one talks over another."""

from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from test_wire_guest_chat import Guest, at_the_chat

from console.state.actions import ActionState
from console.views.guest_chat.presence import presence_words
from console.views.stations import Area
from contract.scalars import Id


class Desk:
    """One console with the guest's conversation open."""

    def __init__(self, console: ConsoleAt, conversation_id: Id) -> None:
        self.console, self.id = console, conversation_id
        self.area = at_the_chat(console)
        console.until(lambda: conversation_id in self.area.models.inbox.ids())
        self.area.open(conversation_id)
        console.until(lambda: self.area.models.is_loaded)

    @property
    def others(self) -> str:
        """What its head says of the others."""
        return presence_words(self.area.models.present(self.id))

    def types(self, text: str) -> None:
        self.area.write()
        QTest.keyClicks(self.area.composer.text, text)

    def sends(self) -> None:
        QTest.keyClick(self.area.composer.text, Qt.Key.Key_Return)

    def until(self, is_so: object) -> None:
        self.console.until(is_so)


def test_that_two_desks_see_each_other_open_write_and_leave(
    hotel: Hotel, consoles: Consoles
) -> None:
    guest = Guest(hotel)
    guest.writes("Hello")
    rita = Desk(consoles.open_live(hotel, "desk"), guest.id)
    mary = Desk(consoles.open_live(hotel, "manager"), guest.id)
    # Whoever was there first says so to whoever comes.
    rita_s_name, mary_s_name = "Rita", mary.area.models.own_name
    mary.until(lambda: mary.others == f"{rita_s_name} has this open")
    rita.until(lambda: rita.others == f"{mary_s_name} has this open")
    assert rita.area.head.accessibleDescription() == f"{mary_s_name} has this open"
    rita.types("I will")
    mary.until(lambda: mary.others == f"{rita_s_name} is writing")
    # Another area is on screen: nobody has it open there any more.
    rita.console.shift.office.frame.open_area(Area.ORDERS)
    mary.until(lambda: mary.others == "")
    rita.console.shift.office.frame.open_area(Area.GUEST_CHAT)
    mary.until(lambda: mary.others == f"{rita_s_name} has this open")
    assert not rita.console.session.diagnostics.problems
    telling = rita.console.session.guests.presence._telling
    rita.until(telling.done)
    assert telling.exception() is None


def test_that_an_answer_of_a_colleague_is_seen_before_one_s_own_goes(
    hotel: Hotel, consoles: Consoles
) -> None:
    guest = Guest(hotel)
    guest.writes("Is there a lift?")
    rita = Desk(consoles.open_live(hotel, "desk"), guest.id)
    mary = Desk(consoles.open_live(hotel, "manager"), guest.id)
    rita.types("Yes, beside the stairs.")
    mary.types("There is, on the left.")
    mary.sends()
    strip = rita.area.together.strip
    rita.until(strip.isVisible)
    assert "after you began" in strip.words.text()
    rita.sends()
    # Time enough to have sent it: the hotel has answered something else meanwhile.
    guest.writes("Thank you")
    rita.until(lambda: len(rita.area.models.entries) >= 3)
    assert guest.reads() == ["Is there a lift?", "There is, on the left.", "Thank you"]
    assert rita.area.composer.text.toPlainText() == "Yes, beside the stairs."
    strip.send.click()
    rita.until(lambda: guest.reads()[-1] == "Yes, beside the stairs.")
    rita.until(lambda: not strip.isVisible() and not rita.console.board.outbox)


def test_that_what_the_hotel_refused_as_too_late_keeps_its_words(
    hotel: Hotel, consoles: Consoles
) -> None:
    guest = Guest(hotel)
    guest.writes("Is there a lift?")
    rita = Desk(consoles.open_live(hotel, "desk"), guest.id)
    seen = rita.console.board.open_chat.newest_id
    answer = hotel.staff("manager").post(
        f"/api/chat/{hotel.slug}/conversations/{guest.id}/messages/send/",
        json={"message": "There is."},
    )
    assert answer.status_code == 200, answer.text
    rita.types("Yes.")
    rita.until(lambda: len(rita.console.board.open_chat.messages()) == 2)
    # Sent as if the answer had not been here yet.
    rita.area.models.saw_all()
    rita.console.board.open_chat.remove(rita.console.board.open_chat.newest_id, 0)
    assert rita.console.board.open_chat.newest_id == seen
    rita.sends()
    strip = rita.area.together.strip
    outbox = rita.console.board
    rita.until(lambda: [one.state for one in outbox.outbox] == [ActionState.FAILED])
    rita.console.session.chat._seq = None
    rita.console.session.chat.look()
    rita.until(lambda: len(rita.console.board.open_chat.messages()) == 2)
    rita.until(strip.isVisible)
    assert "Yours was not sent" in strip.words.text()
    strip.send.click()
    rita.until(lambda: guest.reads() == ["Is there a lift?", "There is.", "Yes."])
    rita.until(lambda: not strip.isVisible())


def test_that_a_console_that_vanishes_is_forgotten(hotel: Hotel, consoles: Consoles) -> None:
    guest = Guest(hotel)
    guest.writes("Hello")
    rita = Desk(consoles.open_live(hotel, "desk"), guest.id)
    there = f"/api/chat/{hotel.slug}/conversations/{guest.id}/presence/"
    answer = hotel.staff("manager").post(there, json={"doing": "writing"})
    assert answer.status_code == 202, answer.text
    rita.until(lambda: rita.others.endswith(" is writing"))
    # Nothing more is heard of it.
    rita.until(lambda: rita.others.endswith(" has this open"))
    rita.until(lambda: rita.others == "")
