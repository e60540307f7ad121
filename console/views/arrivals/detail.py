"""One booking in full: who comes, when, how they are reached, and what was decided."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.state.bookings import ShownBooking
from console.views import painting
from console.views.arrivals import words
from console.views.arrivals.actions import ArrivalAction, offered
from console.views.arrivals.words import tr
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import RADIUS, Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.chip_label import ChipLabel
from console.views.widgets.facts import FactList, Facts
from console.views.widgets.label import dress, plain_label
from console.views.widgets.roomy import Roomy
from console.views.words import count, money, plain
from contract.resources.bookings import Booking


class ArrivalDetail(QWidget):
    """`wanted` carries an ArrivalAction that is to be done with the booking."""

    wanted = Signal(object)

    def __init__(self, place: Place, theme: Theme, *, may_decide: bool) -> None:
        super().__init__()
        self._place, self._theme, self._may_decide = place, theme, may_decide
        self._shown: ShownBooking | None = None
        self._name, self._under, self.said = plain_label(), plain_label(), plain_label()
        for label in (self._name, self._under, self.said):
            label.setWordWrap(True)
        self.chip = ChipLabel(theme)
        self.facts = Facts(theme)
        confirm = words.action_words(ArrivalAction.CONFIRM)
        main = Button(confirm, theme=theme, kind=ButtonKind.PRIMARY, icon=Icon.CHECK)
        self._buttons = {ArrivalAction.CONFIRM: main}
        for action in (ArrivalAction.CANCEL, ArrivalAction.UNDO, ArrivalAction.DISMISS):
            self._buttons[action] = Button(words.action_words(action), theme=theme)
        for action, button in self._buttons.items():
            button.clicked.connect(lambda _=False, one=action: self.wanted.emit(one))
        self._build()
        self.set_theme(theme)

    def _build(self) -> None:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        column.addWidget(self._name)
        column.addWidget(self._under)
        column.addSpacing(4)
        column.addWidget(self.chip)
        column.addWidget(self.said)
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
        column.addWidget(self.facts)
        column.addStretch()
        self._scrolled = Roomy(self._theme, self)
        self._scrolled.hold(held)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self._scrolled)

    def button(self, action: ArrivalAction) -> Button:
        """The button for something that can be done."""
        return self._buttons[action]

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Those that can be pressed now."""
        return tuple(one for one in self._buttons.values() if not one.isHidden())

    def show_booking(self, shown: ShownBooking | None, *, is_any: bool = True) -> None:
        """Show another booking, or this one anew. `is_any`: there is one to choose."""
        self._shown = shown
        booking = None if shown is None else shown.booking
        nobody = tr("Choose somebody on the left") if is_any else ""
        self._name.setText(nobody if booking is None else words.name_of(booking))
        self._under.setText("" if booking is None else words.stay(booking))
        self.facts.show_facts([] if booking is None else self._facts(booking))
        actions = () if shown is None else offered(shown, may_decide=self._may_decide)
        for action, button in self._buttons.items():
            button.setVisible(action in actions)
        self._show_standing()

    def _show_standing(self) -> None:
        shown, colour = self._shown, self._theme.colour
        self.chip.setVisible(shown is not None)
        if shown is None:
            self.said.hide()
            return
        self.chip.show_chip(words.status_chip(shown, self._place, colour), self._theme)
        refused = words.refused_words(shown)
        said = refused or words.reason_words(shown)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        ink = colour.bad_text if refused else colour.text2
        dress(self.said, self._theme.office.body, ink)

    def _facts(self, booking: Booking) -> FactList:
        place = self._place
        arrival = words.date_words(booking.check_in, place), words.expected(booking)
        arrives = ", ".join(part for part in arrival if part)
        told = [
            (tr("Room"), plain(booking.room_number or "") or tr("Not assigned yet")),
            (tr("Arrival"), arrives),
            (tr("Departure"), words.date_words(booking.check_out, place)),
            (tr("People"), _people(booking)),
            (tr("Booking"), plain(booking.booking_id)),
            (tr("Confirmation number"), plain(booking.confirmation_number)),
            (tr("Total"), self._total(booking)),
            (tr("E-mail"), plain(booking.guest_email)),
            (tr("Phone"), plain(booking.guest_phone)),
            (tr("Decided by"), words.decided_words(booking, place)),
        ]
        return [(name, value) for name, value in told if value]

    def _total(self, booking: Booking) -> str:
        if booking.total_amount is None:
            return ""
        return money(booking.total_amount, booking.currency or self._place.currency)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        dress(self._name, theme.office.title, theme.colour.text)
        dress(self._under, theme.office.body, theme.colour.text2)
        self.facts.set_theme(theme)
        self._scrolled.set_theme(theme)
        for button in self._buttons.values():
            button.set_theme(theme)
        self.show_booking(self._shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card."""
        colour = self._theme.colour
        painting.ground(self, radius=RADIUS.card, fill=colour.surface, border=colour.line)


def _people(booking: Booking) -> str:
    people = count(booking.adults, tr("adult"), tr("adults"))
    if not booking.children:
        return people
    return f"{people}, {count(booking.children, tr('child'), tr('children'))}"
