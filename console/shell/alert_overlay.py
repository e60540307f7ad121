"""Keeps what this PC was alerted of, and shows it below the bell."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from console.shell.workplace import Workplace
from console.state.board import BoardChanges
from console.state.matters import CLOCK_IN, LOW_STOCK, OF_GUESTS, OF_STAFF
from console.views.frame import StationFrame
from console.views.stations import DUTY_OF, Area, Station
from contract.scalars import Id

if TYPE_CHECKING:
    from console.models.recent_alerts import AlertLine, RecentAlerts
    from console.session.alerts import Alert
    from console.views.alerts.panel import AlertPanel

_FOLLOW_MS: Final = 100
# By the words of AlertKind, whose module is not loaded before the first paint.
_STATION: Final = {
    "nobody_listens": Station.RECEPTION,
    "new_order": Station.KITCHEN,
    "order_cancelled": Station.KITCHEN,
    "order_late": Station.KITCHEN,
    "guest_message": Station.RECEPTION,
    "guest_overdue": Station.RECEPTION,
    "handed_over": Station.RECEPTION,
    "clock_in_waiting": Station.MANAGER,
    "low_stock": Station.MANAGER,
    "order_ready": Station.PORTER,
    "breakfast_due": Station.PORTER,
}


def station_of(kind: str, workplace: Workplace) -> Station | None:
    """Where an alert is dealt with, if this person may open that."""
    station = _STATION.get(kind)
    return station if station and DUTY_OF[station] in workplace.stations else None


def show_matter(
    matter: tuple[str, Id | None], workplace: Workplace, frame: StationFrame
) -> Station | None:
    """Open where an alert is dealt with, a conversation too; None where none may be."""
    kind, entity_id = matter
    if kind in OF_STAFF:
        return _show_colleagues(entity_id, workplace, frame)
    station = station_of(kind, workplace)
    if station is None:
        return None
    if kind in OF_GUESTS:
        frame.open_area(Area.GUEST_CHAT)
        workplace.open_chat(entity_id)
    elif kind == CLOCK_IN:
        frame.open_area(Area.APPROVALS)
    elif kind == LOW_STOCK:
        _show_low(entity_id, frame)
    elif station is Station.RECEPTION:
        frame.open_area(Area.ORDERS)
    else:
        frame.open(station)
    return station


def _show_low(item_id: Id | None, frame: StationFrame) -> None:
    """The items that are low, at the one that was told of."""
    from console.views.manager.station import ManagerStation
    from console.views.stock.area import StockArea

    frame.open_area(Area.STOCK)
    station = frame.view(Station.MANAGER)
    page = station.page(Area.STOCK) if isinstance(station, ManagerStation) else None
    if isinstance(page, StockArea):
        page.look_at_low(item_id)


def _show_colleagues(
    conversation_id: Id | None, workplace: Workplace, frame: StationFrame
) -> Station | None:
    """The station on screen may have their chat itself."""
    if Area.STAFF_CHAT not in frame.areas:
        return None
    frame.open_area(Area.STAFF_CHAT)
    workplace.in_staff_chat(lambda chat: chat.open(conversation_id))
    return frame.station


class AlertOverlay(QObject):
    """Nothing exists of the list while it is closed; the alerts are kept for the shift."""

    def __init__(self, workplace: Workplace, frame: StationFrame) -> None:
        super().__init__(frame)
        self._workplace, self._frame = workplace, frame
        self._bell = frame.top_bar.bell
        self._model: RecentAlerts | None = None
        self.panel: AlertPanel | None = None
        self._soon = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._soon.timeout.connect(self._look_again)
        self._bell.clicked.connect(self.toggle)
        workplace.alerted.connect(self._note)
        workplace.changed.connect(self._follow)
        frame.opened.connect(self.close)
        frame.dressed.connect(self.close)

    @property
    def model(self) -> "RecentAlerts":
        """The alerts of the shift; loaded with the first, for nothing of it is painted before."""
        if self._model is None:
            from console.models.recent_alerts import RecentAlerts

            self._model = RecentAlerts(self._workplace.board, self)
            self._model.looked.connect(self._count)
        return self._model

    def toggle(self) -> None:
        """Open the list, or close it again."""
        if self.panel is not None:
            self.close()
            return
        from console.views.alerts.panel import AlertPanel

        frame = self._frame
        self.panel = AlertPanel(self.model, self._workplace.place, frame.theme, frame)
        self.panel.closed.connect(self.close)
        self.panel.opened.connect(self._open)
        self.panel.open()

    def close(self) -> None:
        """Close the list; what was in it is seen."""
        if self.panel is None:
            return
        self.panel.hide()
        self.panel.deleteLater()
        self.panel = None
        self.model.see_all()
        self._frame.focus_page()

    def _open(self, line: "AlertLine") -> None:
        self.close()
        show_matter((line.kind, line.entity_id), self._workplace, self._frame)

    def _note(self, alerts: "list[Alert]") -> None:
        kinds = {alert.kind.value for alert in alerts}
        seen = {kind for kind in kinds if self._shows(kind)}
        self.model.note([(alert.kind.value, alert.entity_id) for alert in alerts], seen=seen)

    def _shows(self, kind: str) -> bool:
        """Whether somebody looks at the station that shows it, and it shows everything."""
        if kind in OF_STAFF or kind == LOW_STOCK:
            return False
        is_open = self._frame.station is station_of(kind, self._workplace)
        return is_open and self._frame.isVisible() and self._frame.isActiveWindow()

    def _follow(self, changes: BoardChanges) -> None:
        rows = changes.orders or changes.breakfasts or changes.guest_chats or changes.staff_chats
        is_news = rows or changes.link
        if is_news and self._model is not None and not self._soon.isActive():
            self._soon.start()

    def _look_again(self) -> None:
        self.model.follow()

    def _count(self) -> None:
        self._bell.show_unseen(self.model.unseen)
