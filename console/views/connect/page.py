"""The page of a first start: what is asked at the left, the steps of the way at the right."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.state.checks import Remedy, Step, StepState, StepTold
from console.views import painting
from console.views.connect.form import ConnectForm
from console.views.connect.state import ConnectActions, Known
from console.views.connect.steps import StepsList
from console.views.icons import Icon
from console.views.language import Language
from console.views.sign_in.address import tidy
from console.views.sign_in.corners import Corners, paint_corners
from console.views.theme import RADIUS, Theme, ThemeName
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label
from console.views.widgets.language_button import LanguageButton
from console.views.widgets.roomy import Roomy

_CARD: Final = (1040, 624)
_FORM: Final = 457


class ConnectPage(QWidget):
    """Asks through ConnectActions; is answered by `show_told`, `show_over` and `show_authority`."""

    def __init__(self, known: Known, actions: ConnectActions, theme: Theme) -> None:
        super().__init__()
        self._known, self._actions, self._theme = known, actions, theme
        self.form = ConnectForm(known, theme)
        self.steps = StepsList(theme)
        self._title = plain_label(self.tr("The way to the hotel"))
        self._hint = plain_label(self.tr("Each step needs the one before it."))
        self.theme_button = Button("", theme=theme)
        self.language_button = LanguageButton(theme)
        self.language_button.setVisible(actions.set_language is not None)
        self.go_on = Button(self.tr("Open the station all the same"), theme=theme)
        self.go_on.hide()
        self.pair = Button(self.tr("Pair this screen…"), theme=theme, icon=Icon.MONITOR)
        self.pair.setVisible(actions.pair is not None)
        self._right = QWidget()
        self._build()
        self._halves = self._both_halves()
        self.form.submitted.connect(self.submit)
        self.form.authority_wanted.connect(self._choose_authority)
        self.go_on.clicked.connect(actions.go_on)
        self.pair.clicked.connect(self._pair)
        self.theme_button.clicked.connect(self._turn_theme)
        self.language_button.chosen.connect(self._choose_language)
        self.setFocusProxy(self.form.address.edit)
        self.set_theme(theme)

    def _both_halves(self) -> tuple[Roomy, Roomy]:
        left, right = Roomy(self._theme, self), Roomy(self._theme, self)
        left.hold(self.form)
        right.hold(self._right)
        return left, right

    def _build(self) -> None:
        self._hint.setWordWrap(True)
        column = QVBoxLayout(self._right)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(4)
        column.addWidget(self._hint)
        column.addSpacing(20)
        column.addWidget(self.steps)
        column.addStretch(1)
        for button in (self.go_on, self.pair):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(12)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.theme_button)
        foot.addWidget(self.language_button)
        column.addLayout(foot)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.form.set_theme(theme)
        self.steps.set_theme(theme)
        for half in self._halves:
            half.set_theme(theme)
        dress(self._title, theme.office.title, theme.colour.text)
        dress(self._hint, theme.office.dense, theme.colour.text2)
        is_dark = theme.name is ThemeName.DARK
        icon = Icon.MOON if is_dark else Icon.SUN
        self.go_on.set_theme(theme)
        self.pair.set_theme(theme)
        self.theme_button.set_theme(theme)
        self.language_button.set_theme(theme)
        self.theme_button.set_look(self.tr("Dark") if is_dark else self.tr("Light"), icon)
        self.theme_button.setAccessibleName(self.tr("Theme"))
        self._place()
        self.update()

    def _choose_language(self, language: Language) -> None:
        if self._actions.set_language is not None:
            self._actions.set_language(language, self.form.address.text)

    def submit(self) -> None:
        """Ask to go the way with what is filled in."""
        wish = None if self.form.is_busy else self.form.filled()
        if wish is None:
            return
        self.steps.begin()
        self.go_on.hide()
        self.form.set_busy(busy=True)
        self.language_button.setEnabled(False)
        self._actions.connect(wish)

    def show_told(self, told: StepTold) -> None:
        """Show how far a step is."""
        self.steps.show_told(told)

    def show_over(self, *, may_go_on: bool = False) -> None:
        """The way was gone as far as it goes: say what to do next.

        `may_go_on`: somebody is in, and the station works without what failed.
        """
        self.go_on.setVisible(may_go_on)
        self.pair.setVisible(self._actions.pair is not None and not may_go_on)
        self.form.set_busy(busy=False)
        self.language_button.setEnabled(True)
        failed = self.steps.failed
        if failed is not None:
            self.form.take_up(failed.remedy)
            if failed.step is Step.SIGN_IN and failed.remedy is Remedy.PERSON:
                self.form.password.show_problem(self.tr("This did not work. Try again."))
        elif self.steps.rows[Step.SIGN_IN].told.state is StepState.SKIPPED:
            self.steps.show_told(StepTold(step=Step.SIGN_IN, state=StepState.WAITING))
            self.form.show_person(shown=True)

    def show_authority(self, name: str, problem: str = "") -> None:
        """A certificate file was chosen; `problem` says why it cannot be used."""
        if problem:
            told = StepTold(step=Step.REACHABLE, state=StepState.FAILED, sentence=problem)
            self.steps.begin()
            self.steps.show_told(told)
            return
        self.form.show_authority(name)
        self.submit()

    def _choose_authority(self) -> None:
        self._actions.choose_authority(self.form.address.text.strip())

    def _pair(self) -> None:
        if self._actions.pair is not None:
            self._actions.pair(tidy(self.form.address.text))

    def _turn_theme(self) -> None:
        is_dark = self._theme.name is ThemeName.DARK
        self._actions.set_theme(ThemeName.LIGHT if is_dark else ThemeName.DARK)

    @property
    def _card(self) -> QRectF:
        px = self._theme.px
        wide = min(px(_CARD[0]), self.width() - 32)
        high = min(px(_CARD[1]), self.height() - 32)
        left, top = (self.width() - wide) / 2, (self.height() - high) / 2
        return QRectF(round(left), round(top), wide, high)

    def _place(self) -> None:
        card = self._card.toRect()
        form = min(self._theme.px(_FORM), round(card.width() * 0.44))
        left, right = self._halves
        left.setGeometry(card.x(), card.y(), form, card.height())
        right.setGeometry(card.x() + form, card.y(), card.width() - form, card.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card in the middle."""
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins at the address."""
        super().showEvent(event)
        self.form.address.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, the card, and what stands in the corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        painter.fillRect(self.rect(), colour.app)
        painting.box(painter, self._card, radius=RADIUS.dialog, fill=colour.app, border=colour.line)
        painter.save()
        painter.setClipRect(self._halves[0].geometry())
        painting.box(
            painter, self._card, radius=RADIUS.dialog, fill=colour.surface, border=colour.line
        )
        painter.restore()
        edge = QRectF(self._halves[0].geometry().right(), self._card.top(), 1, self._card.height())
        painter.fillRect(edge, colour.line)
        if self._card.top() >= self._theme.px(64):
            paint_corners(painter, self, Corners(version=self._known.version), self._theme)
        painter.end()
