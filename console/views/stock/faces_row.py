"""Who has a stocktake open, as faces beside one another."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.state.stock_presence import Counting
from console.views import painting
from console.views.faces import paint_face
from console.views.stock import words
from console.views.theme import Theme
from console.views.typography import width
from console.views.words import plain
from contract.scalars import Id

_FACE: Final = 28
_MOST: Final = 5


class FacesRow(QWidget):
    """As wide as its faces; a tool tip has all names."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._me: Id | None = None
        self.people: tuple[Counting, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_people(self, people: tuple[Counting, ...], me: Id | None) -> None:
        """Show who is in it; oneself in another colour."""
        if (people, me) == (self.people, self._me):
            return
        self.people, self._me = people, me
        names = ", ".join(plain(one.name) for one in people)
        self.setToolTip(names)
        said = words.tr("In this stocktake: {names}")
        self.setAccessibleName(said.format(names=names) if names else "")
        self.updateGeometry()
        self.update()

    @property
    def _more(self) -> str:
        beyond = len(self.people) - _MOST
        return f"+{beyond}" if beyond > 0 else ""

    def sizeHint(self) -> QSize:
        """Room for the faces, and how many more there are."""
        px, number = self._theme.px, min(len(self.people), _MOST)
        more = width(self._theme.office.micro, self._more) + px(4) if self._more else 0
        return QSize(round(number * px(_FACE + 4) + more), px(_FACE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The faces."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, left = self._theme.px, 0
        for one in self.people[:_MOST]:
            spot = QRectF(left, 0, px(_FACE), px(_FACE))
            paint_face(painter, spot, one.name, self._theme, is_me=one.staff_id == self._me)
            left += px(_FACE + 4)
        if self._more:
            rest = QRectF(left, 0, self.width() - left, px(_FACE))
            style, colour = self._theme.office.micro, self._theme.colour.text2
            painting.text(painter, rest, self._more, style=style, colour=colour)
        painter.end()
