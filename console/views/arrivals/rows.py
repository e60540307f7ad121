"""Paints arrivals as rows, with the lines of their days, and knows where their buttons are."""

from html import escape
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from console.models.arrivals import ArrivalsModel, DayLine
from console.models.rows import RowRole
from console.state.bookings import ShownBooking
from console.views import icons, painting
from console.views.arrivals import words
from console.views.arrivals.actions import ArrivalAction, buttons_of
from console.views.chips import chip_width, paint_chip
from console.views.columns import two_lines
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import plain

ROW: Final = 56
_DAY: Final = 36
_PAD: Final = 16
_GAP: Final = 8
_ROOM: Final = 76
_NUMBER: Final = 112
_EXPECTED: Final = 132
_BUTTON: Final = 32
# Less says nothing of a guest's name.
_NAME: Final = 200

Index = QModelIndex | QPersistentModelIndex
Button = tuple[ArrivalAction, QRectF]


class ArrivalsDelegate(QStyledItemDelegate):
    """One delegate for every row. `may_decide`: rows offer to confirm and to cancel."""

    def __init__(
        self, model: ArrivalsModel, place: Place, theme: Theme, *, may_decide: bool
    ) -> None:
        super().__init__()
        self._model, self._place, self.theme = model, place, theme
        self._may_decide = may_decide

    def hold(self, parent: QObject) -> None:
        """Belong to a view."""
        self.setParent(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A day is lower than a booking."""
        is_day = isinstance(index.data(RowRole.VALUE), DayLine)
        return QSize(0, self.theme.row_px(_DAY if is_day else ROW))

    def buttons(self, shown: ShownBooking, row: QRectF) -> list[Button]:
        """Where the buttons of a row are, left to right."""
        px, right, placed = self.theme.px, row.right() - _PAD, list[Button]()
        for action in reversed(buttons_of(shown, may_decide=self._may_decide)):
            wide, high = self._button_width(action), px(_BUTTON)
            spot = QRectF(right - wide, row.center().y() - high / 2, wide, high)
            placed.insert(0, (action, spot))
            right = spot.left() - _GAP
        return placed

    def action_at(self, shown: ShownBooking, row: QRectF, spot: QPointF) -> ArrivalAction | None:
        """The button under the mouse."""
        hits = (one for one, place in self.buttons(shown, row) if place.contains(spot))
        return next(hits, None)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One booking, or the line where a day begins."""
        value = index.data(RowRole.VALUE)
        if value is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect)
        if isinstance(value, DayLine):
            self._paint_day(painter, row, value, is_first=index.row() == 0)
        else:
            self._paint_ground(painter, row, option)
            self._paint_booking(painter, row, value)
        painter.restore()

    def _paint_day(self, painter: QPainter, row: QRectF, line: DayLine, *, is_first: bool) -> None:
        colour, micro = self.theme.colour, self.theme.office.micro
        style = TypeStyle(micro.size, micro.line, 600)
        corner = RADIUS.card - 1 if is_first else 0
        painter.fillPath(painting.top_rounded(row, corner), colour.app)
        painter.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), colour.line)
        cell = row.adjusted(_PAD, 0, -_PAD, -1)
        said = words.tr("{count} to confirm").format(count=line.to_confirm)
        said = said if line.to_confirm else ""
        right = QRectF(cell)
        right.setLeft(max(cell.left(), cell.right() - width(style, said) - 2))
        painting.text(painter, right, said, style=style, colour=colour.text2, align=painting.RIGHT)
        cell.setRight(right.left() - _GAP)
        named = words.day_words(line.day, self._model.today, self._place)
        painting.text(painter, cell, named, style=style, colour=colour.text2)

    def _paint_ground(self, painter: QPainter, row: QRectF, option: QStyleOptionViewItem) -> None:
        colour, state = self.theme.colour, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, colour.selected)
            painter.fillRect(QRectF(row.left(), row.top(), 4, row.height()), colour.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, colour.hover)
        painting.row_edges(painter, row, option, colour)

    def _paint_booking(self, painter: QPainter, row: QRectF, shown: ShownBooking) -> None:
        px, buttons = self.theme.px, self.buttons(shown, row)
        for action, spot in buttons:
            self._paint_button(painter, action, spot)
        room = QRectF(row.left() + _PAD, row.top(), px(_ROOM) - _GAP, row.height() - 1)
        self._paint_room(painter, room, shown)
        right = row.right() - _PAD if not buttons else buttons[0][1].left() - _GAP
        if not buttons or shown.decision is not None:
            right = self._paint_status(painter, row, shown, right)
        # Columns begin at the same place in every row, whatever its buttons are.
        right = min(right, row.right() - _PAD - self._usual_width() - _GAP)
        middle = QRectF(row.left() + _PAD + px(_ROOM), row.top(), 0, row.height() - 1)
        middle.setRight(right - _GAP)
        self._paint_middle(painter, middle, shown)

    def _paint_middle(self, painter: QPainter, cell: QRectF, shown: ShownBooking) -> None:
        """Who, and as many columns beside as leave the name its room."""
        px, booking, office = self.theme.px, shown.booking, self.theme.office
        room, ink = cell.width() - px(_NAME), self.theme.colour.text2
        at, refused = words.expected(booking), words.refused_words(shown)
        # Why it was refused takes all the room there is.
        has_expected = room >= px(_EXPECTED) and not refused
        has_number = room >= px(_EXPECTED + _NUMBER) and not refused
        who = QRectF(cell)
        if has_expected:
            spot = QRectF(cell.right() - px(_EXPECTED), cell.top(), px(_EXPECTED), cell.height())
            who.setRight(spot.left() - _GAP)
            if at:
                icons.draw(painter, Icon.CLOCK, QRectF(*_square(spot, px(14))), ink)
                beside = spot.adjusted(px(14) + 6, 0, 0, 0)
                painting.text(painter, beside, at, style=office.dense, colour=ink)
        if has_number:
            spot = QRectF(who.right() - px(_NUMBER) + _GAP, cell.top(), px(_NUMBER), cell.height())
            who.setRight(spot.left() - _GAP)
            number = plain(booking.booking_id)
            spot.setWidth(spot.width() - _GAP)
            painting.text(painter, spot, number, style=office.dense, colour=ink)
        below = "" if has_expected else at
        self._paint_name(painter, who, shown, below)

    def _paint_name(self, painter: QPainter, cell: QRectF, shown: ShownBooking, at: str) -> None:
        booking, refused = shown.booking, words.refused_words(shown)
        lower = refused or ", ".join(part for part in (at, words.stay(booking)) if part)
        said = words.name_of(booking), "" if refused else lower
        style = self.theme.office.strong
        if not refused:
            two_lines(painter, cell, said, self.theme, style)
            return
        px, colour = self.theme.px, self.theme.colour
        upper = QRectF(cell.left(), cell.center().y() - px(19), cell.width(), px(20))
        painting.text(painter, upper, said[0], style=style, colour=colour.text)
        under = upper.translated(0, px(20))
        icons.draw(painter, Icon.CIRCLE_ALERT, QRectF(*_square(under, px(14))), colour.bad_text)
        beside = under.adjusted(px(14) + 4, 0, 0, 0)
        caption = self.theme.office.caption
        painting.text(painter, beside, refused, style=caption, colour=colour.bad_text)

    def _paint_room(self, painter: QPainter, cell: QRectF, shown: ShownBooking) -> None:
        office, number = self.theme.office, words.room_of(shown.booking)
        large = TypeStyle(*office.heading[:2], 700)
        style = large if width(large, number) <= cell.width() else office.strong
        painting.text(painter, cell, number, style=style, colour=self.theme.colour.text)

    def _paint_status(
        self, painter: QPainter, row: QRectF, shown: ShownBooking, right: float
    ) -> float:
        chip = words.status_chip(shown, self._place, self.theme.colour)
        cell = QRectF(row.left(), row.top(), right - row.left(), row.height() - 1)
        return paint_chip(painter, cell, chip, self.theme, at_right=True).left() - _GAP

    def _paint_button(self, painter: QPainter, action: ArrivalAction, spot: QRectF) -> None:
        colour, style = self.theme.colour, self._button_style
        is_main = action is ArrivalAction.CONFIRM
        fill, ink = (colour.accent, colour.on_accent) if is_main else (colour.surface, colour.text)
        border = None if is_main else colour.line_strong
        painting.box(painter, spot, radius=RADIUS.control, fill=fill, border=border)
        cell, said = QRectF(spot), words.action_words(action)
        if is_main:
            size = self.theme.px(16)
            left = spot.left() + (spot.width() - width(style, said) - size - 6) / 2
            mark = QRectF(left, spot.center().y() - size / 2, size, size)
            icons.draw(painter, Icon.CHECK, mark, ink)
            cell.setLeft(mark.right() + 6)
            painting.text(painter, cell, said, style=style, colour=ink)
            return
        painting.text(painter, cell, said, style=style, colour=ink, align=painting.CENTRE)

    @property
    def _button_style(self) -> TypeStyle:
        dense = self.theme.office.dense
        return TypeStyle(dense.size, dense.line, 600)

    def _button_width(self, action: ArrivalAction) -> float:
        icon = self.theme.px(16) + 6 if action is ArrivalAction.CONFIRM else 0
        return width(self._button_style, words.action_words(action)) + icon + self.theme.px(24)

    def _usual_width(self) -> float:
        """What the buttons of a booking take that has to be confirmed."""
        both = ArrivalAction.CANCEL, ArrivalAction.CONFIRM
        said = words.tr("Confirms in {seconds} s").format(seconds=8), words.tr("Will send")
        held = max(chip_width(self.theme, one) for one in said)
        undone = held + _GAP + self._button_width(ArrivalAction.UNDO)
        return max(sum(self._button_width(one) for one in both) + _GAP, undone)

    def helpEvent(
        self,
        event: QHelpEvent | None,
        view: QAbstractItemView | None,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Everything about the row under the mouse, whatever was cut."""
        shown = index.data(RowRole.VALUE)
        if event is None or not isinstance(shown, ShownBooking):
            return False
        said = words.spoken(shown, self._place, self.theme.colour, ())
        QToolTip.showText(event.globalPos(), f"<p>{escape(said)}</p>", view)
        return True


def _square(row: QRectF, size: float) -> tuple[float, float, float, float]:
    return row.left(), row.center().y() - size / 2, size, size
