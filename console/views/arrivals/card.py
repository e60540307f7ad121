"""Today's arrivals as a card of the desk view."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent

from console.models.arrivals import ArrivalsModel
from console.views.arrivals import words
from console.views.arrivals.actions import ArrivalsActions
from console.views.arrivals.listing import ArrivalsList
from console.views.arrivals.rows import ROW
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.card import Card
from console.views.widgets.label import dress, plain_label
from console.views.widgets.sheet import ROUND

_LEAST_ROWS = 2
_HEAD = 47


class ArrivalsCard(Card):
    """Shows an ArrivalsModel of today. `sized` after its rows may need another height."""

    sized = Signal()

    def __init__(
        self, model: ArrivalsModel, actions: ArrivalsActions, *, place: Place, theme: Theme
    ) -> None:
        self._model = model
        self.list = ArrivalsList(model, actions, place=place, theme=theme)
        super().__init__(Icon.LUGGAGE, words.tr("Arrivals today"), self.list, theme)
        self._column.insertSpacing(1, 1)
        self._column.setContentsMargins(1, 1, 1, ROUND)
        self.summary = plain_label()
        self.head.addWidget(self.summary)
        self.setFocusProxy(self.list)
        model.looked.connect(self._show)
        self.set_theme(theme)

    @property
    def wanted_height(self) -> int:
        """How high it is with every row in sight, px."""
        return self._height(max(_LEAST_ROWS, self._model.rowCount()))

    @property
    def least_height(self) -> int:
        """Lower it would show nobody, px."""
        return self._height(_LEAST_ROWS)

    def _height(self, rows: int) -> int:
        return rows * self._theme.row_px(ROW) + self._theme.px(_HEAD) + 3 + ROUND

    @property
    def tab_words(self) -> str:
        """What its tab says: how many still have to be confirmed."""
        said, model = words.tr("Arrivals"), self._model
        return f"{said} {model.to_confirm}" if model.is_loaded else said

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the card the keyboard means the list."""
        self.list.setFocus(event.reason())

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        super().set_theme(theme)
        self.list.set_theme(theme)
        dress(self.summary, theme.office.dense, theme.colour.text2)
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, and a line below its head."""
        super().paintEvent(event)
        painter, top = QPainter(self), self.list.geometry().top()
        painter.fillRect(1, top - 1, self.width() - 2, 1, self._theme.colour.line)
        painter.end()

    def tick(self) -> None:
        """Take the time."""
        self.list.tick()

    def _show(self) -> None:
        model = self._model
        self.title.show_count(model.count if model.is_loaded else None)
        self.summary.setText(words.summary(model))
        self.sized.emit()
