"""What is copied and whose: filled from where the keyboard was, and told before it is done."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot
from roster_samples import MONDAY, house, period
from scripted_hotel import until
from station_samples import NOW
from test_roster_area import Office
from test_roster_planner import Answers

from console.session.diagnostics import Diagnostics
from console.session.roster_planner import RosterPlanner
from console.session.roster_ports import Copying
from console.state.board import BoardChanges
from console.state.link import LinkState, LinkStatus
from console.state.planning import Refusal, WeekCopy
from console.state.roster import DAY, WEEK
from console.views.roster.copy_dialog import CopyDialog
from contract.resources.roster import (
    CopyDay,
    CopyPeriod,
    CopyWeekOf,
    RosterPeriod,
    SavedShifts,
)
from contract.scalars import Id

WHY = "Sofia Rossi on Tue 25 Nov, 07:00–15:00 overlaps Tue 25 Nov, 12:00–20:00."


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Asking(Office):
    """The window over Monday of a cook, opened by its key."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__(qtbot, house())
        week = self.area.week
        for key in [Qt.Key.Key_Left] * 7 + [Qt.Key.Key_Down] * 80:
            qtbot.keyClick(week, key)
        while week.spot is not None and week.spot.person.name != "Sofia Rossi":
            qtbot.keyClick(week, Qt.Key.Key_Up)
        qtbot.keyClick(week, Qt.Key.Key_C)
        dialog = self.area.planner.dialog
        assert isinstance(dialog, CopyDialog)
        self.dialog, self.choice = dialog, dialog.choice
        self.qtbot = qtbot

    def tried(self) -> object:
        """Wait until the hotel is asked what would come of the choice as it stands."""
        self.qtbot.waitUntil(
            lambda: any(one[:2] == ("try", self.choice.wanted) for one in self.asked)
        )
        return self.choice.wanted

    def tell(self, wanted: object, answer: SavedShifts | Refusal | None) -> None:
        """What the hotel says to that."""
        [one[2] for one in self.asked if one[:2] == ("try", wanted)][-1](answer)


def test_that_everybody_a_department_and_a_colleague_are_those_of_the_row(qtbot: QtBot) -> None:
    asking = Asking(qtbot)
    choice, tuesday = asking.choice, MONDAY + DAY
    assert choice.wanted == CopyDay(source_date=MONDAY, target_date=tuesday)
    assert not choice.department.isVisible()
    assert not choice.colleague.isVisible()
    choice.whose.choose("department")
    assert choice.department.isVisible()
    assert choice.department.box.currentText() == "Kitchen"
    assert choice.wanted == CopyDay(source_date=MONDAY, target_date=tuesday, department="kitchen")
    choice.whose.choose("colleague")
    assert not choice.department.isVisible()
    assert choice.colleague.box.currentText() == "Sofia Rossi"
    assert choice.wanted == CopyDay(source_date=MONDAY, target_date=tuesday, staff=Id("21"))
    choice.what.box.setCurrentIndex(1)
    assert choice.wanted == WeekCopy(Id("9"), MONDAY + WEEK, None, Id("21"))
    choice.whose.choose("department")
    assert choice.wanted == WeekCopy(Id("9"), MONDAY + WEEK, "kitchen")
    choice.whose.choose("")
    assert choice.wanted == WeekCopy(Id("9"), MONDAY + WEEK)


def test_that_what_would_overlap_is_said_before_it_is_copied(qtbot: QtBot) -> None:
    asking = Asking(qtbot)
    dialog, everybody = asking.dialog, asking.tried()
    asking.tell(everybody, SavedShifts(shifts=(), created=3, skipped=(WHY,)))
    assert dialog.said.text() == "3 shifts would be copied, 1 left out:"
    assert dialog.left_out.toPlainText() == WHY
    assert dialog.left_out.isVisible()
    asking.choice.whose.choose("colleague")
    assert not dialog.left_out.isVisible()
    # An answer to what stood there before says nothing about what stands there now.
    asking.tell(everybody, SavedShifts(shifts=(), created=3, skipped=(WHY,)))
    assert not dialog.left_out.isVisible()
    asking.tell(asking.tried(), SavedShifts(shifts=(), created=1))
    assert dialog.said.text() == "1 shift would be copied."
    asking.choice.what.box.setCurrentIndex(1)
    asking.tell(asking.tried(), None)
    assert dialog.said.text() == "What overlaps is left out. Shifts that are there stay."
    dialog.accept_button.click()
    asking.tell(asking.choice.wanted, SavedShifts(shifts=(), created=9))
    assert dialog.said.text() == "Copying…"
    assert not any(field.is_fixed for field in asking.choice.fields)
    dialog.show_answer(SavedShifts(shifts=(), created=9))
    assert all(field.is_fixed for field in asking.choice.fields)


def test_that_a_refusal_is_told_before_and_what_changed_there_is_asked_again(
    qtbot: QtBot,
) -> None:
    asking = Asking(qtbot)
    wanted = asking.tried()
    asking.tell(wanted, Refusal("There is no roster for this day yet."))
    assert asking.dialog.said.text() == "There is no roster for this day yet."
    assert asking.dialog.accept_button.isEnabled()
    before, settling = len(asking.asked), asking.dialog._settling
    for _ in range(3):
        asking.model.apply(BoardChanges(roster=True))
    assert settling.interval() > 1000
    settling.timeout.emit()
    assert [one[:2] for one in asking.asked[before:]] == [("try", wanted)]


def test_that_the_answer_to_an_older_trial_comes_too_late(qtbot: QtBot) -> None:
    asking = Asking(qtbot)
    wanted = asking.tried()
    asking.dialog._settling.timeout.emit()
    older, newer = [one[2] for one in asking.asked if one[:2] == ("try", wanted)]
    newer(SavedShifts(shifts=(), created=1))
    older(SavedShifts(shifts=(), created=3))
    assert asking.dialog.said.text() == "1 shift would be copied."


def test_that_nothing_is_tried_without_a_connection(qtbot: QtBot) -> None:
    asking = Asking(qtbot)
    asking.tried()
    asking.known.link = LinkStatus(state=LinkState.OFFLINE, since=NOW)
    asking.model.apply(BoardChanges(link=True))
    asking.choice.whose.choose("colleague")
    assert not asking.dialog._settling.isActive()
    assert asking.dialog.said.text().startswith("Connect to copy")
    assert not asking.dialog.accept_button.isEnabled()


class Copier(Answers):
    """A hotel with a roster for some weeks."""

    def __init__(self, *planned: RosterPeriod) -> None:
        super().__init__()
        self.planned, self.wanted = list(planned), list[tuple[str, Copying]]()
        self.saved: list[SavedShifts | Refusal | None] = []

    async def periods(self) -> list[RosterPeriod]:
        return self.planned

    async def plan_week(self, day: date, *, key: str) -> RosterPeriod:
        self.planned.append(period(11, day))
        return self.planned[-1]

    async def copy(self, wanted: Copying, *, key: str) -> SavedShifts:
        self.wanted.append(("copy", wanted))
        return SavedShifts(shifts=())

    async def try_copy(self, wanted: Copying) -> SavedShifts:
        self.wanted.append(("try", wanted))
        return SavedShifts(shifts=(), created=1)


async def test_that_a_trial_plans_no_week_and_a_copy_does() -> None:
    hotel = Copier(period(9))
    planner = RosterPlanner(hotel, Diagnostics(), hotel.look)
    wish = WeekCopy(Id("9"), MONDAY + WEEK, None, Id("21"))
    planner.try_copy(wish, hotel.saved.append)
    await until(lambda: len(hotel.saved) == 1)
    assert (hotel.saved, hotel.wanted, len(hotel.planned), hotel.looks) == ([None], [], 1, 0)
    planner.copy(wish, hotel.saved.append)
    await until(lambda: len(hotel.saved) == 2)
    asked = CopyWeekOf(staff=Id("21"), source_period=Id("9"), target_period=Id("11"))
    assert hotel.wanted == [("copy", asked)]
    planner.try_copy(WeekCopy(Id("9"), MONDAY + WEEK, "kitchen"), hotel.saved.append)
    await until(lambda: len(hotel.saved) == 3)
    tried = CopyPeriod(source_period=Id("9"), target_period=Id("11"), department="kitchen")
    assert hotel.wanted[1:] == [("try", tried)]
    await planner.stop()
