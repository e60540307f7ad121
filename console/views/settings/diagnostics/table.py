"""A table of text lines that looks like the rest of the office."""

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from console.models.diagnostics import LineTone, TextLine, TextModel
from console.models.rows import RowRole
from console.views import painting
from console.views.emptiness import Emptiness, paint_emptiness
from console.views.palettes import Palette
from console.views.theme import Theme, TypeStyle
from console.views.typography import width
from console.views.widgets.focus_ring import paint_own_focus
from console.views.widgets.row_focus import paint_row_focus
from console.views.widgets.scroll_bar import quiet

_ROW: Final = 32
_HEADER: Final = 32
_PAD: Final = 12


class _Delegate(QStyledItemDelegate):
    """Paints one cell; the first column of a line carries its tone."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: TextLine = index.data(RowRole.VALUE)
        colour, rect = self.theme.colour, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour.selected)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), colour.line)
        paint_row_focus(painter, option, index, self.theme)
        painting.text(
            painter,
            rect.adjusted(_PAD, 0, -_PAD / 2, -1),
            line.cells[index.column()],
            style=self.theme.office.dense,
            colour=_ink(line.tone, colour),
        )
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The whole text of a cell that is cut."""
        line: TextLine | None = index.data(RowRole.VALUE)
        text = "" if line is None else line.cells[index.column()]
        is_cut = width(self.theme.office.dense, text) > option.rect.width() - 1.5 * _PAD
        QToolTip.showText(event.globalPos(), escape(text) if is_cut else "", view)
        return True


class _Header(QHeaderView):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(0)

    def sizeHint(self) -> QSize:
        return QSize(0, self.theme.px(_HEADER))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        colour, micro, place = self.theme.colour, self.theme.office.micro, QRectF(rect)
        painter.save()
        painter.fillRect(place, colour.app)
        painter.fillRect(QRectF(place.left(), place.bottom() - 1, place.width(), 1), colour.line)
        words = self.model().headerData(section, Qt.Orientation.Horizontal)
        style = TypeStyle(micro.size, micro.line, 600)
        inner = place.adjusted(_PAD, 0, -_PAD / 2, 0)
        painting.text(painter, inner, words, style=style, colour=colour.text2)
        painter.restore()


class TextTable(QTableView):
    """Shows a TextModel; `widths` in px at 100 per cent, None for what shares the rest."""

    def __init__(
        self, model: TextModel, widths: Sequence[int | None], empty: Emptiness, theme: Theme
    ) -> None:
        super().__init__()
        self._widths, self._empty, self._theme = tuple(widths), empty, theme
        self._lines = _Delegate(theme, self)
        self._headings = _Header(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._lines)
        self.setHorizontalHeader(self._headings)
        self._bar = quiet(self, theme)
        self._dress()
        paint_own_focus(self)
        self.set_theme(theme)

    def _dress(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        for column, wide in enumerate(self._widths):
            stretch, fixed = QHeaderView.ResizeMode.Stretch, QHeaderView.ResizeMode.Fixed
            self._headings.setSectionResizeMode(column, stretch if wide is None else fixed)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = self._lines.theme = self._headings.theme = theme
        self._bar.set_theme(theme)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, theme.colour.surface)
        self.setPalette(palette)
        self.verticalHeader().setDefaultSectionSize(theme.row_px(_ROW))
        for column, wide in enumerate(self._widths):
            if wide is not None:
                self.setColumnWidth(column, theme.px(wide))
        self._headings.updateGeometry()
        self.viewport().update()

    @property
    def text_model(self) -> TextModel:
        """The lines."""
        model = self.model()
        assert isinstance(model, TextModel)
        return model

    @property
    def current_line(self) -> TextLine | None:
        """The chosen line."""
        line: TextLine | None = self.currentIndex().data(RowRole.VALUE)
        return line

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines, or why there are none."""
        super().paintEvent(event)
        if self.model().rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.viewport().rect())
        paint_emptiness(painter, whole, self._empty, self._theme, touch=False)
        painter.end()


def _ink(tone: LineTone, colour: Palette) -> QColor:
    return {
        LineTone.PLAIN: colour.text,
        LineTone.QUIET: colour.text2,
        LineTone.GOOD: colour.ok_text,
        LineTone.WARN: colour.warn_text,
        LineTone.BAD: colour.bad_text,
    }[tone]
