"""The six steps of the check: an icon, a name, a word, and what was found."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from console.state.checks import Step, StepState, StepTold
from console.views import icons, painting
from console.views.connect.words import look_of, state_word, title_of
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import plain
from console.views.wrapping import wrapped

_DISC: Final = 24
_INDENT: Final = 36
_FOOT: Final = 12


class StepRow(QWidget):
    """One step; as high as what it has to say."""

    def __init__(self, step: Step, theme: Theme) -> None:
        super().__init__()
        self.told = StepTold(step=step, state=StepState.WAITING)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_theme(theme)
        self._say()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_told(self, told: StepTold) -> None:
        """Show how far the step is."""
        if told == self.told:
            return
        self.told = told
        self._say()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """What it says is wrapped."""
        return True

    def heightForWidth(self, width_: int) -> int:
        """The name's line, and the lines of what was found."""
        dense = self._theme.office.dense
        rows = len(self._rows(width_)) * dense.line
        return self._theme.px(_DISC) + rows + self._theme.px(_FOOT)

    def sizeHint(self) -> QSize:
        """As high as its present width needs."""
        return QSize(self._theme.px(240), self.heightForWidth(max(self.width(), 1)))

    def _rows(self, width_: int) -> tuple[str, ...]:
        said = plain(self.told.sentence)
        room = width_ - self._theme.px(_INDENT)
        return wrapped(said, self._theme.office.dense, room) if said else ()

    def _say(self) -> None:
        name = f"{title_of(self.told.step)}: {state_word(self.told.state)}"
        self.setAccessibleName(name)
        self.setAccessibleDescription(plain(self.told.sentence))
        if self.told.state in {StepState.FAILED, StepState.SKIPPED}:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A disc with the state's icon, the name, the word, the sentence."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, told = self._theme, self.told
        px, colour, office = theme.px, theme.colour, theme.office
        look = look_of(told.state, theme)
        disc = QRectF(0, 0, px(_DISC), px(_DISC))
        painting.box(painter, disc, radius=RADIUS.pill, fill=look.fill)
        inset = px(5)
        icons.draw(painter, look.icon, disc.adjusted(inset, inset, -inset, -inset), look.ink)
        word = state_word(told.state)
        strong = TypeStyle(office.dense.size, office.dense.line, 600)
        room = width(strong, word) + 1
        right = QRectF(self.width() - room, 0, room, disc.height())
        painting.text(painter, right, word, style=strong, colour=look.ink, align=painting.RIGHT)
        title = QRectF(px(_INDENT), 0, right.left() - px(_INDENT) - px(8), disc.height())
        ink = colour.text3 if told.state is StepState.WAITING else colour.text
        painting.text(painter, title, title_of(told.step), style=office.strong, colour=ink)
        corner = QPointF(px(_INDENT), disc.bottom())
        said = colour.bad_text if told.state is StepState.FAILED else colour.text2
        rows = list(self._rows(self.width()))
        painting.lines(painter, corner, rows, style=office.dense, colour=said)
        painter.end()


class StepsList(QWidget):
    """The steps under one another."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rows = {step: StepRow(step, theme) for step in Step}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for row in self.rows.values():
            column.addWidget(row)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        for row in self.rows.values():
            row.set_theme(theme)

    def begin(self) -> None:
        """Nothing is known of any step."""
        for step, row in self.rows.items():
            row.show_told(StepTold(step=step, state=StepState.WAITING))

    def show_told(self, told: StepTold) -> None:
        """Show how far a step is."""
        self.rows[told.step].show_told(told)

    @property
    def failed(self) -> StepTold | None:
        """The step that failed, if one did."""
        told = (row.told for row in self.rows.values())
        return next((one for one in told if one.state is StepState.FAILED), None)
