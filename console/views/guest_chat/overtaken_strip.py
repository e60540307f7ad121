"""Says above the answer that a colleague answered meanwhile, before anything is sent over it."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from console.models.overtaken import Overtaken
from console.views import icons, painting
from console.views.guest_chat.presence import first_name
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import RADIUS, Theme
from console.views.widgets.announce import announce
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label
from console.views.words import clock_time

_HIGH = 32


class OvertakenStrip(QWidget):
    """Signals, without anything: `see_wanted`, `send_wanted`."""

    see_wanted = Signal()
    send_wanted = Signal()

    def __init__(self, place: Place, theme: Theme) -> None:
        super().__init__()
        self._place, self._theme = place, theme
        self._shown: Overtaken | None = None
        self.words = plain_label()
        self.words.setWordWrap(True)
        self.see = Button(self.tr("See it"), theme=theme, height=_HIGH)
        self.send = Button(self.tr("Send anyway"), theme=theme, height=_HIGH)
        self.see.clicked.connect(self.see_wanted)
        self.send.clicked.connect(self.send_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(44, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.see)
        row.addWidget(self.send)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        dress(self.words, theme.office.strong, theme.colour.warn_text)
        self.see.set_theme(theme)
        self.send.set_theme(theme)
        self.update()

    @property
    def shown(self) -> Overtaken | None:
        """What is said now."""
        return self._shown

    def show_overtaken(self, overtaken: Overtaken | None) -> None:
        """Say it, or nothing any more; what is new is announced."""
        self.setVisible(overtaken is not None)
        if overtaken is None or overtaken == self._shown:
            self._shown = overtaken
            return
        self._shown = overtaken
        self.words.setText(self._said(overtaken))
        self.setAccessibleName(self.words.text())
        announce(self, self.words.text())

    def say_again(self) -> None:
        """Somebody pressed Enter all the same: say that the next time counts."""
        if self._shown is not None:
            again = self.tr("Enter again sends yours.")
            self.words.setText(f"{self._said(self._shown)} {again}")

    def _said(self, overtaken: Overtaken) -> str:
        name, at = first_name(overtaken.name), clock_time(overtaken.at, self._place.zone)
        said = self.tr("{name} answered at {time}, after you began.")
        if len(overtaken.refused) > 1:
            said = self.tr("{name} answered at {time}. Yours were not sent.")
        elif overtaken.refused:
            said = self.tr("{name} answered at {time}. Yours was not sent.")
        return said.format(name=name, time=at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and a sign that says more than its colour."""
        painter, colour, px = QPainter(self), self._theme.colour, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        fill, line = colour.warn_tint, colour.warn
        painting.box(painter, whole, radius=RADIUS.card, fill=fill, border=line)
        spot = QRectF(14, (self.height() - px(20)) / 2, px(20), px(20))
        icons.draw(painter, Icon.TRIANGLE_ALERT, spot, colour.warn_text)
        painter.end()
