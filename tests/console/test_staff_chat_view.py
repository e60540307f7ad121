"""The views of the chat among colleagues with the keyboard and the mouse."""

from dataclasses import replace
from typing import Any

import pytest
from file_samples import chat_files
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from staff_chat_samples import FRONT_DESK, staff_board
from station_samples import ZONE, StillClock, place

from console.models.staff_chat import StaffChatModels
from console.models.staff_entries import StaffLine
from console.state.board import Board, BoardChanges
from console.state.outgoing import Written
from console.views.chat.blocks import Press
from console.views.staff_chat.actions import StaffChatActions
from console.views.staff_chat.asking import ChooseDialog, Chosen, Question, people_choices
from console.views.staff_chat.blocks import StaffBlock
from console.views.staff_chat.dock import StaffDock
from console.views.staff_chat.menu import MessageOffers, message_menu
from console.views.theme import ThemeName, theme_for
from contract.resources.attachments import Attachment, FileType
from contract.scalars import Id

THEME = theme_for(ThemeName.LIGHT)


class Asked:
    """What the view asked for, by name."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []
        names = StaffChatActions.__dataclass_fields__
        self.actions = StaffChatActions(**{name: self._note(name) for name in names})

    def _note(self, name: str) -> Any:
        return lambda *words: self.calls.append((name, *words))

    def named(self, *names: str) -> list[tuple[Any, ...]]:
        return [call for call in self.calls if call[0] in names]


class Answers:
    """Answers what the view asks a person."""

    def __init__(self, chosen: Chosen | None = None, *, is_sure: bool = True) -> None:
        self.chosen, self.sure = chosen, is_sure

    def choose(self, *_: object) -> Chosen | None:
        return self.chosen

    def title(self, *_: object) -> str | None:
        return "Lobby"

    def is_sure(self, *_: object) -> bool:
        return self.sure


def dock_of(qtbot: QtBot, known: Board) -> tuple[StaffDock, Asked]:
    asked = Asked()
    models = StaffChatModels(known, ZONE)
    dock = StaffDock(
        models, asked.actions, place=place(StillClock()), theme=THEME, files=chat_files()
    )
    qtbot.addWidget(dock)
    dock.resize(400, 900)
    dock.show()
    return dock, asked


def test_that_the_list_is_gone_through_and_written_from_by_keyboard(qtbot: QtBot) -> None:
    dock, asked = dock_of(qtbot, staff_board())
    QTest.keyClick(dock.list.list, Qt.Key.Key_Down)
    assert asked.named("open") == [("open", Id("2"))]
    QTest.keyClick(dock.list.list, Qt.Key.Key_Return)
    text = dock.talk.composer.text
    QTest.keyClicks(text, "Two bags")
    assert ("type", True) in asked.calls
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert asked.named("write") == [("write", FRONT_DESK, Written(text="Two bags"))]
    assert text.toPlainText() == ""


def test_that_a_low_dock_has_the_conversation_alone_and_a_way_back(qtbot: QtBot) -> None:
    dock, asked = dock_of(qtbot, staff_board())
    assert dock.list.isVisible()
    assert not dock.talk.head.back.isVisible()
    dock.resize(304, 396)
    assert not dock.list.isVisible()
    dock.talk.head.back.click()
    assert asked.named("open") == [("open", None)]


def test_that_what_could_not_be_loaded_is_asked_for_again_by_keyboard(qtbot: QtBot) -> None:
    known = staff_board(is_open=False)
    known.open_staff_chat.open(FRONT_DESK)
    dock, asked = dock_of(qtbot, known)
    again = dock.talk.messages.again
    assert not again.isVisible()
    known.open_staff_chat.fail("The hotel did not answer in time.")
    dock.talk._models.apply(BoardChanges(open_staff_chat=True))
    assert again.isVisible()
    QTest.keyClick(again, Qt.Key.Key_Return)
    assert asked.named("load_older") == [("load_older",)]


def test_that_the_next_unread_conversation_is_found_from_anywhere(qtbot: QtBot) -> None:
    known = staff_board(is_open=False)
    known.open_staff_chat.open(Id("3"))
    dock, asked = dock_of(qtbot, known)
    dock.list.list.go_unread()
    assert asked.named("open") == [("open", FRONT_DESK)]


def test_that_a_name_is_completed_and_goes_as_an_id(qtbot: QtBot) -> None:
    dock, asked = dock_of(qtbot, staff_board())
    text, completion = dock.talk.composer.text, dock.talk.composer.completion
    QTest.keyClicks(text, "@l")
    assert completion.isVisible()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert text.toPlainText() == "@Liam "
    assert not completion.isVisible()
    QTest.keyClick(text, Qt.Key.Key_Return)
    said = asked.named("write")[0][2]
    assert said.mentions == (Id("4"),)
    QTest.keyClicks(text, "@")
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert not completion.isVisible()
    assert text.toPlainText() == "@"


def test_that_a_reply_says_what_it_answers_and_escape_gives_it_up(qtbot: QtBot) -> None:
    dock, asked = dock_of(qtbot, staff_board())
    composer = dock.talk.composer
    dock.talk.reply(Id("11"))
    assert composer.strip.isVisible()
    QTest.keyClicks(composer.text, "Yes")
    QTest.keyClick(composer.text, Qt.Key.Key_Return)
    assert asked.named("write")[0][2] == Written(text="Yes", reply_to=Id("11"))
    dock.talk.reply(Id("11"))
    QTest.keyClick(composer.text, Qt.Key.Key_Escape)
    assert not composer.strip.isVisible()


def test_that_reading_is_told_only_of_what_is_in_sight(qtbot: QtBot) -> None:
    dock, asked = dock_of(qtbot, staff_board())
    dock.activateWindow()
    qtbot.waitUntil(dock.isActiveWindow, timeout=60_000)
    dock.tick()
    assert ("mark_read", Id("17")) in asked.calls
    assert ("watch", True) in asked.calls
    asked.calls.clear()
    dock.hide()
    dock.tick()
    assert asked.calls == [("watch", False)]


def test_that_a_chip_that_is_pressed_reacts(qtbot: QtBot) -> None:
    dock, asked = dock_of(qtbot, staff_board())
    view = dock.talk.messages
    blocks = list(zip(view._column.blocks, view._column.tops, strict=True))
    block, top = next((b, t) for b, t in blocks if isinstance(b, StaffBlock) and b.chips)
    assert isinstance(block, StaffBlock)
    spot = view._origin() + QPointF(0, top) + block.chips[1][1].center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot.toPoint())
    assert asked.named("react") == [("react", Id("12"), "😊")]


def test_that_deleting_and_leaving_are_asked_about(qtbot: QtBot) -> None:
    dock, asked = dock_of(qtbot, staff_board())
    dock.talk.asker = Answers(is_sure=False)  # type: ignore[assignment]
    dock.talk.delete(Id("12"))
    dock.talk.leave()
    assert asked.named("delete", "leave") == []
    dock.talk.asker = Answers()  # type: ignore[assignment]
    dock.talk.delete(Id("12"))
    dock.talk.leave()
    dock.talk.rename()
    assert asked.named("delete", "leave", "rename") == [
        ("delete", Id("12")),
        ("leave", FRONT_DESK),
        ("rename", FRONT_DESK, "Lobby"),
    ]


@pytest.mark.parametrize(
    ("chosen", "call"),
    [
        (Chosen(people=(Id("5"),)), ("open", Id("4"))),
        (Chosen(people=(Id("3"),)), ("start", (Id("3"),), "")),
        (Chosen(people=(Id("3"), Id("5")), title="Late"), ("start", (Id("3"), Id("5")), "Late")),
    ],
)
def test_that_a_direct_conversation_there_is_already_is_opened(
    qtbot: QtBot, chosen: Chosen, call: tuple[Any, ...]
) -> None:
    dock, asked = dock_of(qtbot, staff_board())
    dock.talk.asker = Answers(chosen)  # type: ignore[assignment]
    dock.list.begin.click()
    assert asked.named("open", "start") == [call]


def test_that_a_message_is_forwarded_to_groups_and_people(qtbot: QtBot) -> None:
    dock, asked = dock_of(qtbot, staff_board())
    dock.talk.asker = Answers(Chosen(people=(Id("3"),), chats=(Id("2"),)))  # type: ignore[assignment]
    dock.talk.forward(Id("12"))
    assert asked.named("forward") == [("forward", Id("12"), (Id("2"),), (Id("3"),))]


def test_that_a_message_that_failed_is_sent_again(qtbot: QtBot) -> None:
    dock, asked = dock_of(qtbot, staff_board())
    dock.talk.messages.pressed.emit((Press.RETRY, "key"))
    assert asked.named("retry") == [("retry", "key")]


def test_that_a_draft_stays_with_its_conversation(qtbot: QtBot) -> None:
    known = staff_board()
    dock, _ = dock_of(qtbot, known)
    models, text = dock.talk._models, dock.talk.composer.text
    QTest.keyClicks(text, "Half a sen")
    assert models.drafts == {FRONT_DESK: "Half a sen"}
    assert models.list.rows[0].has_draft
    for chat_id, shown in ((Id("2"), ""), (FRONT_DESK, "Half a sen")):
        known.open_staff_chat.open(chat_id)
        models.apply(BoardChanges(open_staff_chat=True))
        assert text.toPlainText() == shown


def test_that_a_draft_keeps_whom_it_calls(qtbot: QtBot) -> None:
    known = staff_board()
    dock, asked = dock_of(qtbot, known)
    models, text = dock.talk._models, dock.talk.composer.text
    QTest.keyClicks(text, "@l")
    QTest.keyClick(text, Qt.Key.Key_Tab)
    for chat_id in (Id("2"), FRONT_DESK):
        known.open_staff_chat.open(chat_id)
        models.apply(BoardChanges(open_staff_chat=True))
    QTest.keyClicks(text, "now")
    QTest.keyClick(text, Qt.Key.Key_Return)
    said = asked.named("write")[0][2]
    assert (said.text, said.mentions) == ("@Liam now", (Id("4"),))
    # What is written next calls nobody yet.
    QTest.keyClicks(text, "@Liam again")
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert asked.named("write")[1][2].mentions == ()


def test_that_several_are_chosen_by_typing_and_a_group_may_have_a_title(qtbot: QtBot) -> None:
    people = people_choices(StaffChatModels(staff_board(), ZONE).colleagues())
    asked = Question(title="New conversation", accept="Begin", has_title=True)
    dialog = ChooseDialog(asked, people, THEME, None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.accept_button.isEnabled()
    QTest.keyClicks(dialog.search, "pri")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.search.text() == ""
    assert not dialog.group_title.isVisible()
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.group_title.isVisible()
    QTest.keyClicks(dialog.group_title, "Late shift")
    assert dialog.chosen == Chosen(people=(Id("2"), Id("3")), title="Late shift")


def test_that_the_menu_of_a_message_opens_by_keyboard(qtbot: QtBot) -> None:
    dock, _ = dock_of(qtbot, staff_board())
    view, told = dock.talk.messages, list[Any]()
    view.menu_wanted.disconnect()
    view.menu_wanted.connect(told.append)
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Return)
    line, spot = told[0]
    assert line.message_id == Id("17")
    assert isinstance(spot, QPoint)


def test_that_the_menu_of_a_group_has_dots_where_a_question_follows(qtbot: QtBot) -> None:
    dock, _ = dock_of(qtbot, staff_board())
    said = [one.text() for one in dock.talk.head.menu().actions()][:3]
    assert said == ["Add colleagues…", "Rename the group…", "Leave the group"]


@pytest.mark.parametrize("may_delete", [True, False])
def test_that_the_menu_of_ones_own_message_takes_a_file_out_of_it(
    qtbot: QtBot, may_delete: bool
) -> None:
    models = StaffChatModels(staff_board(), ZONE)
    own = next(one for one in models.entries if isinstance(one, StaffLine))
    plan = Attachment(id=Id("7"), file_name="A & B.pdf", file_type=FileType.PDF)
    asked: list[Id] = []
    usual = dict.fromkeys(("react", "reply", "forward", "copy", "open_file", "save_file"), print)
    offers = MessageOffers(
        **usual, delete_file=asked.append, delete=(lambda: None) if may_delete else None
    )
    holder = QWidget()
    qtbot.addWidget(holder)
    menu = message_menu(replace(own, files=(plan,)), [], offers, THEME, holder)
    said = {one.text(): one for one in menu.actions()}
    assert "Forward…" in said
    assert ("Delete A && B.pdf" in said) is may_delete
    if may_delete:
        said["Delete A && B.pdf"].trigger()
        assert asked == [Id("7")]


def test_that_a_pressed_row_leads_the_keyboard_into_the_text(qtbot: QtBot) -> None:
    known = staff_board()
    known.open_staff_chat.open(None)
    dock, asked = dock_of(qtbot, known)
    dock.activateWindow()
    rows, models = dock.list.list, dock.talk.head._models
    spot = rows.visualRect(models.list.index(models.list.row_of(FRONT_DESK), 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked.named("open") == [("open", FRONT_DESK)]
    assert dock.focusWidget() is rows
    known.open_staff_chat.open(FRONT_DESK)
    models.apply(BoardChanges(open_staff_chat=True))
    assert dock.focusWidget() is dock.talk.composer.text
