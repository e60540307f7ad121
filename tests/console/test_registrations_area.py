"""The manager's registrations on screen: who waits, what was decided, and the codes."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from joining_samples import codes, decided, joining, undecided
from office_samples import office, registration
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from station_samples import NOW, ago, place

from console.models.codes import CodesModel
from console.models.joining import JoiningModel
from console.models.manager import ManagerModels
from console.state.board import Board, BoardChanges
from console.state.book import BookPage
from console.state.link import LinkState, LinkStatus
from console.state.registrations import everybody
from console.views.manager.actions import OfficeActions
from console.views.registrations.actions import JoiningActions, Made, Reading
from console.views.registrations.area import JoiningModels, RegistrationsArea
from console.views.theme import ThemeName, theme_for
from contract.record import replace
from contract.resources.team import RegistrationPackage, RegistrationState, Welcome
from contract.scalars import Id


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """Closed windows are gone before a thread of another test collects them as garbage."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@dataclass
class Asked:
    """What the area asked for."""

    words: list[str] = field(default_factory=list)
    made: list[Made] = field(default_factory=list)
    revoked: list[Id] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)
    welcomed: list[tuple[Id, Welcome]] = field(default_factory=list)
    refused: list[tuple[Id, str]] = field(default_factory=list)

    def reading(self, name: str) -> Reading:
        return Reading(
            open=lambda: self.words.append(f"open {name}"),
            close=lambda: self.words.append(f"close {name}"),
            load_older=lambda: self.words.append(f"older {name}"),
        )


class Shown:
    """The area on screen, and what it asked for."""

    def __init__(self, qtbot: QtBot, known: Board) -> None:
        self.known, self.asked = known, Asked()
        asked = self.asked
        actions = JoiningActions(
            people=asked.reading("people"),
            codes=asked.reading("codes"),
            make_code=asked.made.append,
            revoke=asked.revoked.append,
            take_back=asked.undone.append,
        )
        may = OfficeActions(
            welcome=lambda who, where: asked.welcomed.append((who, where)),
            refuse=lambda who, why: asked.refused.append((who, why)),
        )
        self.models = JoiningModels(ManagerModels(known), JoiningModel(known), CodesModel(known))
        theme = theme_for(ThemeName.LIGHT)
        here = place(known.clock)
        self.area = RegistrationsArea(self.models, actions, may, place=here, theme=theme)
        qtbot.addWidget(self.area)
        self.area.resize(1294, 680)
        with qtbot.waitExposed(self.area):
            self.area.show()

    def tell(self, **changes: bool) -> None:
        """Something became different on the board."""
        told = BoardChanges(**changes)  # type: ignore[arg-type]
        for models in (self.models.office, self.models.people, self.models.codes):
            models.apply(told)

    @property
    def names(self) -> list[str]:
        return [one.first_name for one in self.models.people.rows]


def test_that_who_waits_comes_first_and_then_the_latest_decided(qtbot: QtBot) -> None:
    shown = Shown(qtbot, joining())
    assert shown.names == ["Amir", "Grace", "Mateusz", "Bob", "Wilhelmina Alexandra"]
    assert shown.area.counted.text() == "2 waiting, 3 decided"
    first = shown.models.people.index(0, 0)
    spoken = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Amir Haddad, amir.haddad, Sun 30 Nov 05:44, REG-7F21, Waiting 2 h 22 min"


def test_that_only_what_is_on_screen_is_read(qtbot: QtBot) -> None:
    shown = Shown(qtbot, joining())
    assert shown.asked.words == ["close codes", "open people"]
    shown.asked.words.clear()
    qtbot.keyClick(shown.area.tabs, Qt.Key.Key_Right)
    assert shown.asked.words[:2] == ["close people", "open codes"]
    shown.area.hide()
    assert shown.asked.words[-2:] == ["close people", "close codes"]


def test_that_somebody_is_let_in_by_the_keyboard_alone(qtbot: QtBot) -> None:
    shown = Shown(qtbot, joining())
    shown.area.people.list.setFocus()
    qtbot.keyClick(shown.area.people.list, Qt.Key.Key_Down)
    assert shown.area.people.panel.said.text() == "Works here already: Grace Obi (Kitchen)"
    qtbot.keyClick(shown.area.people.list, Qt.Key.Key_Return)
    review = shown.area.desk.review
    assert review is not None
    qtbot.waitUntil(review.isVisible)
    assert review.focusWidget() is review.department
    for letters, box in (("k", review.department), ("c", review.role)):
        qtbot.keyClicks(box, letters)
        qtbot.keyClick(box, Qt.Key.Key_Tab)
    qtbot.keyClick(review.accept_button, Qt.Key.Key_Space)
    assert shown.asked.welcomed == [(Id("4"), Welcome(department="kitchen", role="cook"))]


def test_that_without_a_connection_the_button_says_when_it_is_decided(qtbot: QtBot) -> None:
    shown = Shown(qtbot, joining())
    shown.area.review()
    review = shown.area.desk.review
    assert review is not None
    assert review.accept_button.text() == "Approve"
    shown.known.link = LinkStatus(state=LinkState.OFFLINE, since=NOW)
    shown.tell(link=True)
    assert review.accept_button.text() == "Approve when online"


def test_that_a_decision_of_this_pc_can_be_taken_back_and_not_made_twice(qtbot: QtBot) -> None:
    shown = Shown(qtbot, undecided())
    panel = shown.area.people.panel
    assert panel.said.text() == "Will be let in: Kitchen, Cook"
    assert not panel.review_button.isVisible()
    shown.area.review()
    assert shown.area.desk.review is None
    panel.undo_button.click()
    assert shown.asked.undone == ["welcome-1"]


def test_that_whoever_was_decided_about_is_not_reviewed_again(qtbot: QtBot) -> None:
    shown = Shown(qtbot, joining())
    shown.area.people.list.setCurrentIndex(shown.models.people.index(3, 0))
    panel = shown.area.people.panel
    assert ("Decided by", "Niamh Doyle") in panel.facts.shown
    assert panel.facts.shown[-1][0] == "Reason"
    assert not panel.review_button.isVisible()
    shown.area.review()
    assert shown.area.desk.review is None


def test_that_a_decision_told_live_moves_somebody_at_once_and_shows_them_once(
    qtbot: QtBot,
) -> None:
    shown = Shown(qtbot, joining())
    told = replace(
        registration(1, "Amir", "Haddad", 142),
        state=RegistrationState.REJECTED,
        decided_by="Cormac",
        decided_at=NOW,
        rev=5,
    )
    shown.known.team.apply([told])
    shown.tell(team=True)
    assert shown.names[:3] == ["Grace", "Amir", "Mateusz"]
    shown.known.registrations.take_newest(BookPage((told, *decided()), 4, has_more=False))
    shown.tell(registrations=True)
    assert shown.names.count("Amir") == 1
    assert shown.area.counted.text() == "1 waiting, 4 decided"


def test_that_the_book_is_believed_before_the_board_hears_of_a_decision() -> None:
    known = office()
    done = replace(
        registration(1, "Amir", "Haddad", 142),
        state=RegistrationState.APPROVED,
        decided_at=ago(1),
        rev=5,
    )
    known.registrations.open(None)
    known.registrations.take_newest(BookPage((done,), 1, has_more=False))
    assert [(one.first_name, one.state.value) for one in everybody(known)] == [
        ("Grace", "pending"),
        ("Amir", "approved"),
    ]


def test_that_an_older_decision_told_live_leaves_no_gap_in_what_was_read() -> None:
    known = joining(count=9, has_more=True)
    old = replace(
        registration(8, "Old", "One", 1), state=RegistrationState.APPROVED, decided_at=ago(10**6)
    )
    known.team.apply([old])
    assert "Old" not in [one.first_name for one in everybody(known)]


def test_that_nothing_is_said_of_what_could_not_be_read(qtbot: QtBot) -> None:
    known = office()
    known.registrations.open(None)
    known.registrations.fail("The hotel has a problem.")
    shown = Shown(qtbot, known)
    assert shown.names == ["Amir", "Grace"]
    assert shown.area.counted.text() == "The hotel has a problem."
    assert shown.area.people.again.reason.text() == "The hotel has a problem."
    shown.asked.words.clear()
    shown.area.people.again.button.click()
    assert shown.asked.words == ["open people"]


def test_that_a_new_code_is_shown_large_once_it_is_listed(qtbot: QtBot) -> None:
    shown = Shown(qtbot, joining())
    area = shown.area
    area.make_button.click()
    assert not area.make_button.isEnabled()
    area.make_code()
    assert len(shown.asked.made) == 1
    shown.known.registration_codes.take_newest(BookPage((), 0, has_more=False))
    shown.tell(registration_codes=True)
    new = codes()[1]
    package = RegistrationPackage(
        id=new.id,
        registration_code=new.registration_code,
        qr_token="t",
        expires_at=new.expires_at,
    )
    shown.asked.made[0](package)
    assert area.make_button.isEnabled()
    assert area.tabs.current == 1
    shown.known.registration_codes.take_newest(BookPage(codes(), 5, has_more=False))
    shown.tell(registration_codes=True)
    assert area.codes.panel.title.text() == "REG-9HT4PZLD"
    area.codes.panel.copy_button.click()
    assert QGuiApplication.clipboard().text() == "REG-9HT4PZLD"


def test_that_a_code_that_was_not_made_leaves_the_button_to_try_again(qtbot: QtBot) -> None:
    shown = Shown(qtbot, joining())
    shown.area.make_button.click()
    shown.asked.made[0](None)
    assert shown.area.make_button.isEnabled()
    assert shown.area.tabs.current == 0


def test_that_only_an_open_code_is_revoked(qtbot: QtBot) -> None:
    shown = Shown(qtbot, joining())
    area = shown.area
    area.tabs.choose(1)
    chips = []
    for row in range(5):
        area.codes.list.setCurrentIndex(shown.models.codes.index(row, 0))
        spoken = shown.models.codes.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        chips.append((spoken.rpartition(", ")[2], area.codes.panel.revoke_button.isVisible()))
    assert chips == [
        ("Open", True),
        ("Open", True),
        ("Used", False),
        ("Revoked", False),
        ("Expired", False),
    ]
    area.codes.list.setCurrentIndex(shown.models.codes.index(1, 0))
    area.codes.panel.revoke_button.click()
    assert shown.asked.revoked == [Id("14")]


def test_that_a_revocation_can_be_taken_back(qtbot: QtBot) -> None:
    shown = Shown(qtbot, undecided())
    shown.area.tabs.choose(1)
    panel = shown.area.codes.panel
    assert panel.said.text() == "Will be revoked"
    assert not panel.revoke_button.isVisible()
    panel.undo_button.click()
    assert shown.asked.undone == ["revoke_code-15"]
