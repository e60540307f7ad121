"""A workplace inside its frame: rail, badges, settings and toasts."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, QTimer

from console.commands.hand import Outcome
from console.shell.alert_overlay import AlertOverlay
from console.shell.looks import Looks
from console.shell.office_refusals import OfficeRefusals
from console.shell.spoken import Spoken
from console.shell.stations import areas_for
from console.shell.undo_offers import UndoOffers
from console.shell.waiting_overlay import WaitingOverlay
from console.shell.workplace import Workplace
from console.state import figures
from console.state.actions import ActionState
from console.state.board import BoardChanges
from console.state.own_clock import ClockStep, own_clock
from console.views.frame import FrameParts, Page, StationFrame, StationView
from console.views.keys import shortcut
from console.views.notices import Tone
from console.views.rail import Person
from console.views.settings.names import SectionName
from console.views.stations import DUTY_OF, Area, Station
from console.views.theme import Theme
from console.views.waiting.actions import WaitingActions
from console.views.widgets.focus_ring import follow_theme
from console.views.widgets.toasts import Message, ToastLook, ToastStack
from contract.resources.staff import DutyStatus

if TYPE_CHECKING:
    from console.views.reception.station import ReceptionStation

_TOUCH_FOOT: Final = 96
_FIGURES_MS: Final = 100


class Office(QObject):
    """Puts a workplace on screen. `sign_out` is what the rail's menu does."""

    def __init__(
        self,
        workplace: Workplace,
        looks: Looks,
        *,
        make_settings: Callable[[], Page],
        sign_out: Callable[[], None],
        is_kiosk: bool,
    ) -> None:
        super().__init__()
        self._workplace = workplace
        self._looks = looks
        self.sign_out = sign_out
        parts = FrameParts(
            stations={
                station: partial(self._make, station)
                for station in Station
                if DUTY_OF[station] in workplace.stations
            },
            settings=make_settings,
            theme_of=self._theme_of,
            sign_out=self._leave,
            person=self.person,
            see_waiting=self.see_waiting,
            areas=areas_for(workplace.board, workplace.hand),
            is_kiosk=is_kiosk,
        )
        self.frame = StationFrame(parts, workplace.place)
        self._toasts = ToastStack(self.frame, looks.theme(None))
        self._waiting = WaitingActions(
            undo=workplace.take_back, retry=workplace.retry, dismiss=workplace.dismiss
        )
        self._offers = UndoOffers(workplace.board, self._toasts, self._waiting)
        self._refusals = OfficeRefusals(workplace, self.say, self)
        self._spoken = Spoken(workplace, self.frame)
        self._list = WaitingOverlay(workplace, self.frame, self._waiting)
        self.alerts = AlertOverlay(workplace, self.frame)
        self._figures_soon = QTimer(self.frame, interval=_FIGURES_MS, singleShot=True)
        self._figures_soon.timeout.connect(self._show_figures)
        workplace.changed.connect(self._on_changed)
        workplace.refused.connect(self._on_refused)
        workplace.ticked.connect(self.frame.tick)
        workplace.ticked.connect(self._follow_offers)
        looks.changed.connect(self.frame.refresh_theme)
        self.frame.dressed.connect(self._on_dressed)
        answer = self.tr("Go to who waits for an approval, or to the newest message")
        shortcut(self.frame, "F8", answer, self._answer)
        self.jump_first: Callable[[], bool] = lambda: False

    def open(self, station: Station) -> None:
        """Show a station, or the first one allowed when that one is not."""
        self.frame.open(station if station in self.stations else self.stations[0])
        # A saved board comes after the frame was made, and nothing is told of it.
        self.frame.show_person(self.person)
        self._show_figures()

    @property
    def stations(self) -> tuple[Station, ...]:
        """The stations this person may open here."""
        return tuple(one for one in Station if DUTY_OF[one] in self._workplace.stations)

    def see_waiting(self) -> None:
        """Show what this PC did that the hotel has not settled, or hide it."""
        self._list.toggle()

    def say(self, message: Message) -> None:
        """Show a toast."""
        self._toasts.show(message)

    def _answer(self) -> None:
        """What stands in a window of its own comes first."""
        if not self.jump_first():
            self._toasts.answer_newest()

    def unsay(self, message: Message) -> None:
        """Take a toast away whose matter is settled."""
        self._toasts.withdraw(message)

    def _make(self, station: Station) -> StationView:
        return cast("StationView", self._workplace.open(DUTY_OF[station]).widget)

    def _theme_of(self, station: Station | None) -> Theme:
        return self._looks.theme(None if station is None else DUTY_OF[station])

    @property
    def person(self) -> Person:
        """Who is at work here."""
        me = self._workplace.board.me
        assert me is not None
        board = self._workplace.board
        if me.station_id is not None:
            station = board.stations.truth(me.station_id)
            return Person(name=station.name if station else me.username, is_screen=True)
        colleague = None if me.staff_id is None else board.colleagues.truth(me.staff_id)
        if colleague is None:
            return Person(name=me.username, is_known=False)
        name = f"{colleague.first_name} {colleague.last_name}".strip()
        return Person(
            name=name or me.username,
            on_duty_since=colleague.on_duty_since,
            is_on_break=colleague.duty_status is DutyStatus.ON_BREAK,
            on_break_since=colleague.on_break_since,
            doing=self._at_clock(),
        )

    def _at_clock(self) -> str:
        """What is on its way to the hotel's clock."""
        clock = own_clock(self._workplace.board)
        pending = None if clock is None else clock.pending
        if pending is None:
            return ""
        from console.views.clock.words import pending_words

        is_waiting = pending.state is ActionState.WILL_SEND
        return pending_words(ClockStep(pending.action.target), is_waiting=is_waiting)

    def _leave(self) -> None:
        """A person signs out; a screen is unpaired only where it is asked about."""
        if self.person.is_screen:
            self.frame.open_settings(SectionName.ACCOUNT)
        else:
            self.sign_out()

    def _on_changed(self, changes: BoardChanges) -> None:
        self._list.apply(changes)
        if changes.outbox:
            self._follow_offers()
            self._show_refused()
        if changes.link:
            self.frame.show_link(self._workplace.board.link)
        rows = changes.orders or changes.breakfasts or changes.guest_chats or changes.staff_chats
        told = rows or changes.clock_logs or changes.team or changes.bookings
        if told and not self._figures_soon.isActive():
            self._figures_soon.start()
        if changes.colleagues or changes.stations or changes.outbox:
            self.frame.show_person(self.person)

    def _follow_offers(self) -> None:
        """What waits to be taken back is told where the screen does not show it itself."""
        if self._workplace.board.outbox or self._offers.has_any:
            shows_arrivals = self._shows_arrivals
            self._offers.follow(shows_desk=self._shows_orders, shows_arrivals=shows_arrivals)

    @property
    def _shows_orders(self) -> bool:
        if self.frame.station is not Station.RECEPTION:
            return False
        view = cast("ReceptionStation | None", self.frame.view(Station.RECEPTION))
        return view is not None and view.shows_orders

    @property
    def _shows_arrivals(self) -> bool:
        view = cast("ReceptionStation | None", self.frame.view(Station.RECEPTION))
        is_open = self.frame.station is Station.RECEPTION
        return is_open and view is not None and view.shows_arrivals

    def _on_dressed(self) -> None:
        theme = self.frame.theme
        is_touch = self.frame.is_full_bleed
        follow_theme(theme, touch=is_touch)
        # The foot of a touch station holds its buttons: nothing may lie over them.
        foot = max(_TOUCH_FOOT, theme.px(_TOUCH_FOOT)) if is_touch else 0
        self._toasts.set_look(ToastLook(theme, touch=is_touch), lift=foot)

    def _show_figures(self) -> None:
        board = self._workplace.board
        self.frame.show_link(board.link)
        self._show_refused()
        orders = list(board.orders.all_shown())
        tickets = [shown for shown in orders if figures.is_kitchen_ticket(shown)]
        carried = [shown for shown in orders if figures.awaits_porter(shown)]
        waiting = board.guest_chats.waiting(board.clock.now())
        opened = sum(shown.status not in figures.CLOSED for shown in orders)
        self.frame.show_area_badge(Area.GUEST_CHAT, len(waiting), needs_me=bool(waiting))
        unread = board.staff_chats.unread
        self.frame.show_area_badge(Area.STAFF_CHAT, unread, needs_me=bool(unread))
        self.frame.show_area_badge(Area.ORDERS, opened, needs_me=False)
        today = board.clock.now().astimezone(board.zone).date()
        self.frame.show_area_badge(Area.ARRIVALS, board.bookings.to_confirm(today), needs_me=False)
        registered = len(board.team.waiting())
        self.frame.show_area_badge(Area.REGISTRATIONS, registered, needs_me=False)
        self.frame.show_badge(Station.KITCHEN, len(tickets), needs_me=bool(tickets))
        undecided = len({one.log.staff for one in board.clock_logs.undecided()})
        self.frame.show_area_badge(Area.APPROVALS, undecided, needs_me=bool(undecided))
        self.frame.show_badge(Station.PORTER, len(carried), needs_me=bool(carried))

    def _show_refused(self) -> None:
        outbox = self._workplace.board.outbox
        self.frame.show_refused(sum(p.state is ActionState.FAILED for p in outbox))

    def _on_refused(self, outcome: Outcome) -> None:
        if outcome is Outcome.NOT_ALLOWED:
            title, text = self.tr("Not allowed"), self.tr("Your role cannot do this.")
            self.say(Message(tone=Tone.BAD, title=title, text=text))
        else:
            title = self.tr("Nothing was changed")
            text = self.tr("It has moved on since the screen showed it.")
            self.say(Message(tone=Tone.INFO, title=title, text=text))
