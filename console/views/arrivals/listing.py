"""The list of arrivals as a view: painted rows with buttons, worked by mouse and keys."""

from collections.abc import Container
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView

from console.models.arrivals import ArrivalRow, ArrivalsModel, DayLine
from console.models.rows import AnyIndex, RowRole
from console.state.bookings import ShownBooking
from console.views.arrivals import words
from console.views.arrivals.actions import ArrivalAction, ArrivalsActions, offered
from console.views.arrivals.cancel_dialog import CancelBookingDialog
from console.views.arrivals.keys import ARRIVAL_KEYS
from console.views.arrivals.rows import ROW, ArrivalsDelegate
from console.views.emptiness import Emptiness, as_known
from console.views.icons import Icon
from console.views.keys import pressed
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.focus_ring import paint_own_focus
from console.views.widgets.keyboard_focus import keys_move
from console.views.widgets.painted_list import PaintedList
from console.views.words import told
from contract.scalars import Id


@dataclass(frozen=True, slots=True)
class _Press:
    """A button somebody pressed and has not let go of."""

    booking: Id
    action: ArrivalAction


class ArrivalsList(PaintedList):
    """Shows an ArrivalsModel; `picked` after another row is the current one."""

    picked = Signal()

    def __init__(
        self, model: ArrivalsModel, actions: ArrivalsActions, *, place: Place, theme: Theme
    ) -> None:
        super().__init__(theme, has_bar_over=True)
        self._model, self._actions, self._place = model, actions, place
        self._may_decide = actions.confirm is not None
        self._pressed: _Press | None = None
        self.dialog: CancelBookingDialog | None = None
        self._rows_delegate = ArrivalsDelegate(model, place, theme, may_decide=self._may_decide)
        self._rows_delegate.hold(self)
        self.setAccessibleName(words.tr("Arrivals"))
        paint_own_focus(self)
        model.speak_with(self._spoken)
        self.setModel(model)
        self.setItemDelegate(self._rows_delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        model.looked.connect(self._show)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._rows_delegate.theme = theme
        super().set_theme(theme)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """From now on it is read."""
        super().showEvent(event)
        if not event.spontaneous():
            self._actions.watch(self, True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing need be read."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._actions.watch(self, False)

    @property
    def current(self) -> ShownBooking | None:
        """The booking the keyboard is on."""
        value = self.currentIndex().data(RowRole.VALUE)
        return value if isinstance(value, ShownBooking) else None

    def reveal(self, booking_id: Id) -> bool:
        """Bring a booking into sight, with the keyboard on it; False where it is not listed."""
        row = self._model.row_of(booking_id)
        if row is None:
            return False
        self.setCurrentIndex(self._model.index(row, 0))
        return True

    def do(self, wanted: Container[ArrivalAction]) -> None:
        """Do what the chosen row offers, where that is among what is wanted."""
        shown = self.current
        actions = () if shown is None else offered(shown, may_decide=self._may_decide)
        for action in actions:
            if shown is not None and action in wanted:
                self.act(action, shown)
                return

    def act(self, action: ArrivalAction, shown: ShownBooking) -> None:
        """Do something with a booking; cancelling asks for a reason first."""
        decision, refused = shown.decision, shown.refused
        if action is ArrivalAction.CONFIRM and self._actions.confirm is not None:
            self._actions.confirm(shown.booking)
        elif action is ArrivalAction.CANCEL:
            self._ask_reason(shown)
        elif action is ArrivalAction.UNDO and decision is not None:
            self._actions.undo(decision.key)
        elif action is ArrivalAction.DISMISS and refused is not None:
            self._actions.dismiss(refused.key)

    def _ask_reason(self, shown: ShownBooking) -> None:
        cancel, booking = self._actions.cancel, shown.booking
        if cancel is None:
            return
        asked = CancelBookingDialog(words.name_of(booking), self.theme, self)
        asked.accepted.connect(lambda: cancel(booking, asked.reason))
        asked.finished.connect(lambda _result: asked.deleteLater())
        self.dialog = asked
        asked.open()

    def tick(self) -> None:
        """Take the time: what is held counts down, and at midnight others arrive."""
        self._model.follow_day()
        if any(one.decision is not None for one in self._model.arrivals):
            self.viewport().update()
            self.picked.emit()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Another row is the current one."""
        super().currentChanged(current, previous)
        self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ARRIVAL_KEYS."""
        keys_move(self)
        if not pressed(ARRIVAL_KEYS, self, event, letters=True):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the button; it counts when the mouse leaves it there."""
        self._pressed = self._button_at(event)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what the button says. A double click has no second press: it acts once."""
        pressed_on, self._pressed = self._pressed, None
        super().mouseReleaseEvent(event)
        if pressed_on is None or pressed_on != self._button_at(event):
            return
        shown = self._model.shown(pressed_on.booking)
        if shown is not None:
            self.act(pressed_on.action, shown)

    def _button_at(self, event: QMouseEvent) -> _Press | None:
        index = self.indexAt(event.position().toPoint())
        shown = index.data(RowRole.VALUE)
        if not isinstance(shown, ShownBooking):
            return None
        row = QRectF(self.visualRect(index))
        action = self._rows_delegate.action_at(shown, row, event.position())
        return None if action is None else _Press(shown.booking.id, action)

    def _spoken(self, row: ArrivalRow, _column: int) -> str:
        if isinstance(row, DayLine):
            return words.day_words(row.day, self._model.today, self._place)
        actions = offered(row, may_decide=self._may_decide)
        return words.spoken(row, self._place, self.theme.colour, actions)

    def _show(self) -> None:
        self.show_emptiness(self._nothing())
        self.viewport().update()

    def _nothing(self) -> Emptiness:
        model = self._model
        if model.trouble:
            failed = words.tr("The arrivals could not be loaded")
            return Emptiness(Icon.CLOUD_OFF, failed, told(model.trouble))
        if model.query:
            return Emptiness(Icon.SEARCH, words.tr("No arrival fits this"))
        if not model.is_loaded:
            return as_known(Emptiness(Icon.LUGGAGE, "", row=ROW), model.link, self._place.zone)
        empty = Emptiness(Icon.LUGGAGE, words.tr("Nobody is expected"), row=ROW)
        return as_known(empty, model.link, self._place.zone)
