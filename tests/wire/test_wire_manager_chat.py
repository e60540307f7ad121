"""Colleagues write to a manager who stays at the Manager station, over a real hotel."""

from typing import Any, cast

import pytest
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from test_wire_settings_controls import Speaker
from test_wire_staff_chat_console import begin

from console.shell.alert_overlay import show_matter
from console.shell.deeds import doables
from console.shell.finding import go_to
from console.shell.sounds import Sound
from console.views.keys import keys_text
from console.views.manager.station import ManagerStation
from console.views.staff_chat.area import StaffChatArea
from console.views.stations import Area, Station
from contract.resources.search import Find, FindKind
from contract.scalars import Id

ASKED = "@Niamh, who has the key of 312?"


@pytest.fixture
def speaker(monkeypatch: pytest.MonkeyPatch) -> Speaker:
    made = Speaker()
    monkeypatch.setattr("console.shell.ears.load_speaker", lambda: made)
    return made


class Niamh:
    """A manager at her own station, in front of it."""

    def __init__(self, hotel: Hotel, consoles: Consoles) -> None:
        self.console: ConsoleAt = consoles.open_live(hotel, "manager")
        self.frame = self.console.shift.office.frame
        self.until = self.console.until
        self.console.program.window.activateWindow()
        self.until(self.console.program.window.isActiveWindow)

    @property
    def badge(self) -> str:
        return self.frame.rail.areas[Area.STAFF_CHAT].accessibleName()

    @property
    def chat(self) -> StaffChatArea | None:
        return cast(ManagerStation, self.frame.view(Station.MANAGER)).staff_chat

    def opens(self) -> StaffChatArea:
        self.frame.open_area(Area.STAFF_CHAT)
        assert self.chat is not None
        return self.chat

    def opens_from_alert(self, conversation: Id) -> StaffChatArea:
        matter = ("staff_mention", conversation)
        show_matter(matter, self.console.shift.workplace, self.frame)
        chat = self.chat
        assert chat is not None
        self.until(lambda: chat.models.open_id == conversation and chat.models.is_loaded)
        return chat


def messages(hotel: Hotel, conversation: Id) -> list[dict[str, Any]]:
    """What the hotel has of it, by what the desk sees."""
    there = f"/api/staff/hotel/{hotel.slug}/staff_chat/conversations/{conversation}/messages/"
    answer = hotel.staff("desk").get(there)
    assert answer.status_code == 200, answer.text
    told: list[dict[str, Any]] = answer.json()["messages"]
    return told


def write(hotel: Hotel, conversation: Id, text: str) -> None:
    there = f"/api/staff/hotel/{hotel.slug}/staff_chat/conversations/{conversation}/send-message/"
    answer = hotel.staff("desk").post(there, json={"message": text})
    assert answer.status_code == 201, answer.text


def test_that_a_manager_hears_reads_and_answers_without_going_to_the_reception(
    hotel: Hotel, consoles: Consoles, speaker: Speaker
) -> None:
    niamh = Niamh(hotel, consoles)
    until = niamh.until
    # Nothing of the chat is made before somebody wants it.
    assert niamh.chat is None
    assert niamh.badge == "Staff chat"
    group = begin(hotel, "Front desk")
    write(hotel, group, ASKED)
    until(lambda: niamh.badge == "Staff chat 1")
    until(lambda: Sound.STAFF_CHAT in [sound for sound, _ in speaker.played])
    alerts = niamh.console.shift.office.alerts.model
    until(lambda: "staff_mention" in [one.kind for one in alerts.rows])
    chat = niamh.opens_from_alert(group)
    assert (niamh.frame.station, chat.isVisible()) == (Station.MANAGER, True)
    # It is in front, so it is read.
    until(lambda: niamh.badge == "Staff chat")
    until(lambda: chat.talk.messages.is_at_end)
    chat.talk.write()
    QTest.keyClicks(chat.talk.composer.text, "Declan has it")
    QTest.keyClick(chat.talk.composer.text, Qt.Key.Key_Return)
    until(lambda: not niamh.console.board.outbox)
    assert [one["message"] for one in messages(hotel, group)] == [ASKED, "Declan has it"]
    assert niamh.frame.view(Station.RECEPTION) is None
    assert not niamh.console.session.diagnostics.problems


def test_that_a_draft_goes_on_at_the_reception_and_is_there_after_a_restart(
    hotel: Hotel, consoles: Consoles
) -> None:
    group = begin(hotel)
    first = Niamh(hotel, consoles)
    first.until(lambda: group in first.opens().models.list.ids())
    chat = first.opens_from_alert(group)
    chat.talk.write()
    QTest.keyClicks(chat.talk.composer.text, "Half a sen")
    first.frame.open_area(Area.STAFF_CHAT, at=Station.RECEPTION)
    desk = first.console.reception.staff_chat
    assert desk is not None
    assert desk.talk.composer.text.toPlainText() == "Half a sen"
    desk.talk.write()
    QTest.keyClicks(desk.talk.composer.text, "tence")
    consoles.close(first.console)
    again = Niamh(hotel, consoles)
    again.until(lambda: again.opens().models.drafts == {group: "Half a sentence"})
    chat = again.opens_from_alert(group)
    assert chat.talk.composer.text.toPlainText() == "Half a sentence"


def test_that_a_manager_attaches_by_key_without_the_reception(
    hotel: Hotel, consoles: Consoles, monkeypatch: pytest.MonkeyPatch
) -> None:
    group = begin(hotel)
    niamh = Niamh(hotel, consoles)
    niamh.until(lambda: group in niamh.opens().models.list.ids())
    chat, asked = niamh.opens_from_alert(group), list[object]()
    monkeypatch.setattr(
        "console.shell.chat_files.file_choice.ask_files",
        lambda parent, *_, **__: asked.append(parent),
    )
    niamh.until(chat.talk.composer.isVisible)
    (by_key,) = _attach_keys(niamh)
    by_key.activated.emit()
    assert asked == [chat.talk.composer]
    # The reception has the same key, once.
    niamh.frame.open_area(Area.STAFF_CHAT, at=Station.RECEPTION)
    (still,) = _attach_keys(niamh)
    still.activated.emit()
    desk = niamh.console.reception.staff_chat
    assert desk is not None
    assert asked == [chat.talk.composer, desk.talk.composer]


def _attach_keys(niamh: Niamh) -> list[QShortcut]:
    every = niamh.frame.findChildren(QShortcut)
    return [one for one in every if keys_text(one.key()) == "Ctrl U"]


def test_that_what_was_written_is_found_at_the_manager_and_opened_there(
    hotel: Hotel, consoles: Consoles
) -> None:
    group = begin(hotel, "Front desk")
    for text in ("The walnuts are finished", "More tomorrow"):
        write(hotel, group, text)
    niamh = Niamh(hotel, consoles)
    niamh.until(lambda: niamh.console.board.staff_chats.shown(group) is not None)
    first = messages(hotel, group)[0]
    found = Find(
        kind=FindKind.STAFF_MESSAGE, id=Id(str(first["id"])), text="walnuts", conversation=group
    )
    go_to(niamh.console.shift, found)
    chat = niamh.chat
    assert chat is not None
    niamh.until(lambda: chat.talk.messages.current is not None)
    assert chat.talk.messages.current is not None
    assert chat.talk.messages.current.text == "The walnuts are finished"
    assert niamh.frame.view(Station.RECEPTION) is None


def test_that_a_key_of_the_chat_is_done_from_the_palette_at_the_manager(
    hotel: Hotel, consoles: Consoles
) -> None:
    group = begin(hotel, "Front desk")
    write(hotel, group, "The walnuts are finished")
    niamh = Niamh(hotel, consoles)
    niamh.until(lambda: niamh.badge == "Staff chat 1")
    every = {one.deed.key: one for one in doables(niamh.console.shift)}
    # Nine areas take the numbers: the other stations are found all the same.
    assert every["place kitchen"].deed.words == "Open Kitchen"
    assert every["place kitchen"].act()
    assert niamh.frame.station is Station.KITCHEN
    niamh.frame.open(Station.MANAGER)
    assert every["key Staff chat N"].act()
    chat = niamh.chat
    assert chat is not None
    niamh.until(lambda: chat.models.open_id == group)
    assert niamh.frame.view(Station.RECEPTION) is None
