"""Accept at a screen that asks who cooks."""

import pytest
from kitchen_bench import Bench, breakfast, order
from kitchen_hands import changed, opened, touch
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.models.cooks import Cook, cooks_on_duty
from console.state.board import BoardChanges
from console.views.kitchen.who_cooks import WhoCooks
from contract.resources.orders import OrderStatus
from contract.resources.staff import DutyStatus, Named, StaffMember
from contract.scalars import Id

Key = Qt.Key
MARIA, TOM = Cook("MC", "Maria Conti"), Cook("TB", "Tom Byrne", is_on_break=True)


def person(
    first: str, last: str, *, duty: str = "on_duty", department: str = "kitchen"
) -> StaffMember:
    return StaffMember(
        id=Id(f"{first}{last}"),
        first_name=first,
        last_name=last,
        department_detail=Named(id=Id(1), name=department, slug=department),
        duty_status=DutyStatus(duty),
        is_on_duty=duty != "off_duty",
    )


def bench_with(qtbot: QtBot, *cooks: Cook) -> Bench:
    bench = Bench([order(1851, 204, "8:11", (1, "Club sandwich"), status=OrderStatus.PENDING)])
    bench.calls.cooks = cooks
    return opened(qtbot, bench)


def asked(bench: Bench) -> WhoCooks:
    """Accept, and wait until a touch counts."""
    touch(bench, 1851)
    choice = bench.station.accepting.choice
    assert choice is not None
    bench.clock.forward(1)
    return choice


def test_that_people_on_duty_in_the_kitchen_are_offered_those_on_a_break_last() -> None:
    found = cooks_on_duty(
        [
            person("Tom", "Byrne", duty="on_break"),
            person("Zoe", "Ash"),
            person("Maria", "Conti"),
            person("Paul", "Kay", duty="off_duty"),
            person("Rita", "Walsh", department="front-office"),
        ]
    )
    assert [(one.initials, one.is_on_break) for one in found] == [
        ("MC", False),
        ("ZA", False),
        ("TB", True),
    ]


def test_that_initials_tell_people_apart_as_far_as_four_letters_go() -> None:
    people = [person("Jane", "Doyle"), person("John", "Dunne"), person("Joe", "O'Hara"),
              person("Émile", ""), person("X1", "42")]  # fmt: skip
    assert {one.name: one.initials for one in cooks_on_duty(people)} == {
        "Jane Doyle": "JDO",
        "John Dunne": "JDU",
        "Joe O'Hara": "JO",
        "Émile": "É",
        "X1 42": "X",
    }


def test_that_nothing_is_asked_where_the_manager_does_not_want_it(qtbot: QtBot) -> None:
    bench = bench_with(qtbot)
    bench.calls.cooks = None
    touch(bench, 1851)
    assert bench.calls.made == [("accept", Id(1851))]


def test_that_one_cook_on_duty_needs_one_touch(qtbot: QtBot) -> None:
    bench = bench_with(qtbot, MARIA)
    touch(bench, 1851)
    assert bench.calls.made == [("accept", (Id(1851), "MC"))]
    assert bench.station.accepting.choice is None


def test_that_a_touched_cook_accepts_and_the_choice_is_gone(qtbot: QtBot) -> None:
    bench = bench_with(qtbot, MARIA, TOM)
    choice = asked(bench)
    assert bench.calls.made == []
    QTest.mouseClick(choice.buttons[1], Qt.MouseButton.LeftButton)
    assert bench.calls.made == [("accept", (Id(1851), "TB"))]
    assert bench.station.accepting.choice is None


def test_that_the_second_touch_of_a_double_one_chooses_nobody(qtbot: QtBot) -> None:
    bench = bench_with(qtbot, MARIA, TOM)
    touch(bench, 1851)
    choice = bench.station.accepting.choice
    assert choice is not None
    QTest.mouseClick(choice.buttons[0], Qt.MouseButton.LeftButton)
    assert bench.calls.made == []


@pytest.mark.parametrize(
    ("keys", "made"),
    [
        ("2", ("accept", (Id(1851), "TB"))),
        ("0", ("accept", Id(1851))),
        ("zo\r", ("accept", (Id(1851), "ZO"))),
        ("\r", ("accept", (Id(1851), "MC"))),
        ("toolong\r", ("accept", (Id(1851), "TOOL"))),
    ],
    ids=["a number", "without", "typed", "Enter", "too long"],
)
def test_that_a_bump_bar_or_a_keyboard_answers(
    qtbot: QtBot, keys: str, made: tuple[str, object]
) -> None:
    bench = bench_with(qtbot, MARIA, TOM)
    with qtbot.waitActive(bench.station):
        bench.station.activateWindow()
    asked(bench)
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Return if key == "\r" else key)
    assert bench.calls.made == [made]


def test_that_esc_accepts_nothing_and_the_board_has_the_keyboard_again(qtbot: QtBot) -> None:
    bench = bench_with(qtbot, MARIA, TOM)
    with qtbot.waitActive(bench.station):
        bench.station.activateWindow()
    QTest.keyClick(asked(bench).buttons[0], Key.Key_Escape)
    assert bench.calls.made == []
    assert bench.station.accepting.choice is None
    assert bench.station.hasFocus()


def test_that_with_nobody_on_duty_initials_are_typed_or_left_out(qtbot: QtBot) -> None:
    bench = bench_with(qtbot)
    choice = asked(bench)
    QTest.mouseClick(choice.take, Qt.MouseButton.LeftButton)
    assert bench.calls.made == []
    QTest.mouseClick(choice.skip, Qt.MouseButton.LeftButton)
    assert bench.calls.made == [("accept", Id(1851))]


def test_that_an_order_accepted_elsewhere_is_not_asked_about_any_longer(qtbot: QtBot) -> None:
    bench = bench_with(qtbot, MARIA, TOM)
    asked(bench)
    known = bench.board.orders.truth(Id(1851))
    assert known is not None
    bench.apply(changed(known, status=OrderStatus.PREPARING, accepted_by="Ann Lee"))
    bench.models._on_pause_over()
    assert bench.station.accepting.choice is None


def test_that_a_breakfast_is_asked_about_too(qtbot: QtBot) -> None:
    bench = bench_with(qtbot, MARIA)
    card = breakfast(9, 301, 20)
    bench.models.apply(BoardChanges(breakfasts=bench.board.breakfasts.apply([card])))
    bench.models._on_pause_over()
    ticket = bench.models.breakfasts[0]
    bench.station.accepting.accept(ticket, bench.theme)
    assert bench.calls.made == [("accept_breakfast", (ticket.id, "MC"))]
