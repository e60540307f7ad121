"""The manager station: who is on duty now."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.models.manager import ManagerModels
from console.state.unheard import UnheardOrder
from console.views.emptiness import Emptiness, as_known
from console.views.icons import Icon
from console.views.manager.figures_strip import Figure, FiguresStrip
from console.views.notices import LinkWatch
from console.views.on_duty.board import DutyBoard
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.banner import Banner
from console.views.widgets.label import dress, plain_label
from console.views.widgets.unheard_strip import UnheardStrip
from console.views.widgets.verified import VerifiedLine
from console.views.words import wait
from contract.resources.sync import Entity
from contract.scalars import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagerActions:
    """What the station can ask for; `acknowledge` is None where it is not allowed."""

    try_now: Callable[[], None]
    acknowledge: Callable[[Entity, Id], None] | None = None


class ManagerStation(QWidget):
    """Shows ManagerModels; call `tick` once a second."""

    def __init__(
        self,
        models: ManagerModels,
        actions: ManagerActions,
        *,
        place: Place,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._models, self._actions, self._place, self._theme = models, actions, place, theme
        self._watch = LinkWatch(place.zone, place.duty_phone)
        self._minute = -1
        self._build()
        self.set_theme(theme)
        models.changed.connect(self._show)
        self._show()

    def _build(self) -> None:
        self.banner = Banner(self._theme)
        self.banner.retried.connect(self._actions.try_now)
        may_acknowledge = self._actions.acknowledge is not None
        self.unheard = UnheardStrip(self._theme, may_acknowledge=may_acknowledge)
        self.unheard.acknowledged.connect(self._acknowledge)
        self.figures = FiguresStrip(self._theme)
        self._title = plain_label(self.tr("On duty by department"))
        self.board = DutyBoard(self._models.duty, self._place, self._theme)
        self.verified = VerifiedLine(self._theme, self._place.zone)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 0)
        column.setSpacing(16)
        for part in (self.banner, self.unheard, self.figures, self._title):
            column.addWidget(part)
        column.addWidget(self.board, 1)
        column.addWidget(self.verified)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.banner, self.board

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.colour.app)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        dress(self._title, theme.office.title, theme.colour.text)
        for part in (self.banner, self.unheard, self.figures, self.board, self.verified):
            part.set_theme(theme)

    def tick(self) -> None:
        """Take the time; durations are painted again each minute."""
        now = self._place.now()
        self.banner.show_notice(self._watch.notice(self._models.link, now))
        self.unheard.show_orders(self._models.unheard(now), now)
        if now.minute != self._minute:
            self._minute = now.minute
            self._show_figures()
            self.board.viewport().update()

    def _acknowledge(self, order: UnheardOrder) -> None:
        if self._actions.acknowledge is not None:
            self._actions.acknowledge(order.entity, order.id)

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
