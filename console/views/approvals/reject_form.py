"""Asks why a clock-in is rejected: one of four reasons, own words, or both."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from console.state.clock_logs import LONGEST_REASON
from console.views import painting
from console.views.approvals import words
from console.views.icons import Icon
from console.views.theme import BORDER, OFFICE, RADIUS, Theme
from console.views.typography import font
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label

_WIDE: Final = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class RejectForm(QWidget):
    """`rejected` carries the reason; `left` when somebody thinks better of it."""

    rejected = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._who, self._is_passed_on = "", True
        self._chosen: int | None = None
        self._title = plain_label(words.tr("Why are you rejecting this clock-in?"))
        self._told = plain_label()
        self.field = QLineEdit()
        self.presets = [Button(said, theme=theme, icon=Icon.CIRCLE) for said in words.presets()]
        large = theme.px(OFFICE.control_large + 8)
        self.back = Button(words.tr("Back"), theme=theme, height=large)
        self.confirm = Button(
            words.tr("Reject clock-in"), theme=theme, kind=ButtonKind.BAD, icon=Icon.X, height=large
        )
        self._build()
        self.set_theme(theme)

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, preset in enumerate(self.presets):
            preset.key = str(number + 1)
            preset.is_spread = True
            preset.setSizePolicy(_WIDE)
            preset.clicked.connect(lambda _=False, one=number: self.choose(one))
            grid.addWidget(preset, number // 2, number % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(grid)
        column.addWidget(self.field)
        column.addWidget(self._told)
        column.addLayout(self._buttons())
        self._build_field()

    def _build_field(self) -> None:
        self.field.setAccessibleName(words.tr("Reason in own words"))
        self.field.setPlaceholderText(words.tr("In own words"))
        self.field.setFrame(False)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(lambda _text: self._follow())

    def _buttons(self) -> QHBoxLayout:
        self.back.key, self.confirm.key = "Esc", words.tr("Ctrl Enter")
        self.back.clicked.connect(self.left)
        self.confirm.clicked.connect(self.send)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button, share in ((self.back, 4), (self.confirm, 5)):
            button.setSizePolicy(_WIDE)
            buttons.addWidget(button, share)
        return buttons

    @property
    def reason(self) -> str:
        """What the colleague reads."""
        typed = " ".join(self.field.text().split())
        preset = "" if self._chosen is None else self.presets[self._chosen].text()
        return ". ".join(part for part in (preset, typed) if part)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        colour, office = theme.colour, theme.office
        dress(self._title, office.strong, colour.text)
        dress(self._told, office.caption, colour.text2)
        self.field.setFont(font(office.body))
        self.field.setFixedHeight(theme.px(OFFICE.control_large))
        self.field.setTextMargins(8, 0, 8, 0)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, colour.text)
        palette.setColor(QPalette.ColorRole.PlaceholderText, colour.text3)
        self.field.setPalette(palette)
        for button in (*self.presets, self.back, self.confirm):
            button.set_theme(theme)
        self._follow()

    def begin(self, who: str, *, is_passed_on: bool = True) -> None:
        """Ask about somebody, from the start; whether they will read it."""
        self._who, self._chosen, self._is_passed_on = who, None, is_passed_on
        self.field.clear()
        self._follow()

    def choose(self, number: int) -> None:
        """Take a reason by its number from 0; the same one again is none."""
        self._chosen = None if number == self._chosen else number
        self._follow()

    def send(self) -> None:
        """Reject, where there is a reason."""
        if self.reason:
            self.rejected.emit(self.reason)

    def _follow(self) -> None:
        preset = "" if self._chosen is None else self.presets[self._chosen].text()
        self.field.setMaxLength(LONGEST_REASON - (len(preset) + 2 if preset else 0))
        for number, button in enumerate(self.presets):
            is_chosen = number == self._chosen
            icon = Icon.CIRCLE_DOT if is_chosen else Icon.CIRCLE
            kind = ButtonKind.CHOSEN if is_chosen else ButtonKind.SECONDARY
            button.set_look(button.text(), icon, kind)
            state = words.tr("chosen") if is_chosen else words.tr("not chosen")
            button.setAccessibleDescription(state)
        said = words.tr("{name} sees this text. {count} of {most}")
        if not self._is_passed_on:
            said = words.tr("This hotel keeps no reason: tell {name} yourself. {count} of {most}")
        told = said.format(name=self._who, count=len(self.reason), most=LONGEST_REASON)
        self._told.setText(told)
        self.confirm.setEnabled(bool(self.reason))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The border of the field follows the keyboard."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, has_keyboard = self._theme.colour, self.field.hasFocus()
        painting.box(
            painter,
            QRectF(self.field.geometry()),
            radius=RADIUS.control,
            border=colour.focus if has_keyboard else colour.line_strong,
            width=BORDER.focus if has_keyboard else BORDER.control,
        )
        painter.end()
