"""Facts about a clock-in, one to a row with an icon, in one bordered box."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.notices import Tone
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.wrapping import wrapped


@dataclass(frozen=True, slots=True)
class Fact:
    """A row; `lead` stands before its text and is stronger."""

    icon: Icon
    text: str
    lead: str = ""
    tone: Tone = Tone.INFO

    @property
    def sentence(self) -> str:
        """All of it."""
        return f"{self.lead}, {self.text}" if self.lead else self.text


class FactBox(QWidget):
    """As high as its rows need at the width it has."""

    def __init__(self, theme: Theme, wide: int) -> None:
        super().__init__()
        self._theme, self._wide = theme, wide
        self._facts: tuple[Fact, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def sentences(self) -> list[str]:
        """What it says."""
        return [fact.sentence for fact in self._facts]

    def set_theme(self, theme: Theme, wide: int) -> None:
        """Paint with another theme, for another width in px."""
        self._theme, self._wide = theme, wide
        self.updateGeometry()
        self.update()

    def show_facts(self, facts: list[Fact]) -> None:
        """Show other rows."""
        if tuple(facts) != self._facts:
            self._facts = tuple(facts)
            self.setAccessibleName(". ".join(self.sentences))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._wide, round(sum(self._height(fact) for fact in self._facts)))

    def _rows(self, fact: Fact) -> tuple[str, ...]:
        return wrapped(fact.sentence, self._style, self._wide - self._theme.px(36 + 12))

    def _height(self, fact: Fact) -> float:
        return len(self._rows(fact)) * self._style.line + self._theme.px(16)

    @property
    def _style(self) -> TypeStyle:
        return self._theme.office.dense

    @property
    def _strong(self) -> TypeStyle:
        return TypeStyle(self._style.size, self._style.line, 600)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, whole = self._theme.colour, QRectF(self.rect())
        painting.box(painter, whole, radius=RADIUS.card, fill=colour.surface, border=colour.line)
        top = 0.0
        for number, fact in enumerate(self._facts):
            if number:
                painter.fillRect(QRectF(0, top, whole.width(), 1), colour.line)
            self._paint(painter, fact, top)
            top += self._height(fact)
        painter.end()

    def _paint(self, painter: QPainter, fact: Fact, top: float) -> None:
        px, style, rows = self._theme.px, self._style, self._rows(fact)
        ink = self._ink(fact)
        spot = QRectF(px(12), top + px(8), px(16), style.line)
        icons.draw(painter, fact.icon, spot, self._theme.colour.text2 if ink is None else ink)
        corner = QPointF(px(36), top + px(8))
        plain_ink = self._theme.colour.text if ink is None else ink
        if fact.lead and len(rows) == 1:
            painting.lines(painter, corner, [f"{fact.lead},"], style=self._strong, colour=plain_ink)
            corner += QPointF(width(self._strong, f"{fact.lead}, "), 0)
            rows = (fact.text,)
        painting.lines(painter, corner, list(rows), style=style, colour=plain_ink)

    def _ink(self, fact: Fact) -> QColor | None:
        colour = self._theme.colour
        return {Tone.WARN: colour.warn_text, Tone.BAD: colour.bad_text}.get(fact.tone)
