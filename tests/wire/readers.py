"""What a screen reader and the Tab key meet in a window."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from console_at import ConsoleAt
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from console.views.panes import takes_tab


def stops(top: QWidget) -> list[QWidget]:
    """Every control in sight that Tab is meant to reach."""
    return [one for one in (top, *top.findChildren(QWidget)) if takes_tab(one)]


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a control."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def nameless(top: QWidget) -> list[str]:
    """Controls that a reader has no word for, and words that name two controls of one parent."""
    found = stops(top)
    silent = [repr(one) for one in found if not any(map(str.isalnum, name_of(one)))]
    twice = Counter((name_of(one), id(one.parentWidget())) for one in found)
    return silent + [f"twice: {name}" for (name, _), times in twice.items() if times > 1]


def press(
    console: ConsoleAt, *keys: Qt.Key | str, with_: Qt.KeyboardModifier | None = None
) -> None:
    """Press keys one after another wherever the keyboard stands, as a person does."""
    modifier = Qt.KeyboardModifier.NoModifier if with_ is None else with_
    for key in keys:
        modal = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        window = modal or console.program.window
        if modal is None and QApplication.activeWindow() is not window:
            # There is no window manager that would do it after a dialog.
            window.activateWindow()
            console.until(lambda window=window: QApplication.activeWindow() is window)
        target = window.focusWidget() or window
        QTest.keyClick(target, key, modifier)


def tab_round(console: ConsoleAt) -> list[QWidget]:
    """Where the keyboard stands after each Tab, until it stands somewhere again."""
    window = console.program.window
    met: list[QWidget] = []
    for _ in range(200):
        press(console, Qt.Key.Key_Tab)
        now = window.focusWidget()
        if now is None or (now in met and now is not met[-1]):
            return met
        if not met or now is not met[-1]:
            met.append(now)
    return met


def within(met: Sequence[QWidget], page: QWidget) -> list[QWidget]:
    """The part of a round that lies in a page, from where the keyboard comes into it."""
    inside = [page.isAncestorOf(one) or one is page for one in met]
    start = next((at for at, is_in in enumerate(inside) if is_in and not inside[at - 1]), 0)
    turned = [*met[start:], *met[:start]]
    return [one for one in turned if page.isAncestorOf(one) or one is page]


def out_of_order(widgets: Sequence[QWidget], top: QWidget) -> list[str]:
    """Steps of the keyboard that go up without going on to another column."""
    places = [(name_of(one), QRect(one.mapTo(top, QPoint(0, 0)), one.size())) for one in widgets]
    return [
        f"{before} then {after}"
        for (before, old), (after, new) in pairwise(places)
        if new.bottom() <= old.top() and new.left() <= old.right()
    ]
