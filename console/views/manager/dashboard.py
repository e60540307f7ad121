"""The manager's dashboard: the figures, attendance, who is on duty, and what needs somebody."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.models.break_warnings import BreakLine
from console.models.manager import ManagerModels
from console.views.emptiness import Emptiness, as_known
from console.views.icons import Icon
from console.views.manager import words
from console.views.manager.actions import OfficeActions
from console.views.manager.dashboard_parts import LOW_BELOW, DashboardParts
from console.views.manager.figures import figures_of
from console.views.manager.figures_strip import FiguresStrip
from console.views.manager.registration_desk import RegistrationDesk
from console.views.manager.task_list import Task
from console.views.place import Place
from console.views.stations import Area
from console.views.theme import Theme
from console.views.widgets.read_while_shown import ReadWhileShown
from contract.scalars import Id


class Dashboard(ReadWhileShown):
    """Shows ManagerModels; call `tick` once a second.

    Signals:
        area_wanted(object): carries an Area of the station.
        hours_wanted(object): carries the first day of which presences are to be seen.
    """

    area_wanted = Signal(object)
    hours_wanted = Signal(object)

    def __init__(
        self,
        models: ManagerModels,
        place: Place,
        theme: Theme,
        actions: OfficeActions,
    ) -> None:
        super().__init__()
        self._models, self._place, self._theme = models, place, theme
        self._actions = actions
        # The models were read just now.
        self._minute = place.now().replace(second=0, microsecond=0)
        self.figures = FiguresStrip(theme)
        self.parts = DashboardParts(models, place, theme, actions.closing)
        self.desk = RegistrationDesk(models, actions, place, self)
        self.parts.breaks.list.chosen.connect(self._remind)
        self.parts.registrations.list.chosen.connect(lambda key: self.desk.choose(key, self._theme))
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.figures)
        self._column.addWidget(self.parts, 1)
        self.parts.roster.hours_wanted.connect(self._review_hours)
        self.parts.stock.opened.connect(lambda: self.area_wanted.emit(Area.STOCK))
        self.parts.roster_button.clicked.connect(lambda: self.area_wanted.emit(Area.ROSTER))
        models.closing.changed.connect(self._watch)
        models.changed.connect(self._show)
        self._fit()
        self._show()

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.parts.panes

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the dashboard the keyboard means the first part in sight."""
        shown = next((one for one in self.panes if one.isVisibleTo(self)), None)
        if shown is not None:
            shown.setFocus(event.reason())

    def begin_reading(self) -> None:
        """From now on it is read what is open about the roster."""
        self._watch()

    def stop_reading(self) -> None:
        """Nobody looks: nothing need be read."""
        if self._actions.closing is not None:
            self._actions.closing.watch(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window has less around the parts."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_low = self.window().height() < self._theme.px(LOW_BELOW)
        self._column.setContentsMargins(0, 0, 0, 16 if is_low else 24)
        self._column.setSpacing(12 if is_low else 16)
        self.figures.show_low(is_low=is_low)

    def _watch(self) -> None:
        if self.isVisible() and self._actions.closing is not None:
            self._actions.closing.watch(self._models.closing.wanted)

    def _review_hours(self, first: date) -> None:
        self.hours_wanted.emit(first)
        self.area_wanted.emit(Area.ATTENDANCE)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        for part in (self.figures, self.parts):
            part.set_theme(theme)
        self._fit()
        self._show()

    def tick(self) -> None:
        """Take the time; what follows from it alone is looked at each minute."""
        minute = self._place.now().replace(second=0, microsecond=0)
        if minute != self._minute:
            self._minute = minute
            self._models.look()
            self._models.closing.look()

    def _show(self) -> None:
        link, zone, parts = self._models.link, self._place.zone, self.parts
        nobody = Emptiness(Icon.USERS, words.tr("Nobody is on duty"))
        parts.board.show_emptiness(as_known(nobody, link, zone))
        parts.board.lay_out()
        nothing = Emptiness(Icon.LOG_IN, words.tr("Nobody has clocked in today"))
        parts.feed.show_emptiness(as_known(nothing, link, zone))
        parts.feed.show_link(link)
        parts.feed.offer_departments()
        self.figures.show_figures(figures_of(self._models, self._place, self._theme))
        is_known = link.verified_at is not None
        breaks = [self._break(line) for line in self._models.breaks]
        parts.breaks.show_tasks(breaks, is_known=is_known or bool(breaks))
        waiting = self.desk.tasks()
        parts.registrations.show_tasks(waiting, is_known=is_known or bool(waiting))
        parts.show_counts(len(breaks) + len(waiting))

    def _break(self, line: BreakLine) -> Task:
        return Task(
            key=line.log_id,
            name=line.name,
            caption=words.break_caption(line, self._place),
            short=words.since(line, self._place),
            button=words.remind_words(line) if self._actions.remind is not None else "",
            is_able=line.may_remind and not line.is_reminding,
            chip=words.break_chip(line, self._place.now(), self._theme),
        )

    def _remind(self, log_id: Id) -> None:
        if self._actions.remind is not None:
            self._actions.remind(log_id)
