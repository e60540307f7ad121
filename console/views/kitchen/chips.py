"""A row of touchable chips: the recall strip and the breakfast strip are made of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.kitchen.shape import DOCK_CHIP, DOCK_GAP, DOCK_TITLE
from console.views.kitchen.ticket_buttons import shortest
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.touch_guard import TouchGuard
from console.views.typography import width
from console.views.widgets.accessible_role import take_role
from console.views.widgets.announce import tell_choice
from console.views.widgets.focus_ring import paint_own_focus
from contract.record import Record
from contract.scalars import Id

_MORE = Id("")
_LABEL_FROM = 640
_GAP = 12
_PAD = 16


class Chip(Record, frozen=True, kw_only=True):
    """One thing to touch: a large word, smaller words (`short` below one another), two signs."""

    id: Id
    title: str
    words: str
    short: tuple[str, ...] = ()
    leading: Icon | None = None
    trailing: Icon | None = None
    border: QColor
    ink: QColor
    dashed: bool = False


class Chips(QWidget):
    """Shows as many chips as fit, the first ones first; `touched` carries the Id of one.

    `paged` adds a chip that shows the next ones when not all fit.
    """

    touched = Signal(object)

    def __init__(
        self,
        icon: Icon,
        label: str,
        *,
        theme: Theme,
        monotonic: Callable[[], float],
        paged: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._label, self._theme = icon, label, theme
        self._is_paged, self._first = paged, 0
        self._chips: list[Chip] = []
        self._placed: list[tuple[Chip, QRectF]] = []
        self._pressed: Id | None = None
        self._focus = 0
        self._is_column = False
        self._guard = TouchGuard(monotonic)
        paint_own_focus(self)
        self.setAccessibleName(label)
        take_role(self, QAccessible.Role.List)

    @property
    def placed(self) -> Sequence[tuple[Chip, QRectF]]:
        """What is shown and where."""
        return self._placed

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self._lay_out()

    def stand(self, *, in_column: bool) -> None:
        """Below one another under the label, or side by side behind it."""
        if in_column != self._is_column:
            self._is_column = in_column
            self._lay_out()

    def show_chips(self, chips: list[Chip]) -> None:
        """Show these, first ones first."""
        if chips != self._chips:
            self._chips = chips
            self._lay_out()
            self._tell()

    def _tell(self) -> None:
        """Every chip, or the one the keyboard is on."""
        told = [chip for chip, _ in self._placed] if not self.hasFocus() else []
        if self.hasFocus() and self._placed:
            told = [self._placed[self._focus][0]]
        tell_choice(self, "; ".join(f"{chip.title} {chip.words}" for chip in told))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is on one of the chips."""
        super().focusInEvent(event)
        self._tell()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(400, 64)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See how many fit."""
        self._lay_out()

    @property
    def _scale(self) -> float:
        return min(self._theme.scale, 115) / 100

    def _sized(self, size: int, weight: int) -> TypeStyle:
        return TypeStyle(round(size * self._scale), round(size * 1.3 * self._scale), weight)

    def _lay_out(self) -> None:
        self._first = self._first if self._first < len(self._chips) else 0
        self._placed = self._fitting(self.width())
        if self._is_paged and len(self._placed) < len(self._chips):
            self._make_room_for_more()
        self._focus = min(self._focus, max(0, len(self._placed) - 1))
        has_chips = bool(self._placed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if has_chips else Qt.FocusPolicy.NoFocus)
        self._guard.see((chip.id, rect.topLeft().toTuple()) for chip, rect in self._placed)
        self.update()

    def _make_room_for_more(self) -> None:
        more = self._more(len(self._chips))
        if self._is_column:
            self._placed = self._placed[: max(1, self._column_places() - 1)]
            place = self._column_place(len(self._placed))
        else:
            wide = self._width_of(more)
            self._placed = self._fitting(self.width() - wide - _GAP)
            left = self._placed[-1][1].right() + _GAP if self._placed else self._label_right()
            place = QRectF(left, 0, wide, self.height())
        hidden = len(self._chips) - len(self._placed)
        self._placed.append((self._more(hidden), place))

    def _column_places(self) -> int:
        return max(1, (self.height() - DOCK_TITLE) // (DOCK_CHIP + DOCK_GAP))

    def _column_place(self, number: int) -> QRectF:
        top = DOCK_TITLE + number * (DOCK_CHIP + DOCK_GAP)
        return QRectF(_PAD, top, self.width() - 2 * _PAD, DOCK_CHIP)

    def _fitting(self, right: float) -> list[tuple[Chip, QRectF]]:
        chips = self._chips[self._first :]
        if self._is_column:
            shown = chips[: self._column_places()]
            return [(chip, self._column_place(number)) for number, chip in enumerate(shown)]
        left = self._label_right()
        fitting: list[tuple[Chip, QRectF]] = []
        for chip in chips:
            wide = self._width_of(chip)
            if left + wide > right:
                break
            fitting.append((chip, QRectF(left, 0, wide, self.height())))
            left += wide + _GAP
        return fitting

    def _width_of(self, chip: Chip) -> float:
        title, words = self._sized(34, 700), self._sized(22, 500)
        wide = 2 * _PAD + width(title, chip.title) + _GAP + width(words, chip.words) + 4
        signs = sum(1 for sign in (chip.leading, chip.trailing) if sign)
        return wide + signs * (round(26 * self._scale) + _GAP)

    def _more(self, hidden: int) -> Chip:
        colour = self._theme.colour
        return Chip(
            id=_MORE,
            title=f"+{hidden}",
            words=self.tr("more"),
            border=colour.accent,
            ink=colour.accent_text,
        )

    def _label_right(self) -> float:
        style = self._sized(24, 600)
        if self.width() < _LABEL_FROM:
            return 44
        return 26 + 14 + width(style, self._label) + 22

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint label and chips."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self._theme.colour.focus
        self._paint_label(painter)
        for number, (chip, rect) in enumerate(self._placed):
            self._paint_chip(painter, chip, rect)
            if self.hasFocus() and number == self._focus:
                painting.box(painter, rect, radius=RADIUS.card, border=focus, width=4)
        painter.end()

    def _paint_label(self, painter: QPainter) -> None:
        colour, label = self._theme.colour, self._sized(24, 600)
        size = round(26 * self._scale)
        left, high = 2, self.height()
        if self._is_column:
            painter.fillRect(self.rect(), colour.surface)
            painter.setPen(painting.stroke(colour.line, 1))
            painter.drawLine(QPointF(0.5, 0), QPointF(0.5, self.height()))
            painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
            left, high = _PAD, DOCK_TITLE
        icons.draw(painter, self._icon, QRectF(left, 0, size, high), colour.text)
        if self._is_column or self.width() >= _LABEL_FROM:
            rect = QRectF(left + size + 12, 0, width(label, self._label) + 2, high)
            painting.text(painter, rect, self._label, style=label, colour=colour.text)

    def _paint_chip(self, painter: QPainter, chip: Chip, rect: QRectF) -> None:
        colour = self._theme.colour
        fill = colour.selected if chip.id == self._pressed else colour.surface
        painting.box(
            painter,
            rect,
            radius=RADIUS.card,
            fill=fill,
            border=chip.border,
            width=2,
            dashed=chip.dashed,
        )
        size = round(26 * self._scale)
        left, top = rect.left() + _PAD, rect.top()
        if chip.leading:
            icons.draw(painter, chip.leading, QRectF(left, top, size, rect.height()), chip.ink)
            left += size + _GAP
        title, words = self._sized(34, 700), self._sized(22, 500)
        spot = QRectF(left, top, width(title, chip.title) + 2, rect.height())
        painting.text(painter, spot, chip.title, style=title, colour=colour.text)
        room = rect.right() - 8 - spot.right() - _GAP
        said = chip.words
        if self._is_column:
            said, words = shortest(chip.short or (said,), words, room)
        spot = QRectF(spot.right() + _GAP, top, room + 8, rect.height())
        painting.text(painter, spot, said, style=words, colour=chip.ink)
        if chip.trailing:
            sign = QRectF(rect.right() - _PAD - size, top, size, rect.height())
            icons.draw(painter, chip.trailing, sign, colour.text)

    def _at(self, spot: QPointF) -> Id | None:
        return next((chip.id for chip, rect in self._placed if rect.contains(spot)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show at once what is under the finger."""
        met = self._at(event.position())
        self._pressed = met if met is not None and self._guard.allows(met) else None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Act when the finger leaves where it came down."""
        met, pressed = self._at(event.position()), self._pressed
        self._pressed = None
        self.update()
        if met is not None and met == pressed:
            self._touch(met)

    def _touch(self, chip_id: Id) -> None:
        if chip_id == _MORE:
            self._first += max(1, len(self._placed) - 1)
            self._lay_out()
            return
        self._guard.touched(chip_id)
        self.touched.emit(chip_id)

    def touch_first(self) -> None:
        """Act on the first chip."""
        if self._placed and self._guard.allows(self._placed[0][0].id):
            self._touch(self._placed[0][0].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right choose, Enter acts."""
        key = event.key()
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and self._placed:
            step = 1 if key == Qt.Key.Key_Right else -1
            self._focus = (self._focus + step) % len(self._placed)
            self._tell()
            self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._placed:
            self._touch(self._placed[min(self._focus, len(self._placed) - 1)][0].id)
        else:
            super().keyPressEvent(event)
