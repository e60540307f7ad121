"""The list of the command palette: painted rows that follow what is typed in the field."""

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from console.models.palette import Deed, Heading, PaletteModel
from console.models.rows import RowRole
from console.views.emptiness import Emptiness, paint_emptiness
from console.views.icons import Icon
from console.views.palette import words
from console.views.palette.look import Look
from console.views.palette.rows import PaletteRows
from console.views.place import Place
from console.views.widgets.scroll_bar import laid_over
from contract.resources.search import Find


class PaletteList(QListView):
    """`picked` carries the Find or Deed of a clicked row. Headings are passed by."""

    picked = Signal(object)

    def __init__(self, model: PaletteModel, look: Look, place: Place) -> None:
        super().__init__()
        self._model, self._place = model, place
        self._bar = laid_over(self, look.theme)
        self._painted = PaletteRows(look, place, self)
        model.speak_with(lambda row, _column: words.spoken(row, place))
        self.setModel(model)
        self.setItemDelegate(self._painted)
        self.setAccessibleName(self.tr("What was found"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._on_clicked)
        self._is_led = False
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Paint with another theme or size."""
        self._painted.look = look
        self._bar.set_theme(look.theme)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, look.theme.colour.raised)
        self.setPalette(palette)
        self.scheduleDelayedItemsLayout()

    @property
    def whole(self) -> int:
        """How high all rows are together, px."""
        return sum(self._painted.height(row) for row in self._model.rows)

    @property
    def current(self) -> Find | Deed | None:
        """What is chosen."""
        row = self.currentIndex().data(RowRole.VALUE)
        return row if isinstance(row, (Find, Deed)) else None

    def follow(self, *, is_new: bool) -> None:
        """The rows are others: choose the first, unless somebody led the choice elsewhere.

        `is_new`: something else was typed.
        """
        self._is_led = self._is_led and not is_new
        if not self._is_led or self.current is None:
            self._choose(self._choices()[:1])
            self.scrollToTop()

    def step(self, by: int) -> None:
        """Go down or up from what is chosen; past an end to the other one."""
        choices = self._choices()
        if not choices:
            return
        at = self.currentIndex().row()
        place = choices.index(at) + by if at in choices else 0
        is_one = abs(by) == 1
        place = place % len(choices) if is_one else min(max(place, 0), len(choices) - 1)
        self._is_led = True
        self._choose([choices[place]])

    def _choices(self) -> list[int]:
        rows = self._model.rows
        return [at for at, row in enumerate(rows) if not isinstance(row, Heading)]

    def _choose(self, at: list[int]) -> None:
        index = self._model.index(at[0], 0) if at else QModelIndex()
        self.setCurrentIndex(index)
        if index.isValid():
            if index.row() == 1:
                self.scrollToTop()
            else:
                self.scrollTo(index)
        self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        row = index.data(RowRole.VALUE)
        if isinstance(row, (Find, Deed)):
            self.picked.emit(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or that nothing was found."""
        super().paintEvent(event)
        if self._model.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        title, more = words.nothing(self._model)
        look, whole = self._painted.look, QRectF(self.viewport().rect())
        empty = Emptiness(Icon.SEARCH, title, more)
        paint_emptiness(painter, whole, empty, look.theme, touch=look.touch)
        painter.end()
