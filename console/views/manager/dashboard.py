"""The manager's dashboard: who is on duty now."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.models.manager import ManagerModels
from console.views.emptiness import Emptiness, as_known
from console.views.icons import Icon
from console.views.manager.figures_strip import Figure, FiguresStrip
from console.views.on_duty.board import DutyBoard
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.label import dress, plain_label
from console.views.widgets.verified import VerifiedLine
from console.views.words import wait


class Dashboard(QWidget):
    """Shows ManagerModels; call `tick` once a second."""

    def __init__(self, models: ManagerModels, place: Place, theme: Theme) -> None:
        super().__init__()
        self._models, self._place, self._theme = models, place, theme
        self._minute = -1
        self.figures = FiguresStrip(theme)
        self._title = plain_label(self.tr("On duty by department"))
        self.board = DutyBoard(models.duty, place, theme)
        self.verified = VerifiedLine(theme, place.zone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.figures, self._title):
            column.addWidget(part)
        column.addWidget(self.board, 1)
        column.addWidget(self.verified)
        self.set_theme(theme)
        models.changed.connect(self._show)
        self._show()

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return (self.board,)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the dashboard the keyboard means the board."""
        self.board.setFocus(event.reason())

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        dress(self._title, theme.office.title, theme.colour.text)
        for part in (self.figures, self.board, self.verified):
            part.set_theme(theme)

    def tick(self) -> None:
        """Take the time; durations are painted again each minute."""
        now = self._place.now()
        if now.minute != self._minute:
            self._minute = now.minute
            self._show_figures()
            self.board.viewport().update()

    def _show(self) -> None:
        link = self._models.link
        empty = Emptiness(Icon.USERS, self.tr("Nobody is on duty"))
        self.board.show_emptiness(as_known(empty, link, self._place.zone))
        self.board.lay_out()
        self.verified.show_link(link)
        self._show_figures()
        self.tick()

    def _show_figures(self) -> None:
        duty, link = self._models.duty, self._models.link
        is_known = link.verified_at is not None or bool(duty.rows)
        on_duty = str(duty.on_duty) if is_known else "–"
        on_break = str(duty.on_break) if is_known else "–"
        self.figures.show_figures(
            (
                Figure(on_duty, self.tr("On duty"), self.tr("breaks included")),
                Figure(on_break, self.tr("On break"), self._longest_break()),
                Figure(str(len(duty.rows)) if is_known else "–", self.tr("Departments staffed")),
            )
        )

    def _longest_break(self) -> str:
        people = [one for department in self._models.duty.rows for one in department.colleagues]
        begun = [one.break_since for one in people if one.is_on_break and one.break_since]
        if not begun:
            return ""
        return self.tr("longest {wait}").format(wait=wait(self._place.now() - min(begun)))
