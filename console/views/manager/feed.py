"""The attendance feed: who did what at the clock today, newest first."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from console.models.attendance_feed import FeedLine, FeedModel
from console.models.rows import RowRole
from console.views import icons, painting
from console.views.chips import chip_width, paint_chip
from console.views.faces import paint_face
from console.views.icons import Icon
from console.views.manager import words
from console.views.place import Place
from console.views.theme import Theme
from console.views.typography import width
from console.views.widgets.focus_ring import paint_own_focus
from console.views.widgets.painted_list import PaintedList
from console.views.words import clock_time, plain

_ROW: Final = 52
_SIDE: Final = 16
_TIME_WIDE: Final = 44


class FeedDelegate(QStyledItemDelegate):
    """Time, face, name and department; at the right whether it counts, how, and what."""

    def __init__(self, place: Place, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._place, self.theme = place, theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self.theme.row_px(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: FeedLine | None = index.data(RowRole.VALUE)
        if line is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, px = QRectF(option.rect), self.theme.px
        painting.row_edges(painter, row, option, self.theme.colour)
        inner = row.adjusted(px(_SIDE), 0, -px(_SIDE), -1)
        right = self._paint_right(painter, line, inner)
        self._paint_left(painter, line, QRectF(inner.topLeft(), inner.bottomRight()), right)
        painter.restore()

    def _paint_right(self, painter: QPainter, line: FeedLine, inner: QRectF) -> float:
        """What was done and how; where it begins."""
        px, right = self.theme.px, inner.right()
        steps, means = self._wide(words.step_names()), self._wide(words.means_names()) + px(10)
        for wide, shown in ((steps, words.step(line)), (means, words.means(line))):
            left = right - wide
            if shown is not None:
                self._paint_word(painter, shown, QRectF(left, inner.top(), wide, inner.height()))
                right = left
        chip = words.approval_chip(line, self.theme)
        if chip is None:
            return right
        space = QRectF(inner.left(), inner.top(), right - px(10) - inner.left(), inner.height())
        if chip_width(self.theme, chip.words) > space.width() - px(180):
            chip = type(chip)(chip.icon, "", chip.fill, chip.ink, chip.is_dashed)
        return paint_chip(painter, space, chip, self.theme, at_right=True).left() - px(4)

    def _wide(self, names: tuple[str, ...]) -> float:
        """How wide a column of these words is with their icons, px, in any language."""
        style = self.theme.office.dense
        return max(width(style, name) for name in names) + self.theme.px(16 + 6) + 2

    def _paint_word(self, painter: QPainter, shown: tuple[Icon, str], spot: QRectF) -> None:
        px, colour, style = self.theme.px, self.theme.colour, self.theme.office.dense
        icon = QRectF(spot.left(), spot.top(), px(16), spot.height())
        icons.draw(painter, shown[0], icon, colour.text2)
        text = QRectF(icon.right() + px(6), spot.top(), 0, spot.height())
        text.setRight(spot.right() - 1)
        painting.text(painter, text, shown[1], style=style, colour=colour.text2)

    def _paint_left(self, painter: QPainter, line: FeedLine, inner: QRectF, right: float) -> None:
        px, colour, office = self.theme.px, self.theme.colour, self.theme.office
        time = QRectF(inner.left(), inner.top(), px(_TIME_WIDE), inner.height())
        at = clock_time(line.at, self._place.zone)
        painting.text(painter, time, at, style=office.strong, colour=colour.text)
        face = QRectF(time.right() + px(12), inner.center().y() - px(16), px(32), px(32))
        paint_face(painter, face, line.name, self.theme)
        left = face.right() + px(12)
        upper = QRectF(left, inner.center().y() - px(19), right - left, px(20))
        name, place = plain(line.name), plain(line.department)
        painting.text(painter, upper, name, style=office.strong, colour=colour.text)
        lower = QRectF(left, upper.bottom(), right - left, px(18))
        painting.text(painter, lower, place, style=office.caption, colour=colour.text2)


class FeedList(PaintedList):
    """Shows a FeedModel."""

    def __init__(self, model: FeedModel, place: Place, theme: Theme) -> None:
        super().__init__(theme, has_bar_over=True, is_whole=True)
        self._rows_delegate = FeedDelegate(place, theme, self)
        self.setAccessibleName(words.tr("Attendance"))
        paint_own_focus(self)
        model.speak_with(lambda line, _: words.spoken_line(line, place))
        self.setModel(model)
        self.setItemDelegate(self._rows_delegate)
        self.setUniformItemSizes(True)
        self.viewport().setAutoFillBackground(False)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._rows_delegate.theme = theme
        super().set_theme(theme)
