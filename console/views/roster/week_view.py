"""A week of the roster in one painted widget: colleagues down, days across."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
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
from console.state.roster_week import DAYS, Block, PersonWeek
from console.views import painting
from console.views.emptiness import Emptiness, Patience, paint_emptiness
from console.views.place import Place
from console.views.roster.cursor import Cursor, Spot
from console.views.roster.layout import BLOCK, GAP, HEADER, Row, columns, rows
from console.views.roster.paint import RosterPainter
from console.views.roster.words import shift_words, spot_words, tr
from console.views.theme import BORDER, RADIUS, Theme
from console.views.widgets.accessible_role import take_role
from console.views.widgets.announce import tell_choice
from console.views.widgets.keyboard_focus import keys_move, marks_focus
from console.views.widgets.scroll_bar import quiet
from console.views.words import plain


class WeekView(QAbstractScrollArea):
    """Shows the week of a RosterModel. `take_key` gets a key first; whether it meant anything.

    `wanted` after a double click: on a shift, or on a day without one.
    """

    wanted = Signal()

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
        self._cursor = Cursor()
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
        rows, people = self._of_people
        return rows[self._cursor.within(people).person] if rows else None

    @property
    def spot(self) -> Spot | None:
        """The day and the shift the keyboard is on."""
        rows, people = self._of_people
        if not rows or self._model.shown is None:
            return None
        here = self._cursor.within(people)
        person = people[here.person]
        blocks = person.cells[here.day]
        return Spot(
            person=person,
            department=rows[here.person].department.slug,
            date=self._model.shown.days[here.day].date,
            block=blocks[here.block] if blocks else None,
        )

    @property
    def _of_people(self) -> tuple[list[Row], list[PersonWeek]]:
        """The rows of colleagues, and who they are."""
        own = [(row, row.person) for row in self._rows if row.person is not None]
        return [row for row, _ in own], [person for _, person in own]

    def choose_day(self, number: int) -> None:
        """Put the keyboard on a day of the week, 0 for Monday."""
        self._cursor = Cursor(person=self._cursor.person, day=number)
        self._tell()
        self.viewport().update()

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
        week, wide = self._model.shown, self.viewport().width()
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
        row, spot = self.current, self.spot
        if row is None or spot is None:
            tell_choice(self, "" if self._emptiness is None else self._emptiness.title)
            return
        department = plain(row.department.name) or tr("No department")
        tell_choice(self, spot_words(spot, department))

    def cell_of(self, row: Row, number: int) -> QRectF:
        """Where a day of a row stands in the viewport."""
        cell = columns(self.viewport().width(), self._theme).day(number, row.rect)
        return cell.translated(0, self._theme.px(HEADER) - self.verticalScrollBar().value())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything has another place."""
        super().resizeEvent(event)
        self.lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose a colleague, a day and a shift; pages scroll."""
        keys_move(self)
        if self._take_key(event):
            return
        people = self._of_people[1]
        moved = self._cursor.moved(event.key(), people) if people else None
        if moved is None:
            super().keyPressEvent(event)
        else:
            self._choose(moved)

    def _choose(self, cursor: Cursor) -> None:
        rows, people = self._of_people
        self._cursor = cursor.within(people)
        number = self._cursor.person
        rect, bar = rows[number].rect, self.verticalScrollBar()
        if rect.top() < bar.value() or number == 0:
            bar.setValue(0 if number == 0 else round(rect.top()))
        elif rect.bottom() > bar.value() + bar.pageStep():
            bar.setValue(round(rect.bottom()) - bar.pageStep())
        self._tell()
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose whose day it is, and the shift."""
        row = self._at(event.position())
        if row is None or row.person is None:
            return
        day = self._day_at(row, event.position())
        if day is None:
            self._choose(Cursor(person=self._of_people[0].index(row), day=self._cursor.day))
            return
        block = self._block_at(row, day, event.position())
        self._choose(Cursor(person=self._of_people[0].index(row), day=day, block=block or 0))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change the shift there, or add one."""
        row = self._at(event.position())
        if row is not None and self._day_at(row, event.position()) is not None:
            self.wanted.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say everything about the shift under the mouse."""
        if isinstance(event, QHelpEvent):
            block = self._shift_at(QPointF(event.pos()))
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

    def _day_at(self, row: Row, spot: QPointF) -> int | None:
        if row.person is None:
            return None
        return next((day for day in range(DAYS) if self.cell_of(row, day).contains(spot)), None)

    def _block_at(self, row: Row, day: int, spot: QPointF) -> int | None:
        """Which of the blocks of a day lies there."""
        count = 0 if row.person is None else len(row.person.cells[day])
        step = self._theme.px(BLOCK) + GAP
        top = self.cell_of(row, day).center().y() - (count * step - GAP) / 2
        index = int((spot.y() - top) // step)
        return index if 0 <= index < count else None

    def _shift_at(self, spot: QPointF) -> Block | None:
        row = self._at(spot)
        day = None if row is None else self._day_at(row, spot)
        if row is None or row.person is None or day is None:
            return None
        block = self._block_at(row, day, spot)
        return None if block is None else row.person.cells[day][block]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in sight, and the days over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, week = QRectF(self.viewport().rect()), self._model.shown
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
        self._paint_ring(painter, whole.width())
        painter.translate(0, -moved)
        paint.paint_days(week.days, head)
        painter.end()

    def _paint_ring(self, painter: QPainter, wide: float) -> None:
        """Around the shift, or the day without one."""
        row, people = self.current, self._of_people[1]
        if row is None or row.person is None:
            return
        here = self._cursor.within(people)
        cell, blocks = (
            columns(wide, self._theme).day(here.day, row.rect),
            row.person.cells[here.day],
        )
        ring = cell.adjusted(3, 2, -2, -3)
        if len(blocks) > 1:
            step = self._theme.px(BLOCK) + GAP
            top = cell.center().y() - (len(blocks) * step - GAP) / 2 + here.block * step
            ring = QRectF(ring.left(), top - 2, ring.width(), step - GAP + 4)
        has_keyboard, colour = marks_focus(self), self._theme.colour
        painting.box(
            painter,
            ring,
            radius=RADIUS.chip,
            border=colour.focus if has_keyboard else colour.line_strong,
            width=BORDER.focus if has_keyboard else BORDER.control,
        )
