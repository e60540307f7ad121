"""Who arrives from today on, day by day, looked through and decided about."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.models.arrivals import ArrivalsModel
from console.views.arrivals import words
from console.views.arrivals.actions import ArrivalsActions
from console.views.arrivals.detail import ArrivalDetail
from console.views.arrivals.listing import ArrivalsList
from console.views.arrivals.words import tr
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import OFFICE, Theme
from console.views.widgets.again import Again
from console.views.widgets.card import CardTitle
from console.views.widgets.label import dress, plain_label
from console.views.widgets.name_field import NameField
from console.views.widgets.sheet import Sheet
from console.views.widgets.verified import VerifiedLine
from console.views.words import told
from contract.matching import LONGEST_QUERY
from contract.scalars import Id

_SIDE: Final = 352
_SIDE_NARROW: Final = 272
_WIDE_FROM: Final = 1200
_SEARCH: Final = 280
_SOON_MS: Final = 120


class ArrivalsArea(QWidget):
    """Shows an ArrivalsModel of all that are to come; call `tick` once a second."""

    def __init__(
        self, model: ArrivalsModel, actions: ArrivalsActions, *, place: Place, theme: Theme
    ) -> None:
        super().__init__()
        self._model, self._actions, self._theme = model, actions, theme
        may_decide = actions.confirm is not None
        self.title = CardTitle(Icon.LUGGAGE, tr("Arrivals"), theme)
        self.summary = plain_label()
        self.search = NameField("", theme)
        self.list = ArrivalsList(model, actions, place=place, theme=theme)
        self.verified = VerifiedLine(theme, place.zone)
        self.again = Again(theme)
        self._sheet = Sheet((self.list, self.again, self.verified), theme, grows=0)
        self.detail = ArrivalDetail(place, theme, may_decide=may_decide)
        self._soon = QTimer(self, interval=_SOON_MS, singleShot=True)
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        self.search.setMaxLength(LONGEST_QUERY)
        self.search.setPlaceholderText(tr("Name, number or room"))
        self.search.setAccessibleName(tr("Search arrivals"))
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.title)
        head.addWidget(self.summary)
        head.addStretch()
        head.addWidget(self.search)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self._sheet, 1)
        body.addWidget(self.detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self._model.looked.connect(self._show)
        self.list.picked.connect(self._show_detail)
        self.detail.wanted.connect(lambda action: self.list.do({action}))
        self.again.wanted.connect(self._actions.read_again)
        self._soon.timeout.connect(self._search)
        self.search.textChanged.connect(lambda _text: self._soon.start())
        self.search.returnPressed.connect(self._go_to_found)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.search, self.list, *self.detail.buttons[:1], self.again

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the area the keyboard means the list."""
        self.list.setFocus(event.reason())

    def reveal(self, booking_id: Id) -> bool:
        """Bring a booking into sight; False where it is not among those that are to come."""
        self.search.clear()
        self._search()
        return self.list.reveal(booking_id)

    def _go_to_found(self) -> None:
        self._search()
        if self._model.rows:
            self.list.setFocus()

    def _search(self) -> None:
        self._soon.stop()
        self._model.look_for(" ".join(self.search.text().split()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window leaves the rows more room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        is_wide = self.width() >= px(_WIDE_FROM)
        self.detail.setFixedWidth(px(_SIDE if is_wide else _SIDE_NARROW))

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        parts = (self.title, self.search, self.list, self._sheet, self.detail)
        for part in (*parts, self.verified, self.again):
            part.set_theme(theme)
        dress(self.summary, theme.office.dense, theme.colour.text2)
        self.search.setFixedSize(theme.px(_SEARCH), theme.px(OFFICE.control))
        self._fit()
        self._show()

    def tick(self) -> None:
        """Take the time."""
        self.list.tick()

    def _show(self) -> None:
        model = self._model
        self.title.show_count(model.count if model.is_loaded else None)
        self.summary.setText(words.summary(model))
        self.verified.show_link(model.link)
        self.verified.setVisible(model.is_loaded and not model.trouble)
        self.again.show_trouble(told(model.trouble), is_told=not model.rows)
        if self.list.current is None:
            self._choose_first()
        self._show_detail()

    def _choose_first(self) -> None:
        first = next(iter(self._model.arrivals), None)
        if first is not None:
            self.list.reveal(first.booking.id)

    def _show_detail(self) -> None:
        self.detail.show_booking(self.list.current, is_any=bool(self._model.rows))
