"""Completes a name after an @ while somebody writes."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from console.models.mentioning import begun, called, fitting, name_for
from console.models.staff_chat import StaffChatModels
from console.views import painting
from console.views.faces import paint_face
from console.views.staff_chat import words
from console.views.theme import RADIUS, Theme
from console.views.typography import width
from console.views.words import plain
from contract.resources.staff_chat import ChatPerson
from contract.scalars import Id

_MOST: Final = 6
_WIDE: Final = 320
_ROW_HIGH: Final = 40
_FACE: Final = 28
_PAD: Final = 4


class _Delegate(QStyledItemDelegate):
    """Paints a face, a name and where that one works."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None
        self.found: Sequence[ChatPerson] = ()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self.theme
        if theme is None or index.row() >= len(self.found):
            return
        person, px, colour = self.found[index.row()], theme.px, theme.colour
        row = QRectF(option.rect).adjusted(_PAD, _PAD / 2, -_PAD, -_PAD / 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painting.box(painter, row, radius=RADIUS.chip, fill=colour.selected)
        side = px(_FACE)
        face = QRectF(row.left() + px(8), row.center().y() - side / 2, side, side)
        paint_face(painter, face, person.full_name, theme)
        caption, said, at_right = theme.office.caption, where(person), painting.RIGHT
        rest = QRectF(face.right() + px(8), row.top(), 0, row.height())
        rest.setRight(row.right() - px(8))
        wide = min(width(caption, said) + 1, rest.width() / 2)
        detail = rest.adjusted(rest.width() - wide, 0, 0, 0)
        painting.text(painter, detail, said, style=caption, colour=colour.text2, align=at_right)
        name, style = rest.adjusted(0, 0, -wide - px(8), 0), theme.office.body
        painting.text(painter, name, plain(person.full_name), style=style, colour=colour.text)
        painter.restore()


def where(person: ChatPerson) -> str:
    """Where somebody works, or that nobody is there now."""
    return plain(person.department_name or "") if person.is_on_duty else words.tr("off duty")


class Completion(QListWidget):
    """A list above the text, for as long as a name is begun there; the keyboard stays in it.

    `is_paused`: what is put into the text just now was not typed.
    """

    def __init__(self, text: QPlainTextEdit, models: StaffChatModels, theme: Theme) -> None:
        super().__init__(text.window())
        self._text, self._models, self._theme = text, models, theme
        self._found: Sequence[ChatPerson] = ()
        self.is_paused = False
        self._chosen: dict[str, Id] = {}
        self.setAccessibleName(self.tr("Colleagues to mention"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self._rows = _Delegate(self)
        self.setItemDelegate(self._rows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()
        self.itemClicked.connect(lambda item: self._take(self.row(item)))
        text.cursorPositionChanged.connect(self._follow)
        text.installEventFilter(self)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = self._rows.theme = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A panel with round corners, and the rows on it."""
        painter, colour = QPainter(self.viewport()), self._theme.colour
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, line = QRectF(self.viewport().rect()), colour.line_strong
        painting.box(painter, whole, radius=RADIUS.card, fill=colour.raised, border=line)
        painter.end()
        super().paintEvent(event)

    def mentions(self, text: str) -> tuple[Id, ...]:
        """The ids of those chosen here whom a text still calls."""
        return called(text, self._chosen)

    def remember(self, people: Sequence[ChatPerson], ids: Sequence[Id]) -> None:
        """Begin another text, in which these people are called already."""
        there = [one for one in people if one.id in ids]
        self._chosen = {name_for(one, people): one.id for one in there}

    @property
    def chosen(self) -> Mapping[str, Id]:
        """The names chosen for the text so far, and whom they stand for."""
        return self._chosen

    def recall(self, chosen: Mapping[str, Id]) -> None:
        """Go on with a text for which names were chosen before."""
        self._chosen = dict(chosen)

    def _follow(self) -> None:
        cursor = self._text.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        typed = None if self.is_paused else begun(before)
        people = self._models.people()
        self._found = () if typed is None else fitting(people, typed)[:_MOST]
        self._rows.found = self._found
        self.clear()
        if not self._found:
            self.hide()
            return
        for person in self._found:
            item = QListWidgetItem(self._words(person))
            item.setSizeHint(QSize(0, self._theme.px(_ROW_HIGH)))
            self.addItem(item)
        self.setCurrentRow(0)
        self._place()
        self.show()
        self.raise_()

    def _words(self, person: ChatPerson) -> str:
        parts = (plain(person.full_name), where(person))
        return ", ".join(part for part in parts if part)

    def _place(self) -> None:
        """Above the text, as wide as it or less."""
        if self.parent() is not self._text.window():
            self.setParent(self._text.window())
        px = self._theme.px
        high = len(self._found) * px(_ROW_HIGH)
        corner = self._text.mapTo(self._text.window(), QPoint(0, 0))
        wide = min(px(_WIDE), self._text.window().width() - corner.x() - 8)
        top = max(0, corner.y() - high - px(12))
        self.setGeometry(corner.x(), top, wide, high)

    def _take(self, row: int) -> None:
        """Write the name in the place of what was typed of it."""
        person = self._found[row]
        cursor = self._text.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        typed = begun(before) or ""
        name = name_for(person, self._models.people())
        for _ in typed:
            cursor.deletePreviousChar()
        self._chosen[name] = person.id
        cursor.insertText(f"{name} ")
        self._text.setTextCursor(cursor)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that choose, while the list is there."""
        if event.type() is QEvent.Type.FocusOut:
            self.hide()
        if event.type() is not QEvent.Type.KeyPress or not self.isVisible():
            return False
        assert isinstance(event, QKeyEvent)
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.setCurrentRow((self.currentRow() + step) % len(self._found))
                self.setAccessibleDescription(self._words(self._found[self.currentRow()]))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab:
                self._take(self.currentRow())
            case Qt.Key.Key_Escape:
                self.hide()
            case _:
                return False
        return True
