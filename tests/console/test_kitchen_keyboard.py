"""Everything a finger reaches in the kitchen is reached by Tab too, and nothing acts unseen."""

from datetime import timedelta

from kitchen_bench import NOW, Bench, breakfast, done, picture
from kitchen_hands import opened
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.state.board import BoardChanges
from console.state.link import LinkState, LinkStatus
from contract.scalars import Id

Key = Qt.Key


def crowded(qtbot: QtBot) -> Bench:
    bench = opened(qtbot, Bench(picture() + done()))
    bench.clock.forward(1)
    cards = [breakfast(n, 300 + n, 20 + n) for n in range(2)]
    bench.models.apply(BoardChanges(breakfasts=bench.board.breakfasts.apply(cards)))
    bench.models._on_pause_over()
    down = LinkStatus(
        state=LinkState.RECONNECTING, since=NOW - timedelta(minutes=1), verified_at=NOW
    )
    bench.link(down)
    bench.clock.forward(4)
    bench.station.tick()
    with qtbot.waitActive(bench.station):
        bench.station.activateWindow()
    bench.station.setFocus()
    return bench


def tabbed(bench: Bench) -> list[QWidget | None]:
    """Where the keyboard stands after each Tab."""
    stops = []
    for _ in range(16):
        QTest.keyClick(QApplication.focusWidget() or bench.station, Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    return stops


def test_that_tab_reaches_every_control(qtbot: QtBot) -> None:
    bench = crowded(qtbot)
    station = bench.station
    wanted = {
        station.grid,
        station.header.banner._retry,
        station.breakfasts,
        station.all_day,
        station.footer.recall,
        station.footer.sound,
        station.footer.text_size,
        station.footer.settings,
    }
    assert wanted <= set(tabbed(bench))


def test_that_tab_into_the_tickets_stands_on_the_first(qtbot: QtBot) -> None:
    bench = crowded(qtbot)
    grid = bench.station.grid
    before = grid.grab().toImage()
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    assert grid.focus_id == Id(1846)
    assert grid.grab().toImage() != before


def test_that_enter_on_a_button_acts_on_no_ticket(qtbot: QtBot) -> None:
    bench = crowded(qtbot)
    bench.station.grid.move_focus(1)
    settings = bench.station.footer.settings
    settings.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(settings, Key.Key_Return)
    assert bench.calls.made == [("open_settings", None)]
