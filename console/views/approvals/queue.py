"""Who else waits: a few rows, and how many more."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.models.approvals import ApprovalCard
from console.views import icons, painting
from console.views.approvals import words
from console.views.chips import chip_width, paint_chip
from console.views.faces import paint_face
from console.views.guest_chat.inbox_rows import wait_chip
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import Theme, TypeStyle

MOST: Final = 3
EVERYBODY: Final = 200
_HEAD: Final = 32
_ROW: Final = 52
_BRIEF: Final = 44
_FACES: Final = 5


class QueueRows(QWidget):
    """`chosen` carries the Id of whose row was pressed. Up and Down choose with the keyboard."""

    chosen = Signal(object)

    def __init__(self, place: Place, theme: Theme, wide: int, most: int = MOST) -> None:
        super().__init__()
        self._place, self._theme, self._wide = place, theme, wide
        self._most = most
        self._cards: list[ApprovalCard] = []
        self._under: int | None = None
        self._is_brief = False
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def lines(self) -> list[str]:
        """What its rows say, and the last line when there are more."""
        shown = [f"{words.name(c.first)}. {words.queued(c, self._place)}" for c in self._seen]
        return [*shown, self._more] if self._more else shown

    def set_theme(self, theme: Theme, wide: int) -> None:
        """Paint with another theme, for another width in px."""
        self._theme, self._wide = theme, wide
        self.updateGeometry()
        self.update()

    def show_cards(self, cards: list[ApprovalCard]) -> None:
        """Show who waits besides the one in front."""
        self._cards = cards
        self.setVisible(bool(cards))
        self.setAccessibleName(f"{words.tr('Next')}: {'; '.join(self.lines)}")
        self.updateGeometry()
        self.update()

    def set_brief(self, *, is_brief: bool) -> None:
        """Say in one line how many wait, or show rows."""
        if is_brief is not self._is_brief:
            self._is_brief = is_brief
            self.updateGeometry()
            self.update()

    @property
    def _seen(self) -> list[ApprovalCard]:
        return [] if self._is_brief else self._cards[: self._most]

    @property
    def _more(self) -> str:
        rest = len(self._cards) - self._most
        if self._is_brief:
            return words.tr("{count} more waiting").format(count=len(self._cards))
        return words.tr("and {count} more").format(count=rest) if rest > 0 else ""

    def sizeHint(self) -> QSize:
        px = self._theme.px
        if self._is_brief:
            return QSize(self._wide, px(_BRIEF))
        more = px(_HEAD) if self._more else 0
        return QSize(self._wide, px(_HEAD) + len(self._seen) * px(_ROW) + more)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        painter.fillRect(self.rect(), colour.sunken)
        painter.fillRect(QRectF(0, 0, self.width(), 1), colour.line)
        if self._is_brief:
            self._paint_brief(painter)
            painter.end()
            return
        head = QRectF(px(16), 0, self.width() - px(32), px(_HEAD))
        strong = TypeStyle(office.caption.size, office.caption.line, 600)
        painting.text(painter, head, words.tr("Next"), style=strong, colour=colour.text2)
        said, right = words.tr("longest first"), painting.RIGHT
        painting.text(painter, head, said, style=office.caption, colour=colour.text2, align=right)
        for number, card in enumerate(self._seen):
            self._paint_row(painter, self._row(number), card, is_under=number == self._under)
        if self._more:
            last = head.translated(0, px(_HEAD) + len(self._seen) * px(_ROW))
            painter.fillRect(QRectF(0, last.top(), self.width(), 1), colour.line)
            style = office.caption
            painting.text(painter, last, self._more, style=style, colour=colour.text2)
        painter.end()

    def _paint_brief(self, painter: QPainter) -> None:
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        line = QRectF(px(16), 0, self.width() - px(32), self.height())
        painting.text(painter, line, self._more, style=office.dense, colour=colour.text)
        faces = self._cards[:_FACES]
        left = line.right() - len(faces) * px(32) + px(4)
        for card in faces:
            spot = QRectF(left, (self.height() - px(28)) / 2, px(28), px(28))
            paint_face(painter, spot, words.name(card.first), self._theme)
            left += px(32)

    def _row(self, number: int) -> QRectF:
        px = self._theme.px
        return QRectF(0, px(_HEAD) + number * px(_ROW), self.width(), px(_ROW))

    def _paint_row(
        self, painter: QPainter, row: QRectF, card: ApprovalCard, *, is_under: bool
    ) -> None:
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        if is_under:
            painter.fillRect(row, colour.hover)
        painter.fillRect(QRectF(0, row.top(), row.width(), 1), colour.line)
        face = QRectF(px(16), row.center().y() - px(16), px(32), px(32))
        paint_face(painter, face, words.name(card.first), self._theme)
        arrow = QRectF(row.right() - px(34), row.top(), px(18), row.height())
        icons.draw(painter, Icon.CHEVRON_RIGHT, arrow, colour.text2)
        chip = wait_chip(card.since, self._place.now(), self._theme)
        if chip.fill == colour.sunken:
            chip = replace(chip, fill=colour.line)
        side = QRectF(row.left(), row.top(), arrow.left() - px(12), row.height())
        paint_chip(painter, side, chip, self._theme, at_right=True)
        left = face.right() + px(12)
        wide = side.right() - chip_width(self._theme, chip.words) - px(8) - left
        upper = QRectF(left, row.center().y() - px(18), wide, px(18))
        strong = TypeStyle(office.dense.size, office.dense.line, 600)
        name, below = words.name(card.first), words.queued(card, self._place)
        if card.decided is not None:
            below = words.decided(card.decided, self._place)
        painting.text(painter, upper, name, style=strong, colour=colour.text)
        lower = upper.translated(0, px(18))
        painting.text(painter, lower, below, style=office.caption, colour=colour.text2)

    def _at(self, event: QMouseEvent) -> int | None:
        place = event.position()
        rows = range(len(self._seen))
        return next((number for number in rows if self._row(number).contains(place)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer is marked."""
        self._mark(self._at(event))

    def leaveEvent(self, event: QEvent) -> None:
        self._mark(None)

    def _mark(self, number: int | None) -> None:
        if number != self._under:
            self._under = number
            hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            self.setCursor(arrow if number is None else hand)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Whose row is pressed comes to the front."""
        number = self._at(event)
        if number is not None:
            self.chosen.emit(self._seen[number].staff)
