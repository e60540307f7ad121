"""The manager's roster: a week to leaf through, its periods above it, and settling those."""

from datetime import date
from functools import partial

from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.models.roster import RosterModel
from console.state.roster import WEEK
from console.views.emptiness import Emptiness
from console.views.icons import Icon
from console.views.keys import pressed
from console.views.place import Place
from console.views.roster.actions import RosterActions
from console.views.roster.keys import ROSTER_KEYS
from console.views.roster.looker import Looker
from console.views.roster.paper import Paper
from console.views.roster.period_bar import PeriodBar
from console.views.roster.plan_notice import PlanNotice
from console.views.roster.planner import Planner
from console.views.roster.settling import DraftDialog, FinaliseDialog, ReopenDialog
from console.views.roster.week_head import WeekHead
from console.views.roster.week_view import WeekView
from console.views.theme import Theme
from console.views.widgets.again import Again
from console.views.widgets.read_while_shown import ReadWhileShown
from console.views.widgets.sheet import Sheet
from console.views.widgets.verified import VerifiedLine
from console.views.words import told
from contract.resources.roster import RosterPeriod


class RosterArea(ReadWhileShown):
    """Shows a RosterModel; call `tick` once a second. A week is read only while it is shown."""

    def __init__(
        self, model: RosterModel, actions: RosterActions, *, place: Place, theme: Theme
    ) -> None:
        super().__init__()
        self._model, self._actions = model, actions
        self._place, self._theme = place, theme
        self._monday = model.this_monday
        self.bars: list[PeriodBar] = []
        self.dialog: FinaliseDialog | ReopenDialog | DraftDialog | None = None
        self.planner = Planner(model, actions, place, self)
        self.paper: Paper = Paper(model, actions, place, self)
        self._build()
        self.set_theme(theme)
        model.changed.connect(self._show)

    def _build(self) -> None:
        theme = self._theme
        self.head = self._built_head()
        self.looker = Looker(theme)
        self.looker.changed.connect(self._look_for)
        self.notice = PlanNotice(theme)
        self.notice.plan.connect(lambda: self.planner.plan_week(self._monday, self._show))
        self._bars = QVBoxLayout()
        self._bars.setSpacing(8)
        self.week = WeekView(self._model, self._place, theme, self._press)
        self.week.wanted.connect(self.open_shift)
        self.verified = VerifiedLine(theme, self._place.zone)
        self.again = Again(theme)
        self.again.wanted.connect(lambda: self._go_to(self._monday))
        self._sheet = Sheet((self.week, self.again, self.verified), theme, grows=0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self.looker)
        column.addWidget(self.notice)
        column.addLayout(self._bars)
        column.addWidget(self._sheet, 1)

    def _built_head(self) -> WeekHead:
        head = WeekHead(self._theme)
        head.moved.connect(self.go)
        head.home.connect(self.go_home)
        head.print_wanted.connect(self.paper.print_week)
        head.save.connect(self.paper.save)
        self.paper.is_at.connect(head.show_page)
        head.add.connect(self.add_shift)
        head.copy.connect(self.copy)
        return head

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return (
            self.head,
            self.looker.department,
            self.notice.button,
            *(button for bar in self.bars for button in (bar.publish_button, bar.settle_button)),
            self.week,
            self.again,
        )

    @property
    def monday(self) -> date:
        """The Monday of the week that is shown."""
        return self._monday

    @property
    def can_save(self) -> bool:
        """Whether there is a week to print or to save."""
        return self._model.week is not None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the area the keyboard means the week."""
        self.week.setFocus(event.reason())

    def begin_reading(self) -> None:
        """From now on the week is read, and the keyboard is on today."""
        self._actions.open(self._monday)
        self._show()
        if self._monday == self._model.this_monday:
            self.week.choose_day(self._model.today(self._place.now()).weekday())

    def stop_reading(self) -> None:
        """Nobody looks: nothing need be read."""
        self._actions.open(None)

    def go(self, weeks: int) -> None:
        """Leaf by some weeks."""
        self._go_to(self._monday + weeks * WEEK)

    def go_home(self) -> None:
        """Show the present week."""
        self._go_to(self._model.this_monday)

    def _go_to(self, monday: date) -> None:
        self._monday = monday
        self._actions.open(monday)
        self._show()

    @property
    def has_spot(self) -> bool:
        """Whether the keyboard is on somebody's day."""
        return self.week.spot is not None

    def open_shift(self) -> None:
        """Change the shift the keyboard is on, or add one there."""
        if (spot := self.week.spot) is not None:
            self.planner.open(spot, self._theme)

    def add_shift(self) -> None:
        """Add a shift where the keyboard is."""
        if (spot := self.week.spot) is not None:
            self.planner.add(spot, self._theme)

    def copy(self) -> None:
        """Copy the day the keyboard is on, or the week."""
        if (spot := self.week.spot) is not None:
            self.planner.copy(spot, self._theme)

    def remove_shift(self) -> None:
        """Remove the shift the keyboard is on."""
        if (spot := self.week.spot) is not None and spot.block is not None:
            self.planner.remove(spot.block.shift)

    def take_back(self) -> None:
        """Bring back the shift removed last, or take back a later copy, as long as that can be."""
        removal, copied = self._model.last_removal, self.planner.undo.since
        if copied is not None and (removal is None or removal.made_at <= copied):
            self.planner.undo.take_last_back()
        elif removal is not None:
            self._actions.take_back(removal.key)

    @property
    def draft(self) -> RosterPeriod | None:
        """The period of the day the keyboard is on, where it can be published."""
        period = None if self.week.spot is None else self._model.period_of(self.week.spot.date)
        if period is None or period.published or period.is_finalized:
            return None
        return period if self._model.pending(period.id) is None else None

    def publish(self) -> None:
        """Publish the period the keyboard is on."""
        if (period := self.draft) is not None:
            self._actions.publish(period.id)

    def _press(self, event: QKeyEvent) -> bool:
        return pressed(ROSTER_KEYS, self, event, letters=self._place.letters())

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        for bar in self.bars:
            bar.set_theme(theme)
        parts = (self.head, self.looker, self.notice, self.week, self.again, self.verified)
        for part in (*parts, self._sheet):
            part.set_theme(theme)
        self._show()

    def tick(self) -> None:
        """Take the time: another day may have come."""
        self.week.viewport().update()

    def _show(self) -> None:
        model = self._model
        is_present = self._monday == model.this_monday
        self.head.show_week(self._monday, is_present=is_present, can_save=self.can_save)
        week = model.week
        departments = () if week is None else week.departments
        self.looker.offer([(one.slug, one.name) for one in departments])
        self._show_notice()
        self._show_bars(model.periods)
        self.week.show_emptiness(self._emptiness())
        self.week.lay_out()
        self.verified.show_link(model.link)
        self.verified.setVisible(model.is_loaded and not model.trouble)
        # Above the week, or in its middle, stands why.
        self.again.show_trouble(told(model.trouble), is_told=True)

    def _look_for(self) -> None:
        self._model.look_for(self.looker.slug, self.looker.words)

    def _show_notice(self) -> None:
        """Above a week that is shown: that nothing is planned, or that it may be an old one."""
        model = self._model
        is_old = bool(model.trouble) and model.is_loaded
        why = told(model.trouble) if is_old else ""
        self.notice.show_week(why, can_plan=model.is_live)
        self.notice.setVisible(model.is_loaded and (is_old or not model.periods))

    def _emptiness(self) -> Emptiness:
        model = self._model
        if model.trouble:
            failed = self.tr("The roster could not be loaded")
            return Emptiness(Icon.CLOUD_OFF, failed, told(model.trouble))
        if model.is_loaded and model.is_narrowed:
            return Emptiness(Icon.SEARCH, self.tr("Nobody fits what is chosen above"))
        # Outlines until it is loaded; a hotel has people.
        nobody = self.tr("Nobody works here yet") if model.is_loaded else ""
        return Emptiness(Icon.USERS, nobody)

    def _show_bars(self, periods: tuple[RosterPeriod, ...]) -> None:
        while len(self.bars) > len(periods):
            gone = self.bars.pop()
            self._bars.removeWidget(gone)
            gone.deleteLater()
        while len(self.bars) < len(periods):
            self._add_bar()
        for bar, period in zip(self.bars, periods, strict=True):
            standing, pending = self._model.standing(period.id), self._model.pending(period.id)
            bar.show_period(period, standing, pending, is_live=self._model.is_live)

    def _add_bar(self) -> None:
        bar, number = PeriodBar(self._theme, self._place.zone), len(self.bars)
        bar.set_theme(self._theme)
        bar.publish.connect(partial(self._publish, number))
        bar.settle.connect(partial(self._settle, number))
        bar.retry.connect(self._actions.retry)
        bar.dismiss.connect(self._actions.dismiss)
        self.bars.append(bar)
        self._bars.addWidget(bar)

    def _publish(self, number: int) -> None:
        period = self._model.periods[number]
        if not period.published:
            self._actions.publish(period.id)
            return
        self.dialog = dialog = DraftDialog(period, self._theme, self)
        dialog.accepted.connect(lambda: self._actions.unpublish(period.id))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def _settle(self, number: int) -> None:
        period = self._model.periods[number]
        if period.is_finalized:
            reopen = ReopenDialog(period, self._theme, self)
            reopen.accepted.connect(lambda: self._actions.unfinalize(period.id, reopen.reason))
            self.dialog = reopen
        else:
            self.dialog = FinaliseDialog(self._model, period, self._theme, self)
            self.dialog.accepted.connect(lambda: self._actions.finalize(period.id))
        dialog = self.dialog
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()
