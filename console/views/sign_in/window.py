"""The sign-in page."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from console.views import painting
from console.views.language import Language
from console.views.sign_in.address import problem_with, tidy
from console.views.sign_in.corners import Corners, paint_corners
from console.views.sign_in.duty_step import DutyStep
from console.views.sign_in.form import SignInForm
from console.views.sign_in.opens_as import OpensAs
from console.views.sign_in.state import (
    Clock,
    Credentials,
    OffDuty,
    Reach,
    Remembered,
    SignInActions,
    SignInField,
)
from console.views.stations import Station
from console.views.theme import RADIUS, Theme, ThemeName
from console.views.widgets.announce import announce
from console.views.widgets.roomy import Roomy

_CARD: Final = (1040, 560)
_FORM: Final = 457
_NOTE: Final = 24


class SignInPage(QWidget):
    """Asks for a person; SignInActions answers through `show_problem` and `show_reach`."""

    def __init__(
        self,
        remembered: Remembered,
        actions: SignInActions,
        *,
        clock: Clock,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._remembered, self._actions, self._clock = remembered, actions, clock
        self._note = ""
        self._left, self._asking = Roomy(theme, self), Roomy(theme, self)
        self._right = Roomy(theme, self)
        self._asking.hide()
        self.step: DutyStep | None = None
        self._answer: Callable[[bool], None] = lambda _clocks_in: None
        self._make_parts(remembered, theme)
        if remembered.hotel_url and not problem_with(remembered.hotel_url):
            actions.check(remembered.hotel_url)

    def _make_parts(self, filled: Remembered, theme: Theme) -> None:
        self.form = SignInForm(filled, theme)
        self.opens_as = OpensAs(self._remembered, theme)
        self._left.hold(self.form)
        self._right.hold(self.opens_as)
        self.form.submitted.connect(self.submit)
        self.form.hotel_changed.connect(self._actions.check)
        self.form.check_way.clicked.connect(self._check_way)
        self.form.check_way.setVisible(self._actions.check_way is not None)
        self.opens_as.chosen.connect(self._on_station)
        self.opens_as.theme_button.clicked.connect(self._turn_theme)
        self.opens_as.pair_button.setVisible(self._actions.pair is not None)
        if self._actions.pair is not None:
            self.opens_as.pair_button.clicked.connect(self._actions.pair)
        self.opens_as.language_button.chosen.connect(self._turn_language)
        self.opens_as.language_button.setVisible(self._actions.set_language is not None)
        self.form.show_station(self.opens_as.station)
        self.set_theme(theme)
        self.tick()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.form.set_theme(theme)
        self.opens_as.set_theme(theme)
        if self.step is not None:
            self.step.set_theme(theme)
        for half in (self._left, self._asking, self._right):
            half.set_theme(theme)
        self._place()
        self.update()

    def tick(self) -> None:
        """Take the time."""
        self.form.greet(self._hour)
        if self.step is not None:
            self.step.tick(self._clock.now(), self._hour)
        self.update()

    @property
    def _hour(self) -> int:
        return self._clock.now().astimezone(self._clock.zone).hour

    def submit(self) -> None:
        """Ask to sign in with what is filled in; what is missing is said under its field."""
        filled = None if self.form.is_busy else self.form.filled()
        if filled is None:
            return
        hotel_url, slug, username, password = filled
        self.form.set_busy(busy=True)
        self._actions.sign_in(
            Credentials(
                hotel_url=hotel_url,
                slug=slug,
                username=username,
                password=password,
                station=self.opens_as.station,
            )
        )

    def ask_duty(self, told: OffDuty, answer: Callable[[bool], None]) -> None:
        """Ask whoever is in and off duty whether they clock in; `answer` gets it, once."""
        self._answer = answer
        self._show_step(DutyStep(told, self._clock.now(), self._theme))

    def _show_step(self, step: DutyStep | None) -> None:
        """Show this in place of the form; None for the form again."""
        before, self.step = self.step, step
        self._left.setVisible(step is None)
        self._asking.setVisible(step is not None)
        self.opens_as.pair_button.setVisible(step is None and self._actions.pair is not None)
        if step is not None:
            step.answered.connect(self._answer)
            step.show_station(self.opens_as.station)
            self._asking.hold(step)
            step.tick(self._clock.now(), self._hour)
            step.clock_in.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, f"{step.greeting}. {step.standing.accessibleName()}")
        if before is not None:
            before.hide()
            before.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc answer from anywhere on the page, when something is asked."""
        if self.step is None or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.step.clock_in.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.step.without.click()
        else:
            super().keyPressEvent(event)

    def show_problem(self, where: SignInField, problem: str) -> None:
        """Say why it did not work, under the field it belongs to."""
        self._show_step(None)
        self.form.set_busy(busy=False)
        self.form.show_problem(where, problem)

    def say(self, words: str) -> None:
        """Say why this page is here, in place of the greeting's hint."""
        self.form.say(words)

    def show_note(self, note: str) -> None:
        """Say quietly what is worth knowing; the card grows by the line it takes."""
        self._note = note
        self.form.show_note(note)
        self._place()
        self.update()

    def show_reach(self, reach: Reach, problem: str = "") -> None:
        """Say whether the server answers."""
        self.opens_as.show_reach(reach, problem)

    def _check_way(self) -> None:
        if self._actions.check_way is not None:
            self._actions.check_way(tidy(self.form.address.text))

    def _on_station(self, station: Station) -> None:
        self.form.show_station(station)
        if self.step is not None:
            self.step.show_station(station)

    def _turn_theme(self) -> None:
        is_dark = self._theme.name is ThemeName.DARK
        self._actions.set_theme(ThemeName.LIGHT if is_dark else ThemeName.DARK)

    def _turn_language(self, language: Language) -> None:
        """Make both halves again, in another language and with what was typed."""
        assert self._actions.set_language is not None
        self._actions.set_language(language)
        form, opens_as = self.form, self.opens_as
        self._make_parts(form.filled_as(self._remembered), self._theme)
        self.form.take_over(form)
        if self._note:
            self.form.show_note(self._note)
        self.opens_as.take_over(opens_as)
        self.form.show_station(self.opens_as.station)
        self._turn_step()
        for part in (form, opens_as):
            part.hide()
            part.deleteLater()
        for part in (self.form, self.opens_as):
            part.show()
        self.opens_as.language_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_step(self) -> None:
        if self.step is not None:
            is_busy = self.step.is_busy
            self._show_step(DutyStep(self.step.told, self._clock.now(), self._theme))
            self.step.set_busy(busy=is_busy)

    @property
    def _card(self) -> QRectF:
        px = self._theme.px
        wide = min(px(_CARD[0]), self.width() - 32)
        wanted = _CARD[1] + (_NOTE if self._note else 0)
        high = min(px(wanted), self.height() - 32)
        left, top = (self.width() - wide) / 2, (self.height() - high) / 2
        return QRectF(round(left), round(top), wide, high)

    def _place(self) -> None:
        card = self._card.toRect()
        form = min(self._theme.px(_FORM), round(card.width() * 0.44))
        for half in (self._left, self._asking):
            half.setGeometry(card.x(), card.y(), form, card.height())
        self._right.setGeometry(card.x() + form, card.y(), card.width() - form, card.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card in the middle."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, the card, and what stands in the corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        painter.fillRect(self.rect(), colour.app)
        painting.box(painter, self._card, radius=RADIUS.dialog, fill=colour.app, border=colour.line)
        painter.save()
        painter.setClipRect(self._left.geometry())
        painting.box(
            painter, self._card, radius=RADIUS.dialog, fill=colour.surface, border=colour.line
        )
        painter.restore()
        edge = QRectF(self._left.geometry().right(), self._card.top(), 1, self._card.height())
        painter.fillRect(edge, colour.line)
        if self._card.top() >= self._theme.px(64):
            paint_corners(painter, self, self._corners(), self._theme)
        painter.end()

    def _corners(self) -> Corners:
        known = self._remembered
        return Corners(
            version=known.version,
            hotel_name=known.hotel_name,
            duty_phone=known.duty_phone,
            now=self._clock.now(),
            zone=self._clock.zone,
        )

    def begins_at(self) -> QWidget:
        """Where something is missing, or asked."""
        return self.form.first_empty.edit if self.step is None else self.step.clock_in
