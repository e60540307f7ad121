"""The time line of a room: everything of the present stay, the newest first."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from console.models.room_history import HistoryDay, HistoryRow
from console.models.room_panel import RoomPanelModels
from console.models.rows import RowRole
from console.views import icons, painting
from console.views.emptiness import Emptiness
from console.views.icons import Icon
from console.views.place import Place
from console.views.room_panel import history_words, words
from console.views.theme import BORDER, RADIUS, Theme, TypeStyle
from console.views.typography import metrics, width
from console.views.widgets.painted_list import PaintedList
from console.views.words import told
from console.views.wrapping import wrapped

_SIDE: Final = 16
_ICON: Final = 26
_DAY: Final = 32
_PAD: Final = 8
_MOST_ROWS: Final = 3
_NEAR_END: Final = 200
AnyIndex = QModelIndex | QPersistentModelIndex


class HistoryDelegate(QStyledItemDelegate):
    """Paints days and entries; of a long text the first three rows."""

    def __init__(self, place: Place, theme: Theme) -> None:
        super().__init__()
        self._place, self.theme, self.wide = place, theme, 300

    def _strong(self) -> TypeStyle:
        dense = self.theme.office.dense
        return TypeStyle(dense.size, dense.line, 600)

    def _texts(self, row: HistoryRow) -> tuple[list[str], list[str]]:
        """The rows of an entry's title and of its words."""
        px, office = self.theme.px, self.theme.office
        if isinstance(row, HistoryDay):
            return [], []
        time = width(office.caption, history_words.time(row, self._place)) + px(10)
        room = self.wide - 2 * px(_SIDE) - px(_ICON)
        title = wrapped(history_words.title(row), self._strong(), round(room - time))
        said = history_words.text(row)
        rows = list(wrapped(said, office.dense, round(room))) if said else []
        if len(rows) > _MOST_ROWS:
            last = f"{rows[_MOST_ROWS - 1]}…"
            cut = metrics(office.dense).elidedText(last, Qt.TextElideMode.ElideRight, round(room))
            rows = [*rows[: _MOST_ROWS - 1], cut]
        return list(title), rows

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as its words."""
        px, row = self.theme.px, index.data(RowRole.VALUE)
        if isinstance(row, HistoryDay):
            return QSize(self.wide, px(_DAY))
        title, rows = self._texts(row)
        line = self.theme.office.dense.line
        return QSize(self.wide, (len(title) + len(rows)) * line + 2 * px(_PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """A day or an entry."""
        row, rect = index.data(RowRole.VALUE), QRectF(option.rect)
        px, colour, office = self.theme.px, self.theme.colour, self.theme.office
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = rect.adjusted(px(_SIDE), 0, -px(_SIDE), 0)
        if isinstance(row, HistoryDay):
            said, micro = history_words.day_words(row, self._place), office.micro
            style = TypeStyle(micro.size, micro.line, 600)
            painting.text(painter, inner, said, style=style, colour=colour.text2)
            return
        title, rows = self._texts(row)
        line, top = office.dense.line, inner.top() + px(_PAD)
        sign = QRectF(inner.left(), top, px(16), line)
        icons.draw(painter, history_words.icon_of(row), sign, colour.text2)
        corner = QPointF(inner.left() + px(_ICON), top)
        painting.lines(painter, corner, title, style=self._strong(), colour=colour.text)
        time, first = history_words.time(row, self._place), QRectF(inner)
        first.setRect(inner.left(), top, inner.width(), line)
        caption, right = office.caption, painting.RIGHT
        painting.text(painter, first, time, style=caption, colour=colour.text2, align=right)
        corner.setY(top + len(title) * line)
        painting.lines(painter, corner, rows, style=office.dense, colour=colour.text2)
        if option.state & QStyle.StateFlag.State_HasFocus:
            ring, wide = rect.adjusted(3, 1, -3, -1), BORDER.focus
            painting.box(painter, ring, radius=RADIUS.chip, border=colour.focus, width=wide)


class HistoryView(PaintedList):
    """`older_wanted`: the end of what is here comes into sight."""

    older_wanted = Signal()

    def __init__(self, models: RoomPanelModels, place: Place, theme: Theme) -> None:
        super().__init__(theme)
        self._models = models
        self._delegate = HistoryDelegate(place, theme)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setItemDelegate(self._delegate)
        self.setModel(models.history)
        models.history.speak_with(lambda row, _column: history_words.spoken(row, place))
        self.setAccessibleName(words.tr("What happened in the room"))
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._look_down())
        models.changed.connect(self.viewport().update)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._delegate.theme = theme
        super().set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap to the width."""
        self._delegate.wide = self.viewport().width()
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)
        self._look_down()

    def _look_down(self) -> None:
        bar = self.verticalScrollBar()
        is_near = bar.maximum() - bar.value() < self.theme.px(_NEAR_END)
        if self.isVisible() and is_near and self._models.history.has_older:
            self.older_wanted.emit()

    @property
    def emptiness(self) -> Emptiness | None:
        """What is said in place of entries."""
        history = self._models.history
        if history.rowCount():
            return None
        if history.trouble:
            title = words.tr("The history could not be loaded")
            return Emptiness(Icon.CLOUD_OFF, title, told(history.trouble))
        if not history.is_loaded:
            return Emptiness(Icon.HISTORY, words.tr("Loading what happened"))
        return Emptiness(Icon.HISTORY, words.tr("Nothing happened in this stay yet"))
