"""Colleagues at two consoles write to one another over a real hotel."""

from typing import Any

from cable import cable_to
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.models.staff_entries import StaffLine
from console.shell.alert_overlay import show_matter
from console.state.actions import ActionState
from console.state.link import LinkState
from console.views.staff_chat.area import StaffChatArea
from console.views.stations import Area, Station
from contract.scalars import Id


class Colleague:
    """Somebody at the chat of an open console."""

    def __init__(self, console: ConsoleAt) -> None:
        self.console = console
        console.shift.office.frame.open_area(Area.STAFF_CHAT)
        area = console.reception.staff_chat
        assert area is not None
        self.area: StaffChatArea = area
        self.models = area.models

    def opens(self, conversation_id: Id) -> None:
        self.console.until(lambda: conversation_id in self.models.list.ids())
        self.area.open(conversation_id)
        self.console.until(lambda: self.models.is_loaded)

    def types(self, text: str) -> None:
        self.area.talk.write()
        QTest.keyClicks(self.area.talk.composer.text, text)

    def sends(self, text: str) -> None:
        self.types(text)
        QTest.keyClick(self.area.talk.composer.text, Qt.Key.Key_Return)

    @property
    def lines(self) -> list[StaffLine]:
        return [one for one in self.models.entries if isinstance(one, StaffLine)]

    @property
    def texts(self) -> list[str]:
        return [one.text for one in self.lines]


def begin(hotel: Hotel, title: str = "") -> Id:
    """A group of the desk and the manager."""
    there = f"/api/staff/hotel/{hotel.slug}/staff_chat/conversations/"
    body: dict[str, Any] = {"participant_ids": [str(hotel.staff_ids["manager"])]}
    answer = hotel.staff("desk").post(there, json=body | ({"title": title} if title else {}))
    assert answer.status_code == 201, answer.text
    return Id(answer.json()["id"])


def two_at(hotel: Hotel, consoles: Consoles) -> tuple[Colleague, Colleague, Id]:
    """Rita at the desk and Niamh, who manages, with their group open."""
    group = begin(hotel, "Front desk")
    rita = Colleague(consoles.open_live(hotel, "desk"))
    niamh = Colleague(consoles.open_live(hotel, "manager", station=Station.RECEPTION))
    for one in (rita, niamh):
        one.opens(group)
    return rita, niamh, group


def test_that_what_a_colleague_writes_is_seen_at_once_and_read(
    hotel: Hotel, consoles: Consoles
) -> None:
    rita, niamh, _ = two_at(hotel, consoles)
    until = rita.console.until
    rita.types("Bags of")
    until(lambda: niamh.models.typing() == ["Rita Walsh"])
    rita.sends(" 305 are down")
    until(lambda: niamh.texts == ["Bags of 305 are down"])
    until(lambda: not niamh.models.typing())
    until(lambda: not rita.console.board.outbox)
    # Nobody has looked yet at where nobody is in front: reading is told by hand here.
    assert niamh.models.unread_up_to(niamh.console.board.open_staff_chat.newest_id) is not None
    niamh.area.talk._actions.mark_read(
        niamh.models.unread_up_to(niamh.console.board.open_staff_chat.newest_id)
    )
    until(lambda: rita.lines[-1].seen_by == 1)
    until(lambda: niamh.models.unread == 0)

    rita.area.talk.edit_last()
    rita.sends(", and the taxi is here")
    until(lambda: niamh.texts == ["Bags of 305 are down, and the taxi is here"])
    assert niamh.lines[0].edited_at is not None
    message_id = niamh.lines[0].message_id
    assert message_id is not None
    niamh.area.talk._actions.react(message_id, "✅")
    until(lambda: [(one.emoji, one.count) for one in rita.lines[0].reactions] == [("✅", 1)])
    assert (niamh.lines[0].reactions[0].is_mine, rita.lines[0].reactions[0].is_mine) == (
        True,
        False,
    )
    until(lambda: not niamh.console.board.outbox)
    niamh.area.talk._actions.react(message_id, "✅")
    until(lambda: not rita.lines[0].reactions)
    rita.area.talk._actions.delete(message_id)
    until(lambda: niamh.lines[0].is_deleted)
    for one in (rita, niamh):
        assert not one.console.session.diagnostics.problems


def test_that_a_mention_is_completed_and_seen_as_ones_own(hotel: Hotel, consoles: Consoles) -> None:
    rita, niamh, _ = two_at(hotel, consoles)
    until, text = rita.console.until, rita.area.talk.composer.text
    rita.types("Please look at 312, @nia")
    until(rita.area.talk.composer.completion.isVisible)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert text.toPlainText() == "Please look at 312, @Niamh "
    QTest.keyClick(text, Qt.Key.Key_Return)
    until(lambda: niamh.lines and "Niamh" in niamh.lines[0].mentions_me)
    until(lambda: rita.lines and "Niamh" in rita.lines[0].mentions)
    assert not rita.lines[0].mentions_me


def test_that_what_is_written_offline_goes_once_and_in_order(
    hotel: Hotel, consoles: Consoles
) -> None:
    group = begin(hotel)
    niamh = Colleague(consoles.open_live(hotel, "manager", station=Station.RECEPTION))
    niamh.opens(group)
    with cable_to(hotel.process.port) as cable:
        rita = Colleague(consoles.open_live(hotel, "desk", url=cable.url))
        rita.opens(group)
        cable.cut()
        rita.console.until(lambda: rita.console.board.link.state is LinkState.RECONNECTING)
        for text in ("One", "Two", "Three"):
            rita.sends(text)
        assert rita.texts == ["One", "Two", "Three"]
        rita.console.until(lambda: {one.state for one in rita.lines} == {ActionState.WILL_SEND})
        cable.mend()
        rita.console.session.try_now()
        rita.console.until_live()
        rita.console.until(lambda: not rita.console.board.outbox)
        rita.console.until(lambda: niamh.texts == ["One", "Two", "Three"])
        assert rita.texts == ["One", "Two", "Three"]


def test_that_a_conversation_begun_here_is_opened_and_one_left_is_closed(
    hotel: Hotel, consoles: Consoles
) -> None:
    rita = Colleague(consoles.open_live(hotel, "desk"))
    niamh = Colleague(consoles.open_live(hotel, "manager", station=Station.RECEPTION))
    people = [Id(str(hotel.staff_ids[who])) for who in ("manager", "cook")]
    rita.area.talk._actions.start(people, "Late shift")
    rita.console.until(lambda: rita.models.title == "Late shift")
    niamh.console.until(lambda: [row.title for row in niamh.models.list.rows] == ["Late shift"])
    group = rita.models.open_id
    assert group is not None
    alerts = niamh.console.shift.office.alerts.model
    niamh.console.until(lambda: [line.kind for line in alerts.rows] == ["staff_chat_started"])
    assert alerts.unseen == 1
    rita.sends("@Niamh are you there?")
    niamh.console.until(lambda: "staff_mention" in [line.kind for line in alerts.rows])
    badge = niamh.console.shift.office.frame.rail.areas[Area.STAFF_CHAT]
    niamh.console.until(lambda: badge.accessibleName() == "Staff chat 1")
    rita.area.talk._actions.rename(group, "Night shift")
    niamh.console.until(lambda: [row.title for row in niamh.models.list.rows] == ["Night shift"])
    show_matter(
        ("staff_mention", group), niamh.console.shift.workplace, niamh.console.shift.office.frame
    )
    niamh.console.until(lambda: niamh.models.open_id == group and niamh.models.is_loaded)
    assert niamh.models.unread_up_to(niamh.console.board.open_staff_chat.newest_id) is not None
    niamh.area.talk._actions.mark_read(
        niamh.models.unread_up_to(niamh.console.board.open_staff_chat.newest_id)
    )
    niamh.console.until(lambda: all(line.is_settled for line in alerts.rows))
    niamh.console.until(lambda: badge.accessibleName() == "Staff chat")
    niamh.area.talk._actions.leave(group)
    niamh.console.until(lambda: niamh.models.open_id is None and not niamh.models.list.ids())
    rita.console.until(lambda: len(rita.models.people()) == 1)


def test_that_a_draft_is_there_again_after_a_restart(hotel: Hotel, consoles: Consoles) -> None:
    group = begin(hotel)
    first = consoles.open_live(hotel, "desk")
    rita = Colleague(first)
    rita.opens(group)
    rita.types("Half a sen")
    consoles.close(first)
    again = Colleague(consoles.open_live(hotel, "desk"))
    again.console.until(lambda: again.models.drafts == {group: "Half a sen"})
    again.opens(group)
    assert again.area.talk.composer.text.toPlainText() == "Half a sen"


def test_that_a_draft_still_calls_its_colleague_after_a_restart(
    hotel: Hotel, consoles: Consoles
) -> None:
    group = begin(hotel)
    first = consoles.open_live(hotel, "desk")
    rita = Colleague(first)
    rita.opens(group)
    rita.types("@nia")
    first.until(rita.area.talk.composer.completion.isVisible)
    QTest.keyClick(rita.area.talk.composer.text, Qt.Key.Key_Return)
    consoles.close(first)
    again = Colleague(consoles.open_live(hotel, "desk"))
    # Open before the draft is read or after: the words and whom they call come together.
    again.opens(group)
    text = again.area.talk.composer.text
    again.console.until(lambda: text.toPlainText() == "@Niamh ")
    # By id: the hotel would find a name that nobody shares by itself.
    niamh = Id(str(hotel.staff_ids["manager"]))
    assert again.area.talk.composer.completion.chosen == {"Niamh": niamh}
    QTest.keyClick(text, Qt.Key.Key_Return)
    again.console.until(lambda: again.lines and "Niamh" in again.lines[0].mentions)


def test_that_a_message_is_answered_and_forwarded(hotel: Hotel, consoles: Consoles) -> None:
    rita, niamh, group = two_at(hotel, consoles)
    rita.sends("Two bags for 305")
    niamh.console.until(lambda: niamh.texts == ["Two bags for 305"])
    message_id = niamh.lines[0].message_id
    assert message_id is not None
    niamh.area.talk.reply(message_id)
    niamh.sends("Done")
    rita.console.until(lambda: rita.texts[-1:] == ["Done"])
    assert (rita.lines[-1].answers, rita.lines[-1].answers_whom) == (
        "Two bags for 305",
        "Rita Walsh",
    )
    cook = Id(str(hotel.staff_ids["cook"]))
    niamh.area.talk._actions.forward(message_id, (), (cook,))
    niamh.console.until(lambda: len(niamh.models.list.ids()) == 2)
    direct = niamh.models.direct_with(cook)
    assert direct is not None
    niamh.opens(direct)
    niamh.console.until(lambda: [one.forwarded_from for one in niamh.lines] == ["Rita Walsh"])
    assert group != direct
