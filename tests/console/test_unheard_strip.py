"""The red strip of orders nobody could be told about, at the reception and at the manager's."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from station_samples import (
    NOW,
    ZONE,
    ago,
    board,
    breakfast,
    known_since,
    live,
    order,
    place,
    unheard_for,
)

from console.models.manager import ManagerModels
from console.models.reception import ReceptionModels
from console.state.board import Board, BoardChanges
from console.state.changes import Changes
from console.state.link import LinkState, LinkStatus
from console.views.manager.station import ManagerActions, ManagerStation
from console.views.panes import go_to_next
from console.views.reception import words
from console.views.reception.actions import ReceptionActions
from console.views.reception.orders_delegate import is_alarming
from console.views.reception.station import ReceptionStation
from console.views.theme import ThemeName, theme_for
from contract.resources.orders import OrderStatus
from contract.resources.sync import Entity
from contract.scalars import Id

S = OrderStatus
LIGHT = theme_for(ThemeName.LIGHT)
KITCHEN = "Nobody in the kitchen is on duty and no kitchen screen is connected."
Asked = list[tuple[Entity, Id]]
Station = ReceptionStation | ManagerStation
Open = Callable[..., tuple[Station, Asked]]


@pytest.fixture(params=["reception", "manager"])
def open_station(request: pytest.FixtureRequest, qtbot: QtBot) -> Open:
    def open_it(known: Board, *, may_acknowledge: bool = True) -> tuple[Station, Asked]:
        asked: Asked = []
        take = (lambda entity, number: asked.append((entity, number))) if may_acknowledge else None
        here = place(known.clock)
        view: Station
        if request.param == "reception":
            actions = ReceptionActions(
                retry=print, undo=print, try_now=lambda: None, acknowledge=take
            )
            view = ReceptionStation(ReceptionModels(known, ZONE), actions, place=here, theme=LIGHT)
        else:
            view = ManagerStation(
                ManagerModels(known),
                ManagerActions(try_now=lambda: None, acknowledge=take),
                place=here,
                theme=LIGHT,
            )
        qtbot.addWidget(view)
        view.resize(1280, 800)
        with qtbot.waitExposed(view):
            view.show()
        return view, asked

    return open_it


def waiting(number: int, minutes: float, **more: object):
    return order(number, "204", S.PENDING, placed=minutes, unheard=unheard_for(minutes, **more))


def test_that_f6_comes_by_the_strip(open_station: Open) -> None:
    view, _ = open_station(board([waiting(1, 3)]))
    focused: list[QWidget | None] = []
    for _ in range(len(view.panes)):
        go_to_next(view.panes, view.focusWidget())
        focused.append(view.focusWidget())
    assert any(one is not None and view.unheard.isAncestorOf(one) for one in focused)


def test_that_nothing_is_shown_while_everything_is_heard(open_station: Open) -> None:
    view, _ = open_station(board([order(1, "204", S.PENDING, placed=2)]))
    assert view.unheard.isHidden()


def test_that_room_number_time_and_reason_are_told(open_station: Open) -> None:
    view, _ = open_station(board([waiting(1851, 4)]))
    assert view.unheard.told == [f"Room 204, order #1851, has waited 4 min. {KITCHEN}"]
    assert view.unheard.accessibleName() == view.unheard.told[0]
    assert view.unheard.buttons[0].accessibleName() == "Acknowledge order #1851"


def test_that_porters_and_breakfasts_are_named(open_station: Open) -> None:
    ready = order(7, "101", S.READY, ready_at=ago(3), unheard=unheard_for(3, "porter"))
    card = breakfast(70, "410", ago(2), unheard=unheard_for(2))
    view, _ = open_station(board([ready], [card]))
    told = view.unheard.told
    assert told[0] == (
        "Room 101, order #7, has waited 3 min."
        " No porter is on duty and no porter screen is connected."
    )
    assert told[1].startswith("Room 410, breakfast #70, has waited")


def test_that_the_oldest_come_first_and_the_rest_is_counted(open_station: Open) -> None:
    view, _ = open_station(board([waiting(number, number) for number in (3, 6, 4, 7, 5)]))
    told = view.unheard.told
    assert [line.split()[3] for line in told[:3]] == ["#7,", "#6,", "#5,"]
    assert told[3:] == ["and 2 more"]


def test_that_a_click_acknowledges_that_one_and_f9_the_oldest(
    open_station: Open, qtbot: QtBot
) -> None:
    view, asked = open_station(board([waiting(1, 4), waiting(2, 3)]))
    QTest.mouseClick(view.unheard.buttons[1], Qt.MouseButton.LeftButton)
    QTest.keyClick(view, Qt.Key.Key_F9)
    assert asked == [(Entity.ORDER, "2"), (Entity.ORDER, "1")]


def test_that_without_the_right_there_is_nothing_to_press(open_station: Open) -> None:
    view, _ = open_station(board([waiting(1, 4)]), may_acknowledge=False)
    assert not view.unheard.isHidden()
    assert not view.unheard.buttons[0].isVisible()


def test_that_what_somebody_takes_care_of_is_no_alarm(open_station: Open) -> None:
    view, _ = open_station(board([order(1, "204", S.PENDING, placed=9, unheard=known_since(3))]))
    assert view.unheard.isHidden()


def test_that_nothing_is_claimed_while_the_hotel_cannot_be_asked(open_station: Open) -> None:
    known = board([waiting(1, 4)])
    known.link = LinkStatus(state=LinkState.OFFLINE, since=ago(2), verified_at=ago(1))
    view, _ = open_station(known)
    assert view.unheard.isHidden()
    known.link = live()
    view.tick()
    assert not view.unheard.isHidden()


def test_that_the_manager_sees_it_only_once_managers_are_alerted(qtbot: QtBot) -> None:
    known = board([waiting(1, 1.5, manager_alerted_at=None)])
    assert ManagerModels(known).unheard(NOW) == []
    assert [one.id for one in ReceptionModels(known, ZONE).unheard(NOW)] == ["1"]


def test_that_the_managers_strip_follows_the_orders(qtbot: QtBot) -> None:
    known = board([waiting(1, 4)])
    models = ManagerModels(known)
    assert len(models.unheard(NOW)) == 1
    known.orders.remove(Id("1"))
    with qtbot.waitSignal(models.changed):
        models.apply(BoardChanges(orders=Changes(removed=frozenset({Id("1")}))))
    assert models.unheard(NOW) == []


def test_that_the_table_marks_the_row_and_names_who_takes_care() -> None:
    known = board([waiting(1, 4), order(2, "107", S.PENDING, placed=9, unheard=known_since(3))])
    alarming, cared_for = ReceptionModels(known, ZONE).orders.rows
    assert (is_alarming(alarming), is_alarming(cared_for)) == (True, False)
    assert words.unheard_words(alarming, ZONE) == "Nobody in the kitchen could be told."
    told = words.unheard_words(cared_for, ZONE)
    assert told == "Rita Walsh takes care since 08:03: nobody could be told."
