"""Quick replies: their fields, what this PC keeps, the chips above the answer, the settings."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import pytest
from chat_hands import THEME, Chat
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from station_samples import colleague

from console.models.quick_replies import QuickReplies
from console.state.quick_replies import MOST, QuickReply, ReplyField, filled, gaps, missing, read
from console.views.guest_chat.quick_usual import usual_replies
from console.views.settings.quick_replies import QuickRepliesFoot, QuickRepliesGroup
from contract.resources.rooms import HouseGuest, HouseRoom
from contract.scalars import Id, RoomNumber

NONE = Qt.KeyboardModifier.NoModifier
LATE = QuickReply("Late", "Stay until 14:00 on {checkout}, {guest}.")


@dataclass
class Kept:
    """What this PC was told to keep."""

    texts: list[str] = field(default_factory=list)

    def replies(self, kept: str = "") -> QuickReplies:
        return QuickReplies(kept, self.texts.append, usual_replies)


class Answer(Chat):
    """The answer to room 204, with a reply whose field nothing is known for."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.replies.restore((LATE, *usual_replies()))

    @property
    def sent(self) -> list[list[object]]:
        return [[to, written.text] for to, written in self.asked_for("write")]

    def know_check_out(self) -> None:
        guest = HouseGuest(full_name="Éilís Byrne", check_out_date=date(2025, 12, 2))
        room = HouseRoom(id=Id("1"), room_number=RoomNumber("204"), guests_in_room=(guest,))
        self.board.rooms.replace_all([room])
        self.models.refresh()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.area.composer.text, key, held)


@pytest.fixture
def chat(qtbot: object) -> Iterator[Answer]:
    made = Answer()
    yield made
    made.area.close()


def test_that_fields_are_filled_once_and_unknown_ones_stay() -> None:
    facts = {ReplyField.GUEST: "{room}", ReplyField.ROOM: "204"}
    text = "Dear {guest} in {Room}, leave on {checkout}. {other} stays."
    assert filled(text, facts) == "Dear {room} in 204, leave on {checkout}. {other} stays."
    assert missing(text, facts) == (ReplyField.CHECKOUT,)
    assert gaps("a {me} b {nobody}") == [(2, 6)]


def test_that_changes_are_kept_and_can_be_taken_back() -> None:
    kept = Kept()
    replies = kept.replies()
    usual = replies.all
    assert replies.is_usual
    replies.add(LATE)
    replies.move(len(usual), -1)
    replies.change(0, QuickReply("Ours", "Text"))
    assert replies.all[0].label == "Ours"
    assert replies.all[len(usual) - 1] == LATE
    again = kept.replies(kept.texts[-1])
    assert again.all == replies.all
    before = again.kept
    again.remove(0)
    assert again.all == replies.all[1:]
    again.restore(before)
    assert again.all == replies.all
    again.restore(None)
    assert again.all == usual
    assert kept.texts[-1] == ""


def test_that_what_cannot_be_read_gives_the_usual_ones() -> None:
    assert Kept().replies("{broken").all == usual_replies()
    assert read("[[1, 2]]") is None


def test_that_there_are_never_more_than_fit() -> None:
    replies = Kept().replies()
    for _ in range(MOST):
        replies.add(LATE)
    assert len(replies.all) == MOST
    assert replies.is_full


def test_that_alt_and_a_number_puts_a_reply_at_the_cursor(chat: Answer) -> None:
    chat.know_check_out()
    assert chat.area.quick.row.chips[0].text() == "Late"
    chat.area.composer.fill("Good day.Bye")
    cursor = chat.area.composer.text.textCursor()
    cursor.setPosition(9)
    chat.area.composer.text.setTextCursor(cursor)
    chat.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert chat.text == "Good day. Stay until 14:00 on Tue 2 Dec, Éilís Byrne.Bye"
    assert chat.sent == []
    assert chat.models.drafts[Id("1")] == chat.text


def test_that_a_field_nothing_is_known_for_is_never_sent(chat: Answer) -> None:
    chip = chat.area.quick.row.chips[0]
    assert chip.text() == "Late, needs the checkout day"
    chip.click()
    assert chat.text == "Stay until 14:00 on {checkout}, Éilís Byrne."
    assert chat.area.composer.text.textCursor().selectedText() == "{checkout}"
    assert chat.area.composer.hint.text() == "Fill in first: checkout day"
    chat.area.composer.text.moveCursor(chat.area.composer.text.textCursor().MoveOperation.End)
    chat.press(Qt.Key.Key_Return)
    chat.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert chat.sent == []
    # The gap is chosen: typing fills it in.
    QTest.keyClicks(chat.area.composer.text, "Tuesday")
    chat.press(Qt.Key.Key_Return)
    assert chat.sent == [[Id("1"), "Stay until 14:00 on Tuesday, Éilís Byrne."]]
    assert chat.area.composer.hint.text() == "Shift Enter for a new line"


def test_that_the_first_name_of_whoever_writes_is_filled_in(chat: Answer) -> None:
    chat.board.colleagues.replace_all([colleague(1, "Jane Smith", "Front Office")])
    chat.models.refresh()
    chat.replies.restore((QuickReply("Me", "I am {me} of {hotel}."),))
    chat.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert chat.text == "I am Jane of Grand Hotel."


def test_that_chips_that_do_not_fit_are_in_the_menu(chat: Answer) -> None:
    row = chat.area.quick.row
    chat.area.resize(900, 900)
    QTest.qWait(0)
    shown = [chip for chip in row.chips if chip.isVisible()]
    assert 0 < len(shown) < len(row.chips)
    assert max(chip.geometry().right() for chip in shown) < row.more.x()
    words = [action.text() for action in row.menu().actions()]
    assert len(words) == len(chat.replies.all) + 2
    assert words[1] == "On its way\tAlt 2"
    assert words[-1] == "Change quick replies…"
    # Nothing of that kind is a key of the text itself.
    chat.press(Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)
    assert "9" not in chat.text


def test_that_nobody_writes_quick_replies_after_the_check_out(chat: Answer) -> None:
    row = chat.area.quick.row
    assert row.isVisible()
    chat.board.open_chat.open(None)
    chat.models.refresh()
    assert not row.isVisible()


@dataclass
class Settings:
    """The section, with what a person would write next, and the undo that is offered."""

    replies: QuickReplies = field(default_factory=lambda: Kept().replies())
    answers: list[QuickReply | None] = field(default_factory=list)
    undo: list[object] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.group = QuickRepliesGroup(
            self.replies,
            ask=lambda _reply, _parent: self.answers.pop(0),
            offer_undo=lambda said, undo: self.undo.append((said, undo)),
            theme=THEME,
        )
        self.foot = QuickRepliesFoot(self.group, THEME)

    def button(self, name: str) -> QWidget:
        found = [w for w in self.group.findChildren(QWidget) if w.accessibleName() == name]
        return found[-1]

    @property
    def titles(self) -> list[str]:
        return [row.title for row in self.group.rows]


def test_that_the_settings_add_change_order_and_remove_with_undo(qtbot: object) -> None:
    settings = Settings()
    first, second, *_ = settings.titles
    settings.button(f"Move {first} down").click()
    assert settings.titles[:2] == [second, first]
    settings.answers = [QuickReply("Ours", "Text"), None, LATE]
    settings.button(f"Change {second}").click()
    assert settings.titles[:2] == ["Ours", first]
    settings.group.add.click()
    assert "Late" not in settings.titles
    settings.group.add.click()
    assert settings.titles[-1] == "Late"
    settings.button("Remove Ours").click()
    assert settings.titles[0] == first
    ((said, undo),) = settings.undo
    assert said == "“Ours” was removed"
    undo()
    assert settings.titles[0] == "Ours"
    settings.group.reset.click()
    assert settings.replies.is_usual
    assert not settings.group.reset.isEnabled()
    settings.undo[-1][1]()
    assert settings.titles[0] == "Ours"
