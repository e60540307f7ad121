"""Builds the widget of each station over one board."""

import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtWidgets import QWidget

from console.commands.hand import Hand
from console.shell.chat_files import FileTraffic
from console.shell.doing import (
    Doing,
    chat_actions,
    cook_asking,
    kitchen_actions,
    manager_actions,
    panel_actions,
    porter_actions,
    reception_actions,
)
from console.shell.ears import Ears
from console.shell.looks import Looks
from console.shell.sounds import Sound
from console.shell.staff_chat_doing import staff_chat_actions
from console.shell.staff_chats import StaffChats, staff_chat_area
from console.state.board import Board, BoardChanges
from console.views.place import Place
from console.views.stations import Area
from console.views.widgets.toasts import Message
from contract.permissions import Capability, Duty, may
from contract.record import Record

if TYPE_CHECKING:
    from console.views.kitchen.actions import SoundControls
    from console.views.reception.station import ReceptionStation


class Models(Protocol):
    """What stands between the board and a station."""

    def apply(self, changes: BoardChanges) -> None: ...


class Both(Record, frozen=True):
    """The models of a station with two areas."""

    first: Models
    second: Models

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        self.first.apply(changes)
        self.second.apply(changes)


class Fed:
    """Models that become more as areas are opened."""

    def __init__(self, *models: Models) -> None:
        self._models = list(models)

    def add(self, models: Models) -> None:
        """Feed these too from now on; they have read the board themselves."""
        self._models.append(models)

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        for models in self._models:
            models.apply(changes)


class Workbench(Record, frozen=True, kw_only=True):
    """What the stations of one person are built from."""

    board: Board
    doing: Doing
    place: Place
    looks: Looks
    ears: Ears
    open_settings: Callable[[], None]
    say: Callable[[Message], None]
    unsay: Callable[[Message], None]
    traffic: FileTraffic
    staff_chats: StaffChats


class OpenStation(Record, frozen=True, kw_only=True):
    """A station on screen, and the models that feed it."""

    duty: Duty
    widget: QWidget
    models: Models


def build(duty: Duty, bench: Workbench) -> OpenStation:
    """Make a station. Takes some 20 ms, so it is done when the station is first opened."""
    return _BUILDERS[duty](bench)


def has_guest_chat(board: Board, hand: Hand) -> bool:
    """Whether guests are answered here: by a person who may, at a hotel of our own."""
    is_own = board.hotel is not None and board.hotel.sync
    return is_own and hand.may(Capability.CHAT_WITH_GUESTS)


def areas_for(board: Board, hand: Hand) -> tuple[Area, ...]:
    """The areas the stations have for this person, in the order of the rail."""
    arrivals = (Area.ARRIVALS,) if hand.may(Capability.MANAGE_BOOKINGS) else ()
    chats = (Area.GUEST_CHAT, Area.STAFF_CHAT) if has_guest_chat(board, hand) else ()
    desk = (Area.ORDERS, *arrivals, Area.ON_DUTY, Area.DESK)
    here = {*chats, *desk, *_managers_areas(board, hand)}
    return tuple(area for area in Area if area in here)


def _managers_areas(board: Board, hand: Hand) -> tuple[Area, ...]:
    """A backend in the field has neither a stream of the roster nor a book of decisions."""
    if board.hotel is None or not board.hotel.sync:
        # It lets everybody decide; here only managers do.
        is_managers = board.actor is not None and may(board.actor, Capability.DECIDE_ATTENDANCE)
        return (Area.DASHBOARD, Area.APPROVALS) if is_managers else ()
    is_managers = hand.may(Capability.MANAGE_ROSTER) and hand.may(Capability.SEE_AUDIT)
    upper = (Area.DASHBOARD, Area.APPROVALS, Area.ATTENDANCE, Area.ROSTER)
    areas = (*upper, Area.STAFF, Area.REGISTRATIONS, Area.STOCK, Area.AUDIT)
    return areas if is_managers else ()


def _kitchen(bench: Workbench) -> OpenStation:
    from console.models.kitchen import KitchenModels
    from console.views.kitchen.actions import KitchenOptions
    from console.views.kitchen.station import KitchenStation

    models = KitchenModels(bench.board, bench.place.zone)
    options = KitchenOptions(
        set_scale=bench.looks.choose_scale,
        open_settings=bench.open_settings,
        sounds=_sounds(bench.ears, Sound.ORDER_NEW),
        say=bench.say,
        reduced_motion=lambda: bench.looks.reduced_motion,
        asking=cook_asking(bench.doing),
    )
    widget = KitchenStation(
        models,
        kitchen_actions(bench.doing),
        place=bench.place,
        theme=bench.looks.theme(Duty.KITCHEN),
        monotonic=time.monotonic,
        options=options,
    )
    return OpenStation(duty=Duty.KITCHEN, widget=widget, models=models)


def _porter(bench: Workbench) -> OpenStation:
    from console.models.porter import PorterModels
    from console.views.porter.station import PorterStation

    models = PorterModels(bench.board, bench.place.zone)
    widget = PorterStation(
        models,
        porter_actions(bench.doing),
        place=bench.place,
        theme=bench.looks.theme(Duty.PORTER),
        monotonic=time.monotonic,
        reach=bench.ears.reach,
    )
    return OpenStation(duty=Duty.PORTER, widget=widget, models=models)


def _reception(bench: Workbench) -> OpenStation:
    from console.models.guest_chat import GuestChatModels
    from console.models.reception import ReceptionModels
    from console.models.room_panel import RoomPanelModels
    from console.views.guest_chat.area import GuestChatArea
    from console.views.reception.station import ReceptionStation
    from console.views.room_panel.colleagues import Colleagues
    from console.views.room_panel.panel import RoomPanel

    models = ReceptionModels(bench.board, bench.place.zone)
    station = ReceptionStation(
        models,
        reception_actions(bench.doing),
        place=bench.place,
        theme=bench.looks.theme(Duty.DESK),
    )
    desk = _offer_arrivals(station, models, bench)
    if not has_guest_chat(bench.board, bench.doing.hand):
        return OpenStation(duty=Duty.DESK, widget=station, models=desk)
    chats = GuestChatModels(bench.board, bench.place.zone)
    theme = bench.looks.theme(Duty.DESK)
    area = GuestChatArea(
        chats,
        chat_actions(bench.doing),
        place=bench.place,
        theme=theme,
        files=bench.traffic.files,
    )
    station.offer_chat(area)
    _offer_staff_chat(station, bench)
    rooms = RoomPanelModels(bench.board, bench.place.zone)
    panel = RoomPanel(
        rooms,
        panel_actions(bench.doing),
        place=bench.place,
        theme=theme,
        colleagues=Colleagues(
            bench.staff_chats.models,
            staff_chat_actions(bench.doing),
            place=bench.place,
            theme=theme,
            files=bench.traffic.staff_files,
        ),
    )
    panel.opened.connect(lambda key: station.show_placed(*key))
    area.offer_panel(panel)
    return OpenStation(duty=Duty.DESK, widget=station, models=Both(desk, Both(chats, rooms)))


def _offer_arrivals(station: "ReceptionStation", models: Models, bench: Workbench) -> Models:
    """Have who arrives at the reception, for who may know; with what feeds it."""
    if Area.ARRIVALS not in areas_for(bench.board, bench.doing.hand):
        return models
    from console.models.arrivals import ArrivalsModel
    from console.shell.arrivals_doing import arrivals_actions
    from console.views.arrivals.area import ArrivalsArea
    from console.views.arrivals.card import ArrivalsCard

    today = ArrivalsModel(bench.board, is_whole=False)
    coming = ArrivalsModel(bench.board, is_whole=True)
    actions, theme = arrivals_actions(bench.doing), bench.looks.theme(Duty.DESK)
    area = ArrivalsArea(coming, actions, place=bench.place, theme=theme)
    card = ArrivalsCard(today, actions, place=bench.place, theme=theme)
    station.offer_arrivals(area, card)
    return Both(models, Both(today, coming))


def _offer_staff_chat(station: "ReceptionStation", bench: Workbench) -> None:
    """Have the chat among colleagues at the reception, as an area and beside the orders."""
    from console.views.staff_chat.dock import StaffDock

    station.offer_staff_chat(staff_chat_area(bench, Duty.DESK))
    station.desk.offer_dock(
        lambda: StaffDock(
            bench.staff_chats.models,
            staff_chat_actions(bench.doing),
            place=bench.place,
            theme=bench.looks.theme(Duty.DESK),
            files=bench.traffic.staff_files,
        )
    )


def _manager(bench: Workbench) -> OpenStation:
    from console.models.manager import ManagerModels
    from console.shell.office_areas import offer_approvals, offer_office
    from console.views.manager.station import ManagerStation

    models = ManagerModels(bench.board)
    actions, theme = manager_actions(bench.doing), bench.looks.theme(Duty.MANAGER)
    widget = ManagerStation(models, actions, place=bench.place, theme=theme)
    fed, areas = Fed(models), areas_for(bench.board, bench.doing.hand)
    if Area.APPROVALS in areas:
        offer_approvals(widget, bench, fed)
    if Area.ROSTER in areas:
        offer_office(widget, models, actions.office, bench, fed)
    if Area.STAFF_CHAT in areas:
        make_chat = partial(staff_chat_area, bench, Duty.MANAGER)
        widget.offer_area(Area.STAFF_CHAT, make_chat, edgeless=True)
    return OpenStation(duty=Duty.MANAGER, widget=widget, models=fed)


_BUILDERS: Final[dict[Duty, Callable[[Workbench], OpenStation]]] = {
    Duty.KITCHEN: _kitchen,
    Duty.PORTER: _porter,
    Duty.DESK: _reception,
    Duty.MANAGER: _manager,
}


def _sounds(ears: Ears, sound: Sound) -> "SoundControls":
    from console.views.kitchen.actions import SoundControls

    return SoundControls(
        problem=lambda: ears.player.known_problem,
        muted_until=ears.muted_until,
        mute=ears.mute,
        unmute=ears.player.unmute,
        volume=partial(ears.player.volume, sound),
        set_volume=partial(ears.set_volume, sound),
        test=partial(ears.player.test, sound),
    )
