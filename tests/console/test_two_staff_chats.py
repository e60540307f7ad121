"""The chat among colleagues at two stations of one window: one conversation, one draft."""

from collections.abc import Callable
from functools import partial
from types import SimpleNamespace
from typing import Any, cast

from file_samples import chat_files
from gallery_office import reception
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from staff_chat_samples import FRONT_DESK, staff_board, writing
from station_samples import StillClock, place
from test_rail_areas import Areas
from test_staff_chat_view import Asked

from console.models.manager import ManagerModels
from console.models.staff_chat import StaffChatModels
from console.shell.alert_overlay import show_matter
from console.shell.staff_chats import StaffChats
from console.shell.unsent_toasts import UnsentToasts
from console.state.actions import ActionState, PendingAction
from console.state.board import Board, BoardChanges
from console.views.frame import FrameParts, StationFrame
from console.views.manager.station import ManagerActions, ManagerStation
from console.views.rail import Person
from console.views.reception.station import ReceptionStation
from console.views.staff_chat.area import StaffChatArea
from console.views.stations import Area, Station
from console.views.theme import ThemeName, theme_for
from console.views.widgets.toasts import Message
from contract.permissions import Duty
from contract.scalars import Id

THEME = theme_for(ThemeName.LIGHT)
HERE = place(StillClock())


class House(QObject):
    """A window with the stations of a manager, and what its toasts need of a workplace."""

    changed = Signal(object)
    stations = tuple(Duty)

    def __init__(self, qtbot: QtBot, *, areas: tuple[Area, ...] = tuple(Area)) -> None:
        super().__init__()
        self.board, self.asked = staff_board(), Asked()
        self.chats = StaffChats(self.board)
        self.opened: list[Id] = []
        self.said: list[Message] = []
        self.frame = StationFrame(self._parts(areas), HERE)
        qtbot.addWidget(self.frame)
        self.frame.resize(1366, 768)
        self.frame.open(Station.MANAGER)
        self.frame.show()
        self.frame.activateWindow()
        qtbot.waitUntil(self.frame.isActiveWindow)

    def _parts(self, areas: tuple[Area, ...]) -> FrameParts:
        makers: dict[Station, Callable[[], Any]] = {
            Station.RECEPTION: self._reception,
            Station.KITCHEN: Areas,
            Station.MANAGER: self._manager,
        }
        return FrameParts(
            stations=makers,
            settings=Areas,  # type: ignore[arg-type]  # never asked for a section
            theme_of=lambda _: THEME,
            sign_out=lambda: None,
            person=Person(name="Niamh Doyle"),
            areas=areas,
        )

    def _reception(self) -> ReceptionStation:
        made = reception(self.board, HERE, THEME)
        made.offer_staff_chat(self._area())
        return made

    def _manager(self) -> ManagerStation:
        actions = ManagerActions(try_now=lambda: None)
        made = ManagerStation(ManagerModels(self.board), actions, place=HERE, theme=THEME)
        made.offer_area(Area.STAFF_CHAT, self._area, edgeless=True)
        return made

    def _area(self) -> StaffChatArea:
        models, actions = self.chats.models, self.asked.actions
        return StaffChatArea(models, actions, place=HERE, theme=THEME, files=chat_files())

    def chat_at(self, station: Station) -> StaffChatArea:
        """Open it there."""
        self.frame.open_area(Area.STAFF_CHAT, at=station)
        view = cast("ReceptionStation | ManagerStation", self.frame.view(station))
        assert view.staff_chat is not None
        return view.staff_chat

    def in_staff_chat(self, work: Any) -> None:
        work(SimpleNamespace(open=self.opened.append))

    def toasts(self) -> UnsentToasts:
        office = SimpleNamespace(frame=self.frame, say=self.said.append, unsay=self.said.remove)
        return UnsentToasts(self, office)  # type: ignore[arg-type]

    def take(self, *outbox: PendingAction) -> None:
        self.board.outbox = outbox
        self.changed.emit(BoardChanges(outbox=True))


def refused() -> PendingAction:
    return writing("w", "Two bags", ActionState.FAILED, refusal="No.")


def test_that_a_toast_at_the_manager_leads_to_the_managers_own_chat(qtbot: QtBot) -> None:
    house = House(qtbot)
    toasts = house.toasts()
    house.take(refused())
    (message,) = house.said
    assert message.on_action is not None
    message.on_action()
    assert house.frame.station is Station.MANAGER
    assert house.frame.view(Station.RECEPTION) is None
    view = cast(ManagerStation, house.frame.view(Station.MANAGER))
    assert view.staff_chat is not None
    assert view.staff_chat.isVisible()
    assert house.opened == [FRONT_DESK]
    del toasts


def test_that_an_alert_leads_to_the_chat_of_the_station_on_screen_else_to_the_reception(
    qtbot: QtBot,
) -> None:
    house = House(qtbot)
    for before, there in (
        (Station.MANAGER, Station.MANAGER),
        (Station.KITCHEN, Station.RECEPTION),
        (Station.RECEPTION, Station.RECEPTION),
    ):
        house.frame.open(before)
        matter = ("staff_mention", FRONT_DESK)
        assert show_matter(matter, house, house.frame) is there  # type: ignore[arg-type]
        assert house.frame.station is there
    assert house.opened == [FRONT_DESK] * 3


def test_that_an_alert_leads_nowhere_for_who_has_no_chat(qtbot: QtBot) -> None:
    house = House(qtbot, areas=(Area.DASHBOARD, Area.ORDERS))
    matter = ("staff_mention", FRONT_DESK)
    assert show_matter(matter, house, house.frame) is None  # type: ignore[arg-type]
    assert (house.frame.station, house.opened) == (Station.MANAGER, [])


def test_that_a_message_on_screen_at_the_manager_says_itself_that_it_was_refused(
    qtbot: QtBot,
) -> None:
    house = House(qtbot)
    toasts = house.toasts()
    house.chat_at(Station.MANAGER)
    house.board.open_staff_chat.is_watched = True
    house.take(refused())
    assert house.said == []
    del toasts


def test_that_a_draft_goes_on_at_the_other_station(qtbot: QtBot) -> None:
    house = House(qtbot)
    manager = house.chat_at(Station.MANAGER)
    manager.talk.write()
    QTest.keyClicks(manager.talk.composer.text, "Half a ")
    desk = house.chat_at(Station.RECEPTION)
    assert desk.models is manager.models
    assert desk.talk.composer.text.toPlainText() == "Half a "
    desk.talk.write()
    QTest.keyClicks(desk.talk.composer.text, "sentence")
    house.chat_at(Station.MANAGER)
    assert manager.talk.composer.text.toPlainText() == "Half a sentence"


def test_that_only_the_chat_on_screen_is_read_and_watched(qtbot: QtBot) -> None:
    house = House(qtbot)
    manager, desk = house.chat_at(Station.MANAGER), house.chat_at(Station.RECEPTION)
    for on_screen, hidden, station in (
        (desk, manager, Station.RECEPTION),
        (manager, desk, Station.MANAGER),
    ):
        house.chat_at(station)
        messages = on_screen.talk.messages
        qtbot.waitUntil(partial(getattr, messages, "is_at_end"))
        house.asked.calls.clear()
        hidden.tick()
        assert house.asked.named("watch", "mark_read") == []
        on_screen.tick()
        assert house.asked.named("watch") == [("watch", True)]
        assert house.asked.named("mark_read")
    house.asked.calls.clear()
    house.frame.open_area(Area.DASHBOARD)
    assert house.asked.named("watch", "mark_read") == [("watch", False)]


def test_that_its_models_are_made_once_and_fed_from_then_on(qtbot: QtBot) -> None:
    known: Board = staff_board()
    chats, made = StaffChats(known), list[StaffChatModels]()
    chats.made.connect(made.append)
    chats.apply(BoardChanges(link=True))
    assert made == []
    models = chats.models
    assert chats.models is models
    assert made == [models]
    with qtbot.waitSignal(models.changed):
        chats.apply(BoardChanges(link=True))


def test_that_the_managers_chat_reaches_the_edges_and_the_dashboard_does_not(qtbot: QtBot) -> None:
    house = House(qtbot)
    view = cast(ManagerStation, house.frame.view(Station.MANAGER))
    chat = house.chat_at(Station.MANAGER)
    qtbot.waitUntil(lambda: chat.width() == view.width())
    assert chat.height() == view.height()
    house.frame.open_area(Area.DASHBOARD)
    qtbot.waitUntil(lambda: view.dashboard.width() == view.width() - 48)


def test_that_f6_goes_through_the_panes_of_the_managers_chat(qtbot: QtBot) -> None:
    house = House(qtbot)
    panes = house.chat_at(Station.MANAGER).panes
    met: list[QWidget] = []
    # The rail and the top bar are panes too.
    for _ in range(len(panes) + 2):
        QTest.keyClick(house.frame, Qt.Key.Key_F6)
        at = house.frame.focusWidget()
        met += [one for one in panes if _holds(one, at) and one not in met]
    assert len(met) == len(panes) == 3


def _holds(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))
