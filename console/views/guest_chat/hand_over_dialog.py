"""Asks whom a conversation is handed to, and what that one shall know."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from console.models.guest_chat import Colleague
from console.views.staff_chat.people_list import Choice, ChoiceList
from console.views.theme import Theme
from console.views.widgets.dialog import Dialog
from console.views.words import plain
from contract.resources.guest_chat import LONGEST_NOTE

_SHOWN: Final = 6


class HandOverDialog(Dialog):
    """`chosen` is the colleague it is handed to once the dialog was accepted."""

    def __init__(
        self, room: str, colleagues: list[Colleague], theme: Theme, parent: QWidget | None
    ) -> None:
        title = QCoreApplication.translate("HandOverDialog", "Hand room {room} over")
        super().__init__(title.format(room=plain(room)), theme, parent)
        self._colleagues = {one.id: one for one in colleagues}
        self.note_field = self.field(self.tr("Note for the colleague"), LONGEST_NOTE)
        self.list = ChoiceList(theme, has_ticks=False, most=min(_SHOWN, len(colleagues)))
        self.list.setAccessibleName(self.tr("Colleagues who reply to guests"))
        hint = self.sentence(self.tr("The guest does not see the note."))
        for part in (hint, self.note_field, self.list):
            self.body.addWidget(part)
        self.accept_button.set_look(self.tr("Hand over"), None)
        self.accept_button.setEnabled(bool(colleagues))
        self.list.offer([self._choice(one) for one in colleagues])
        self.list.toggled.connect(lambda _choice: self.accept())
        self.note_field.returnPressed.connect(self.accept_button.click)
        self.note_field.setFocus()

    @property
    def chosen(self) -> Colleague | None:
        """Whom it is handed to; None where there is nobody."""
        choice = self.list.current
        return None if choice is None else self._colleagues[choice.id]

    @property
    def note(self) -> str:
        """What was written, perhaps nothing."""
        return self.note_field.text().strip()

    def _choice(self, one: Colleague) -> Choice:
        detail = one.department if one.is_on_duty else self.tr("off duty")
        return Choice(id=one.id, name=one.name, detail=detail)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down in the note choose the colleague."""
        if watched is self.note_field and event.type() is QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None:
                self.list.go(step)
                return True
        return super().eventFilter(watched, event)
