"""The on-duty board: a card per department, painted in one widget."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from console.models.duty_board import Department, DutyBoardModel
from console.views.emptiness import Emptiness, Patience, paint_emptiness
from console.views.manager.department_paint import DutyPainter, height_of, on_duty_words
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.accessible_role import take_role
from console.views.widgets.scroll_bar import quiet

_COLUMN: Final = 376
_GAP: Final = 16


class DutyBoard(QAbstractScrollArea):
    """Lays the departments out in columns by name, each in the shortest one so far."""

    def __init__(self, model: DutyBoardModel, place: Place, theme: Theme) -> None:
        super().__init__()
        self._model, self._place, self._theme = model, place, theme
        self._cards: list[tuple[Department, QRectF]] = []
        self._emptiness: Emptiness | None = None
        self._patience = Patience(self.viewport().update, self)
        self._bar = quiet(self, theme)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("On duty by department"))
        take_role(self, QAccessible.Role.List)

    @property
    def cards(self) -> list[tuple[Department, QRectF]]:
        """The departments and where they stand, in board coordinates."""
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
        count = max(1, (self.viewport().width() + _GAP) // (self._theme.px(_COLUMN) + _GAP))
        wide = (self.viewport().width() - (count - 1) * _GAP) / count
        bottoms = [0.0] * count
        self._cards = []
        for department in self._model.rows:
            column = bottoms.index(min(bottoms))
            high = height_of(department, self._theme)
            rect = QRectF(column * (wide + _GAP), bottoms[column], wide, high)
            self._cards.append((department, rect))
            bottoms[column] = rect.bottom() + _GAP
        self._measure(max(bottoms) - _GAP)
        self.setAccessibleDescription("; ".join(_spoken(one) for one in self._model.rows))
        self.viewport().update()

    def _measure(self, bottom: float) -> None:
        page = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setPageStep(page)
        bar.setSingleStep(self._theme.px(40))
        bar.setRange(0, max(0, round(bottom) - page))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as fit."""
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
        """Paint the cards in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._theme.colour.app)
        empty = self._emptiness
        if not self._cards and empty is not None and self._patience.allows(empty):
            whole = QRectF(self.viewport().rect())
            paint_emptiness(painter, whole, empty, self._theme, touch=False)
        scrolled = self.verticalScrollBar().value()
        painter.translate(0, -scrolled)
        in_sight = QRectF(event.rect()).translated(0, scrolled)
        duty = DutyPainter(painter, self._theme, self._place, self._place.now())
        for department, rect in self._cards:
            if rect.intersects(in_sight):
                duty.paint(department, rect)
        painter.end()


def _spoken(department: Department) -> str:
    names = ", ".join(colleague.name for colleague in department.colleagues)
    return f"{department.name}, {on_duty_words(len(department.colleagues))}: {names}"
