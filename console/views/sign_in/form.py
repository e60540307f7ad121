"""The left half of the sign-in page: hotel, username, password."""

import dataclasses

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from console.views.icons import Icon
from console.views.sign_in.address import problem_with, tidy
from console.views.sign_in.caps_lock import CapsLockWatch
from console.views.sign_in.field import Field
from console.views.sign_in.greeting import greeting
from console.views.sign_in.state import Remembered, SignInField
from console.views.stations import Station, name_of
from console.views.theme import Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label


class SignInForm(QWidget):
    """`submitted` by Enter or the button; `hotel_changed` carries an address to check."""

    submitted = Signal()
    hotel_changed = Signal(object)

    def __init__(self, remembered: Remembered, theme: Theme) -> None:
        super().__init__()
        self._station: Station | None = None
        self.is_busy = False
        self._title = plain_label()
        self._hint = plain_label(self.tr("Sign in to start your shift."))
        self._hint.setWordWrap(True)
        self.address = Field(self.tr("Server address"), Icon.WIFI, theme)
        self.hotel = Field(self.tr("Hotel"), Icon.BUILDING, theme)
        self.username = Field(self.tr("Username"), Icon.USER, theme)
        self.password = Field(self.tr("Password"), Icon.LOCK, theme)
        self.note = plain_label()
        self.note.setWordWrap(True)
        self.note.hide()
        self.sign_in = Button("", theme=theme, kind=ButtonKind.PRIMARY, height=48)
        self.sign_in.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.sign_in.key = self.tr("Enter")
        self._fill(remembered, theme)
        self._build()
        self._connect()
        self.set_theme(theme)

    def _fill(self, remembered: Remembered, theme: Theme) -> None:
        self.address.edit.setText(remembered.hotel_url)
        self.address.edit.setPlaceholderText("https://hotel.example")
        self.hotel.edit.setText(remembered.slug)
        self.hotel.edit.setPlaceholderText(self.tr("As your account says"))
        self.username.edit.setText(remembered.username)
        self.password.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.change = Button(self.tr("Change"), theme=theme, kind=ButtonKind.LINK)
        self.hotel.add_button(self.change)
        self.check_way = Button(self.tr("Check"), theme=theme, kind=ButtonKind.LINK)
        self.check_way.setAccessibleName(self.tr("Check the way to the hotel step by step"))
        self.address.add_button(self.check_way)
        self.show_password = Button("", theme=theme, kind=ButtonKind.QUIET, icon=Icon.EYE)
        self.show_password.setCheckable(True)
        self.show_password.setAccessibleName(self.tr("Show password"))
        self.password.add_button(self.show_password)
        self._caps_lock = CapsLockWatch(self.password.edit)
        self.set_changing(not (remembered.hotel_url and remembered.slug))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(2)
        column.addWidget(self._hint)
        column.addSpacing(24)
        for field in (self.address, self.hotel, self.username, self.password):
            column.addWidget(field)
        column.addStretch(1)
        column.addWidget(self.note)
        column.addSpacing(8)
        column.addWidget(self.sign_in)

    def _connect(self) -> None:
        self.change.clicked.connect(lambda: self.set_changing(True))
        self.show_password.toggled.connect(self._show_password)
        self._caps_lock.changed.connect(self._on_caps_lock)
        self.sign_in.clicked.connect(self.submitted)
        self.address.edit.editingFinished.connect(self._tell_address)
        for field in (self.address, self.hotel, self.username, self.password):
            field.edit.returnPressed.connect(self.submitted)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        dress(self._title, theme.office.kpi, theme.colour.text)
        dress(self._hint, theme.office.body, theme.colour.text2)
        dress(self.note, theme.office.caption, theme.colour.text2)
        for field in (self.address, self.hotel, self.username, self.password):
            field.set_theme(theme)
        self.sign_in.set_theme(theme, theme.office.strong)
        self.sign_in.setFixedHeight(theme.px(48))

    def show_note(self, note: str) -> None:
        """Say quietly what is worth knowing before signing in here."""
        self.note.setText(note)
        self.note.show()

    def greet(self, hour: int) -> None:
        """Good morning, afternoon or evening, by the hour of the hotel or PC."""
        self._title.setText(greeting(hour))

    def say(self, words: str) -> None:
        """Say something under the greeting."""
        self._hint.setText(words)

    @property
    def hint(self) -> str:
        """What it says under the greeting."""
        return self._hint.text()

    @property
    def greeting(self) -> str:
        """What it says on top."""
        return self._title.text()

    def set_changing(self, changing: bool) -> None:
        """Whether hotel and server can be typed."""
        self.address.setVisible(changing)
        self.change.setVisible(not changing)
        self.hotel.set_editable(changing)
        if changing and self.isVisible():
            self.address.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_station(self, station: Station) -> None:
        """Name on the button what will open."""
        self._station = station
        self._label()

    def set_busy(self, *, busy: bool) -> None:
        """While the hotel is asked nothing can be changed."""
        self.is_busy = busy
        for field in (self.address, self.hotel, self.username, self.password):
            field.setEnabled(not busy)
        self.sign_in.setEnabled(not busy)
        self._label()

    def _label(self) -> None:
        if self._station is None:
            return
        words = self.tr("Sign in and open {station}").format(station=name_of(self._station))
        self.sign_in.set_look(self.tr("Signing in") if self.is_busy else words, None)

    def filled(self) -> tuple[str, str, str, str] | None:
        """Address, hotel, username, password; None when something is wrong, which it says.

        The hotel may be empty: the account knows it.
        """
        needed = (
            (self.address, self._address_problem()),
            (self.username, self.tr("Fill in your username.")),
            (self.password, self.tr("Fill in your password.")),
        )
        wrong = [
            (field, words)
            for field, words in needed
            if words and (field is self.address or not field.text.strip())
        ]
        self.clear_problems()
        for field, words in wrong:
            field.show_problem(words)
        if wrong:
            if wrong[0][0] is self.address:
                self.set_changing(True)
            wrong[0][0].edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        address, hotel = tidy(self.address.text), self.hotel.text.strip()
        return address, hotel, self.username.text.strip(), self.password.text

    def clear_problems(self) -> None:
        """Forget what was wrong."""
        for field in (self.address, self.hotel, self.username, self.password):
            field.show_problem("")

    def filled_as(self, remembered: Remembered) -> Remembered:
        """What is typed, without the password, in place of what was remembered."""
        return dataclasses.replace(
            remembered,
            hotel_url=self.address.text,
            slug=self.hotel.text,
            username=self.username.text,
        )

    def take_over(self, before: "SignInForm") -> None:
        """Stand as another of these stood."""
        self.password.edit.setText(before.password.text)
        self.set_changing(before.change.isHidden())
        self.set_busy(busy=before.is_busy)

    def _address_problem(self) -> str:
        address = tidy(self.address.text)
        return problem_with(address) if address else self.tr("Fill in the server’s address.")

    def show_problem(self, where: SignInField, problem: str) -> None:
        """Say it under its field and put the keyboard there."""
        field = {
            SignInField.ADDRESS: self.address,
            SignInField.HOTEL: self.hotel,
            SignInField.USERNAME: self.username,
            SignInField.PASSWORD: self.password,
        }[where]
        if where in {SignInField.ADDRESS, SignInField.HOTEL}:
            self.set_changing(True)
        field.show_problem(problem)
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        field.edit.selectAll()

    @property
    def first_empty(self) -> Field:
        """Where something is missing."""
        fields = [self.address, self.username, self.password]
        return next((field for field in fields if not field.text), self.password)

    def _tell_address(self) -> None:
        address = tidy(self.address.text)
        if not address:
            return
        problem = problem_with(address)
        if problem:
            self.address.show_problem(problem)
        else:
            self.hotel_changed.emit(address)

    def _show_password(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.password.edit.setEchoMode(mode)
        self.show_password.set_look("", Icon.EYE_OFF if shown else Icon.EYE)
        words = self.tr("Hide password") if shown else self.tr("Show password")
        self.show_password.setAccessibleName(words)

    def _on_caps_lock(self, is_on: bool) -> None:
        self.password.show_warning(self.tr("Caps Lock is on") if is_on else "")
