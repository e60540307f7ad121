"""The dialog that asks whom a conversation is handed to."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.models.guest_chat import Colleague
from console.views.guest_chat.hand_over_dialog import HandOverDialog
from console.views.theme import ThemeName, theme_for
from contract.scalars import Id

PRIYA = Colleague(Id("2"), "Priya Nair", is_on_duty=True, department="Front Office")
KOFI = Colleague(Id("4"), "Kofi Mensah", is_on_duty=False, department="Front Office")


def dialog_of(qtbot: QtBot, colleagues: list[Colleague]) -> HandOverDialog:
    """The dialog on screen."""
    dialog = HandOverDialog("204", colleagues, theme_for(ThemeName.LIGHT), None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_that_enter_hands_over_to_the_first_with_the_note(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, [PRIYA, KOFI])
    QTest.keyClicks(dialog.note_field, " Twins ")
    QTest.keyClick(dialog.note_field, Qt.Key.Key_Return)
    assert dialog.result()
    assert (dialog.chosen, dialog.note) == (PRIYA, "Twins")


def test_that_the_arrows_choose_and_a_press_alone_does_not_hand_over(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, [PRIYA, KOFI])
    QTest.keyClick(dialog.note_field, Qt.Key.Key_Down)
    QTest.keyClick(dialog.note_field, Qt.Key.Key_Down)
    assert dialog.chosen == KOFI
    assert [one.detail for one in dialog.list.offered] == ["Front Office", "off duty"]
    spot = dialog.list.visualRect(dialog.list.model().index(0, 0)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert dialog.chosen == PRIYA
    assert dialog.isVisible()
    QTest.mouseDClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert not dialog.isVisible()


def test_that_without_colleagues_nothing_can_be_handed_over(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, [])
    assert dialog.chosen is None
    assert not dialog.accept_button.isEnabled()
