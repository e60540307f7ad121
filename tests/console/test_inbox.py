"""The inbox of the guests' chat: its filters, its order, its archive and who waits longest."""

import dataclasses
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from chat_hands import Chat
from gallery_guest_chat import ME, pending
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from station_samples import NOW

from console.models.chat_entries import Bubble
from console.models.chat_inbox import InboxChat, InboxFilter, InboxHead, InboxNote, InboxPart
from console.models.room_panel import RoomPanelModels
from console.state.actions import ActionState
from console.state.board import BoardChanges
from console.state.guest_chats import GuestChats
from console.state.link import LinkState
from console.views.chat.words import progress
from console.views.guest_chat import words
from console.views.guest_chat.inbox_rows import InboxDelegate
from console.views.guest_chat.inbox_words import FILTERS, emptiness, filter_labels, row_time
from console.views.guest_chat.words import preview
from console.views.icons import Icon
from contract.record import replace
from contract.resources.guest_chat import GuestConversation
from contract.scalars import Id

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def chat(qtbot: object) -> Iterator[Chat]:
    made = Chat()
    yield made
    made.area.close()


def rooms(chat: Chat) -> list[str]:
    return [row.room for row in chat.models.inbox.rows if isinstance(row, InboxChat)]


def choose(chat: Chat, wanted: InboxFilter) -> None:
    chat.area.inbox.filters.choose(FILTERS.index(wanted))


def quiet(number: int, hours: float) -> GuestConversation:
    """An answered conversation nobody wrote in for so long."""
    at = NOW - timedelta(hours=hours)
    return GuestConversation(
        conversation_id=Id(str(number)),
        id=Id(str(number)),
        rev=1,
        room_number=f"9{number}",
        last_message_id=Id(str(number)),
        last_message="Thank you",
        last_message_time=at,
        created_at=at,
    )


def test_that_who_waits_longest_comes_first_then_the_newest_answer(chat: Chat) -> None:
    assert rooms(chat) == ["312", "204", "407", "118", "221", "305", "109", "410", "Villa 12B"]
    heads = [row for row in chat.models.inbox.rows if isinstance(row, InboxHead)]
    assert [(head.part, head.count) for head in heads] == [
        (InboxPart.WAITING, 5),
        (InboxPart.ANSWERED, 4),
    ]


def test_that_the_newest_message_says_whether_one_wrote_it_oneself(chat: Chat) -> None:
    said = {
        row.room: preview(row)[1] for row in chat.models.inbox.rows if isinstance(row, InboxChat)
    }
    assert said["305"] == "You: Your taxi is booked for 16:15."
    assert said["109"] == "Thank you so much!"


def test_that_pictures_without_words_are_no_mere_file(chat: Chat) -> None:
    rows = [row for row in chat.models.inbox.rows if isinstance(row, InboxChat)]
    (row,) = (one for one in rows if one.room == "118")
    assert preview(row) == (Icon.IMAGE, "Photo")
    assert preview(dataclasses.replace(row, has_picture=False)) == (Icon.FILE, "File")


def test_that_every_filter_says_how_many_it_lists(chat: Chat) -> None:
    labels = filter_labels(chat.models, is_narrow=False)
    assert labels == ["All 9", "Mine 2", "Nobody yet 3", "Archive"]
    choose(chat, InboxFilter.MINE)
    assert rooms(chat) == ["204", "305"]
    choose(chat, InboxFilter.NOBODY)
    assert rooms(chat) == ["312", "118", "221"]


def test_that_nothing_is_counted_before_the_conversations_are_known(chat: Chat) -> None:
    chat.board.guest_chats.replace_all([])
    chat.board.link = replace(chat.board.link, verified_at=None)
    chat.models.refresh()
    labels = filter_labels(chat.models, is_narrow=False)
    assert labels == ["All", "Mine", "Nobody yet", "Archive"]


@pytest.mark.parametrize(
    ("wanted", "title"),
    [
        (InboxFilter.ALL, "No guest is waiting"),
        (InboxFilter.MINE, "You handle no conversation"),
        (InboxFilter.NOBODY, "Somebody takes care of every guest"),
        (InboxFilter.ARCHIVE, "Nothing is in the archive"),
    ],
)
def test_that_a_filter_without_results_says_so(chat: Chat, wanted: InboxFilter, title: str) -> None:
    chat.board.guest_chats.replace_all([])
    chat.models.refresh()
    choose(chat, wanted)
    assert rooms(chat) == []
    assert emptiness(chat.models, chat.board.zone).title == title


def test_that_the_archive_is_asked_for_when_somebody_looks_into_it(chat: Chat) -> None:
    assert chat.asked_for("load_archive") == []
    choose(chat, InboxFilter.ARCHIVE)
    assert chat.asked_for("load_archive") == [[True]]
    chat.board.chat_archive.begin(anew=True)
    assert emptiness(chat.models, chat.board.zone).title == ""
    chat.board.guest_chats.take_archive([quiet(100 + n, 25 + n) for n in range(60)])
    chat.board.chat_archive.take(60, has_more=True)
    chat.models.refresh()
    assert rooms(chat) == [f"9{100 + n}" for n in range(60)]
    bar = chat.area.inbox.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert chat.asked_for("load_archive")[1:] == [[False]]


def test_that_an_archive_that_cannot_be_read_says_why_and_is_asked_for_again(chat: Chat) -> None:
    choose(chat, InboxFilter.ARCHIVE)
    chat.board.chat_archive.fail("The hotel does not answer.")
    said = emptiness(chat.models, chat.board.zone)
    assert (said.title, said.text) == (
        "The archive cannot be read now",
        "The hotel does not answer.",
    )
    chat.board.guest_chats.take_archive([quiet(101, 30)])
    chat.board.chat_archive.take(1, has_more=True)
    chat.board.chat_archive.fail("The hotel does not answer.")
    chat.models.refresh()
    again = chat.area.inbox.again
    assert (again.isVisible(), again.reason.text()) == (True, "The hotel does not answer.")
    QTest.keyClick(again.button, Qt.Key.Key_Return)
    assert chat.asked_for("load_archive")[-1] == [False]
    chat.board.chat_archive.begin(anew=False)
    chat.models.refresh()
    assert chat.models.inbox.rows[-1] == InboxNote()
    assert not again.isVisible()


def test_that_what_was_read_of_the_archive_stays_over_the_next_list(chat: Chat) -> None:
    chats = chat.board.guest_chats
    chats.take_archive([quiet(70, 30)])
    chats.replace_all(list(chats.truths())[:3])
    assert [one.chat.id for one in chats.archived(NOW)] == [Id("70")]
    # A restored backup is another history.
    chats.replace_all([], keeps_newer=False)
    assert chats.archived(NOW) == []


def test_that_an_answer_to_an_archived_conversation_takes_it_out(chat: Chat) -> None:
    chats = chat.board.guest_chats
    chats.take_archive([quiet(70, 30)])
    chats.apply([replace_chat(quiet(70, 30))])
    assert chats.archived(NOW) == []
    assert Id("70") in [one.chat.id for one in chats.waiting(NOW)]


def replace_chat(known: GuestConversation) -> GuestConversation:
    return replace(known, rev=2, waiting_since=NOW, last_message_time=NOW)


def test_that_n_goes_to_who_waits_longest_and_then_on(chat: Chat) -> None:
    inbox = chat.area.inbox.list
    chat.board.open_chat.open(None)
    QTest.keyClick(inbox, Qt.Key.Key_N)
    assert chat.asked_for("open") == [[Id("0")]]
    chat.board.open_chat.open(Id("0"))
    QTest.keyClick(inbox, Qt.Key.Key_N)
    assert chat.asked_for("open")[-1] == [Id("1")]
    # From the last one round to the first.
    chat.board.open_chat.open(Id("4"))
    QTest.keyClick(inbox, Qt.Key.Key_N)
    assert chat.asked_for("open")[-1] == [Id("0")]


def test_that_alt_down_goes_on_while_somebody_writes_and_keeps_the_draft(chat: Chat) -> None:
    chat.area.composer.text.setFocus()
    QTest.keyClicks(chat.area.composer.text, "One moment, n")
    QTest.keyClick(chat.area.composer.text, Qt.Key.Key_Down, ALT)
    assert chat.asked_for("open") == [[Id("2")]]
    assert chat.models.drafts[Id("1")] == "One moment, n"


def test_that_n_shows_every_conversation_when_the_filter_hides_who_waits(chat: Chat) -> None:
    choose(chat, InboxFilter.MINE)
    chat.board.open_chat.open(None)
    QTest.keyClick(chat.area.inbox.list, Qt.Key.Key_N)
    assert chat.models.inbox.filter is InboxFilter.ALL
    assert chat.asked_for("open") == [[Id("0")]]


def test_that_a_row_says_the_day_when_it_was_not_today() -> None:
    zone = NOW.tzinfo
    assert row_time(NOW, NOW, zone) == f"{NOW:%H:%M}"
    assert row_time(NOW - timedelta(days=3), NOW, zone) == "Thu 27 Nov"


def test_that_mine_follows_a_hand_over(chat: Chat) -> None:
    choose(chat, InboxFilter.MINE)
    taken = chat.board.guest_chats.truth(Id("2"))
    chat.board.guest_chats.apply([replace(taken, rev=2, handler_id=ME, handler_name="Jane Smith")])
    chat.models.refresh()
    assert rooms(chat) == ["204", "407", "305"]


def test_that_a_change_makes_and_measures_only_its_own_line(
    qtbot: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: set[int] = set()
    measure = InboxDelegate.sizeHint

    def count(delegate: InboxDelegate, option: Any, index: Any) -> Any:
        measured.add(index.row())
        return measure(delegate, option, index)

    monkeypatch.setattr(InboxDelegate, "sizeHint", count)
    chat = Chat()
    QApplication.processEvents()
    before = list(chat.models.inbox.rows)
    assert len(measured) == len(before)
    known = chat.board.guest_chats.truth(Id("1"))
    assert known is not None
    chat.board.guest_chats.apply([replace(known, rev=known.rev + 1, unread_count=7)])
    measured.clear()
    chat.models.refresh()
    QApplication.processEvents()
    at = chat.models.inbox.row_of(Id("1"))
    after = [row for row in chat.models.inbox.rows if isinstance(row, InboxChat)]
    made = [row.id for row in after if not any(row is old for old in before)]
    assert at is not None
    assert made == [Id("1")]
    assert measured <= {at, at + 1}
    chat.area.close()


def test_that_a_line_of_another_height_is_measured_with_those_below(chat: Chat) -> None:
    inbox = chat.area.inbox.list
    at = chat.models.inbox.row_of(Id("1"))
    assert at is not None
    below = inbox.model().index(at + 1, 0)
    top = inbox.visualRect(below).top()
    line = chat.models.inbox.rows[at]
    assert isinstance(line, InboxChat)
    rows = list(chat.models.inbox.rows)
    rows[at] = dataclasses.replace(line, waiting_since=None)
    chat.models.inbox.show_rows(rows)
    QApplication.processEvents()
    assert inbox.visualRect(below).top() < top


def test_that_a_look_that_found_nothing_changes_nothing_on_screen(chat: Chat) -> None:
    board, told = chat.board, list[str]()
    panel = RoomPanelModels(board, board.zone)
    chat.models.changed.connect(lambda: told.append("chat"))
    panel.changed.connect(lambda: told.append("panel"))

    def look(**more: object) -> list[str]:
        told.clear()
        board.link = replace(board.link, **more)
        chat.models.apply(BoardChanges(link=True))
        panel.apply(BoardChanges(link=True))
        return list(told)

    look(state=LinkState.LIVE)
    assert look(verified_at=NOW + timedelta(seconds=1)) == []
    assert look(state=LinkState.OFFLINE) == ["chat", "panel"]
    assert look(verified_at=NOW + timedelta(seconds=2)) == ["chat", "panel"]
    assert look(state=LinkState.LIVE) == ["chat", "panel"]


def test_that_a_pressed_row_leads_the_keyboard_into_its_answer(chat: Chat) -> None:
    chat.area.activateWindow()
    rows_view, text = chat.area.inbox.list, chat.area.composer.text
    there = {
        row.id: n for n, row in enumerate(chat.models.inbox.rows) if isinstance(row, InboxChat)
    }
    other = next(one for one in there if one != chat.models.open_id)

    def press_row(number: int) -> None:
        spot = rows_view.visualRect(chat.models.inbox.index(number, 0)).center()
        QTest.mouseClick(rows_view.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    press_row(there[other])
    assert chat.asked_for("open") == [[other]]
    # It is not open yet: what is typed now must not get into the one before.
    assert not text.hasFocus()
    chat.board.open_chat.open(other)
    chat.models.refresh()
    assert text.hasFocus()
    rows_view.setFocus()
    QTest.keyClick(rows_view, Qt.Key.Key_Down)
    chat.board.open_chat.open(chat.asked_for("open")[-1][0])
    chat.models.refresh()
    assert rows_view.hasFocus()
    opened = chat.models.open_id
    assert opened is not None
    press_row(there[opened])
    assert text.hasFocus()


def test_that_a_row_says_what_the_bubble_says_and_the_newest_words_of_one_s_own(
    chat: Chat,
) -> None:
    unsent = pending("w", "With pleasure", ActionState.WILL_SEND)
    chat.board.guest_chats.lay((unsent,))
    chat.models.refresh()
    number = chat.models.inbox.row_of(chat.models.open_id)
    assert number is not None
    row = chat.models.inbox.rows[number]
    assert isinstance(row, InboxChat)
    assert words.preview(row)[1] == "You: With pleasure"
    for is_live in (True, False):
        bubble = chat.models.entries[-1]
        assert isinstance(bubble, Bubble)
        said = progress(bubble, is_live=is_live)
        assert said is not None
        assert words.mark(row, is_live=is_live) == said[1]
    assert words.mark(row, is_live=False) == "Will send when back online"


def test_that_what_is_being_written_stays_to_be_copied_when_the_guest_checks_out(
    chat: Chat,
) -> None:
    chat.area.activateWindow()
    chat.area.composer.text.setFocus()
    QTest.keyClicks(chat.area.composer.text, "Your taxi")
    chat.check_out()
    left = chat.area.left_words
    assert left.isVisible()
    assert left.words.toPlainText() == "Your taxi"
    assert not chat.area.composer.isVisible()
    # It is kept nowhere but on screen.
    assert chat.models.drafts.get(chat.models.open_id or Id("")) is None
    assert left.words.hasFocus()
    QTest.keyClicks(left.words, "j is here")
    assert left.words.toPlainText() == "Your taxi"
    assert chat.asked_for("open") == []
    left.copy.click()
    assert QApplication.clipboard().text() == "Your taxi"
    left.discard.click()
    assert not left.isVisible()
    assert left.words.toPlainText() == ""


def test_that_what_was_left_goes_with_the_conversation(chat: Chat) -> None:
    QTest.keyClicks(chat.area.composer.text, "Your taxi")
    left, open_id = chat.area.left_words, chat.models.open_id
    chat.check_out()
    assert left.isVisible()
    chat.board.open_chat.open(Id("2"))
    chat.models.refresh()
    assert not left.isVisible()
    chat.board.open_chat.open(open_id)
    chat.models.refresh()
    assert (left.isVisible(), left.words.toPlainText()) == (False, "")


def test_that_conversations_alike_in_time_stand_by_their_numbers() -> None:
    chats = GuestChats()
    alike = [quiet(number, 1) for number in (10, 9, 100)]
    chats.replace_all([structs.replace(one, waiting_since=NOW) for one in alike])
    assert [one.chat.id for one in chats.waiting(NOW)] == ["9", "10", "100"]
    chats.replace_all(alike, keeps_newer=False)
    assert [one.chat.id for one in chats.answered(NOW)] == ["100", "10", "9"]
