"""Asks what the guests of a room are to be let know."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from console.views.room_panel import words
from console.views.theme import Theme
from console.views.widgets.dialog import Dialog
from console.views.widgets.label import dress, plain_label
from console.views.words import plain
from contract.resources.rooms import LONGEST_NOTICE

_LINES: Final = 4
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class NoticeDialog(Dialog):
    """`message` after it was accepted. Send works with words in it, and not with too many."""

    def __init__(self, room: str, theme: Theme, parent: QWidget | None = None) -> None:
        title = words.tr("Notice to room {number}").format(number=plain(room))
        super().__init__(title, theme, parent)
        self.setFixedWidth(theme.px(496))
        what = words.tr("What the room is to know")
        self.text = self.text_box(what, lines=_LINES, style=theme.office.message)
        self.count = plain_label()
        self.send = self.accept_button
        self.send.key = "Ctrl Enter"
        self.send.set_look(words.tr("Send notice"), None)
        for part in (self.sentence(words.tr("The guests see it at once.")), self.text, self.count):
            self.body.addWidget(part)
        self.text.textChanged.connect(self._follow)
        self._follow()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def message(self) -> str:
        """What the guests are told."""
        return self.text.toPlainText().strip()

    def _follow(self) -> None:
        """Count, and say when it is too much."""
        used, colour = len(self.message), self._theme.colour
        is_over = used > LONGEST_NOTICE
        said = words.tr("{used} of {most}").format(used=used, most=LONGEST_NOTICE)
        if is_over:
            over = used - LONGEST_NOTICE
            said = words.tr("{count} characters too many").format(count=over)
        self.count.setText(said)
        ink = colour.bad_text if is_over else colour.text2
        dress(self.count, self._theme.office.caption, ink)
        self.send.setEnabled(bool(self.message) and not is_over)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves without sending."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl Enter sends."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if has_ctrl and event.key() in _ENTER:
                self.send.click()
                return True
        return super().eventFilter(watched, event)


def asked_notice(room: str, theme: Theme, parent: QWidget) -> str | None:
    """Ask a person for the words; None when nothing is to be sent."""
    dialog = NoticeDialog(room, theme, parent)
    return dialog.message if dialog.exec() else None
