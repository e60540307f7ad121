"""Answers to single messages, and what the menu of a message does, by keys."""

from typing import Any

import pytest
from cable import cable_to
from console_at import Consoles
from file_hands import GuestWithFiles, bubbles, opened, photo, pressing
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from console.state.actions import ActionState
from console.state.link import LinkState

# What is said of menus without a screen.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def on_message(area: Any, steps_up: int) -> Any:
    """The keyboard on one of the newest messages."""
    area.conversation.setFocus()
    for _ in range(steps_up):
        pressing(area.conversation, Qt.Key.Key_Up)
    return area.conversation.current


def menu_by_key(area: Any) -> QMenu:
    """The menu of the message the keyboard is at, as the Menu key opens it."""
    # Without a window manager nobody gives the activation back that a closed menu had.
    area.window().activateWindow()
    area.conversation.setFocus()
    pressing(area.conversation, Qt.Key.Key_Menu)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, words: str) -> None:
    """Choose by the words of an entry, with the keyboard."""
    (action,) = [one for one in menu.actions() if one.text().partition("\t")[0] == words]
    menu.setActiveAction(action)
    pressing(menu, Qt.Key.Key_Return)


def test_that_a_message_is_answered_by_keys_and_found_again_from_its_answer(
    hotel: Hotel, consoles: Consoles
) -> None:
    guest = GuestWithFiles(hotel)
    guest.writes("Do you have a cot?")
    # The desk may write more at once than a guest.
    there = f"/api/chat/{hotel.slug}/conversations/{guest.id}/messages/send/"
    for number in range(70):
        hotel.staff("desk").post(there, json={"message": f"Line {number}"}).raise_for_status()
    desk = consoles.open_live(hotel, "desk")
    area = opened(desk, guest)
    first = guest.messages_all()[0]
    # The answer to a message far up, as the guest's own telephone would send it.
    guest.writes("That one I mean.", reply_to=first["id"])
    desk.until(lambda: bubbles(area)[-1].answers == "Do you have a cot?")

    chosen = on_message(area, 1)
    assert chosen.text == "That one I mean."
    pressing(area.conversation, Qt.Key.Key_R)
    assert area.answering.strip.isVisible()
    assert area.composer.text.hasFocus()
    QTest.keyClicks(area.composer.text, "Yes, we do.")
    pressing(area.composer.text, Qt.Key.Key_Return)
    assert not area.answering.strip.isVisible()
    desk.until(lambda: not desk.board.outbox)
    said = guest.messages_all()[-1]
    assert (said["message"], said["reply_to_message"]["message"]) == (
        "Yes, we do.",
        "That one I mean.",
    )

    # From the guest's answer up to what it answers: older pages come by themselves.
    assert not any(one.text == "Do you have a cot?" for one in bubbles(area))
    quoted = next(one for one in bubbles(area) if one.text == "That one I mean.")
    area.conversation.jumped.emit(quoted.answered_id)
    desk.until(lambda: area.conversation.current and area.conversation.current.text != quoted.text)
    assert area.conversation.current.text == "Do you have a cot?"


def test_that_nothing_is_sent_in_answer_to_a_message_that_is_gone(
    hotel: Hotel, consoles: Consoles
) -> None:
    guest = GuestWithFiles(hotel)
    guest.writes("Nothing, sorry")
    desk = consoles.open_live(hotel, "desk")
    area = opened(desk, guest)
    on_message(area, 1)
    pressing(area.conversation, Qt.Key.Key_R)
    QTest.keyClicks(area.composer.text, "You are welcome.")
    guest.deletes(guest.messages()[0])
    desk.until(lambda: bubbles(area)[0].is_deleted)
    pressing(area.composer.text, Qt.Key.Key_Return)
    assert area.composer.text.toPlainText() == "You are welcome."
    assert "was deleted meanwhile" in area.answering.strip.accessibleName()
    assert not desk.board.outbox
    pressing(area.composer.text, Qt.Key.Key_Escape)
    assert not area.answering.strip.isVisible()
    assert area.composer.text.hasFocus()
    pressing(area.composer.text, Qt.Key.Key_Return)
    desk.until(lambda: len(guest.messages()) == 2)
    assert guest.messages()[-1]["reply_to"] is None


def test_that_an_answer_the_hotel_refuses_keeps_its_words_and_can_go_without(
    hotel: Hotel, consoles: Consoles
) -> None:
    guest = GuestWithFiles(hotel)
    guest.writes("Nothing, sorry")
    with cable_to(hotel.process.port) as cable:
        desk = consoles.open_live(hotel, "desk", url=cable.url)
        area = opened(desk, guest)
        on_message(area, 1)
        pressing(area.conversation, Qt.Key.Key_R)
        cable.cut()
        desk.until(lambda: desk.board.link.state is LinkState.RECONNECTING)
        QTest.keyClicks(area.composer.text, "You are welcome.")
        pressing(area.composer.text, Qt.Key.Key_Return)
        guest.deletes(guest.messages()[0])
        cable.mend()
        desk.session.try_now()
        desk.until(lambda: bubbles(area)[-1].state is ActionState.FAILED)
        failed = bubbles(area)[-1]
        assert failed.text == "You are welcome."
        assert failed.refusal == "The message you answer was deleted."
        desk.until(lambda: bubbles(area)[0].is_deleted)
        area.conversation.setFocus()
        pressing(area.conversation, Qt.Key.Key_Down)
        choose(menu_by_key(area), "Retry")
        desk.until(lambda: not desk.board.outbox)
    assert guest.messages()[-1]["message"] == "You are welcome."


def test_that_the_menu_of_a_message_does_what_it_says(hotel: Hotel, consoles: Consoles) -> None:
    guest = GuestWithFiles(hotel)
    guest.writes("Hello")
    desk = consoles.open_live(hotel, "desk")
    desk_client = hotel.staff("desk")
    parts = [("files", ("a&b.jpg", photo())), ("files", ("prices.csv", b"Soup;8\n"))]
    there = f"/api/chat/{hotel.slug}/conversations/{guest.id}/upload-attachment/"
    desk_client.post(there, files=parts, data={"message": "Both"}, timeout=60).raise_for_status()
    area = opened(desk, guest)
    desk.until(lambda: bubbles(area)[-1].files)
    on_message(area, 1)
    menu = menu_by_key(area)
    assert [one.text().partition("\t")[0] for one in menu.actions()] == [
        "Reply",
        "Copy text",
        "Open a&&b.jpg",
        "Save a&&b.jpg…",
        "Save prices.csv…",
        "Edit",
        "Delete a&&b.jpg",
        "Delete prices.csv",
        "Delete the message",
    ]
    choose(menu, "Copy text")
    assert QGuiApplication.clipboard().text() == "Both"
    choose(menu_by_key(area), "Delete prices.csv")
    desk.until(lambda: len(guest.messages()[-1]["attachments"]) == 1 and not desk.board.outbox)
    # Never silently gone.
    desk.until(lambda: bubbles(area)[-1].removed_files == 1 and bubbles(area)[-1].state is None)
    choose(menu_by_key(area), "Edit")
    assert area.composer.text.toPlainText() == "Both"
    pressing(area.composer.text, Qt.Key.Key_Escape)
    choose(menu_by_key(area), "Delete the message")
    desk.until(lambda: guest.messages()[-1]["is_deleted"])
    # A guest's message is not one's own to change.
    pressing(area.conversation, Qt.Key.Key_Up)
    menu = menu_by_key(area)
    assert [one.text().partition("\t")[0] for one in menu.actions()] == ["Reply", "Copy text"]
    menu.close()
