"""A week of the roster in one painted widget: colleagues down, days across."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from console.models.roster import RosterModel
from console.state.roster_week import DAYS, Block
from console.views import painting
from console.views.emptiness import Emptiness, Patience, paint_emptiness
from console.views.place import Place
from console.views.roster.layout import BLOCK, GAP, HEADER, Row, columns, rows
from console.views.roster.paint import RosterPainter
from console.views.roster.words import person_words, shift_words, tr
from console.views.theme import BORDER, RADIUS, Theme
from console.views.widgets.accessible_role import take_role
from console.views.widgets.announce import tell_choice
from console.views.widgets.keyboard_focus import keys_move, marks_focus
from console.views.widgets.scroll_bar import quiet
from console.views.words import plain


class WeekView(QAbstractScrollArea):
    """Shows the week of a RosterModel. `take_key` gets a key first; whether it meant anything."""

    def __init__(
        self,
        model: RosterModel,
        place: Place,
        theme: Theme,
        take_key: Callable[[QKeyEvent], bool],
    ) -> None:
        super().__init__()
        self._model, self._place, self._theme, self._take_key = model, place, theme, take_key
        self._rows: list[Row] = []
        self._current = 0
        self._emptiness: Emptiness | None = None
        self._patience = Patience(self.viewport().update, self)
        self._bar = quiet(self, theme)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Roster of the week"))
        take_role(self, QAccessible.Role.Table)

    @property
    def placed(self) -> list[Row]:
        """The rows and where they stand, in the coordinates of the whole list."""
        return self._rows

    @property
    def current(self) -> Row | None:
        """The colleague's row the keyboard is on."""
        people = self._people
        return people[min(self._current, len(people) - 1)] if people else None

    @property
    def _people(self) -> list[Row]:
        return [row for row in self._rows if row.person is not None]

    @property
    def emptiness(self) -> Emptiness | None:
        """What is said while there is nobody to show."""
        return self._emptiness

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self._bar.set_theme(theme)
        self.lay_out()

    def show_emptiness(self, emptiness: Emptiness) -> None:
        """What to say while there is nobody to show."""
        self._emptiness = emptiness
        self.viewport().update()

    def lay_out(self) -> None:
        """Place the rows of the week as it is now."""
        week, wide = self._model.week, self.viewport().width()
        self._rows = [] if week is None else list(rows(week, wide, self._theme))
        bottom = self._rows[-1].rect.bottom() if self._rows else 0
        page = max(1, self.viewport().height() - self._theme.px(HEADER))
        bar = self.verticalScrollBar()
        bar.setPageStep(page)
        bar.setSingleStep(self._theme.px(BLOCK))
        bar.setRange(0, max(0, round(bottom) - page))
        self._tell()
        self.viewport().update()

    def _tell(self) -> None:
        row = self.current
        if row is None or row.person is None:
            tell_choice(self, "" if self._emptiness is None else self._emptiness.title)
            return
        department = plain(row.department.name) or tr("No department")
        tell_choice(self, person_words(row.person, department))

    def cell_of(self, row: Row, number: int) -> QRectF:
        """Where a day of a row stands in the viewport."""
        cell = columns(self.viewport().width(), self._theme).day(number, row.rect)
        return cell.translated(0, self._theme.px(HEADER) - self.verticalScrollBar().value())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything has another place."""
        super().resizeEvent(event)
        self.lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose a colleague; pages scroll."""
        keys_move(self)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if self._take_key(event):
            return
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(self._current + step)

    def _choose(self, number: int) -> None:
        people = self._people
        if not people:
            return
        self._current = min(max(number, 0), len(people) - 1)
        rect, bar = people[self._current].rect, self.verticalScrollBar()
        if rect.top() < bar.value() or self._current == 0:
            bar.setValue(0 if self._current == 0 else round(rect.top()))
        elif rect.bottom() > bar.value() + bar.pageStep():
            bar.setValue(round(rect.bottom()) - bar.pageStep())
        self._tell()
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose whose row it is."""
        row = self._at(event.position())
        if row is not None and row in (people := self._people):
            self._choose(people.index(row))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say everything about the shift under the mouse."""
        if isinstance(event, QHelpEvent):
            block = self._block_at(QPointF(event.pos()))
            words = "" if block is None else f"<p>{escape(shift_words(block.shift))}</p>"
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    def _at(self, spot: QPointF) -> Row | None:
        head = self._theme.px(HEADER)
        inside = spot + QPointF(0, self.verticalScrollBar().value() - head)
        if spot.y() < head:
            return None
        return next((row for row in self._rows if row.rect.contains(inside)), None)

    def _block_at(self, spot: QPointF) -> Block | None:
        row = self._at(spot)
        if row is None or row.person is None:
            return None
        for number in range(DAYS):
            cell, blocks = self.cell_of(row, number), row.person.cells[number]
            if cell.contains(spot) and blocks:
                step = self._theme.px(BLOCK) + GAP
                top = cell.center().y() - (len(blocks) * step - GAP) / 2
                index = int((spot.y() - top) // step)
                return blocks[index] if 0 <= index < len(blocks) else None
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in sight, and the days over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, week = QRectF(self.viewport().rect()), self._model.week
        # Round where the sheet around it is.
        painter.setClipPath(painting.top_rounded(whole, RADIUS.card - 1))
        painter.fillRect(whole, self._theme.colour.surface)
        if week is None or not self._rows:
            if self._emptiness is not None and self._patience.allows(self._emptiness):
                paint_emptiness(painter, whole, self._emptiness, self._theme, touch=False)
            painter.end()
            return
        today = self._model.today(self._place.now())
        paint = RosterPainter(painter, self._theme, columns(whole.width(), self._theme), today)
        head = QRectF(0, 0, whole.width(), self._theme.px(HEADER))
        moved = head.height() - self.verticalScrollBar().value()
        in_sight = QRectF(event.rect()).translated(0, -moved)
        painter.translate(0, moved)
        for row in self._rows:
            if row.rect.intersects(in_sight):
                paint.paint_row(row, week.days)
        self._paint_ring(painter)
        painter.translate(0, -moved)
        paint.paint_days(week.days, head)
        painter.end()

    def _paint_ring(self, painter: QPainter) -> None:
        row = self.current
        if row is not None and marks_focus(self):
            ring = row.rect.adjusted(2, 2, -2, -3)
            colour = self._theme.colour.focus
            painting.box(painter, ring, radius=RADIUS.chip, border=colour, width=BORDER.focus)
