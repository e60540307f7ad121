"""The left half of the pairing page: what pairing is, and with which hotel."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.views.icons import Icon
from console.views.pairing.state import PairField
from console.views.sign_in.address import problem_with, tidy
from console.views.sign_in.field import Field
from console.views.theme import TOUCH, Theme
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label


class PlaceForm(QWidget):
    """Address and hotel, and the way back to the sign-in page."""

    def __init__(self, hotel_url: str, slug: str, theme: Theme) -> None:
        super().__init__()
        self._title = plain_label(self.tr("Pair this screen"))
        self._hint = plain_label(
            self.tr(
                "It then opens its board by itself, also after a power cut, and nobody signs in"
                " at it. A manager finds the code in Settings, Screens."
            )
        )
        for label in (self._title, self._hint):
            label.setWordWrap(True)
        self.address = Field(self.tr("Server address"), Icon.WIFI, theme)
        self.address.edit.setText(hotel_url)
        self.address.edit.setPlaceholderText("https://hotel.example")
        self.hotel = Field(self.tr("Hotel"), Icon.BUILDING, theme)
        self.hotel.edit.setText(slug)
        self.hotel.edit.setPlaceholderText(self.tr("As the manager’s screen says"))
        high, icon = TOUCH.target_min, Icon.CORNER_UP_LEFT
        self.back = Button(self.tr("Back to sign in"), theme=theme, icon=icon, height=high)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(4)
        column.addWidget(self._hint)
        column.addSpacing(24)
        column.addWidget(self.address)
        column.addWidget(self.hotel)
        column.addStretch(1)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        dress(self._title, theme.office.kpi, theme.colour.text)
        dress(self._hint, theme.office.body, theme.colour.text2)
        for field in (self.address, self.hotel):
            field.set_theme(theme)
        self.back.set_theme(theme)

    def set_busy(self, *, busy: bool) -> None:
        """While the hotel is asked nothing can be changed."""
        for part in (self.address, self.hotel, self.back):
            part.setEnabled(not busy)

    def filled(self) -> tuple[str, str] | None:
        """Address and hotel; None when something is wrong, which it says."""
        address, slug = tidy(self.address.text), self.hotel.text.strip()
        wrong = problem_with(address) if address else self.tr("Fill in the server’s address.")
        self.address.show_problem(wrong)
        self.hotel.show_problem("" if slug else self.tr("Fill in the hotel’s name."))
        if wrong or not slug:
            (self.address if wrong else self.hotel).edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return address, slug

    def show_problem(self, where: PairField, problem: str) -> None:
        """Say it under its field and put the keyboard there."""
        field = self.hotel if where is PairField.HOTEL else self.address
        field.show_problem(problem)
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        field.edit.selectAll()
