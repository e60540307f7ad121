"""Paints decisions as rows of five columns, and the head above them."""

from html import escape

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from console.models.rows import RowRole
from console.views import painting
from console.views.audit import words
from console.views.audit.words import tr
from console.views.place import Place
from console.views.theme import BORDER, OFFICE, RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.widgets.keyboard_focus import marks_focus
from console.views.words import plain
from contract.resources.audit import AuditEntry

_SHARES = (0.15, 0.16, 0.21, 0.34, 0.14)
_PAD = 16


def cells(row: QRectF, theme: Theme) -> list[QRectF]:
    """Where the columns stand: when, who, what, about what, and at which PC."""
    pad = theme.px(_PAD)
    left, wide = row.left() + pad, row.width() - 2 * pad
    made = []
    for share in _SHARES:
        made.append(QRectF(left, row.top(), wide * share - 12, row.height()))
        left += wide * share
    return made


class AuditHead(QWidget):
    """The names of the columns; `beside` is how wide what stands right of the rows is, px."""

    def __init__(self, theme: Theme, beside: int) -> None:
        super().__init__()
        self._beside = beside
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.setFixedHeight(theme.px(40))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Names, and a line below."""
        painter, colour, micro = QPainter(self), self._theme.colour, self._theme.office.micro
        style = TypeStyle(micro.size, micro.line, 600)
        names = (tr("When"), tr("Who"), tr("What"), tr("About"), tr("PC"))
        row = QRectF(0, 0, self.width() - self._beside, self.height())
        for cell, name in zip(cells(row, self._theme), names, strict=True):
            painting.text(painter, cell, name, style=style, colour=colour.text2)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), colour.line)
        painter.end()


class AuditDelegate(QStyledItemDelegate):
    """One delegate for every row."""

    def __init__(self, theme: Theme, place: Place, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._place = theme, place

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Rows of one height."""
        return QSize(0, self._theme.row_px(OFFICE.row))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One decision."""
        entry = index.data(RowRole.VALUE)
        if not isinstance(entry, AuditEntry):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, colour, office = QRectF(option.rect), self._theme.colour, self._theme.office
        at, who, did, about, where = cells(row, self._theme)
        body = office.dense
        self._paint_when(painter, entry, at)
        name = plain(entry.decided_by)
        painting.text(painter, who, name, style=office.strong, colour=colour.text)
        done = words.what(entry.action)
        painting.text(painter, did, done, style=office.body, colour=colour.text)
        self._paint_about(painter, entry, about)
        painting.text(painter, where, words.where(entry), style=body, colour=colour.text2)
        painter.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), colour.line)
        if option.state & QStyle.StateFlag.State_HasFocus and marks_focus(option.widget):
            ring, wide = row.adjusted(2, 2, -2, -3), BORDER.focus
            painting.box(painter, ring, radius=RADIUS.chip, border=colour.focus, width=wide)
        painter.restore()

    def _paint_when(self, painter: QPainter, entry: AuditEntry, cell: QRectF) -> None:
        """Day and time, below one another where they are too long."""
        style, ink = self._theme.office.dense, self._theme.colour.text2
        said = words.when(entry, self._place)
        if width(style, said) <= cell.width():
            painting.text(painter, cell, said, style=style, colour=ink)
            return
        upper = QRectF(cell.left(), 0, cell.width(), style.line)
        upper.moveBottom(cell.center().y() + 1)
        day, time = words.on_day(entry, self._place), words.at_time(entry, self._place)
        painting.text(painter, upper, day, style=style, colour=ink)
        lower = upper.translated(0, style.line - 2)
        painting.text(painter, lower, time, style=style, colour=ink)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Everything about the decision under the mouse, whatever was cut."""
        entry = index.data(RowRole.VALUE)
        if not isinstance(entry, AuditEntry):
            return False
        said = f"<p>{escape(words.spoken(entry, self._place))}</p>"
        QToolTip.showText(event.globalPos(), said, view)
        return True

    def _paint_about(self, painter: QPainter, entry: AuditEntry, cell: QRectF) -> None:
        """What it was about, and below it the reason."""
        colour, office = self._theme.colour, self._theme.office
        reason = words.why(entry)
        upper = QRectF(cell)
        if reason:
            upper.setHeight(office.body.line)
            upper.moveBottom(cell.center().y() + 1)
            lower = upper.translated(0, office.body.line - 2)
            painting.text(painter, lower, reason, style=office.caption, colour=colour.text2)
        subject = words.about(entry)
        painting.text(painter, upper, subject, style=office.body, colour=colour.text)
