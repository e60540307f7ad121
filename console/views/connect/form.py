"""The left half of the page of a first start: the hotel, then the person."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from console.state.checks import Remedy
from console.views.connect.state import Known, Wish
from console.views.icons import Icon
from console.views.sign_in.address import problem_with, tidy
from console.views.sign_in.caps_lock import CapsLockWatch
from console.views.sign_in.field import Field
from console.views.stations import Station, name_of
from console.views.theme import Theme, TypeStyle
from console.views.typography import metrics
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label
from console.views.widgets.segments import Segments
from console.views.words import plain

_STATIONS: Final = tuple(Station)
_FILE: Final = 200


class ConnectForm(QWidget):
    """Asks for the address first; `show_person` then asks who signs in.

    Signals:
        submitted: Enter, or the button.
        authority_wanted: a certificate file is to be chosen.
    """

    submitted = Signal()
    authority_wanted = Signal()

    def __init__(self, known: Known, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.asks_person = False
        self.is_busy = False
        self._title = plain_label(self.tr("Nothing saved on this PC yet"))
        self._title.setWordWrap(True)
        self._hint = plain_label(self.tr("Connect once to load the day."))
        self._title.setWordWrap(True)
        self._hint.setWordWrap(True)
        self.address = Field(self.tr("Hotel’s address"), Icon.WIFI, theme)
        self.username = Field(self.tr("Username"), Icon.USER, theme)
        self.password = Field(self.tr("Password"), Icon.LOCK, theme)
        self.authority = plain_label()
        self.authority.setWordWrap(True)
        self.choose = Button(self.tr("Choose certificate file…"), theme=theme, kind=ButtonKind.LINK)
        self.opens_as = plain_label(self.tr("This screen opens as"))
        self.stations = Segments([name_of(station) for station in _STATIONS], theme)
        self.button = Button("", theme=theme, kind=ButtonKind.PRIMARY, height=48)
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button.key = self.tr("Enter")
        self._fill(known)
        self._build()
        self._connect()
        self.set_theme(theme)
        self.show_person(shown=False)

    def _fill(self, known: Known) -> None:
        self.address.edit.setText(known.hotel_url)
        self.address.edit.setPlaceholderText("https://hotel.example")
        self.username.edit.setText(known.username)
        self.password.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._caps_lock = CapsLockWatch(self.password.edit)
        self.stations.setAccessibleName(self.opens_as.text())
        self.stations.show_choice(_STATIONS.index(known.station))
        self.show_authority(known.authority)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(2)
        column.addWidget(self._hint)
        column.addSpacing(24)
        column.addWidget(self.address)
        trust = QHBoxLayout()
        trust.addWidget(self.authority, 1)
        trust.addWidget(self.choose)
        column.addLayout(trust)
        column.addSpacing(16)
        column.addWidget(self.username)
        column.addWidget(self.password)
        column.addSpacing(8)
        column.addWidget(self.opens_as)
        column.addSpacing(4)
        column.addWidget(self.stations)
        column.addStretch(1)
        column.addSpacing(12)
        column.addWidget(self.button)

    def _connect(self) -> None:
        self.button.clicked.connect(self.submitted)
        self.choose.clicked.connect(self.authority_wanted)
        self.address.edit.textEdited.connect(lambda _text: self.show_person(shown=False))
        self._caps_lock.changed.connect(self._on_caps_lock)
        for field in (self.address, self.username, self.password):
            field.edit.returnPressed.connect(self.submitted)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        office, colour = theme.office, theme.colour
        dress(self._title, office.heading, colour.text)
        dress(self._hint, office.body, colour.text2)
        dress(self.authority, office.dense, colour.text2)
        dress(self.opens_as, TypeStyle(office.dense.size, office.dense.line, 600), colour.text)
        for field in (self.address, self.username, self.password):
            field.set_theme(theme)
        self.choose.set_theme(theme)
        self.stations.set_theme(theme)
        self.button.set_theme(theme, office.strong)
        self.button.setFixedHeight(theme.px(48))

    def show_person(self, *, shown: bool) -> None:
        """Ask who signs in, once the hotel was found."""
        self.asks_person = shown
        for part in (self.username, self.password, self.opens_as, self.stations):
            part.setVisible(shown)
        self._label()
        if shown:
            empty = self.username if not self.username.text else self.password
            empty.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_authority(self, name: str) -> None:
        """Say whom this PC trusts: `name` is that of a certificate file, empty for none."""
        file = plain(name)
        shown = metrics(self._theme.office.dense).elidedText(
            file, Qt.TextElideMode.ElideMiddle, round(self._theme.px(_FILE))
        )
        said = self.tr("Trusts this PC’s authorities")
        if name:
            said = self.tr("Trusts {file}").format(file=shown)
        words = self.tr("Change…") if name else self.tr("Choose certificate file…")
        self.choose.set_look(words, None)
        self.choose.setAccessibleName(self.tr("Choose certificate file…"))
        self.authority.setText(said)
        self.authority.setToolTip(file if shown != file else "")

    def set_busy(self, *, busy: bool) -> None:
        """While the hotel is asked nothing can be changed."""
        self.is_busy = busy
        for part in (self.address, self.username, self.password, self.stations, self.choose):
            part.setEnabled(not busy)
        self.button.setEnabled(not busy)
        self._label()

    def filled(self) -> Wish | None:
        """What was filled in; None when something is wrong, which it says."""
        address = tidy(self.address.text)
        problem = problem_with(address) if address else self.tr("Fill in the hotel’s address.")
        self.address.show_problem(problem)
        wrong = [self.address] if problem else []
        if self.asks_person:
            wrong += self._missing()
        if wrong:
            wrong[0].edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        if not self.asks_person:
            return Wish(hotel_url=address)
        return Wish(
            hotel_url=address,
            username=self.username.text.strip(),
            password=self.password.text,
            station=_STATIONS[self.stations.current],
        )

    def _missing(self) -> list[Field]:
        said = {
            self.username: self.tr("Fill in your username."),
            self.password: self.tr("Fill in your password."),
        }
        for field, words in said.items():
            field.show_problem("" if field.text.strip() else words)
        return [field for field in said if field.problem]

    def take_up(self, remedy: Remedy | None) -> None:
        """Put the keyboard where a failed step can be mended."""
        place: QWidget = self.button
        if remedy is Remedy.ADDRESS:
            place = self.address.edit
            self.address.edit.selectAll()
        elif remedy is Remedy.PERSON and self.asks_person:
            place = self.password.edit
            self.password.edit.selectAll()
        elif remedy is Remedy.AUTHORITY:
            place = self.choose
        place.setFocus(Qt.FocusReason.OtherFocusReason)
        self.button.set_look(self.tr("Try again"), None)

    def _label(self) -> None:
        words = self.tr("Sign in and check the rest") if self.asks_person else self.tr("Connect")
        self.button.set_look(self.tr("Checking") if self.is_busy else words, None)

    def _on_caps_lock(self, is_on: bool) -> None:
        self.password.show_warning(self.tr("Caps Lock is on") if is_on else "")
