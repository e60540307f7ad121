"""Toasts and the badge of messages that the hotel refused, and their rows among what waits."""

from types import SimpleNamespace
from typing import Any

from gallery_guest_chat import desk, pending
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from staff_chat_samples import FRONT_DESK, staff_board, writing
from station_samples import NOW, place

from console.models.waiting import waiting_lines
from console.shell.unsent_toasts import UnsentToasts
from console.state.actions import ActionState, PendingAction
from console.state.board import Board, BoardChanges
from console.views.stations import Area, Station
from console.views.theme import ThemeName, theme_for
from console.views.top_bar import TopBar
from console.views.waiting import words
from console.views.waiting.rows import Answer, answers_to
from console.views.widgets.toasts import Message
from contract.record import replace
from contract.scalars import Id

LEFT = "The guest has checked out: nobody would read this."
REFUSED = pending("w", "With pleasure", ActionState.FAILED, refusal=LEFT)


def quiet() -> Board:
    """The desk with nothing under way."""
    known = desk()
    known.outbox = ()
    return known


class Work(QObject):
    """What the toasts need of a workplace."""

    changed = Signal(object)

    def __init__(self, known: Board) -> None:
        super().__init__()
        self.board = known
        self.opened: list[tuple[str, Id]] = []

    def take(self, *outbox: PendingAction) -> None:
        self.board.outbox = outbox
        self.changed.emit(BoardChanges(outbox=True))

    def open_chat(self, conversation_id: Id) -> None:
        self.opened.append(("guest", conversation_id))

    def in_staff_chat(self, work: Any) -> None:
        work(SimpleNamespace(open=lambda there: self.opened.append(("staff", there))))


class Frame(QWidget):
    """The offices with the reception open at an area."""

    station = Station.RECEPTION
    is_in_front = True

    def __init__(self, area: Area) -> None:
        super().__init__()
        self.area = area

    def view(self, _station: Station) -> "Frame":
        return self

    def open_area(self, area: Area) -> None:
        self.area = area

    def isActiveWindow(self) -> bool:
        return self.is_in_front


class Toasts:
    """What is said on screen."""

    def __init__(self, qtbot: QtBot, known: Board, area: Area) -> None:
        self.frame = Frame(area)
        qtbot.addWidget(self.frame)
        self.work = Work(known)
        self.shown: list[Message] = []
        office = SimpleNamespace(frame=self.frame, say=self.shown.append, unsay=self.shown.remove)
        self.toasts = UnsentToasts(self.work, office)  # type: ignore[arg-type]


def test_that_a_refused_message_is_told_where_nobody_looks_and_leads_there(qtbot: QtBot) -> None:
    at = Toasts(qtbot, quiet(), Area.ORDERS)
    at.work.take(REFUSED)
    (message,) = at.shown
    assert (message.title, message.text) == ("Not sent to room 204", LEFT)
    assert message.action == "See it"
    assert message.on_action is not None
    message.on_action()
    assert at.frame.area is Area.GUEST_CHAT
    assert at.work.opened == [("guest", REFUSED.action.entity_id)]
    at.work.take()
    assert at.shown == []


def test_that_what_an_earlier_run_left_refused_is_told(qtbot: QtBot) -> None:
    known = desk()
    known.outbox = (REFUSED,)
    assert [one.title for one in Toasts(qtbot, known, Area.ORDERS).shown] == [
        "Not sent to room 204"
    ]


def test_that_colleagues_are_named(qtbot: QtBot) -> None:
    at = Toasts(qtbot, staff_board(), Area.ORDERS)
    at.work.take(writing("w", "Two bags", ActionState.FAILED, refusal="No."))
    (message,) = at.shown
    assert message.title == "Not sent to Front desk"
    assert message.on_action is not None
    message.on_action()
    assert at.frame.area is Area.STAFF_CHAT
    assert at.work.opened == [("staff", FRONT_DESK)]


def test_that_a_conversation_on_screen_says_it_itself(qtbot: QtBot) -> None:
    at = Toasts(qtbot, quiet(), Area.GUEST_CHAT)
    at.work.take(REFUSED)
    assert at.shown == []
    at.frame.is_in_front = False
    at.work.take(REFUSED, replace(REFUSED, key="other"))
    assert len(at.shown) == 1


def test_that_what_was_refused_stays_marked_in_the_top_bar(qtbot: QtBot) -> None:
    known = desk()
    bar = TopBar(place(known.clock), theme_for(ThemeName.LIGHT))
    qtbot.addWidget(bar)
    bar.resize(1366, 56)
    bar.show()
    assert not bar.refused.isVisible()
    bar.show_refused(2)
    assert bar.refused.isVisible()
    assert bar.refused.accessibleName() == "2 refused"
    assert not bar.refused.geometry().intersects(bar.badge.geometry())
    bar.show_refused(0)
    assert not bar.refused.isVisible()


def test_that_words_to_a_guest_who_left_can_be_copied_and_not_sent_again() -> None:
    known = desk()
    known.outbox = (REFUSED,)
    (line,) = waiting_lines(known)
    assert answers_to(line) == (Answer.RETRY, Answer.DISMISS)
    assert words.what(line) == "Send a message: With pleasure"
    chat = known.guest_chats.truth(REFUSED.action.entity_id)
    assert chat is not None
    known.guest_chats.apply([replace(chat, rev=chat.rev + 1, ended_at=NOW)])
    (line,) = waiting_lines(known)
    assert answers_to(line) == (Answer.COPY, Answer.DISMISS)
    assert line.words == "With pleasure"
