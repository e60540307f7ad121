"""People who need something of a manager: a name, what it is, and a button, painted as rows."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from console.models.rows import RowRole, RowsModel
from console.views import painting
from console.views.chips import Chip, paint_chip
from console.views.faces import paint_face
from console.views.theme import OFFICE, RADIUS, Theme
from console.views.typography import width
from console.views.widgets.focus_ring import paint_own_focus
from console.views.widgets.painted_list import PaintedList
from console.views.words import plain
from contract.record import Record
from contract.scalars import Id

_ROW: Final = 56
_SIDE: Final = 16
MOST_ROWS: Final = 5
_WITH_FACE_FROM: Final = 360
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Task(Record, frozen=True, kw_only=True):
    """`button` empty: nothing can be done. `is_able` False: it says what is under way.

    `short`: the caption where there is little room.
    """

    key: Id
    name: str
    caption: str
    short: str = ""
    button: str = ""
    is_able: bool = True
    chip: Chip | None = None


class TaskDelegate(QStyledItemDelegate):
    """Face, name and caption; at the right a chip and a button."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self.theme.row_px(_ROW))

    def button(self, task: Task, row: QRectF) -> QRectF:
        """Where the button is; without width where there is none."""
        px, right = self.theme.px, row.right() - self.theme.px(_SIDE)
        if not task.button:
            return QRectF(right, row.top(), 0, row.height())
        wide = width(self.theme.office.strong, task.button) + px(24)
        high = px(OFFICE.control)
        return QRectF(right - wide, row.center().y() - high / 2, wide, high)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        task: Task | None = index.data(RowRole.VALUE)
        if task is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, px = QRectF(option.rect), self.theme.px
        painting.row_edges(painter, row, option, self.theme.colour)
        button = self.button(task, row)
        right = button.left() - (px(12) if task.button else 0)
        if task.button:
            self._paint_button(painter, task, button)
        if task.chip is not None:
            space = QRectF(row.left(), row.top(), right - row.left(), row.height())
            chip = paint_chip(painter, space, task.chip, self.theme, at_right=True)
            right = chip.left() - px(8)
        self._paint_person(painter, task, row, right)
        painter.restore()

    def _paint_person(self, painter: QPainter, task: Task, row: QRectF, right: float) -> None:
        px, colour, office = self.theme.px, self.theme.colour, self.theme.office
        left = row.left() + px(_SIDE)
        if row.width() >= px(_WITH_FACE_FROM):
            face = QRectF(left, row.center().y() - px(16), px(32), px(32))
            paint_face(painter, face, task.name, self.theme)
            left = face.right() + px(12)
        upper = QRectF(left, row.center().y() - px(19), right - left, px(20))
        name = plain(task.name)
        painting.text(painter, upper, name, style=office.strong, colour=colour.text)
        lower = QRectF(left, upper.bottom(), right - left, px(18))
        fits = width(office.caption, task.caption) <= right - left
        said = task.caption if fits else task.short or task.caption
        painting.text(painter, lower, said, style=office.caption, colour=colour.text2)

    def _paint_button(self, painter: QPainter, task: Task, place: QRectF) -> None:
        colour, style = self.theme.colour, self.theme.office.strong
        border = colour.line_strong if task.is_able else None
        fill = colour.surface if task.is_able else colour.sunken
        ink = colour.text if task.is_able else colour.text2
        painting.box(painter, place, radius=RADIUS.control, fill=fill, border=border)
        painting.text(painter, place, task.button, style=style, colour=ink, align=painting.CENTRE)


class TaskList(PaintedList):
    """`chosen` carries the key of the row whose button was pressed.

    More than `most_rows` are scrolled; None takes all the room there is.
    """

    chosen = Signal(object)

    def __init__(self, name: str, theme: Theme, *, most_rows: int | None = MOST_ROWS) -> None:
        super().__init__(theme)
        self._most_rows = most_rows
        self.tasks: RowsModel[Task] = RowsModel(lambda task: task.key, parent=self)
        self.tasks.speak_with(lambda task, _: _spoken(task))
        self._rows_delegate = TaskDelegate(theme, self)
        self._pressed: Id | None = None
        self.setAccessibleName(name)
        paint_own_focus(self)
        self.setModel(self.tasks)
        self.setItemDelegate(self._rows_delegate)
        self.setUniformItemSizes(True)
        self.viewport().setAutoFillBackground(False)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._rows_delegate.theme = theme
        super().set_theme(theme)
        self._measure()

    def show_most(self, rows: int) -> None:
        """Show at most so many rows without scrolling."""
        self._most_rows = rows
        self._measure()

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Show other rows."""
        self.tasks.show_rows(tasks)
        self._measure()
        self.viewport().update()

    def _measure(self) -> None:
        if self._most_rows is None:
            return
        rows = min(self._most_rows, len(self.tasks.rows))
        self.setFixedHeight(rows * self.theme.row_px(_ROW))

    def _button_at(self, event: QMouseEvent) -> Id | None:
        index = self.indexAt(event.position().toPoint())
        task: Task | None = index.data(RowRole.VALUE)
        if task is None or not task.is_able:
            return None
        row = QRectF(self.visualRect(index))
        is_hit = self._rows_delegate.button(task, row).contains(event.position())
        return task.key if is_hit else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the button; it counts when the mouse leaves it there."""
        self._pressed = self._button_at(event)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what the button says."""
        pressed, self._pressed = self._pressed, None
        super().mouseReleaseEvent(event)
        if pressed is not None and pressed == self._button_at(event):
            self.chosen.emit(pressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button of the row the keyboard is on."""
        task: Task | None = self.currentIndex().data(RowRole.VALUE)
        if event.key() in _ENTER and task is not None and task.button and task.is_able:
            self.chosen.emit(task.key)
        else:
            super().keyPressEvent(event)


def _spoken(task: Task) -> str:
    chip = "" if task.chip is None else task.chip.words
    return ", ".join(part for part in (plain(task.name), task.caption, chip, task.button) if part)
