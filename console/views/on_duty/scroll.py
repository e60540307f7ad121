"""What the lists of who is on duty share: scrolled, painted in one widget, read as one list."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from console.models.duty_board import Department, DutyBoardModel
from console.views.emptiness import Emptiness, Patience, paint_emptiness
from console.views.on_duty.words import spoken
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.accessible_role import take_role
from console.views.widgets.scroll_bar import quiet

PaintDepartment = Callable[[Department, QRectF], None]
_STEP: Final = 40


class DutyScroll(QAbstractScrollArea):
    """Says where departments stand and what paints them: the two methods of a list of its own."""

    def __init__(self, model: DutyBoardModel, place: Place, theme: Theme) -> None:
        super().__init__()
        self._model, self._place, self._theme = model, place, theme
        self._cards: list[tuple[Department, QRectF]] = []
        self._described: tuple[Department, ...] = ()
        self._emptiness: Emptiness | None = None
        self._patience = Patience(self.viewport().update, self)
        self._bar = quiet(self, theme)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # What is behind shows through, round corners too.
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("On duty by department"))
        take_role(self, QAccessible.Role.List)

    def placed(self) -> list[tuple[Department, QRectF]]:
        """Every department and where it stands, from the top of the list, px."""
        raise NotImplementedError

    def painting_with(self, painter: QPainter) -> PaintDepartment:
        """What paints a department where it stands."""
        raise NotImplementedError

    @property
    def cards(self) -> list[tuple[Department, QRectF]]:
        """The departments and where they stand, in the coordinates of the whole list."""
        return self._cards

    @property
    def emptiness(self) -> Emptiness | None:
        """What is said while nobody is on duty."""
        return self._emptiness

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self._bar.set_theme(theme)
        self.lay_out()

    def show_emptiness(self, emptiness: Emptiness) -> None:
        """What to say while nobody is on duty."""
        self._emptiness = emptiness
        self.viewport().update()

    def lay_out(self) -> None:
        """Place the departments as they are now."""
        self._cards = self.placed()
        self._measure(self.bottom())
        self._describe(tuple(self._model.rows))
        self.viewport().update()

    def _describe(self, rows: tuple[Department, ...]) -> None:
        """Say who they are, once: it names everybody in the house."""
        if rows != self._described:
            self._described = rows
            self.setAccessibleDescription("; ".join(spoken(one) for one in rows))

    def bottom(self) -> float:
        """Where the list ends, px."""
        return max((rect.bottom() for _, rect in self._cards), default=0.0)

    def in_sight(self, rect: QRectF, bottom: float) -> QRectF:
        """How much of a department that stands in `rect` is painted above the edge at `bottom`."""
        return rect if bottom > rect.top() else QRectF()

    def paint_below(self, painter: QPainter) -> None:
        """What follows the departments; nothing here."""

    def _measure(self, bottom: float) -> None:
        page = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setPageStep(page)
        bar.setSingleStep(self._theme.px(_STEP))
        bar.setRange(0, max(0, round(bottom) - page))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything has another place."""
        super().resizeEvent(event)
        self.lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last department; arrows and pages scroll."""
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        end = ends.get(Qt.Key(event.key()))
        if end is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(end)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the departments in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        empty = self._emptiness
        if not self._cards and empty is not None and self._patience.allows(empty):
            whole = QRectF(self.viewport().rect())
            paint_emptiness(painter, whole, empty, self._theme, touch=False)
        scrolled = self.verticalScrollBar().value()
        painter.translate(0, -scrolled)
        exposed = QRectF(event.rect()).translated(0, scrolled)
        edge, paint = scrolled + self.viewport().height(), self.painting_with(painter)
        for department, whole in self._cards:
            rect = self.in_sight(whole, edge)
            if rect.intersects(exposed):
                paint(department, rect)
        self.paint_below(painter)
        painter.end()
