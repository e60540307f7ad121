"""The fields of a quick reply that nothing is known for: marked in the answer until filled in."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from console.state.quick_replies import ReplyField, fields_of, gaps
from console.views.chat.composer import AnswerText
from console.views.theme import Theme


class Gaps(QObject):
    """Follows an answer while it is written."""

    def __init__(self, text: AnswerText, theme: Theme) -> None:
        super().__init__(text)
        self._text, self._theme = text, theme
        self._marked: list[tuple[int, int]] = []
        text.textChanged.connect(self._mark)

    def set_theme(self, theme: Theme) -> None:
        """Mark in other colours."""
        self._theme = theme
        self._marked = []
        self._mark()

    @property
    def fields(self) -> tuple[ReplyField, ...]:
        """What is still to be filled in."""
        return fields_of(self._text.toPlainText())

    def insert(self, text: str) -> None:
        """Write a text at the cursor, and choose its first gap, so that typing fills it in."""
        cursor = self._text.textCursor()
        before = cursor.selectionStart()
        if before and not self._text.document().characterAt(before - 1).isspace():
            text = f" {text}"
        cursor.insertText(text)
        self._text.setTextCursor(cursor)
        if gaps(text):
            self.choose_first(before)
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_first(self, after: int = 0) -> None:
        """Choose the first gap that begins at `after` or later."""
        found = [gap for gap in gaps(self._text.toPlainText()) if gap[0] >= after]
        if found:
            cursor = self._text.textCursor()
            cursor.setPosition(found[0][0])
            cursor.setPosition(found[0][1], QTextCursor.MoveMode.KeepAnchor)
            self._text.setTextCursor(cursor)
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self) -> None:
        found = gaps(self._text.toPlainText())
        if found != self._marked:
            self._marked = found
            self._text.setExtraSelections([self._mark_of(gap) for gap in found])

    def _mark_of(self, gap: tuple[int, int]) -> QTextEdit.ExtraSelection:
        mark, look, colour = QTextEdit.ExtraSelection(), QTextCharFormat(), self._theme.colour
        look.setBackground(colour.warn)
        look.setForeground(colour.on_warn)
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(gap[0])
        cursor.setPosition(gap[1], QTextCursor.MoveMode.KeepAnchor)
        # Qt reads both as attributes; the stubs know them as such too.
        mark.format, mark.cursor = look, cursor
        return mark
