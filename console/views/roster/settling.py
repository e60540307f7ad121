"""Asks before a period of the roster is closed, opened again, or hidden from staff again."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.models.closing import ClosingModel
from console.models.roster import RosterModel
from console.state.roster import LONGEST_REASON
from console.views import icons, painting
from console.views.icons import Icon
from console.views.palettes import Palette
from console.views.roster.words import Point, point_of, tr
from console.views.theme import Theme
from console.views.widgets.dialog import Dialog
from console.views.words import plain
from console.views.wrapping import wrapped
from contract.resources.roster import RosterPeriod

_ICON = 18
Checked = RosterModel | ClosingModel


def sign_of(point: Point, colour: Palette) -> tuple[Icon, QColor]:
    """Settled, in the way, or to be known."""
    if point.ok:
        return Icon.CHECK, colour.ok_text
    if point.is_blocking:
        return Icon.CIRCLE_ALERT, colour.bad_text
    return Icon.TRIANGLE_ALERT, colour.warn_text


class PointLine(QWidget):
    """A point of the checklist: whether it is settled, and what to do where it is not."""

    def __init__(self, point: Point, theme: Theme, wide: int) -> None:
        super().__init__()
        self._point, self._theme = point, theme
        room = wide - theme.px(_ICON) - 12
        self._words = wrapped(point.words, theme.office.strong, room)
        self._hint = wrapped(point.hint, theme.office.dense, room) if point.hint else ()
        office = theme.office
        high = len(self._words) * office.strong.line + len(self._hint) * office.dense.line
        self.setFixedSize(wide, high + 4)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        state = tr("settled") if point.ok else tr("open")
        self.setAccessibleName(". ".join(part for part in (point.words, state, point.hint) if part))

    @property
    def point(self) -> Point:
        """What it says."""
        return self._point

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sign, words, and what to do."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, office, px = self._theme.colour, self._theme.office, self._theme.px
        sign, ink = sign_of(self._point, colour)
        icons.draw(painter, sign, QRectF(0, 1, px(_ICON), office.strong.line), ink)
        corner = QRectF(px(_ICON) + 12, 0, 0, 0).topLeft()
        rows = list(self._words)
        painting.lines(painter, corner, rows, style=office.strong, colour=colour.text)
        corner.setY(len(rows) * office.strong.line)
        hint = list(self._hint)
        painting.lines(painter, corner, hint, style=office.dense, colour=colour.text2)
        painter.end()


class FinaliseDialog(Dialog):
    """Follows the model while it is open: what somebody settles meanwhile is settled here too."""

    def __init__(
        self, model: Checked, period: RosterPeriod, theme: Theme, parent: QWidget | None
    ) -> None:
        title = tr("Finalise {period}?").format(period=plain(period.title))
        super().__init__(title, theme, parent)
        self._model, self._period = model, period
        self.points: list[PointLine] = []
        closes = tr("Its shifts and what was decided about its days then stay as they are.")
        self.body.addWidget(self.sentence(closes))
        self._offline = self.sentence(tr("Connect to finalise: the list may be an old one."))
        self.body.addWidget(self._offline)
        self.accept_button.set_look(tr("Finalise"), Icon.LOCK)
        model.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        standing = self._model.standing(self._period.id)
        checks = () if standing is None else standing.checks
        told = [point_of(check, self._period) for check in checks]
        is_live = self._model.is_live
        self._offline.setVisible(not is_live)
        if told != [line.point for line in self.points]:
            self._lay(told)
        self.adjustSize()
        can = standing is not None and standing.can_finalize
        self.accept_button.setEnabled(can and is_live)

    def _lay(self, told: list[Point]) -> None:
        for line in self.points:
            self.body.removeWidget(line)
            line.deleteLater()
        wide = self.width() - 48
        self.points = [PointLine(point, self._theme, wide) for point in told]
        for line in self.points:
            self.body.addWidget(line)


class ReopenDialog(Dialog):
    """`reason` after it was accepted."""

    def __init__(self, period: RosterPeriod, theme: Theme, parent: QWidget | None) -> None:
        title = tr("Open {period} again?").format(period=plain(period.title))
        super().__init__(title, theme, parent)
        told = tr("Its shifts can be changed again. The reason is kept with the decision.")
        self.body.addWidget(self.sentence(told))
        self.reason_field = self.field(tr("Reason"), LONGEST_REASON)
        self.reason_field.textChanged.connect(lambda _text: self._follow())
        self.reason_field.returnPressed.connect(self.accept_button.click)
        self.body.addWidget(self.reason_field)
        self.accept_button.set_look(tr("Open again"), None)
        self._follow()

    @property
    def reason(self) -> str:
        """Why it is opened again."""
        return self.reason_field.text().strip()

    def _follow(self) -> None:
        self.accept_button.setEnabled(bool(self.reason))


class DraftDialog(Dialog):
    """Asks before a published period is a draft again."""

    def __init__(self, period: RosterPeriod, theme: Theme, parent: QWidget | None) -> None:
        title = tr("Take {period} back to draft?").format(period=plain(period.title))
        super().__init__(title, theme, parent)
        told = tr("Staff do not see its shifts until it is published again.")
        self.body.addWidget(self.sentence(told))
        self.accept_button.set_look(tr("Back to draft"), None)
